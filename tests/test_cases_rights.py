"""The table of rights over cases: every cell of it through real taps, old buttons and lost offices included."""

from dataclasses import replace
from itertools import product

import pytest

from domain.case import Case
from domain.member import ROLES, Member
from domain.rights import RELATIONS, Standing, allow, load_case_rights
from storage import cases, members
from tests.casework import a_case, kept
from tests.play import Actor, Stage

HIDDEN = ("cases-hidden", "cases-own-work", "cases-for-chair", "answer-not-allowed")
PRESSED = {
    "read": "case",
    "files": "files",
    "note": "note",
    "take": "take",
    "start": "start",
    "back": "back",
    "hand": "hand",
    "accept": "accept",
    "ask": "ask",
    "answer": "answer",
    "refuse": "refuse",
    "merge": "merge",
    "refused": "refused",
    "assign": "assign",
    "defer": "defer",
    "extend": "extend",
    "transfer": "transfer",
    "end": "end",
    "see": "mine",
    "write": "write",
    "rate": "rate",
    "withdraw": "withdraw",
    "log": "minutes",
}
"""The button of each action; in an answered case none of them has an effect that would spoil the next press."""
_NO = ("", "", "", "")
OWN = ("see", "write", "rate", "withdraw")


def answered(number: str, relation: str, person: Actor) -> Case:
    """A case about welfare that has been answered, so that it stands to `person` in this relation."""
    case = a_case(number, state="replied")
    if relation == "named":
        return replace(case, excluded=frozenset({person.member_id}))
    if relation == "out_of_scope":
        return replace(case, category="conduct", mode="confidential", scope="concerns_chair")
    return case


async def somebody(union: Stage, role: str) -> Actor:
    committee, duty = ("union", "welfare") if role == "cadre" else ("union", "") if role == "chair" else ("", "")
    person = await union.member(f"The {role}", language="en", role=role, committee=committee, duty=duty)
    return await person.says("/start")


@pytest.mark.parametrize("role", ROLES)
async def test_every_cell_of_the_table_is_what_a_press_meets(union: Stage, role: str) -> None:
    author = await union.member("Li", language="en")
    person = await somebody(union, role)
    met: dict[tuple[str, str], bool] = {}
    for place, relation in enumerate(RELATIONS):
        if relation == "out_of_scope" and role == "chair":
            continue  # below: what a chair may not see names the chair
        number = f"S-000{place}"
        async with union.machine.database.transaction() as db:
            writer = person if relation == "own" else author
            await cases.add(db, answered(number, relation, person), author_id=writer.member_id)
        for action in load_case_rights():
            await person.presses(f"1:cases:{PRESSED[action]}:{number}")
            refused = [*HIDDEN, *(["cases-over"] if action in OWN and relation != "own" else [])]
            met[action, relation] = not any(person.sees(key) for key in refused)
    table = {(action, relation): role in load_case_rights()[action][relation] for action, relation in met}
    assert met == table


async def test_a_case_limited_to_the_head_of_the_womens_committee_is_out_of_the_chairs_scope(union: Stage) -> None:
    chen = await somebody(union, "chair")
    case = a_case(category="harassment", mode="confidential", scope="head_only")
    async with union.machine.database.transaction() as db:
        await cases.add(db, case)
    for action in load_case_rights():
        await chen.presses(f"1:cases:{PRESSED[action]}:S-0001")
        assert chen.sees("cases-over" if action in OWN else "cases-hidden")


def test_nobody_who_is_gone_or_has_not_agreed_may_do_anything() -> None:
    for action, relation, role in product(load_case_rights(), RELATIONS, ROLES):
        to, active = (
            Standing(relation, acting=True),
            Member(1, 1, "X", role, "", "", "", "", "en", "active", True, 1, *_NO),
        )
        for gone in (
            replace(active, status="left"),
            replace(active, status="invited"),
            replace(active, consent_version=0),
        ):
            assert not allow(gone, action, to)
        assert not allow(None, action, to)
        assert not allow(active, "unheard", to)


async def test_a_button_asks_again_after_the_office_is_lost(union: Stage) -> None:
    li = await union.member("Li", language="en")
    zhou = await somebody(union, "cadre")
    async with union.machine.database.transaction() as db:
        case = a_case()
        await cases.add(db, case, author_id=li.member_id)
    await zhou.says("/queue S-0001")
    view = zhou.last
    async with union.machine.database.transaction() as db:
        await members.set_role(db, zhou.member_id, "member", "", "")
    await zhou.taps("cases-take", message=view)
    assert zhou.sees("answer-not-allowed")
    assert (await kept(union, "S-0001")).state == "registered"


@pytest.mark.parametrize("data", ["", "S", "S-0002", "S-000I:9", "../S-0001", "S-0001'--", "%", "S-0001:" + "9" * 30])
async def test_forged_data_opens_nothing(union: Stage, data: str) -> None:
    zhou = await somebody(union, "cadre")
    async with union.machine.database.transaction() as db:
        await cases.add(db, answered("S-0001", "out_of_scope", zhou))
    for action in ("case", "take", "merged", "passed", "assigned", "review", "outcome", "refused", "give"):
        await zhou.presses(f"1:cases:{action}:{data}"[:62])
        assert zhou.sees("cases-hidden")
