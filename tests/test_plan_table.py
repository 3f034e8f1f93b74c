"""The year's plan as a table in chat: got, sent back, looked at, and used or left."""

from dataclasses import replace
from html import unescape

import pytest

from domain.activities import PlanEntry, load_default_plan
from domain.plan import write_cells
from files.readers.plan import read
from files.writers.plan import write
from locales import render
from storage import activities, members
from tests.play import Actor, Stage
from tests.walking import ALONE, ANNOUNCED, WALK, announced, cadre, import_plan, opens

__all__ = ["ALONE"]

TEA = replace(WALK, id="W02", rule="2026-12-10", title_en="Tea", title_zh="茶会")


async def sends(who: Actor, content: bytes, year: int = 2026, name: str = "plan.xlsx") -> Actor:
    await who.says("/plan")
    await who.taps("plan-button-send")
    await who.taps("plan-button-year", year=str(year))
    return await who.sends_document(name, content)


def table(*entries: PlanEntry, language: str = "en") -> bytes:
    return write({"year": "2026", "rows": list(map(write_cells, entries))}, language)


async def plan_of(union: Stage, year: int = 2026) -> list[PlanEntry]:
    async with union.machine.database.reading() as db:
        return await activities.plan_for(db, year)


def received(who: Actor) -> bytes:
    return who.stage.telegram.files.get(who.last["document"]["file_id"]).data


async def gets(who: Actor, year: int = 2026) -> bytes:
    await who.says("/plan")
    await who.taps("plan-button-table")
    await who.taps("plan-button-year", year=str(year))
    return received(who)


async def test_a_plan_is_got_changed_and_sent_back(anywhere: Stage) -> None:
    zhang = await cadre(anywhere)
    await import_plan(anywhere, WALK, replace(WALK, id="W03", title_en="Gone"))
    entries, *_ = read(await gets(zhang), 2026, anywhere.machine.union.calendar)
    assert entries == await plan_of(anywhere)
    await sends(zhang, table(replace(entries[0], minutes=60), TEA))
    assert zhang.sees("plan-table-reading")
    assert zhang.sees("plan-table-preview", year="2026", count=2)
    assert zhang.sees("plan-table-new", count=1, entries=unescape("• Tea, Thu 10 Dec"))
    assert zhang.sees("plan-table-changed", count=1, entries="• Winter walk, Sat 5 Dec")
    assert zhang.sees("plan-table-gone", count=1, entries="• Gone")
    assert not zhang.sees("plan-table-stays")
    assert await plan_of(anywhere) == entries, "nothing changes before it is used"
    await zhang.taps("plan-button-use")
    assert zhang.sees("plan-table-used", year="2026", count=2)
    assert await plan_of(anywhere) == [replace(WALK, minutes=60), TEA]
    await zhang.presses("1:plan:use:2026:00000000")
    assert zhang.sees("plan-table-over")
    await anywhere.turns(minutes=1)
    await zhang.says("/plan")
    assert "Tea" in zhang.last.text
    assert "Gone" not in zhang.last.text


async def test_what_was_announced_or_changed_by_a_cadre_stays(union: Stage) -> None:
    zhang = await cadre(union, language="zh-CN")
    await announced(union, "Li")
    await sends(zhang, table(replace(WALK, title_zh="夜走"), language="zh-CN"))
    assert zhang.sees("plan-table-changed", count=1, entries="• 夜走，12月5日（周六）")
    assert zhang.sees("plan-table-stays", count=1, entries="• 冬季健步走")
    await zhang.taps("plan-button-use")
    await union.turns(minutes=1)
    await zhang.says("/plan")
    assert "冬季健步走" in zhang.last.text


async def test_a_table_without_a_plan_to_change_is_one_to_begin_with(union: Stage) -> None:
    zhang = await cadre(union, language="zh-CN")
    content = await gets(zhang, 2027)
    assert zhang.sees("plan-table-usual", year="2027")
    entries, problems, _ = read(content, 2027, union.machine.union.calendar)
    assert (len(entries), problems) == (len(load_default_plan()), [])
    assert entries[0].title_en == unescape(render("en", f"plan-{entries[0].id}"))
    await sends(zhang, content, 2027)
    assert zhang.sees("plan-table-new", count=18)
    assert zhang.sees("plan-table-more", count=10)


async def test_what_says_the_same_changes_nothing(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, *load_default_plan())
    await sends(zhang, await gets(zhang))
    assert zhang.sees("plan-table-same", year="2026")


async def test_every_bad_row_is_named_and_nothing_is_taken(union: Stage) -> None:
    zhang = await cadre(union)
    rows = ["编号,Title (English),日期规则,负责人", "W01,Walk,someday,culture", "W02,Tea,,head", "W03,<b>,12-06,nobody"]
    await sends(zhang, "\n".join(rows).encode("gb18030"), name="plan.csv")
    assert zhang.sees("plan-table-faults", year="2026", count=3)
    for number, reason in (
        (2, render("en", "rule-unknown", rule="someday")),
        (3, render("en", "reports-problem-cell-missing", heading="日期规则")),
        (4, render("en", "plan-wrong-lead")),
    ):
        assert f"Row {number}: {unescape(reason)}" in zhang.last.text
    await zhang.taps("plan-button-send-again")
    await zhang.sends_document("plan.xlsx", b"PK\x03\x04 no workbook")
    assert zhang.sees("plan-table-faults", count=1, faults=f"• {render('en', 'reports-problem-not-a-table')}")
    assert await plan_of(union) == []


