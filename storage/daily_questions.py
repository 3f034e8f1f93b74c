"""The daily question: who wants it, who pauses, and in which box each question lies for them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from domain.contest import list_templates_with
from domain.member import Member
from domain.quiz_daily import SAFETY_MONTH, Card
from domain.quiz_regrade import DAILY
from domain.schedule import Month
from storage import contests, members, rows
from storage.database import Db
from storage.rows import write_seconds

PURPOSE = DAILY
"""Of the attempts that are daily questions; their round is the day."""


async def find_wish(db: Db, member_id: int) -> bool | None:
    """What this member said; None if nothing."""
    row = await db.one("SELECT wants FROM daily_wishes WHERE member_id = :member", member=member_id)
    return bool(row["wants"]) if row else None


async def keep_wish(db: Db, member_id: int, *, wants: bool) -> None:
    await db.run(
        """INSERT INTO daily_wishes (member_id, wants) VALUES (:member, :wants)
           ON CONFLICT (member_id) DO UPDATE SET wants = excluded.wants""",
        member=member_id,
        wants=int(wants),
    )


async def is_campaign(db: Db, month: Month) -> bool:
    row = await db.one("SELECT is_on FROM daily_campaigns WHERE month = :month", month=str(month))
    return bool(row["is_on"]) if row else month.number == SAFETY_MONTH


async def set_campaign(db: Db, month: Month, *, is_on: bool) -> None:
    await db.run(
        """INSERT INTO daily_campaigns (month, is_on) VALUES (:month, :is_on)
           ON CONFLICT (month) DO UPDATE SET is_on = excluded.is_on""",
        month=str(month),
        is_on=int(is_on),
    )


async def list_asked(db: Db, day: date) -> list[Member]:
    """Whoever is asked on this day, by id: those who want it, in a campaign all who have not said no; no one away."""
    found = await db.all("SELECT member_id, wants FROM daily_wishes")
    wishes = {row["member_id"]: bool(row["wants"]) for row in found}
    usual = await is_campaign(db, Month.of(day))
    # Whoever has joined a contest wants its questions, whatever they said before.
    wishes |= dict.fromkeys(await contests.list_running_members(db, day, list_templates_with("daily")), True)
    if not (usual or any(wishes.values())):
        return []
    away = await _list_away(db, day)
    return [
        it
        for it in sorted(await members.list_active(db), key=lambda it: it.id)
        if wishes.get(it.id, usual) and it.id not in away and it.can_be_told and it.has_agreed
    ]


async def list_given(db: Db, day: date) -> set[int]:
    """Who has been given the question of this day already."""
    found = await db.all(
        "SELECT member_id FROM quiz_attempts WHERE purpose = :purpose AND round = :day",
        purpose=PURPOSE,
        day=day.isoformat(),
    )
    return {row["member_id"] for row in found}


async def _list_away(db: Db, day: date) -> set[int]:
    found = await db.all(
        """SELECT member_id FROM daily_pauses WHERE starts_on <= :day AND ends_on >= :day
           UNION SELECT member_id FROM leaves WHERE starts_on <= :day AND ends_on >= :day""",
        day=day.isoformat(),
    )
    return {row["member_id"] for row in found}


async def pause(db: Db, member_id: int, first: date, last: date) -> None:
    await db.run(
        """INSERT INTO daily_pauses (member_id, starts_on, ends_on) VALUES (:member, :first, :last)
           ON CONFLICT (member_id, starts_on) DO UPDATE SET ends_on = excluded.ends_on""",
        member=member_id,
        first=first.isoformat(),
        last=last.isoformat(),
    )


async def end_pause(db: Db, member_id: int, today: date, yesterday: date) -> None:
    """What of a pause is over stays; the rest is called off."""
    await db.run(
        "DELETE FROM daily_pauses WHERE member_id = :member AND starts_on >= :today",
        member=member_id,
        today=today.isoformat(),
    )
    await db.run(
        "UPDATE daily_pauses SET ends_on = :yesterday WHERE member_id = :member AND ends_on >= :today",
        yesterday=yesterday.isoformat(),
        member=member_id,
        today=today.isoformat(),
    )


async def list_pauses(db: Db, member_id: int) -> list[tuple[date, date]]:
    """First and last day of each pause, a cadre's leaves included."""
    found = await db.all(
        """SELECT starts_on, ends_on FROM daily_pauses WHERE member_id = :member
           UNION SELECT starts_on, ends_on FROM leaves WHERE member_id = :member""",
        member=member_id,
    )
    return [(date.fromisoformat(row["starts_on"]), date.fromisoformat(row["ends_on"])) for row in found]


async def list_cards(db: Db, people: Sequence[int]) -> dict[int, dict[str, Card]]:
    """Each person's cards, by question."""
    cards = defaultdict[int, dict[str, Card]](dict)
    found = await db.all(
        "SELECT member_id, question, box, due_on FROM daily_cards WHERE member_id IN (:people)", people=list(people)
    )
    for row in found:
        cards[row["member_id"]][row["question"]] = rows.read(Card, row)
    return cards


async def keep_card(db: Db, member_id: int, card: Card) -> None:
    await db.run(
        """INSERT INTO daily_cards (member_id, question, box, due_on) VALUES (:member, :question, :box, :due_on)
           ON CONFLICT (member_id, question) DO UPDATE SET box = excluded.box, due_on = excluded.due_on""",
        member=member_id,
        question=card.question,
        box=card.box,
        due_on=card.due_on.isoformat(),
    )


async def list_answered(db: Db, member_id: int) -> set[date]:
    """The days whose question this member has answered."""
    found = await db.all(
        "SELECT round FROM quiz_attempts WHERE member_id = :member AND purpose = :purpose AND state = 'handed_in'",
        member=member_id,
        purpose=PURPOSE,
    )
    return {date.fromisoformat(row["round"]) for row in found}


async def drop_missed(db: Db, now: datetime) -> None:
    """A question that nobody answered in time is no debt: nothing is left of it."""
    # Deleted and not ended: otherwise there would be a record of who did not answer.
    await db.run(
        "DELETE FROM quiz_attempts WHERE purpose = :purpose AND state = 'running' AND deadline < :now",
        purpose=PURPOSE,
        now=write_seconds(now),
    )


async def purge(db: Db, before: datetime) -> None:
    day = before.date().isoformat()
    await db.run("DELETE FROM daily_pauses WHERE ends_on < :day", day=day)
    await db.run("DELETE FROM daily_cards WHERE due_on < :day", day=day)
    await db.run("DELETE FROM daily_campaigns WHERE month < :month", month=day[:7])


async def forget(db: Db, member_id: int) -> None:
    for table in ("daily_wishes", "daily_pauses", "daily_cards"):
        await db.run(f"DELETE FROM {table} WHERE member_id = :member", member=member_id)
