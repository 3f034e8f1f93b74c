"""A member who organises: named by a cadre, asked first, and at the door of that one activity alone."""

from dataclasses import replace

import pytest

from storage import organisers
from tests.play import Actor, Stage
from tests.test_activities_check_in import shows_code
from tests.walking import WALK, announced, cadre, chengdu, opens


async def names_organiser(who: Actor, name: str) -> None:
    await opens(who)
    await who.taps("plan-button-organiser")
    await who.says(name)
    await who.taps("plan-organiser-person", name=name)


async def test_a_member_who_agreed_keeps_the_door_and_the_count(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    li, chen, wang = await announced(anywhere, "Li", "Chen", "Wang", entry=replace(WALK, places=9))
    for each in (chen, wang):
        await each.taps("activities-button-join")
    await names_organiser(zhang, "Li")
    assert zhang.sees("plan-organiser-asked", name="Li")
    await li.presses("1:plan:open:1")
    assert li.sees("answer-not-allowed"), "nothing is theirs before they have agreed"
    await li.taps("activities-organise-yes")
    assert zhang.sees("plan-organiser-said-yes", name="Li", title="Winter walk")
    await li.taps("activities-organise")
    await li.taps("plan-button-names")
    assert li.sees("plan-name-confirmed", name="Chen")
    await li.presses("1:plan:cancel:1")
    assert li.sees("answer-not-allowed"), "only cadres change or cancel it"
    await anywhere.turns_to(chengdu("2026-12-05T08:45"))
    assert li.ever_sees("plan-door-opens", title="Winter walk")
    assert not zhang.ever_sees("plan-door-opens")
    code = await shows_code(chen)
    await li.taps("plan-button-door")
    await li.says(code)
    assert li.sees("plan-door-in", name="Chen", time="08:45")
    await li.says("Wang")
    assert li.sees("plan-door-code-only"), "without a code it takes two cadres"
    await anywhere.turns_to(chengdu("2026-12-05T12:00"))
    await li.taps("plan-button-heads")
    await li.says("2")
    assert li.sees("activities-heads", heads=2)
    # A year is long; its last day is enough to be rid of what has been kept so long.
    await anywhere.sleeps_until(chengdu("2028-01-04T00:00"))
    await anywhere.turns_to(chengdu("2028-01-05T10:00"))
    async with anywhere.machine.database.reading() as db:
        assert await organisers.find(db, 1) is None, "after a year it is nobody's business"


@pytest.mark.parametrize("way", ["no", "other", "leaves"])
async def test_who_does_not_organise_it_keeps_no_door(union: Stage, way: str) -> None:
    zhang = await cadre(union)
    li, chen = await announced(union, "Li", "Chen", entry=replace(WALK, places=9))
    await names_organiser(zhang, "Li")
    if way == "no":
        await li.taps("activities-organise-no")
        assert zhang.sees("plan-organiser-said-no", name="Li", title="Winter walk")
    else:
        await li.taps("activities-organise-yes")
    if way == "other":
        await names_organiser(zhang, "Chen")
        assert li.sees("activities-organise-other", title="Winter walk")
        await li.presses("1:activities:organise:1:yes")
        assert li.sees("activities-organise-over")
    if way == "leaves":
        await li.says("/forgetme")
        await li.taps("forgetme-yes")
        await li.taps("forgetme-sure")
    async with union.machine.database.reading() as db:
        named = await organisers.find(db, 1)
        assert (named.member_id if named else None) == (chen.member_id if way == "other" else None)
    await li.presses("1:plan:door:1")
    assert not li.sees("plan-door", title="Winter walk")
