"""Who takes part in which activity, in the order they came, and how those who came rated it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.activities import Waiting
from storage.database import Db
from storage.rows import list_names, read, write_seconds


@dataclass(frozen=True, slots=True)
class SignUp:
    """A member's answer (join, maybe or cannot); `place` is confirmed, waitlisted or empty.

    `rated` counts the steps of their rating: stars and again, whether it suited, a line. Who waits may be offered a
    place, `offered_until` that moment. `guests` come with whoever holds a place, and take places too.
    """

    member_id: int
    answer: str
    place: str
    line: int
    since: datetime
    rated: int
    offered_until: datetime | None = None
    guests: int = 0

    @property
    def heads(self) -> int:
        """How many places they hold."""
        return 1 + self.guests

    @property
    def standing(self) -> str:
        """confirmed, offered, waitlisted, or what they answered."""
        return "offered" if self.offered_until else self.place or self.answer


@dataclass(frozen=True, slots=True)
class SignupCounts:
    """How many hold a place, wait for one, may come and cannot; to how many one is offered; and guests."""

    confirmed: int = 0
    waiting: int = 0
    maybe: int = 0
    cannot: int = 0
    offered: int = 0
    guests: int = 0

    @property
    def held(self) -> int:
        """Places that nobody else can have: taken, by guests too, or offered."""
        return self.confirmed + self.offered + self.guests


@dataclass(frozen=True, slots=True)
class PlaceOffer:
    """A place that is offered to a member and not taken."""

    activity_id: int
    member_id: int
    offered_until: datetime


@dataclass(frozen=True, slots=True)
class FreePlace:
    """An activity where somebody waits although a place is free: the line of who is next, and how many are held."""

    activity_id: int
    next_line: int
    held: int


@dataclass(frozen=True, slots=True)
class Rating:
    overall: int
    again: bool
    times: int


_COLUMNS = ", ".join(list_names(SignUp))


async def find(db: Db, activity_id: int, member_id: int) -> SignUp | None:
    row = await db.one(
        f"SELECT {_COLUMNS} FROM signups WHERE activity_id = :activity AND member_id = :member",
        activity=activity_id,
        member=member_id,
    )
    return read(SignUp, row) if row else None


async def answer(db: Db, activity_id: int, member_id: int, choice: str, place: str, now: datetime) -> None:
    """Keep the answer; whoever gives another one goes to the end of the line."""
    # An offer or guests of the answer before do not come along: they went with that place in the line. When a place was
    # given up is kept, because afterwards nothing tells that there was one.
    await db.run(
        """INSERT INTO signups (activity_id, member_id, answer, place, line, since)
           VALUES (:activity, :member, :choice, :place,
               (SELECT coalesce(max(line), 0) + 1 FROM signups WHERE activity_id = :activity), :now)
           ON CONFLICT (activity_id, member_id) DO UPDATE SET answer = excluded.answer, place = excluded.place,
               line = excluded.line, since = excluded.since, offered_until = 0, guests = 0,
               gave_up_at = CASE WHEN excluded.place = 'confirmed' THEN 0
                                 WHEN signups.place = 'confirmed' THEN excluded.since ELSE signups.gave_up_at END""",
        activity=activity_id,
        member=member_id,
        choice=choice,
        place=place,
        now=write_seconds(now),
    )


async def confirm(db: Db, activity_id: int, member_id: int) -> None:
    """The place that was offered is theirs."""
    # The caller holds the activity, so the place has not gone to anybody else.
    await db.run(
        """UPDATE signups SET place = 'confirmed', offered_until = 0
           WHERE activity_id = :activity AND member_id = :member""",
        activity=activity_id,
        member=member_id,
    )


async def offer(db: Db, activity_id: int, member_id: int, until: datetime | None) -> None:
    """Hold a place for somebody who waits; None takes the offer back, and they wait where they waited."""
    await db.run(
        """UPDATE signups SET place = 'waitlisted', offered_until = :until, guests = 0
           WHERE activity_id = :activity AND member_id = :member""",
        activity=activity_id,
        member=member_id,
        until=write_seconds(until),
    )


async def bring_guests(db: Db, activity_id: int, member_id: int, guests: int) -> None:
    """So many guests come with somebody who holds a place."""
    # Only with a place: it may have been given up between the question and this answer.
    await db.run(
        """UPDATE signups SET guests = :guests
           WHERE activity_id = :activity AND member_id = :member AND place = 'confirmed'""",
        activity=activity_id,
        member=member_id,
        guests=guests,
    )


async def strike_off(db: Db, activity_id: int, member_id: int) -> None:
    """Off the list, as if they had not answered."""
    await db.run(
        "DELETE FROM signups WHERE activity_id = :activity AND member_id = :member",
        activity=activity_id,
        member=member_id,
    )


async def list_offers(db: Db) -> list[PlaceOffer]:
    rows = await db.all("SELECT activity_id, member_id, offered_until FROM signups WHERE offered_until > 0")
    return [read(PlaceOffer, row) for row in rows]


async def count_signups(db: Db, activity_ids: Sequence[int]) -> dict[int, SignupCounts]:
    """Counts by activity, also where only counts are left; one that nobody has answered is missing."""
    rows = await db.all(
        """SELECT activity_id, sum(CASE WHEN place = 'confirmed' THEN 1 ELSE 0 END) AS confirmed,
                  sum(CASE WHEN place = 'waitlisted' AND offered_until = 0 THEN 1 ELSE 0 END) AS waiting,
                  sum(CASE WHEN answer = 'maybe' THEN 1 ELSE 0 END) AS maybe,
                  sum(CASE WHEN answer = 'cannot' THEN 1 ELSE 0 END) AS cannot,
                  sum(CASE WHEN offered_until > 0 THEN 1 ELSE 0 END) AS offered, sum(guests) AS guests
           FROM signups WHERE activity_id IN (:activities) GROUP BY activity_id
           UNION ALL SELECT activity_id, confirmed, 0, maybe, cannot, 0, guests
           FROM signup_counts WHERE activity_id IN (:activities)""",
        activities=list(activity_ids),
    )
    return {row["activity_id"]: read(SignupCounts, row) for row in rows}


async def list_signups(db: Db, activity_id: int) -> list[SignUp]:
    """Every answer, in the order they came."""
    rows = await db.all(
        f"SELECT {_COLUMNS} FROM signups WHERE activity_id = :activity ORDER BY line", activity=activity_id
    )
    return [read(SignUp, row) for row in rows]


async def list_waiting(db: Db, activity_id: int) -> list[Waiting]:
    """Who waits and is not offered a place."""
    return [
        Waiting(it.since, it.line, it.member_id)
        for it in await list_signups(db, activity_id)
        if it.standing == "waitlisted"
    ]


async def find_of_member(db: Db, member_id: int) -> dict[int, SignUp]:
    """Everything a member has answered, by activity."""
    rows = await db.all(
        f"SELECT activity_id, {_COLUMNS} FROM signups WHERE member_id = :member ORDER BY activity_id",
        member=member_id,
    )
    return {row["activity_id"]: read(SignUp, row) for row in rows}


async def list_with_room(db: Db) -> list[FreePlace]:
    rows = await db.all(
        """SELECT a.id AS activity_id,
                  min(CASE WHEN s.place = 'waitlisted' AND s.offered_until = 0 THEN s.line END) AS next_line,
                  sum(CASE WHEN s.place = 'confirmed' OR s.offered_until > 0 THEN 1 + s.guests ELSE 0 END) AS held
           FROM activities a JOIN signups s ON s.activity_id = a.id
           WHERE a.status = 'going' GROUP BY a.id, a.places
           HAVING sum(CASE WHEN s.place = 'waitlisted' AND s.offered_until = 0 THEN 1 ELSE 0 END) > 0
              AND (a.places IS NULL OR
                   sum(CASE WHEN s.place = 'confirmed' OR s.offered_until > 0 THEN 1 + s.guests ELSE 0 END)
                     < a.places)"""
    )
    return [read(FreePlace, row) for row in rows]


async def list_held(db: Db, activity_id: int) -> list[SignUp]:
    """Who holds a place or is offered one, the last to come last."""
    return [it for it in await list_signups(db, activity_id) if it.standing in ("confirmed", "offered")]


async def rate(db: Db, activity_id: int, member_id: int, overall: int, again: bool) -> bool:
    """Count a rating once for whoever took part, signed up or not; False if it was counted before."""
    # That somebody rated stands here, what they said only in the sums below: no row holds both.
    row = await db.one(
        """INSERT INTO signups (activity_id, member_id, answer, place, line, since, rated)
           VALUES (:activity, :member, 'join', '',
               (SELECT coalesce(max(line), 0) + 1 FROM signups WHERE activity_id = :activity), 0, 1)
           ON CONFLICT (activity_id, member_id) DO UPDATE SET rated = 1 WHERE signups.rated = 0 RETURNING 1""",
        activity=activity_id,
        member=member_id,
    )
    if row is None:
        return False
    await db.run(
        """INSERT INTO activity_ratings (activity_id, overall, again, times) VALUES (:activity, :overall, :again, 1)
           ON CONFLICT (activity_id, overall, again) DO UPDATE SET times = activity_ratings.times + 1""",
        activity=activity_id,
        overall=overall,
        again=int(again),
    )
    return True


async def _step_on(db: Db, activity_id: int, member_id: int, done: int) -> bool:
    """Note that a rating has come one step further; False if this step was done before."""
    # One statement for the look and the step, or a second tap would count once more.
    row = await db.one(
        """UPDATE signups SET rated = :next WHERE activity_id = :activity AND member_id = :member
           AND rated = :done RETURNING 1""",
        activity=activity_id,
        member=member_id,
        done=done,
        next=done + 1,
    )
    return row is not None


async def rate_fit(db: Db, activity_id: int, member_id: int, fit: str) -> bool:
    """Count once, after the rating, whether time and content suited: yes, so_so or no."""
    if not await _step_on(db, activity_id, member_id, 1):
        return False
    await db.run(
        """INSERT INTO activity_fit (activity_id, fit, times) VALUES (:activity, :fit, 1)
           ON CONFLICT (activity_id, fit) DO UPDATE SET times = activity_fit.times + 1""",
        activity=activity_id,
        fit=fit,
    )
    return True


async def add_line(db: Db, activity_id: int, member_id: int, line: str, number: int) -> bool:
    """Keep one line, once, under a `number` that tells nothing of who came first."""
    if not await _step_on(db, activity_id, member_id, 2):
        return False
    await db.run(
        "INSERT INTO activity_lines (id, activity_id, line) VALUES (:id, :activity, :line)",
        id=number,
        activity=activity_id,
        line=line,
    )
    return True


async def count_fit(db: Db, activity_id: int) -> dict[str, int]:
    rows = await db.all("SELECT fit, times FROM activity_fit WHERE activity_id = :activity", activity=activity_id)
    return {row["fit"]: row["times"] for row in rows}


async def list_lines(db: Db, activity_id: int) -> list[str]:
    rows = await db.all(
        "SELECT line FROM activity_lines WHERE activity_id = :activity ORDER BY id", activity=activity_id
    )
    return [row["line"] for row in rows]


async def list_ratings(db: Db, activity_id: int) -> list[Rating]:
    rows = await db.all(
        "SELECT overall, again, times FROM activity_ratings WHERE activity_id = :activity", activity=activity_id
    )
    return [read(Rating, row) for row in rows]


async def give_back(db: Db, member_id: int, now: datetime) -> None:
    """Strike a member off the lists of what has not begun; what is over stays counted."""
    await db.run(
        """DELETE FROM signups WHERE member_id = :member
             AND activity_id IN (SELECT id FROM activities WHERE status = 'postponed' OR starts_at > :now)""",
        member=member_id,
        now=write_seconds(now),
    )


async def purge(db: Db, before: datetime) -> None:
    """Of what ended before that moment only counts are left; nobody signs up for it any more."""
    over = "activity_id IN (SELECT id FROM activities WHERE ends_at < :before AND status <> 'postponed')"
    await db.run(
        f"""INSERT INTO signup_counts (activity_id, confirmed, maybe, cannot, guests)
            SELECT activity_id, sum(CASE WHEN place = 'confirmed' THEN 1 ELSE 0 END),
                   sum(CASE WHEN answer = 'maybe' THEN 1 ELSE 0 END),
                   sum(CASE WHEN answer = 'cannot' THEN 1 ELSE 0 END), sum(guests)
            FROM signups WHERE {over} GROUP BY activity_id ON CONFLICT DO NOTHING""",
        before=write_seconds(before),
    )
    await db.run(f"DELETE FROM signups WHERE {over}", before=write_seconds(before))
    await db.run(f"DELETE FROM activity_requests WHERE {over}", before=write_seconds(before))


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM signups WHERE member_id = :member", member=member_id)
