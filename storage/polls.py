"""Polls before planning: what was asked, and what each member said to each option, until a month after its end."""

from datetime import datetime

from domain.poll import PlanPoll, PollOption, Tally
from storage.database import Db
from storage.rows import list_names, read, write_seconds

_POLL = ", ".join(list_names(PlanPoll))
_OPTION = ", ".join(list_names(PollOption))


async def add(db: Db, poll: PlanPoll) -> int:
    row = await db.one(
        """INSERT INTO polls (kind, title, audience, created_by, opened_at, closes_at, status)
           VALUES (:kind, :title, :audience, :created_by, :opened_at, :closes_at, :status) RETURNING id""",
        kind=poll.kind,
        title=poll.title,
        audience=poll.audience,
        created_by=poll.created_by,
        opened_at=write_seconds(poll.opened_at),
        closes_at=write_seconds(poll.closes_at),
        status=poll.status,
    )
    db.touched.add("polls")
    return int(row["id"]) if row else 0


async def add_option(db: Db, poll_id: int, text: str, starts_at: datetime | None) -> None:
    await db.run(
        "INSERT INTO poll_options (poll_id, text, starts_at) VALUES (:poll, :text, :starts_at)",
        poll=poll_id,
        text=text,
        starts_at=write_seconds(starts_at),
    )


async def find(db: Db, poll_id: int) -> PlanPoll | None:
    row = await db.one(f"SELECT {_POLL} FROM polls WHERE id = :id", id=poll_id)
    return read(PlanPoll, row) if row else None


async def find_held(db: Db, poll_id: int) -> PlanPoll | None:
    """The poll, which nobody else can decide on until this transaction ends."""
    row = await db.one(f"SELECT {_POLL} FROM polls WHERE id = :id FOR UPDATE", id=poll_id)
    return read(PlanPoll, row) if row else None


async def list_going(db: Db) -> list[PlanPoll]:
    """Those that wait to be asked, are open or wait for a decision, the next to close first."""
    rows = await db.all(
        f"SELECT {_POLL} FROM polls WHERE status IN ('planned', 'open', 'closed') ORDER BY closes_at, id"
    )
    return [read(PlanPoll, row) for row in rows]


async def list_newest(db: Db) -> list[PlanPoll]:
    """All of them: those that are not over first, then the newest."""
    rows = await db.all(
        f"""SELECT {_POLL} FROM polls
            ORDER BY CASE WHEN status IN ('planned', 'open', 'closed') THEN 0 ELSE 1 END, opened_at DESC, id DESC"""
    )
    return [read(PlanPoll, row) for row in rows]


async def list_options(db: Db, poll_id: int) -> list[PollOption]:
    """In their order: dates as they come, ideas as they were named."""
    rows = await db.all(
        f"SELECT {_OPTION} FROM poll_options WHERE poll_id = :poll ORDER BY starts_at, id", poll=poll_id
    )
    return [read(PollOption, row) for row in rows]


async def find_option(db: Db, option_id: int) -> PollOption | None:
    row = await db.one(f"SELECT {_OPTION} FROM poll_options WHERE id = :id", id=option_id)
    return read(PollOption, row) if row else None


async def vote(db: Db, option_id: int, member_id: int, choice: str) -> None:
    await db.run(
        """INSERT INTO poll_votes (option_id, member_id, choice) VALUES (:option, :member, :choice)
           ON CONFLICT (option_id, member_id) DO UPDATE SET choice = excluded.choice""",
        option=option_id,
        member=member_id,
        choice=choice,
    )


async def find_votes(db: Db, poll_id: int, member_id: int) -> dict[int, str]:
    """What one member said, by option."""
    rows = await db.all(
        """SELECT option_id, choice FROM poll_votes JOIN poll_options ON id = option_id
           WHERE poll_id = :poll AND member_id = :member""",
        poll=poll_id,
        member=member_id,
    )
    return {row["option_id"]: row["choice"] for row in rows}


async def list_votes(db: Db, poll_id: int) -> dict[int, dict[int, str]]:
    """What everybody said: by member, then by option."""
    # For the card of each: who said what is shown to nobody else.
    rows = await db.all(
        """SELECT member_id, option_id, choice FROM poll_votes JOIN poll_options ON id = option_id
           WHERE poll_id = :poll""",
        poll=poll_id,
    )
    found: dict[int, dict[int, str]] = {}
    for row in rows:
        found.setdefault(row["member_id"], {})[row["option_id"]] = row["choice"]
    return found


async def count_votes(db: Db, poll_id: int) -> dict[int, Tally]:
    """By option; one that nobody has said anything to is missing."""
    # Small counts are told too: they say who has time and not what anybody thinks, and few could else never be asked.
    rows = await db.all(
        """SELECT option_id, sum(CASE WHEN choice = 'yes' THEN 1 ELSE 0 END) AS yes,
                  sum(CASE WHEN choice = 'maybe' THEN 1 ELSE 0 END) AS maybe,
                  sum(CASE WHEN choice = 'no' THEN 1 ELSE 0 END) AS no
           FROM poll_votes JOIN poll_options ON id = option_id WHERE poll_id = :poll GROUP BY option_id""",
        poll=poll_id,
    )
    return {row["option_id"]: read(Tally, row) for row in rows}


async def list_voters(db: Db, poll_id: int) -> set[int]:
    rows = await db.all(
        "SELECT DISTINCT member_id FROM poll_votes JOIN poll_options ON id = option_id WHERE poll_id = :poll",
        poll=poll_id,
    )
    return {row["member_id"] for row in rows}


async def change_status(db: Db, poll_id: int, status: str) -> None:
    await db.run("UPDATE polls SET status = :status WHERE id = :id", status=status, id=poll_id)
    db.touched.add("polls")


async def decide(db: Db, poll_id: int, option_id: int) -> None:
    await db.run("UPDATE polls SET status = 'decided', winner = :option WHERE id = :id", option=option_id, id=poll_id)
    db.touched.add("polls")


async def note_activity(db: Db, poll_id: int, activity_id: int) -> None:
    await db.run("UPDATE polls SET activity_id = :activity WHERE id = :id", activity=activity_id, id=poll_id)


async def list_of_creator(db: Db, member_id: int) -> list[PlanPoll]:
    """Those somebody has asked and that are not over."""
    return [it for it in await list_going(db) if it.created_by == member_id]


async def leave_to_others(db: Db, member_id: int) -> None:
    await db.run("UPDATE polls SET created_by = NULL WHERE created_by = :member", member=member_id)


async def list_of_member(db: Db, member_id: int) -> list[tuple[str, str]]:
    """The title of each poll and what a member said to an option of it."""
    rows = await db.all(
        """SELECT title, choice FROM poll_votes JOIN poll_options ON poll_options.id = option_id
           JOIN polls ON polls.id = poll_id WHERE member_id = :member ORDER BY option_id""",
        member=member_id,
    )
    return [(row["title"], row["choice"]) for row in rows]


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM poll_votes WHERE member_id = :member", member=member_id)


async def purge(db: Db, before: datetime) -> None:
    """Who said what is nobody's business once it is over."""
    await db.run(
        """DELETE FROM poll_votes WHERE option_id IN (SELECT poll_options.id FROM poll_options
           JOIN polls ON polls.id = poll_id
           WHERE closes_at < :before AND status IN ('decided', 'dropped', 'closed'))""",
        before=write_seconds(before),
    )
