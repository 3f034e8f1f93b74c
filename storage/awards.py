"""Awards: rounds, those nominated in them, and what committees said about them."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from storage.database import Db
from storage.rows import list_names, list_values, read, write_day


@dataclass(frozen=True, slots=True)
class AwardRound:
    """`kind` is one of `domain.award.KINDS`, `state` nominating, listing, voting, notice, ended, void or cancelled.

    `notice_until` is known once votes are counted; `has_key` while the key of the box lies here.
    """

    id: int
    kind: str
    title: str
    criteria: str
    quota: int
    reward_fen: int
    organiser_id: int | None
    state: str
    announced_on: date
    nominate_until: date
    shortlist_until: date
    vote_from: date
    vote_until: date
    notice_until: date | None = None
    has_key: bool = False

    @property
    def box(self) -> str:
        """The name of the sealed box, and of its key."""
        return f"award-{self.id}"


@dataclass(frozen=True, slots=True)
class Nominee:
    """A member, or a team by its name; `committee` nominated them, or `nominated_by` in their own name.

    `evidence` is what the bot saw, as kinds of acts with their counts, if they agree that it is read; `shown` is what
    they were shown of it when they were asked.
    """

    id: int
    round_id: int
    member_id: int | None
    team: str
    reason: str
    committee: str
    nominated_by: int | None
    state: str
    evidence: str = ""
    expense_id: int = 0
    shown: str = ""


_ROUND = ", ".join(list_names(AwardRound))
_NOMINEE = ", ".join(list_names(Nominee))


async def add(db: Db, new: AwardRound) -> AwardRound:
    names = [it.name for it in fields(AwardRound) if it.name != "id"]
    values = {name: value for name, value in list_values(new).items() if name != "id"}
    row = await db.one(
        f"""INSERT INTO award_rounds ({", ".join(names)}) VALUES ({", ".join(f":{it}" for it in names)})
            RETURNING {_ROUND}""",
        **values,
    )
    if row is None:
        raise LookupError("a round was not kept")
    return read(AwardRound, row)


async def find(db: Db, round_id: int) -> AwardRound | None:
    row = await db.one(f"SELECT {_ROUND} FROM award_rounds WHERE id = :id", id=round_id)
    return read(AwardRound, row) if row else None


async def list_rounds(db: Db) -> list[AwardRound]:
    """All that were not cancelled, the newest first."""
    rows = await db.all(f"SELECT {_ROUND} FROM award_rounds WHERE state <> 'cancelled' ORDER BY id DESC")
    return [read(AwardRound, row) for row in rows]


async def list_running(db: Db) -> list[AwardRound]:
    """Those for which something is still to happen."""
    rows = await db.all(
        f"""SELECT {_ROUND} FROM award_rounds
            WHERE has_key = 1 OR state IN ('nominating', 'listing', 'voting', 'notice') ORDER BY id"""
    )
    return [read(AwardRound, row) for row in rows]


async def list_given_up(db: Db) -> set[int]:
    """Rounds that are voted on and whose key nobody asks for any more, as after a restored copy."""
    rows = await db.all(
        """SELECT id FROM award_rounds WHERE state = 'voting'
             AND NOT EXISTS (SELECT 1 FROM fingerprints WHERE name = 'award-' || id)"""
    )
    return {row["id"] for row in rows}


async def change_state(db: Db, round_id: int, before: str, after: str) -> bool:
    """Whether it was in the state `before`, so that each step is taken once."""
    row = await db.one(
        "UPDATE award_rounds SET state = :after WHERE id = :id AND state = :before RETURNING id",
        after=after,
        before=before,
        id=round_id,
    )
    return row is not None


async def note_key(db: Db, round_id: int, *, has_key: bool) -> None:
    await db.run("UPDATE award_rounds SET has_key = :has_key WHERE id = :id", has_key=int(has_key), id=round_id)


async def set_notice(db: Db, round_id: int, until: date) -> None:
    await db.run("UPDATE award_rounds SET notice_until = :until WHERE id = :id", until=write_day(until), id=round_id)


async def nominate(db: Db, new: Nominee) -> Nominee | None:
    """None if this member is nominated in this round already."""
    names = [it.name for it in fields(Nominee) if it.name != "id"]
    values = {name: value for name, value in list_values(new).items() if name != "id"}
    row = await db.one(
        f"""INSERT INTO award_nominees ({", ".join(names)}) VALUES ({", ".join(f":{it}" for it in names)})
            ON CONFLICT DO NOTHING RETURNING {_NOMINEE}""",
        **values,
    )
    return read(Nominee, row) if row else None


async def note_nomination(db: Db, round_id: int, member_id: int) -> None:
    """One more by this member, whether or not somebody else had nominated the same person before."""
    await db.run(
        """INSERT INTO award_nominations (round_id, member_id, nominated) VALUES (:round, :member, 1)
           ON CONFLICT (round_id, member_id) DO UPDATE SET nominated = award_nominations.nominated + 1""",
        round=round_id,
        member=member_id,
    )


async def count_nominations(db: Db, round_id: int, member_id: int) -> int:
    row = await db.one(
        "SELECT nominated FROM award_nominations WHERE round_id = :round AND member_id = :member",
        round=round_id,
        member=member_id,
    )
    return int(row["nominated"]) if row else 0


async def find_nominee(db: Db, nominee_id: int) -> Nominee | None:
    row = await db.one(f"SELECT {_NOMINEE} FROM award_nominees WHERE id = :id", id=nominee_id)
    return read(Nominee, row) if row else None


async def list_nominees(db: Db, round_id: int, *states: str) -> list[Nominee]:
    """In the order in which they were nominated; in these states alone, if any are named."""
    rows = await db.all(f"SELECT {_NOMINEE} FROM award_nominees WHERE round_id = :id ORDER BY id", id=round_id)
    found = [read(Nominee, row) for row in rows]
    return [it for it in found if not states or it.state in states]


async def find_own(db: Db, round_id: int, member_id: int) -> Nominee | None:
    """This member's nomination in the round."""
    return next((it for it in await list_of_member(db, member_id) if it.round_id == round_id), None)


