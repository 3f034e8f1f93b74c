"""What plays about cases have in common: people, a case, who takes it and who answers it."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from domain.case import Case
from storage import cases
from storage.rows import read
from tests.play import Actor, Stage


async def files_case(
    person: Actor, mode: str = "signed", category: str = "welfare", text: str = "The tap drips.", scope: str = ""
) -> str:
    """The number of the new case, or the code of an anonymous one."""
    await person.says("/suggest")
    await person.taps(f"suggest-about-{category}")
    await person.taps(f"mode-{mode}")
    await person.says(text)
    if scope:
        await person.taps(f"suggest-tick-{scope}")
    await person.taps("suggest-send")
    found = re.search(r"S-[0-9A-Z]{4}|\d{4}-\d{4}-\d{4}-\d{4}", " ".join(person.news))
    assert found, person.news
    return found[0]


async def answers(cadre: Actor, number: str, text: str = "It will be repaired.", outcome: str = "F") -> Actor:
    """Answer a case this cadre has, in private."""
    await cadre.says(f"/queue {number}")
    await cadre.taps("cases-answer")
    await cadre.taps(f"outcome-{outcome}")
    await cadre.says(text)
    return await cadre.taps("cases-answer-send")


async def takes(cadre: Actor, number: str) -> Actor:
    await cadre.says(f"/queue {number}")
    return await cadre.taps("cases-take")


async def hands_over(cadre: Actor, number: str, name: str, reason: str = "I am away for a month.") -> Actor:
    """Hand a case in this cadre's hands over to the colleague of this name, in private."""
    await cadre.says(f"/queue {number}")
    await cadre.taps("cases-hand")
    await cadre.taps("cases-hand-to", name=name)
    await cadre.says(reason)
    return await cadre.taps("cases-hand-send")


async def kept(union: Stage, number: str) -> Case:
    async with union.machine.database.reading() as db:
        case = await cases.find(db, number)
    assert case
    return case


async def only_case(union: Stage) -> Case:
    async with union.machine.database.reading() as db:
        return read(Case, (await db.all("SELECT * FROM cases"))[0])


def a_case(number: str = "S-0001", at: datetime = datetime(2026, 11, 2, tzinfo=UTC), **changes: Any) -> Case:
    """A signed case about welfare outside any play, received and due at the same moment unless told otherwise."""
    return replace(Case(number, "welfare", "signed", "", "", "registered", None, at, at, at, at), **changes)


async def people(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor]:
    """Li, a member; Zhou, the cadre for welfare; Chen, the chair; and their group."""
    li = await union.member("Li", language=language)
    zhou = await union.member("Zhou", language=language, role="cadre", committee="union", duty="welfare")
    chen = await union.member("Chen", language=language, role="chair", committee="union")
    await union.cadre_group(zhou, chen, language=language)
    return li, zhou, chen
