"""How a conversation is declared: one Feature a file, from which menu, help, router and clock are derived."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from domain.member import Member
from domain.schedule import Occurrence, Schedule, by_month, month_first_days, slots
from domain.union import Union
from handlers.context import AnyContext, Context, FileContext, JobContext, News
from handlers.messenger import Answer, Messenger
from storage.cadre_group import CadreGroup
from storage.database import Db
from storage.keys import Keys

Handler = Callable[[Context], Awaitable[None]]
FILES = frozenset({"photo", "voice", "document", "video", "video_note", "location"})
"""Every kind of file that can be attached to words."""

OPEN = ""
"""The right of a handler that strangers may use too."""

OFTEN, SOMETIMES, RARELY = 1, 2, 3
"""How often a command is used: a person's menu has room for twelve, and what is rare stands behind /more."""


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: its handler, the right it needs, and where it works (`private`, `group` or `both`).

    Menus and help leave out what is not `listed`, or not `offered` by the union's settings; it works all the same. They
    group by `part`, which is `mine` or `union`; what only cadres may do makes a part of its own. `use` is one of OFTEN,
    SOMETIMES and RARELY.
    """

    run: Handler
    right: str
    where: str = "private"
    listed: bool = True
    offered: Callable[[Union], bool] = lambda _: True
    part: str = "mine"
    use: int = SOMETIMES


@dataclass(frozen=True, slots=True)
class Tap:
    """What a button, a step or a reply does: its handler and the right it needs, looked up afresh each time.

    `takes` are the kinds of files it can do something with: of others nothing is kept, no caption either, and it is
    said. What it keeps is told of from version `notice` of the privacy notice on, if that is later than its feature's.
    """

    run: Handler
    right: str
    takes: frozenset[str] = frozenset()
    notice: int = 1


When = Callable[[Db, Union, datetime, datetime], Awaitable[Iterable[Occurrence]]]
"""Asked with `since` and `now`: what falls due from `since` on, the earliest first, with or without an end.

What is to happen at once is due `now`. The answer is kept until a table it was read from changes, one of its moments
comes or the day turns, so it must follow from these alone.
"""


@dataclass(frozen=True, slots=True)
class ByRows:
    """A `When` that follows from the rows and the union's calendar alone, so that no hour and no day changes it.

    Its moments are used one after another before it is asked anew; if there are none, it is asked when a row changes.
    """

    find: Callable[[Db, Union, datetime], Awaitable[Iterable[Occurrence]]]

    async def __call__(self, db: Db, union: Union, since: datetime, now: datetime) -> Iterable[Occurrence]:
        return await self.find(db, union, since)


@dataclass(frozen=True, slots=True)
class Job:
    """Something that happens by itself: `when` it is due, and how `late` it may run."""

    name: str
    when: When
    run: Callable[[JobContext], Awaitable[None]]
    late: timedelta


def by_calendar(schedule: Schedule) -> When:
    """When the union's calendar says so."""

    async def find(db: Db, union: Union, since: datetime) -> Iterable[Occurrence]:
        return schedule(union, since)

    return ByRows(find)


def while_any(waits: Callable[[Db], Awaitable[object]], schedule: Schedule) -> When:
    """The moments of `schedule` as long as the rows hold something that waits for them."""

    async def find(db: Db, union: Union, since: datetime) -> Iterable[Occurrence]:
        return schedule(union, since) if await waits(db) else ()

    return ByRows(find)


def once_begun(begins: Callable[[Db], Awaitable[date | None]], schedule: Schedule) -> When:
    """The moments of `schedule` from the instant on, or from the day on, that the rows tell; none if they tell none."""

    async def find(db: Db, union: Union, since: datetime) -> Iterable[Occurrence]:
        first = await begins(db)
        if first is None:
            return ()
        return schedule(union, max(since, first if isinstance(first, datetime) else union.at(first, time())))

    return ByRows(find)


