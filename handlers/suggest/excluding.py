"""Not to be seen by …: cadres whom the author keeps a suggestion from."""

from dataclasses import replace

from domain.member import Member
from handlers.context import Context
from handlers.messenger import Button
from handlers.naming import PEOPLE, offer_people
from handlers.suggest.draft import Draft, ask, current
from handlers.suggest.writing import preview
from storage import members


async def offer(context: Context) -> None:
    """Everybody who works on cases, each with a mark if the suggestion is kept from them."""
    await _offer(context, context.number(1))


async def _offer(context: Context, first: int) -> None:
    draft = _written(context)
    if draft is None:
        return
    others = await _others(context)

    def button(each: Member) -> tuple[str, str]:
        key = "suggest-hidden-from" if f" {each.id} " in draft.excluded else "suggest-hide-from"
        return key, f"suggest:hide:{draft.mark}:{each.id}"

    rows = await offer_people(
        context.db, context.language, others, button, turning=f"suggest:keep:{draft.mark}", first=first
    )
    done = [Button("suggest-hide-done", f"suggest:preview:{draft.mark}")]
    context.edit("suggest-keep-from-whom", buttons=[*rows, done])
    ask(context, "preview", draft)


async def hide(context: Context) -> None:
    """Keep it from one more cadre, or from one less."""
    draft = _written(context)
    order = [each.id for each in await _others(context)]
    if draft is None or context.number(1) not in order:
        return
    chosen = {int(each) for each in draft.excluded.split()} ^ {context.number(1)}
    listed = " ".join(map(str, sorted(chosen)))
    ask(context, "preview", replace(draft, excluded=f" {listed} " if chosen else ""))
    if context.next:
        context.draft = context.next.draft
    await _offer(context, order.index(context.number(1)) // PEOPLE * PEOPLE)


async def _others(context: Context) -> list[Member]:
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    return [each for each in cadres if each.id != context.actor.id]


async def back(context: Context) -> None:
    if draft := _written(context):
        preview(context, draft)


def _written(context: Context) -> Draft | None:
    draft = current(context)
    return draft if draft and draft.mode and draft.has_content else None