async def is_nominated(db: Db, round_id: int, member_id: int) -> bool:
    """Whether this member is or was a rival of the others in the round; who declined is none."""
    own = await find_own(db, round_id, member_id)
    return own is not None and own.state != "declined"


async def list_of_member(db: Db, member_id: int) -> list[Nominee]:
    rows = await db.all(f"SELECT {_NOMINEE} FROM award_nominees WHERE member_id = :id ORDER BY id", id=member_id)
    return [read(Nominee, row) for row in rows]


async def save(db: Db, nominee_id: int, **changes: Any) -> None:
    """Change the state, evidence or expense of a nominee."""
    said = ", ".join(f"{name} = :{name}" for name in changes)
    await db.run(f"UPDATE award_nominees SET {said} WHERE id = :id", id=nominee_id, **changes)


async def remove_nominee(db: Db, nominee_id: int) -> None:
    await db.run("DELETE FROM award_nominees WHERE id = :id", id=nominee_id)


async def toggle_tick(db: Db, nominee_id: int, member_id: int, committee: str) -> None:
    gone = await db.one(
        "DELETE FROM award_ticks WHERE nominee_id = :nominee AND member_id = :member RETURNING nominee_id",
        nominee=nominee_id,
        member=member_id,
    )
    if gone is None:
        await db.run(
            "INSERT INTO award_ticks (nominee_id, member_id, committee) VALUES (:nominee, :member, :committee)",
            nominee=nominee_id,
            member=member_id,
            committee=committee,
        )


async def list_ticks(db: Db, nominee_id: int) -> dict[int, str]:
    """The cadres who put this nominee on the shortlist, with the committee for which they did."""
    rows = await db.all("SELECT member_id, committee FROM award_ticks WHERE nominee_id = :id", id=nominee_id)
    return {row["member_id"]: row["committee"] for row in rows}


async def drop_ticks_in(db: Db, round_id: int, member_id: int) -> None:
    await db.run(
        """DELETE FROM award_ticks WHERE member_id = :member
             AND nominee_id IN (SELECT id FROM award_nominees WHERE round_id = :round)""",
        member=member_id,
        round=round_id,
    )


async def drop_ticks(db: Db, member_id: int) -> None:
    """Of rounds whose shortlist is still being made."""
    await db.run(
        """DELETE FROM award_ticks WHERE member_id = :id AND nominee_id IN (
             SELECT award_nominees.id FROM award_nominees JOIN award_rounds ON award_rounds.id = round_id
             WHERE award_rounds.state IN ('nominating', 'listing'))""",
        id=member_id,
    )


async def propose_strike(db: Db, nominee_id: int, member_id: int, reason: str) -> None:
    await db.run(
        """INSERT INTO award_strikes (nominee_id, member_id, reason) VALUES (:nominee, :member, :reason)
           ON CONFLICT (nominee_id) DO NOTHING""",
        nominee=nominee_id,
        member=member_id,
        reason=reason,
    )


async def find_strike(db: Db, nominee_id: int) -> tuple[int, str] | None:
    """Who proposed it and why."""
    row = await db.one("SELECT member_id, reason FROM award_strikes WHERE nominee_id = :id", id=nominee_id)
    return (row["member_id"], row["reason"]) if row else None


async def drop_strike(db: Db, nominee_id: int, member_id: int) -> bool:
    """Whether it was this cadre who had proposed it."""
    row = await db.one(
        "DELETE FROM award_strikes WHERE nominee_id = :nominee AND member_id = :member RETURNING nominee_id",
        nominee=nominee_id,
        member=member_id,
    )
    return row is not None


async def drop_strikes(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM award_strikes WHERE member_id = :id", id=member_id)


async def purge(db: Db, before: date, rounds_before: date) -> None:
    """Let go of those who were not honoured in rounds whose days are past, and of whole rounds later."""
    over = "SELECT id FROM award_rounds WHERE state IN ('ended', 'void', 'cancelled') AND vote_until < :before"
    await db.run(
        f"DELETE FROM award_nominees WHERE state <> 'honoured' AND round_id IN ({over})", before=write_day(before)
    )
    # The rounds would say who nominated how many for five years.
    await db.run(f"DELETE FROM award_nominations WHERE round_id IN ({over})", before=write_day(before))
    await db.run(f"DELETE FROM award_rounds WHERE id IN ({over})", before=write_day(rounds_before))


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM award_nominees WHERE member_id = :id", id=member_id)
    await db.run("DELETE FROM award_ticks WHERE member_id = :id", id=member_id)
    await db.run("DELETE FROM award_strikes WHERE member_id = :id", id=member_id)
    await db.run("DELETE FROM award_nominations WHERE member_id = :id", id=member_id)
    await db.run("UPDATE award_nominees SET nominated_by = NULL WHERE nominated_by = :id", id=member_id)
    await db.run("UPDATE award_rounds SET organiser_id = NULL WHERE organiser_id = :id", id=member_id)
