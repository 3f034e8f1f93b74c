"""The laundry: nobody sees, and nothing keeps, the photo of who did not sign as their telephone made it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.messenger import Outgoing
from locales import render
from storage import case_messages, case_photos
from storage.case_photos import CLEAN, DIRTY, REFUSED, TOLD, CaseFile
from storage.outbox import POST_PHOTO, Task
from tests.casework import files_case, only_case, people, takes
from tests.play import Actor, Stage
from tests.test_case_privacy import PLACE, photo, traces


async def sends(union: Stage, li: Actor, data: bytes, mode: str = "anonymous") -> tuple[str, str]:
    """Li's case with a photo, known to the cadres; its number, and the code if it has one."""
    code = await files_case(li, mode)
    if mode == "anonymous":
        await li.says(f"/track {code}")
    else:
        await li.presses(f"1:cases:mine:{code}")
    await li.taps("cases-write")
    await li.sends_photo(data)
    await union.turns(hours=3)
    return (await only_case(union)).number, code


async def files_of(union: Stage, number: str) -> list[CaseFile]:
    async with union.machine.database.reading() as db:
        return await case_messages.list_files(db, number)


async def asks_for_files(cadre: Actor, number: str) -> None:
    await cadre.says(f"/queue {number}")
    await cadre.taps("cases-files", count=1)


async def test_a_photo_is_washed_before_anybody_asks_and_posted_by_one_id(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number, _ = await sends(anywhere, li, photo())
    assert await files_of(anywhere, number) == [CaseFile(1, "photo", "", CLEAN)]
    got = set()
    for _ in range(2):
        await asks_for_files(zhou, number)
        got.add(zhou.last["photo"][-1]["file_id"])
        assert PLACE not in anywhere.telegram.files.get(zhou.last["photo"][-1]["file_id"]).data
    assert [it.file_id for it in await files_of(anywhere, number)] == list(got)
    async with anywhere.machine.database.reading() as db:
        assert await db.all("SELECT * FROM case_photos") == []


async def test_two_who_ask_at_once_get_the_same_copy(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number, _ = await sends(union, li, photo())
    await asks_for_files(zhou, number)
    task = Task(name=POST_PHOTO, chat_id=chen.person.id, params={"number": number, "place": 1})
    union.machine.sender.add(Outgoing(stored=[task]))  # as if written before the first one had left
    await union.settle()
    assert chen.last["photo"] == zhou.last["photo"]


async def test_who_signed_sends_the_photo_itself(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number, _ = await sends(union, li, photo(), "signed")
    await asks_for_files(zhou, number)
    assert PLACE in union.telegram.files.get(zhou.last["photo"][-1]["file_id"]).data


async def test_neither_the_photo_nor_the_id_of_the_original_is_in_the_files(union: Stage, tmp_path: Path) -> None:
    li, _, _ = await people(union)
    union.telegram.faults.next("getFile", 500, times=99)
    await sends_unsettled(union, li)
    original = next(iter(union.telegram.calls_of("getFile"))).params["file_id"]
    assert traces(tmp_path, original.encode()) == []
    union.telegram.faults.pending.clear()
    await union.stops()
    await union.starts()
    await union.settle()
    number = (await only_case(union)).number
    assert [it.state for it in await files_of(union, number)] == [CLEAN]
    assert traces(tmp_path, original.encode()) == []
    assert traces(tmp_path, b"JFIF") == []


async def sends_unsettled(union: Stage, li: Actor) -> None:
    """Li sends a photo that Telegram does not let us fetch yet, so that the laundry goes on trying."""
    code = await files_case(li, "anonymous")
    await li.says(f"/track {code}")
    await li.taps("cases-write")
    li.person.send_photo(photo())
    await union.telegram.until(lambda: union.telegram.calls_of("getFile"))


async def test_what_fails_is_tried_again_and_the_original_is_never_shown(union: Stage) -> None:
    li, zhou, _ = await people(union)
    union.telegram.faults.next("getFile", 400, description="Bad Request: wrong file_id or the file is temporarily …")
    number, _ = await sends(union, li, photo())
    assert len(union.telegram.calls_of("getFile")) == 2
    await asks_for_files(zhou, number)
    assert "photo" in zhou.last


async def test_until_it_is_washed_a_cadre_is_asked_to_wait(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, "confidential")
    async with union.machine.database.transaction() as db:
        await case_messages.attach(db, number, [("photo", "AgACAgUA"), ("voice", "AwACAgUA")])
    assert [it.state for it in await files_of(union, number)] == [DIRTY, CLEAN]
    await takes(zhou, number)
    await zhou.presses(f"1:cases:files:{number}")
    assert zhou.sees("cases-photo-later")
    assert not union.telegram.calls_of("sendPhoto")


@pytest.mark.parametrize("mode", ["anonymous", "confidential"])
async def test_what_cannot_be_cleaned_is_not_passed_on_and_everybody_concerned_is_told(union: Stage, mode: str) -> None:
    li, zhou, _ = await people(union)
    number, code = await sends(union, li, photo(kind="PNG")[:60], mode)
    await asks_for_files(zhou, number)
    assert zhou.sees("cases-photo-unclean")
    assert not union.telegram.calls_of("sendPhoto")
    for moment in (datetime(2026, 11, 2, 5, 10, tzinfo=UTC), datetime(2026, 11, 3, 4, 5, tzinfo=UTC)):
        await union.sleeps_until(moment)
    assert zhou.ever_sees("cases-photo-lost", number=number)
    assert [(it.file_id, it.state) for it in await files_of(union, number)] == [("", TOLD)]
    if mode == "confidential":
        assert li.ever_sees("cases-photo-again", number=number)
        await li.presses(f"1:cases:mine:{number}")
    else:
        assert li.ever_sees("cases-replies-waiting")
        await li.says(f"/track {code}")
    assert li.sees("cases-photo-not-read")
    told = [it for it in zhou.person.sees if it.html == render("en", "cases-photo-lost", number=number)]
    assert len(told) == 1


@pytest.mark.parametrize(
    "answer",
    [
        {"code": 400, "description": "Bad Request: file is too big"},
        {"body": '{"ok": true, "result": {"file_id": "A", "file_unique_id": "A", "file_size": 30000000}}'},
    ],
    ids=["says Telegram", "say we"],
)
async def test_a_photo_too_large_to_fetch_is_refused_at_once(union: Stage, answer: dict[str, Any]) -> None:
    li, _, _ = await people(union)
    union.telegram.faults.next("getFile", **answer)
    number, _ = await sends(union, li, photo())
    assert [it.state for it in await files_of(union, number)] == [REFUSED]
    async with union.machine.database.reading() as db:
        assert await case_photos.find_copy(db, number, 1) == (None, "")
        assert await case_photos.list_untold(db) == [number]
