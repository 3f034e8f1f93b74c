"""The monthly inspection: prefilled, filled in, signed by two, put right, and told on paper beside the index."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.inspection import load_checklist
from handlers.inspection.viewing import InspectionSheet
from locales import LANGUAGES, Markup, render
from storage import inspections
from storage.database import Database
from tests.casework import answers, files_case, takes
from tests.play import Actor, Stage
from tests.surveying import COUNTED, NOVEMBER, OPENS, RESULT, crowd, gives, keys_of, sheet
from tests.test_open import publishes
from tests.test_suggest_excluding import files_without

DECEMBER = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
"""Tuesday 1 December 2026, 10:00 in Chengdu."""
DUE = datetime(2026, 12, 7, 1, 0, tzinfo=UTC)
BY_HAND = ("I03", "I05", "I06", "I12", "I14", "I15")


async def committees(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor]:
    """Zhou of the union committee, He of the fund review, Chen, the chair."""
    zhou = await union.member("Zhou", language=language, role="cadre", committee="union", duty="welfare")
    he = await union.member("He", language=language, role="auditor")
    chen = await union.member("Chen", language=language, role="chair", committee="union")
    await union.cadre_group(zhou, chen, language=language)
    return zhou, he, chen


async def marks(person: Actor, item: str, points: int, evidence: str = "Notice of 12 November") -> Actor:
    label = render(person.language, "inspection-to-open-item", item=item)
    await person.taps_label(label)
    await person.taps("inspection-points", count=points)
    return await person.says(evidence) if points else person


async def fills_in(zhou: Actor, he: Actor) -> None:
    await zhou.says("/inspection")
    for item in BY_HAND:
        await marks(zhou, item, load_checklist()[item].most)
    await he.says("/inspection")
    await marks(he, "I04", 8)


async def kept(union: Stage, month: str = NOVEMBER) -> InspectionSheet:
    async with union.machine.database.reading() as db:
        head = await inspections.find(db, month)
        assert head
        return InspectionSheet(head, await inspections.find_marks(db, month))


async def test_a_month_is_prefilled_filled_in_and_signed_by_two_people(anywhere: Stage) -> None:
    zhou, he, chen = await committees(anywhere)
    li = await anywhere.member("Li", language="en")
    await publishes(zhou, "D02", "October's pay table.")
    number = await files_case(li)
    await takes(zhou, number)
    await answers(zhou, number)
    await files_without(li, "Chen")  # who reads the figures too
    await anywhere.sleeps_until(DECEMBER)
    assert anywhere.group_sees("inspection-group-open", month=Markup("November 2026"), due="Mon 7 Dec 18:00")
    await fills_in(zhou, he)
    await zhou.says("/inspection")
    await zhou.taps("inspection-sign")
    assert zhou.sees("inspection-sign-sure")
    await zhou.taps("inspection-sign")
    assert zhou.sees("inspection-signed", name="Zhou", day="Tue 1 Dec")
    await he.says("/inspection")
    await he.taps("inspection-sign")
    await he.taps("inspection-sign")
    assert anywhere.group_sees("inspection-group-signed", month=Markup("November 2026"))
    signed = await kept(anywhere)
    assert signed.head.is_final
    assert {name: (it.points, it.evidence) for name, it in signed.marks.items() if name not in (*BY_HAND, "I04")} == {
        "I01": (1.2, "1/8"),
        "I02": (4.0, "1/1"),
        "I07": (None, ""),
        "I08": (None, ""),
        "I09": (None, ""),
        "I10": (8.0, "1/1"),
        "I11": (10.0, "1/1"),
        "I13": (None, ""),
        "I16": (0.0, "0/1"),
    }
    await chen.says("/inspection")
    assert not chen.sees("inspection-unsigned")
    await zhou.presses(f"1:inspection:mark:{NOVEMBER}:I03:0")
    assert zhou.sees("inspection-is-final")


async def test_the_group_is_reminded_on_the_due_day_until_both_have_signed(union: Stage) -> None:
    zhou, _, _ = await committees(union, "zh-CN")
    await zhou.says("/inspection")
    await union.sleeps_until(DUE - timedelta(minutes=1))
    assert not union.group_sees("inspection-group-due")
    await union.sleeps_until(DUE)
    assert union.group_sees("inspection-group-due", month=Markup("2026年11月"))


async def test_a_union_that_has_not_begun_is_not_asked_about_the_month_before(union: Stage) -> None:
    await committees(union)
    await union.sleeps_until(datetime(2026, 11, 6, 2, 0, tzinfo=UTC))
    assert not union.group_sees("inspection-group-open")
    assert not union.group_sees("inspection-group-due")


async def test_points_need_something_that_shows_them_and_each_side_answers_its_own_items(union: Stage) -> None:
    zhou, he, _ = await committees(union)
    await zhou.says("/inspection")
    await marks(zhou, "I03", 0)
    assert zhou.sees("inspection-line", item="I03", points="0", evidence="")
    await zhou.taps("inspection-to-item", item="I03")
    await zhou.taps("inspection-points", count=4)
    await zhou.says("x" * 301)
    assert zhou.sees("inspection-evidence-length", most=300)
    await union.stops()
    await union.starts()
    await zhou.says("The <query> page")
    assert zhou.sees("inspection-line", item="I03", points="4", evidence=Markup(" · <i>The &lt;query&gt; page</i>"))
    await zhou.taps("inspection-to-open-item", item="I05")
    await zhou.taps("inspection-not-applicable")
    await zhou.says("No new rule")
    assert zhou.sees("inspection-line-not", item="I05")
    for data in ("mark:2026-10:I04:8", "item:2026-10:I04"):
        await zhou.presses(f"1:inspection:{data}")
        assert zhou.sees("answer-not-allowed")
    for data in (
        "mark:2026-10:I03:7",
        "mark:2026-10:I03:na",
        "mark:2026-10:I01:10",
        "item:2020-01:I03",
        "item",
        "sign",
    ):
        await zhou.presses(f"1:inspection:{data}")
        assert zhou.sees("answer-too-old"), data
    await he.says("/inspection")
    await he.presses("1:inspection:sign:2026-10")
    assert he.sees("inspection-incomplete")


async def test_a_change_after_a_signature_takes_it_away_and_nobody_signs_for_both_sides(union: Stage) -> None:
    zhou, he, chen = await committees(union)
    await union.sleeps_until(DECEMBER)
    await zhou.says("/inspection")
    assert zhou.sees("inspection-missing", count=7)
    await fills_in(zhou, he)
    await chen.says("/inspection")
    assert not chen.sees("inspection-missing")
    await chen.taps("inspection-sign")
    await chen.taps("inspection-sign")
    await zhou.presses(f"1:inspection:sign:{NOVEMBER}")
    assert zhou.sees("inspection-signed-before")
    await zhou.taps("inspection-to-item", item="I12")
    await zhou.taps("inspection-points", count=0)
    assert zhou.sees("inspection-sign-again")
    assert not (await kept(union)).head.union_signed_at
    async with union.machine.database.transaction() as db:
        await inspections.sign(db, NOVEMBER, "fund_review", zhou.member_id, union.clock.now())
    await zhou.presses(f"1:inspection:sign:{NOVEMBER}")
    assert zhou.sees("inspection-two-people")


async def test_members_and_the_womens_committee_stay_outside(union: Stage) -> None:
    await committees(union)
    li = await union.member("Li", language="en")
    wu = await union.member("Wu", language="en", role="cadre", committee="women", duty="head")
    await li.says("/inspection")
    assert li.sees("answer-not-allowed")
    await li.presses("1:inspection:sign:2026-10")
    assert li.sees("answer-not-allowed")
    await wu.says("/inspection")
    assert wu.sees("inspection-sheet")
    await wu.presses("1:inspection:sign:2026-10")
    assert wu.sees("inspection-two-people")
    await wu.presses("1:inspection:item:2026-10:I03")
    assert wu.sees("answer-not-allowed")


async def test_older_months_can_be_turned_to(union: Stage) -> None:
    zhou, _, _ = await committees(union)
    await zhou.says("/inspection")
    await union.sleeps_until(DECEMBER)
    await zhou.says("/inspection")
    await zhou.taps("inspection-older")
    assert zhou.sees("inspection-sheet", month=Markup("October 2026"))
    assert zhou.sees("inspection-late", day="Fri 6 Nov")
    assert zhou.sees("inspection-missing", count=7)
    await zhou.taps("inspection-newer")
    assert zhou.sees("inspection-sheet", month=Markup("November 2026"))
    await zhou.presses("1:inspection:month:1999-01")
    assert zhou.sees("answer-too-old")


async def surveyed(union: Stage, people: list[Actor]) -> None:
    """Everybody finds little openness and wishes for a better canteen."""
    await union.sleeps_until(OPENS)
    for number, person in enumerate(people):
        low = sheet("3" if number % 2 else "4", Q01="1", Q02="2", Q10="B", Q11="canteen")
        await gives(union, person, low)
    await union.sleeps_until(COUNTED)


async def test_what_the_survey_asks_for_is_put_right_and_measured(anywhere: Stage) -> None:
    zhou, he, _ = await committees(anywhere)
    people = await crowd(anywhere, 9)
    await surveyed(anywhere, [zhou, he, *people])
    await anywhere.sleeps_until(RESULT)
    assert anywhere.group_sees("inspection-group-fixes")
    await zhou.says("/inspection")
    await zhou.taps("inspection-fixes")
    know, wish = Markup("Right to know is rated low"), Markup("Many wish: Canteen, housing, commute")
    assert zhou.sees("inspection-fix-line", cause=know, state="due Thu 31 Dec")
    await zhou.taps("inspection-to-fix", cause=wish)
    await zhou.taps("inspection-own")
    assert zhou.sees("inspection-fix-one", owner="Zhou", state="due Thu 31 Dec")
    await zhou.taps("inspection-in-days", count=5)
    assert zhou.sees("inspection-ask-why", cause=wish, first="Thu 31 Dec")
    await zhou.says("The caterer can begin earlier")
    assert zhou.sees("inspection-fix-one", state="due Fri 27 Nov, first due Thu 31 Dec")
    assert zhou.sees("inspection-moved-line", reason="The caterer can begin earlier")
    await zhou.taps("inspection-done")
    await zhou.says("")
    await zhou.says("Two more windows in the canteen")
    assert zhou.sees("inspection-fix-thanks", cause=wish)
    await zhou.presses(f"1:inspection:done:{NOVEMBER}:canteen")
    assert zhou.sees("inspection-fix-over")
    await anywhere.sleeps_until(DECEMBER)
    await zhou.says("/inspection")
    assert zhou.sees("inspection-line-not", item="I13"), "it was first due in December, and counts there"
    assert zhou.sees("inspection-line", item="I08", points="4", evidence=Markup(" · <i>11 of 12 people</i>"))
    await zhou.taps("inspection-fixes")
    assert zhou.sees("inspection-measured", count=11)
    assert zhou.sees("inspection-fix-line", cause=wish, state="✅ done Fri 20 Nov")
    await anywhere.sleeps_until(datetime(2027, 1, 5, 2, 0, tzinfo=UTC))
    await zhou.says("/inspection")
    assert zhou.sees("inspection-line", item="I13", points="4", evidence=Markup(" · <i>1 of 2 items</i>"))
    await zhou.taps("inspection-fixes")
    assert zhou.sees("inspection-fix-line", cause=know, state="❗ was due Thu 31 Dec")
    for data in ("fix:2026-11:nothing", "until:2026-11", "fixes:1999-01", "own"):
        await zhou.presses(f"1:inspection:{data}")
        assert zhou.sees("answer-too-old"), data


async def test_only_the_owner_and_signers_change_an_item_and_the_chair_names_the_owner(union: Stage) -> None:
    zhou, he, chen = await committees(union)
    ming = await union.member("Ming", language="en", role="cadre", committee="women")
    people = await crowd(union, 8)
    await surveyed(union, [zhou, he, *people])
    await union.sleeps_until(RESULT)
    for data in (f"until:{NOVEMBER}:canteen:5", f"done:{NOVEMBER}:canteen"):
        await ming.presses(f"1:inspection:{data}")
        assert ming.sees("inspection-not-yours")
    for data in (f"whom:{NOVEMBER}:canteen", f"owner:{NOVEMBER}:canteen:{ming.member_id}"):
        await ming.presses(f"1:inspection:{data}")
        assert ming.sees("inspection-chair-only")
    await chen.presses(f"1:inspection:fix:{NOVEMBER}:canteen")
    await chen.taps("inspection-name-owner")
    await chen.taps("inspection-owner", name="Ming")
    assert chen.sees("inspection-fix-one", owner="Ming")
    assert ming.sees("inspection-named-you")
    await he.presses(f"1:inspection:own:{NOVEMBER}:canteen")
    assert he.sees("inspection-owned")
    await ming.presses(f"1:inspection:until:{NOVEMBER}:canteen:5")
    await ming.says("Earlier")
    assert ming.sees("inspection-moved-line", reason="Earlier")
    due = datetime(2026, 11, 27, 1, 0, tzinfo=UTC)
    await union.sleeps_until(due - timedelta(days=2, hours=23))
    assert ming.ever_sees("inspection-remind", day="Fri 27 Nov")
    assert not ming.ever_sees("inspection-remind-late")
    await union.sleeps_until(due + timedelta(days=2, hours=23))
    assert not ming.ever_sees("inspection-remind-late"), "no weekend counts"
    await union.sleeps_until(due + timedelta(days=3))
    assert ming.ever_sees("inspection-remind-late", day="Fri 27 Nov"), "on the first workday after it"
    assert chen.ever_sees("inspection-remind-late")


async def test_what_a_survey_asks_for_again_is_the_same_item(database: Database) -> None:
    async with database.transaction() as db:
        assert await inspections.open_rectification(db, "2026-10", "canteen", "2026-11-30")
        assert not await inspections.open_rectification(db, "2026-11", "canteen", "2026-12-31")
        (only,) = await inspections.list_open(db)
        assert (only.month, only.last_month, only.due_on) == ("2026-10", "2026-11", "2026-11-30")
        await inspections.save_rectification(db, replace(only, done_on="2026-12-01", evidence="A new kitchen"))
        assert await inspections.open_rectification(db, "2026-12", "canteen", "2027-01-29"), "it has come back"


async def test_the_dossier_comes_as_pages_workbook_and_pictures_in_both_languages(union: Stage) -> None:
    zhou, he, _ = await committees(union)
    people = await crowd(union, 9)
    await publishes(zhou)
    await surveyed(union, [zhou, he, *people])
    await union.sleeps_until(DECEMBER)
    await zhou.says("/inspection")
    await zhou.taps("inspection-dossier")
    assert zhou.sees("inspection-dossier-how", month=Markup("November 2026"))
    menu = zhou.last
    await zhou.taps("inspection-pdf-zh", message=menu)
    assert zhou.last["document"]["file_name"] == "dossier-2026-11-zh-CN.pdf"
    await zhou.taps("inspection-xlsx-en", message=menu)
    book = load_workbook(BytesIO(union.telegram.files.get(zhou.last["document"]["file_id"]).data))
    assert book.sheetnames == [
        "Result",
        "Question by question",
        "Monthly inspection",
        "To be put right",
        "Disclosed",
    ]
    first = {row[0].value: row[1].value for row in book["Question by question"].iter_rows(min_row=2)}
    assert first["Q01"].startswith("Over the past month")
    shares = [cell.value for cell in book["Question by question"][4]]
    assert shares[2:] == [11, pytest.approx(6 / 11), pytest.approx(5 / 11), 0]
    await zhou.taps("inspection-picture", message=menu)
    assert [bool(it.get("photo")) for it in zhou.person.sees[-2:]] == [True, True]
    await zhou.presses("1:inspection:pdf:1999-01:en")
    assert zhou.sees("answer-too-old")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_is_forgotten_leaves_points_without_a_name(union: Stage, language: str) -> None:
    zhou, _, _ = await committees(union, language)
    await zhou.says("/inspection")
    await marks(zhou, "I03", 8)
    feature = next(it for it in union.features if it.name == "inspection")
    assert feature.export
    assert feature.forget
    async with union.machine.database.transaction() as db:
        member = await zhou.row(db)
        assert member
        assert (await feature.export(db, member))["answered"] == [["2026-10", "I03"]]
        await feature.forget(db, member, keys_of(union))
        assert (await feature.export(db, member))["answered"] == []
    assert (await kept(union, "2026-10")).marks["I03"].points == 8
