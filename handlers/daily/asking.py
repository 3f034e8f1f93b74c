"""The daily question: one tap a workday, again after 1, 3, 7, 14 and 30 workdays; missed is skipped, never debt."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from math import ceil

from domain.hazard_question import find_pictured
from domain.member import Member
from domain.quiz_daily import ASKED_AT, choose, find_end, move
from domain.quiz_draw import Drawn
from domain.schedule import Occurrence, by_day, slots, workdays
from domain.union import Union
from handlers.cases.hazards import make_picture, say_where
from handlers.context import AnyContext, Context, JobContext
from handlers.daily.own import count_streak_of
from handlers.feature import Job, by_calendar
from handlers.form.conversation import Conversation
from handlers.form.filling import Filling
from handlers.form.page import QuestionPage
from handlers.messenger import MEMORY, Button, Keyboard, Text
from handlers.quiz import attempting
from handlers.quiz.attempting import PAGE, AttemptKeeper, Sitting
from locales import render
from storage import attempts, daily_questions, hazards, quiz_bank
from storage.attempts import Attempt
from storage.daily_questions import PURPOSE
from storage.database import Db
from storage.outbox import BROADCAST

_AT_ONCE = 500
"""People who are asked in the same minute: the transaction of ten thousand would keep everybody else waiting."""
DAILY_PAGE = replace(PAGE, question="daily-question", later="daily-later")


class DailyKeeper(AttemptKeeper):
    """One question: the answer is marked at once."""

    over = "daily-over"

    async def open(self, context: Context, name: str, message_id: int) -> Filling[Sitting] | None:
        filling = await super().open(context, name, message_id)
        return await _add_picture(context.db, filling) if filling else None

    def offers(self, filling: Filling[Sitting]) -> Keyboard:
        number = filling.held.picture
        return [[Button("daily-picture", f"daily:picture:{number}")]] if number else []

    async def end(self, context: Context, filling: Filling[Sitting], message_id: int) -> None:
        text = await _mark(context, filling.held)
        context.messenger.edit(context.chat, message_id, text, store=MEMORY)


CONVERSATION = Conversation(DailyKeeper("daily", DAILY_PAGE))


async def _add_picture(db: Db, filling: Filling[Sitting]) -> Filling[Sitting]:
    """With the picture of its hazard, as long as it may be shown: what it shows may have been deleted since."""
    number = find_pictured(filling.question.id)
    place = await hazards.find_shown_picture(db, number) if number else None
    picture = number if number and place is not None else ""
    return replace(filling, held=replace(filling.held, picture=picture))


async def _mark(context: Context, held: Sitting) -> Text:
    """Mark the answer, put the card into its box, and say why."""
    marked = await attempting.finish(context.db, held.attempt, held.now)
    if marked is None or not marked.questions:
        return Text("daily-over")
    (question,), me = marked.questions, context.actor.id
    is_right = marked.score > 0
    day = date.fromisoformat(held.attempt.round)
    card = (await daily_questions.list_cards(context.db, [me])).get(me, {}).get(question.id)
    moved = move(card, question.id, day, context.union.calendar, is_right=is_right)
    await daily_questions.keep_card(context.db, me, moved)
    return Text(
        "daily-right" if is_right else "daily-wrong",
        question=question.say(context.language),
        right="; ".join(question.say(context.language, option) for option in question.right),
        why=question.say(context.language, "why"),
        streak=await count_streak_of(context),
        buttons=[[Button("daily-to-home", "daily:home")]],
    )


async def _find_mornings(db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
    """Ten o'clock of the next workday, and of the one after it for when today's has passed."""
    days = islice(workdays(union.calendar, union.today(since)), 2)
    return [it for day in days for it in await _list_minutes(db, union, day) if it.due >= since]


async def _list_minutes(db: Db, union: Union, day: date) -> list[Occurrence]:
    """As many minutes in a row as it takes to ask everybody."""
    parts = ceil(len(await daily_questions.list_asked(db, day)) / _AT_ONCE)
    first = union.at(day, ASKED_AT)
    return [Occurrence(f"{day}/{part}", first + timedelta(minutes=part)) for part in range(parts)]


async def _ask(context: JobContext) -> None:
    day = date.fromisoformat(context.period.partition("/")[0])
    given = await daily_questions.list_given(context.db, day)
    # Whom an earlier minute has asked is left out, so no minute has to know who belongs to which.
    asked = [it for it in await daily_questions.list_asked(context.db, day) if it.id not in given][:_AT_ONCE]
    bank = await quiz_bank.list_drawable(context.db)
    cards = await daily_questions.list_cards(context.db, [it.id for it in asked])
    for member in asked:
        if drawn := choose(bank, cards.get(member.id, {}), day, context.random):
            await _ask_one(context, member, day, drawn)


async def _ask_one(context: JobContext, member: Member, day: date, drawn: Drawn) -> None:
    end = find_end(day, context.union.calendar)
    attempt = await attempts.begin(
        context.db,
        member.id,
        PURPOSE,
        day.isoformat(),
        [(drawn.id, drawn.version)],
        seed=context.random.randrange(2**31),
        now=context.now,
        deadline=end,
    )
    # None: somebody who was asked already.
    if attempt:
        await quiz_bank.count_dealt(context.db, attempt.questions)
        page = await _make_page(context, member, attempt)
        context.messenger.send(member, page, priority=BROADCAST, until=end)


async def _make_page(context: AnyContext, member: Member, attempt: Attempt) -> Text:
    filling = await attempting.fill_for(context.db, member.language, attempt, attempt.started_at)
    filling = await _add_picture(context.db, filling)
    page = QuestionPage(CONVERSATION.keeper, filling)
    return Text(CONVERSATION.keeper.words.question, buttons=page.keyboard(), **page.values())


async def open_question(context: Context) -> None:
    """Show the question again, here."""
    if filling := await CONVERSATION.open(context):
        CONVERSATION.show(context, filling)


async def show_picture(context: Context) -> None:
    """The hazard of the question as it was found, as long as it may be shown."""
    place = await hazards.find_shown_picture(context.db, context.choice)
    hazard = await hazards.find(context.db, context.choice) if place else None
    if place is None or hazard is None:
        context.toast("hazard-no-pairs", alert=True)
        return
    caption = render(context.language, "hazard-before", at=await say_where(context.db, context.language, hazard))
    context.send(await make_picture(context, context.choice, place, caption))


async def later(context: Context) -> None:
    context.toast("daily-answer-until")


async def _drop_missed(context: JobContext) -> None:
    # What was answered in the last seconds may still be on its way.
    await daily_questions.drop_missed(context.db, context.now - attempts.GRACE)


JOBS = (
    Job("daily-question", _find_mornings, _ask, late=timedelta(hours=8)),
    Job("daily-missed", by_calendar(slots(workdays, time(12, 1), name=by_day)), _drop_missed, timedelta(days=2)),
)
