"""After a faulty file the better one is simply sent, whatever kind of file it is."""

import pytest

from handlers import FEATURES
from tests.play import Actor, Stage

ASKED_BY = {
    "plan": ("1:plan:for:2026", "plan-table-faults"),
    "roster": ("1:people:send", "people-sheet-faults"),
    "questionnaire": ("1:questionnaire:import", "questionnaire-faults"),
    "courses": ("1:training:send", "training-table-faults"),
    "requirements": ("1:training:sendneeds", "training-table-faults"),
    "questions": ("1:quiz:send", "quiz-table-faults"),
    "hazard_places": ("1:hazard:sendplaces", "hazard-places-faults"),
}
PICTURES = {"photo", "receipt"}
"""Parts of a draft, which goes on waiting for a better one."""


async def chair(union: Stage) -> Actor:
    he = await union.member("He", role="chair", committee="union", duty="education")
    return await he.says("/start")


def test_each_kind_of_file_waits_at_a_step_that_takes_one() -> None:
    intakes = [(feature, intake) for feature in FEATURES for intake in feature.takes_in.values()]
    assert {intake.reader for _, intake in intakes} == set(ASKED_BY) | PICTURES
    assert all("document" in feature.steps[intake.step].takes for feature, intake in intakes)


@pytest.mark.parametrize("kind", ASKED_BY)
async def test_the_next_file_is_read_without_a_tap(union: Stage, kind: str) -> None:
    he = await chair(union)
    asks, faults = ASKED_BY[kind]
    await he.presses(asks)
    for _ in range(3):
        await he.sends_document("sheet.docx", b"PK\x03\x04 no workbook")
        assert he.sees(faults, count=1, more=0)


async def test_whoever_begins_something_else_meanwhile_is_not_called_away_from_it(union: Stage) -> None:
    he = await chair(union)
    await he.presses("1:plan:for:2026")
    he.person.send_document("plan.xlsx", b"PK\x03\x04 no workbook")
    he.person.press(he.last, "1:training:send")
    await union.settle()
    await he.sends_document("courses.xlsx", b"PK\x03\x04 no workbook")
    assert he.sees("training-table-faults", count=1)
