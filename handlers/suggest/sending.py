"""Sending a suggestion: the case is opened, its author learns what happens next, the cadres learn that it is there."""

from datetime import datetime, timedelta

from domain.case import Case
from domain.codes import new_case_number, new_tracking_code
from domain.urgency import urgency
from handlers.board import together
from handlers.cases import card, words
from handlers.cases.batch import next_batch
from handlers.cases.mailbox import code_hash
from handlers.cases.moves import midnight, received, register
from handlers.cases.tally import UNSIGNED
from handlers.pen import Button
from handlers.suggest.draft import Draft, current
from handlers.suggest.writing import may_write
from handlers.turn import Turn
from storage import case_messages, cases

_CODE_STAYS = timedelta(seconds=60)


async def send(turn: Turn) -> None:
    draft = current(turn)
    if draft is None or not (draft.mode and draft.has_content) or not await may_write(turn):
        return
    turn.finish()
    if draft.mode == "anonymous":
        await _into_the_mailbox(turn, draft)
    else:
        await _with_author(turn, draft)


async def _with_author(turn: Turn, draft: Draft) -> None:
    case = await _new_case(turn, draft, turn.now, int(turn.now.timestamp()))
    if draft.together:
        await cases.add(turn.db, case, author_id=turn.actor.id)
    else:
        case = await register(turn, case, turn.actor.id)
    alone = draft.messages[0] if len(draft.messages) == 1 else 0
    await _keep_words(turn, case, draft, alone)
    see = Button("suggest-see", f"cases:mine:{case.number}")
    if draft.together:
        until = words.day(turn.language, await together.wait(turn, case, draft.words, draft.together))
        turn.edit(
            "board-waiting-thanks", buttons=[[see]], number=case.number, needed=draft.together, until=until
        )  # fmt: skip
        return
    await card.post(turn, case)
    has_lead = await card.call_leads(turn, case)
    turn.edit(
        "suggest-thanks",
        buttons=[[see]],
        number=case.number,
        mode=words.mode(turn.language, case),
        lead=words.lead(turn.language, case),
        due=words.day_of(turn.language, turn.union, case.due_at),
    )
    _say_more(turn, case, has_lead)


async def _into_the_mailbox(turn: Turn, draft: Draft) -> None:
    """Nothing kept of this joins the case and the member; the tapped message becomes the code and goes away."""
    case = await _new_case(turn, draft, next_batch(turn.union, turn.now), midnight(turn))
    code = new_tracking_code(turn.random)
    await cases.add(turn.db, case, code_hash=code_hash(turn.keys, code))
    await _keep_words(turn, case, draft, 0)
    UNSIGNED.add(turn.actor.id, turn.now)
    chat = turn.incoming.chat_id
    for typed in draft.messages:
        turn.pen.unsay(chat, typed)
    turn.edit("suggest-code", buttons=[[Button("suggest-noted", "suggest:noted")]], code=code)
    turn.pen.unsay(chat, turn.incoming.message_id, at=turn.now + _CODE_STAYS)
    if draft.together:
        until = words.day(turn.language, await together.wait(turn, case, draft.words, draft.together))
        turn.say("board-waiting-mailbox", needed=draft.together, until=until)
        return
    turn.say("suggest-thanks-mailbox", due=words.day_of(turn.language, turn.union, case.due_at))
    _say_more(turn, case, True)


async def noted(turn: Turn) -> None:
    turn.pen.unsay(turn.incoming.chat_id, turn.incoming.message_id)


async def _new_case(turn: Turn, draft: Draft, begins: datetime, opened_at: int) -> Case:
    number = new_case_number(turn.random)
    while await cases.find(turn.db, number):
        number = new_case_number(turn.random)
    case = Case(
        number=number,
        category=draft.category,
        mode=draft.mode,
        scope=draft.scope,
        urgency=urgency(draft.text),
        excluded=draft.excluded,
        state="submitted",
        handler_id=None,
        opened_at=opened_at,
        moved_at=opened_at,
        term_from=0,
        due_at=0,
        has_news=int(draft.mode == "anonymous" and not draft.together),
    )
    return received(turn.union, case, begins)


async def _keep_words(turn: Turn, case: Case, draft: Draft, message: int) -> None:
    await case_messages.add(turn.db, case.number, "sender", draft.words, case.opened_at, telegram_message=message)
    await case_messages.attach(turn.db, case.number, draft.files)


def _say_more(turn: Turn, case: Case, has_lead: bool) -> None:
    if not has_lead:
        turn.say("suggest-nobody", hotlines=card.hotlines(turn.language))
    elif case.route.hotlines:
        turn.say("suggest-hotlines", hotlines=card.hotlines(turn.language))
    if case.category == "safety":
        turn.say("suggest-protected")
