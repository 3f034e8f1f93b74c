"""What plays about hazards have in common: people, pictures, a report, and its way to the clearing."""

import re
from io import BytesIO

from PIL import Image, ImageDraw

from tests.play import Actor, Stage


def draw_picture(seed: int = 0, kind: str = "JPEG", size: tuple[int, int] = (160, 120)) -> bytes:
    """A picture of its own for each seed: patches of light and dark."""
    image = Image.new("RGB", (160, 120), "white")
    pen = ImageDraw.Draw(image)
    for place in range(12):
        shade = (seed * 97 + place * 53) % 256
        left, top = (place * 37 + seed * 61) % 120, (place * 23 + seed * 41) % 90
        pen.rectangle((left, top, left + 30, top + 25), fill=(shade, (shade * 3) % 256, (shade * 7) % 256))
    target = BytesIO()
    image.resize(size).save(target, kind)
    return target.getvalue()


async def people(union: Stage, language: str = "en") -> tuple[Actor, Actor, Actor, Actor]:
    """Li, a member; Bao, who answers for safety; Xu of fund review; Chen, the chair; and their group."""
    li = await union.member("Li", language=language)
    bao = await union.member("Bao", language=language, role="cadre", committee="union", duty="protection")
    xu = await union.member("Xu", language=language, role="cadre", committee="fund_review")
    chen = await union.member("Chen", language=language, role="chair", committee="union")
    await union.cadre_group(bao, xu, chen, language=language)
    return li, bao, xu, chen


async def reports(
    person: Actor,
    text: str = "The cover of the third panel is missing.",
    *,
    place: str = "warehouse",
    kind: str = "unsafe_equipment",
    mode: str = "signed",
    picture: int | None = 1,
) -> str:
    """The number of the new hazard, or of what was added to another one."""
    await fills_in(person, text, place=place, kind=kind, picture=picture)
    await person.taps(f"hazard-send-{mode}")
    return find_number(person)


async def fills_in(person: Actor, text: str, *, place: str, kind: str, picture: int | None) -> Actor:
    await person.says("/hazard")
    if picture is None:
        await person.taps("hazard-no-photo")
    else:
        await person.sends_photo(draw_picture(picture))
    await person.taps(f"hazard-place-{place}")
    await person.taps(f"hazard-kind-{kind}")
    return await person.says(text)


def find_number(person: Actor) -> str:
    found = re.search(r"S-[0-9A-Z]{4}", " ".join(person.news))
    assert found, person.news
    return found[0]


async def opens(cadre: Actor, number: str) -> Actor:
    return await cadre.says(f"/queue {number}")


async def grades(cadre: Actor, number: str, *answers: str) -> Actor:
    """Answer the three questions, `no` unless told otherwise."""
    await opens(cadre, number)
    await cadre.taps("hazard-grade")
    for answer in answers or ("no", "no", "no"):
        await cadre.taps(f"hazard-answer-{answer}")
    return cadre


async def plans(cadre: Actor, number: str, owner: str, measure: str = "Close the panel with a cover.") -> Actor:
    await opens(cadre, number)
    await cadre.taps("hazard-plan")
    await cadre.says(measure)
    await cadre.says(owner)
    await cadre.taps("hazard-owner", name=owner)
    await cadre.taps("hazard-no-money")
    await cadre.says("2026-11-04")
    return await cadre.taps("hazard-plan-send")


async def gets_planned(union: Stage, cadre: Actor, number: str, owner: str) -> None:
    """From the report to the plan."""
    await opens(cadre, number)
    await cadre.taps("hazard-verify")
    await grades(cadre, number)
    await plans(cadre, number, owner)


async def cures(union: Stage, person: Actor, number: str, picture: int = 5) -> Actor:
    """From the plan to the picture of after, by its owner."""
    await person.presses(f"1:hazard:open:{number}")
    await person.taps("hazard-begin")
    await person.taps("hazard-fix")
    await person.sends_photo(draw_picture(picture))
    return await person.taps("hazard-hand-in-after")


async def clears(cadre: Actor, number: str, key: str = "hazard-clear-shown") -> Actor:
    await opens(cadre, number)
    await cadre.taps("hazard-clear")
    return await cadre.taps(key)
