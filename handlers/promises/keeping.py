"""Keeping a promise: what is mine to keep, and saying with a word or a picture that it is done."""

from dataclasses import replace
from datetime import date

from domain import promises as rules
from domain.case import Case
from domain.promises import Promise
from domain.text import clean, utf16_length
from handlers.board import voices as board_voices
from handlers.cases import promised, voices, words
from handlers.cases.answering import LONGEST
from handlers.cases.sight import seen
from handlers.pen import Button
from handlers.promises.judging import reached
from handlers.promises.reminding import row
from handlers.turn import Turn
from locales import Markup, render
from storage import board, case_messages, case_voices, cases, endorsements, members, promises
from storage.outbox import WORK

_MOST = 20


async def mine(turn: Turn) -> None:
    """Promises this cadre is to keep, the most pressing first."""
    today = turn.union.today(turn.now)
    every = await promises.standing(turn.db, today.isoformat())
    own = [it for it in every if it.state == "open" and await _is_mine(turn, it)][:_MOST]
    rows = [[row(turn.language, it, today)] for it in own]
    back = [Button("promises-all", "promises:list::0")]
    turn.edit("promises-own" if rows else "promises-own-none", buttons=[*rows, back])


async def _is_mine(turn: Turn, promise: Promise) -> bool:
    case = await cases.find(turn.db, promise.case_number)
    return case is not None and turn.actor.id in {each.id for each in await reached(turn.db, promise, case)}


def _data(action: str, promise: Promise) -> str:
    return f"promises:{action}:{promise.case_number}:{promise.place}"


async def see(turn: Turn) -> None:
    if found := await _mine(turn):
        promise, case = found
        turn.edit(
            "promises-one",
            buttons=[
                [Button("promises-done", _data("done", promise))],
                [Button("cases-open", f"cases:case:{case.number}"), Button("promises-mine", "promises:mine")],
            ],
            number=case.number,
            category=words.category(turn.language, case.category),
            outcome=Markup(render(turn.language, f"outcome-{promise.outcome}")),
            promised=words.day(turn.language, date.fromisoformat(promise.promised_on)),
            due=words.day(turn.language, date.fromisoformat(promise.due_on)),
            level=Markup(render(turn.language, f"promises-level-{promise.level}")),
        )


async def _mine(turn: Turn) -> tuple[Promise, Case] | None:
    """The open promise of the button with its case, if it is this cadre's to keep; else a word, and None."""
    case = await seen(turn)
    if case is None:
        return None
    promise = await promises.find(turn.db, case.number, turn.number(1))
    if promise is None or promise.state != "open" or not await _is_mine(turn, promise):
        turn.toast("promises-over", alert=True)
        return None
    return promise, case


async def done(turn: Turn) -> None:
    if found := await _mine(turn):
        turn.say("promises-evidence", number=found[1].number)
        turn.ask("evidence", case=found[1].number, place=str(found[0].place))


async def receive(turn: Turn) -> None:
    """What shows that it is done: words, or a picture with words."""
    turn.args = (turn.draft.get("case", ""), turn.draft.get("place", ""))
    text, file = clean(turn.incoming.text), turn.incoming.file
    if not (text or (file and file.kind == "photo")):
        turn.say("promises-evidence-please")
        return
    if (length := utf16_length(text)) > LONGEST:
        turn.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
        return
    turn.finish()
    if found := await _mine(turn):
        promise, case = found
        picture = file.file_id if file and file.kind == "photo" else ""
        kept = rules.done(promise, turn.union.today(turn.now), picture)
        await promises.save(turn.db, kept)
        await _tell(turn, kept, case, text)
        turn.say("promises-marked", number=case.number)


async def _tell(turn: Turn, promise: Promise, case: Case, text: str) -> None:
    """Ask those who raised it; an anonymous sender learns of it by the notice that replies are waiting."""
    now = int(turn.now.timestamp())
    await case_messages.add(turn.db, case.number, "reply", text, now, cadre_id=turn.actor.id)
    if unread := voices.unread(turn, case):
        await cases.save(turn.db, replace(case, unread_at=unread, version=case.version + 1))
    for number, author in await case_voices.authors(turn.db, case.number):
        vote = promised.buttons(promise, number)
        turn.pen.tell(author, "promises-is-it-done", buttons=vote, lane=WORK, number=number, text=text)
    await case_voices.mark_unread(turn.db, case.number, now)
    await _ask_supporters(turn, promise)


async def _ask_supporters(turn: Turn, promise: Promise) -> None:
    """Those who said *me too*, from memory: stored letters would tell whose voices there are."""
    number = promise.case_number
    entry = await board.read(turn.db, number, turn.union.today(turn.now).isoformat())
    said = await endorsements.of(turn.db, number) if entry else set()
    for member in await members.active(turn.db):
        if said and board_voices.mark(turn.keys, number, member.id) in said and member.id != promise.owner_id:
            turn.pen.hint(
                member, "promises-is-it-done-too", buttons=promised.buttons(promise, number)[:1], number=number
            )
