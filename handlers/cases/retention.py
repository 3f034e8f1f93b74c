"""How long cases are kept, what of them a member may take along, and what goes when a member asks to be forgotten."""

from datetime import UTC, datetime, time, timedelta
from functools import partial

from domain.case import Case
from domain.case_keeping import TERMS
from domain.member import Member
from domain.schedule import Occurrence
from domain.union import Union
from handlers.cases.when import at_hours
from handlers.context import JobContext
from handlers.feature import Job, within
from storage import case_expiry, case_messages, cases
from storage.database import Db
from storage.keys import Keys


async def _times(db: Db, union: Union, since: datetime, until: datetime) -> list[Occurrence]:
    """Monday mornings, once the case that ended first has reached the first term."""
    listed = await at_hours((time(3, 30),), "push", _first_term)(db, union, since, until)
    return [each for each in listed if union.local(each.due).isoweekday() == 1]


async def _first_term(db: Db, union: Union) -> datetime | None:
    closed = await case_expiry.find_first_closed(db)
    return closed + TERMS.hidden_author if closed else None


async def expire(context: JobContext) -> None:
    await case_expiry.expire(context.db, context.now, TERMS, partial(_midnight, context.union))


def _midnight(union: Union, instant: int) -> int:
    return int(union.at(union.today(datetime.fromtimestamp(instant, UTC)), time()).timestamp())


async def export(db: Db, member: Member) -> dict[str, object]:
    """Every signed and confidential case of the member, with what was said in it."""
    return {"cases": [await _exported(db, case) for case in await cases.list_of_author(db, member.id)]}


async def _exported(db: Db, case: Case) -> dict[str, object]:
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
            if each.kind not in ("note", "reason")
        ],
    }


async def forget(db: Db, member: Member, keys: Keys) -> None:
    """The words go and so does the link to the person; number, category, state and dates stay for the statistics."""
    await case_expiry.forget(db, member.id)


JOB = Job("cases-retention", within(_times), expire, timedelta(days=2))
