"""Training in chat: what is offered, and a catalogue that cadres make, change and keep as a table."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.course import load_usual_courses
from domain.quiz import load_bank
from handlers import training
from storage import courses, quiz_questions
from tests.play import Actor, Stage
from tests.schooling import cadre, confirms_course, usual_catalogue
from tests.wire import PIXEL

ALONE = (training.FEATURE,)

FIRE = "Whom do you call when there is a fire?\n* 119\n110\n12351"


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_member_sees_what_is_offered_and_reads_a_course(union: Stage, language: str) -> None:
    zhou, li = await cadre(union, language), await union.member("Li", language=language)
    await li.says("/training")
    assert li.sees("training-none")
    await usual_catalogue(zhou)
    await confirms_course(zhou, reading="119 first, then out.")
    await li.says("/training")
    await li.taps("list-more")
    await li.taps("list-more")
    await li.taps("training-open", title="Fire drill")
    assert li.sees("training-card", title="Fire drill")
    assert li.sees("training-fact-hours", hours="1.5")
    assert li.sees("training-fact-trainer", trainer="Wang")
    await li.taps("training-read")
    assert li.sees("training-reading", title="Fire drill", text="119 first, then out.")
    await li.presses("1:training:change:N01")
    assert li.sees("answer-not-allowed")


async def test_a_union_begins_with_the_usual_courses_and_their_quizzes(anywhere: Stage) -> None:
    zhou = await cadre(anywhere)
    await zhou.says("/training")
    await zhou.taps("training-manage")
    assert zhou.sees("training-catalogue", count=0)
    await zhou.taps("training-usual")
    assert zhou.sees("training-usual-taken", count=18)
    await zhou.presses("1:training:usual")
    assert zhou.sees("training-usual-taken", count=0)
    async with anywhere.machine.database.reading() as db:
        kept, bank = await courses.list_newest(db), await quiz_questions.list_newest(db)
    assert kept == sorted(load_usual_courses(), key=lambda it: it.id)
    assert {name: question for name, (version, question) in bank.items() if version == 1} == load_bank()


async def test_a_course_is_made_from_texts_files_and_questions(union: Stage) -> None:
    zhou = await cadre(union)
    await usual_catalogue(zhou)
    await zhou.taps("training-new")
    await zhou.says("")
    await zhou.says("x" * 81)
    assert zhou.sees("training-wrong-title")
    await zhou.says("Fire drill")
    await zhou.taps("training-skip-second")
    await zhou.taps("training-skip-aim")
    await zhou.says("many")
    assert zhou.sees("training-wrong-hours")
    await zhou.taps("training-tap-hours", value="1.5")
    await zhou.taps("training-skip-trainer")
    await zhou.taps("training-tap-valid", value="12")
    await zhou.sends_photo(PIXEL, "The way out")
    assert zhou.sees("training-ask-reading", count=1)
    await zhou.taps("training-ready")
    await zhou.says("Whom do you call?\n119\n110")
    assert zhou.sees("quiz-wrong-right")
    await zhou.says(FIRE)
    assert zhou.sees("training-ask-quiz", count=1)
    await zhou.taps("training-ready")
    assert zhou.sees("training-preview", title="Fire drill")
    assert FIRE.splitlines()[0] in zhou.last.text, "what was written is shown before it counts"
    await zhou.taps("training-confirm")
    assert zhou.sees("training-card", title="Fire drill")
    async with union.machine.database.reading() as db:
        course = await courses.find_newest(db, "N01")
        assert course
        assert (course.half_hours, course.valid_months, course.reading, course.version) == (3, 12, "The way out", 1)
        assert [kind for kind, _ in await courses.list_files(db, course)] == ["photo"]
        ((version, question),) = [(await quiz_questions.list_newest(db))[name] for name in course.quiz]
    assert (version, question.right, question.say("zh-CN", "A"), question.in_order) == (1, ("A",), "119", True)


async def test_a_change_is_a_new_version_and_the_other_language_stays(union: Stage) -> None:
    zhou = await cadre(union)
    await usual_catalogue(zhou)
    await opens(zhou, "Fire and evacuation")
    await zhou.taps("training-change")
    await zhou.taps("training-field-hours")
    await zhou.taps("training-tap-hours", value="2")
    await zhou.taps("training-confirm")
    assert zhou.sees("training-fact-version", version="2")
    async with union.machine.database.reading() as db:
        first, second = await courses.find(db, "M04", 1), await courses.find_newest(db, "M04")
    assert first
    assert second
    assert (first.half_hours, second.half_hours) == (2, 4)
    assert (second.aim_zh, second.title_zh, second.quiz) == (first.aim_zh, first.title_zh, first.quiz)
    await zhou.taps("training-withdraw")
    assert zhou.sees("training-fact-withdrawn")
    li = await union.member("Li", language="en")
    await li.says("/training")
    await li.taps("list-more")
    assert "Fire and evacuation" not in li.last.text


async def test_two_cadres_do_not_overwrite_each_other(union: Stage) -> None:
    zhou, wu = await cadre(union), await cadre(union, name="Wu")
    await usual_catalogue(zhou)
    for each in (zhou, wu):
        await opens(each, "Fire and evacuation")
        await each.taps("training-change")
        await each.taps("training-field-hours")
        await each.taps("training-tap-hours", value="3")
    await zhou.taps("training-confirm")
    await wu.taps("training-confirm")
    assert wu.sees("training-changed-meanwhile")
    await wu.taps("training-field-trainer")
    assert wu.sees("training-ask-trainer"), "what was written is not lost"


async def test_the_catalogue_goes_out_as_a_table_and_comes_back(anywhere: Stage) -> None:
    zhou = await cadre(anywhere)
    await usual_catalogue(zhou)
    await zhou.taps("training-get")
    table = load_workbook(BytesIO(received(zhou)))
    await sends(zhou, table)
    assert zhou.sees("training-table-taken", count=18, new=0, changed=0)
    assert not zhou.sees("reports-note-sheets", names="Quiz questions"), "both sheets are read"
    courses_sheet, questions = table.worksheets
    courses_sheet["F2"] = 4
    courses_sheet.append(["X1", "", "Knots", "", "", 1, "", "", "", "K1"])
    await sends(zhou, table)
    assert zhou.sees("training-unknown-question", course="X1", question="K1")
    questions.append(["K1", "A", "", "Which knot holds?", "", "Bowline", "", "Granny"])
    await sends(zhou, table)
    assert zhou.sees("training-table-new", count=1, titles="Knots")
    assert zhou.sees("training-table-same", count=17)
    async with anywhere.machine.database.reading() as db:
        assert await courses.find_newest(db, "X1") is None, "a preview changes nothing"
    await zhou.taps("training-table-use")
    assert zhou.sees("training-table-taken", count=19, new=1, changed=1)
    assert zhou.sees("training-table-questions", count=1)
    async with anywhere.machine.database.reading() as db:
        changed = await courses.find_newest(db, "C01")
        bank = await quiz_questions.list_newest(db)
    assert changed
    assert (changed.half_hours, changed.version) == (8, 2)
    assert bank["K1"][1].say("zh-CN") == "Which knot holds?"
    assert bank["Z69"] == (1, load_bank()["Z69"]), "what a table has no column for stays"


async def test_every_bad_row_is_named_and_nothing_is_kept(union: Stage) -> None:
    zhou = await cadre(union)
    await usual_catalogue(zhou)
    await zhou.taps("training-get")
    table = load_workbook(BytesIO(received(zhou)))
    table.worksheets[0]["F2"] = "long"
    table.worksheets[1]["B2"] = "Z"
    await sends(zhou, table)
    assert zhou.sees("training-table-faults", count=2)
    assert zhou.sees("training-wrong-hours")
    assert zhou.sees("quiz-wrong-right")
    await zhou.taps("training-send")
    await zhou.says("here")
    assert zhou.sees("training-table-no-file")


async def test_other_words_of_a_question_make_a_new_version_and_what_is_withdrawn_stays_so(union: Stage) -> None:
    zhou = await cadre(union)
    await usual_catalogue(zhou)
    await zhou.presses("1:training:withdraw:C02")
    await zhou.presses("1:training:get")
    table = load_workbook(BytesIO(received(zhou)))
    questions = table.worksheets[1]
    async with union.machine.database.reading() as db:
        before = {it.id: it for it in await courses.list_newest(db)}
    row = next(it for it in questions.iter_rows(min_row=2) if it[0].value in before["C01"].quiz)
    asking = [it for it in before.values() if row[0].value in it.quiz]
    row[3].value = "Said in other words?"
    await sends(zhou, table)
    assert zhou.sees("training-table-asked", count=len(asking))
    await zhou.taps("training-table-leave")
    assert zhou.sees("training-table-left")
    await sends(zhou, table)
    first = zhou.last.rows[0][0]["callback_data"]
    await zhou.taps("training-table-use")
    await zhou.presses(first)
    assert zhou.sees("training-table-over"), "a second tap takes in nothing"
    async with union.machine.database.reading() as db:
        after = {it.id: it for it in await courses.list_newest(db)}
    assert {name for name, it in after.items() if it.version == 2} == {it.id for it in asking}
    assert not after["C02"].offered


async def opens(who: Actor, title: str) -> None:
    await who.says("/training")
    while not any(title in button["text"] for button in who.last.buttons):
        await who.taps("list-more")
    await who.taps("training-open", title=title)


def received(who: Actor) -> bytes:
    return who.stage.telegram.files.get(who.last["document"]["file_id"]).data


async def sends(who: Actor, table: object) -> None:
    file = BytesIO()
    table.save(file)  # type: ignore[attr-defined] # a workbook
    await who.says("/training")
    await who.taps("training-manage")
    await who.taps("training-send")
    await who.sends_document("courses.xlsx", file.getvalue())
