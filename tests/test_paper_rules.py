"""Paper slips: what two have typed alike counts, question by question, and nothing that only one has typed."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.calendar import Calendar
from domain.paper import (
    DIFFERS,
    FRESH,
    ONCE,
    SETTLED,
    Slip,
    SlipEntry,
    compute_hand_in_moment,
    compute_telling_moment,
    count_states,
)
from domain.survey import built_in_form
from domain.union import Union

FORM = built_in_form("short")
FULL = {"Q01": "5", "Q03": "4", "Q06": "1", "Q08": "na", "Q10": "S", "Q12": "Mehr Licht!"}
UNION = Union("U", 48, Calendar())
CLOSES = datetime(2026, 11, 17, 10, tzinfo=UTC)


def typed(*entries: dict[str, str]) -> Slip:
    return Slip("201-23W", {who: SlipEntry(answers, done=True) for who, answers in enumerate(entries, 1)})


@pytest.mark.parametrize(
    ("slip", "differing", "agreed"),
    [
        (typed(FULL), 6, None),
        (typed(FULL, FULL), 0, FULL),
        (typed(FULL, FULL | {"Q01": "4"}), 1, None),
        (typed(FULL, FULL | {"Q01": "4"}, FULL | {"Q01": "4"}), 0, FULL | {"Q01": "4"}),
        (typed(FULL, FULL | {"Q01": "4"}, FULL | {"Q01": "3"}), 1, None),
        (typed(FULL, FULL | {"Q12": "mehr  Licht"}), 0, FULL),
        (typed(FULL, FULL | {"Q12": "mehr Nicht"}), 1, None),
        (typed(FULL | {"Q12": "☺"}, FULL | {"Q12": ""}), 1, None),
        (typed({}, {}), 0, {}),
        (typed({}, {"Q10": "S"}), 1, None),
    ],
)
def test_what_two_have_typed_alike_is_agreed(slip: Slip, differing: int, agreed: dict[str, str] | None) -> None:
    assert len(slip.differing(FORM)) == differing
    assert slip.agreed(FORM) == agreed


def test_an_entry_that_is_not_handed_in_agrees_with_nothing() -> None:
    slip = typed(FULL).kept(2, SlipEntry(FULL))
    assert slip.state == ONCE
    assert slip.agreed(FORM) is None


def test_a_third_is_asked_what_differs_and_what_they_were_not_asked_is_not_blank() -> None:
    slip = typed(FULL, FULL | {"Q10": "N"}).taken_up(FORM, 3)
    third = slip.entries[3]
    assert third.asked == ("Q10",)
    # Meanwhile the first looks again and clears an answer on which there was agreement.
    cleared = {name: given for name, given in FULL.items() if name != "Q01"}
    slip = slip.kept(1, SlipEntry(cleared, done=True)).kept(3, replace(third, answers={"Q10": "S"}, done=True))
    assert [question.id for question in slip.differing(FORM)] == ["Q01"]


def test_a_third_who_is_asked_once_more_keeps_what_was_agreed_with_them() -> None:
    slip = typed(FULL, FULL | {"Q10": "N", "Q01": "4"}).taken_up(FORM, 3)
    slip = slip.kept(3, replace(slip.entries[3], answers={"Q01": "4", "Q10": "D"}, done=True))
    assert [question.id for question in slip.differing(FORM)] == ["Q10"]
    slip = slip.taken_up(FORM, 3)
    assert slip.entries[3].asked == ("Q10",)
    slip = slip.kept(3, replace(slip.entries[3], answers={"Q01": "4", "Q10": "S"}, done=True))
    assert slip.agreed(FORM) == FULL | {"Q01": "4"}


def test_nobody_types_what_is_about_themselves_and_three_are_enough() -> None:
    own = {1: frozenset({"Q01"}), 2: frozenset({"Q03"}), 3: frozenset({"Q06"})}
    slip = Slip("201-23W")
    for who in (1, 2, 3):
        slip = slip.taken_up(FORM, who, own[who])
        entry = slip.entries[who]
        assert not own[who] & set(entry.asked)
        slip = slip.kept(who, replace(entry, answers={it: FULL[it] for it in entry.asked}, done=True))
        assert len(slip.differing(FORM)) == (6, 2, 0)[who - 1]
    assert slip.entries[3].asked == ("Q01", "Q03")
    assert slip.agreed(FORM) == FULL


def test_whoever_could_only_type_what_is_about_themselves_types_nothing() -> None:
    slip = typed(FULL, FULL | {"Q01": "4"})
    assert not slip.may_type(FORM, 3, frozenset({"Q01"}))
    assert slip.may_type(FORM, 3, frozenset({"Q03"}))


def test_who_looks_again_sees_what_differs_and_keeps_the_rest() -> None:
    slip = typed(FULL, FULL | {"Q10": "N"}).taken_up(FORM, 2)
    again = slip.entries[2]
    assert (again.asked, again.done, again.answers["Q12"]) == (("Q10",), False, FULL["Q12"])
    slip = slip.kept(2, SlipEntry({**again.answers, "Q10": "S"}, True, again.asked))
    assert slip.agreed(FORM) == FULL


def test_a_slip_has_three_typists_at_most_and_none_once_it_is_settled() -> None:
    slip = typed(FULL, {}, {"Q01": "1"})
    assert slip.may_type(FORM, 3)
    assert not slip.may_type(FORM, 4)
    assert slip.without(3).may_type(FORM, 4)
    assert not Slip("201-23W", settled=True).may_type(FORM, 1)


def test_what_was_only_begun_gives_way_to_a_fourth() -> None:
    begun = typed(FULL).kept(2, SlipEntry({"Q01": "1"})).kept(3, SlipEntry())
    assert begun.taken_up(FORM, 2).entries.keys() == {1, 2, 3}
    assert begun.taken_up(FORM, 4).entries.keys() == {1, 4}


def test_states_are_counted_with_those_nobody_is_in() -> None:
    slips = [Slip("A"), typed(FULL), typed(FULL, {}), Slip("B", settled=True), Slip("C")]
    assert count_states(slips) == {FRESH: 2, ONCE: 1, DIFFERS: 1, SETTLED: 1}


def test_a_workday_is_left_for_typing_and_cadres_are_told_a_day_before_that() -> None:
    assert compute_telling_moment(UNION, CLOSES) == datetime(2026, 11, 13, 1, tzinfo=UTC)
    now = datetime(2026, 11, 11, 2, tzinfo=UTC)
    assert compute_hand_in_moment(UNION, now, CLOSES) == datetime(2026, 11, 16, 10, tzinfo=UTC)
    assert compute_hand_in_moment(UNION, datetime(2026, 11, 17, 2, tzinfo=UTC), CLOSES) == CLOSES
