"""Not to be seen by …: cadres whom the author keeps a suggestion from."""

from domain.case import make_kind
from domain.member import Member
from handlers import drafting
from handlers.cases import words
from handlers.context import Context
from handlers.messenger import Button
from handlers.naming import PEOPLE, offer_people
from handlers.suggest.draft import Suggestion, find_current, show
from handlers.suggest.writing import show_preview
from storage import members


async def offer(context: Context) -> None:
    """Everybody who works on cases, each with a mark if the suggestion is kept from them."""
    if suggestion := _find_written(context):
        await _offer(context, suggestion, context.number(1))


async def _offer(context: Context, suggestion: Suggestion, first: int) -> None:
    # The one that show() gives the draft below: these buttons are made before it.
    mark = drafting.make_mark(context)
    others = await _list_others(context)

    def button(each: Member) -> tuple[str, str]:
        key = "suggest-hidden-from" if each.id in suggestion.excluded else "suggest-hide-from"
        return key, f"suggest:hide:{mark}:{each.id}"

    rows = await offer_people(context.db, context.language, others, button, turning=f"suggest:keep:{mark}", first=first)
    done = [Button("suggest-hide-done", f"suggest:preview:{mark}")]
    key = "suggest-keep-from-all" if await _is_left_to_nobody(context, suggestion) else "suggest-keep-from-whom"
    values = {"hotlines": words.say_hotlines(context.language, context.union)} if key == "suggest-keep-from-all" else {}
    show(context, suggestion, "preview", key, lambda _: [*rows, done], **values)


async def _is_left_to_nobody(context: Context, suggestion: Suggestion) -> bool:
    """Whether no cadre is left who would answer for it."""
    cadres = [each for each in await _list_others(context) if each.id not in suggestion.excluded]
    case = make_kind(suggestion.category, suggestion.mode, suggestion.scope, suggestion.excluded)
    return not case.leading(cadres)


async def hide(context: Context) -> None:
    """Keep it from one more cadre, or from one less."""
    suggestion = _find_written(context)
    order = [each.id for each in await _list_others(context)]
    if suggestion is None or context.number(1) not in order:
        return
    chosen = suggestion.excluded ^ {context.number(1)}
    page = order.index(context.number(1)) // PEOPLE * PEOPLE
    await _offer(context, suggestion.choose(excluded=" ".join(map(str, sorted(chosen)))), page)


async def _list_others(context: Context) -> list[Member]:
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    # Its author sees the case as their own, whatever office they have.
    return [each for each in cadres if each.id != context.actor.id]


async def return_to_preview(context: Context) -> None:
    if suggestion := _find_written(context):
        show_preview(context, suggestion)


def _find_written(context: Context) -> Suggestion | None:
    suggestion = find_current(context)
    return suggestion if suggestion and suggestion.is_written else None
