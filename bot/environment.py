"""The environment: what every context is given, whoever speaks; the union in it follows the notices a chair enters."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random

from domain.union import Union
from storage import holiday_notices
from storage.database import Database, Db
from storage.keys import Keys


@dataclass(slots=True)
class Environment:
    """`union` is the union as its settings and its own notices have it now; `followers` are told when it changes.

    `measure_silence` gives for how many seconds Telegram has not answered a poll.
    """

    union: Union
    random: Random
    bot_username: str
    now: Callable[[], datetime]
    keys: Keys
    followers: list[Callable[[Union], None]] = field(default_factory=list)
    measure_silence: Callable[[], float] = lambda: 0.0
    _settled: Union | None = None
    _is_stale: bool = False

    def note_write(self, tables: frozenset[str]) -> None:
        """A notice may have been entered: `keep_up` looks before anything more is decided."""
        self._is_stale |= holiday_notices.TABLE in tables

    async def keep_up(self, database: Database) -> None:
        """Take in the notices that were entered since; raises Unavailable if the database cannot be reached."""
        if self._is_stale:
            async with database.reading() as db:
                await self.load_notices(db)

    async def load_notices(self, db: Db) -> None:
        self._settled = self._settled or self.union
        # Before it is read: one entered meanwhile is looked at once more.
        self._is_stale = False
        # Upon the settings alone: upon the union of before, days of a corrected notice would stay.
        self.union = await enter_notices(db, self._settled)
        for follow in self.followers:
            follow(self.union)


async def enter_notices(db: Db, union: Union) -> Union:
    """The union with the holiday notices that its chair entered."""
    calendar = union.calendar
    for year, notice in (await holiday_notices.list_all(db)).items():
        calendar = calendar.enter(year, notice)
    return replace(union, calendar=calendar)
