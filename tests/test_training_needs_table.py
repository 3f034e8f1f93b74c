"""Requirements as a table: what goes out comes back, what is changed is kept, and every bad row is named."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.requirement import Requirement
from domain.requirement_row import WrongRequirement, read_row
from storage import requirements
from tests.play import Actor, Stage
from tests.schooling import cadre, usual_catalogue
from tests.test_training import received


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("N01", "all", "30", "", "", "", ""), ("within_days", 30, 0, "", False)),
        (("N01", "all", "３０", "12", "", "", "是"), ("within_days", 30, 12, "", True)),
        (("N01", "all", "", "24", "", "no", ""), ("every_months", 0, 24, "", False)),
        (("N01", "all", "", "", "11月9日", "", ""), ("calendar_year", 0, 0, "11-09", False)),
        (("N01", "all", "", "", "2026-06-01", "", ""), ("calendar_year", 0, 0, "06-01", False)),
        (("N01", "all", "", "", "", "Yes", "否"), ("licence_date", 0, 0, "", False)),
        (("N01", "", "30", "", "", "", ""), "training-need-wrong-empty"),
        (("N01", "all", "", "", "", "", ""), "training-need-wrong-rule"),
        (("N01", "all", "30", "", "06-01", "", ""), "training-need-wrong-rule"),
        (("N01", "all", "0", "", "", "", ""), "training-need-wrong-number"),
        (("N01", "all", "soon", "", "", "", ""), "training-need-wrong-number"),
        (("N01", "all", "", "", "02-29", "", ""), "training-need-wrong-day"),
        (("N01", "all", "", "", "13-01", "", ""), "training-need-wrong-day"),
        (("N01", "all", "30", "", "", "", "maybe"), "training-need-wrong-answer"),
    ],
)
def test_a_row_has_one_clock(cells: tuple[str, ...], said: object) -> None:
    if isinstance(said, str):
        with pytest.raises(WrongRequirement) as refused:
            read_row(*cells)
        assert refused.value.key == said
    else:
        row = read_row(*cells)
        assert (row.rule, row.days, row.months, row.before, row.legal) == said


async def kept(union: Stage) -> list[Requirement]:
    async with union.machine.database.reading() as db:
        return await requirements.list_all(db)


async def requires(who: Actor, law: str = "union") -> None:
    await who.presses("1:training:require:C01:all:w30e12:" + law)
    if law == "legal":
        await who.taps("training-law-yes")


async def gets_table(who: Actor) -> object:
    await who.presses("1:training:getneeds")
    return load_workbook(BytesIO(received(who)))


async def asked(union: Stage, language: str = "en") -> Actor:
    zhou = await cadre(union, language)
    await union.member("Li", language=language, department="Welding <2>")
    await usual_catalogue(zhou)
    await zhou.presses("1:training:stand")
    return zhou


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_what_goes_out_comes_back_and_a_new_row_is_kept(union: Stage, language: str) -> None:
    zhou = await asked(union, language)
    await requires(zhou)
    before = await kept(union)
    await union.turns(days=1)
    table = await gets_table(zhou)
    sheet = table.worksheets[0]  # type: ignore[attr-defined] # a workbook
    sheet.append(["C02", "Welding <2>", "", "24", "", "", ""])
    await zhou.presses("1:training:sendneeds")
    await sends_sheet(zhou, table)
    assert zhou.sees("training-needs-taken", count=2, changed=1)
    every = await kept(union)
    assert before[0] in every, "what is required since long stays required since then"
    (made,) = [it for it in every if it.course_id == "C02"]
    assert (made.whom, made.rule, made.months) == ("department.Welding <2>", "every_months", 24)


async def test_every_bad_row_is_named_and_the_law_is_set_in_chat(union: Stage) -> None:
    zhou = await asked(union)
    await requires(zhou, "legal")
    before = await kept(union)
    table = await gets_table(zhou)
    sheet = table.worksheets[0]  # type: ignore[attr-defined] # a workbook
    for row in (["N99", "all", 30], ["C02", "Nobody", 30], ["C02", "Everybody", 30, "", "", "", "yes"]):
        sheet.append(row)
    await zhou.presses("1:training:sendneeds")
    await sends_sheet(zhou, table)
    assert zhou.sees("training-table-faults", count=3)
    assert zhou.sees("training-need-no-course", course="N99")
    assert zhou.sees("training-need-no-people", whom="Nobody")
    assert zhou.sees("training-need-legal")
    assert await kept(union) == before


async def test_no_sheet_makes_of_the_law_a_wish_and_no_row_stands_twice(union: Stage) -> None:
    zhou = await asked(union)
    await requires(zhou, "legal")
    before = await kept(union)
    table = await gets_table(zhou)
    sheet = table.worksheets[0]  # type: ignore[attr-defined] # a workbook
    sheet["G2"] = ""
    for months in (12, 24):
        sheet.append(["C02", "Everybody", "", months])
    await zhou.presses("1:training:sendneeds")
    await sends_sheet(zhou, table)
    assert zhou.sees("training-table-faults", count=2)
    assert zhou.sees("training-need-legal")
    assert zhou.sees("training-need-twice")
    assert await kept(union) == before


async def sends_sheet(who: Actor, table: object) -> None:
    file = BytesIO()
    table.save(file)  # type: ignore[attr-defined] # a workbook
    await who.sends_document("requirements.xlsx", file.getvalue())


async def test_a_group_is_named_in_either_language(union: Stage) -> None:
    zhou = await asked(union)
    table = await gets_table(zhou)
    sheet = table.worksheets[0]  # type: ignore[attr-defined] # a workbook
    for course, whom in (("C01", "Women workers"), ("C02", "女职工")):
        sheet.append([course, whom, 30])
    await zhou.presses("1:training:sendneeds")
    await sends_sheet(zhou, table)
    assert zhou.sees("training-needs-taken", count=2, changed=2)
    assert [it.whom for it in await kept(union)] == ["group.women"] * 2
    again = await gets_table(zhou)
    rows = again.worksheets[0].iter_rows(min_row=2)  # type: ignore[attr-defined] # a workbook
    assert [row[1].value for row in rows] == ["Women workers"] * 2
