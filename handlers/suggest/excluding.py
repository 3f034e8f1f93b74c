"""Not to be seen by …: cadres whom the author keeps a suggestion from."""

from dataclasses import replace

from handlers.pen import Button
from handlers.suggest.draft import Draft, ask, current
from handlers.suggest.writing import preview
from handlers.turn import Turn
from storage import members


async def offer(turn: Turn) -> None:
    """Everybody who works on cases, each with a mark if the suggestion is kept from them."""
    draft = _written(turn)
    if draft is None:
        return
    cadres = await members.with_role(turn.db, "cadre", "chair")
    rows = [
        [
            Button(
                "suggest-hidden-from" if f" {each.id} " in draft.excluded else "suggest-hide-from",
                f"suggest:hide:{draft.mark}:{each.id}",
                values={"name": each.name},
            )
        ]
        for each in cadres
        if each.id != turn.actor.id
    ]
    done = [Button("suggest-hide-done", f"suggest:preview:{draft.mark}")]
    turn.edit("suggest-keep-from-whom", buttons=[*rows, done])
    ask(turn, "preview", draft)


async def hide(turn: Turn) -> None:
    """Keep it from one more cadre, or from one less."""
    draft = _written(turn)
    cadres = {each.id for each in await members.with_role(turn.db, "cadre", "chair")}
    if draft is None or turn.number(1) not in cadres:
        return
    chosen = {int(each) for each in draft.excluded.split()} ^ {turn.number(1)}
    listed = " ".join(map(str, sorted(chosen)))
    ask(turn, "preview", replace(draft, excluded=f" {listed} " if chosen else ""))
    if turn.next:
        turn.draft = turn.next.draft
    await offer(turn)


async def back(turn: Turn) -> None:
    if draft := _written(turn):
        preview(turn, draft)


def _written(turn: Turn) -> Draft | None:
    draft = current(turn)
    return draft if draft and draft.mode and draft.has_content else None
