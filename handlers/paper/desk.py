"""The desk: how many slips there are, how far they are, and which wait."""

from collections.abc import Iterator, Sequence
from typing import Any

from domain.paper import DIFFERS, ONCE, SETTLED, Slip, count_states
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Keyboard
from handlers.paper import boxes
from handlers.paper.boxes import Box
from locales import Markup, render
from locales.dates import write_moment
from storage import paper

_MOST_BUTTONS = 24


async def find_box(context: Context) -> Box | None:
    """None, and the cadre is told, if nothing is open (any more)."""
    box = await boxes.find_open(context.db, context.keys, context.union, context.now)
    if box is None:
        context.leave()
        context.toast("paper-none-open", alert=True)
    return box


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
    count = count_states(await paper.list_slips(context.db, found.slips))
    return {
        "survey": found.titles[context.language],
        "closes": write_moment(context.language, context.union.local(found.closes_at)),
        "printed": sum(count.values()),
        **{state: count[state] for state in (ONCE, DIFFERS, SETTLED)},
    }


async def show_waiting(context: Context) -> None:
    """The codes of the slips that one of two cadres has typed, or that two have typed differently."""
    open_box = await find_box(context)
    if open_box is None:
        return
    slips = await paper.list_slips(context.db, open_box.slips)
    begun = [slip for slip in slips if slip.state in (ONCE, DIFFERS)]
    # Nobody types a slip twice but where two of them differ.
    mine = [slip for slip in begun if slip.state == DIFFERS or context.actor.id not in slip.entries]
    form, barred = open_box.slips.form, open_box.find_barred(context.actor.id)
    mine = [slip for slip in mine if slip.may_type(form, context.actor.id, barred)]
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
