"""Questionnaires in chat: importing a spreadsheet, looking at it as a member will, and saying when it opens."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from domain.form import Form, Question
from domain.questionnaire import rename_questions
from files.readers.questionnaire import read
from handlers.form.wording import load_built_in
from locales import render
from storage import ballots, questionnaire_schedules, questionnaires, surveys
from storage.ballots import Ballot
from storage.database import Database
from tests.play import Actor, Stage
from tests.questioning import SURVEY, book, changed, imports, under
from tests.surveying import crowd, make_wave

SATURDAY_TEN = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)


async def cadre(union: Stage, language: str = "en") -> Actor:
    return await union.member("Zhou", language=language, role="cadre", committee="union")


async def kept(union: Stage) -> questionnaires.Kept:
    async with union.machine.database.reading() as db:
        found = await questionnaires.find_newest(db, "nights")
    assert found is not None
    return found


async def schedules_of(union: Stage) -> list[questionnaire_schedules.Schedule]:
    async with union.machine.database.reading() as db:
        return await questionnaire_schedules.list_of(db, "nights")


async def schedules(who: Actor, *taps: str, **values: object) -> Actor:
    await who.says("/questionnaires")
    await who.taps("questionnaire-open", title="Night shifts" if who.language == "en" else "夜班调查")
    await who.taps("questionnaire-schedule")
    for tap in taps:
        key, _, number = tap.partition(" ")
        await (who.taps(key, number=number) if number else who.taps(key))
    return who


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_spreadsheet_becomes_a_questionnaire(union: Stage, language: str) -> None:
    zhou = await cadre(union, language)
    await zhou.says("/questionnaires")
    assert zhou.sees("questionnaire-none")
    await imports(zhou, book())
    title = "Night shifts" if language == "en" else "夜班调查"
    assert zhou.sees("questionnaire-imported", title=title, id="nights", version="1", count=5)
    await imports(zhou, book())
    assert zhou.sees("questionnaire-imported", version="1"), "the same again is the same"
    await zhou.taps("questionnaire-to-card")
    assert zhou.sees("questionnaire-card", title=title, count=5)
    assert zhou.sees("questionnaire-not-scheduled")


async def test_every_fault_is_told_by_its_place_and_nothing_is_kept(union: Stage) -> None:
    zhou = await cadre(union)
    wrong = changed(changed(SURVEY, 4, "relevant", "${nobody} = 'yes'"), 3, "required", "perhaps")
    await imports(zhou, book({"survey": wrong}))
    assert zhou.sees("questionnaire-faults", count=2, more=0)
    reason = render("en", "questionnaire-fault-skip-no-question", place="1", name="nobody")
    assert zhou.sees("questionnaire-place-cell", sheet="survey", row="4", column="relevant", reason=reason)
    assert zhou.sees("questionnaire-fault-wrong-required")
    await imports(zhou, b"no spreadsheet at all")
    assert zhou.sees("questionnaire-fault-unreadable")
    async with union.machine.database.reading() as db:
        assert await questionnaires.list_newest(db) == []


async def test_many_faults_fit_into_one_message(union: Stage) -> None:
    zhou = await cadre(union)
    bad = [["select_one nolist", f"q{n}", "", "", "${q}", "perhaps", "x", "9", "y"] for n in range(39)]
    await imports(zhou, book({"survey": [SURVEY[0], *bad]}))
    assert zhou.sees("questionnaire-faults")
    assert "more" in zhou.last.text
    assert len(zhou.last.text) < 4096


async def test_what_is_no_file_is_asked_for_again_and_may_be_left(union: Stage) -> None:
    zhou = await cadre(union)
    await zhou.says("/questionnaires")
    await zhou.taps("questionnaire-import")
    await zhou.says("here it is")
    assert zhou.sees("questionnaire-send-file")
    await zhou.taps("questionnaire-cancel")
    assert zhou.sees("questionnaire-left")
    await zhou.sends_document("late.xlsx", book())
    assert zhou.sees("answer-not-understood")


async def test_a_changed_wording_is_another_question(union: Stage) -> None:
    zhou = await cadre(union)
    await imports(zhou, book())
    await imports(zhou, book({"survey": changed(SURVEY, 3, "label::en", "Are you on nights?")}))
    assert zhou.sees("questionnaire-imported", version="2")
    assert zhou.sees("questionnaire-renamed-name", name="late", own="late-2")
    form = (await kept(union)).questionnaire.form
    assert [it.id for it in form.questions] == ["food", "late-2", "wishes-2", "often", "more-2"]
    assert form.question("wishes-2").relevant == "${late-2} = 'yes'"
    await imports(zhou, book())
    assert zhou.sees("questionnaire-imported", version="3")
    assert not zhou.sees("questionnaire-renamed-name"), "a wording that comes back is the question it was"


async def test_a_question_of_the_monthly_survey_is_that_question(union: Stage) -> None:
    zhou = await cadre(union)
    monthly = [["type", "name", "label::zh-CN", "label::en", "right"]]
    monthly += [
        ["select_one scale5", name, *(render(it, f"question-{name}") + more for it in ("zh-CN", "en")), "know"]
        for name, more in (("Q01", ""), ("Q02", "!"))
    ]
    await imports(zhou, book({"survey": monthly}))
    assert zhou.sees("questionnaire-renamed", names="Q02 (now Q02-2)")
    assert [it.id for it in (await kept(union)).questionnaire.form.questions] == ["Q01", "Q02-2"]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_preview_shows_the_pages_of_a_member_and_keeps_nothing(union: Stage, language: str) -> None:
    zhou = await cadre(union, language)
    await imports(zhou, book())
    await zhou.taps("questionnaire-try")
    assert zhou.sees("questionnaire-try-question", place="1", count="5")
    assert not zhou.sees("survey-question"), "nothing is sealed here"
    await zhou.taps("survey-skip")
    assert zhou.sees("questionnaire-try-question", place="2")
    labels = [button["text"] for row in zhou.last["reply_markup"]["inline_keyboard"] for button in row]
    assert render(language, "survey-skip") not in labels, "this one needs an answer"
    await zhou.taps("survey-option", option="Yes" if language == "en" else "是")
    assert zhou.sees("questionnaire-try-question", place="3")
    assert zhou.sees("questionnaire-try-notice")
    await zhou.taps("survey-option", option="Light & heat" if language == "en" else "灯和暖气")
    assert zhou.sees("questionnaire-try-question", place="3")
    await zhou.taps("survey-next")
    await zhou.taps("survey-option", option="10")
    assert zhou.sees("questionnaire-try-question", place="5")
    await zhou.says("x" * 301)
    assert zhou.sees("invalid-too-long")
    await zhou.says("words")
    assert zhou.sees("questionnaire-tried")
    async with union.machine.database.reading() as db:
        assert await surveys.find_latest(db) is None


async def test_a_preview_leaves_out_what_does_not_concern_one(union: Stage) -> None:
    zhou = await cadre(union)
    await imports(zhou, book())
    await zhou.taps("questionnaire-try")
    await zhou.taps("survey-option", option="Agree")
    await zhou.presses("1:questionnaire:on:1:late")
    assert zhou.sees("survey-required")
    await zhou.taps("survey-option", option="No")
    assert zhou.sees("questionnaire-try-question", place="4")
    await zhou.taps("survey-back")
    assert zhou.sees("questionnaire-try-question", place="2")
    await zhou.taps("survey-later")
    assert zhou.sees("questionnaire-tried")
    await zhou.presses("1:questionnaire:a:1:late:yes")
    assert zhou.sees("questionnaire-try-over")


async def test_it_opens_once_on_its_day_and_is_answered(anywhere: Stage) -> None:
    zhou = await cadre(anywhere)
    (li,) = await crowd(anywhere, 1)
    await anywhere.cadre_group(zhou, language="en")
    await anywhere.sleeps_until(SATURDAY_TEN)
    await imports(zhou, book())
    await schedules(zhou, "questionnaire-once")
    await zhou.says("2026-11-24")
    await zhou.says("14:30")
    await zhou.taps("questionnaire-number", number=3)
    assert zhou.sees("questionnaire-sure", title="Night shifts", clock="14:30", days=3)
    await zhou.taps("questionnaire-set")
    assert zhou.sees("questionnaire-set-done")
    await zhou.presses("1:questionnaire:set:1:o0-20261124:1430:3")
    assert zhou.sees("questionnaire-set-already")
    await anywhere.turns_to(datetime(2026, 11, 24, 6, 31, tzinfo=UTC))
    assert li.ever_sees("survey-invitation", freedom=render("en", "survey-freedom-but", required=1))
    assert anywhere.group_sees("survey-name-titled", title="Night shifts")
    assert await schedules_of(anywhere) == []
    await li.taps("survey-start")
    await li.taps("survey-option", option="Agree")
    await li.presses("1:survey:on:2026-11-24:late")
    assert li.sees("survey-required")
    await li.taps("survey-option", option="Yes")
    await li.taps("survey-option", option="Light & heat")
    await li.taps("survey-next")
    await li.taps("survey-option", option="2")
    assert li.sees("survey-question", place="5", question="Anything else?")
    await li.says("The lamps are broken")
    assert li.sees("survey-sent")
    async with anywhere.machine.database.reading() as db:
        survey = await surveys.open_now(db)
    assert survey is not None
    assert survey.id == "2026-11-24"
    assert survey.written == rename_questions((await kept(anywhere)).questionnaire, {})


async def test_a_rule_goes_on_is_paused_resumed_and_deleted(union: Stage) -> None:
    zhou = await cadre(union)
    await imports(zhou, book())
    await schedules(zhou, "questionnaire-monthly", "questionnaire-number 15")
    await zhou.taps("questionnaire-clock", clock="09:00")
    await zhou.taps("questionnaire-number", number=3)
    await zhou.taps("questionnaire-set")
    rule = render("en", "questionnaire-rule-month", number="15")
    assert zhou.sees("questionnaire-schedule-line", rule=rule, clock="09:00", days=3)
    await zhou.taps("questionnaire-pause", rule=rule)
    assert zhou.sees("questionnaire-paused")
    await union.sleeps_until(datetime(2026, 11, 20, 2, 0, tzinfo=UTC) + timedelta(days=5))
    await zhou.taps("questionnaire-resume", rule=rule)
    await union.turns(hours=1)
    async with union.machine.database.reading() as db:
        assert await surveys.find_latest(db) is None, "what fell due while it was paused is not made up for"
    await zhou.taps("questionnaire-delete", rule=rule)
    assert zhou.sees("questionnaire-not-scheduled")


async def test_it_gives_way_to_the_monthly_survey(union: Stage) -> None:
    zhou = await cadre(union)
    await union.cadre_group(zhou, language="en")
    await imports(zhou, book())
    await schedules(zhou, "questionnaire-once")
    await zhou.says("2026-11-06")
    await zhou.taps("questionnaire-clock", clock="10:00")
    await zhou.taps("questionnaire-number", number=5)
    assert zhou.sees("questionnaire-sure-near")
    await zhou.presses("1:questionnaire:sure:1:o0-20261104:1000:3")
    assert zhou.sees("questionnaire-sure-tiring")
    assert not zhou.sees("questionnaire-sure-near")
    await zhou.presses("1:questionnaire:set:1:o0-20261106:1000:5")
    await union.turns_to(datetime(2026, 11, 6, 3, 0, tzinfo=UTC))
    assert union.group_sees("questionnaire-passed-over", title="Night shifts")
    async with union.machine.database.reading() as db:
        assert await surveys.find_latest(db) is None


async def test_every_few_weeks_and_every_quarter(union: Stage) -> None:
    zhou = await cadre(union)
    await imports(zhou, book())
    await schedules(zhou, "questionnaire-weekly", "questionnaire-number 4")
    await zhou.taps("questionnaire-clock", clock="10:00")
    await zhou.taps("questionnaire-number", number=3)
    assert zhou.sees("questionnaire-rule-weeks", number="4")
    await schedules(zhou, "questionnaire-quarterly", "questionnaire-number 2")
    assert zhou.sees("questionnaire-ask-clock")
    await zhou.says("25:00")
    assert zhou.sees("questionnaire-wrong-clock")
    await zhou.says("07:00")
    assert zhou.sees("questionnaire-wrong-clock")


async def test_forged_and_old_buttons_and_strangers_to_it_are_told_so(union: Stage) -> None:
    zhou, li = await cadre(union), await union.member("Li", language="en")
    await imports(zhou, book())
    for data in ("open:9", "try:9", "when:x", "pause:9:1", "resume:9:1", "delete:9:1", "set:9:m1:0900:3"):
        await zhou.presses(f"1:questionnaire:{data}")
        assert zhou.sees("questionnaire-gone")
    for data in ("hour:1:m99", "hour:1", "set:1:m1:0300:3", "set:1:m1:0900:9", "sure:1:z:0900:3"):
        await zhou.presses(f"1:questionnaire:{data}")
        assert zhou.sees("answer-too-old")
    await schedules(zhou, "questionnaire-once")
    await zhou.says("2020-01-01")
    assert zhou.sees("questionnaire-wrong-day")
    await li.says("/questionnaires")
    assert li.sees("answer-not-allowed")


async def test_the_monthly_survey_is_the_example(union: Stage) -> None:
    zhou = await cadre(union)
    await zhou.says("/questionnaires")
    await zhou.taps("questionnaire-example")
    document = next(it["document"] for it in reversed(zhou.person.sees) if "document" in it)
    example = union.telegram.files.get(document["file_id"]).data
    await imports(zhou, example)
    assert zhou.sees("questionnaire-fault-form-id-taken", id="monthly")
    found, faults, _ = read(under("ours", example))
    assert found is not None, faults
    assert found.words == load_built_in().words


def test_names_change_in_words_and_conditions_alike() -> None:
    found, _, _ = read(book())
    assert found is not None
    other = rename_questions(found, {"late": "late-2"})
    assert other.say("en", "late-2/yes") == "Yes"
    assert other.say("zh-CN", "more") == "Anything else?", "a language that says nothing shows the other"
    assert ballots.measure_size(other.form) >= ballots.SIZE


async def test_a_file_that_cannot_be_fetched_is_said_and_one_that_is_late_comes_in(union: Stage) -> None:
    zhou = await cadre(union)
    union.telegram.faults.next("getFile", code=400)
    await imports(zhou, book())
    assert zhou.sees("questionnaire-fault-unreadable")
    union.telegram.faults.next("getFile", code=502)
    await imports(zhou, book())
    assert zhou.sees("questionnaire-imported", version="1")


async def test_an_old_button_shows_no_question_that_does_not_concern_one(union: Stage) -> None:
    zhou = await cadre(union)
    await imports(zhou, book())
    await zhou.presses("1:questionnaire:set:1:o0-20261118:1000:3")
    await union.turns_to(datetime(2026, 11, 17, 2, 1, tzinfo=UTC))
    await union.member("Li")
    await union.turns_to(datetime(2026, 11, 18, 2, 1, tzinfo=UTC))
    await zhou.presses("1:survey:start:2026-11-18")  # whom the monthly survey has just asked is not invited
    await zhou.taps("survey-skip")
    await zhou.taps("survey-option", option="No")
    assert zhou.sees("survey-question", place="4")
    for data in ("at:2026-11-18:wishes", "a:2026-11-18:wishes:bus", "on:2026-11-18:wishes"):
        await zhou.presses(f"1:survey:{data}")
        assert zhou.sees("survey-not-concerned")
    await zhou.presses("1:survey:at:2026-11-18:late")
    await zhou.taps("survey-option", option="Yes")
    assert zhou.sees("survey-question", place="3")


async def test_the_same_day_may_be_set_anew_after_it_was_deleted(union: Stage) -> None:
    zhou = await cadre(union)
    await imports(zhou, book())
    await zhou.presses("1:questionnaire:set:1:o0-20261118:1000:3")
    await union.turns_to(datetime(2026, 11, 18, 2, 1, tzinfo=UTC))
    async with union.machine.database.transaction() as db:
        await db.run("DELETE FROM surveys")
    await zhou.presses("1:questionnaire:set:1:o0-20261118:1100:3")
    await union.turns_to(datetime(2026, 11, 18, 3, 1, tzinfo=UTC))
    async with union.machine.database.reading() as db:
        assert await surveys.open_now(db) is not None


async def test_more_questionnaires_than_one_page(union: Stage) -> None:
    zhou = await cadre(union)
    found, _, _ = read(book())
    assert found is not None
    async with union.machine.database.transaction() as db:
        for number in range(10):
            await questionnaires.add(db, replace(found, id=f"q{number}"), "2026-11-01")
    await zhou.says("/questionnaires")
    await zhou.taps("survey-older")
    assert zhou.sees("questionnaire-line", title="Night shifts", count=5, version="1")
    await zhou.taps("survey-newer")
    assert zhou.sees("questionnaire-list")


async def test_every_ballot_of_a_form_has_the_size_of_its_longest(database: Database) -> None:
    texts = tuple(Question(f"text{n}", "", "", "text", most=300) for n in range(3))
    picks = tuple(Question(f"pick{n}", "", "", "multi", tuple(f"{it:016}" for it in range(12)), 12) for n in range(37))
    form, key = Form("long", (*texts, *picks)), bytes(32)
    longest = {it.id: "长" * it.most if it.type == "text" else ",".join(it.options) for it in form.questions}
    async with database.transaction() as db:
        await surveys.add(db, SURVEY_ROW)
        for who, answers in enumerate(({}, longest)):
            ballot = Ballot(answers, done=True, receipt="f" * 32)
            await ballots.put(db, key, SURVEY_ROW.box, who, ballot, ballots.measure_size(form))
        sizes = await db.all("SELECT length(sealed) FROM ballots GROUP BY length(sealed)")
        assert await ballots.find(db, key, SURVEY_ROW.box, 1) == Ballot(longest, True, "f" * 32)
    assert len(sizes) == 1


SURVEY_ROW = make_wave(id="2026-11", kind="monthly")
