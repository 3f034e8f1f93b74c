"""In a room and afterwards: paper slips typed in twice, odd attempts shown to two cadres, and the hardest questions."""

from datetime import timedelta

import pytest

from domain.contest import Dates
from domain.quiz import load_bank
from domain.quiz_report import TimedAnswer, are_twins, count_items, is_fast
from domain.quiz_slip import read_slip
from storage import attempts, contests, courses, quiz_papers
from tests.play import MONDAY, Actor, Stage
from tests.quizzing import answers_page, ready_bank, takes_quiz
from tests.schooling import cadre


async def printed(union: Stage, zhou: Actor) -> list[str]:
    """The right letters of a new sheet."""
    await zhou.says("/quiz")
    await zhou.taps("quiz-to-bank")
    await zhou.taps("quiz-to-papers")
    await zhou.taps("quiz-paper-print")
    async with union.machine.database.reading() as db:
        paper = await quiz_papers.find(db, 1)
    assert paper
    return ["".join(load_bank()[name].right) for name, _ in paper.questions]


async def types_in(who: Actor, member: Actor, letters: list[str]) -> None:
    await who.says("/quiz")
    await who.presses("1:quiz:slip:1")
    await who.says(member.person.name)
    await who.presses(f"1:quiz:typing:1:{member.member_id}")
    await who.says(" ".join(letters))


async def test_two_cadres_type_in_the_same_and_it_counts_like_every_other_attempt(anywhere: Stage) -> None:
    zhou, wu = await ready_bank(anywhere), await cadre(anywhere, name="Wu")
    li, chen = await anywhere.member("Li", language="en"), await anywhere.member("Chen", language="en")
    letters = await printed(anywhere, zhou)
    assert any(it["document"]["file_name"] == "quiz-1.pdf" for it in zhou.person.sees if "document" in it)
    await types_in(zhou, li, [*letters[:8], "-", "-"])
    assert zhou.sees("quiz-paper-once", name="Li")
    await types_in(zhou, li, [*letters[:8], "-", "-"])
    assert zhou.sees("quiz-paper-once", name="Li"), "one cadre alone cannot make it count"
    await types_in(wu, li, [*letters[:8], "-", "-"])
    assert wu.sees("quiz-paper-counts", name="Li", score=80)
    assert li.ever_sees("quiz-result", score=80, right=8, place=1, everybody=1)
    await zhou.presses(f"1:quiz:typing:1:{li.member_id}")
    assert zhou.sees("quiz-paper-counted")
    await takes_quiz(chen, right=8)
    assert chen.sees("quiz-result", score=80, place=1, everybody=2), "paper and telephone are ranked alike"


async def test_the_button_under_the_sheet_asks_in_a_message_of_its_own(union: Stage) -> None:
    zhou = await ready_bank(union)
    await printed(union, zhou)
    await zhou.taps("quiz-paper-type", number="1")
    assert zhou.sees("quiz-paper-who", number="1")
    assert any("document" in it for it in zhou.person.sees), "the sheet stays"


async def test_unequal_slips_go_back_to_the_paper(union: Stage) -> None:
    zhou, wu = await ready_bank(union), await cadre(union, name="Wu")
    li = await union.member("Li", language="en")
    letters = await printed(union, zhou)
    await types_in(zhou, li, letters)
    await types_in(wu, li, ["-", *letters[1:]])
    assert wu.sees("quiz-paper-differs", name="Li")
    async with union.machine.database.reading() as db:
        assert await quiz_papers.list_waiting(db, 1) == []
        assert await attempts.list_of_member(db, li.member_id) == []
    await zhou.presses(f"1:quiz:typing:1:{zhou.member_id}")
    assert zhou.sees("quiz-paper-own")


QUESTIONS = [load_bank()[name] for name in ("Z02", "Z03", "Z09")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("B B AB", {"Z02": "B", "Z03": "B", "Z09": "A,B"}),
        ("b, b；ba", {"Z02": "B", "Z03": "B", "Z09": "A,B"}),
        ("- B -", {"Z03": "B"}),
        ("ＡＢ B A", "quiz-slip-letter"),
        ("B B", "quiz-slip-count"),
        ("B C A", "quiz-slip-letter"),
    ],
)
def test_slips_are_read_as_people_type_them(text: str, found: dict[str, str] | str) -> None:
    if isinstance(found, str):
        with pytest.raises(ValueError, match=found):
            read_slip(text, QUESTIONS)
    else:
        assert read_slip(text, QUESTIONS) == found


async def test_two_cadres_hear_of_ten_questions_in_under_twenty_seconds(union: Stage) -> None:
    await ready_bank(union)
    safety = await union.member("Sun", role="cadre", committee="union", duty="protection", language="en")
    chair = await union.member("Qian", role="chair", language="en")
    li = await union.member("Li", language="en")
    await takes_quiz(li, right=5)
    for who in (safety, chair):
        assert who.ever_sees("quiz-flag-fast", names="Li", seconds=0)
    assert li.sees("quiz-result", score=50), "nothing happens by itself"
    await takes_quiz(safety, right=5)
    assert not safety.ever_sees("quiz-flag-fast", names="Sun"), "nobody judges their own"


