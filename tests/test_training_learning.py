"""Learning: a course read or attended, its quiz in two attempts, and the event that says it is completed."""

import re
from datetime import timedelta

import pytest

from domain.quiz import load_bank
from handlers import activities, forgetme, mydata, plan, privacy, start, training
from storage import attempts, completions, course_sessions, members
from tests.play import Actor, Stage
from tests.schooling import answers, begins_reading, cadre, confirms_course, usual_catalogue
from tests.walking import announced, chengdu

ALONE = (
    start.FEATURE,
    privacy.FEATURE,
    activities.FEATURE,
    plan.FEATURE,
    training.FEATURE,
    forgetme.FEATURE,
    mydata.FEATURE,
)


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
    assert not li.ever_sees("training-failed", score=50), "nobody could hand anything in meanwhile"
    await union.turns(days=7)
    assert li.ever_sees("training-failed", score=50)
    async with union.machine.database.reading() as db:
        (ended,) = await attempts.list_of_member(db, li.member_id)
    assert ended.finished_at == ended.deadline
    li.person.press(page, page.buttons[0]["callback_data"])
    await union.settle()
    assert li.ever_sees("quiz-over")


async def test_an_outage_is_given_back_to_whoever_is_at_the_quiz_of_a_course(anywhere: Stage) -> None:
    zhou, li = await cadre(anywhere), await anywhere.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=1)
    await begins_reading(li)
    await anywhere.turns(days=6)
    await anywhere.stops()
    anywhere.clock.turn(timedelta(days=3))
    await anywhere.starts()
    await anywhere.turns(minutes=1)
    await answers(li, "right 0")
    await li.taps("quiz-hand-in")
    assert li.sees("training-passed"), "the three days in which nobody listened are added to the seven"


async def at_the_door(union: Stage, questions: int = 0) -> tuple[Actor, Actor, Actor, Actor]:
    """Two cadres and two members with a place in a session of Fire drill, a quarter of an hour before it begins."""
    zhou, wu = await cadre(union), await cadre(union, name="Wu")
    li, chen = await announced(union, "Li", "Chen")
    for each in (li, chen):
        await each.taps("activities-button-join")
    await usual_catalogue(zhou)
    await confirms_course(zhou, questions=questions)
    await zhou.taps("training-to-sessions")
    await zhou.taps("training-link")
    await zhou.taps_label(next(it["text"] for it in zhou.last.buttons if "Winter walk" in it["text"]))
    assert zhou.sees("training-session-card", title="Winter walk", course="Fire drill", count=0)
    await union.turns_to(chengdu("2026-12-05T08:45"))
    return zhou, wu, li, chen


async def checks_in(host: Actor, who: Actor) -> None:
    """The host takes the member's code."""
    await who.presses("1:activities:here:1")
    found = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", who.last["caption"])
    assert found
    await host.presses("1:training:session:1")
    await host.taps("training-to-door")
    await host.says(found[0])


async def is_added(host: Actor, second: Actor, name: str) -> None:
    """Two cadres say that somebody was there."""
    await host.presses("1:plan:door:1")
    await host.says(name)
    await host.taps("plan-button-add", name=name)
    await second.taps("plan-button-to-door")
    await second.taps("plan-button-second", count=1)
    await second.taps("plan-button-second-yes")


AFTER = "2026-12-05T12:01"


async def test_whoever_checked_in_has_completed_a_course_without_a_quiz(anywhere: Stage) -> None:
    zhou, wu, li, chen = await at_the_door(anywhere)
    await checks_in(zhou, li)
    assert await events(anywhere, li) == [], "not before it is over"
    await anywhere.turns_to(chengdu(AFTER))
    assert li.ever_sees("training-completed", title="Fire drill", number="2026-0001")
    assert await events(anywhere, li) == [("session", 6, "A", None, None)]
    assert await events(anywhere, chen) == []
    await is_added(zhou, wu, "Chen")
    await anywhere.turns(minutes=1)
    assert await events(anywhere, chen) == [("session", 6, "C", None, None)], "what two cadres add later counts too"
    await zhou.presses("1:training:session:1")
    assert zhou.sees("training-session-card", count=2)
    await zhou.presses("1:training:stand")
    assert zhou.sees("training-stand", count=0, planned=1, held=1)
    await zhou.says("/plan 2026")
    assert zhou.sees("plan-year-training", planned=1, held=1)


