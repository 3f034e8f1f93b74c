"""A case nobody touches: each hears once a day at most how old it is and what is overdue, and nothing twice alike."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from domain.calendar import Calendar
from tests.casework import files_case, kept, people, takes
from tests.play import Actor, Stage

AGES = {"en": r"(\d+) workdays? since it was sent", "zh-CN": r"提出已 (\d+) 个工作日"}
ANY_AGE = {"en": r"(\d+) workdays?\b", "zh-CN": r"(\d+) 个工作日"}
LATE = {"en": r"; overdue: (?:answer|closing|first reply)", "zh-CN": r"；已逾期：(?:答复|办结|首次回应)"}
WEEKLY = {"en": "comes back each week", "zh-CN": "每周都会再提"}

Said = list[tuple[datetime, str]]


async def _hear_of(union: Stage, number: str, *hearers: Actor) -> list[Said]:
    """What each of them is told about the case within four weeks, and when."""
    said: list[Said] = [[] for _ in hearers]
    known = [{it.id for it in each.person.sees} for each in hearers]
    end = datetime(2026, 12, 1, tzinfo=UTC)
    while union.clock.now() < end:
        due = await union.machine.clock.next_due()
        await union.turns_to(min(due or end, end))
        for heard, seen, hearer in zip(said, known, hearers, strict=True):
            new = [it for it in hearer.person.sees if it.id not in seen]
            seen.update(it.id for it in new)
            heard += [(union.clock.now(), it.text) for it in new if number in it.text]
    return said


def _check(calendar: Calendar, opened: datetime, language: str, heard: Said) -> None:
    days = [calendar.local(at).date() for at, _ in heard]
    assert len(set(days)) == len(days), "at most one a day"
    assert len({text for _, text in heard}) == len(heard), "nothing twice alike"
    for day, (_, text) in zip(days, heard, strict=True):
        age = str(calendar.workdays_between(calendar.local(opened).date(), day))
        assert set(re.findall(ANY_AGE[language], text)) <= {age}, "one age, whoever says it"
        assert set(re.findall(AGES[language], text)) == set(re.findall(ANY_AGE[language], text))


@pytest.mark.parametrize("language", ["en", "zh-CN"])
@pytest.mark.parametrize("is_taken", [False, True], ids=["waiting", "taken"])
async def test_an_untouched_case_has_one_age_and_is_never_brought_to_mind_twice_alike(
    union: Stage, language: str, is_taken: bool
) -> None:
    li, zhou, chen = await people(union, language)
    number = await files_case(li)
    if is_taken:
        await takes(zhou, number)
    opened = (await kept(union, number)).opened_at
    to_zhou, to_chen = await _hear_of(union, number, zhou, chen)
    for heard in (to_zhou, to_chen):
        _check(union.machine.union.calendar, opened, language, heard)
    assert 4 <= len(to_zhou) <= 6
    assert 4 <= len(to_chen) <= 6
    assert all(re.search(LATE[language], text) for _, text in to_chen), "it says what is overdue"
    weekly = [at for at, text in to_chen if WEEKLY[language] in text]
    assert [later - sooner for sooner, later in pairwise(weekly)] == [timedelta(weeks=1)] * (len(weekly) - 1)
    assert len(weekly) >= 2
    assert to_chen[-1][0] == weekly[-1]


async def test_who_answers_for_a_case_and_decides_about_it_hears_of_it_once_a_day(union: Stage) -> None:
    li, _, _ = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    number = await files_case(li, scope="concerns_chair")
    opened = (await kept(union, number)).opened_at
    (heard,) = await _hear_of(union, number, fu)
    _check(union.machine.union.calendar, opened, "en", heard)
    assert len(heard) <= 9


@pytest.mark.parametrize("mode", ["signed", "confidential"])
async def test_nobody_decides_about_what_they_wrote_themselves(union: Stage, mode: str) -> None:
    _, zhou, chen = await people(union)
    number = await files_case(chen, mode)
    to_zhou, to_chen = await _hear_of(union, number, zhou, chen)
    assert len(to_chen) == 1, "that it is late, as any author"
    await zhou.says(f"/queue {number}")
    await zhou.taps("cases-refuse")
    await zhou.says("That is a matter of the company.")
    await zhou.taps("cases-receiver-department")
    if mode == "signed":
        assert len(to_zhou) >= 4
        # Who else should?
        await zhou.taps("cases-refuse-yes")
        assert (await kept(union, number)).state == "not_accepted"
    else:
        # Were it theirs to decide, they would know that the chair wrote it.
        assert zhou.sees("cases-refuse-proposed")


async def test_who_wrote_to_their_own_field_is_not_told_to_work_on_it(union: Stage) -> None:
    _, zhou, chen = await people(union)
    number = await files_case(zhou)
    to_zhou, to_chen = await _hear_of(union, number, zhou, chen)
    assert len(to_chen) >= 4
    assert len(to_zhou) == 1, "that it is late, as any author"
