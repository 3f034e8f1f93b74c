"""Groups of members: cadres keep them, and activities can be for one."""

from storage import audience
from tests.play import Stage
from tests.walking import cadre


async def test_a_cadre_makes_a_group_and_puts_a_whole_department_in(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    await anywhere.member("Li", language="en", department="Gate")
    await anywhere.member("Chen", language="en", department="Gate")
    await anywhere.member("Wang", language="en", department="Office")
    await zhang.says("/groups")
    assert zhang.sees("audience-list")
    await zhang.taps("audience-button-new")
    await zhang.says("x" * 41)
    assert zhang.sees("audience-wrong-name", most=40)
    await zhang.says("Outdoor <posts>")
    assert zhang.sees("audience-shown", name="Outdoor <posts>", size=0)
    await zhang.says("nobody here")
    assert zhang.sees("audience-nobody-found", word="nobody here")
    await zhang.says("gate")
    assert zhang.sees("audience-found", count=2, word="gate", name="Outdoor <posts>")
    await zhang.taps("audience-button-in-all", count=2)
    assert zhang.sees("audience-shown", name="Outdoor <posts>", size=2)
    await zhang.taps("audience-button-out", name="Li")
    assert zhang.sees("audience-shown", name="Outdoor <posts>", size=1)
    await zhang.says("Li")
    await zhang.taps("audience-button-in", name="Li")
    assert zhang.sees("audience-shown", name="Outdoor <posts>", size=2)


async def test_a_name_is_given_once_and_what_every_union_has_stays(union: Stage) -> None:
    zhang = await cadre(union)
    await zhang.says("/groups")
    await zhang.taps("audience-button-new")
    await zhang.says("Drivers")
    assert zhang.sees("audience-shown", name="Drivers", size=0)
    await zhang.taps("audience-button-all")
    await zhang.taps("audience-button-new")
    await zhang.says("drivers")
    assert zhang.sees("audience-name-taken", name="drivers")
    await zhang.says("/groups")
    await zhang.taps("audience-button-group", name="Women workers", size=0)
    assert "Remove this group" not in str(zhang.last)
    await zhang.taps("audience-button-all")
    await zhang.taps("audience-button-group", name="Drivers", size=0)
    await zhang.taps("audience-button-delete")
    await zhang.taps("audience-button-sure")
    assert "Drivers" not in str(zhang.last)
    await zhang.presses("1:audience:open:3:0")
    assert zhang.sees("audience-gone")


async def test_who_leaves_is_in_no_group_any_more_and_sees_theirs_before(anywhere: Stage) -> None:
    li, zhang = await anywhere.member("Li", language="en"), await cadre(anywhere)
    await zhang.says("/groups")
    await zhang.taps("audience-button-group", name="Women workers", size=0)
    await zhang.says("Li")
    await zhang.taps("audience-button-in", name="Li")
    await li.says("/groups")
    assert li.sees("answer-not-allowed")
    await li.says("/mydata")
    assert "Women workers" in "".join(it.text or "" for it in li.person.sees)
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with anywhere.machine.database.reading() as db:
        assert [it.size for it in await audience.list_groups(db)] == [0, 0]
