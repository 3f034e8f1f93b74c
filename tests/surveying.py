"""What plays about the survey share: its instants in November 2026, and people who answer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.member import Member
from storage import ballots, members, survey_results, surveys
from storage.ballots import Ballot
from storage.keys import Keys
from storage.survey_results import Measure
from storage.surveys import Survey
from tests.play import Actor, Stage

OPENS = datetime(2026, 11, 10, 2, 0, tzinfo=UTC)
"""Tuesday 10 November 2026, 10:00 in Chengdu."""
CLOSES = datetime(2026, 11, 17, 10, 0, tzinfo=UTC)
COUNTED = CLOSES + timedelta(minutes=2)
"""The key is destroyed a minute after closing."""
SUMMARY = datetime(2026, 11, 18, 1, 0, tzinfo=UTC)
RESULT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
NOVEMBER = "2026-11"


def make_wave(opens: datetime = OPENS, **changed: Any) -> Survey:
    """An extra survey of one minute, told in the two seconds after it, or `changed` from that."""
    closes, second = opens + timedelta(minutes=1), timedelta(seconds=1)
    told = closes + second, closes + 2 * second
    return replace(
        Survey("2026-11-02", "extra", "monthly", False, opens, None, None, closes, *told, roll=48), **changed
    )


async def crowd(union: Stage, people: int, language: str = "en") -> list[Actor]:
    return [await union.member(f"M{n}", language=language) for n in range(people)]


async def waits(union: Stage, people: int) -> None:
    """So many more on the roll who have not used their invitation."""
    async with union.machine.database.transaction() as db:
        for number in range(people):
            await members.add(
                db,
                Member(
                    id=1000 + number,
                    telegram_id=None,
                    name=f"W{number}",
                    role="member",
                    committee="",
                    duty="",
                    department="",
                    staff_number="",
                    language="zh-CN",
                    status="invited",
                    reachable=True,
                    consent_version=0,
                    consented_on="",
                    quiet_from="",
                    quiet_to="",
                    joined_on="",
                ),
            )


async def fills_in(person: Actor, row: str) -> None:
    """Answer Q01 to Q10 by taps as in `row`, "-" for skip, and skip the rest."""
    await person.taps("survey-start")
    for number, option in enumerate(row.split(), 1):
        key = f"answer-q10-{option}" if number == 10 else f"answer-scale-{option}"
        await person.taps("survey-skip" if option == "-" else key)
    await person.taps("survey-skip")
    await person.taps("survey-skip")


async def gives(
    union: Stage, person: Actor, answers: Mapping[str, str], survey_id: str = NOVEMBER, *, done: bool = True
) -> None:
    """Put a ballot into the box as taps would, without the taps."""
    async with union.machine.database.transaction() as db:
        await ballots.put(
            db, key_of(union, survey_id), f"survey-{survey_id}", person.member_id, Ballot(dict(answers), done)
        )


async def ballot_of(union: Stage, person: Actor, survey_id: str = NOVEMBER) -> Ballot | None:
    async with union.machine.database.reading() as db:
        return await ballots.find(db, key_of(union, survey_id), f"survey-{survey_id}", person.member_id)


async def state_of(union: Stage, survey_id: str = NOVEMBER) -> surveys.Survey:
    async with union.machine.database.reading() as db:
        survey = await surveys.find(db, survey_id)
    assert survey is not None
    return survey


async def measures_of(union: Stage, survey_id: str = NOVEMBER) -> dict[str, Measure]:
    async with union.machine.database.reading() as db:
        return await survey_results.find_measures(db, survey_id)


def sheet(step: str, **more: str) -> dict[str, str]:
    """The same step on every scale."""
    return {f"Q{n:02}": step for n in range(1, 10)} | more


def keys_of(union: Stage) -> Keys:
    return Keys(union.settings.storage.keys)


def key_of(union: Stage, survey_id: str) -> bytes:
    key = keys_of(union).find(f"survey-{survey_id}")
    assert key is not None
    return key


def key_files(union: Stage) -> set[str]:
    folders = {keys_of(union).place(name).parent for name in ("letters", f"survey-{NOVEMBER}")}
    return {file.name for folder in folders if folder.exists() for file in folder.iterdir()}
