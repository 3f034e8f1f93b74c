"""The rules of hazards as tables: states, grades, who may clear, how pictures are compared, how long danger calls."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from domain.alarm import find_next_call
from domain.calendar import Calendar
from domain.case_moves import READERS, apply, load_notices, turn_into_hazard
from domain.case_states import (
    ACTORS,
    Facts,
    Refused,
    is_allowed,
    list_actions,
    load_edges,
    load_machine,
    load_states,
    make_step,
    show_progress,
)
from domain.hazard import Hazard, can_clear, compute_due, find_superior, is_lighter, judge_grade
from domain.hazard_visits import Clearing, choose_size, draw_visits, find_hasty
from domain.looks import is_near, is_same_file, write_look
from domain.rights import RELATIONS, load_case_rights, load_hazard_rights
from domain.routing import find_category, load_categories
from locales import LANGUAGES, render
from tests.casework import a_case
from tests.test_routing_rules import cadre

NOW = datetime(2026, 11, 3, 2, tzinfo=UTC)
CALENDAR = Calendar()
WAY = [
    ("register", Facts(actor="system")),
    ("verify", Facts(actor="duty", cadre_id=2, handler_id=2)),
    ("grade", Facts(actor="duty", cadre_id=2, grade="larger")),
    ("plan", Facts(actor="handler", cadre_id=2, text="A cover.", due_at=NOW + timedelta(3), handler_id=5)),
    ("begin", Facts(actor="handler", cadre_id=5)),
    ("secure", Facts(actor="handler", cadre_id=5, is_pictured=True)),
    ("fix", Facts(actor="handler", cadre_id=5, is_pictured=True)),
    ("clear", Facts(actor="duty", cadre_id=3, is_impartial=True)),
]
STATES = ["reported", "verified", "graded", "planned", "fixing", "made_safe", "fixed", "cleared"]


def test_every_state_can_be_reached_and_left() -> None:
    reached = {edge.target for edge in load_edges("hazard")} | {"submitted"}
    assert reached == set(load_states("hazard"))
    for code, state in load_states("hazard").items():
        living = bool(list_actions(code, ACTORS, "hazard"))
        assert living != state.has_ended or code == "cleared"


def test_the_states_that_both_machines_know_mean_the_same_to_the_clock() -> None:
    both = load_states("hazard").keys() & load_states().keys()
    assert [code for code in both if load_states()[code].clock != load_states("hazard")[code].clock] == []


def test_a_hazard_goes_its_way() -> None:
    case = a_case(category="hazard", state="submitted", at=NOW)
    seen = []
    for action, facts in WAY:
        case = apply(case, action, facts, CALENDAR, NOW).case
        seen.append(case.state)
    assert seen == STATES
    assert case.closed_at == NOW
    assert all(made for _, made in show_progress("cleared", machine="hazard"))


@pytest.mark.parametrize(
    ("state", "actor", "action", "facts", "key"),
    [
        ("reported", "duty", "reject", Facts(reason="in_order"), "refused-seconded"),
        ("verified", "duty", "grade", Facts(), "refused-graded"),
        ("graded", "handler", "plan", Facts(text="A cover."), "refused-planned"),
        ("fixing", "handler", "fix", Facts(), "refused-pictured"),
        ("fixed", "duty", "clear", Facts(), "refused-impartial_check"),
        ("fixed", "duty", "fail", Facts(is_impartial=True), "refused-failed_check"),
        ("cleared", "sender", "deny", Facts(reopenings=1), "refused-denied_once"),
        (
            "fixing",
            "chair",
            "give_up",
            Facts(is_seconded=True, reason="No part.", review_in_days=31),
            "refused-given_up",
        ),
        ("reported", "sender", "withdraw", Facts(has_alarm=True), "refused-no_danger"),
        ("verified", "sender", "withdraw", Facts(), "refused-step"),
        ("reported", "handler", "reply", Facts(), "refused-step"),
    ],
)
def test_a_step_without_its_condition_is_refused(state: str, actor: str, action: str, facts: Facts, key: str) -> None:
    with pytest.raises(Refused) as refusal:
        make_step(state, actor, action, facts, "hazard")
    assert refusal.value.key == key
    assert all(render(language, key).strip() for language in LANGUAGES)


def test_nothing_of_one_machine_is_done_in_the_other() -> None:
    assert not is_allowed("reopened", "handler", "reply", "hazard")
    assert not is_allowed("reopened", "handler", "begin")


def test_every_notice_about_a_hazard_has_its_words() -> None:
    values = dict.fromkeys(("number", "text", "name", "at", "grade", "measure", "owner", "due", "day", "receiver"), "")
    for rows in load_notices("hazard").values():
        for each in rows:
            assert each.reader in READERS
            if each.key.startswith("hazard-"):
                assert all(render(language, each.key, **values) for language in LANGUAGES)


def test_every_state_and_step_has_its_words() -> None:
    keys = [f"hazard-state-{code}" for code in load_states("hazard")]
    keys += [f"hazard-step-{name}" for name in load_machine("hazard").steps]
    assert all(render(language, key).strip() for language in LANGUAGES for key in keys)


@pytest.mark.parametrize(
    ("answers", "grade"),
    [("nnn", "general"), ("nny", "larger"), ("nyn", "major"), ("ynn", "larger"), ("yyy", "major")],
)
def test_three_answers_make_the_grade(answers: str, grade: str) -> None:
    assert judge_grade(dict(zip(("G1", "G2", "G3"), (it == "y" for it in answers), strict=True))) == grade


def test_only_what_is_lighter_than_before_needs_a_second_person() -> None:
    assert is_lighter("general", "major")
    assert not is_lighter("major", "general")
    assert not is_lighter("general", "")


def test_a_hazard_is_due_by_its_grade_from_the_report() -> None:
    case = a_case(category="hazard", state="verified", at=NOW)
    assert compute_due(CALENDAR, case, "general", NOW) == CALENDAR.due(NOW, 5)
    assert compute_due(CALENDAR, case, "larger", NOW + timedelta(days=4)) == CALENDAR.due(NOW, 10)
    later = NOW + timedelta(days=2)
    assert compute_due(CALENDAR, case, "major", later) == CALENDAR.due(later, 3)
    assert compute_due(CALENDAR, replace(case, extended=True), "general", NOW) > CALENDAR.due(NOW, 5)


def test_a_no_has_it_due_again_by_its_grade_and_opens_it_once() -> None:
    case = a_case(category="hazard", state="cleared", at=NOW, closed_at=NOW)
    made = apply(case, "deny", Facts(actor="sender", grade="larger"), CALENDAR, NOW).case
    assert (made.state, made.closed_at, made.due_at, made.reopenings) == ("reopened", None, CALENDAR.due(NOW, 5), 1)
    with pytest.raises(Refused):
        apply(replace(made, state="cleared"), "deny", Facts(actor="sender"), CALENDAR, NOW)


PEOPLE = {
    "member": replace(cadre("member", "", ""), id=90, role="member"),
    "chair": replace(cadre("chair", "union", "chair", role="chair"), id=1),
    "protection": replace(cadre("protection", "union", "protection"), id=2),
    "welfare": replace(cadre("welfare", "union", "welfare"), id=3),
    "fund head": replace(cadre("fund head", "fund_review", "head"), id=4),
    "treasurer": replace(cadre("treasurer", "fund_review", "treasurer"), id=5),
    "women head": replace(cadre("women head", "women", "head"), id=6),
    "women second": replace(cadre("women second", "women", ""), id=7),
}
SUPERIOR = {
    "member": None,
    "chair": None,
    "protection": "chair",
    "welfare": "chair",
    "fund head": None,
    "treasurer": "fund head",
    "women head": "chair",
    "women second": "women head",
}


@pytest.mark.parametrize(("fixer", "checker"), list(product(PEOPLE, PEOPLE)))
def test_neither_the_fixer_nor_their_superior_clears(fixer: str, checker: str) -> None:
    cadres = [each for name, each in PEOPLE.items() if name != "member"]
    hazard = Hazard("S-0001", "dock", "unsafe_act", owner_id=PEOPLE[fixer].id, fixer_id=PEOPLE[fixer].id)
    allowed = can_clear(PEOPLE[checker], hazard, [PEOPLE[fixer]], cadres)
    assert allowed == (checker not in (fixer, SUPERIOR[fixer], "member"))


def test_one_person_with_two_roles_is_still_one_person() -> None:
    owner, both = PEOPLE["protection"], PEOPLE["welfare"]
    hazard = Hazard("S-0001", "dock", "unsafe_act", owner_id=owner.id, fixer_id=both.id)
    cadres = list(PEOPLE.values())
    assert not can_clear(both, hazard, [owner, both], cadres)
    assert not can_clear(owner, hazard, [owner, both], cadres)
    assert not can_clear(PEOPLE["chair"], hazard, [owner, both], cadres)
    head = replace(PEOPLE["chair"], committee="women", duty="head")
    assert find_superior(PEOPLE["women second"], [head]) == head


def test_a_picture_is_known_again_when_it_is_lighter_and_a_plain_one_says_nothing() -> None:
    rows = [bytes((place * 29 + row * 17) % 200 for place in range(9)) for row in range(8)]
    lighter = [bytes(value + 40 for value in row) for row in rows]
    other = [bytes(reversed(row)) for row in rows]
    look = write_look(rows, b"one")
    assert is_near(look, write_look(lighter, b"two"))
    assert not is_near(look, write_look(other, b"two"))
    assert is_same_file(look, write_look(other, b"one"))
    plain = write_look([bytes([7] * 9)] * 8, b"plain")
    assert not is_near(plain, write_look([bytes([9] * 9)] * 8, b"other"))
    assert not is_same_file("", "")


def test_danger_calls_each_quarter_of_an_hour_and_no_longer_than_two_hours() -> None:
    calls, at = [], NOW
    while following := find_next_call(NOW, at):
        at = following
        calls.append((at - NOW) // timedelta(minutes=1))
    assert calls == [15, 30, 45, 60, 75, 90, 105, 120]
    assert find_next_call(NOW, NOW + timedelta(minutes=50)) == NOW + timedelta(minutes=60)


def test_only_a_voice_about_safety_becomes_a_hazard() -> None:
    facts = Facts(actor="duty", cadre_id=2)
    made = turn_into_hazard(a_case(category="safety", state="in_progress", handler_id=2), facts, CALENDAR, NOW)
    assert (made.case.category, made.case.state, made.case.handler_id) == ("hazard", "reported", None)
    for case in (a_case(category="welfare"), a_case(category="safety", state="closed"), made.case):
        with pytest.raises(Refused):
            turn_into_hazard(case, facts, CALENDAR, NOW)


def test_a_hazard_is_a_case_that_suggestions_do_not_offer() -> None:
    assert "hazard" not in load_categories()
    assert find_category("hazard").modes == ("signed", "confidential")
    assert not find_category("hazard").is_confidential("confidential")


def test_the_rights_over_hazards_are_no_rights_over_cases_and_never_of_who_is_named() -> None:
    assert not load_hazard_rights().keys() & load_case_rights().keys()
    for row in load_hazard_rights().values():
        assert set(row) == set(RELATIONS)
        assert not row["own"] | row["out_of_scope"] | row["named"]


def clearings(count: int, *, apart: int = 60, by: int = 2, answers: tuple[str, ...] = ()) -> list[Clearing]:
    return [
        Clearing(f"S-{by}{place:03}", NOW + timedelta(minutes=apart * place), by, answers) for place in range(count)
    ]


def test_the_lot_of_a_month_can_be_drawn_again_and_visits_haste_and_doubt_first() -> None:
    quiet, hasty = clearings(20, by=2), clearings(4, apart=2, by=3)
    doubted = clearings(1, by=4, answers=("unsure",))
    drawn = draw_visits([*quiet, *hasty, *doubted], "Union 2026-11")
    assert drawn == draw_visits([*reversed(quiet), *doubted, *hasty], "Union 2026-11")
    assert {it.number for it in (*hasty, *doubted)} == set(drawn[:5])
    assert len(draw_visits(quiet, "Union 2026-11")) == 5
    assert draw_visits(quiet, "Union 2026-11") != draw_visits(quiet, "Union 2026-12")
    assert len(draw_visits(clearings(3), "Union 2026-11")) == 3
    assert len(draw_visits(quiet, "Union 2026-11", choose_size({"S-0001": "not_ok"}))) == 10


def test_three_in_ten_minutes_are_no_haste_and_four_are() -> None:
    assert find_hasty(clearings(3, apart=1)) == frozenset()
    assert len(find_hasty(clearings(4, apart=3))) == 4
    assert find_hasty(clearings(4, apart=4)) == frozenset()
