"""How long cases are kept, what of them a member may take along, and what goes when a member asks to be forgotten."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from domain.calendar import Calendar
from domain.case import Case
from domain.case_keeping import TERMS
from domain.member import Member
from domain.schedule import push_days, slots
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Job, once_begun
from storage import case_expiry, case_messages, cases
from storage.database import Db
from storage.keys import Keys


def _mondays(calendar: Calendar, first: date) -> Iterator[date]:
    return (day for day in push_days(calendar, first) if day.isoweekday() == 1)


async def _find_first_term(db: Db) -> datetime | None:
    closed = await case_expiry.find_first_closed(db)
    # The shortest of all terms: nothing has to go before it.
    return closed + TERMS.hidden_author if closed else None


async def expire(context: JobContext) -> None:
    await case_expiry.expire(context.db, context.now, TERMS, partial(_find_midnight, context.union))


def _find_midnight(union: Union, instant: int) -> int:
    return int(union.at(union.today(datetime.fromtimestamp(instant, UTC)), time()).timestamp())


async def export(db: Db, member: Member) -> dict[str, object]:
    """Every signed and confidential case of the member, with what was said in it; hazards have words of their own."""
    own = await cases.list_of_author(db, member.id)
    return {"cases": [await export_case(db, case) for case in own if not case.is_hazard]}


async def export_case(db: Db, case: Case) -> dict[str, object]:
    return {
        "number": case.number,
        "category": case.category,
        "mode": case.mode,
        "state": case.state,
        "opened": case.opened_at.isoformat(),
        "outcome": case.outcome,
        "rating": case.rating,
        "files": len(await case_messages.list_files(db, case.number)),
        "said": [
            {"by": each.kind, "at": each.at.isoformat(), "text": each.body}
            for each in await case_messages.list_messages(db, case.number)
            # Notes and reasons are the cadres' own.
            if each.kind not in ("note", "reason")
        ],
    }


async def forget(db: Db, member: Member, keys: Keys) -> None:
    """The words go and so does the link to the person; number, category, state and dates stay for the statistics."""
    await case_expiry.forget(db, member.id)


JOB = Job("cases-retention", once_begun(_find_first_term, slots(_mondays, time(3, 30))), expire, timedelta(days=2))
