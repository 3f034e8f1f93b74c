"""Judging: codes instead of names, marks nobody else sees, recusal at the button, one panel for everybody."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.contest import load_templates, write_score
from domain.contest_panel import choose_panel, read_marks, score_panel, score_sheet
from storage import contest_marks, contests, members
from tests.play import Actor, Stage, stage
from tests.schooling import cadre
from tests.walking import chengdu

CRITERIA = load_templates()["skill"].criteria
DAY = "2026-04-30"


@pytest.mark.parametrize(
    ("totals", "score"),
    [
        ([78, 92, 85, 88, 60], "83.67"),
        ([90, 90, 80, 80, 70], "83.33"),
        ([80, 85, 90], "85.00"),
        ([70, 80, 90, 100], "85.00"),
        ([88, 92], None),
        ([60, 70, 80, 85, 90, 95, 100], "84.00"),
        ([85] * 5, "85.00"),
    ],
)
def test_from_five_judges_on_one_high_and_one_low_are_dropped(totals: list[float], score: str | None) -> None:
    found = score_panel(totals)
    assert (None if found is None else write_score(found)) == score


def test_a_sheet_adds_up_by_its_weights() -> None:
    assert sum(CRITERIA.values()) == 100
    assert score_sheet({"safety": 16, "process": 16, "quality": 18, "time": 12, "order": 20}, CRITERIA) == 83.5


@pytest.mark.parametrize(
    ("judges", "reserves", "recused", "panel"),
    [
        ([1, 2, 3], [], set(), ([1, 2, 3], False)),
        ([1, 2, 3], [9], {(2, 50)}, ([1, 3, 9], False)),
        ([1, 2, 3], [9], {(2, 50), (9, 51)}, ([1, 2, 3], True)),
        ([1, 2, 3], [], {(2, 50)}, ([1, 2, 3], True)),
    ],
)
def test_whoever_steps_aside_is_replaced_for_everybody(
    judges: list[int], reserves: list[int], recused: set[tuple[int, int]], panel: tuple[list[int], bool]
) -> None:
    assert choose_panel(judges, reserves, recused) == panel


async def prepared(union: Stage) -> tuple[Actor, list[Actor], Actor, Actor]:
    """A skill contest on its day: its organiser, three judges and a reserve, and two who compete."""
    zhou = await cadre(union)
    judges = [await union.member(name, language="en", department=name) for name in ("Sun", "Wu", "Qi", "Lu")]
    li = await union.member("Li", language="en", department="Wu")
    ma = await union.member("Ma", language="en", department="Paint")
    await zhou.says("/contest")
    await zhou.taps("contest-new")
    await zhou.taps("contest-kind-skill")
    await zhou.taps("contest-month", month="2026-04")
    await zhou.taps("contest-announce")
    for judge in judges:
        await zhou.presses(f"1:contest:judge:1:{'reserve' if judge is judges[-1] else 'judge'}")
        await zhou.says(judge.person.name)
        await zhou.taps("contest-judge-person", name=judge.person.name)
        assert judge.ever_sees("contest-you-judge")
    for who in (li, ma):
        await who.says("/contest")
        await who.taps("contest-join")
        await who.taps_label(next(it["text"] for it in who.last.buttons if it["text"] in ("Wu", "Paint")))
    await union.turns_to(chengdu(f"{DAY}T09:00"))
    return zhou, judges, li, ma


async def codes(union: Stage) -> dict[int, str]:
    async with union.machine.database.reading() as db:
        return {member: code for code, member in (await contest_marks.list_codes(db, 1)).items()}


async def marks(judge: Actor, code: str, halves: int) -> None:
    await judge.says("/contest")
    await judge.taps("contest-to-judge")
    for name in CRITERIA:
        await judge.presses(f"1:contest:give:1:{code}:{name}:{halves}")


@pytest.fixture
async def spring(tmp_path: Path) -> AsyncIterator[Stage]:
    start = datetime(2026, 3, 30, 2, 0, tzinfo=UTC)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", start=start) as play:
        yield play


async def test_contestants_are_codes_and_no_judge_sees_anothers_marks(spring: Stage) -> None:
    _, (sun, _, qi, _), li, ma = await prepared(spring)
    known = await codes(spring)
    assert sorted(known.values()) == ["01", "02"]
    assert li.ever_sees("contest-your-code", code=known[li.member_id])
    await marks(sun, known[ma.member_id], 18)
    assert sun.sees("contest-total", total="90.00")
    assert "Ma" not in (sun.last.html or sun.last.text)
    await qi.says("/contest")
    await qi.taps("contest-to-judge")
    await qi.presses(f"1:contest:sheet:1:{known[ma.member_id]}")
    assert not qi.sees("contest-total", total="90.00")
    await sun.presses(f"1:contest:give:1:{known[ma.member_id]}:safety:8")
    assert sun.sees("contest-ask-reason", mark="4"), "below a 6 one line says why"
    await sun.says("No glasses")
    assert sun.sees("contest-total", total="80.00")


async def test_a_judge_of_the_same_department_is_refused_at_the_button(spring: Stage) -> None:
    _, (sun, wu, _, _), li, ma = await prepared(spring)
    known = await codes(spring)
    await wu.says("/contest")
    await wu.taps("contest-to-judge")
    await wu.presses(f"1:contest:sheet:1:{known[li.member_id]}")
    assert wu.sees("contest-recused")
    await wu.presses(f"1:contest:give:1:{known[li.member_id]}:safety:20")
    assert wu.sees("contest-recused")
    await marks(sun, known[ma.member_id], 18)
    await sun.taps("contest-step-aside")
    await sun.taps("contest-step-aside-sure")
    await sun.presses(f"1:contest:sheet:1:{known[ma.member_id]}")
    assert sun.sees("contest-recused")
    async with spring.machine.database.reading() as db:
        assert await contest_marks.find_sheet(db, 1, sun.member_id, ma.member_id) == {}
    await li.presses(f"1:contest:give:1:{known[ma.member_id]}:safety:20")
    assert li.sees("contest-not-judging"), "nobody else marks"


async def test_nothing_is_settled_before_the_last_mark_and_then_everybody_hears_their_own(spring: Stage) -> None:
    zhou, (sun, wu, qi, lu), li, ma = await prepared(spring)
    known = await codes(spring)
    for judge in (sun, qi):
        await marks(judge, known[li.member_id], 18)
        await marks(judge, known[ma.member_id], 16)
    await marks(lu, known[li.member_id], 18)
    await marks(wu, known[ma.member_id], 2 * 10)
    await spring.turns_to(chengdu(f"{DAY}T18:40"))
    assert zhou.ever_sees("contest-marks-missing")
    assert not ma.ever_sees("contest-score")
    await ma.says("/contest")
    assert not ma.sees("contest-spread"), "nothing of any judge before all marks are locked"
    await marks(lu, known[ma.member_id], 13)
    # Wu is of Li's department, so the reserve takes Wu's place for everybody.
    assert ma.ever_sees("contest-sum", score="75.00")
    assert li.ever_sees("contest-sum", score="90.00")
    await spring.turns_to(chengdu(f"{DAY}T20:31"))
    await wu.presses("1:contest:sign:1")
    other = await cadre(spring, name="Xu")
    await other.says("/contest")
    for who in (zhou, other):
        await who.presses("1:contest:sign:1")
    async with spring.machine.database.reading() as db:
        found = await contests.find(db, 1)
    assert found
    assert found.state == "published"
    await li.says("/contest")
    assert li.sees("contest-place", score="90.00", place=1, everybody=2)
    await ma.says("/contest")
    assert ma.sees("contest-place", score="75.00", place=2, everybody=2)
    assert ma.sees("contest-spread", low="65.00", high="80.00"), "Wu's mark of 100 does not count"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8 7.5 9 6 10", [16, 15, 18, 12, 20]),
        ("８，７.5，9，6，0", None),
        ("8, 7,5, 9, 6, 0", [16, 15, 18, 12, 0]),
        ("8\n7.5\n9\n6\n10", [16, 15, 18, 12, 20]),
        ("8 7.5 9 6", None),
        ("8 7.3 9 6 10", None),
        ("8 7.5 9 6 10.5", None),
        ("8 7.5 9 six 10", None),
        ("", None),
    ],
)
def test_marks_of_a_paper_sheet_are_read_in_their_order(text: str, found: list[int] | None) -> None:
    marks = read_marks(text, list(CRITERIA))
    assert (list(marks.values()) if marks else None) == found


async def types(typist: Actor, judge: Actor, code: str, text: str) -> None:
    await typist.says("/contest")
    await typist.taps("contest-to-paper")
    await typist.taps("contest-paper-judge", name=judge.person.name)
    await typist.taps("contest-code-open", code=code)
    await typist.says(text)


async def test_marks_from_paper_count_once_two_cadres_have_typed_the_same(spring: Stage) -> None:
    zhou, (sun, _, _, _), _, ma = await prepared(spring)
    bao = await spring.member("Bao", language="en", role="cadre", committee="union")
    code = (await codes(spring))[ma.member_id]
    await types(zhou, sun, code, "8 8 9 6")
    assert zhou.sees("contest-paper-odd", code=code, count=5)
    await zhou.says("8 8 9 6 10")
    assert zhou.sees("contest-paper-once", code=code)
    await types(zhou, sun, code, "8 8 9 6 10")
    assert zhou.sees("contest-paper-once", code=code), "the same cadre twice is one"
    await types(bao, sun, code, "8 8 9 6 9.5")
    assert bao.sees("contest-paper-unequal", code=code)
    assert zhou.ever_sees("contest-paper-unequal", code=code)
    for each in (bao, zhou):
        await types(each, sun, code, "8 8 9 6 10")
    assert zhou.sees("contest-paper-twice", code=code)
    assert bao.ever_sees("contest-paper-twice", code=code), "who typed first hears that it counts"
    assert sun.ever_sees("contest-paper-told", code=code)
    await sun.says("/mydata")
    assert not any("skill" in it or "None" in it for it in sun.news), "what was judged is told in words"
    await sun.says("/contest")
    await sun.taps("contest-to-judge")
    await sun.presses(f"1:contest:sheet:1:{code}")
    assert sun.sees("contest-total", total="83.50")
    await bao.presses(f"1:contest:paper:1:{sun.member_id}:{code}")
    assert bao.sees("contest-paper-there"), "what is there is changed by its judge alone"


async def test_who_judges_competes_or_stands_near_types_no_marks(spring: Stage) -> None:
    zhou, (sun, wu, _, _), li, ma = await prepared(spring)
    known = await codes(spring)
    await sun.presses(f"1:contest:paper:1:{sun.member_id}:{known[ma.member_id]}")
    assert sun.sees("answer-not-allowed")
    await zhou.says("/contest")
    await zhou.presses(f"1:contest:paper:1:{wu.member_id}:{known[li.member_id]}")
    assert zhou.sees("contest-gone"), "of a contestant this judge is too close to"
    await zhou.presses(f"1:contest:paper:1:{zhou.member_id}:{known[li.member_id]}")
    assert zhou.sees("contest-gone")


async def test_whoever_is_marked_late_has_as_much_time_to_object(spring: Stage) -> None:
    zhou, (sun, _, qi, lu), li, ma = await prepared(spring)
    known = await codes(spring)
    for judge in (sun, qi, lu):
        await marks(judge, known[li.member_id], 18)
    for judge in (sun, qi):
        await marks(judge, known[ma.member_id], 16)
    await spring.sleeps_until(chengdu("2026-05-06T10:00"))
    await ma.says("/contest")
    assert ma.sees("contest-late"), "the last 24 hours are over"
    await marks(lu, known[ma.member_id], 16)
    assert ma.ever_sees("contest-score")
    await zhou.presses("1:contest:sign:1")
    assert zhou.sees("contest-appeals-first")
    await ma.says("/contest")
    await ma.taps("contest-appeal")
    await ma.says("My guard was on.")
    assert not ma.sees("contest-appeals-over")


async def test_an_objection_whose_readers_have_left_is_answered_by_another_cadre(spring: Stage) -> None:
    zhou, (sun, _, qi, lu), li, ma = await prepared(spring)
    head = await spring.member("He", language="en", role="cadre", committee="fund_review", duty="head")
    known = await codes(spring)
    for judge in (sun, qi, lu):
        for who in (li, ma):
            await marks(judge, known[who.member_id], 18)
    await spring.turns_to(chengdu(f"{DAY}T18:40"))
    await ma.says("/contest")
    await ma.taps("contest-appeal")
    await ma.says("My guard was on.")
    assert head.ever_sees("contest-appeal-told", text="My guard was on.")
    async with spring.machine.database.reading() as db:
        (appeal,) = await contests.list_appeals(db, 1)
    bao = await spring.member("Bao", language="en", role="cadre", committee="union")
    await bao.says("/contest")
    assert bao.sees("contest-appeals-waiting", count=1)
    await bao.presses(f"1:contest:answer:{appeal.id}")
    assert bao.sees("contest-appeal-answered"), "as long as somebody who was asked is here"
    async with spring.machine.database.transaction() as db:
        for it in appeal.asked:
            await members.leave(db, it, DAY)
    await zhou.presses(f"1:contest:answer:{appeal.id}")
    assert zhou.sees("contest-appeal-answered"), "who organised it answers nothing"
    await bao.says("/contest")
    await bao.taps("contest-appeal-answer")
    assert bao.sees("contest-appeal-ask-answer", person="Ma", text="My guard was on.")
    await bao.says("The film shows that it was not.")
    assert ma.ever_sees("contest-appeal-final", answer="The film shows that it was not.")


async def test_a_judge_who_is_named_on_the_day_begins_at_once(spring: Stage) -> None:
    zhou, judges, li, _ = await prepared(spring)
    wang = await spring.member("Wang", language="en", department="Stores")
    await spring.turns(days=1)
    await zhou.presses("1:contest:judge:1:judge")
    await zhou.says("Wang")
    await zhou.taps("contest-judge-person", name="Wang")
    assert wang.ever_sees("contest-you-judge-now", name="Skill contest April 2026")
    code = (await codes(spring))[li.member_id]
    await judges[0].presses(f"1:contest:give:1:{code}:{next(iter(CRITERIA))}:999")
    assert judges[0].sees("answer-too-old"), "a forged mark is answered"
