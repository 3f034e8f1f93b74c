"""The bank: a table goes out and comes back, two cadres approve, and withdrawing marks anew and tells."""

import csv
import io

import pytest

from domain.quiz import load_bank
from domain.quiz_regrade import DAILY
from domain.quiz_row import COLUMNS, write_cells
from storage import attempts, quiz_bank, quiz_scores
from tests.play import MONDAY, Actor, Stage
from tests.quizzing import ready_bank, takes_quiz
from tests.schooling import cadre

GOOD = {
    "question": "N1",
    "kind": "single",
    "topic": "fire",
    "level": "easy",
    "right": "A",
    "zh": "灭火器多久检查一次？",
    "en": "How often is an extinguisher looked at?",
    "A_zh": "每月",
    "A_en": "each month",
    "B_zh": "从不",
    "B_en": "never",
    "why_zh": "每月检查一次。",
    "why_en": "Each month.",
    "source": "Rule 1",
}


def table(*rows: dict[str, str]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


async def sends(who: Actor, *rows: dict[str, str]) -> None:
    await who.says("/quiz")
    await who.presses("1:quiz:send")
    await who.sends_document("questions.csv", table(*rows))


async def states(union: Stage, name: str) -> list[tuple[int, str]]:
    async with union.machine.database.reading() as db:
        return [(it.version, it.state) for it in await quiz_bank.list_versions(db, name)]


async def test_the_prepared_questions_are_ready_and_those_from_memory_wait_for_two(anywhere: Stage) -> None:
    zhou = await ready_bank(anywhere)
    assert zhou.sees("quiz-bank", approved=73, proposed=2, withdrawn=0, few="")
    assert await states(anywhere, "Z18") == [(1, "proposed")]
    wu = await cadre(anywhere, name="Wu")
    await wu.says("/quiz")
    for who in (zhou, wu):
        await who.presses("1:quiz:entry:Z18:1")
        assert who.sees("quiz-entry", id="Z18")
        await who.taps("quiz-approve")
    assert wu.sees("quiz-state-approved")
    assert await states(anywhere, "Z18") == [(1, "approved")]


async def test_one_cadre_cannot_approve_alone(union: Stage) -> None:
    zhou = await ready_bank(union)
    for _ in range(3):
        await zhou.presses("1:quiz:approve:Z18:1")
    assert await states(union, "Z18") == [(1, "proposed")]
    await sends(zhou, GOOD)
    assert zhou.sees("quiz-table-taken", new=1, same=0)
    await zhou.presses("1:quiz:approve:N1:1")
    assert await states(union, "N1") == [(1, "proposed")], "whoever sent it in is the first of the two"


async def test_another_wording_is_another_version_and_takes_over_once_approved(union: Stage) -> None:
    zhou, wu = await ready_bank(union), await cadre(union, name="Wu")
    changed = write_cells(load_bank()["Z16"]) | {"en": "The breaker trips again. What now?"}
    await sends(zhou, changed, write_cells(load_bank()["Z17"]) | {"level": "hard"})
    assert await states(union, "Z16") == [(2, "proposed"), (1, "approved")], "until then the old one is asked"
    await wu.says("/quiz")
    await wu.taps("quiz-to-bank")
    await wu.taps("quiz-to-waiting", count=4)
    await wu.presses("1:quiz:approve:Z16:2")
    await wu.presses("1:quiz:refuse:Z17:2")
    assert await states(union, "Z16") == [(2, "approved"), (1, "replaced")]
    assert await states(union, "Z17") == [(2, "refused"), (1, "approved")]


async def test_the_table_that_goes_out_comes_back_unchanged(union: Stage) -> None:
    zhou = await ready_bank(union, "zh-CN")
    await zhou.presses("1:quiz:get")
    sent = next(it["document"] for it in reversed(zhou.person.sees) if "document" in it)
    await zhou.says("/quiz")
    await zhou.presses("1:quiz:send")
    await zhou.sends_document("questions.xlsx", union.telegram.files.get(sent["file_id"]).data)
    assert zhou.sees("quiz-table-taken", new=0, same=75)


@pytest.mark.parametrize(
    ("wrong", "keys"),
    [
        ({"question": "N 1"}, {"quiz-wrong-id"}),
        ({"topic": "cooking"}, {"quiz-wrong-topic"}),
        ({"level": "9", "kind": "essay"}, {"quiz-wrong-level", "quiz-wrong-kind"}),
        ({"source": "", "why_en": ""}, {"quiz-wrong-source", "quiz-wrong-why"}),
        ({"en": ""}, {"quiz-wrong-languages"}),
        ({"B_en": ""}, {"quiz-wrong-languages"}),
        ({"right": "C"}, {"quiz-wrong-right"}),
        ({"right": "A B"}, {"quiz-wrong-single"}),
        ({"A_zh": "从不"}, {"quiz-same-options"}),
        ({"zh": "x" * 301}, {"quiz-too-long"}),
    ],
)
async def test_every_fault_of_a_row_is_named_and_nothing_is_kept(
    union: Stage, wrong: dict[str, str], keys: set[str]
) -> None:
    zhou = await cadre(union)
    await sends(zhou, GOOD | wrong, GOOD | {"question": "N2"})
    assert zhou.sees("quiz-table-faults", count=len(keys))
    assert all(zhou.sees(key) for key in keys)
    assert await states(union, "N2") == []


async def test_a_true_or_false_question_needs_no_answers_written(union: Stage) -> None:
    zhou = await cadre(union)
    blank = dict.fromkeys(("A_zh", "A_en", "B_zh", "B_en"), "")
    await sends(zhou, GOOD | blank | {"kind": "判断", "right": "B"})
    async with union.machine.database.reading() as db:
        (entry,) = await quiz_bank.list_versions(db, "N1")
    assert (entry.question.is_true_or_false, entry.question.in_order) == (True, True)


async def find_withdrawable(union: Stage, *wrong: Actor) -> str:
    """A question that these people answered wrong."""
    async with union.machine.database.reading() as db:
        asked = [
            {
                name
                for attempt in await attempts.list_of_member(db, who.member_id)
                for name, _ in attempt.questions
                if not load_bank()[name].is_right((await attempts.find_answers(db, attempt.id)).get(name, ""))
            }
            for who in wrong
        ]
    return sorted(set.intersection(*asked))[0]


async def withdraws(who: Actor, name: str) -> None:
    await who.presses(f"1:quiz:entry:{name}:1")
    await who.taps("quiz-withdraw")
    await who.says("The law has changed")


async def test_withdrawing_shows_what_changes_tells_those_concerned_and_keeps_the_old_marks(anywhere: Stage) -> None:
    zhou = await ready_bank(anywhere)
    li, chen = await anywhere.member("Li", language="en"), await anywhere.member("Chen", language="en")
    await takes_quiz(chen, right=9)
    await takes_quiz(li, right=9)
    name = await find_withdrawable(anywhere, li)
    await withdraws(zhou, name)
    others = await has_asked(anywhere, chen, name)
    assert zhou.sees("quiz-withdraw-preview", scores=1, places=0 if others else 1, reason="The law has changed")
    assert await states(anywhere, name) == [(1, "approved")], "a preview changes nothing"
    await zhou.taps("quiz-withdraw-yes")
    assert await states(anywhere, name) == [(1, "withdrawn")]
    assert li.ever_sees("quiz-regraded-place", score=100, was=90, place=1, was_place=1)
    assert chen.ever_sees("quiz-regraded-place", score=90, was=90, place=2, was_place=1)
    await li.presses("1:quiz:mine:0")
    assert li.sees("quiz-mine-before", score=90, question=name), "the old mark stays readable"
    async with anywhere.machine.database.reading() as db:
        (entry,) = await quiz_bank.list_versions(db, name)
        assert (entry.decided_by, entry.reason) == (zhou.member_id, "The law has changed")
        assert len(await quiz_scores.list_regrades(db, li.member_id)) == 1


async def has_asked(union: Stage, who: Actor, name: str) -> bool:
    async with union.machine.database.reading() as db:
        return any(name == each for it in await attempts.list_of_member(db, who.member_id) for each, _ in it.questions)


async def test_numbers_that_changed_since_the_preview_are_shown_again(union: Stage) -> None:
    zhou, li = await ready_bank(union), await union.member("Li", language="en")
    await takes_quiz(li, right=0)
    name = await find_withdrawable(union, li)
    await withdraws(zhou, name)
    assert zhou.sees("quiz-withdraw-preview", scores=0, places=0)
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE quiz_attempts SET score = 10")
    await zhou.taps("quiz-withdraw-yes")
    assert zhou.sees("quiz-withdraw-changed")
    assert zhou.sees("quiz-withdraw-preview", scores=1, places=0)
    assert await states(union, name) == [(1, "approved")]


async def test_what_is_withdrawn_while_somebody_answers_counts_for_nobody(union: Stage) -> None:
    zhou, li = await ready_bank(union), await union.member("Li", language="en")
    await li.says("/quiz")
    await li.taps("quiz-begin")
    async with union.machine.database.reading() as db:
        (running,) = await attempts.list_of_member(db, li.member_id)
    await withdraws(zhou, running.questions[0][0])
    await zhou.taps("quiz-withdraw-yes")
    await union.turns(minutes=6)
    assert li.ever_sees("quiz-result", count=9)


async def test_a_daily_question_that_is_withdrawn_was_wrong_for_nobody(union: Stage) -> None:
    zhou, li = await ready_bank(union), await union.member("Li", language="en")
    async with union.machine.database.transaction() as db:
        attempt = await attempts.begin(
            db, li.member_id, "daily", "2026-11-02", [("Z01", 1)], seed=1, now=MONDAY, deadline=MONDAY
        )
        assert attempt
        await attempts.finish(db, attempt, 0, MONDAY, "handed_in")
    await withdraws(zhou, "Z01")
    assert zhou.sees("quiz-withdraw-preview", scores=1, places=0)
    await zhou.taps("quiz-withdraw-yes")
    assert li.ever_sees("quiz-regraded", score=100, was=0)


async def test_a_cadre_does_not_withdraw_what_they_answered_wrong_themselves(union: Stage) -> None:
    zhou, wu = await ready_bank(union), await cadre(union, name="Wu")
    await takes_quiz(zhou, right=5)
    name = await find_withdrawable(union, zhou)
    await withdraws(zhou, name)
    await zhou.taps("quiz-withdraw-yes")
    assert zhou.sees("quiz-withdraw-own")
    assert await states(union, name) == [(1, "approved")]
    await wu.says("/quiz")
    await withdraws(wu, name)
    await wu.taps("quiz-withdraw-yes")
    assert await states(union, name) == [(1, "withdrawn")]


async def test_in_the_group_a_poll_warms_up_and_scores_nobody(union: Stage) -> None:
    zhou = await ready_bank(union)
    group = await union.cadre_group(zhou, language="en")
    await zhou.says_in_group("/quiz")
    poll = group.messages[-1]["poll"]
    assert (poll["type"], poll["is_anonymous"]) == ("quiz", True)
    async with union.machine.database.reading() as db:
        assert await attempts.list_of_member(db, zhou.member_id) == []


async def test_a_question_is_not_taken_for_another_of_a_like_name(anywhere: Stage) -> None:
    li = await anywhere.member("Li")
    asked = {"N_1": 1, "NA1": 2, "N%": 3, "一_1": 4, "一A1": 5}
    async with anywhere.machine.database.transaction() as db:
        for name, number in asked.items():
            await attempts.begin(db, li.member_id, DAILY, name, [(name, 1)], seed=number, now=MONDAY, deadline=MONDAY)
        await db.run("UPDATE quiz_attempts SET state = 'handed_in'")
        for name, number in asked.items():
            assert [it.seed for it in await quiz_scores.list_asking(db, (name, 1))] == [number]
