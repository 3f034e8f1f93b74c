"""What a union takes away of its cases: each one, and the words of those that all cadres may read."""

from collections.abc import Sequence

from domain.case_states import name_state
from domain.routing import name_category
from domain.union import Union
from handlers.feature import UnionTable
from locales import render
from storage import case_messages, takeaway
from storage.database import Db
from storage.takeaway import Taken

_CASES = (
    "number",
    "category",
    "mode",
    "state",
    "opened",
    "due",
    "closed",
    "outcome",
    "promised",
    "rating",
    "reopenings",
    "author",
    "handler",
)
_WORDS = ("number", "day", "kind", "text")
_SAID = ("sender", "question", "reply", *case_messages.DECISIONS)


async def list_tables(db: Db, union: Union, language: str) -> Sequence[UnionTable]:
    taken = await takeaway.list_cases(db)
    return [
        UnionTable("cases", _CASES, [_write_case(union, language, it) for it in taken]),
        UnionTable("words", _WORDS, await _list_words(db, union, language, taken)),
    ]


def _write_case(union: Union, language: str, taken: Taken) -> list[object]:
    # Days alone: beside a list of who was about, an hour could name an author.
    it = taken.case
    return [
        it.number,
        render(language, name_category(it.category)),
        render(language, f"mode-{it.mode}"),
        render(language, name_state(it.state, it.machine)),
        union.today(it.opened_at),
        union.today(it.due_at),
        union.today(it.closed_at) if it.closed_at else None,
        render(language, f"outcome-{it.outcome}") if it.outcome else "",
        it.promised_on or None,
        render(language, f"rating-{it.rating}") if it.rating else "",
        it.reopenings,
        taken.author,
        taken.handler,
    ]


async def _list_words(db: Db, union: Union, language: str, taken: Sequence[Taken]) -> list[Sequence[object]]:
    """What was said in cases that all cadres may read; the cadres' notes and reasons stay theirs."""
    return [
        (it.case.number, union.today(said.at), render(language, f"export-said-{said.kind}"), said.body)
        for it in taken
        if not it.case.is_confidential
        for said in await case_messages.list_messages(db, it.case.number)
        if said.kind in _SAID
    ]
