"""The holiday notice in chat: the chair pastes it, sees what was understood, and the calendar follows."""

from dataclasses import replace
from pathlib import Path

from domain.activities import PlanEntry
from tests.play import Stage, stage
from tests.walking import WALK, chengdu, import_plan

NOTICE = """放假：1月1日至3日，2月5日至11日，4月5日，5月1日至5日，6月9日，9月15日，10月1日至7日
上班：2月14日，2月20日"""


async def test_the_chair_enters_the_notice_and_everything_follows_at_once(anywhere: Stage) -> None:
    chair = await anywhere.member("He", role="chair", language="en", committee="union")
    zhang = await anywhere.member("Zhang", role="cadre", language="en", committee="union")
    await zhang.says("/holidays")
    assert zhang.sees("answer-not-allowed")
    entry = PlanEntry("W1", "first wd of 2 + 3wd", "culture", title_en="Lanterns", title_zh="灯会")
    await import_plan(anywhere, replace(WALK, id="W2", title_en="Walk", rule="first wd of 2 + 3wd"), entry, year=2027)
    await chair.says("/holidays")
    assert chair.sees("holidays-years")
    await chair.taps("holidays-button-enter", year="2027")
    await chair.says("nothing yet")
    assert chair.sees("holidays-wrong-none", year="2027")
    await chair.says(NOTICE.replace("6月9日，", ""))
    assert "9 Jun" in chair.last.text
    await chair.says(NOTICE)
    assert chair.sees("holidays-preview", year="2027")
    assert not anywhere.machine.union.calendar.is_official(2027)
    await chair.taps("holidays-button-use")
    assert zhang.ever_sees("holidays-told", year="2027")
    await chair.says("/holidays")
    assert "2027: entered" in chair.last.text
    calendar = anywhere.machine.union.calendar
    assert calendar.is_official(2027)
    assert calendar.is_workday(chengdu("2027-02-14T09:00").date())
    await anywhere.turns(minutes=1)
    await zhang.says("/plan")
    await zhang.taps("plan-button-open", title="Lanterns")
    assert not zhang.sees("calendar-provisional", year="2027")


async def test_an_entered_notice_is_there_after_a_restart(union: Stage) -> None:
    chair = await union.member("He", role="chair", language="en", committee="union")
    await chair.says("/holidays")
    await chair.taps("holidays-button-enter", year="2027")
    await chair.says(NOTICE)
    await chair.taps("holidays-button-use")
    await union.stops()
    await union.starts()
    assert union.machine.union.calendar.is_official(2027)


async def test_the_reminder_leads_to_it(tmp_path: Path) -> None:
    start = chengdu("2026-11-30T12:00")
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", start=start) as union:
        chair = await union.member("He", role="chair", language="en", committee="union")
        await union.turns_to(chengdu("2026-12-01T12:00"))
        assert chair.ever_sees("digest-holidays", year="2027", days=31)
        await chair.taps("holidays-button-enter", year="2027")
        assert chair.sees("holidays-ask", year="2027")
        await chair.presses("1:holidays:enter:2050")
        assert chair.sees("holidays-over")
