"""How inspections are worded: months, points, evidence, signatures and causes of rectification."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from domain.form import RIGHTS
from domain.inspection import ChecklistItem, compute_score, list_items_of_right
from handlers.cases.words import say_day, say_day_on
from handlers.money.words import say_period, say_yuan
from locales import Markup, render
from locales.dates import write_month
from storage.inspections import Mark, Rectification

_COUNTED = re.compile(r"(\d+)/(\d+)")
_ACCOUNTS = re.compile(r"accounts/(\d{4}-Q[1-4])/(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)/(-?\d+)")


def say_month(language: str, name: str) -> Markup:
    return Markup(write_month(language, name))


def say_number(points: float) -> str:
    return f"{points:.1f}".removesuffix(".0")


def say_line(language: str, item: ChecklistItem, given: Mark | None) -> Markup:
    """One item with its points and what shows them."""
    text = Markup(render(language, f"inspection-item-{item.id}"))
    values = {"item": item.id, "text": text, "most": item.most}
    if given is None:
        return Markup(render(language, "inspection-line-open", **values))
    shown = Markup(" · <i>{}</i>").format(_say_evidence(language, given)) if given.evidence else Markup("")
    if given.points is None:
        return Markup(render(language, "inspection-line-not", **values, evidence=shown))
    return Markup(render(language, "inspection-line", **values, points=say_number(given.points), evidence=shown))


def write_accounts(quarter: str, closed: date, published: date, fen: int) -> str:
    """The evidence that the books give, kept without words: it is read in both languages."""
    return f"accounts/{quarter}/{closed}/{published}/{fen}"


def is_from_accounts(given: Mark) -> bool:
    """Whether the books gave this mark, and nobody."""
    return given.cadre_id is None and _ACCOUNTS.fullmatch(given.evidence) is not None


def say_accounts(language: str, given: Mark) -> Markup | None:
    """Where the figures of a mark come from; None if not from the books."""
    found = _ACCOUNTS.fullmatch(given.evidence) if is_from_accounts(given) else None
    if found is None:
        return None
    closed, published = (say_day(language, date.fromisoformat(found[place])) for place in (2, 3))
    values = {"period": say_period(language, found[1]), "spent": say_yuan(language, int(found[4]))}
    return Markup(render(language, "inspection-accounts", **values, closed=closed, published=published))


def _say_evidence(language: str, given: Mark) -> str:
    """What somebody wrote, or in words what the bot has counted or read in the books."""
    if accounts := say_accounts(language, given):
        return accounts
    counted = _COUNTED.fullmatch(given.evidence)
    if counted is None:
        return given.evidence
    return render(language, "inspection-counted", item=given.item, part=counted[1], whole=counted[2])


def say_rights(language: str, given: Mapping[str, Mark], items: Mapping[str, ChecklistItem]) -> Iterator[Markup]:
    """The lines of all items under the four rights, each with its score."""
    points = {name: mark.points for name, mark in given.items()}
    for right in RIGHTS:
        of = list_items_of_right(right)
        earned = compute_score(points, of)
        name = Markup(render(language, f"right-{right}"))
        if earned is None:
            yield Markup(render(language, "inspection-right-none", right=name))
        else:
            yield Markup(render(language, "inspection-right", right=name, score=say_number(round(earned, 1))))
        yield from (say_line(language, items[each], given.get(each)) for each in of)


def say_score(language: str, earned: float | None, *, is_complete: bool) -> Markup:
    """The union's own check; what is not all filled in yet is no final figure."""
    if earned is None:
        return Markup(render(language, "inspection-no-score"))
    key = "inspection-score" if is_complete else "inspection-score-so-far"
    return Markup(render(language, key, score=say_number(round(earned, 1))))


def say_index(language: str, index: str | None) -> Markup:
    if index is None:
        return Markup(render(language, "inspection-no-index"))
    return Markup(render(language, "inspection-index", index=index))


def say_missing(language: str, items: Sequence[str]) -> Markup:
    """Which items stand between the sheet and its signatures."""
    if not items:
        return Markup("")
    return Markup(render(language, "inspection-missing", count=len(items), items=", ".join(items)))


def say_cause(language: str, code: str) -> Markup:
    """A right of which members think little, or what many of them wish."""
    if code in RIGHTS:
        return Markup(render(language, "inspection-cause-right", right=Markup(render(language, f"right-{code}"))))
    return Markup(render(language, "inspection-cause-wish", wish=Markup(render(language, f"priority-{code}"))))


def say_state(language: str, it: Rectification, today: date) -> Markup:
    due = say_day(language, date.fromisoformat(it.due_on))
    if it.done_on:
        return Markup(render(language, "inspection-fix-done", day=say_day(language, date.fromisoformat(it.done_on))))
    key = "inspection-fix-late" if it.due_on < today.isoformat() else "inspection-fix-open"
    state = Markup(render(language, key, day=due))
    if it.is_moved:
        state += Markup(render(language, "inspection-fix-first", day=say_day_on(language, it.first_due_on)))
    if it.last_month != it.month:
        state += Markup(render(language, "inspection-fix-again", month=say_month(language, it.last_month)))
    return state
