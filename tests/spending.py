"""What plays about money share: its officers, an approved walk, and an expense that is entered."""

from dataclasses import replace
from io import BytesIO

from fpdf import FPDF
from PIL import Image

from handlers import activities, audience, care, cases, forgetme, money, mydata, people, plan, suggest
from storage import expenses
from tests.play import Actor, Stage
from tests.walking import WALK, import_plan

ALONE = (
    activities.FEATURE,
    plan.FEATURE,
    audience.FEATURE,
    money.FEATURE,
    care.FEATURE,
    cases.FEATURE,
    suggest.FEATURE,
    people.FEATURE,
    mydata.FEATURE,
    forgetme.FEATURE,
)
PLANNED = replace(WALK, budget=200000)


async def officers(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor]:
    """The cadre who prepares the walk, the chair, and somebody of fund review."""
    zhang = await union.member("Zhang", language=language, role="cadre", committee="union", duty="culture")
    chen = await union.member("Chen", language=language, role="chair", committee="union")
    wu = await union.member("Wu", language=language, role="cadre", committee="fund_review", duty="head")
    await union.cadre_group(zhang, chen, wu, language="en")
    await import_plan(union, PLANNED)
    return zhang, chen, wu


async def opens_walk(who: Actor, title: str = "Winter walk") -> None:
    await who.says("/plan")
    await who.taps("plan-button-open", title=title)
    await who.taps("plan-button-money")


async def approved(zhang: Actor, chen: Actor) -> None:
    """The walk has what its plan says."""
    await opens_walk(zhang)
    await zhang.taps("money-propose")
    await zhang.taps("money-as-planned", amount="¥2,000")
    await chen.taps("money-agree")


async def writes(who: Actor, said: str = "300 yuan, water", kind: str = "culture_sport", payee: str = "firm") -> None:
    """An expense of the walk up to its preview."""
    await opens_walk(who)
    await who.taps("money-enter")
    await who.says(said)
    await who.taps(f"money-kind-{kind}")
    await who.taps(f"money-payee-{payee}")


async def enters(who: Actor, said: str = "300 yuan, water", **of: str) -> None:
    """An expense whose receipt is with the treasurer."""
    await writes(who, said, **of)
    await who.taps("money-confirm" if who.last.button("✅ Enter it") else "money-confirm-anyway")
    await who.taps("money-on-paper")


async def passes(wu: Actor) -> None:
    """The newest row that waits for this reviewer."""
    await wu.taps("money-look")
    await wu.taps("money-pass-paper")


def picture(colour: str = "white") -> bytes:
    file = BytesIO()
    Image.new("RGB", (400, 300), colour).save(file, "JPEG")
    return file.getvalue()


def pdf(pages: int) -> bytes:
    document = FPDF()
    document.set_font("helvetica", size=20)
    for page in range(pages):
        document.add_page()
        document.cell(0, 10, f"Receipt 300.00, page {page + 1}")
    return bytes(document.output())


async def is_passed(union: Stage, number: int) -> bool:
    async with union.machine.database.reading() as db:
        found = await expenses.find(db, number)
        return found is not None and found.verdict == "passed"
