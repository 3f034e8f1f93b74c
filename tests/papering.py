"""What plays about paper share: an open survey, slips that were printed, and cadres who type."""

from domain.paper import Slip, SlipTally
from handlers import mydata, paper, questionnaire, survey
from locales import Markup, render
from storage import paper as slips
from storage.paper import SlipBox
from tests.play import Actor, Stage
from tests.surveying import NOVEMBER, OPENS, key_of, state_of, waits

ALONE = [survey.FEATURE, paper.FEATURE, questionnaire.FEATURE, mydata.FEATURE]
ROW = "5 4 3 2 1 5 4 3 2 S"


async def opens(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor]:
    """Three who may type, and a survey that has just opened."""
    chair = await union.member("He", language=language, role="chair")
    cadres = [await union.member(name, language=language, role="cadre") for name in ("Zhang", "Qian")]
    await union.cadre_group(chair, *cadres, language=language)
    await waits(union, 20)
    await union.sleeps_until(OPENS)
    return chair, cadres[0], cadres[1]


async def box_of(union: Stage) -> SlipBox:
    survey = await state_of(union)
    return SlipBox(survey.box, key_of(union, NOVEMBER), survey.questions)


async def printed(union: Stage, *codes: str) -> None:
    """Slips that were printed without the picture of it."""
    async with union.machine.database.transaction() as db:
        await slips.prepare(db, await box_of(union), codes)


async def kept(union: Stage) -> list[Slip]:
    async with union.machine.database.reading() as db:
        return await slips.list_slips(db, await box_of(union))


async def tally_of(union: Stage) -> SlipTally | None:
    async with union.machine.database.reading() as db:
        return await slips.find_tally(db, f"survey-{NOVEMBER}")


async def begins(cadre: Actor, code: str) -> None:
    await cadre.says("/paper")
    await cadre.taps("paper-type")
    await cadre.says(code)


async def types(cadre: Actor, code: str, row: str = ROW, text: str = "") -> None:
    """Type Q01 to Q10 as in `row`, "-" for left blank, no wish, then the text, and hand in."""
    await begins(cadre, code)
    for number, option in enumerate(row.split(), 1):
        if option == "-":
            await cadre.taps("paper-blank")
        else:
            words = f"answer-q10-{option}" if number == 10 else f"answer-scale-{option}"
            await cadre.taps("paper-option", option=Markup(render(cadre.language, words)))
    await cadre.taps("paper-blank")
    await (cadre.says(text) if text else cadre.taps("paper-blank"))
    assert cadre.sees("paper-end")
    await cadre.taps("paper-hand-in")
