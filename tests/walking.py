"""What plays about activities share: a winter walk on Saturday 5 December 2026, its readers and its cadres."""

from datetime import UTC, datetime, time

from domain.activities import PlanEntry
from handlers import activities, audience, forgetme, plan
from storage import activities as kept
from tests.play import Actor, Stage

ALONE = (activities.FEATURE, plan.FEATURE, audience.FEATURE, forgetme.FEATURE)
"""No other conversation speaks in these plays."""
WALK = PlanEntry(
    "W01", "2026-12-05", "culture", begins=time(9), minutes=180, places=2, title_zh="冬季健步走", title_en="Winter walk"
)
ANNOUNCED = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Ten workdays before Saturday 5 December 2026, at 10:00 in Chengdu."""


async def import_plan(union: Stage, *entries: PlanEntry, year: int = 2026) -> None:
    async with union.machine.database.transaction() as db:
        await kept.replace_plan(db, year, entries)
    await union.turns(minutes=1)


def chengdu(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+08:00")


async def people(union: Stage, *names: str) -> list[Actor]:
    return [await union.member(name, language="en") for name in names]


async def announced(union: Stage, *names: str, entry: PlanEntry = WALK) -> list[Actor]:
    """Members who have just read the announcement of `entry`."""
    found = await people(union, *names)
    await import_plan(union, entry)
    await union.turns_to(ANNOUNCED)
    return found


def cards(union: Stage) -> list[str]:
    """What the bot wrote in the cadres' group."""
    return [it.text for it in union.group.messages if it.text]


async def cadre(union: Stage, name: str = "Zhang", language: str = "en") -> Actor:
    return await union.member(name, language=language, role="cadre", committee="union")


async def opens(who: Actor, title: str = "Winter walk") -> None:
    await who.says("/plan")
    await who.taps("plan-button-open", title=title)


async def answered(union: Stage) -> tuple[Actor, Actor, Actor, Actor]:
    """A cadre, and three members of whom the first has joined, the second may come and the third cannot."""
    zhang = await cadre(union)
    li, chen, wang = await announced(union, "Li", "Chen", "Wang")
    await li.taps("activities-button-join")
    await chen.taps("activities-button-maybe")
    await wang.taps("activities-button-cannot")
    return zhang, li, chen, wang
