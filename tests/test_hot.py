"""Hot issues on the stage: proposed to the group, named and answered by a cadre, listed until cleared."""

import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.hot_issues import TOPIC_OF_PICK, TOPIC_OF_RIGHT
from domain.published import list_measures
from files.writers import write
from handlers.hot import listing
from locales import LANGUAGES
from storage import hot_issues, survey_results, surveys
from storage.hot_issues import HotIssue
from storage.keys import Keys
from tests.casework import files_case, people
from tests.play import Actor, Stage

NEXT_MONDAY = datetime(2026, 11, 9, 2, 0, tzinfo=UTC)
MONTH_END = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)


async def three_complain(
    union: Stage, category: str = "welfare", text: str = "The canteen is closed too early."
) -> None:
    for name in ("Wang", "Xu", "Yang"):
        await files_case(await union.member(name, language="en"), category=category, text=text)


async def proposed(union: Stage) -> HotIssue:
    async with union.machine.database.reading() as db:
        return (await hot_issues.list_in_state(db, "proposed"))[0]


async def opens(cadre: Actor, issue: HotIssue) -> Actor:
    return await cadre.says(f"/start hot-{issue.id}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_words(language: str) -> None:
    topics = tomllib.loads(Path("domain/data/topics.toml").read_text("utf-8"))["topics"]
    codes = {*topics, *TOPIC_OF_PICK.values(), *TOPIC_OF_RIGHT.values(), "confidential", "other"}
    assert all(listing.say_topic(language, code) for code in codes)


async def test_an_issue_is_proposed_confirmed_answered_in_public_and_cleared(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere, "en")
    wu = await anywhere.member("Wu", language="zh-CN")
    await wu.says("/hot")
    assert wu.sees("hot-none")
    await three_complain(anywhere)
    await anywhere.sleeps_until(NEXT_MONDAY)
    assert anywhere.group_sees("hot-card", name="Meals", state="is this an issue?", count=3, authors=3)
    issue = await proposed(anywhere)
    await zhou.says("/hot")
    await zhou.taps("hot-row-proposed", name="Meals")
    await zhou.taps("hot-confirm")
    assert zhou.sees("hot-one", state="confirmed")
    assert anywhere.group_sees("hot-card", state="confirmed")
    await zhou.presses(f"1:hot:confirm:{issue.id}")
    assert zhou.sees("hot-over")
    await wu.says("/hot")
    assert wu.sees("hot-entry", name="食堂用餐", committee="工会委员会")
    assert wu.sees("hot-answer-due", day="11月23日（周一）")
    await opens(zhou, issue)
    await zhou.taps("hot-answer")
    await zhou.says("Too short")
    assert zhou.sees("hot-answer-write")
    await zhou.says("The canteen stays open until 14:00 from December on.")
    assert zhou.sees("hot-answer-sure")
    await anywhere.stops()
    await anywhere.starts()
    await zhou.taps("hot-publish")
    await zhou.presses(f"1:hot:publish:{issue.id}")
    assert zhou.sees("hot-over")
    await li.says("/hot")
    assert li.sees("hot-answered", text="The canteen stays open until 14:00 from December on.")
    await opens(zhou, issue)
    await zhou.taps("hot-clear")
    await zhou.taps("hot-clear")
    await li.says("/hot")
    assert li.sees("hot-none")
    await anywhere.sleeps_until(datetime(2026, 11, 16, 2, 0, tzinfo=UTC))
    async with anywhere.machine.database.reading() as db:
        assert await hot_issues.list_in_state(db, "proposed") == []


async def test_a_cadre_names_it_and_others_keep_their_hands_off(union: Stage) -> None:
    li, zhou, chen = await people(union)
    sun = await union.member("Sun", language="en", role="cadre", committee="women")
    await three_complain(union)
    await union.sleeps_until(NEXT_MONDAY)
    issue = await proposed(union)
    await li.says("/hot")
    await li.presses(f"1:hot:confirm:{issue.id}")
    assert li.sees("answer-not-allowed")
    await opens(sun, issue)
    await sun.taps("hot-rename")
    await sun.says("x" * 61)
    assert sun.sees("hot-title-write")
    await sun.says("Canteen <hours>")
    assert sun.sees("hot-one", name="Canteen <hours>", state="confirmed")
    await opens(zhou, issue)
    for action in ("answer", "clear", "publish"):
        await zhou.presses(f"1:hot:{action}:{issue.id}")
        assert zhou.sees("refused-step")
    await sun.presses(f"1:hot:clear:{issue.id}")
    assert sun.sees("hot-answer-first")
    await opens(chen, issue)
    await chen.taps("hot-rename")
    await chen.says("Canteen times")
    await li.says("/hot")
    assert li.sees("hot-entry", name="Canteen times")
    await sun.says("/start hot-12")
    assert sun.sees("hot-over")


async def test_a_dismissed_topic_is_not_proposed_again_at_once(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await three_complain(union)
    await union.sleeps_until(NEXT_MONDAY)
    await opens(zhou, await proposed(union))
    await zhou.taps("hot-dismiss")
    assert zhou.sees("hot-dismiss-sure", name="Meals")
    await zhou.taps("hot-dismiss")
    assert zhou.sees("hot-one", state="dismissed")
    await union.sleeps_until(datetime(2026, 11, 16, 2, 0, tzinfo=UTC))
    async with union.machine.database.reading() as db:
        assert await hot_issues.list_in_state(db, "proposed") == []


async def test_an_owed_answer_is_called_to_mind_and_its_lateness_is_public(union: Stage) -> None:
    li, zhou, chen = await people(union)
    await three_complain(union)
    await union.sleeps_until(NEXT_MONDAY)
    issue = await proposed(union)
    await opens(zhou, issue)
    await zhou.taps("hot-confirm")
    await union.sleeps_until(datetime(2026, 11, 17, 2, 0, tzinfo=UTC))
    assert zhou.ever_sees("hot-remind", name="Meals")
    feature = next(it for it in union.features if it.name == "hot")
    async with union.machine.database.transaction() as db:
        row = await zhou.row(db)
        assert row
        assert feature.export
        assert feature.forget
        assert await feature.export(db, row) == {"answered": [{"issue": "meals"}]}
        await feature.forget(db, row, Keys(union.settings.storage.keys))
    await union.sleeps_until(datetime(2026, 11, 24, 2, 0, tzinfo=UTC))
    assert chen.ever_sees("hot-remind", name="Meals")
    await li.says("/hot")
    assert li.sees("hot-answer-late", day="Mon 23 Nov")


async def test_the_monthly_summary_shows_a_chart_and_no_topic_of_two_people(union: Stage) -> None:
    await people(union)
    await three_complain(union)
    await files_case(await union.member("Zhu", language="en"), text="The bus is late.")
    await union.sleeps_until(MONTH_END)
    chart = [message for message in union.group.messages if "photo" in message]
    assert len(chart) == 1


async def test_what_many_wish_in_a_survey_is_proposed_without_a_case(union: Stage) -> None:
    await people(union)
    await union.sleeps_until(datetime(2026, 11, 10, 2, 0, tzinfo=UTC))
    async with union.machine.database.transaction() as db:
        survey = await surveys.open_now(db)
        assert survey
        sheet = dict.fromkeys((f"Q0{number}" for number in range(1, 10)), "1") | {"Q10": "N", "Q11": "pay"}
        await survey_results.write(db, survey.id, list_measures(survey.questions, [sheet] * 12, 12))
        await surveys.count(db, survey.id, 12, 12)
    await union.sleeps_until(datetime(2026, 11, 16, 2, 0, tzinfo=UTC))
    assert union.group_sees("hot-card", name="Pay", count=0)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_chart_is_a_picture_that_telegram_takes(language: str) -> None:
    bars = [
        {"topic": "A topic with a name that is much longer than its place", "heat": 12.5, "count": 6, "hot": True},
        {"topic": "食堂用餐", "heat": 3.0, "count": 1, "hot": False},
    ]
    data = {"union": "Union", "month": "2026-11", "bars": bars}
    png = (await write("heat_picture", data, language)).content
    assert png.startswith(b"\x89PNG")
    assert len(png) < 200_000