async def test_after_attendance_the_quiz_completes_the_course(union: Stage) -> None:
    zhou, _, li, _ = await at_the_door(union, questions=1)
    await li.presses("1:training:begin:N01")
    assert li.sees("training-attend-first")
    await checks_in(zhou, li)
    await union.turns_to(chengdu(AFTER))
    assert li.ever_sees("training-quiz-invited", title="Fire drill", count=1)
    await li.taps("training-begin")
    await answers(li, "wrong")
    await li.taps("quiz-hand-in")
    await li.taps("quiz-again")
    await answers(li, "right 0")
    await li.taps("quiz-hand-in")
    assert await events(union, li) == [("session", 6, "A", 100, 2)]
    await li.presses("1:training:begin:N01")
    assert li.sees("training-attend-first"), "what was attended counts once"


async def test_who_comes_late_has_half_the_hours_and_ones_own_word_gives_none(union: Stage) -> None:
    zhou, _, li, chen = await at_the_door(union)
    await union.turns_to(chengdu("2026-12-05T09:16"))
    await checks_in(zhou, li)
    await union.turns_to(chengdu(AFTER))
    await chen.presses("1:activities:declare:1")
    await union.turns(days=1)
    assert await events(union, li) == [("session", 3, "A", None, None)]
    assert await events(union, chen) == []


async def test_a_code_from_paper_is_not_late(union: Stage) -> None:
    zhou, _, li, _ = await at_the_door(union)
    await li.presses("1:activities:here:1")
    code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", li.last["caption"])
    assert code
    await union.turns_to(chengdu("2026-12-05T11:30"))
    await zhou.presses("1:plan:door:1")
    await zhou.says(code[0])
    await union.turns_to(chengdu(AFTER))
    assert await events(union, li) == [("session", 6, "A", None, None)]


async def test_nothing_new_is_kept_of_who_has_not_agreed_and_all_of_it_once_they_have(union: Stage) -> None:
    zhou, _, li, _ = await at_the_door(union)
    await checks_in(zhou, li)
    async with union.machine.database.transaction() as db:
        await members.consent(db, li.member_id, 1, "2026-10-01")
    await union.turns_to(chengdu(AFTER))
    assert await events(union, li) == []
    await li.says("/start")
    await li.taps("privacy-renew")
    await union.turns(minutes=1)
    assert await events(union, li) == [("session", 6, "A", None, None)]


async def test_forgetting_leaves_a_number_without_a_holder(anywhere: Stage) -> None:
    zhou, _, li, _ = await at_the_door(anywhere)
    await checks_in(zhou, li)
    await anywhere.turns_to(chengdu(AFTER))
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
    zhou, _, li, _ = await at_the_door(union)
    await checks_in(zhou, li)
    await union.turns_to(chengdu(AFTER))
    await union.sleeps_until(chengdu("2027-12-01T05:00"))
    async with union.machine.database.reading() as db:
        assert len(await course_sessions.list_of_member(db, li.member_id)) == 1
    await union.sleeps_until(chengdu("2028-01-05T05:30"))
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT member_id FROM signups") == []
        assert await course_sessions.list_of_member(db, li.member_id) == []
    assert await events(union, li) == [("session", 6, "A", None, None)]


async def gives_text(who: Actor, course: str) -> None:
    """Something to read, so that the course can be completed without a session."""
    await who.presses(f"1:training:change:{course}")
    await who.taps("training-field-reading")
    await who.says("Read this.")
    await who.taps("training-ready")
    await who.taps("training-confirm")


async def test_an_old_button_makes_no_session_of_what_has_begun(union: Stage) -> None:
    """Whoever came to a walk would read afterwards that they have learnt something."""
    zhou, _, li, _ = await at_the_door(union)
    await zhou.presses("1:training:link:M04:1")
    assert zhou.sees("training-link-late"), "it teaches another course"
    await zhou.presses("1:training:unlink:1")
    await zhou.presses("1:plan:door:1")
    number = re.search(r"\d{6}", zhou.last.text)
    assert number
    await li.presses("1:activities:here:1")
    await li.says(number[0])
    await union.turns_to(chengdu(AFTER))
    await zhou.presses("1:training:link:N01:1")
    assert zhou.sees("training-link-late")
    await union.turns(days=1)
    assert await events(union, li) == []


async def test_what_was_learnt_is_named_in_ones_data_as_people_name_it(union: Stage) -> None:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first.", questions=1)
    await begins_reading(li)
    await answers(li, "wrong")
    await li.taps("quiz-hand-in")
    assert li.sees("training-failed", title="Fire drill", score=0)
    assert "Fire drill" in str(li.last.rows)
    await li.says("/mydata")
    assert "Fire drill · 1 · 0" in " ".join(li.news)
    assert "course/" not in " ".join(li.news)
