"""Not to be seen by …: cadres whom the author keeps a suggestion from."""

from dataclasses import replace

from handlers.context import Context
from handlers.messenger import Button
from handlers.suggest.draft import Draft, ask, current
from handlers.suggest.writing import preview
from storage import members


async def offer(context: Context) -> None:
    """Everybody who works on cases, each with a mark if the suggestion is kept from them."""
    draft = _written(context)
    if draft is None:
        return
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    rows = [
        [
            Button(
                "suggest-hidden-from" if f" {each.id} " in draft.excluded else "suggest-hide-from",
                f"suggest:hide:{draft.mark}:{each.id}",
                values={"name": each.name},
            )
        ]
        for each in cadres
        if each.id != context.actor.id
    ]
    done = [Button("suggest-hide-done", f"suggest:preview:{draft.mark}")]
    context.edit("suggest-keep-from-whom", buttons=[*rows, done])
    ask(context, "preview", draft)


async def hide(context: Context) -> None:
    """Keep it from one more cadre, or from one less."""
    draft = _written(context)
    cadres = {each.id for each in await members.list_with_role(context.db, "cadre", "chair")}
    if draft is None or context.number(1) not in cadres:
        return
    chosen = {int(each) for each in draft.excluded.split()} ^ {context.number(1)}
    listed = " ".join(map(str, sorted(chosen)))
    ask(context, "preview", replace(draft, excluded=f" {listed} " if chosen else ""))
    if context.next:
        context.draft = context.next.draft
    await offer(context)


async def back(context: Context) -> None:
    if draft := _written(context):
        preview(context, draft)


def _written(context: Context) -> Draft | None:
    draft = current(context)
    return draft if draft and draft.mode and draft.has_content else None
