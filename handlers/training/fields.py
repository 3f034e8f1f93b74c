"""The things a cadre says of a course, one after another: how each is read, and what can be tapped instead."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.course import read_hours, read_months, read_share, read_text, write_hours
from domain.draft import Draft
from handlers.messenger import Button, Keyboard

SKIP = "none"
"""What a button says for: leave this empty."""
READY = "ready"
"""What a button says for: all of it has been sent."""
COLLECTED = ("reading", "quiz")
"""Told in several messages, until a button says that this is all."""


@dataclass(frozen=True, slots=True)
class CourseField:
    """`read` turns what was typed or tapped into what is remembered, and raises CourseError; `taps` are suggestions."""

    read: Callable[[str], str]
    taps: tuple[str, ...] = ()
    may_be_empty: bool = False


def _make_text_reader(rule: str) -> Callable[[str], str]:
    return lambda said: read_text(rule, said)


FIELDS = {
    "title": CourseField(_make_text_reader("title")),
    "second": CourseField(_make_text_reader("title"), may_be_empty=True),
    "aim": CourseField(_make_text_reader("aim"), may_be_empty=True),
    "hours": CourseField(lambda said: write_hours(read_hours(said)), ("0.5", "1", "1.5", "2", "3", "4")),
    "trainer": CourseField(_make_text_reader("trainer"), may_be_empty=True),
    "valid": CourseField(lambda said: str(read_months(said)), ("0", "12", "24", "36")),
    "share": CourseField(lambda said: str(read_share(said)), ("100", "80", "60")),
    "reading": CourseField(_make_text_reader("reading"), may_be_empty=True),
    "quiz": CourseField(str, may_be_empty=True),
}


def find_missing(draft: Draft) -> str:
    """The next field to ask for; empty when everything has been said.

    Nobody is asked for the share: a course begins with all of it, and the preview changes that.
    """
    return next((name for name in FIELDS if name not in draft.choices), "")


def make_buttons(name: str, draft: Draft) -> Keyboard:
    field = FIELDS[name]
    taps = [_make_tap(name, each) for each in field.taps]
    rows = [taps[at : at + 3] for at in range(0, len(taps), 3)]
    if name in COLLECTED and _has_any(name, draft):
        rows.append([Button("training-ready", f"training:take:{name}:{READY}")])
        rows.append([Button(f"training-empty-{name}", f"training:take:{name}:{SKIP}")])
    elif field.may_be_empty:
        rows.append([Button(f"training-skip-{name}", f"training:take:{name}:{SKIP}")])
    return [*rows, [make_drop_button(draft)]]


def _make_tap(name: str, value: str) -> Button:
    # Words are chosen by a number, never by its digits.
    shown = float(value) if "." in value else int(value)
    return Button(f"training-tap-{name}", f"training:take:{name}:{value}", values={"value": shown})


def _has_any(name: str, draft: Draft) -> bool:
    return any(part.slot == name for part in draft.parts) or bool(name == "quiz" and draft.choices.get("asked"))


def make_drop_button(draft: Draft) -> Button:
    return Button("training-drop", f"training:drop:{draft.id}")
