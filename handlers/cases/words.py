"""How cases are worded: days, states, progress and the conversation, cut to fit a message."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import blake2b

from domain.case import Case
from domain.cases import show_progress
from domain.routing import HOTLINES
from domain.text import count_utf16, shorten
from domain.union import Union
from locales import LANGUAGES, Markup, render
from storage.case_messages import CaseMessage

_QUALITIES, _ANIMALS = 16, 24
_PAGE = 3400
"""UTF-16 units of conversation on a page: with its head it stays below Telegram's 4096."""


def day(language: str, when: date) -> Markup:
    return Markup(render(language, "cases-day", month=when.month, day=when.day, weekday=when.isoweekday()))


def day_at(language: str, union: Union, at: datetime) -> Markup:
    return day(language, union.today(at))


def day_of(language: str, union: Union, seconds: int) -> Markup:
    return day_at(language, union, datetime.fromtimestamp(seconds, UTC))


def day_on(language: str, iso: str) -> Markup:
    return day(language, date.fromisoformat(iso))


def category(language: str, code: str) -> Markup:
    return Markup(render(language, f"category-{code}"))


def unnamed(language: str, case: Case) -> Markup:
    """Instead of a name: an alias such as Brave Otter, which follows from the case's random number alone.

    Who signed and has been forgotten since needs none.
    """
    if case.mode == "signed":
        return Markup("—")
    quality, animal = blake2b(case.number.encode(), digest_size=2).digest()
    return Markup(render(language, "alias-name", quality=quality % _QUALITIES, animal=animal % _ANIMALS))


def state(language: str, case: Case) -> Markup:
    return Markup(render(language, f"state-{case.state}"))


def mode(language: str, case: Case) -> Markup:
    return Markup(render(language, f"mode-{case.mode}"))


def lead(language: str, case: Case) -> Markup:
    """Who answers for the case, as a duty."""
    if case.scope == "head_only":
        return Markup(render(language, "cases-lead-head_only"))
    code = "recused" if case.scope == "concerns_chair" else case.category
    return Markup(render(language, f"lead-{code}"))


def canned(outcome: str) -> Markup:
    """A beginning of an answer in each language, to be copied with a tap, changed and sent."""
    texts = (Markup(render(language, f"cases-canned-{outcome}")) for language in LANGUAGES)
    return Markup("\n\n").join(Markup("<code>{}</code>").format(text) for text in texts)


def promise(language: str, promised_on: date | None) -> Markup:
    """The promised day, or nothing."""
    if promised_on is None:
        return Markup("")
    return Markup(render(language, "cases-promised", day=day(language, promised_on)))


def hotlines(language: str) -> Markup:
    union, legal, women, labour = HOTLINES
    return Markup(render(language, "cases-hotlines", union=union, legal=legal, women=women, labour=labour))


def outcome(language: str, case: Case) -> Markup:
    """The outcome of the last answer with its promised day, to follow the state; nothing before there is one."""
    if not case.outcome:
        return Markup("")
    return Markup(" · ") + Markup(render(language, f"outcome-{case.outcome}")) + promise(language, case.promised_on)


def rating(language: str, case: Case) -> Markup:
    """How its sender rated the answer, to follow the outcome; nothing before they have."""
    if not case.rating:
        return Markup("")
    return Markup(render(language, "cases-rated", rating=Markup(render(language, f"rating-{case.rating}"))))


def linked(language: str, case: Case, merged: Sequence[str]) -> Markup:
    """A line on what the case waits for, where it went and what was merged into it; empty without any."""
    lines: list[str] = []
    if case.state == "deferred" and case.review_on:
        lines.append(render(language, "cases-until", day=day(language, case.review_on)))
    if case.parent:
        lines.append(render(language, "cases-part-of", number=case.parent))
    if case.state in ("transferred", "not_accepted") and case.receiver:
        lines.append(render(language, f"cases-receiver-{case.receiver}"))
    if merged:
        lines.append(render(language, "cases-with", numbers=", ".join(merged)))
    return Markup("").join(Markup(f"\n{line}") for line in lines)


def progress_line(language: str, case: Case) -> Markup:
    steps = show_progress(case.state, bool(case.rating))
    return Markup(" → ").join(Markup(_step(language, name, made)) for name, made in steps)


def _step(language: str, name: str, made: bool) -> str:
    word = render(language, f"step-{name}")
    return f"<b>{word}</b>" if made else word


def pages(language: str, union: Union, messages: Sequence[CaseMessage]) -> list[Markup]:
    """The conversation in pages, oldest first; at least one, which may be empty."""
    full: list[Markup] = []
    rest, length = Markup(""), 0
    for message in messages:
        entry = _entry(language, union, message)
        size = count_utf16(entry.unescape())
        if length and length + size > _PAGE:
            full.append(rest)
            rest, length = Markup(""), 0
        rest, length = rest + entry + Markup("\n"), length + size
    return [*full, rest]


def _entry(language: str, union: Union, message: CaseMessage) -> Markup:
    head = render(language, f"cases-said-{message.kind}", day=day_at(language, union, message.at))
    edited = render(language, "cases-said-edited") if message.edited else ""
    # A text is at most 3,500 units long, yet with its head it must fit a page alone.
    words = Markup("<blockquote>{}</blockquote>").format(shorten(message.body, _PAGE)) if message.body else ""
    return Markup(f"{head}{edited}\n") + words
