"""What was written without a name leaves nothing in the chat, however its draft ends."""

import pytest

from handlers import tasks
from handlers.drafting import MOST_DRAFTS
from storage import drafts
from tests.casework import files_case, people
from tests.play import Stage
from tests.test_drafting import begins
from tests.wire import PIXEL


async def test_nothing_of_an_anonymous_conversation_stays_in_the_chat(union: Stage) -> None:
    li, _, _ = await people(union)
    await li.says("The foreman sleeps at the marked machine.")
    await li.taps("suggest-about-welfare")
    await li.says("I sit beside the marked man.")
    await li.taps("mode-anonymous")
    li.person.send_document("marked.txt", b"x", "see the marked list")
    li.person.send_album([PIXEL, PIXEL], "two marked pictures")
    await union.settle()
    await li.taps("suggest-change-text")
    await li.says("The marked truth is another.")
    await li.says("x" * 3501)
    await li.taps("suggest-send")
    await li.taps("suggest-noted")
    assert not [it for it in li.person.sees if "marked" in it.text or "xxx" in it.text or "photo" in it]
    assert {it.text for it in li.person.sees if it["from"]["id"] == li.person.id} == set()
    async with union.machine.database.reading() as db:
        chat = db.seal("letters").alias(li.person.id)
        assert await db.all("SELECT * FROM posted WHERE chat = :chat", chat=chat) == []
        (left,) = (await drafts.find(db, [li.person.id], union.clock.now()))[li.person.id]
        assert (left.is_over, left.parts, left.choices) == (True, (), {})
    await union.turns(hours=2)
    async with union.machine.database.reading() as db:
        assert await drafts.find(db, [li.person.id], union.clock.now()) == {}


@pytest.mark.parametrize("mode", ["anonymous", "signed"])
async def test_what_was_to_be_anonymous_is_erased_after_a_day_and_nothing_else(union: Stage, mode: str) -> None:
    li, _, _ = await people(union)
    await begins(li, mode)
    await li.says("The marked sentence.")
    await union.turns(hours=23)
    assert "marked" in li.person.sees[-1].text
    await union.turns(hours=2)
    assert any("marked" in it.text for it in li.person.sees) == (mode == "signed")


@pytest.mark.parametrize("mode", ["anonymous", "signed"])
async def test_the_oldest_of_too_many_is_erased_if_it_was_to_leave_nothing(union: Stage, mode: str) -> None:
    li, *_ = await people(union)
    for place in range(MOST_DRAFTS + 2):
        await begins(li, mode)
        await li.says(f"The marked sentence {place}.")
    left = {place for place in range(MOST_DRAFTS + 2) if any(f"sentence {place}." in it.text for it in li.person.sees)}
    assert left == set(range(2 if mode == "anonymous" else 0, MOST_DRAFTS + 2))
    async with union.machine.database.reading() as db:
        written = (await drafts.find(db, [li.person.id], union.clock.now()))[li.person.id]
        # What is over has its order given again, and takes the place of no draft.
        assert [it.is_over for it in written].count(False) == MOST_DRAFTS
        assert sum(it.is_over for it in written) == (2 if mode == "anonymous" else 0)


@pytest.mark.parametrize("ending", ["another", "hazard", "forgotten", "words of an open case"])
async def test_however_it_ends_nothing_without_a_name_stays_in_the_chat(union: Stage, ending: str) -> None:
    li, _, _ = await people(union)
    if ending == "words of an open case":
        code = await files_case(li, "anonymous")
        await union.turns(hours=3)
        await li.says(f"/track {code}")
        await li.says("The marked sentence.")
        await li.taps("cases-new-from-words")
        await li.taps("suggest-cancel")
    else:
        await begins(li, "anonymous", "safety")
    if ending == "another":
        await li.says("/help")
    elif ending == "hazard":
        await li.says("The marked guard is off.")
        await li.taps("suggest-change-mode")
        await li.taps("suggest-report-hazard")
        assert li.sees("hazard-start")
    elif ending == "forgotten":
        await li.says("The marked sentence.")
        for said in ("/forgetme", "forgetme-yes", "forgetme-sure"):
            await (li.says(said) if said[0] == "/" else li.taps(said))
        await union.turns(hours=1)
    assert not any("marked" in it.text for it in li.person.sees)
    assert not li.ever_sees("suggest-write-anonymous")
    await union.turns(hours=4)
    assert li.ever_sees("hazard-start") == (ending == "hazard")
    async with union.machine.database.reading() as db:
        left = [draft for written in (await drafts.list_all(db)).values() for draft in written]
    assert [draft.kind for draft in left] == (["hazard"] if ending == "hazard" else [])


@pytest.mark.parametrize("ending", ["suggest-send", "draft-discard"])
async def test_what_was_to_be_erased_is_erased_although_the_process_ended(
    anywhere: Stage, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    li, *_ = await people(anywhere)
    await begins(li, "anonymous")
    await li.says("The marked sentence.")
    if ending == "draft-discard":
        await li.says("/help")
    with monkeypatch.context() as lost:  # the process ends before the order has left its memory
        lost.setattr(tasks, "erase", lambda *_, **__: tasks.forget_posted(li.person.id, "nothing"))
        await li.taps(ending)
    assert any("marked" in it.text for it in li.person.sees)
    await anywhere.stops()
    await anywhere.starts()
    await li.says("/suggest")
    assert not li.sees("draft-waits")
    await anywhere.turns(hours=1)
    assert not any("marked" in it.text for it in li.person.sees)
    await anywhere.turns(hours=1)
    async with anywhere.machine.database.reading() as db:
        kept = [draft for written in (await drafts.list_all(db)).values() for draft in written]
        assert not any(draft.is_over for draft in kept)
