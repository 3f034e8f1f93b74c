"""Photos of an activity: nobody is photographed without a word, and each may take that back at any time."""

import pytest

from handlers import activities
from storage import photo_consents
from tests.play import Actor, Stage
from tests.walking import ALONE, announced, cadre, chengdu, opens

__all__ = ["ALONE"]


async def joined(union: Stage) -> tuple[Actor, Actor, Actor]:
    """A cadre, and two members who take part."""
    zhang = await cadre(union)
    li, chen = await announced(union, "Li", "Chen")
    for who in (li, chen):
        await who.taps("activities-button-join")
    return zhang, li, chen


async def test_whoever_says_nothing_is_not_photographed(anywhere: Stage) -> None:
    zhang, li, chen = await joined(anywhere)
    await li.taps("activities-button-photos")
    assert li.sees("activities-photos-none", title="Winter walk")
    await li.taps("activities-photo-public")
    assert li.sees("activities-photos-public", title="Winter walk")
    await opens(zhang)
    await zhang.taps("plan-button-names")
    assert "✅ Li · 📷 may be published" in zhang.last.text
    assert "✅ Chen\n" in zhang.last.text + "\n"
    async with anywhere.machine.database.reading() as db:
        member = await li.row(db)
        assert member is not None
        assert (await activities.export(db, member))["photos"] == [{"title": "Winter walk", "photo": "public"}]
    assert not chen.ever_sees("activities-photos-public")


async def test_who_takes_it_back_afterwards_is_heard_by_whoever_leads(union: Stage) -> None:
    _, li, _ = await joined(union)
    chair = await union.member("Sun", language="en", role="chair")
    await li.taps("activities-button-photos")
    await li.taps("activities-photo-public")
    await li.taps("activities-photo-internal")
    assert not chair.ever_sees("activities-photos-back-internal")  # none can have been taken yet
    await li.taps("activities-photo-public")
    await union.turns_to(chengdu("2026-12-05T10:00"))
    await li.presses("1:activities:photo:1:none")
    assert chair.sees("activities-photos-back-none", name="Li", title="Winter walk")
    async with union.machine.database.reading() as db:
        assert await photo_consents.list_choices(db, 1) == {}


async def test_a_yes_ends_with_its_year_and_with_its_person(union: Stage) -> None:
    _, li, chen = await joined(union)
    for who in (li, chen):
        await who.taps("activities-button-photos")
        await who.taps("activities-photo-internal")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with union.machine.database.reading() as db:
        assert await photo_consents.list_choices(db, 1) == {chen.member_id: "internal"}
    await union.sleeps_until(chengdu("2028-01-01T09:00"))
    async with union.machine.database.reading() as db:
        assert await photo_consents.list_choices(db, 1) == {}


@pytest.mark.parametrize("data", ["photos:99", "photo:99:public", "photo:1:everybody", "photo:1"])
async def test_forged_buttons_keep_nothing(union: Stage, data: str) -> None:
    _, li, _ = await joined(union)
    await li.presses(f"1:activities:{data}")
    async with union.machine.database.reading() as db:
        assert await photo_consents.find_of_member(db, li.member_id) == {}