async def test_more_faults_than_a_message_holds_come_as_a_file(union: Stage) -> None:
    zhang = await cadre(union, language="zh-CN")
    rows = [f"W{number:02},Walk,someday,culture" for number in range(60)]
    await sends(zhang, "\n".join(["id,title_en,rule,lead", *rows]).encode(), name="plan.csv")
    assert zhang.sees("plan-table-faults-listed", year="2026", count=60)
    lines = received(zhang).decode().splitlines()
    assert [lines[0][:6], lines[-1][:7]] == ["第 2 行：", "第 61 行："]
    assert len(lines) == 60


async def test_a_table_can_be_left_and_an_older_one_is_over(union: Stage) -> None:
    zhang, wu = await cadre(union), await cadre(union, name="Wu", language="zh-CN")
    await sends(zhang, table(WALK))
    first = zhang.last
    await sends(wu, table(TEA, language="zh-CN"))
    await zhang.taps("plan-button-use", message=first)
    assert zhang.sees("plan-table-over")
    await zhang.taps("plan-button-leave", message=first)
    assert zhang.sees("plan-table-left")
    await wu.taps("plan-button-use")
    assert wu.sees("plan-table-used", year="2026", count=1)
    await sends(zhang, table(WALK))
    await zhang.taps("plan-button-leave")
    await zhang.taps("plan-button-use", message=first)
    assert zhang.sees("plan-table-over")
    assert [entry.id for entry in await plan_of(union)] == ["W02"]


async def test_a_table_read_twice_is_one_and_a_restart_before_the_decision_does_no_harm(union: Stage) -> None:
    zhang = await cadre(union)
    await sends(zhang, table(WALK))
    first = zhang.last
    await sends(zhang, table(WALK))
    await union.stops()
    await union.starts()
    await zhang.taps("plan-button-use", message=first)
    assert zhang.sees("plan-table-used", year="2026", count=1)
    await zhang.taps("plan-button-use")
    assert zhang.sees("plan-table-over")


async def test_a_file_that_cannot_be_fetched_is_said(union: Stage) -> None:
    zhang = await cadre(union)
    union.telegram.faults.next("getFile", code=400)
    await sends(zhang, table(WALK))
    assert zhang.sees("plan-table-faults", count=1)


async def test_what_is_no_table_is_asked_for_again_and_may_be_dropped(union: Stage) -> None:
    zhang = await cadre(union)
    await sends(zhang, table(WALK) + bytes(1024 * 1024))
    assert zhang.sees("plan-table-no-file")
    await zhang.says("here it is")
    assert zhang.sees("plan-table-no-file")
    await zhang.taps("plan-button-drop-table")
    assert zhang.sees("plan-dropped")
    await zhang.sends_document("late.xlsx", table(WALK))
    assert not zhang.sees("plan-table-reading")


@pytest.mark.parametrize("data", ["get:2019", "for:x", "for", "use", "use:x:y", "use:2026"])
async def test_a_forged_or_old_button_is_over(union: Stage, data: str) -> None:
    zhang = await cadre(union)
    await zhang.says("/plan")
    await zhang.presses(f"1:plan:{data}")
    assert zhang.sees("plan-table-over")


async def test_only_a_cadre_may_use_what_a_cadre_has_sent(union: Stage) -> None:
    zhang = await cadre(union)
    await sends(zhang, table(WALK))
    async with union.machine.database.transaction() as db:
        await members.set_role(db, zhang.member_id, "member", "", "")
    await zhang.taps("plan-button-use")
    assert zhang.sees("answer-not-allowed")
    assert await plan_of(union) == []


async def test_an_activity_moved_by_a_cadre_stays_where_it_is(union: Stage) -> None:
    zhang = await cadre(union)
    await import_plan(union, WALK)
    await opens(zhang)
    await zhang.taps("plan-button-change")
    await zhang.taps("plan-field-place")
    await zhang.says("Hall 9")
    await zhang.taps("plan-button-confirm")
    await sends(zhang, table(TEA))
    assert zhang.sees("plan-table-gone", count=1)
    assert zhang.sees("plan-table-stays", count=1, entries="• Winter walk")
    await zhang.taps("plan-button-use")
    await union.turns_to(ANNOUNCED)
    await opens(zhang)
    assert zhang.sees("activities-fact-place", place="Hall 9")


async def test_what_was_left_out_or_taken_to_mean_something_is_said_under_the_preview(union: Stage) -> None:
    zhang = await cadre(union)
    text = "编号,活动名称,日期规则,负责人,备注\nA1,茶会,12月上旬,文体委员,500\n"
    await sends(zhang, text.encode(), name="plan.csv")
    said = zhang.last.text or ""
    assert unescape(render("en", "reports-note-columns", names="备注", count=1)) in said
    assert unescape(render("en", "plan-note-vague", rule="12月上旬", title="茶会", day="2026-12-01")) in said


@pytest.mark.parametrize("content", [b"%PDF-1.7", b"\x89PNG\r\n", b"\xd0\xcf\x11\xe0", b"PK\x03\x04 broken"])
async def test_whatever_is_sent_gets_an_answer(union: Stage, content: bytes) -> None:
    zhang = await cadre(union)
    await sends(zhang, content)
    assert zhang.sees("plan-table-faults", count=1)
