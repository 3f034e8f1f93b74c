"""Who is on the roll and not in the list that was sent: named some at a time, and marked as left if so decided."""

from collections.abc import Sequence
from hashlib import sha256

from domain.member import Member, release_office, takes_second_officer
from handlers.context import Context
from handlers.listing import Page, cut_page
from handlers.messenger import Button
from handlers.naming import name_people
from handlers.people import standing
from handlers.people.sheet import BACK
from handlers.people.sheet_preview import compare_sent, find_sent
from locales import Markup, render
from storage import sent_rolls

_AT_ONCE = 50
"""As many as one message names, and as one transaction lets go without keeping others waiting."""


async def show(context: Context) -> None:
    if (missing := await _list_missing(context)) is not None:
        await _show(context, missing, context.number())


async def _list_missing(context: Context) -> list[Member] | None:
    """Those who can be let go; None, with a word, if the list is gone."""
    if (sent := await find_sent(context)) is None:
        return None
    compared = await compare_sent(context, sent)
    # One at a time, and with another officer's yes, as for every change of these offices.
    return [it for it in compared.missing if not takes_second_officer(it, release_office(it))]


async def _show(context: Context, missing: Sequence[Member], first: int, gone: int = 0) -> None:
    if not missing:
        await sent_rolls.drop(context.db, context.actor.id)
        context.edit("people-missing-none", gone=gone, buttons=[BACK])
        return
    page = cut_page(missing, first, _AT_ONCE)
    names = await name_people(context.db, context.language, page.rows)
    listed = Markup(render(context.language, "people-comma")).join(names[it.id] for it in page.rows)
    count = len(page.rows)
    goes = Button("people-missing-goes", f"people:goes:{_make_mark(page.rows)}:{page.first}", values={"count": count})
    buttons = [[goes], *page.turning("people:missing"), BACK]
    context.edit("people-missing", count=len(missing), gone=gone, people=listed, buttons=buttons)


def _make_mark(people: Sequence[Member]) -> str:
    """What names the people a button is about: it does what is on the screen and nothing else."""
    return sha256(repr([it.id for it in people]).encode()).hexdigest()[:12]


async def let_go(context: Context) -> None:
    if (missing := await _list_missing(context)) is None:
        return
    page: Page[Member] = cut_page(missing, context.number(1), _AT_ONCE)
    if not missing or context.args[0] != _make_mark(page.rows):
        context.toast("people-sheet-meanwhile", alert=True)
        await _show(context, missing, page.first)
        return
    for member in page.rows:
        await standing.change(context, member, release_office(member))
    gone = {it.id for it in page.rows}
    await _show(context, [it for it in missing if it.id not in gone], page.first, len(gone))
