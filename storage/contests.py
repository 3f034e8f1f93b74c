"""Contests: their dates, teams and rosters, signatures and appeals."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from domain.contest import Dates
from domain.member import Member
from storage import members, rows
from storage.database import Db, Row


@dataclass(frozen=True, slots=True)
class Contest:
    """`state` is open, closed (its scores are settled), published or cancelled."""

    id: int
    template: str
    month: str
    organiser_id: int | None
    state: str
    dates: Dates
    published_at: datetime | None = None
    indicator: str = ""


@dataclass(frozen=True, slots=True)
class Contestant:
    """Somebody in a team."""

    member_id: int
    team_id: int
    may_name: bool


_COLUMNS = """id, template, month, organiser_id, state, announce_at, roster_at, starts_on, ends_on, freeze_at, end_at,
    appeal_at, published_at, indicator"""


async def add(
    db: Db, template: str, month: str, organiser_id: int, dates: Dates, indicator: str = ""
) -> Contest | None:
    """None if there is one of this kind in this month already; `indicator` names what is measured, if anything."""
    row = await db.one(
        f"""INSERT INTO contests
                (template, month, organiser_id, state, announce_at, roster_at, starts_on, ends_on, freeze_at, end_at,
                 appeal_at, indicator)
            VALUES (:template, :month, :organiser, 'open', :announce, :roster, :starts, :ends, :freeze, :end, :appeal,
                :indicator)
            ON CONFLICT (template, month) DO NOTHING RETURNING {_COLUMNS}""",
        template=template,
        month=month,
        organiser=organiser_id,
        announce=rows.write_seconds(dates.announce),
        roster=rows.write_seconds(dates.roster),
        starts=dates.starts_on.isoformat(),
        ends=dates.ends_on.isoformat(),
        freeze=rows.write_seconds(dates.freeze),
        end=rows.write_seconds(dates.end),
        appeal=rows.write_seconds(dates.appeal),
        indicator=indicator,
    )
    return _read(row) if row else None


async def find(db: Db, contest_id: int) -> Contest | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM contests WHERE id = :id", id=contest_id)
    return _read(row) if row else None


async def list_all(db: Db) -> list[Contest]:
    """The newest first; those cancelled are left out."""
    found = await db.all(f"SELECT {_COLUMNS} FROM contests WHERE state <> 'cancelled' ORDER BY starts_on DESC, id DESC")
    return [_read(row) for row in found]


async def set_state(db: Db, contest_id: int, before: str, after: str, now: datetime | None = None) -> bool:
    """Whether it was in the state `before`, so that each step is taken once."""
    row = await db.one(
        """UPDATE contests SET state = :after, published_at = :now WHERE id = :id AND state = :before RETURNING id""",
        after=after,
        now=rows.write_seconds(now),
        id=contest_id,
        before=before,
    )
    return row is not None


async def add_team(db: Db, contest_id: int, name: str) -> int:
    """The team of this name, which is made if it is not there."""
    await db.run(
        """INSERT INTO contest_teams (contest_id, name) VALUES (:contest, :name)
           ON CONFLICT (contest_id, name) DO NOTHING""",
        contest=contest_id,
        name=name,
    )
    row = await db.one(
        "SELECT id FROM contest_teams WHERE contest_id = :contest AND name = :name", contest=contest_id, name=name
    )
    return int(row["id"]) if row else 0


async def list_teams(db: Db, contest_id: int) -> dict[int, str]:
    """The names of the teams that have anybody, or had when the roster closed, by id."""
    found = await db.all(
        """SELECT id, name FROM contest_teams WHERE contest_id = :contest
             AND (size > 0 OR EXISTS (SELECT 1 FROM contest_entries WHERE team_id = contest_teams.id))
           ORDER BY name""",
        contest=contest_id,
    )
    return {row["id"]: row["name"] for row in found}


async def join(db: Db, contest_id: int, member_id: int, team_id: int) -> None:
    await db.run(
        """INSERT INTO contest_entries (contest_id, member_id, team_id) VALUES (:contest, :member, :team)
           ON CONFLICT (contest_id, member_id) DO UPDATE SET team_id = excluded.team_id""",
        contest=contest_id,
        member=member_id,
        team=team_id,
    )


async def leave(db: Db, contest_id: int, member_id: int) -> None:
    await db.run(
        "DELETE FROM contest_entries WHERE contest_id = :contest AND member_id = :member",
        contest=contest_id,
        member=member_id,
    )


async def set_may_name(db: Db, contest_id: int, member_id: int, *, may_name: bool) -> None:
    await db.run(
        "UPDATE contest_entries SET may_name = :may WHERE contest_id = :contest AND member_id = :member",
        may=int(may_name),
        contest=contest_id,
        member=member_id,
    )


async def list_entries(db: Db, contest_id: int) -> list[Contestant]:
    found = await db.all(
        """SELECT member_id, team_id, may_name FROM contest_entries
           WHERE contest_id = :contest ORDER BY member_id""",
        contest=contest_id,
    )
    return [rows.read(Contestant, row) for row in found]


async def find_entry(db: Db, contest_id: int, member_id: int) -> Contestant | None:
    row = await db.one(
        """SELECT member_id, team_id, may_name FROM contest_entries
           WHERE contest_id = :contest AND member_id = :member""",
        contest=contest_id,
        member=member_id,
    )
    return rows.read(Contestant, row) if row else None


async def list_running_members(db: Db, day: date, templates: Sequence[str]) -> set[int]:
    """Whoever is in a contest of one of these templates that runs on this day."""
    found = await db.all(
        """SELECT member_id FROM contest_entries JOIN contests ON contests.id = contest_id
           WHERE state = 'open' AND starts_on <= :day AND ends_on >= :day AND template IN (:templates)""",
        day=day.isoformat(),
        templates=list(templates),
    )
    return {row["member_id"] for row in found}


async def sign(db: Db, contest_id: int, member_id: int, now: datetime) -> list[int]:
    """Who has signed by now."""
    # Two people have to sign: a second tap of one of them is no second signature.
    await db.run(
        """INSERT INTO contest_signatures (contest_id, member_id, signed_at) VALUES (:contest, :member, :now)
           ON CONFLICT (contest_id, member_id) DO NOTHING""",
        contest=contest_id,
        member=member_id,
        now=rows.write_seconds(now),
    )
    return await list_signatures(db, contest_id)


async def list_signatures(db: Db, contest_id: int) -> list[int]:
    found = await db.all(
        "SELECT member_id FROM contest_signatures WHERE contest_id = :contest ORDER BY signed_at, member_id",
        contest=contest_id,
    )
    return [row["member_id"] for row in found]


async def drop_signatures(db: Db, contest_id: int) -> None:
    """What was signed before a correction was signed for other scores."""
    await db.run("DELETE FROM contest_signatures WHERE contest_id = :contest", contest=contest_id)


@dataclass(frozen=True, slots=True)
class Appeal:
    """An objection in writing; `answer` is empty until one of those `asked` has given it."""

    id: int
    contest_id: int
    member_id: int
    text: str
    asked: frozenset[int]
    answer: str
    answered_by: int | None


_APPEAL = "id, contest_id, member_id, text, asked, answer, answered_by"


async def extend_appeals(db: Db, contest_id: int, until: datetime) -> None:
    # Only ever later: whoever has read one day must not find an earlier one.
    await db.run(
        "UPDATE contests SET appeal_at = :until WHERE id = :contest AND appeal_at < :until",
        contest=contest_id,
        until=rows.write_seconds(until),
    )


async def add_appeal(db: Db, contest_id: int, member_id: int, text: str, asked: Sequence[int]) -> Appeal:
    row = await db.one(
        f"""INSERT INTO contest_appeals (contest_id, member_id, text, asked)
            VALUES (:contest, :member, :text, :asked) RETURNING {_APPEAL}""",
        contest=contest_id,
        member=member_id,
        text=text,
        asked=f" {' '.join(map(str, sorted(asked)))} " if asked else "",
    )
    assert row is not None  # RETURNING gives the row that was inserted
    return rows.read(Appeal, row)


async def find_appeal(db: Db, appeal_id: int) -> Appeal | None:
    row = await db.one(f"SELECT {_APPEAL} FROM contest_appeals WHERE id = :id", id=appeal_id)
    return rows.read(Appeal, row) if row else None


async def list_appeals(db: Db, contest_id: int) -> list[Appeal]:
    found = await db.all(
        f"SELECT {_APPEAL} FROM contest_appeals WHERE contest_id = :contest ORDER BY id", contest=contest_id
    )
    return [rows.read(Appeal, row) for row in found]


async def answer_appeal(db: Db, appeal_id: int, answer: str, by: int) -> bool:
    """False if somebody has answered it before."""
    row = await db.one(
        """UPDATE contest_appeals SET answer = :answer, answered_by = :by
           WHERE id = :id AND answer = '' RETURNING id""",
        answer=answer,
        by=by,
        id=appeal_id,
    )
    return row is not None


@dataclass(frozen=True, slots=True)
class TakenPart:
    """A contest somebody took part in; `score` is None until it is settled."""

    id: int
    template: str
    month: str
    team: str
    score: float | None


async def list_of_member(db: Db, member_id: int) -> list[TakenPart]:
    """Everything a member took part in."""
    found = await db.all(
        """SELECT contests.id, contests.template, contests.month, contest_teams.name AS team, contest_entries.score
           FROM contest_entries
           JOIN contests ON contests.id = contest_entries.contest_id
           JOIN contest_teams ON contest_teams.id = team_id WHERE member_id = :member ORDER BY contests.id""",
        member=member_id,
    )
    return [rows.read(TakenPart, row) for row in found]


async def purge(db: Db, before: datetime) -> None:
    """After its time a contest goes with its rosters and scores."""
    await db.run("DELETE FROM contests WHERE end_at < :before", before=rows.write_seconds(before))


async def forget(db: Db, member_id: int) -> None:
    for table in ("contest_entries", "contest_appeals", "contest_signatures"):
        await db.run(f"DELETE FROM {table} WHERE member_id = :member", member=member_id)
    await db.run("UPDATE contest_appeals SET answered_by = NULL WHERE answered_by = :member", member=member_id)
    await db.run("UPDATE contests SET organiser_id = NULL WHERE organiser_id = :member", member=member_id)


async def find_people(db: Db, entries: Sequence[Contestant]) -> dict[int, Member]:
    return await members.find_each(db, [it.member_id for it in entries])


def _read(row: Row) -> Contest:
    def at(name: str) -> datetime:
        return datetime.fromtimestamp(row[name], UTC)

    dates = Dates(
        announce=at("announce_at"),
        roster=at("roster_at"),
        starts_on=date.fromisoformat(row["starts_on"]),
        ends_on=date.fromisoformat(row["ends_on"]),
        freeze=at("freeze_at"),
        end=at("end_at"),
        appeal=at("appeal_at"),
    )
    published_at = rows.read_instant(row["published_at"])
    return Contest(
        row["id"],
        row["template"],
        row["month"],
        row["organiser_id"],
        row["state"],
        dates,
        published_at,
        row["indicator"],
    )
