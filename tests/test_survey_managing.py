"""Surveys in the hands of cadres: results, participation in steps, an extra one, and closing early by the chair."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from handlers import survey
from storage import members, questionnaire_schedules
from storage.questionnaire_schedules import Schedule
from tests.play import MONDAY, Actor, Stage, stage
from tests.surveying import COUNTED, NOVEMBER, OPENS, crowd, gives, sheet, state_of

TODAY = "2026-11-02"


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot does nothing but surveys."""
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[survey.FEATURE]) as play:
        yield play


async def cadre_of(union: Stage, language: str = "en") -> Actor:
    return await union.member("Zhang", language=language, role="cadre")


async def test_members_have_no_business_with_the_management(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    await li.says("/surveys")
    assert li.sees("answer-not-allowed")
    for data in (
        "list",
        "result:2026-11",
        "comments:2026-11",
        "extra",
        "days:short",
        "preview:short:3",
        "open:short:3",
        "end:2026-11",
        "close:2026-11",
    ):
        await li.presses(f"1:survey:{data}")
        assert li.sees("answer-not-allowed")
    assert (await state_of(union)).state == "open"


async def test_participation_is_told_in_steps_of_five(union: Stage) -> None:
    people, cadre = await crowd(union, 11), await cadre_of(union)
    await union.sleeps_until(OPENS)
    for answered, told in ((4, None), (5, 5), (9, 5), (11, 10)):
        for person in people[:answered]:
            await gives(union, person, {"Q01": "3"})
        await cadre.says("/surveys")
        assert cadre.sees("survey-begun", count=told) if told else cadre.sees("survey-begun-few")
    assert cadre.sees("survey-is-open", survey="November 2026 survey", roll=12)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_cadre_opens_an_extra_survey(union: Stage, language: str) -> None:
    (li,), cadre = await crowd(union, 1, language), await cadre_of(union, language)
    await cadre.says("/surveys")
    assert cadre.sees("survey-none-open")
    await cadre.taps("survey-extra")
    await cadre.taps("survey-form-short")
    await cadre.taps("survey-days", days=3)
    assert cadre.sees("survey-preview", asked=2, roll=2)
    assert cadre.sees("survey-cool-down-month"), "the monthly survey opens five days after this one closes"
    await cadre.taps("survey-open-now")
    assert cadre.sees("survey-launched")
    await li.taps("survey-start")
    assert li.sees("survey-question", count="6")
    opened = await state_of(union, TODAY)
    assert (opened.kind, opened.form, opened.last_month) == ("extra", "short", "")
    await cadre.presses("1:survey:open:short:3")
    assert cadre.sees("survey-already-open")
    await cadre.presses("1:survey:extra")
    assert cadre.sees("survey-already-open")
    await cadre.presses("1:survey:days:short")
    assert cadre.sees("survey-already-open")


async def test_an_extra_survey_keeps_clear_of_the_monthly_one(union: Stage) -> None:
    await crowd(union, 1)
    cadre = await cadre_of(union)
    await cadre.says("/surveys")
    await cadre.presses("1:survey:preview:monthly:10")
    assert cadre.sees("survey-too-near")
    await cadre.presses("1:survey:open:monthly:10")
    assert cadre.sees("survey-too-near")
    for odd in ("preview:monthly:4", "open:monthly", "open"):
        await cadre.presses(f"1:survey:{odd}")
        assert cadre.sees("answer-too-old")


async def test_a_second_extra_survey_warns_of_tired_people_and_has_a_name_of_its_own(union: Stage) -> None:
    chair = await union.member("He", language="en", role="chair")
    await chair.says("/surveys")
    for name in (TODAY, f"{TODAY}-2"):
        await union.member(f"newcomer of {name}")
        await chair.presses("1:survey:preview:monthly:3")
        assert chair.sees("survey-cool-down", rested=2) == (name != TODAY)
        await chair.taps("survey-open-now")
        assert (await state_of(union, name)).state == "open"
        await chair.says("/surveys")
        await chair.taps("survey-end")
        assert chair.sees("survey-end-sure")
        await chair.taps("survey-close-now")
        assert chair.sees("survey-closed-early")
        await union.sleeps_until(union.clock.now() + timedelta(minutes=2))
        assert (await state_of(union, name)).state == "closed"


async def test_nobody_is_invited_to_what_was_closed_early(union: Stage) -> None:
    await crowd(union, 5)
    chair, li = await union.member("He", role="chair"), await union.member("Li")
    async with union.machine.database.transaction() as db:
        await members.set_quiet_hours(db, li.member_id, "21:00", "15:00")
    await union.sleeps_until(OPENS)
    await chair.says("/surveys")
    await chair.taps("survey-end")
    await chair.taps("survey-close-now")
    await union.turns_to(OPENS + timedelta(hours=6))
    assert li.person.sees == []


async def test_who_has_not_sent_their_answers_hears_once_that_a_survey_was_closed_early(union: Stage) -> None:
    done, begun, idle, night, gone = await crowd(union, 5)
    chair = await union.member("He", language="en", role="chair")
    await union.sleeps_until(OPENS)
    late = await union.member("Late", language="en")
    await gives(union, done, sheet("4"))
    await gives(union, begun, {"Q01": "4"}, done=False)
    async with union.machine.database.transaction() as db:
        await members.set_quiet_hours(db, night.member_id, "09:00", "18:00")
        await db.run("UPDATE members SET consent_version = 0 WHERE id = :id", id=gone.member_id)
    await union.turns_to(OPENS + timedelta(hours=1))
    await chair.says("/surveys")
    await chair.taps("survey-end")
    await chair.taps("survey-close-now")
    await chair.presses(f"1:survey:close:{NOVEMBER}")
    assert chair.sees("survey-already-closed")
    await union.turns(minutes=5)
    assert not night.ever_sees("survey-closed-for-you")
    await union.turns_to(OPENS + timedelta(hours=9))
    for person in (begun, idle, night):
        assert count_told(person) == 1
    for person in (done, gone, late, chair):
        assert count_told(person) == 0


def count_told(person: Actor) -> int:
    return sum("closed earlier than planned" in it.text for it in person.person.sees)


async def test_nobody_hears_of_a_survey_that_closes_on_its_day(union: Stage) -> None:
    people = await crowd(union, 2)
    await union.sleeps_until(OPENS)
    await union.sleeps_until(COUNTED)
    assert [count_told(person) for person in people] == [0, 0]


async def test_a_cadre_asks_and_the_chair_closes(union: Stage) -> None:
    people, cadre = await crowd(union, 5), await cadre_of(union)
    chair = await union.member("He", role="chair")
    await union.sleeps_until(OPENS)
    for person in people:
        await gives(union, person, sheet("4"))
    await cadre.says("/surveys")
    await cadre.taps("survey-end")
    assert cadre.sees("survey-chair-asked")
    assert chair.ever_sees("survey-end-asked", name="Zhang")
    await cadre.presses(f"1:survey:close:{NOVEMBER}")
    assert cadre.sees("answer-not-allowed")
    assert (await state_of(union)).accepts(OPENS)
    await chair.taps("survey-close-now")
    assert chair.sees("survey-closed-early")
    await cadre.says("/surveys")
    assert cadre.sees("survey-is-counted"), "nothing says that it is still open"
    await people[0].taps("survey-start")
    assert people[0].sees("survey-over")
    await chair.presses(f"1:survey:close:{NOVEMBER}")
    assert chair.sees("survey-already-closed")
    await union.sleeps_until(OPENS + timedelta(minutes=2))
    assert (await state_of(union)).answered == 5
    await union.sleeps_until(OPENS + timedelta(days=3))
    assert people[0].ever_sees("survey-result")


async def test_past_results_are_listed_page_by_page(union: Stage) -> None:
    chair = await union.member("He", language="en", role="chair")
    await chair.says("/surveys")
    for number in range(9):
        await union.member(f"M{number}")
        await chair.presses("1:survey:open:short:3")
        identity = await newest(union)
        await chair.presses(f"1:survey:close:{identity}")
        await union.sleeps_until(union.clock.now() + timedelta(minutes=2))
    await chair.says("/surveys")
    await chair.taps("survey-older")
    await chair.taps("survey-see", survey="Extra survey of Mon 2 Nov")
    assert chair.sees("survey-response-few")
    await chair.taps("survey-to-list")
    await chair.taps("survey-older")
    await chair.taps("survey-newer")
    assert chair.sees("survey-list", past=9)


async def newest(union: Stage) -> str:
    async with union.machine.database.reading() as db:
        row = await db.one("SELECT id FROM surveys WHERE state = 'open'")
    assert row is not None
    return str(row[0])


async def test_comments_are_read_on_request_with_personal_data_masked(union: Stage) -> None:
    people, cadre = await crowd(union, 12), await cadre_of(union)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        text = "call 13800138000 <b>, or M3" if number == 0 else f"comment {number}"
        await gives(union, person, sheet("4", Q12=text))
    await cadre.says("/surveys")
    await cadre.presses("1:survey:comments:2026-11:0")
    assert cadre.sees("answer-too-old")
    await union.sleeps_until(COUNTED)
    await cadre.says("/surveys")
    await cadre.taps("survey-see", survey="November 2026 survey")
    await cadre.taps("survey-comments")
    first = cadre.last.text
    await cadre.taps("survey-older")
    everything = f"{first}\n{cadre.last.text}"
    assert all(f"comment {number}" in everything for number in range(1, 12))
    assert "13800138000" not in everything
    assert "⚠️ May identify a person, covered: call ••• <b>, or •••" in everything
    shown = [line for line in everything.splitlines() if line.startswith("comment")]
    assert shown != sorted(shown, key=lambda line: int(line.split()[1]))
    await cadre.taps("survey-newer")
    await cadre.taps("survey-to-result")
    assert cadre.sees("survey-summary")


async def test_results_that_are_not_there_are_refused(union: Stage) -> None:
    await crowd(union, 1)
    cadre = await cadre_of(union)
    await union.sleeps_until(OPENS)
    await cadre.says("/surveys")
    for data in ("result", "result:2026-11", "result:1999-01", "comments:1999-01", "end", "end:1999-01"):
        await cadre.presses(f"1:survey:{data}")
        assert cadre.sees("answer-too-old") or cadre.sees("survey-already-closed")


async def test_an_extra_survey_says_which_questionnaire_has_to_wait(union: Stage) -> None:
    _, cadre = await crowd(union, 1, "en"), await cadre_of(union, "en")
    async with union.machine.database.transaction() as db:
        await questionnaire_schedules.add(db, Schedule(0, "nights", "o0-20261104", "14:00", 3, MONDAY))
        await questionnaire_schedules.add(db, Schedule(0, "nights", "o0-20261125", "14:00", 3, MONDAY))
    await cadre.says("/surveys")
    await cadre.taps("survey-extra")
    await cadre.taps("survey-form-short")
    await cadre.taps("survey-days", days=3)
    assert cadre.sees("survey-displaces", day="Wed 4 Nov")
    assert not cadre.sees("survey-displaces", day="Wed 25 Nov")
