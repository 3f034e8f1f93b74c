"""What plays about the appraisal share: its instants in November 2026, a union with cadres, and people who vote."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from domain.appraisal import ITEMS
from handlers.appraise.voting import join_forms, name_answer
from storage import appraisal_results, appraisals, ballots
from storage.appraisals import Appraisal
from storage.ballots import Ballot
from storage.keys import Keys
from tests.play import Actor, Stage

OPENS = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
"""Monday 23 November 2026, 10:00 in Chengdu: the first week after that of the survey."""
CLOSES = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)
OWN = datetime(2026, 11, 30, 1, 0, tzinfo=UTC)
COMMITTEE = datetime(2026, 12, 2, 1, 0, tzinfo=UTC)
MEMBERS = datetime(2026, 12, 4, 2, 0, tzinfo=UTC)
GOOD: Sequence[str] = ("excellent", "excellent", "competent", "competent", "unknown")


async def plans(chair: Actor, kind: str = "half", day: str = "2026-11-23") -> None:
    await chair.says("/appraise")
    await chair.taps("appraise-new")
    await chair.taps(f"appraise-kind-{kind}")
    await chair.presses(f"1:appraise:plan:{kind}:{day}")
    await chair.taps("appraise-plan-it")


async def current(union: Stage, number: int = 1) -> Appraisal:
    async with union.machine.database.reading() as db:
        found = await appraisals.find(db, number)
    assert found is not None
    return found


def keys_of(union: Stage) -> Keys:
    return Keys(union.settings.storage.keys)


def key_of(union: Stage, number: int = 1) -> bytes:
    key = keys_of(union).find(f"appraisal-{number}")
    assert key is not None
    return key


async def gives(
    union: Stage,
    person: Actor,
    grades: Mapping[int, Sequence[str]],
    remarks: Mapping[int, tuple[str, str]] | None = None,
    *,
    done: bool = True,
) -> None:
    """Put a ballot into the box as taps would: the grades by place, and a remark with its use."""
    answers = {
        name_answer(place, item): grade for place, row in grades.items() for item, grade in zip(ITEMS, row, strict=True)
    }
    for place, (text, use) in (remarks or {}).items():
        answers |= {name_answer(place, "remark"): text} | ({name_answer(place, "use"): use} if use else {})
    appraisal = await current(union)
    async with union.machine.database.transaction() as db:
        places = [it.place for it in await appraisals.list_subjects(db, 1)]
        size = ballots.measure_size(join_forms(appraisal, places))
        await ballots.put(db, key_of(union), appraisal.box, person.member_id, Ballot(answers, done), size)


async def result_of(union: Stage, place: int) -> dict[str, tuple[str, int | None]]:
    async with union.machine.database.reading() as db:
        found = await appraisal_results.find_each(db, 1)
    return {item: (it.band, it.points) for item, it in found.get(place, {}).items()}


async def gather_cast(union: Stage, people: int = 12) -> tuple[Actor, Actor, list[Actor]]:
    """The chair Bo (place 1), the cadre Wei (place 2), and members."""
    chair = await union.member("Bo", role="chair", committee="union", language="en")
    wei = await union.member("Wei", role="cadre", committee="union", language="en")
    return chair, wei, [await union.member(f"M{n}", language="en") for n in range(people)]


async def open_appraisal(union: Stage, people: int = 12, kind: str = "half") -> tuple[Actor, Actor, list[Actor]]:
    chair, wei, crowd = await gather_cast(union, people)
    await plans(chair, kind)
    assert chair.sees("appraise-planned")
    await union.turns_to(OPENS)
    return chair, wei, crowd
