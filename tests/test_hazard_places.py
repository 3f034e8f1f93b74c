"""The places of hazards: kept in chat or by a sheet, and what is taken off stays where hazards were found."""

from io import BytesIO

from openpyxl import load_workbook

from files.readers.hazard_places import read_file
from tests.hazards import opens, people, reports
from tests.play import Actor, Stage


async def opens_places(cadre: Actor) -> Actor:
    await cadre.says("/hazard")
    await cadre.taps("hazard-list")
    return await cadre.taps("hazard-places")


async def test_a_cadre_adds_and_takes_off_places_in_the_chat(union: Stage) -> None:
    li, bao, *_ = await people(union)
    number = await reports(li, place="dock")
    await opens_places(bao)
    assert bao.sees("hazard-places-list", count=14)
    await bao.taps("hazard-place-add")
    await bao.says("锅炉房 / Boiler house")
    assert bao.sees("hazard-places-list", count=15)
    await bao.taps("hazard-place-off", place="Loading dock")
    assert bao.sees("hazard-places-list", count=14)
    await opens(bao, number)
    assert "Loading dock" in bao.last.text
    await li.says("/hazard")
    await li.taps("hazard-no-photo")
    await li.taps("hazard-place", place="Boiler house")
    assert li.sees("hazard-which-kind")
    assert "Loading dock" not in str(li.last)


async def test_the_places_go_out_as_a_sheet_and_come_back_changed(union: Stage) -> None:
    _, bao, *_ = await people(union)
    await opens_places(bao)
    await bao.taps("hazard-places-get")
    sent = next(it["document"] for it in reversed(bao.person.sees) if "document" in it)
    book = load_workbook(BytesIO(union.telegram.files.get(sent["file_id"]).data))
    book.active.append([None, "锅炉房", "Boiler house"])
    changed = BytesIO()
    book.save(changed)
    await opens_places(bao)
    await bao.taps("hazard-places-send")
    await bao.sends_document("places.xlsx", changed.getvalue())
    assert bao.sees("hazard-places-taken", count=15)
    await opens_places(bao)
    await bao.taps("hazard-places-send")
    await bao.sends_document("places.csv", b"code,name_zh,name_en\nx,,\n")
    assert bao.sees("hazard-places-faults")
    await bao.sends_document("places.csv", b"code,name_zh,name_en\n" + b"x,,\n" * 150)
    assert bao.sees("hazard-places-faults-listed", count=150), "none is left out, however many"


def test_every_fault_of_a_sheet_is_named() -> None:
    rows = [f"c{place},地点{place},Place {place}" for place in range(7)]
    assert read_file("\n".join(["code,name_zh,name_en", *rows]).encode(), {}).faults == []
    twice = read_file("\n".join(["code,name_zh,name_en", *rows, rows[0]]).encode(), {})
    assert {fault.key for fault in twice.faults} == {"hazard-place-twice"}
    few = read_file("\n".join(["code,name_zh,name_en", *rows[:3]]).encode(), {})
    assert [fault.key for fault in few.faults] == ["hazard-places-count"]
    odd = read_file("\n".join(["code,name_zh,name_en", *rows, "!!,名,Name", f"d,{'长' * 40},"]).encode(), {})
    assert {fault.key for fault in odd.faults} == {"hazard-place-wrong-code", "hazard-place-too-long"}
