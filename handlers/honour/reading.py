"""Reading: what may be read by all, in the order in which it was written and without a sum, and what one wrote."""

from collections.abc import Sequence
from datetime import time, timedelta

from domain.member import Member
from handlers.context import Context, JobContext, News
from handlers.feature import purge_monthly
from handlers.listing import cut_page
from handlers.messenger import Button, Text
from handlers.naming import name_people
from handlers.news import claim_month
from locales import LANGUAGES, Markup, render
from locales.dates import write_month
from storage import members, thanks
from storage.database import Db
from storage.thanks import Thanks

_ROWS = 10
_KEPT = timedelta(days=366)


async def list_readable(db: Db, rows: Sequence[Thanks]) -> list[tuple[Thanks, Member, Member]]:
    """Those whose writer and receiver are both here and agree to the notice, with both."""
    people = await members.find_each(db, sorted({id_ for it in rows for id_ in (it.writer_id, it.receiver_id)}))
    here = {it.id: it for it in people.values() if it.is_active}
    return [
        (it, here[it.writer_id], here[it.receiver_id]) for it in rows if it.writer_id in here and it.receiver_id in here
    ]


async def _say_lines(db: Db, language: str, rows: Sequence[tuple[Thanks, Member, Member]]) -> Markup:
    names = await name_people(db, language, [it for _, *both in rows for it in both])
    lines = [
        render(language, "honour-line", writer=names[writer.id], receiver=names[receiver.id], text=each.text)
        for each, writer, receiver in rows
    ]
    return Markup("\n").join(map(Markup, lines))


async def show_shown(context: Context) -> None:
    """Of the last twelve months, the newest first."""
    shown = await thanks.list_shown(context.db, context.now - _KEPT, context.now + timedelta(seconds=1))
    rows = (await list_readable(context.db, shown))[::-1]
    page = cut_page(rows, context.number(), _ROWS)
    lines = await _say_lines(context.db, context.language, page.rows)
    buttons = [*page.turning("honour:shown"), [Button("honour-back", "honour:home")]]
    context.edit("honour-all", lines=lines, is_empty="no" if rows else "yes", buttons=buttons)


async def show_written(context: Context) -> None:
    """With a button that takes each back; how its receiver decided stands nowhere here."""
    language = context.language
    written = await thanks.list_written(context.db, context.actor.id)
    page = cut_page(written, context.number(), _ROWS)
    people = await members.find_each(context.db, [it.receiver_id for it in page.rows])
    names = await name_people(context.db, language, list(people.values()))
    lines = [
        render(language, "honour-line-written", number=page.first + at, name=names[it.receiver_id], text=it.text)
        for at, it in enumerate(page.rows, 1)
        if it.receiver_id in names
    ]
    back = [
        [Button("honour-take-back", f"honour:undo:{it.id}", values={"number": page.first + at})]
        for at, it in enumerate(page.rows, 1)
    ]
    context.edit(
        "honour-written",
        count=len(written),
        lines=Markup("\n").join(map(Markup, lines)),
        buttons=[*back, *page.turning("honour:written"), [Button("honour-back", "honour:home")]],
    )


async def take_back(context: Context) -> None:
    each = await thanks.find(context.db, context.number())
    if each is None or each.writer_id != context.actor.id or each.taken_back_at:
        context.toast("honour-over", alert=True)
        return
    await thanks.take_back(context.db, each.id, context.now)
    context.toast("honour-taken-back")
    context.args = ()
    await show_written(context)


async def give_news(context: JobContext) -> News | None:
    """Of the month before, to everybody; nothing where nothing is to be read, for nobody owes thanks."""
    month = await claim_month(context, "honour-month")
    if month is None:
        return None
    rows = await list_readable(context.db, await thanks.list_shown(context.db, *month.bounds(context.union.calendar)))
    if not rows:
        return None
    to_all = [Button("honour-to-all", "honour:shown:0")]
    whole = {
        language: Text(
            "honour-month",
            month=write_month(language, str(month)),
            lines=await _say_lines(context.db, language, rows[:_ROWS]),
            more="yes" if len(rows) > _ROWS else "no",
            buttons=[to_all, [Button("honour-thank", "honour:thank")]],
        )
        for language in LANGUAGES
    }
    return News(whole, dict.fromkeys(LANGUAGES, Text("honour-month-short", buttons=[to_all])))


JOB = purge_monthly("honour-kept", time(4, 20), _KEPT, thanks.purge)
