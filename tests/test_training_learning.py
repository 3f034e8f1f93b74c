"""Learning: a course read or attended, its quiz in two attempts, and the event that says it is completed."""

from datetime import timedelta

import pytest

from domain.quiz import load_bank
from handlers import activities, forgetme, mydata, plan, training
from storage import attempts, completions, course_sessions
from tests.play import Actor, Stage
from tests.schooling import answers, begins_reading, cadre, confirms_course, usual_catalogue
from tests.walking import announced, chengdu

ALONE = (activities.FEATURE, plan.FEATURE, training.FEATURE, forgetme.FEATURE, mydata.FEATURE)


async def events(union: Stage, who: Actor) -> list[tuple[str, int, str, int | None, int | None]]:
    """Form, half hours, grade, score and attempt of everything somebody has completed."""
    async with union.machine.database.reading() as db:
        found = await completions.list_of_member(db, who.member_id)
    return [(it.form, it.half_hours, it.grade, it.score, it.attempt) for it in found]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_course_is_read_and_completed_with_its_quiz(union: Stage, language: str) -> None:
    zhou, li = await cadre(union, language), await union.member("Li", language=language)
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=2)
    await begins_reading(li)
    assert li.sees("quiz-question", place="1", count="2", question="Question 0?")
    await answers(li, "right 0", "right 1")
    assert li.sees("quiz-answered", count=2)
    await li.taps("quiz-hand-in")
    assert li.sees("training-passed", title="Fire drill", score=100, number="2026-0001", explained="")
    assert await events(union, li) == [("reading", 0, "D", 100, 1)]
    await li.taps("training-to-record")
    assert li.sees("training-record", title="Fire drill")
    assert li.sees("training-grade-D-reading")
    await li.taps("training-mine-back")
    assert li.sees("training-mine", hours="0")


async def test_a_second_attempt_asks_other_questions_and_a_third_has_to_wait(union: Stage) -> None:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=2)
    await begins_reading(li)
    await answers(li, "right 0", "wrong")
    await li.taps("quiz-hand-in")
    assert li.sees("training-failed", score=50)
    assert li.sees("quiz-explained", question="Question 1?", right="right 1")
    await li.taps("quiz-again")
    assert li.sees("quiz-same-again"), "this course has no others, and that is said"
    await answers(li, "wrong", "wrong")
    await li.taps("quiz-hand-in")
    await li.presses("1:training:begin:N01")
    assert li.sees("training-no-attempt-reading")
    assert await events(union, li) == []
    await union.turns(days=1)
    await li.presses("1:training:begin:N01")
    assert li.sees("quiz-question")


async def test_other_questions_of_the_bank_are_asked_where_there_are(union: Stage) -> None:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await gives_text(zhou, "M04")
    await li.says("/training")
    for _ in range(2):
        await li.presses("1:training:begin:M04")
        for _ in range(5):
            await li.taps_label(li.last.buttons[0]["text"])
            if any(button["text"] == "Next ›" for button in li.last.buttons):
                await li.taps("quiz-next")
        await li.taps("quiz-hand-in")
    async with union.machine.database.reading() as db:
        first, *rest = await attempts.list_of_member(db, li.member_id)
    topics = {load_bank()[name].topic for name, _ in first.questions}
    for second in rest:
        assert {load_bank()[name].topic for name, _ in second.questions} <= topics
        assert len({name for name, _ in first.questions} & {name for name, _ in second.questions}) < 5


async def test_identical_taps_make_one_answer_and_one_event(anywhere: Stage) -> None:
    zhou, li = await cadre(anywhere), await anywhere.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=1)
    await begins_reading(li)
    page = li.last
    data = next(button["callback_data"] for button in page.buttons if button["text"] == "right 0")
    for _ in range(50):
        li.person.press(page, data)
    await anywhere.settle()
    assert li.sees("quiz-answered", count=1)
    hand_in = li.last.buttons[0]["callback_data"]
    for _ in range(5):
        li.person.press(li.last, hand_in)
    await anywhere.settle()
    assert len(await events(anywhere, li)) == 1
    async with anywhere.machine.database.reading() as db:
        assert len(await db.all("SELECT answer FROM quiz_answers")) == 1


async def test_what_nobody_hands_in_ends_at_its_deadline_with_the_answers_so_far(union: Stage) -> None:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=2)
    await begins_reading(li)
    page = li.last
    await answers(li, "right 0")
    await union.stops()
    union.clock.turn(timedelta(days=9))
    await union.starts()
    await union.turns(minutes=1)
    assert li.ever_sees("training-failed", score=50)
    async with union.machine.database.reading() as db:
        (ended,) = await attempts.list_of_member(db, li.member_id)
    assert ended.finished_at == ended.deadline
    li.person.press(page, page.buttons[0]["callback_data"])
    await union.settle()
    assert li.ever_sees("quiz-over")


