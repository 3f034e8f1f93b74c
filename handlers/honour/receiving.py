"""Receiving: whoever is thanked keeps it, has it shown to all, or refuses it, and may change their mind."""

from collections.abc import Iterable

from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.naming import name_people
from locales import Markup, render
from storage import members, thanks
from storage.thanks import OWN, REFUSED, SHOWN, Thanks

_ROWS = 5


def make_choices(each: Thanks) -> Keyboard:
    show, keep = Button("honour-show", f"honour:show:{each.id}"), Button("honour-keep", f"honour:keep:{each.id}")
    refuse = [Button("honour-refuse", f"honour:refuse:{each.id}")]
    return [[it for it, state in ((show, SHOWN), (keep, OWN)) if each.state != state], refuse]


async def _find_sent(context: Context) -> Thanks | None:
    """What was sent to whoever taps, also what they refused or its writer took back; else a word, and None."""
    each = await thanks.find(context.db, context.number())
    # A deleted member's thanks are gone with them; those of others are nobody's business.
    if each is None or each.receiver_id != context.actor.id:
        context.toast("honour-over", alert=True)
        return None
    return each


async def _find(context: Context) -> Thanks | None:
    """What they may still decide about; else a word, and None."""
    each = await _find_sent(context)
    if each and _is_over(each):
        context.toast("honour-over", alert=True)
        return None
    return each


def _is_over(each: Thanks) -> bool:
    return each.state == REFUSED or each.taken_back_at is not None


async def show_to_all(context: Context) -> None:
    if each := await _find(context):
        await thanks.decide(context.db, each.id, SHOWN, context.now)
        await _show_again(context, each.id)


async def keep(context: Context) -> None:
    if each := await _find(context):
        await thanks.decide(context.db, each.id, OWN, context.now)
        await _show_again(context, each.id)


async def _show_again(context: Context, thanks_id: int) -> None:
    if each := await thanks.find(context.db, thanks_id):
        names = await name_writers(context, [each])
        buttons = [*make_choices(each), [Button("honour-back", "honour:home")]]
        name = names.get(each.writer_id, Markup())
        context.edit(f"honour-decided-{each.state}", name=name, text=each.text, buttons=buttons)


async def ask_to_refuse(context: Context) -> None:
    each = await _find_sent(context)
    if each is None:
        return
    mute, back = [Button("honour-mute", f"honour:mute:{each.id}")], [Button("honour-back", "honour:home")]
    # A sentence that was taken back has been read all the same.
    if _is_over(each):
        mute = [Button("honour-mute-further", f"honour:mute:{each.id}")]
        context.ask_by_buttons("honour-refuse-further", buttons=[mute, back])
        return
    drop = [Button("honour-drop", f"honour:drop:{each.id}")]
    context.ask_by_buttons("honour-refuse-how", buttons=[drop, mute, back])


async def refuse(context: Context) -> None:
    """It goes from the receiver's list; its writer still finds it in their own, and is told nothing."""
    if each := await _find(context):
        await _refuse(context, each)


async def _refuse(context: Context, each: Thanks) -> None:
    context.leave()
    await thanks.decide(context.db, each.id, REFUSED, context.now)
    context.edit("honour-refused", buttons=[[Button("honour-back", "honour:home")]])


async def refuse_writer(context: Context) -> None:
    if each := await _find_sent(context):
        await thanks.refuse_all(context.db, context.actor.id, each.writer_id)
        await _refuse(context, each)


async def hear_again(context: Context) -> None:
    await thanks.drop_refusals(context.db, context.actor.id)
    context.toast("honour-heard-again")
    await list_received(context)


async def list_received(context: Context) -> None:
    language = context.language
    received = await thanks.list_received(context.db, context.actor.id)
    page = cut_page(received, context.number(), _ROWS)
    names = await name_writers(context, page.rows)
    lines = [
        render(language, f"honour-line-{it.state}", number=page.first + at, name=names[it.writer_id], text=it.text)
        for at, it in enumerate(page.rows, 1)
        if it.writer_id in names
    ]
    choose = [
        [Button("honour-decide", f"honour:open:{it.id}", values={"number": page.first + at})]
        for at, it in enumerate(page.rows, 1)
    ]
    again = [[Button("honour-hear", "honour:hear")]] if await thanks.has_refusals(context.db, context.actor.id) else []
    buttons = [*choose, *page.turning("honour:mine"), *again, [Button("honour-back", "honour:home")]]
    context.edit("honour-received", count=len(received), lines=Markup("\n").join(map(Markup, lines)), buttons=buttons)


async def open_received(context: Context) -> None:
    if each := await _find(context):
        await _show_again(context, each.id)


async def name_writers(context: Context, rows: Iterable[Thanks]) -> dict[int, Markup]:
    people = await members.find_each(context.db, [it.writer_id for it in rows])
    return await name_people(context.db, context.language, list(people.values()))
