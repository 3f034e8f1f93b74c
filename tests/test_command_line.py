"""The command line, against the running bot, its database and the local Telegram over HTTP."""

import os
import re
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest
from openpyxl import Workbook, load_workbook

from bot.commands import COMMANDS, invite
from bot.machine import read_system_clock
from domain.holidays import HolidayNotice
from domain.member import COMMITTEES, ROLES
from domain.union import Union
from storage import activities, audience, cadre_group, case_messages, cases, courses, holiday_notices, surveys
from storage.cadre_group import CadreGroup
from storage.database import Db
from storage.roll import list_everybody
from tests.casework import a_case, files_case, people, takes
from tests.play import Actor, Stage
from tests.shell import Shell, environment
from tests.surveying import OPENS, crowd, state_of

EXAMPLE = Path(__file__).parent.parent / "docs/annual-plan.csv"
ROSTER = """姓名,工号,部门,身份,委员会,分工
王芳,001,总装,工会主席,,
李伟,002,总装,工会干部,女职工委员会,主任
Aisha,003,Paint,member,,
"""


@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)])
async def test_every_command_explains_itself(shell: Shell, command: tuple[str, ...]) -> None:
    outcome = await shell.bot(*command, "--help")
    assert outcome.code == 0
    assert "Usage: python -m bot" in outcome.said


@pytest.mark.parametrize(
    "words",
    [
        ("fly",),
        ("invite",),
        ("invite", "--role", "king"),
        ("invite", "--role", "cadre"),
        ("invite", "--role", "member", "--committee", "union"),
        ("invite", "--role", "member", "--name", "x" * 65),
        ("invite", "--role", "member", "--name", "Li", "--count", "2"),
        ("invite", "--role", "member", "--qr", "links.gif"),
        ("roster", "invite", "links.txt"),
        ("plan", "import"),
    ],
)
async def test_a_command_written_wrongly_is_refused_with_2(shell: Shell, words: tuple[str, ...]) -> None:
    outcome = await shell.bot(*words)
    assert outcome.code == 2
    assert "Error" in outcome.said


async def test_check_finds_everything_in_order(operator: Shell, union: Stage) -> None:
    await union.cadre_group(await union.member("He", role="chair"))
    outcome = await operator.bot("check")
    assert (outcome.code, len(outcome.lines)) == (0, 6)
    assert all(line.startswith("✓") for line in outcome.lines)


