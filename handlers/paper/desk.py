"""The desk: how many slips there are, how far they are, and which wait."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from domain.paper import DIFFERS, ONCE, SETTLED, Slip, count_states
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Keyboard
from handlers.survey import pages
from locales import Markup, render
from storage import paper, surveys
from storage.surveys import Survey

_MOST_BUTTONS = 24


@dataclass(frozen=True, slots=True)
class Box:
    """The open survey and the key of its slips."""

    survey: Survey
    key: bytes


async def find_box(context: Context) -> Box | None:
    """None, and the cadre is told, if no survey is open (any more)."""
    survey = await surveys.open_now(context.db)
    key = context.keys.find(survey.box) if survey else None
    if survey is None or key is None or not survey.accepts(context.now):
        context.leave()
        context.toast("paper-none-open", alert=True)
        return None
    return Box(survey, key)


async def show(context: Context) -> None:
    """/paper: what is printed, what has come back, and what to do next."""
    context.leave()
    if open_box := await find_box(context):
        context.edit("paper-menu", buttons=_MENU, **await _say_counts(context, open_box))


_MENU: Keyboard = [
    [Button("paper-type", "paper:code")],
    [Button("paper-waiting", "paper:waiting")],
    [Button("paper-print", "paper:count")],
]


async def _say_counts(context: Context, found: Box) -> dict[str, Any]:
    count = count_states(await paper.list_slips(context.db, found.key, found.survey.id))
    return {
        "survey": pages.say_name(context.language, found.survey),
        "closes": pages.say_moment(context.language, context.union, found.survey.closes_at),
        "printed": sum(count.values()),
        **{state: count[state] for state in (ONCE, DIFFERS, SETTLED)},
    }


async def show_waiting(context: Context) -> None:
    """The codes of the slips that one of two cadres has typed, or that two have typed differently."""
    open_box = await find_box(context)
    if open_box is None:
        return
    slips = await paper.list_slips(context.db, open_box.key, open_box.survey.id)
    begun = [slip for slip in slips if slip.state in (ONCE, DIFFERS)]
    # Nobody types a slip twice but where two of them differ.
    mine = [slip for slip in begun if slip.state == DIFFERS or context.actor.id not in slip.entries]
    codes = [Button("paper-slip", f"paper:at:{slip.code}", values={"code": slip.code}) for slip in mine[:_MOST_BUTTONS]]
    rows = [codes[start : start + 3] for start in range(0, len(codes), 3)]
    lines = Markup("\n").join(_say_waiting(context.language, begun))
    # From memory: the codes of slips stand in no row, or whoever has the rows could open them.
    context.edit(
        "paper-list",
        store=MEMORY,
        buttons=[*rows, make_back_button()],
        lines=lines or Markup(render(context.language, "paper-none-waits")),
    )


def _say_waiting(language: str, slips: Sequence[Slip]) -> Iterator[Markup]:
    for state in (DIFFERS, ONCE):
        if codes := [slip.code for slip in slips if slip.state == state]:
            yield Markup(render(language, f"paper-list-{state}", codes=", ".join(codes)))


def make_back_button() -> list[Button]:
    return [Button("paper-back", "paper:show")]