def each_month(name: str, clock: time, run: Callable[[JobContext], Awaitable[None]]) -> Job:
    """On the first day of each month; however late, as long as the month lasts."""
    return Job(name, by_calendar(slots(month_first_days, clock, name=by_month)), run, timedelta(days=31))


def purge_monthly(name: str, clock: time, kept: timedelta, *purges: Callable[[Db, datetime], Awaitable[None]]) -> Job:
    """Each of `purges` erases what is older than `kept`: what was before that instant, which is in the union's zone."""

    async def run(context: JobContext) -> None:
        for purge in purges:
            await purge(context.db, context.union.local(context.now - kept))

    return each_month(name, clock, run)


@dataclass(frozen=True, slots=True)
class Intake:
    """A kind of file that is taken in: its reader in `files/readers`, and what keeps what was found, or says why not.

    `keep` runs in a transaction of its own, and only for who still has the `right`. At `step` the feature waits for a
    better file.
    """

    reader: str
    right: str
    keep: Callable[[FileContext], Awaitable[Answer]]
    step: str


@dataclass(frozen=True, slots=True)
class UnionTable:
    """Rows that a union takes away; `export.ftl` has the words for its name and columns.

    A cell is a text, a number, a day, an instant or None.
    """

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[object]]


Tables = Callable[[Db, Union, str], Awaitable[Sequence[UnionTable]]]
Refresh = Callable[[Db, Messenger, CadreGroup], Awaitable[None]]
Export = Callable[[Db, Member], Awaitable[dict[str, object]]]
Forget = Callable[[Db, Member, Keys], Awaitable[None]]
Release = Callable[[AnyContext, Member, Member], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Feature:
    """One conversation, declared once.

    `links` answer deep links whose payload starts with `<word>-`; `group_reply` answers a reply to a message posted
    under a tag that starts with `<name>/`, `free` what nobody waits for; `events` are told of edited, blocked,
    unblocked, joined_group, left_group and migrated updates; `export` gives all it holds of a member, `forget` erases
    it; `tables` gives what the union takes away of it, in one language, with nobody named who did not sign;
    `release` is told of every change of standing, before and after: it frees what the person cannot keep and
    tells who must know. A word `<name>-kept` in the locales says what stays after forgetting, and why. `refresh`
    rewrites what the feature keeps in view of the cadre group, at the end of each transaction that touched one of
    `watches`; `summarise` what sums up much, right after it. `news` gives what all members are told on a morning, once:
    what it gives it has noted as told. `makes` names for each kind of file that is attached its
    writer in `files/writers`, `takes_in` says what becomes of each kind that people send. A union's settings may switch
    off what is `optional`. What it keeps is told of from version `notice` of the privacy notice on: whoever has agreed
    to an older one is asked first.
    """

    name: str
    commands: Mapping[str, Command] = field(default_factory=dict)
    optional: bool = False
    notice: int = 1
    is_off: bool = False
    buttons: Mapping[str, Tap] = field(default_factory=dict)
    steps: Mapping[str, Tap] = field(default_factory=dict)
    links: Mapping[str, Tap] = field(default_factory=dict)
    jobs: tuple[Job, ...] = ()
    group_reply: Tap | None = None
    free: Tap | None = None
    events: Mapping[str, Handler] = field(default_factory=dict)
    export: Export | None = None
    forget: Forget | None = None
    tables: Tables | None = None
    makes: Mapping[str, str] = field(default_factory=dict)
    takes_in: Mapping[str, Intake] = field(default_factory=dict)
    release: Release | None = None
    watches: frozenset[str] = frozenset()
    refresh: Refresh | None = None
    summarise: Refresh | None = None
    news: Callable[[JobContext], Awaitable[News | None]] | None = None

    def switch_off(self) -> "Feature":
        """The feature as a union has it that does not use it: it does nothing by itself and answers that it is off.

        What it holds of people is still shown, released and forgotten.
        """
        return replace(
            self, is_off=True, jobs=(), events={}, watches=frozenset(), refresh=None, summarise=None, news=None
        )
