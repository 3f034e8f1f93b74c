"""What a union takes away of its activities: each one, and how many answered how."""

from collections.abc import Sequence

from domain.union import Union
from handlers.activities.card import say_title
from handlers.feature import UnionTable
from locales import render
from storage import signups, takeaway
from storage.database import Db
from storage.signups import SignupCounts

_COLUMNS = ("title", "starts", "ends", "place", "places", "status", "confirmed", "waiting", "maybe", "cannot")


async def list_tables(db: Db, union: Union, language: str) -> Sequence[UnionTable]:
    held = await takeaway.list_activities(db)
    counts = await signups.count_signups(db, [it.id for it in held])
    rows = [
        (
            say_title(it, language),
            it.starts_at,
            it.ends_at,
            it.place,
            it.places,
            render(language, f"export-activity-{it.status}"),
            *_list_numbers(counts.get(it.id, SignupCounts())),
        )
        for it in held
    ]
    return [UnionTable("activities", _COLUMNS, rows)]


def _list_numbers(counts: SignupCounts) -> Sequence[int]:
    return counts.confirmed, counts.waiting, counts.maybe, counts.cannot