async def attended(union: Stage, questions: int = 0) -> tuple[Actor, Actor, Actor, Actor]:
    """Two cadres and two members with a place in a session of Fire drill, at the hour it begins."""
    zhou, wu = await cadre(union), await cadre(union, name="Wu")
    li, chen = await announced(union, "Li", "Chen")
    for each in (li, chen):
        await each.taps("activities-button-join")
    await usual_catalogue(zhou)
    await confirms_course(zhou, questions=questions)
    await zhou.taps("training-to-sessions")
    await zhou.taps("training-link")
    await zhou.taps_label(next(it["text"] for it in zhou.last.buttons if "Winter walk" in it["text"]))
    assert zhou.sees("training-session-card", title="Winter walk", course="Fire drill")
    await union.turns_to(chengdu("2026-12-05T09:00"))
    return zhou, wu, li, chen


async def session(who: Actor) -> None:
    await who.presses("1:training:session:1")


async def test_attendance_counts_once_two_cadres_agree(anywhere: Stage) -> None:
    zhou, wu, li, chen = await attended(anywhere)
    await session(zhou)
    await zhou.taps("training-mark-absent", name="Li")
    assert zhou.sees("training-mark-waiting", name="Li") or zhou.sees("training-session-card", known=0, waiting=1)
    await zhou.presses("1:training:second:1")
    assert zhou.sees("training-confirmed", count=0), "not the same cadre twice"
    await zhou.taps("training-to-second")
    assert wu.ever_sees("training-second-wanted", name="Zhou", title="Fire drill")
    await session(wu)
    await wu.taps("training-second")
    assert wu.sees("training-confirmed", count=1)
    assert li.ever_sees("training-completed", title="Fire drill", number="2026-0001")
    assert await events(anywhere, li) == [("session", 6, "C", None, None)]
    assert await events(anywhere, chen) == []


async def test_after_attendance_the_quiz_completes_the_course(union: Stage) -> None:
    zhou, wu, li, _ = await attended(union, questions=1)
    await li.presses("1:training:begin:N01")
    assert li.sees("training-attend-first")
    await session(zhou)
    await zhou.taps("training-mark-absent", name="Li")
    await session(wu)
    await wu.taps("training-second")
    assert li.ever_sees("training-quiz-invited", title="Fire drill", count=1)
    await li.taps("training-begin")
    await answers(li, "wrong")
    await li.taps("quiz-hand-in")
    await li.taps("quiz-again")
    await answers(li, "right 0")
    await li.taps("quiz-hand-in")
    assert await events(union, li) == [("session", 6, "C", 100, 2)]
    await li.presses("1:training:begin:N01")
    assert li.sees("training-attend-first"), "what was attended counts once"


async def test_ones_own_word_gives_no_hours_until_two_cadres_agree(union: Stage) -> None:
    zhou, wu, li, _ = await attended(union)
    await li.presses("1:training:open:N01")
    await li.taps_label(next(it["text"] for it in li.last.buttons if it["text"].startswith("🙋")))
    assert li.sees("training-declared")
    assert await events(union, li) == []
    await session(zhou)
    await zhou.presses(f"1:training:there:1:{li.member_id}")
    await session(wu)
    await wu.taps("training-second")
    assert await events(union, li) == [("session", 6, "C", None, None)]


async def test_nobody_confirms_themselves(union: Stage) -> None:
    zhou, wu, _, _ = await attended(union)
    await wu.presses(f"1:training:there:1:{wu.member_id}")
    assert wu.sees("training-not-yourself")
    await zhou.presses(f"1:training:there:1:{wu.member_id}")
    await wu.presses("1:training:second:1")
    assert wu.sees("training-confirmed", count=0)


async def test_forgetting_leaves_a_number_without_a_holder(anywhere: Stage) -> None:
    zhou, wu, li, _ = await attended(anywhere)
    await session(zhou)
    await zhou.taps("training-mark-absent", name="Li")
    await session(wu)
    await wu.taps("training-second")
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="Certificate number", value="2026-0001")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with anywhere.machine.database.reading() as db:
        (row,) = await db.all("SELECT member_id, number, shows FROM completions")
        assert tuple(row) == (None, "2026-0001", "none")
        assert await course_sessions.list_of_member(db, li.member_id) == []


async def test_after_a_year_the_names_at_sessions_go_and_what_was_completed_stays(union: Stage) -> None:
    zhou, wu, li, _ = await attended(union)
    await session(zhou)
    await zhou.taps("training-mark-absent", name="Li")
    await session(wu)
    await wu.taps("training-second")
    await union.sleeps_until(chengdu("2027-12-01T05:00"))
    async with union.machine.database.reading() as db:
        assert len(await course_sessions.list_of_member(db, li.member_id)) == 1
    await union.sleeps_until(chengdu("2028-01-01T05:00"))
    async with union.machine.database.reading() as db:
        assert await course_sessions.list_of_member(db, li.member_id) == []
    assert await events(union, li) == [("session", 6, "C", None, None)]


async def gives_text(who: Actor, course: str) -> None:
    """Something to read, so that the course can be completed without a session."""
    await who.presses(f"1:training:change:{course}")
    await who.taps("training-field-reading")
    await who.says("Read this.")
    await who.taps("training-ready")
    await who.taps("training-confirm")
