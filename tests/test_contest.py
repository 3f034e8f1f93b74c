"""The contest: rules before joining, teams until the roster closes, a board that freezes, signatures, and results."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from files.writers import contest_praise
from files.writers.contest_praise import list_lines
from locales import LANGUAGES
from storage import contests
from tests.casework import answers, files_case, takes
from tests.contesting import START, announced, answered, closed, joins, page
from tests.hazards import opens, reports
from tests.play import Stage, stage
from tests.quizzing import ready_bank
from tests.schooling import cadre
from tests.walking import chengdu


@pytest.fixture
async def spring(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    """A union in May: in June it holds the Ankang Cup."""
    async with stage(tmp_path, database_url, start=START) as play:
        yield play


@pytest.fixture
async def may(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", start=START) as play:
        yield play


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_the_rules_are_said_before_anybody_joins_and_the_roster_closes(may: Stage, language: str) -> None:
    zhou = await announced(may, language)
    li = await may.member("Li", language=language)
    await may.turns_to(chengdu("2026-05-11T10:01"))
    assert li.ever_sees("contest-announced")
    await li.says("/contest")
    assert li.sees("contest-rules", closed="no", standing="")
    await joins(li, "Forge")
    assert li.sees("contest-in-team", team="Forge")
    await li.taps("contest-leave")
    await joins(li, "Paint")
    assert li.sees("contest-in-team", team="Paint")
    await zhou.says("/contest")
    await zhou.taps("contest-join")
    assert zhou.sees("contest-organiser")
    await may.turns_to(chengdu("2026-05-28T18:01"))
    assert li.ever_sees("contest-gathered")
    await li.presses("1:contest:leave:1")
    assert li.sees("contest-roster-closed")
    async with may.machine.database.reading() as db:
        assert [it.member_id for it in await contests.list_entries(db, 1)] == [li.member_id]


async def test_what_is_kept_of_a_contest_is_told_in_words(may: Stage) -> None:
    await announced(may)
    li = await may.member("Li", language="zh-CN")
    await joins(li, "Forge")
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="竞赛", value="“安康杯”竞赛")
    assert li.sees("mydata-entry", label="小组", value="Forge")
    assert not any("None" in it or "ankang" in it for it in li.news)


async def test_whoever_is_in_it_gets_the_question_of_the_day(may: Stage) -> None:
    zhou = await announced(may)
    await zhou.says("/daily")
    await zhou.presses("1:daily:wish:no")
    li = await may.member("Li", language="en")
    await joins(li, "Forge")
    await li.says("/daily")
    await may.turns_to(chengdu("2026-06-01T10:01"))
    assert li.ever_sees("daily-question")


async def test_scores_add_up_and_teams_are_ranked_while_it_runs(may: Stage) -> None:
    await announced(may)
    people = [await may.member(f"P{number}", language="en") for number in range(7)]
    for number, who in enumerate(people):
        await joins(who, "Alone" if number == 6 else "Forge" if number < 3 else "Paint")
    await may.turns_to(chengdu("2026-06-01T09:00"))
    li = people[0]
    await answered(may, li, "2026-06-01", right=True)
    await li.says("/contest")
    assert li.sees("contest-sum", score="5.88")
    assert li.sees("contest-table-line", place=1, name="Forge", size=3, score="1.21")
    assert li.sees("contest-table-line", place=2, name="Paint", size=3, score="0.56")
    assert li.sees("contest-table-small", name="Alone", size=1, least=3), "the score of one is for that one alone"


async def test_while_the_board_is_frozen_nothing_changes_by_a_byte(may: Stage) -> None:
    await announced(may)
    people = [await may.member(name, language="en") for name in ("Li", "Chen", "Ma")]
    for who, team in zip(people, ("Forge", "Forge", "Paint"), strict=True):
        await joins(who, team)
    await may.turns_to(chengdu("2026-06-01T09:00"))
    await may.sleeps_until(chengdu("2026-06-30T12:00"))
    other = await may.member("Wang", language="en")
    before = [await page(who) for who in (*people, other)]
    assert len(set(before)) == 1
    for number in range(10):
        await answered(may, people[number % 3], f"2026-06-{number + 10}", right=number % 2 == 0)
    for who in people:
        await who.presses("1:contest:picture:1")
        assert not any("photo" in it for it in who.person.sees)
    assert [await page(who) for who in (*people, other)] == before


async def test_results_come_out_after_appeals_with_two_signatures_of_who_took_no_part(spring: Stage) -> None:
    zhou, li, chen, ma = await closed(spring)
    wu = await cadre(spring, name="Wu")
    assert li.ever_sees("contest-score")
    assert li.ever_sees("contest-sum", score="11.76")
    assert not li.ever_sees("contest-published")
    await zhou.says("/contest")
    await zhou.taps("contest-sign")
    assert zhou.sees("contest-appeals-first")
    await li.says("/contest")
    await li.presses("1:contest:name:1")
    await spring.turns_to(chengdu("2026-07-03T18:01"))
    for who in (zhou, zhou):
        await who.presses("1:contest:sign:1")
    await li.says("/contest")
    assert li.sees("contest-appeals", signed=1), "one alone publishes nothing"
    await wu.says("/contest")
    await wu.taps("contest-sign")
    for who in (li, chen, ma):
        assert who.ever_sees("contest-is-out")
    await li.says("/contest")
    assert li.sees("contest-place", score="11.76", place=1, everybody=3)
    assert li.sees("contest-first-line", place=1, name="Li")
    assert "Ma" not in (li.last.html or li.last.text), "nobody is named who has not agreed"
    await ma.says("/contest")
    assert ma.sees("contest-place", place=2, everybody=3)
    await ma.taps("contest-picture")
    assert any("photo" in it or "document" in it for it in ma.person.sees)


async def test_from_publication_on_whoever_took_part_has_a_certificate(may: Stage) -> None:
    zhou, li, chen, ma = await closed(may)
    await li.presses("1:contest:praise:1")
    assert li.sees("contest-gone"), "no place is told before it is signed"
    wu = await cadre(may, name="Wu")
    await may.turns_to(chengdu("2026-07-06T10:00"))
    for who in (zhou, wu):
        await who.says("/contest")
        await who.taps("contest-sign")
    for who in (li, ma):
        await who.says("/contest")
        await who.taps("contest-praise")
        await may.turns(seconds=5)
        assert who.ever_sees("contest-praise-file")
        assert who.last["document"]["file_name"] == "certificate-contest-1.pdf"
    for who in (chen, zhou):
        await who.presses("1:contest:praise:1")
        assert who.sees("contest-gone"), "nothing of theirs counted"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_certificate_names_the_first_three_places_alone(language: str) -> None:
    data: dict[str, str | int | None] = {
        "name": "欧阳 & Li",
        "contest": "Cup 2026-06",
        "team": "Forge",
        "union": "朝阳 & Co",
        "day": "2026-06-30",
    }
    for place, team_place in ((1, 3), (None, 2), (None, None), (2, None)):
        data |= {"place": place, "team_place": team_place, "corrected": "2026-07-20" if place == 2 else ""}
        said = "\n".join(list_lines(data, language))
        assert "Forge" in said
        assert [it for it in said if it.isdigit()] == [str(it) for it in (place, team_place) if it]
    assert contest_praise.write(data, language).startswith(b"%PDF-")


async def test_an_objection_is_answered_by_others_before_anybody_can_sign(may: Stage) -> None:
    zhou, li, *_ = await closed(may)
    head = await may.member("He", role="cadre", committee="women", duty="head", language="en")
    await li.presses("1:contest:appeal:1")
    await li.says("I answered on three days")
    assert li.sees("contest-appeal-kept")
    assert head.ever_sees("contest-appeal-told", person="Li", text="I answered on three days")
    assert not zhou.ever_sees("contest-appeal-told"), "the organiser is no judge of it"
    await may.turns_to(chengdu("2026-07-06T10:00"))
    await zhou.presses("1:contest:sign:1")
    assert zhou.sees("contest-appeals-open")
    await head.taps("contest-appeal-answer")
    await head.says("Two days are on record")
    assert li.ever_sees("contest-appeal-final", answer="Two days are on record")
    await zhou.presses("1:contest:sign:1")
    assert zhou.sees("contest-appeals", signed=1)


async def test_a_correction_is_a_set_that_is_previewed_and_voids_signatures(may: Stage) -> None:
    zhou, li, _, ma = await closed(may)
    await may.turns_to(chengdu("2026-07-06T10:00"))
    await zhou.presses("1:contest:sign:1")
    await answered(may, ma, "2026-06-03", right=True)
    await zhou.presses("1:contest:recount:1")
    assert zhou.sees("contest-recount-preview", count=1)
    await answered(may, li, "2026-06-03", right=True)
    await zhou.taps("contest-recount-sure")
    assert zhou.sees("contest-recount-preview", count=2), "what has changed since is shown first"
    assert not ma.ever_sees("contest-corrected")
    await zhou.taps("contest-recount-sure")
    assert ma.ever_sees("contest-corrected")
    assert zhou.sees("contest-appeals", signed=0)


async def test_whoever_took_part_signs_nothing_and_is_forgotten_on_their_wish(may: Stage) -> None:
    await announced(may)
    wu = await cadre(may, name="Wu")
    await joins(wu, "Forge")
    await may.sleeps_until(chengdu("2026-07-06T10:00"))
    await may.turns(minutes=1)
    await wu.presses("1:contest:sign:1")
    assert wu.sees("contest-took-part")
    await wu.says("/forgetme")
    await wu.taps("forgetme-yes")
    await wu.taps("forgetme-sure")
    async with may.machine.database.reading() as db:
        assert await contests.list_entries(db, 1) == []


async def test_the_organiser_can_cancel_it_and_everybody_who_joined_is_told(may: Stage) -> None:
    zhou = await announced(may)
    li = await may.member("Li", language="en")
    await joins(li, "Forge")
    await zhou.says("/contest")
    await zhou.taps("contest-cancel")
    await zhou.taps("contest-cancel-sure")
    assert li.ever_sees("contest-cancelled")
    await li.says("/contest")
    assert li.sees("contest-none")


async def test_one_signed_hazard_counts_in_full_and_what_was_confided_in_no_score(spring: Stage) -> None:
    await announced(spring)
    li, wang = [await spring.member(name, language="en") for name in ("Li", "Wang")]
    bao = await spring.member("Bao", language="en", role="cadre", committee="union", duty="protection")
    for who in (li, wang):
        await joins(who, "Forge")
    await spring.sleeps_until(chengdu("2026-06-01T09:00"))
    await li.says("/contest")
    assert not li.sees("contest-sum-line", part="Hazards"), "nobody has one yet"
    for who, mode, number in ((li, "signed", 1), (li, "signed", 2), (wang, "confidential", 3)):
        found = await reports(who, f"The cover number {number} is missing.", mode=mode, picture=number)
        await opens(bao, found)
        await bao.taps("hazard-verify")
    await answered(spring, li, "2026-06-01", right=True)
    await li.says("/contest")
    assert li.sees("contest-sum-line", part="Question of the day", score="5.88", adds="3.68")
    assert li.sees("contest-sum-line", part="Hazards", score="100.00", adds="37.50"), "two are no more than one"
    assert li.sees("contest-sum", score="41.18")
    await wang.says("/contest")
    assert wang.sees("contest-sum-line", part="Hazards", score="0.00", adds="0.00")


async def test_in_a_month_of_suggestions_answers_count_and_their_number_does_not(spring: Stage) -> None:
    zhou = await ready_bank(spring)
    await zhou.says("/contest")
    await zhou.taps("contest-new")
    await zhou.taps("contest-kind-suggestion")
    await zhou.taps("contest-month", month="2026-09")
    await zhou.taps("contest-announce")
    li, wang = [await spring.member(name, language="en") for name in ("Li", "Wang")]
    bao = await spring.member("Bao", language="en", role="cadre", committee="union", duty="culture")
    for who in (li, wang):
        await joins(who, "Forge")
    await spring.sleeps_until(chengdu("2026-09-01T09:00"))
    for who, mode, letters in ((li, "signed", "DD"), (wang, "confidential", "D")):
        for place, letter in enumerate(letters):
            number = await files_case(who, mode, "culture", f"{who.person.name} has idea {place} for the press.")
            await takes(bao, number)
            await answers(bao, number, outcome=letter)
    await li.says("/contest")
    assert li.sees("contest-sum", score="6.67")
    await wang.says("/contest")
    assert wang.sees("contest-sum", score="0.00"), "what was confided is in no score"
    await spring.turns_to(chengdu("2026-09-01T10:05"))
    assert not li.ever_sees("daily-question"), "nobody is asked a question for it"
