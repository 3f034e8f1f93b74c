"""Together: a suggestion that no cadre sees until enough others support it, and its end if they do not."""

from dataclasses import replace
from datetime import date, time, timedelta

from domain.batches import find_midnight, find_next_batch
from domain.board import WAITS_DAYS
from domain.case import Case
from domain.case_clock import start_terms
from domain.schedule import push_days, slots
from domain.similarity import has_chinese
from domain.text import cover_personal_data
from handlers.board.consent import find_first_day
from handlers.cases import words
from handlers.cases.moves import move
from handlers.context import Context, JobContext
from handlers.feature import Job, once_begun
from handlers.messenger import Button, Text
from storage import board, case_messages, cases, endorsements
from storage.board import Publication

_STAYS = timedelta(days=365)
_VOTES_STAY = timedelta(days=30)
"""How long those who joined may still say whether what was promised has been done."""


def make_public_words(text: str) -> str:
    """A suggestion as it is shown while it waits: the author's own words, numbers that name somebody covered."""
    return cover_personal_data(text)


async def wait(context: Context, case: Case, text: str, needed: int) -> date:
    """Let the new case, unseen by cadres, wait for `needed` others; its last day."""
    until = context.union.today(context.now) + timedelta(days=WAITS_DAYS)
    said = make_public_words(text)
    in_english = not has_chinese(said)
    await board.put(
        context.db,
        Publication(
            case.number,
            case.category,
            "waiting",
            "" if in_english else said,
            said if in_english else "",
            find_first_day(context, case.mode),
            needed=needed,
            until=until.isoformat(),
            # The preview has said that the answer will be read too.
            with_answer=1,
        ),
    )
    return until


async def send(context: Context, publication: Publication) -> Publication:
    """Enough support it: from now on it is a case like any other, and stays on the board."""
    publication = replace(publication, stage="shown")
    await board.put(context.db, publication)
    case = await cases.find(context.db, publication.case_number)
    if case is None:
        return publication
    case = _receive_now(context, case)
    if case.mode == "anonymous":  # the next batch brings it to the cadres
        await cases.save(context.db, replace(case, has_news=True))
        return publication
    case = await move(context, case, "register")
    if author := await cases.find_author(context.db, case.number):
        see = [[Button("board-to-case", f"cases:mine:{case.number}")]]
        due = words.say_day_at(author.language, context.union, case.due_at)
        context.messenger.send(author, Text("board-together-sent", buttons=see, number=case.number, due=due))
    return publication


def _receive_now(context: Context, case: Case) -> Case:
    """Its terms begin only now that somebody can see it."""
    hidden, calendar = case.mode == "anonymous", context.union.calendar
    # Of an anonymous case only the day is kept, and its terms begin with the batch that shows it.
    opened = find_midnight(calendar, context.now) if hidden else context.now
    case = replace(case, opened_at=opened, moved_at=opened)
    return start_terms(calendar, case, find_next_batch(calendar, context.now) if hidden else context.now)


async def tend(context: JobContext) -> None:
    """Each morning: end what too few supported, take down what is over, forget whose the voices of ended cases were."""
    today = context.union.today(context.now)
    for number in await board.list_lapsed(context.db, today.isoformat()):
        if case := await cases.find(context.db, number):
            await _lapse(context, case)
    await endorsements.settle(context.db, (today - _VOTES_STAY).isoformat())
    await board.expire(context.db, context.now - _STAYS)


async def _lapse(context: JobContext, case: Case) -> None:
    """Its author sent it on this condition, so it counts as theirs to withdraw."""
    if not case.has_ended:
        await case_messages.erase(context.db, case.number)  # no cadre was to read it, not even afterwards
        gone = await move(context, case, "withdraw", "sender")
        # Nobody knows whom to write to: it is said where the code opens the case.
        if gone.mode == "anonymous":
            await cases.save(context.db, replace(gone, unread_at=context.now))
        if author := await cases.find_author(context.db, case.number):
            context.messenger.send(author, Text("board-together-lapsed", number=case.number))
    await board.drop(context.db, case.number)


JOB = Job("board-tend", once_begun(board.find_first_expiry, slots(push_days, time(10))), tend, timedelta(days=2))