async def test_check_says_what_is_wrong_and_what_to_do(
    operator: Shell, union: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    outcome = await operator.bot("check")
    assert outcome.code == 1
    assert "✗ No cadre group is bound" in outcome.lines[-1]
    group = await union.cadre_group(await union.member("He", role="chair"))
    group.bot_leaves()
    await union.settle()
    async with union.machine.database.transaction() as db:
        await cadre_group.bind(db, CadreGroup(group.id, "Cadres", "en"), "2026-11-02")
    assert "✗ The bot is not in the cadre group any more" in (await operator.bot("check")).said
    monkeypatch.setenv("UNIONHALL_TELEGRAM__TOKEN", "1:wrong")
    assert "✗ Telegram does not know this token" in (await operator.bot("check")).said


async def test_check_without_telegram_or_database_says_each_once(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNIONHALL_TELEGRAM__TOKEN", "1:a")
    monkeypatch.setenv("UNIONHALL_TELEGRAM__BASE_URL", "http://127.0.0.1:9/bot")
    outcome = await shell.bot("check")
    assert (outcome.code, [line[0] for line in outcome.lines]) == (1, list("✓✗✗✗"))
    assert outcome.said.count("There is no database at data/union.db") == 1
    assert shell.files == []


async def test_settings_that_make_no_sense_are_explained(shell: Shell) -> None:
    shell.writes("config.toml", '[union]\nsize = "many"\n')
    outcome = await shell.bot("status")
    assert (outcome.code, outcome.lines) == (1, ["config.toml: union.size must be a whole number."])
    outcome = await shell.bot("--config", "other.toml", "status")
    assert (outcome.code, outcome.lines) == (1, ["other.toml: cannot be read: No such file or directory."])


async def test_an_error_of_ours_shows_places_and_never_a_value(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> None:
        raise LookupError("Li's words")

    monkeypatch.setattr("bot.commands.shell.load", fails)
    outcome = await shell.bot("status")
    assert outcome.code == 1
    assert "should not have (LookupError)" in outcome.said
    assert "shell.py" in outcome.said
    assert "words" not in outcome.said


async def test_status_tells_how_the_bot_is_doing(operator: Shell, union: Stage) -> None:
    await union.member("Li")
    await union.turns(days=1)
    said = (await operator.bot("status")).said
    for name, value in {
        "running": f"on .* as process {os.getpid()}",
        "members": "1 active",
        "messages waiting": "0",
        "updates set aside": "0",
        "happened last": r"[\w-]+, 2026-11-03 \d\d:\d\d \(Asia/Shanghai\)",
        "next due": r"20\d\d-\d\d-\d\d \d\d:\d\d \(Asia/Shanghai\)",
    }.items():
        assert re.search(rf"{name} +{value} *$", said, re.M), said
    await union.stops()
    assert re.search(r"running +no *$", (await operator.bot("status")).said, re.M)
    await union.starts()


async def test_status_counts_with_the_days_off_that_the_chair_entered(
    operator: Shell, union: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    off = date(2027, 2, 8)
    async with union.machine.database.transaction() as db:
        await holiday_notices.enter(db, 2027, HolidayNotice(frozenset({off}), frozenset()), union.clock.now())
    asked = []

    async def find_next_due(db: Db, union: Union, jobs: object, now: datetime) -> None:
        asked.append(union.calendar.is_workday(off))

    monkeypatch.setattr("bot.commands.status.find_next_due", find_next_due)
    await operator.bot("status")
    assert asked == [False]


async def test_a_survey_is_not_ended_behind_the_back_of_a_running_bot(operator: Shell, union: Stage) -> None:
    await crowd(union, 6)
    await union.sleeps_until(OPENS)
    async with union.machine.database.transaction() as db:
        # The shell goes by the machine's clock, which is not the play's.
        await db.run("UPDATE surveys SET closes_at = :far", far=int(datetime(2099, 1, 1, tzinfo=UTC).timestamp()))
    outcome = await operator.bot("survey", "close", "--early")
    assert outcome.code == 1
    assert f"process {os.getpid()}: close the survey with /surveys there" in outcome.said
    assert (await state_of(union)).state == surveys.OPEN


async def test_the_chairs_link_makes_a_chair_once(operator: Shell, union: Stage) -> None:
    outcome = await operator.bot("invite", "--role", "chair")
    link = outcome.lines[0]
    wang = union.stranger("Wang", language="en")
    await arrives(wang, link)
    async with union.machine.database.reading() as db:
        assert [(it.name, it.role) for it in await list_everybody(db)] == [("Wang", "chair")]
    zhao = union.stranger("Zhao", language="en")
    await zhao.says(f"/start {link.partition('=')[2]}")
    assert zhao.sees("start-code-invalid")


async def arrives(person: Actor, link: str) -> None:
    await person.says(f"/start {link.partition('=')[2]}")
    await person.taps("start-agree")
    await person.taps("start-agree-abroad")


async def test_links_come_as_pictures_and_as_slips_that_only_the_owner_can_read(operator: Shell) -> None:
    assert (await operator.bot("invite", "--role", "member", "--name", "李", "--qr", "li.png")).code == 0
    assert (await operator.bot("invite", "--role", "member", "--count", "3", "--qr", "all.png")).code == 0
    slips = await operator.bot("invite", "--role", "cadre", "--committee", "women", "--count", "9", "--qr", "all.pdf")
    assert len(set(slips.lines[:9])) == 9
    assert {"all-1.png", "all-2.png", "all-3.png", "all.pdf", "li.png"} <= set(operator.files)
    assert operator.reads("li.png").startswith(b"\x89PNG")
    assert operator.reads("all.pdf").startswith(b"%PDF")


def test_roles_and_committees_on_the_command_line_are_those_of_the_rules() -> None:
    assert set(get_args(invite.Role)) == set(ROLES)
    assert set(get_args(invite.Committee)) == set(COMMITTEES)


async def test_the_roll_comes_from_a_list_and_is_brought_up_to_date(operator: Shell, union: Stage) -> None:
    operator.writes("roll.csv", ROSTER, "gb18030")
    outcome = await operator.bot("roster", "import", "roll.csv")
    assert (outcome.code, outcome.lines) == (0, ["+ 王芳", "+ 李伟", "+ Aisha", "3 new, 0 changed, 0 as before."])
    workbook = Workbook()
    for row in (["Name", "Staff number", "Department"], ["Aisha", "003", "Tools"], ["李伟", "002", "总装"]):
        workbook.active.append(row)
    workbook.save("roll.xlsx")
    outcome = await operator.bot("roster", "import", "roll.xlsx")
    assert outcome.lines == ["~ Aisha: department Paint → Tools", "0 new, 1 changed, 1 as before."]
    listed = (await operator.bot("roster", "list")).said
    assert re.search(r"李伟.*002.*总装.*cadre.*women.*head.*invited", listed)
    assert re.search(r"Aisha.*003.*Tools.*member.*invited", listed)


async def test_every_bad_row_is_named_and_nothing_is_taken(operator: Shell, union: Stage) -> None:
    operator.writes("roll.csv", "name,role,committee\nLi,king,\nWu,,\nHe,cadre,\n")
    outcome = await operator.bot("roster", "import", "roll.csv")
    assert outcome.code == 1
    assert [line[:6] for line in outcome.lines] == ["Row 2:", "Row 4:", "Nothin"]
    operator.writes("roll.csv", "name\nLi\n\nLi\n")
    assert "Row 4: the same person" in (await operator.bot("roster", "import", "roll.csv")).said
    assert (await operator.bot("roster", "import", "nowhere.csv")).lines == ["nowhere.csv: No such file or directory."]
    async with union.machine.database.reading() as db:
        assert await list_everybody(db) == []


async def test_a_column_that_nobody_needs_is_left_out_and_named(operator: Shell) -> None:
    operator.writes("roll.csv", "name,shoe size\nLi,44\n")
    outcome = await operator.bot("roster", "import", "roll.csv")
    assert "shoe size" in outcome.lines[0]
    assert outcome.lines[1:] == ["+ Li", "1 new, 0 changed, 0 as before."]


async def test_a_group_of_the_list_counts_from_the_day_of_the_command(operator: Shell, union: Stage) -> None:
    operator.writes("roll.csv", "name,Women workers\nLi,yes\n")
    days = [union.machine.union.today(read_system_clock())]
    assert (await operator.bot("roster", "import", "roll.csv")).code == 0
    async with union.machine.database.reading() as db:
        (groups,) = (await audience.find_dates(db)).values()
    assert groups["women"] in [*days, union.machine.union.today(read_system_clock())]


async def test_a_new_office_changes_the_menu_of_who_has_joined(operator: Shell, union: Stage) -> None:
    li = await union.member("Li", language="en")
    operator.writes("roll.csv", "name,role,committee\nLi,cadre,union committee\n")
    outcome = await operator.bot("roster", "import", "roll.csv")
    assert outcome.lines[0] == "~ Li: role member → cadre, committee (none) → union"
    await union.turns(minutes=1)
    scopes = [call.params["scope"] for call in union.telegram.calls_of("setMyCommands")]
    assert {"type": "chat", "chat_id": li.person.id} in scopes


async def test_a_list_takes_an_office_back_like_the_chair_does(operator: Shell, union: Stage) -> None:
    """The bot that runs beside it has nothing in memory that contradicts it."""
    li, zhou, chen = await people(union)
    for awake in (zhou, chen):  # the command goes by the clock on the wall
        await awake.says("/quiet")
        await awake.taps("quiet-none")
    number = await files_case(li)
    await takes(zhou, number)
    operator.writes("roll.csv", "name,role\nZhou,member\n")
    assert (await operator.bot("roster", "import", "roll.csv")).code == 0
    await union.turns(minutes=1)
    assert zhou.ever_sees("people-told", role="member")
    assert chen.ever_sees("cases-hand-over", numbers=number)
    assert f"https://t.me/{union.machine.username}?start=case-{number}" in str(union.group.messages)
    assert union.group_sees("people-cadre-left", committee="union")
    await zhou.says("/queue")
    assert zhou.sees("answer-not-allowed")


async def test_who_is_on_the_roll_gets_a_link_into_their_own_row(operator: Shell, union: Stage) -> None:
    operator.writes("roll.csv", ROSTER)
    await operator.bot("roster", "import", "roll.csv")
    assert (await operator.bot("roster", "invite", "links.csv")).code == 0
    assert (await operator.bot("roster", "invite", "links.pdf")).said.startswith("3 links are in links.pdf")
    await operator.bot("roster", "invite", "links.csv")
    links = {row["工号"]: row["邀请链接"] for row in operator.rows("links.csv")}
    wei = union.stranger("Somebody", language="en")
    await arrives(wei, links["002"])
    async with union.machine.database.reading() as db:
        (li,) = [it for it in await list_everybody(db) if it.staff_number == "002"]
    assert (li.name, li.role, li.status, li.telegram_id) == ("李伟", "cadre", "active", wei.person.id)


async def test_when_everybody_has_joined_nobody_is_invited(operator: Shell, union: Stage) -> None:
    await union.member("Li")
    outcome = await operator.bot("roster", "invite", "links.pdf")
    assert (outcome.code, outcome.lines) == (1, ["Everybody on the roll has joined."])


async def test_the_plan_comes_from_a_list(operator: Shell, union: Stage) -> None:
    header = "No.,Title (English),Day,Led by,Sign-up\n"
    operator.writes(
        "plan.csv", header + "W01,Winter walk,2026-12-05,Culture and sports,yes\nW02,Tea,2026-12-06,head,no\n"
    )
    outcome = await operator.bot("plan", "import", "plan.csv", "--year", "2026")
    assert (outcome.code, outcome.lines[0][:33]) == (0, "The plan of 2026 has 2 entries; a")
    async with union.machine.database.reading() as db:
        plan = await activities.plan_for(db, 2026)
    assert [(it.id, it.lead, it.sign_up) for it in plan] == [("W01", "culture", True), ("W02", "head", False)]


async def test_courses_come_from_a_list_that_is_looked_at_first(operator: Shell, union: Stage) -> None:
    operator.writes("courses.csv", "Number,Title in English,Hours\nK1,Knots,1\n")
    looked_at = await operator.bot("courses", "preview", "courses.csv")
    assert (looked_at.code, looked_at.lines[0]) == (0, "New: 1 (K1)")
    async with union.machine.database.reading() as db:
        assert await courses.list_newest(db) == [], "a preview changes nothing"
    assert (await operator.bot("courses", "import", "courses.csv")).lines == looked_at.lines
    operator.writes("courses.csv", "Number,Title in English,Hours,Quiz questions\nK1,Knots,2,Q9\n")
    refused = await operator.bot("courses", "import", "courses.csv")
    assert (refused.code, "no quiz question Q9" in refused.said) == (1, True)
    async with union.machine.database.reading() as db:
        assert [(it.id, it.half_hours, it.version) for it in await courses.list_newest(db)] == [("K1", 2, 1)]


async def test_the_plan_that_comes_with_the_project_can_be_taken_as_it_is(operator: Shell, union: Stage) -> None:
    outcome = await operator.bot("plan", "import", str(EXAMPLE), "--year", "2026")
    assert outcome.lines[0].startswith("The plan of 2026 has 18 entries"), outcome.said


async def test_a_years_plan_is_shown_with_its_days(operator: Shell, union: Stage) -> None:
    await operator.bot("plan", "import", str(EXAMPLE), "--year", "2026")
    outcome = await operator.bot("plan", "show", "2027")
    assert outcome.code == 0, outcome.said
    assert len(outcome.lines) == 18
    assert outcome.lines == sorted(outcome.lines)
    assert outcome.lines[0].startswith("2027-01-")


async def test_every_bad_row_of_a_plan_is_named_and_nothing_is_taken(operator: Shell, union: Stage) -> None:
    rows = "W01,Walk,someday,culture\nW02,Tea,2026-12-06,nobody\nW03,Tea,2026-12-06,head\nW03,Tea,2026-12-06,head\n"
    operator.writes("plan.csv", "id,title_en,rule,lead\n" + rows)
    outcome = await operator.bot("plan", "import", "plan.csv", "--year", "2026")
    assert outcome.code == 1
    assert [line[:6] for line in outcome.lines] == ["Row 2:", "Row 3:", "Row 4:", "Row 5:", "Nothin"]
    async with union.machine.database.reading() as db:
        assert await activities.plan_for(db, 2026) == []


CASE_AT = datetime.fromtimestamp(1_793_600_000, UTC)


async def with_cases(union: Stage) -> None:
    li, wu = await union.member("Li Signed"), await union.member("Wu Hidden")
    rows = {
        "S-AAAA": ("welfare", "signed", "", li, "The tap drips."),
        "S-BBBB": ("welfare", "confidential", "", wu, "A secret."),
        "S-CCCC": ("welfare", "signed", "concerns_chair", wu, "About the chair."),
    }
    async with union.machine.database.transaction() as db:
        for number, (category, mode, scope, author, text) in rows.items():
            case = a_case(number, CASE_AT, category=category, mode=mode, scope=scope)
            await cases.add(db, case, author_id=author.member_id)
            await case_messages.add(db, number, "sender", text, CASE_AT)


async def test_an_export_names_nobody_who_did_not_sign(operator: Shell, union: Stage) -> None:
    await with_cases(union)
    assert (await operator.bot("export", "union.xlsx")).code == 0
    book = load_workbook(BytesIO(operator.reads("union.xlsx")))
    assert book.sheetnames == ["事项", "事项内容", "活动", "测评", "测评结果", "会员人数", "工会经费"]
    cells = {str(cell) for sheet in book for row in sheet.values for cell in row}
    assert {"S-AAAA", "S-BBBB", "S-CCCC", "Li Signed", "The tap drips."} <= cells
    assert not {"Wu Hidden", "A secret.", "About the chair."} & cells


async def test_an_export_may_be_a_folder_of_lists(operator: Shell, union: Stage) -> None:
    await with_cases(union)
    assert (await operator.bot("export", "taken")).said == "Rows written to taken: 5.\n"
    assert [row["编号"] for row in operator.rows("taken/事项.csv")] == ["S-AAAA", "S-BBBB", "S-CCCC"]
    assert (await operator.bot("export", "taken")).code == 1
    assert (await operator.bot("export", "taken.doc")).code == 1


async def test_the_commands_work_on_each_engine(shell: Shell, anywhere: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment(anywhere).items():
        monkeypatch.setenv(name, value)
    await with_cases(anywhere)
    shell.writes("roll.csv", ROSTER)
    assert (await shell.bot("roster", "import", "roll.csv")).lines[-1] == "3 new, 0 changed, 0 as before."
    assert (await shell.bot("roster", "import", "roll.csv")).lines[-1] == "0 new, 0 changed, 3 as before."
    assert "Aisha" in (await shell.bot("roster", "list")).said
    shell.writes("plan.csv", "id,title_en,rule,lead\nW01,Walk,2026-12-05,culture\n")
    assert (await shell.bot("plan", "import", "plan.csv", "--year", "2026")).code == 0
    await anywhere.turns(minutes=1)
    assert (await shell.bot("export", "taken")).code == 0
    assert [row["名称"] for row in shell.rows("taken/活动.csv")] == ["Walk"]
    said = (await shell.bot("status")).said
    assert re.search(r"members +2 active, 3 invited", said)
    assert "database" in said
    assert (await shell.bot("check")).said.count("✓") == 5


async def test_groups_go_out_and_in_with_the_roll_on_the_command_line(operator: Shell, union: Stage) -> None:
    operator.writes("roll.csv", "name,staff number,女职工\nWang,1,√\nLi,2,\n")
    outcome = await operator.bot("roster", "import", "roll.csv")
    assert outcome.lines == ["+ Wang: groups +Women workers", "+ Li", "2 new, 0 changed, 0 as before."]
    assert re.search(r"Wang.*Women workers", (await operator.bot("roster", "list")).said)
    assert (await operator.bot("roster", "export", "roll.xlsx")).lines == ["2 people are in roll.xlsx."]
    outcome = await operator.bot("roster", "import", "roll.xlsx")
    assert outcome.lines == ["0 new, 0 changed, 2 as before."]
    operator.writes("roll.csv", "name,staff number,groups\nWang,1,none\n")
    outcome = await operator.bot("roster", "import", "roll.csv")
    assert outcome.lines == ["~ Wang: groups -Women workers", "0 new, 1 changed, 0 as before."]
