"""Drafts that end by themselves: an anonymous one that was not sent within a day is erased from the chat, and what was
to be erased is erased once more, in case the order was lost.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from domain.draft import Draft
from domain.member import Member
from domain.schedule import Occurrence
from domain.union import Union
from handlers import drafting, tasks
from handlers.context import JobContext
from handlers.feature import Job, while_any
from storage import drafts, sealed_rows
from storage.database import Db
from storage.keys import Keys

_ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
_HOUR = timedelta(hours=1)
_LATE = timedelta(hours=2)


def _each_hour(union: Union, since: datetime) -> Iterator[Occurrence]:
    """A bot can delete what is not older than two days, so an hour sooner or later does not matter."""
    moment = since.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    while True:
        moment += _HOUR
        yield Occurrence(f"{moment:%Y-%m-%dT%H}", moment)


async def erase(context: JobContext) -> None:
    now, left = context.now, {}
    for person, written in (await drafts.list_all(context.db)).items():
        going = [draft for draft in written if draft.is_over or draft.has_lapsed(now)]
        for draft in going:
            # Also what may have been done already: to delete what is gone does no harm.
            context.messenger.run(tasks.erase(person, f"draft/{draft.id}/", draft.messages))
        if going:
            kept = tuple(later for draft in written if (later := _wait(draft, now)))
            left[person] = drafts.seal_drafts(context.db, person, kept)
    await sealed_rows.save(context.db, drafts.TABLE, left, now + drafting.KEPT)


def _wait(draft: Draft, now: datetime) -> Draft | None:
    """What is left of a draft after this hour; an order is given twice, for the first may be lost as well."""
    if draft.has_lapsed(now):
        return draft.end()
    if not draft.is_over:
        return draft
    return None if draft.choices else draft.choose(again="1")


# When a draft was begun is sealed in its row, so no index can say which lapses when: each hour all are opened.
JOB = Job("suggest-lapsing", while_any(drafts.has_any, _each_hour), erase, _LATE)


async def export(db: Db, member: Member) -> dict[str, object]:
    """What is being written; but not what is to leave nothing in the chat, where this will be read."""
    person = member.telegram_id or 0
    written = (await drafts.find(db, [person], _ALWAYS)).get(person, ())
    texts = ["\n".join(part.text for part in draft.parts if part.text) for draft in written if not draft.leaves_nothing]
    return {"drafts": [text for text in texts if text]}


async def forget(db: Db, member: Member, keys: Keys) -> None:
    if member.telegram_id is not None:
        await drafts.forget(db, member.telegram_id)
