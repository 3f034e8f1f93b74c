"""What plays about contests share: an Ankang Cup in June 2026, who joins it, what they answer, and its results."""

from datetime import UTC, datetime, timedelta

from storage import attempts
from tests.play import Actor, Stage
from tests.quizzing import ready_bank
from tests.schooling import cadre
from tests.walking import chengdu

START = datetime(2026, 5, 4, 2, 0, tzinfo=UTC)
"""A union in May: in June it holds the Ankang Cup."""


async def announced(union: Stage, language: str = "en") -> Actor:
    zhou = await ready_bank(union, language)
    await zhou.says("/contest")
    await zhou.taps("contest-new")
    await zhou.taps("contest-kind-ankang")
    await zhou.taps("contest-month", month="2026-06")
    assert zhou.sees("contest-preview")
    await zhou.taps("contest-announce")
    return zhou


async def joins(who: Actor, team: str) -> None:
    await who.says("/contest")
    await who.taps("contest-join")
    if any(it["text"] == team for it in who.last.buttons):
        await who.taps_label(team)
    else:
        await who.taps("contest-team-new")
        await who.says(team)


async def answered(union: Stage, who: Actor, day: str, *, right: bool) -> None:
    """A question of the day that somebody has answered."""
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        attempt = await attempts.begin(
            db, who.member_id, "daily", day, [("Z01", 1)], seed=1, now=now, deadline=now + timedelta(minutes=1)
        )
        assert attempt
        await attempts.finish(db, attempt, 100 if right else 0, now, "handed_in")


async def page(who: Actor) -> str:
    await who.says("/contest")
    return who.last.html or who.last.text


async def closed(union: Stage) -> tuple[Actor, Actor, Actor, Actor]:
    """A contest of two teams whose scores are settled: its organiser, and three who took part."""
    zhou = await announced(union)
    li, chen, ma = [await union.member(name, language="en") for name in ("Li", "Chen", "Ma")]
    await joins(li, "Forge")
    await joins(chen, "Forge")
    await joins(ma, "Paint")
    await union.turns_to(chengdu("2026-06-01T09:00"))
    for day in ("2026-06-01", "2026-06-02"):
        await answered(union, li, day, right=True)
    await answered(union, ma, "2026-06-01", right=False)
    await union.sleeps_until(chengdu("2026-07-01T12:10"))
    return zhou, li, chen, ma


async def published(union: Stage) -> tuple[Actor, Actor, Actor, Actor, Actor]:
    """The same once two have signed: its organiser, a second cadre, and three who took part."""
    zhou, li, chen, ma = await closed(union)
    wu = await cadre(union, name="Wu")
    await union.sleeps_until(chengdu("2026-07-06T10:00"))
    for who in (zhou, wu):
        await who.says("/contest")
        await who.taps("contest-sign")
    return zhou, wu, li, chen, ma
