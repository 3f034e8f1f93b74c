"""Closing: one result and no key, whatever breaks on the way; what may be shown, and how months are compared."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.case import Case
from domain.case_moves import Event
from domain.published import count_votes, list_measures
from domain.survey import built_in_form
from handlers import survey
from handlers.context import JobContext
from handlers.feature import Feature, Job
from storage import case_events, cases, survey_results
from storage.database import Db
from storage.keys import Keys
from tests.play import MONDAY, Actor, Stage, stage
from tests.surveying import (
    CLOSES,
    COUNTED,
    OPENS,
    RESULT,
    SUMMARY,
    crowd,
    gives,
    key_files,
    keys_of,
    measures_of,
    sheet,
    state_of,
)

DECEMBER = datetime(2026, 12, 10, 2, 0, tzinfo=UTC)


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot does nothing but surveys."""
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[survey.FEATURE]) as play:
        yield play


async def wave(union: Stage, people: Sequence[Actor], opens: datetime, steps: Sequence[str], **more: str) -> None:
    """A month's wave in which each of `people` gives the same step everywhere, told to the group."""
    await union.sleeps_until(opens)
    for person, step in zip(people, steps, strict=False):
        await gives(union, person, sheet(step, **more), f"{opens:%Y-%m}")
    for days in (8, 9):
        await union.sleeps_until(opens + timedelta(days=days))


@dataclass
class Trouble:
    """Makes one job fail after its work the first time; the work is undone with its transaction."""

    job: str
    failed: list[str] = field(default_factory=list)

    @property
    def feature(self) -> Feature:
        jobs = (replace(job, run=self._failing(job)) if job.name == self.job else job for job in survey.FEATURE.jobs)
        return replace(survey.FEATURE, jobs=tuple(jobs))

    def _failing(self, job: Job) -> Callable[[JobContext], Awaitable[None]]:
        async def run(context: JobContext) -> None:
            await job.run(context)
            if not self.failed:
                self.failed.append(context.period)
                raise OSError(context.period)

        return run


@pytest.mark.parametrize("job", ["survey-open", "survey-count", "survey-key", "survey-summary", "survey-result"])
async def test_killed_at_any_step_it_ends_in_one_result_and_no_key(tmp_path: Path, job: str) -> None:
    trouble = Trouble(job)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[trouble.feature]) as union:
        people = await crowd(union, 5)
        told_in_group = job == "survey-summary"
        if told_in_group:
            await union.cadre_group(people[0], language="en")
        for moment in (OPENS, CLOSES, COUNTED, SUMMARY, RESULT):
            await union.sleeps_until(moment)
            await union.stops()
            await union.starts()
            await union.sleeps_until(moment)
            if moment == OPENS:
                for person in people:
                    await gives(union, person, sheet("4"))
        assert trouble.failed
        closed = await state_of(union)
        assert (closed.state, closed.answered) == ("closed", 5)
        assert (await measures_of(union))["index"].value == 75
        assert not [name for name in key_files(union) if name.startswith("survey")]
        if told_in_group:
            assert sum("75.0" in message.text for message in union.group.messages) == 1
        assert sum("75.0" in message.text for message in people[0].person.sees) == 1
        async with union.machine.database.reading() as db:
            assert (await db.all("SELECT count(*) FROM ballots"))[0][0] == 0


async def test_the_key_is_not_destroyed_before_the_answers_are_counted(union: Stage) -> None:
    people = await crowd(union, 5)
    await union.sleeps_until(OPENS)
    for person in people:
        await gives(union, person, sheet("4"))
    key = keys_of(union).find("survey-2026-11")
    keys_of(union).destroy("survey-2026-11")
    keys_of(union).destroy("survey-2026-11")
    await union.sleeps_until(COUNTED)
    assert (await state_of(union)).state == "open", "without its key nothing can be counted, so nothing is closed"
    keys_of(union).place("survey-2026-11").write_bytes(key or b"")
    await union.sleeps_until(COUNTED + timedelta(minutes=1))
    assert (await state_of(union)).state == "closed"
    assert (await state_of(union)).answered == 5


