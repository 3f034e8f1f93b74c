"""Sending a suggestion: the case is opened, its author learns what happens next, the cadres learn that it is there."""

from datetime import datetime, timedelta

from domain.batches import midnight, next_batch
from domain.case import Case
from domain.case_clock import received
from domain.codes import make_case_number, make_tracking_code
from domain.urgency import judge_urgency
from handlers.board import together
from handlers.cases import words
from handlers.cases.mailbox import code_hash
from handlers.cases.moves import register
from handlers.cases.tally import UNSIGNED
from handlers.context import Context
from handlers.messenger import MEMORY, Button
from handlers.suggest.draft import Draft, current
from handlers.suggest.writing import may_write
from storage import case_messages, cases

_CODE_STAYS = timedelta(seconds=60)


async def send(context: Context) -> None:
    draft = current(context)
    if draft is None or not (draft.mode and draft.has_content) or not await may_write(context):
        return
    context.finish()
    if draft.mode == "anonymous":
        await _into_the_mailbox(context, draft)
    else:
        await _with_author(context, draft)


async def _with_author(context: Context, draft: Draft) -> None:
    case, has_lead = await _new_case(context, draft, context.now, context.now), True
    if draft.together:
        await cases.add(context.db, case, author_id=context.actor.id)
    else:
        case, has_lead = await register(context, case, context.actor)
    alone = draft.messages[0] if len(draft.messages) == 1 else 0
    await _keep_words(context, case, draft, alone)
    see = Button("suggest-see", f"cases:mine:{case.number}")
    if draft.together:
        until = words.day(context.language, await together.wait(context, case, draft.words, draft.together))
        context.edit("board-waiting-thanks", buttons=[[see]], number=case.number, needed=draft.together, until=until)
        return
    context.edit(
        "suggest-thanks",
        buttons=[[see]],
        number=case.number,
        mode=words.mode(context.language, case),
        lead=words.lead(context.language, case),
        due=words.day_at(context.language, context.union, case.due_at),
    )
    _say_more(context, case, has_lead)


async def _into_the_mailbox(context: Context, draft: Draft) -> None:
    """Nothing kept of this joins the case and the member; the tapped message becomes the code and goes away."""
    calendar = context.union.calendar
    case = await _new_case(context, draft, next_batch(calendar, context.now), midnight(calendar, context.now))
    code = make_tracking_code(context.random)
    await cases.add(context.db, case, code_hash=code_hash(context.keys, code))
    await _keep_words(context, case, draft, 0)
    UNSIGNED.add(context.actor.id, context.now)
    chat = context.incoming.chat_id
    for typed in draft.messages:
        context.messenger.delete(chat, typed, store=MEMORY)
    context.edit("suggest-code", buttons=[[Button("suggest-noted", "suggest:noted")]], code=code)
    context.messenger.delete(chat, context.incoming.message_id, store=MEMORY, at=context.now + _CODE_STAYS)
    if draft.together:
        until = words.day(context.language, await together.wait(context, case, draft.words, draft.together))
        context.say("board-waiting-mailbox", needed=draft.together, until=until)
        return
    context.say("suggest-thanks-mailbox", due=words.day_at(context.language, context.union, case.due_at))
    _say_more(context, case, True)


async def noted(context: Context) -> None:
    context.messenger.delete(context.incoming.chat_id, context.incoming.message_id, store=MEMORY)


async def _new_case(context: Context, draft: Draft, begins: datetime, opened_at: datetime) -> Case:
    number = make_case_number(context.random)
    while await cases.find(context.db, number):
        number = make_case_number(context.random)
    case = Case(
        number=number,
        category=draft.category,
        mode=draft.mode,
        scope=draft.scope,
        urgency=judge_urgency(draft.text),
        excluded=frozenset(map(int, draft.excluded.split())),
        state="submitted",
        handler_id=None,
        opened_at=opened_at,
        moved_at=opened_at,
        term_from=opened_at,
        due_at=opened_at,
        has_news=draft.mode == "anonymous" and not draft.together,
    )
    return received(context.union.calendar, case, begins)


async def _keep_words(context: Context, case: Case, draft: Draft, message: int) -> None:
    await case_messages.add(context.db, case.number, "sender", draft.words, case.opened_at, telegram_message=message)
    await case_messages.attach(context.db, case.number, draft.files)


def _say_more(context: Context, case: Case, has_lead: bool) -> None:
    if not has_lead:
        context.say("suggest-nobody", hotlines=words.hotlines(context.language))
    elif case.route.hotlines:
        context.say("suggest-hotlines", hotlines=words.hotlines(context.language))
    if case.category == "safety":
        context.say("suggest-protected")