async def joins_team(union: Stage, team: str, *people: Actor) -> None:
    async with union.machine.database.transaction() as db:
        contest = (await contests.list_all(db))[0]
        for who in people:
            await contests.join(db, contest.id, who.member_id, await contests.add_team(db, contest.id, team))


async def begins_like(union: Stage, who: Actor, other: Actor) -> None:
    """An attempt with the very questions that another one was asked."""
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        row = await db.one("SELECT id FROM quiz_attempts WHERE member_id = :member", member=other.member_id)
        like = await attempts.find(db, row["id"], other.member_id) if row else None
        assert like
        await attempts.begin(
            db,
            who.member_id,
            like.purpose,
            like.round,
            like.questions,
            seed=1,
            now=now,
            deadline=now + timedelta(minutes=5),
            is_timed=True,
        )
    await who.says("/quiz")
    await who.taps("quiz-continue")
    for number in range(10):
        await answers_page(who, right=number < 5)
    await who.taps("quiz-hand-in")


async def test_two_cadres_hear_of_twins_in_a_team_whatever_their_departments(union: Stage) -> None:
    zhou = await ready_bank(union)
    safety = await union.member("Sun", role="cadre", committee="union", duty="protection", language="en")
    li, ma, wang = [
        await union.member(name, language="en", department=place)
        for name, place in (("Li", "Forge"), ("Ma", "Paint"), ("Wang", ""))
    ]
    async with union.machine.database.transaction() as db:
        now = union.clock.now()
        dates = Dates(now, now, now.date(), now.date(), *[now + timedelta(days=20)] * 3)
        assert await contests.add(db, "ankang", "2026-06", zhou.member_id, dates)
    await joins_team(union, "Mixed", li, ma)
    await joins_team(union, "Other", wang)
    await takes_quiz(li, right=5)
    await begins_like(union, ma, li)
    assert safety.ever_sees("quiz-flag-twins", names="Ma, Li")
    await begins_like(union, wang, li)
    assert not safety.ever_sees("quiz-flag-twins", names="Wang, Li"), "neither team nor department is theirs"


@pytest.mark.parametrize(("seconds", "answered", "fast"), [(19, 10, True), (20, 10, False), (5, 9, False)])
def test_what_is_fast(seconds: int, answered: int, fast: bool) -> None:
    assert is_fast(timedelta(seconds=seconds), answered, 10) == fast


def answered(*options: str, at: int = 0, wrong: str = "B") -> dict[str, TimedAnswer]:
    return {
        f"q{n}": TimedAnswer(it, MONDAY + timedelta(seconds=at + n * 10), it not in wrong)
        for n, it in enumerate(options)
    }


@pytest.mark.parametrize(
    ("first", "second", "twins"),
    [
        (answered(*"AAABA"), answered(*"AAABA", at=5), True),
        (answered(*"AAABA"), answered(*"AAABA", at=6), False),
        (answered(*"AAAAA"), answered(*"AAAAA"), False),
        (answered(*"AAAB"), answered(*"AAAB"), False),
        (answered(*"AAABA"), answered(*"AAABC"), False),
        (answered("A,C", *"ABAA"), answered("C,A", *"ABAA"), True),
        (answered("A,C", *"ABAA"), answered("A,D", *"ABAA"), False),
    ],
)
def test_twins_share_a_mistake_and_the_moment(
    first: dict[str, TimedAnswer], second: dict[str, TimedAnswer], twins: bool
) -> None:
    assert are_twins(first, second) == twins


def test_a_question_is_reported_from_twenty_first_attempts_on() -> None:
    hard = [("q1", "B" if n < 15 else "A", n >= 15) for n in range(20)]
    few = [("q2", "B", False)] * 19
    easy = [("q3", "", False)] + [("q3", "A,C", True)] * 20
    first, second = count_items([*hard, *few, *easy])
    assert (first.question, first.facility, first.options) == ("q1", 25, {"B": 15, "A": 5})
    assert (second.question, second.facility, second.options) == ("q3", 95, {"": 1, "A": 20, "C": 20})


async def test_the_worst_five_go_to_training(union: Stage) -> None:
    zhou = await ready_bank(union)
    await zhou.presses("1:quiz:report")
    assert zhou.sees("quiz-report-not-yet", least=20)
    drawn = [(name, 1) for name in ("Z01", "Z02", "Z03", "Z04", "Z05", "Z06")]
    for number in range(20):
        who = await union.member(f"P{number}")
        async with union.machine.database.transaction() as db:
            attempt = await attempts.begin(
                db, who.member_id, "quiz", "2026-11", drawn, seed=1, now=MONDAY, deadline=MONDAY
            )
            assert attempt
            for name, _ in drawn:
                right = load_bank()[name].right[0]
                answer = "C" if name == "Z05" or (name == "Z02" and number % 2) else right
                await attempts.keep_answer(db, attempt.id, name, answer, MONDAY)
            await attempts.finish(db, attempt, 50, MONDAY, "handed_in")
    await zhou.presses("1:quiz:report")
    assert zhou.sees("quiz-report-line", id="Z05", percent=0, count=20)
    await zhou.taps("quiz-report-course", count=5)
    await zhou.presses("1:quiz:teach")
    async with union.machine.database.reading() as db:
        (course,) = await courses.list_newest(db)
    assert course.quiz[:2] == ("Z05", "Z02")
    assert course.reading