async def test_a_key_that_does_not_come_back_blocks_no_later_survey(union: Stage) -> None:
    people = await crowd(union, 5)
    await union.cadre_group(people[0])
    await union.sleeps_until(OPENS)
    for person in people:
        await gives(union, person, sheet("4"))
    keys_of(union).destroy("survey-2026-11")
    await union.sleeps_until(CLOSES + timedelta(days=4))
    assert union.group_sees("survey-key-lost")
    assert (await state_of(union)).answered == 0
    await union.sleeps_until(CLOSES + timedelta(days=4, minutes=1))
    await people[1].says("/survey")
    await people[1].taps("survey-past")
    assert people[1].sees("survey-past-none"), "what has no result is none of the results"
    await union.sleeps_until(DECEMBER)
    assert (await state_of(union, "2026-12")).state == "open"


async def test_without_the_key_nobody_can_answer_and_nothing_is_lost(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await union.sleeps_until(OPENS)
    keys_of(union).destroy("survey-2026-11")
    await li.taps("survey-start")
    assert li.sees("answer-sorry")
    await union.sleeps_until(OPENS + timedelta(days=2))
    await union.sleeps_until(COUNTED)
    assert (await state_of(union)).state == "closed", "nobody had answered"


async def test_it_opens_late_but_not_after_its_end(tmp_path: Path) -> None:
    for number, (moment, closes) in enumerate(((OPENS + timedelta(days=5), CLOSES), (COUNTED, None))):
        folder = tmp_path / str(number)
        folder.mkdir()
        async with stage(folder, f"sqlite:///{folder}/union.db", start=MONDAY) as union:
            (li,) = await crowd(union, 1)
            await union.sleeps_until(moment)
            assert li.ever_sees("survey-invitation") == (closes is not None)
            if closes:
                late = await state_of(union)
                assert (late.closes_at, late.remind_at, late.last_remind_at) == (
                    closes,
                    CLOSES - timedelta(hours=8),
                    None,
                )


async def test_nothing_opens_while_the_union_has_no_members(union: Stage) -> None:
    await union.sleeps_until(OPENS)
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT id FROM surveys") == []


async def test_four_answers_show_nothing_at_all(union: Stage) -> None:
    people = await crowd(union, 6)
    await union.cadre_group(people[0])
    await wave(union, people[:4], OPENS, "5555", Q10="S", Q11="pay")
    assert union.group_sees("survey-response-few", roll=6)
    assert await measures_of(union) == {}
    assert not any("photo" in message for message in union.group.messages)
    await union.sleeps_until(RESULT)
    assert people[5].ever_sees("survey-response-few")


async def test_a_hidden_right_hides_the_index_and_says_so(union: Stage) -> None:
    people = await crowd(union, 5)
    cadre = await union.member("Zhang", language="en", role="cadre")
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        answers = sheet("3", Q10="S")
        if number == 4:
            del answers["Q05"], answers["Q06"], answers["Q07"]
        await gives(union, person, answers)
    await union.sleeps_until(COUNTED)
    assert "index" not in await measures_of(union)
    await cadre.says("/surveys")
    await cadre.presses("1:survey:result:2026-11")
    words = cadre.last.text
    assert "Democratic management index (0–100): Hidden: one of the rights has fewer than 5 answers" in words
    assert "Right to express: Hidden: fewer than 5 answers" in words
    assert "Satisfied: 80% or more" in words, "among few, that all agree would tell on each"


@pytest.mark.parametrize(
    ("november", "december", "words"),
    [
        ("22222", "44444", "↑ up 50.0"),
        ("44444", "22222", "↓ down 50.0"),
        ("33333", "33334", "about the same"),
    ],
)
async def test_months_are_compared_beyond_noise_only(union: Stage, november: str, december: str, words: str) -> None:
    people = await crowd(union, 5)
    cadre = await union.member("Zhang", language="en", role="cadre")
    await wave(union, people, OPENS, november)
    await wave(union, people, DECEMBER, december)
    await cadre.says("/surveys")
    await cadre.presses("1:survey:result:2026-11")
    assert cadre.sees("survey-no-comparison")
    await cadre.presses("1:survey:result:2026-12")
    assert words in cadre.last.text.splitlines()[3]
    assert cadre.sees("survey-noise")


async def test_two_months_of_low_response_bring_the_short_form(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    for month in (OPENS, DECEMBER):
        await union.sleeps_until(month)
        await union.sleeps_until(month + timedelta(days=8))
    await union.sleeps_until(datetime(2027, 1, 11, 2, 0, tzinfo=UTC))
    survey = await state_of(union, "2027-01")
    assert survey.form == "short"
    assert len(survey.questions.questions) == 6
    assert "1–2" in li.person.sees[-1].text


async def test_a_year_whose_days_off_are_not_known_says_so_in_the_group(union: Stage) -> None:
    (li,) = await crowd(union, 1)
    await union.cadre_group(li)
    await union.sleeps_until(datetime(2029, 3, 12, 2, 0, tzinfo=UTC))
    assert union.group_sees("calendar-provisional", year="2029")


async def test_members_hear_how_many_cases_were_answered(union: Stage) -> None:
    people = await crowd(union, 5)
    await wave(union, people, OPENS, "44444", Q11="pay,canteen")
    async with union.machine.database.transaction() as db:
        for number in ("S-AAAA", "S-BBBB"):
            await answered_case(db, number, SUMMARY)
    await union.sleeps_until(RESULT)
    assert people[0].ever_sees("survey-we-did", count=2)
    assert people[0].ever_sees("survey-wishes")


async def answered_case(db: Db, number: str, at: datetime) -> None:
    case = Case(
        number=number,
        category="welfare",
        mode="signed",
        scope="",
        urgency="",
        state="replied",
        handler_id=None,
        opened_at=at,
        moved_at=at,
        term_from=at,
        due_at=at,
    )
    await cases.add(db, case)
    await case_events.add(db, number, Event("reply", "in_progress", "replied", "handler", None, at))


async def test_the_quarterly_question_is_told_from_ten_answers_on(union: Stage) -> None:
    people = await crowd(union, 10)
    cadre = await union.member("Zhang", language="en", role="cadre")
    await wave(union, people, DECEMBER, "4" * 10, Q13="9")
    await cadre.says("/surveys")
    await cadre.presses("1:survey:result:2026-12")
    assert cadre.sees("survey-enps", value="+100", n=10)


@pytest.mark.parametrize("form", ["monthly", "short"])
def test_what_is_kept_has_no_row_about_fewer_than_five(form: str) -> None:
    sheets = [sheet("4", Q10="S", Q13="9")] * 10 + [{"Q11": "pay"}] * 4
    kept = list_measures(built_in_form(form, True), sheets, 20)
    assert {it.name for it in kept} >= {"index", "know", "satisfied", "enps", "Q01"}
    assert not [it for it in kept if it.name.startswith("priority")]
    assert not [place for place in count_votes(built_in_form(form, True), sheets) if place[0] in ("Q11", "Q12")]


async def test_comments_are_kept_sealed_from_ten_answers_on(union: Stage) -> None:
    people = await crowd(union, 10)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        text = {"Q12": f"text {number}"} if number < 3 else {}
        await gives(union, person, sheet("4", **text))
    await union.sleeps_until(COUNTED)
    async with union.machine.database.reading() as db:
        seal = keys_of(union).seal("comments")
        texts = await survey_results.list_comments(db, seal, "2026-11", 8, 0)
        rows = await db.all("SELECT question, option, votes FROM survey_answers ORDER BY question, option")
    assert sorted(texts) == ["text 0", "text 1", "text 2"]
    assert [tuple(row) for row in rows] == [(f"Q{n:02}", "4", 10) for n in range(1, 10)]
    await union.sleeps_until(COUNTED + timedelta(days=90))
    async with union.machine.database.reading() as db:
        assert not await survey_results.has_comments(db, "2026-11")


async def test_nine_answers_or_two_texts_keep_no_comments(union: Stage) -> None:
    people = await crowd(union, 10)
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        await gives(union, person, sheet("4", **({"Q12": "text"} if number < 2 else {})))
    await union.sleeps_until(COUNTED)
    async with union.machine.database.reading() as db:
        assert not await survey_results.has_comments(db, "2026-11")


def test_a_key_is_private_whole_and_gone_when_destroyed(tmp_path: Path) -> None:
    keys = Keys(tmp_path / "keys")
    made = keys.make("survey-x")
    assert len(made) == 32
    assert keys.make("survey-x") == keys.find("survey-x") == made
    assert (tmp_path / "survey-keys" / "survey-x.key").stat().st_mode & 0o777 == 0o600
    keys.destroy("survey-x")
    assert keys.find("survey-x") is None
