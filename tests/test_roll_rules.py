"""The roll as a list: what a row means, and what it changes."""

from dataclasses import replace
from itertools import count

import pytest

from domain.member import Member
from domain.roll import COLUMNS, Roll, WrongRow, read_entry

LANGUAGES = ("zh-CN", "en")
LI = Member(
    id=1,
    telegram_id=70,
    name="Li",
    role="member",
    committee="",
    duty="",
    department="Tools",
    staff_number="17",
    language="en",
    status="active",
    reachable=True,
    consent_version=1,
    consented_on="2026-10-01",
    quiet_from="",
    quiet_to="",
    joined_on="2026-10-01",
)
HE = replace(LI, id=2, telegram_id=71, name="He", role="chair", staff_number="")


def row(**cells: str) -> dict[str, str]:
    return dict.fromkeys(COLUMNS, "") | cells


def roll(*members: Member) -> Roll:
    numbers = count(100)
    return Roll(members, lambda: next(numbers), "zh-CN")


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        ({"name": " "}, "roster-wrong-name"),
        ({"name": "x" * 65}, "roster-wrong-name"),
        ({"name": "Wu", "department": "x" * 65}, "roster-wrong-length"),
        ({"name": "Wu", "role": "king"}, "roster-wrong-role"),
        ({"name": "Wu", "role": "cadre", "committee": "sport"}, "roster-wrong-committee"),
        ({"name": "Wu", "role": "cadre", "committee": "union", "duty": "tea"}, "roster-wrong-duty"),
        ({"name": "Wu", "language": "fr"}, "roster-wrong-language"),
        ({"name": "Wu", "role": "cadre"}, "roster-committee-missing"),
        ({"name": "Wu", "committee": "union"}, "roster-not-in-office"),
        ({"name": "Wu", "role": "auditor", "duty": "welfare"}, "roster-not-in-office"),
    ],
)
def test_a_row_that_makes_no_sense_says_why(cells: dict[str, str], key: str) -> None:
    with pytest.raises(WrongRow) as refused:
        read_entry(row(**cells), LANGUAGES)
    assert refused.value.key == key


def test_somebody_new_is_invited_as_a_member_in_the_unions_language() -> None:
    change = roll().take(read_entry(row(name="  Wu   Fang "), LANGUAGES))
    assert change.before is None
    assert (change.after.name, change.after.role, change.after.status) == ("Wu Fang", "member", "invited")
    assert (change.after.language, change.after.telegram_id) == ("zh-CN", None)


@pytest.mark.parametrize(
    ("cells", "changed"),
    [
        ({"name": "Li"}, {}),
        ({"name": "Li Ming"}, {"name": "Li Ming"}),
        ({"name": "Li", "department": "Paint"}, {"department": "Paint"}),
        ({"name": "Li", "role": "cadre", "committee": "women"}, {"role": "cadre", "committee": "women"}),
        ({"name": "Li", "language": "zh-CN"}, {}),
    ],
)
def test_a_known_number_brings_its_row_up_to_date(cells: dict[str, str], changed: dict[str, str]) -> None:
    change = roll(LI).take(read_entry(row(staff_number="17", **cells), LANGUAGES))
    assert change.before == LI
    assert change.after == replace(LI, **changed)  # type: ignore[arg-type] # texts by their columns


def test_a_person_without_a_number_is_known_by_name_and_may_get_one() -> None:
    change = roll(replace(LI, staff_number="")).take(read_entry(row(name="Li", staff_number="17"), LANGUAGES))
    assert change.after == LI


def test_who_had_left_is_invited_again_and_who_has_not_joined_may_get_another_language() -> None:
    left = replace(LI, status="left", telegram_id=None)
    change = roll(left).take(read_entry(row(name="Li", staff_number="17", language="zh-CN"), LANGUAGES))
    assert (change.after.status, change.after.language) == ("invited", "zh-CN")


def test_a_person_stands_in_a_list_once() -> None:
    people = roll(LI)
    people.take(read_entry(row(name="Li", staff_number="17"), LANGUAGES))
    with pytest.raises(WrongRow, match="roster-twice"):
        people.take(read_entry(row(name="Li Ming", staff_number="17"), LANGUAGES))


def test_namesakes_need_their_numbers() -> None:
    people = roll(replace(LI, staff_number=""), replace(LI, id=9, staff_number=""))
    with pytest.raises(WrongRow, match="roster-namesakes"):
        people.take(read_entry(row(name="Li"), LANGUAGES))


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        ({"name": "He", "role": "member"}, "roster-chair-stays"),
        ({"name": "Wu", "role": "chair"}, "roster-one-chair"),
    ],
)
def test_there_is_one_chair_who_alone_hands_over(cells: dict[str, str], key: str) -> None:
    with pytest.raises(WrongRow, match=key):
        roll(LI, HE).take(read_entry(row(**cells), LANGUAGES))


def test_the_first_chair_may_come_from_a_list() -> None:
    change = roll(LI).take(read_entry(row(name="Wu", role="chair", committee="union", duty="chair"), LANGUAGES))
    assert change.after.role == "chair"


def changes(people: Roll, *rows: dict[str, str]) -> list[int | None]:
    """Whom each row of a list means, by the id of who was on the roll."""
    entries = [read_entry(it, LANGUAGES) for it in rows]
    people.expect(entries)
    found = [people.take(entry) for entry in entries]
    return [change.before.id if change.before else None for change in found]


def test_namesakes_of_two_departments_are_two_people_whatever_their_order() -> None:
    tools, paint = row(name="Li", department="Tools"), row(name="Li", department="Paint")
    one = replace(LI, staff_number="")
    assert changes(roll(), tools, paint) == [None, None]
    assert changes(roll(one), tools, paint) == [1, None]
    assert changes(roll(one), paint, tools) == [None, 1]
    assert changes(roll(one), paint) == [1], "alone in the list, Li has gone to another department"
    both = roll(one, replace(one, id=9, department="Paint"))
    assert changes(both, paint, tools) == [9, 1]


def test_namesakes_of_whom_nobody_can_tell_which_is_meant_need_their_numbers() -> None:
    with pytest.raises(WrongRow, match="roster-namesakes"):
        changes(roll(replace(LI, staff_number="")), row(name="Li", department="A"), row(name="Li", department="B"))
    with pytest.raises(WrongRow, match="roster-twice"):
        changes(roll(), row(name="Li", department="A"), row(name="Li", department="A"))


def test_two_numbers_of_one_name_are_two_people() -> None:
    one = replace(LI, staff_number="", department="A")
    rows = row(name="Li", staff_number="1", department="A"), row(name="Li", staff_number="2", department="B")
    assert changes(roll(one), *rows) == [1, None]


@pytest.mark.parametrize(
    ("written", "name"),
    [("张 三", "张三"), ("张\u3000三", "张三"), (" Li  Ming ", "Li Ming"), ("买买提 Ali", "买买提 Ali")],
)
def test_blanks_that_only_fill_a_place_are_no_part_of_a_name(written: str, name: str) -> None:
    assert read_entry(row(name=written), LANGUAGES).name == name


def test_who_was_written_with_blanks_is_known_without_them() -> None:
    assert changes(roll(replace(LI, name="张 三", staff_number="")), row(name="张三")) == [1]
