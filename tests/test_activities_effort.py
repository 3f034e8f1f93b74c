"""What an activity costs in taps: at most twelve and two texts for its organiser, four and a scan for a member."""

from dataclasses import dataclass
from typing import Any

from domain.check_in import make_door_code
from storage import check_ins
from tests.play import Actor, Stage
from tests.walking import ALONE, chengdu, people

__all__ = ["ALONE"]


@dataclass
class Counted:
    """An actor whose taps, texts and scans are counted; a command is a tap on the menu."""

    who: Actor
    taps: int = 0
    texts: int = 0
    scans: int = 0

    async def tap(self, key: str, **values: Any) -> None:
        self.taps += 1
        await self.who.taps(key, **values)

    async def command(self, text: str) -> None:
        self.taps += 1
        await self.who.says(text)

    async def say(self, text: str) -> None:
        self.texts += 1
        await self.who.says(text)

    async def scan(self, payload: str) -> None:
        self.scans += 1
        await self.who.says(f"/start {payload}")


async def plans(organiser: Counted) -> None:
    await organiser.command("/plan")
    await organiser.tap("plan-button-new")
    await organiser.say("Badminton")
    await organiser.tap("plan-skip-second")
    await organiser.tap("plan-button-day", month=11, day=17, weekday=2)
    await organiser.tap("plan-button-value", value="17:45")
    await organiser.tap("plan-button-minutes", value="90")
    await organiser.tap("plan-button-rest")
    await organiser.tap("plan-button-confirm")


async def test_an_activity_costs_its_organiser_twelve_taps_and_a_member_four(union: Stage) -> None:
    zhang = await union.member("Zhang", language="en", role="cadre", committee="union", duty="culture")
    (li,) = await people(union, "Li")
    await union.cadre_group(zhang, language="en")
    organiser, member = Counted(zhang), Counted(li)
    await plans(organiser)
    await union.turns_to(chengdu("2026-11-05T12:00"))
    assert li.ever_sees("activities-announced")
    await member.tap("activities-button-join")
    assert li.sees("activities-own-confirmed")
    await union.turns_to(chengdu("2026-11-17T17:40"))
    await organiser.tap("plan-button-door")
    assert zhang.sees("plan-door", title="Badminton")
    mark = union.machine.database.keys.seal("codes").mark
    await member.scan(f"door-1-{make_door_code(mark, 1, union.clock.now())}")
    assert li.sees("activities-checked-in", title="Badminton")
    await union.turns_to(chengdu("2026-11-17T20:00"))
    await organiser.tap("plan-button-heads")
    await organiser.say("1")
    await union.turns_to(chengdu("2026-11-18T12:00"))
    await member.tap("activities-button-star-5")
    await member.tap("activities-button-again")
    await member.tap("activities-button-fit-yes")
    await union.turns_to(chengdu("2026-11-25T12:00"))
    assert union.group_sees("activities-report", title="Badminton"), "the report comes by itself"
    async with union.machine.database.reading() as db:
        assert (await check_ins.count_grades(db, 1))["B"] == await check_ins.find_heads(db, 1) == 1
    assert organiser.taps <= 12
    assert organiser.texts <= 2
    assert (member.taps, member.texts, member.scans) == (4, 0, 1)
