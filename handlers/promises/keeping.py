"""Keeping a promise: what is mine to keep, and saying with a word or a picture that it is done."""

from dataclasses import replace

from domain import promises as rules
from domain.case import Case
from domain.promises import Promise
from domain.text import clean_text
from handlers.board.marks import make_mark
from handlers.cases import promised, words
from handlers.cases.sight import find_seen
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.messenger import MEMORY, Button, Text
from handlers.promises.judging import list_reached
from handlers.promises.reminding import make_row
from locales import Markup, render
from storage import board, case_messages, case_voices, cases, endorsements, members, promises
from storage.outbox import BROADCAST

_MOST = 20


async def show_mine(context: Context) -> None:
    """Promises this cadre is to keep, the most pressing first."""
    today = context.union.today(context.now)
    # With what is kept from somebody: of this list each is shown to its own keeper alone.
    every = await promises.list_standing(context.db, today, with_kept=True)
    own = [it for it in every if it.state == "open" and await _is_mine(context, it)][:_MOST]
    rows = [[make_row(context.language, it, today)] for it in own]
    back = [Button("promises-all", "promises:list::0")]
    context.edit("promises-own" if rows else "promises-own-none", buttons=[*rows, back])


async def _is_mine(context: Context, promise: Promise) -> bool:
    case = await cases.find(context.db, promise.case_number)
    return case is not None and context.actor.id in {each.id for each in await list_reached(context.db, promise, case)}


def _make_data(action: str, promise: Promise) -> str:
    return f"promises:{action}:{promise.case_number}:{promise.place}"


async def see(context: Context) -> None:
    if found := await _find_mine(context):
        promise, case = found
        context.edit(
            "promises-one",
            buttons=[
                [Button("promises-done", _make_data("done", promise))],
                [Button("cases-open", f"cases:case:{case.number}"), Button("promises-mine", "promises:mine")],
            ],
            number=case.number,
            category=words.say_category(context.language, case.category),
            outcome=Markup(render(context.language, f"outcome-{promise.outcome}")),
            promised=words.say_day(context.language, promise.promised_on),
            due=words.say_day(context.language, promise.due_on),
            level=Markup(render(context.language, f"promises-level-{promise.level}")),
        )


async def _find_mine(context: Context) -> tuple[Promise, Case] | None:
    """The open promise of the button with its case, if it is this cadre's to keep; else a word, and None."""
    case = await find_seen(context)
    if case is None:
        return None
    promise = await promises.find(context.db, case.number, context.number(1))
    if promise is None or promise.state != "open" or not await _is_mine(context, promise):
        context.toast("promises-over", alert=True)
        return None
    return promise, case


async def ask_evidence(context: Context) -> None:
    if found := await _find_mine(context):
        context.say("promises-evidence", number=found[1].number)
        context.ask("evidence", case=found[1].number, place=str(found[0].place))


async def receive(context: Context) -> None:
    """What shows that it is done: words, or a picture with words."""
    context.args = (context.draft.get("case", ""), context.draft.get("place", ""))
    text, file = clean_text(context.incoming.text), context.incoming.file
    if not (text or (file and file.kind == "photo")):
        context.say("promises-evidence-please")
        return
    if refuse_length(context, text):
        return
    context.finish()
    if found := await _find_mine(context):
        promise, case = found
        picture = file.file_id if file and file.kind == "photo" else ""
        kept = rules.report_done(promise, context.union.today(context.now), picture)
        await promises.save(context.db, kept)
        await _tell(context, kept, case, text)
        context.say("promises-marked", number=case.number)


async def _tell(context: Context, promise: Promise, case: Case, text: str) -> None:
    """Ask those who raised it; an anonymous sender learns of it by the notice that replies are waiting."""
    # Words without the event of an answer: it ends no term, and asks for no rating.
    await case_messages.add(context.db, case.number, "reply", text, context.now, cadre_id=context.actor.id)
    if case.mode == "anonymous":
        await cases.save(context.db, replace(case, unread_at=context.now))
    for number, author in await case_voices.list_authors(context.db, case.number):
        vote = promised.make_buttons(promise, number)
        context.messenger.send(author, Text("promises-is-it-done", buttons=vote, number=number, text=text))
    await case_voices.mark_unread(context.db, case.number, context.now)
    await _ask_supporters(context, promise)


async def _ask_supporters(context: Context, promise: Promise) -> None:
    """Those who said *me too*, from memory: stored letters would tell whose voices there are."""
    number = promise.case_number
    entry = await board.find_in_view(context.db, number, context.union.today(context.now).isoformat())
    said = await endorsements.find_voices(context.db, number) if entry else set()
    # Everybody's mark is computed, because no row says whose the voices are.
    for member in await members.list_active(context.db):
        if said and make_mark(context.keys, number, member.id) in said and member.id != promise.owner_id:
            context.messenger.send(
                member,
                # Neither the cadre's words nor the picture: they were meant for those who raised the case.
                Text("promises-is-it-done-too", buttons=promised.make_buttons(promise, number)[:1], number=number),
                store=MEMORY,
                priority=BROADCAST,
            )
