"""How cases are worded: days, states, progress and the conversation, cut to fit a message."""

from collections.abc import Sequence
from datetime import date, datetime
from hashlib import blake2b

from domain.case import Case
from domain.case_clock import count_age, list_missed
from domain.case_states import name_state, show_progress
from domain.routing import HOTLINES, name_category, name_lead, name_mode
from domain.text import count_utf16, shorten
from domain.union import Union
from locales import LANGUAGES, Markup, render
from locales.dates import write_day
from storage.case_messages import CaseMessage

_QUALITIES, _ANIMALS = 16, 24
_PAGE = 3400
"""UTF-16 units of conversation on a page: with its head it stays below Telegram's 4096."""


def say_day(language: str, when: date) -> Markup:
    return write_day(language, when)


def say_day_at(language: str, union: Union, at: datetime) -> Markup:
    return say_day(language, union.today(at))


def say_day_on(language: str, iso: str) -> Markup:
    return say_day(language, date.fromisoformat(iso))


def say_age(language: str, union: Union, case: Case, now: datetime) -> Markup:
    """Workdays since it was opened: the one age of a case that is ever said."""
    return Markup(render(language, "cases-age", count=count_age(union.calendar, case, now)))


def say_late(language: str, union: Union, case: Case, now: datetime) -> Markup:
    """Its age and what of it is overdue since when."""
    missed = [
        Markup(render(language, f"cases-missing-{term}", day=say_day_at(language, union, at)))
        for at, term in list_missed(union.calendar, case, now)
    ]
    age, missing = say_age(language, union, case, now), Markup(" · ").join(missed)
    return Markup(render(language, "cases-age-late", age=age, missing=missing))


def say_category(language: str, code: str) -> Markup:
    return Markup(render(language, name_category(code)))


def say_unnamed(language: str, case: Case) -> Markup:
    """Instead of a name: an alias such as Brave Otter, which follows from the case's random number alone.

    Who signed and has been forgotten since needs none.
    """
    if case.mode == "signed":
        return Markup("—")
    quality, animal = blake2b(case.number.encode(), digest_size=2).digest()
    return Markup(render(language, "alias-name", quality=quality % _QUALITIES, animal=animal % _ANIMALS))


def say_state(language: str, case: Case) -> Markup:
    return Markup(render(language, name_state(case.state, case.machine)))


def say_mode(language: str, case: Case) -> Markup:
    return Markup(render(language, name_mode(case.category, case.mode)))


def say_lead(language: str, case: Case) -> Markup:
    """Who answers for the case, as a duty."""
    if case.scope == "head_only":
        return Markup(render(language, "cases-lead-head_only"))
    key = "lead-recused" if case.scope == "concerns_chair" else name_lead(case.category)
    return Markup(render(language, key))


def say_canned(outcome: str) -> Markup:
    """A beginning of an answer in each language, to be copied with a tap, changed and sent."""
    texts = (Markup(render(language, f"cases-canned-{outcome}")) for language in LANGUAGES)
    return Markup("\n\n").join(Markup("<code>{}</code>").format(text) for text in texts)


def promise(language: str, promised_on: date | None) -> Markup:
    """The promised day, or nothing."""
    if promised_on is None:
        return Markup("")
    return Markup(render(language, "cases-promised", day=say_day(language, promised_on)))


def say_upper(language: str, union: Union) -> Markup:
    """The union above ours, by name and number."""
    own = union.upper_name_en or union.upper_name if language == "en" else union.upper_name or union.upper_name_en
    name = own or Markup(render(language, "cases-receiver-upper"))
    return Markup(render(language, "cases-upper", name=name, phone=union.upper_phone or HOTLINES[0]))


def say_receiver(language: str, union: Union, code: str) -> Markup:
    """Who takes a matter over."""
    return say_upper(language, union) if code == "upper" else Markup(render(language, f"cases-receiver-{code}"))


def say_hotlines(language: str, union: Union) -> Markup:
    upper, (_, legal, women, labour) = say_upper(language, union), HOTLINES
    return Markup(render(language, "cases-hotlines", union=upper, legal=legal, women=women, labour=labour))


def say_outcome(language: str, case: Case) -> Markup:
    """The outcome of the last answer with its promised day, to follow the state; nothing before there is one."""
    if not case.outcome:
        return Markup("")
    return Markup(" · ") + Markup(render(language, f"outcome-{case.outcome}")) + promise(language, case.promised_on)


def say_rating(language: str, case: Case) -> Markup:
    """How its sender rated the answer, to follow the outcome; nothing before they have."""
    if not case.rating:
        return Markup("")
    return Markup(render(language, "cases-rated", rating=Markup(render(language, f"rating-{case.rating}"))))


def say_linked(language: str, union: Union, case: Case, merged: Sequence[str]) -> Markup:
    """A line on what the case waits for, where it went and what was merged into it; empty without any."""
    lines: list[str] = []
    if case.state == "deferred" and case.review_on:
        lines.append(render(language, "cases-until", day=say_day(language, case.review_on)))
    if case.parent:
        lines.append(render(language, "cases-part-of", number=case.parent))
    if case.state in ("transferred", "not_accepted") and case.receiver:
        lines.append(say_receiver(language, union, case.receiver))
    if merged:
        lines.append(render(language, "cases-with", numbers=", ".join(merged)))
    return Markup("").join(Markup(f"\n{line}") for line in lines)


def say_progress(language: str, case: Case) -> Markup:
    steps = show_progress(case.state, bool(case.rating), case.machine)
    return Markup(" → ").join(Markup(_say_step(language, case, name, made)) for name, made in steps)


def _say_step(language: str, case: Case, name: str, made: bool) -> str:
    word = render(language, f"hazard-step-{name}" if case.is_hazard else f"step-{name}")
    return f"<b>{word}</b>" if made else word


def part_messages(language: str, union: Union, messages: Sequence[CaseMessage]) -> list[Markup]:
    """The conversation in pages, oldest first; at least one, which may be empty."""
    full: list[Markup] = []
    rest, length = Markup(""), 0
    for message in messages:
        entry = _render_entry(language, union, message)
        size = count_utf16(entry.unescape())
        if length and length + size > _PAGE:
            full.append(rest)
            rest, length = Markup(""), 0
        rest, length = rest + entry + Markup("\n"), length + size
    return [*full, rest]


def _render_entry(language: str, union: Union, message: CaseMessage) -> Markup:
    head = render(language, f"cases-said-{message.kind}", day=say_day_at(language, union, message.at))
    edited = render(language, "cases-said-edited") if message.edited else ""
    # A text is at most 3,500 units long, yet with its head it must fit a page alone.
    words = Markup("<blockquote>{}</blockquote>").format(shorten(message.body, _PAGE)) if message.body else ""
    return Markup(f"{head}{edited}\n") + words
