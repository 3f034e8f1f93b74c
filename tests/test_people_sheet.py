"""The roll as a sheet in chat: got, sent back, looked at, used, and who is missing from it let go."""

import time
from collections.abc import Sequence
from random import Random

from domain.member import Member
from domain.roll import COLUMNS
from files.readers.roster import read_file
from files.writers.roster import write
from files.writers.sheet import write_csv
from locales import render
from storage import audience, invitations, members, roll
from tests.play import Actor, Stage


def sheet(*rows: Sequence[str]) -> bytes:
    return write_csv(("Name", "Staff number", "Department", "Role", "Committee"), rows)


async def sends(chair: Actor, content: bytes, name: str = "roll.csv") -> Actor:
    await chair.says("/roster")
    await chair.taps("people-sheet-send")
    return await chair.sends_document(name, content)


async def on_roll(union: Stage) -> dict[str, Member]:
    async with union.machine.database.reading() as db:
        return {it.name: it for it in await roll.list_everybody(db)}


def received(who: Actor) -> bytes:
    return who.stage.telegram.files.get(who.last["document"]["file_id"]).data


async def test_a_list_is_looked_at_first_and_changes_what_was_shown(anywhere: Stage) -> None:
    chair = await anywhere.member("He", role="chair", language="en")
    li, wu = await anywhere.member("Li", language="en"), await anywhere.member("Wu")
    await sends(chair, sheet(("Li", "7", "Tools", "Cadre", "Union committee"), ("Sun", "8", "Tools", "", "")))
    assert chair.sees("people-sheet-reading")
    assert chair.sees("people-sheet-new", count=1, people="Sun")
    change = "Li: Staff number — → 7, Department — → Tools, Role member → cadre, Union committee"
    assert chair.sees("people-sheet-changed", count=1, people=change)
    assert chair.sees("people-sheet-missing", count=1, people="Wu")
    assert "Sun" not in await on_roll(anywhere)
    await chair.taps("people-sheet-all")
    assert chair.sees("people-sheet-all-file")
    assert [fields["name"] for _, fields in read_file(received(chair), {}).found] == ["Sun", "Li", "Wu"]
    await chair.taps("people-sheet-use")
    assert chair.sees("people-sheet-used", new=1, changed=1)
    people = await on_roll(anywhere)
    assert (people["Sun"].status, people["Li"].committee, people["Wu"].status) == ("invited", "union", "active")
    assert li.ever_sees("people-told-why", role="cadre, Union committee")
    await chair.taps("people-waiting", count=1)
    assert chair.sees("people-waiting-list", count=1)
    assert not wu.ever_sees("people-told")


