"""Sending a suggestion: the case is opened, its author learns what happens next, the cadres learn that it is there."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.batches import find_midnight, find_next_batch
from domain.care import find_need
from domain.case import Case
from domain.case_clock import start_terms
from domain.codes import make_case_number, make_tracking_code
from domain.urgency import judge_urgency
from handlers import drafting
from handlers.board import together
from handlers.cases import words
from handlers.cases.mailbox import hash_code
from handlers.cases.moves import open_case, register
from handlers.cases.tally import UNSIGNED
from handlers.cases.telling import find_leads
from handlers.context import Context
from handlers.messenger import MEMORY, Button
from handlers.suggest.draft import Suggestion, find_current
from handlers.suggest.writing import may_write
from locales import Markup, render
from storage import care, case_messages, members

_CODE_STAYS = timedelta(minutes=5)


async def send(context: Context) -> None:
    suggestion = find_current(context)
    # Asked again: several drafts may have been begun before the first one was sent.
    if suggestion is None or not suggestion.is_written or not await may_write(context):
        return
    await drafting.finish(context, suggestion.draft)
    if suggestion.mode == "anonymous":
        await _send_into_mailbox(context, suggestion)
    else:
        await _send_with_author(context, suggestion)


async def _send_with_author(context: Context, suggestion: Suggestion) -> None:
    case, has_lead = await _make_case(context, suggestion, context.now, context.now), True
    if suggestion.together:
        case = await open_case(context, case, author_id=context.actor.id)
    else:
        case, has_lead = await register(context, case, author_id=context.actor.id)
    texts = [part for part in suggestion.draft.parts if part.text]
    is_alone = len(texts) == 1
    # Where several messages make the text, a change of one of them could not be put in its place.
    alone = case_messages.mark_message(context.db, context.actor.id, texts[0].message) if is_alone else 0
    await _keep_words(context, case, suggestion, alone)
    see = Button("suggest-see", f"cases:mine:{case.number}")
    if suggestion.together:
        needed = suggestion.together
        until = words.say_day(context.language, await together.wait(context, case, suggestion.words, needed))
        context.edit("board-waiting-thanks", buttons=[[see]], number=case.number, needed=needed, until=until)
        return
    mode, next_step = words.say_mode(context.language, case), _say_next(context, case, has_lead, "suggest-next")
    if has_lead or not suggestion.excluded:
        lead = words.say_lead(context.language, case)
        context.edit("suggest-thanks", buttons=[[see]], number=case.number, mode=mode, lead=lead, next=next_step)
    else:  # its author has kept it from everybody who would take it
        context.edit("suggest-thanks-kept", buttons=[[see]], number=case.number, mode=mode)
    _say_more(context, case, has_lead)


async def _send_into_mailbox(context: Context, suggestion: Suggestion) -> None:
    """Nothing kept of this joins the case and the member; the tapped message becomes the code and goes away."""
    calendar = context.union.calendar
    is_danger = suggestion.is_danger
    begins = context.now if is_danger else find_next_batch(calendar, context.now)
    # Dated by the day alone: the hour could be laid beside who was about.
    case = await _make_case(context, suggestion, begins, find_midnight(calendar, context.now))
    # Shown once and kept as a hash: whoever has the database alone can open no mailbox.
    code = make_tracking_code(context.random)
    if is_danger:  # life goes before the batch; its sender has read that the moment may tell who wrote
        case, has_lead = await register(context, case, code_hash=hash_code(context.keys, code))
    else:
        case = await open_case(context, case, code_hash=hash_code(context.keys, code))
        has_lead = bool(await find_leads(context, replace(case, state="registered")))
    await _keep_words(context, case, suggestion, 0)
    # Counted in memory alone: a row would tell who uses the mailbox.
    UNSIGNED.add(context.actor.id, context.now)
    # After finish(), which would take away what this leaves of the draft to have its order given again.
    drafting.erase(context, suggestion.draft)
    keyboard = [[Button("suggest-copy", copy=code)], [Button("suggest-noted", "suggest:noted")]]
    context.edit("suggest-code", buttons=keyboard, code=code)
    chat, tapped = context.incoming.chat_id, context.incoming.message_id
    # From memory: a row would join this chat to the case that was opened with it.
    context.messenger.delete(chat, tapped, store=MEMORY, at=context.now + _CODE_STAYS)
    if suggestion.together:
        needed = suggestion.together
        until = words.say_day(context.language, await together.wait(context, case, suggestion.words, needed))
        context.say("board-waiting-mailbox", needed=needed, until=until)
        return
    if has_lead or not suggestion.excluded:
        key = "suggest-thanks-danger" if is_danger else "suggest-thanks-mailbox"
        context.say(key, next=_say_next(context, case, has_lead, "suggest-next-mailbox"))
    else:
        context.say("suggest-thanks-mailbox-kept")
    _say_more(context, case, has_lead)


def _say_next(context: Context, case: Case, has_lead: bool, key: str) -> Markup:
    """Who takes it and by when there is an answer; where nobody may take it at present, nothing is promised."""
    due = words.say_day_at(context.language, context.union, case.due_at)
    return Markup(render(context.language, key, due=due)) if has_lead else Markup("")


async def hide_code(context: Context) -> None:
    context.messenger.delete(context.incoming.chat_id, context.incoming.message_id, store=MEMORY)


async def _make_case(context: Context, suggestion: Suggestion, begins: datetime, opened_at: datetime) -> Case:
    """Whom it concerns is bound to the persons of today: an office they take later opens it to them no more."""
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    concerned = [each for each in cadres if each.is_chair and suggestion.scope == "concerns_chair"]
    case = Case(
        number=make_case_number(context.random),
        category=suggestion.category,
        mode=suggestion.mode,
        scope=suggestion.scope,
        urgency=judge_urgency(suggestion.words),
        # A chair may write about the chair, and keeps the case in their own list.
        excluded=suggestion.excluded | {each.id for each in concerned} - {context.actor.id},
        state="submitted",
        handler_id=None,
        opened_at=opened_at,
        moved_at=opened_at,
        term_from=opened_at,
        due_at=opened_at,
        # What waits for others is no news for a batch until enough of them support it.
        has_news=suggestion.mode == "anonymous" and not suggestion.together,
    )
    return start_terms(context.union.calendar, case.bind(cadres), begins)


async def _keep_words(context: Context, case: Case, suggestion: Suggestion, message: int) -> None:
    await case_messages.add(context.db, case.number, "sender", suggestion.words, case.opened_at, message_mark=message)
    await case_messages.attach(context.db, case.number, [(it.kind, it.file_id) for it in suggestion.draft.files])
    if need := find_need(case.category, suggestion.draft.choices.get("care", "")):
        await care.note_need(context.db, case.number, need)


def _say_more(context: Context, case: Case, has_lead: bool) -> None:
    if not has_lead:
        context.say("suggest-nobody", hotlines=words.say_hotlines(context.language, context.union))
    elif case.route.hotlines:
        context.say("suggest-hotlines", hotlines=words.say_hotlines(context.language, context.union))
    if case.category == "safety":
        context.say("suggest-protected")