async def test_what_changed_since_the_preview_is_looked_at_again(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    li = await union.member("Li")
    await sends(chair, sheet(("Li", "", "Tools", "", "")))
    async with union.machine.database.transaction() as db:
        await members.set_role(db, li.member_id, "auditor", "", "")
        await members.rename(db, li.member_id, "Li Wei")
    await chair.taps("people-sheet-use")
    assert chair.sees("people-sheet-meanwhile")
    assert chair.sees("people-sheet-new", count=1, people="Li")
    assert "Li" not in await on_roll(union)
    await chair.taps("people-sheet-drop")
    await chair.presses("1:people:use:000000000000")
    assert chair.sees("people-sheet-over")


async def test_everything_wrong_is_named_at_once_and_an_office_that_checks_the_chair_stays(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    await union.member("Zhang", role="cadre", committee="fund_review", duty="head", language="en")
    await union.member("Li", language="en")
    rows = [("Zhang", "", "", "Member", ""), ("Wu", "", "", "King", ""), ("He", "", "", "Member", "")]
    await sends(chair, sheet(*rows, ("Li", "", "", "", ""), ("Li", "", "", "", "")))
    assert chair.sees("people-sheet-faults", count=4)
    for row, key in ((2, "second-officer"), (3, "wrong-role"), (4, "chair-stays"), (6, "twice")):
        reason = render("en", f"roster-{key}")
        assert any(render("en", "reports-problem-row", number=str(row), reason=reason) in it for it in chair.news), key
    assert (await on_roll(union))["Zhang"].committee == "fund_review"
    # Nobody lets somebody go by leaving them out.
    await sends(chair, sheet(("Li", "", "Tools", "", "")))
    await chair.taps("people-sheet-use")
    await chair.taps("people-sheet-look-missing", count=1)
    assert chair.sees("people-missing-none", gone=0)


async def test_new_people_with_a_known_name_are_pointed_out(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    await sends(chair, sheet(("Li Na", "17", "Tools", "", "")))
    await chair.taps("people-sheet-use")
    await sends(chair, sheet(("Li Na", "18", "Canteen", "", "")))
    assert chair.sees("people-sheet-alike", count=1, people="Li Na")


async def test_who_is_missing_leaves_as_named_and_their_link_opens_nothing(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    for number in range(58):
        await union.member(f"Worker {number:02}")
    await sends(chair, sheet(("Sun", "8", "", "", ""), ("Qian", "9", "", "", "")))
    await chair.taps("people-sheet-use")
    sun = (await on_roll(union))["Sun"]
    async with union.machine.database.transaction() as db:
        code = await invitations.invite(db, Random(1), union.clock.now(), sun)
    await sends(chair, sheet(("Qian", "9", "", "", ""), ("Worker 00", "", "Tools", "", "")))
    await chair.taps("people-sheet-use")
    await chair.taps("people-sheet-look-missing", count=58)
    assert chair.sees("people-missing", count=58, gone=0)
    old = chair.last
    await chair.taps("people-missing-goes", count=50)
    assert chair.sees("people-missing", count=8, gone=50)
    await chair.taps("people-missing-goes", count=8)
    assert chair.sees("people-missing-none", gone=8)
    people = await on_roll(union)
    assert {it.status for it in people.values() if it.name.startswith("Worker")} == {"active", "left"}
    assert (people["Worker 00"].status, people["Sun"].status) == ("active", "left")
    assert old.id == chair.last.id
    stranger = union.stranger("Sun", language="en")
    await stranger.says(f"/start {code}")
    assert not stranger.ever_sees("start-agree")
    assert (await on_roll(union))["Sun"].status == "left"


async def test_the_sheet_shows_who_has_not_joined_and_comes_back_as_it_went(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    await sends(chair, sheet(("Sun", "008", "Tools", "", "")))
    await chair.taps("people-sheet-use")
    await chair.says("/people")
    await chair.taps("people-to-sheet")
    await chair.taps("people-sheet-get")
    content = received(chair)
    reading = read_file(content, {})
    assert not reading.faults
    assert not reading.notes
    assert [(fields["name"], fields["staff_number"]) for _, fields in reading.found] == [("He", ""), ("Sun", "008")]
    await sends(chair, content, "roll.xlsx")
    assert chair.sees("people-sheet-same", count=2)


async def test_others_can_neither_get_nor_send_it(union: Stage) -> None:
    zhang = await union.member("Zhang", role="cadre", committee="union")
    await zhang.says("/roster")
    for data in ("get", "send", "use:0", "goes:0:0", "all:0"):
        await zhang.presses(f"1:people:{data}")
        assert zhang.sees("answer-not-allowed")


async def test_ten_thousand_people_come_in_a_moment(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    rows = [(f"Worker {number}", f"{number:05}", "Tools", "", "") for number in range(9_999)]
    await sends(chair, sheet(*rows))
    assert chair.sees("people-sheet-new", count=9_999)
    begun = time.monotonic()
    await chair.taps("people-sheet-use")
    assert chair.sees("people-sheet-used", new=9_999, changed=0)
    assert time.monotonic() - begun < 15
    assert len(await on_roll(union)) == 10_000


def test_what_is_written_is_read_as_it_was() -> None:
    rows = [["Li", "=7", "Tools", "cadre", "union", "welfare", "en", "active"]]
    reading = read_file(write({"title": "Union", "rows": rows}, "zh-CN"), {})
    assert [[fields[name] for name in COLUMNS] for _, fields in reading.found] == [rows[0][:7]]


async def test_groups_come_out_as_columns_and_go_in_as_they_are_marked(anywhere: Stage) -> None:
    chair = await anywhere.member("He", role="chair", language="en")
    await anywhere.member("Li", language="en")
    await anywhere.member("Wu", language="en")
    await chair.says("/groups")
    await chair.taps("audience-button-new")
    await chair.says("Outdoor posts")
    rows = [("Li", "✓", ""), ("Wu", "", "yes"), ("Sun", "no", "是")]
    await sends(chair, write_csv(("Name", "女职工", "Outdoor posts"), rows))
    assert chair.sees("people-sheet-changed", count=2)
    assert chair.sees("people-sheet-into", name="Sun", groups="Outdoor posts")
    assert chair.sees("people-sheet-into-groups", groups="Women workers")
    await chair.taps("people-sheet-use")
    assert await in_groups(anywhere) == {"Li": ["women"], "Wu": ["Outdoor posts"], "Sun": ["Outdoor posts"]}
    await chair.says("/roster")
    await chair.taps("people-sheet-get")
    await sends(chair, received(chair), "roll.xlsx")
    assert chair.sees("people-sheet-same", count=4)
    await sends(
        chair, write_csv(("Name", "Groups"), [("Li", "Women workers, Outdoor posts"), ("Wu", "none"), ("He", "")])
    )
    assert chair.sees("people-sheet-out-of-groups", groups="Outdoor posts")
    await chair.taps("people-sheet-use")
    assert await in_groups(anywhere) == {"Li": ["Outdoor posts", "women"], "Sun": ["Outdoor posts"]}


async def test_a_group_that_is_unknown_and_a_mark_that_says_nothing_are_named(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en")
    await sends(chair, write_csv(("Name", "Groups", "Women"), [("Li", "Smokers", ""), ("Wu", "", "perhaps")]))
    assert chair.sees("roster-wrong-group")
    assert chair.sees("roster-wrong-mark")
    await sends(chair, write_csv(("Name", "Gender"), [("Li", "female")]))
    assert chair.sees("people-sheet-new", count=1, people="Li")
    await chair.taps("people-sheet-use")
    assert await in_groups(union) == {}, "nothing is guessed"


async def in_groups(union: Stage) -> dict[str, list[str]]:
    async with union.machine.database.reading() as db:
        names = {it.id: it.code or it.name for it in await audience.list_groups(db)}
        mine = await audience.list_memberships(db)
        people = {it.id: it.name for it in await roll.list_everybody(db)}
    return {people[member]: sorted(names[it] for it in groups) for member, groups in mine.items()}


async def test_a_group_that_was_deleted_since_the_preview_is_left_out(anywhere: Stage) -> None:
    chair = await anywhere.member("He", role="chair", language="en")
    await anywhere.member("Li", language="en")
    await chair.says("/groups")
    await chair.taps("audience-button-new")
    await chair.says("Outdoor posts")
    await sends(chair, write_csv(("Name", "Outdoor posts", "Department"), [("Li", "yes", "Gate"), ("He", "no", "")]))
    async with anywhere.machine.database.transaction() as db:
        (group,) = [it for it in await audience.list_groups(db) if it.name == "Outdoor posts"]
        await audience.delete(db, group.id)
    await chair.taps("people-sheet-use")
    assert chair.sees("people-sheet-meanwhile")
    await chair.taps("people-sheet-use")
    assert chair.sees("people-sheet-used", new=0, changed=1)
