"""The appraisal on paper: typed by cadres about others only, into the same box, by chat or paper and not by both."""

import logging
from collections.abc import Mapping, Sequence

import pytest

from domain.appraisal import ITEMS
from domain.paper import Slip, SlipTally
from handlers import appraise, paper
from handlers.appraise import on_paper
from handlers.paper import boxes
from locales import Markup, render
from storage import appraisals, ballots
from storage import paper as slips
from storage.paper import SlipBox
from tests.appraising import (
    CLOSES,
    COMMITTEE,
    GOOD,
    OPENS,
    OWN,
    current,
    gather_cast,
    gives,
    key_of,
    keys_of,
    plans,
    result_of,
)
from tests.papering import begins
from tests.play import Actor, Stage

ALONE = [appraise.FEATURE, paper.FEATURE]
CODE = "201-23W"
MARKER = "crimson armadillo"


async def opens(union: Stage, people: int = 9) -> tuple[Sequence[Actor], list[Actor]]:
    """Bo, Lin and Wei are appraised, in this order, by themselves and by members."""
    chair, wei, crowd = await gather_cast(union, people)
    lin = await union.member("Lin", role="cadre", committee="union", language="en")
    await plans(chair)
    await union.turns_to(OPENS)
    return (chair, lin, wei), crowd


async def box_of(union: Stage) -> SlipBox:
    async with union.machine.database.reading() as db:
        return on_paper.make_box(await current(union), key_of(union), await appraisals.list_subjects(db, 1))


async def prints(union: Stage, *codes: str) -> None:
    box = await box_of(union)
    async with union.machine.database.transaction() as db:
        await slips.prepare(db, box, codes)


async def kept(union: Stage) -> list[Slip]:
    box = await box_of(union)
    async with union.machine.database.reading() as db:
        return await slips.list_slips(db, box)


async def types(cadre: Actor, asked: Sequence[int], grades: Mapping[int, Sequence[str]], remark: str = "") -> None:
    """Type the sections `asked`, as far as they are in `grades`, each with the remark for a quote, and hand in."""
    await begins(cadre, CODE)
    for place in asked:
        for grade in grades.get(place, ("",) * len(ITEMS)):
            if grade:
                await cadre.taps("paper-option", option=Markup(render("en", f"appraise-grade-{grade}")))
            else:
                await cadre.taps("paper-blank")
        if remark and place in grades:
            await cadre.says(remark)
            await cadre.taps("paper-option", option=Markup(render("en", "appraise-use-quoted")))
        else:
            await cadre.taps("paper-blank")
            await cadre.taps("paper-blank")
    assert cadre.sees("paper-end")
    await cadre.taps("paper-hand-in")


async def test_three_type_a_slip_about_each_other_and_it_counts_like_a_ballot(anywhere: Stage) -> None:
    union = anywhere
    (chair, lin, wei), crowd = await opens(union)
    await prints(union, CODE)
    for person in crowd:
        await gives(union, person, {3: ("not",) * 5})
    await types(chair, (2, 3), {3: GOOD})
    assert chair.sees("paper-is-once", code=CODE)
    await types(wei, (1, 2), {})
    assert wei.sees("paper-is-differs", code=CODE, numbers=", ".join(str(it) for it in [*range(1, 8), *range(15, 22)]))
    await types(lin, (1, 3), {3: GOOD})
    assert lin.sees("paper-is-settled", code=CODE)
    assert await kept(union) == [Slip(CODE, settled=True)]
    await union.turns_to(OWN)
    # Nine in the chat and one on paper make ten.
    assert (await result_of(union, 3))["whole"] == ("b0", 9)
    async with union.machine.database.reading() as db:
        assert await slips.find_tally(db, "appraisal-1") == SlipTally(1, 0, 0, 0)
        assert await slips.count_printed(db, "appraisal-1") == 0
        assert not await ballots.has_ballots(db, "appraisal-1")
    await union.turns_to(COMMITTEE)
    assert lin.ever_sees("paper-told", printed=1, counted=Markup("fewer than 10"), open=0, above="")


async def test_nobody_types_what_is_about_themselves(union: Stage) -> None:
    (_, _, wei), _ = await opens(union)
    await prints(union, CODE)
    await begins(wei, CODE)
    await wei.presses(f"1:paper:a:{CODE}:3/fair:excellent")
    assert wei.sees("answer-too-old")
    assert [slip.entries[wei.member_id].answers for slip in await kept(union)] == [{}]


async def test_two_cadres_are_not_enough_for_slips(union: Stage) -> None:
    chair, _, _ = await gather_cast(union, 3)
    await plans(chair)
    await union.turns_to(OPENS)
    await chair.says("/paper")
    await chair.taps("paper-print")
    assert chair.sees("paper-alone")


async def test_slips_are_printed_with_what_the_grades_stand_for(union: Stage, caplog: pytest.LogCaptureFixture) -> None:
    (chair, *_), _ = await opens(union)
    caplog.set_level(logging.ERROR)
    await chair.says("/paper")
    await chair.taps("paper-print")
    assert chair.sees("paper-ask-count", most=12)
    await chair.says("2")
    await chair.taps("paper-in-both")
    await chair.taps("paper-print-now", count=2)
    document = next(it["document"] for it in chair.person.sees if "document" in it)
    assert union.telegram.files.get(document["file_id"]).data.startswith(b"%PDF")
    assert [slip.state for slip in await kept(union)] == ["fresh", "fresh"]
    assert caplog.records == []


async def test_who_votes_on_paper_votes_no_more_in_the_chat_and_counts_as_nobody(union: Stage) -> None:
    _, (li, wang, *_) = await opens(union)
    await prints(union, CODE)
    await gives(union, li, {3: GOOD}, done=False)
    await union.turns_to((await current(union)).reminds_at)
    await li.taps("paper-own")
    await li.taps("paper-own-yes")
    assert li.sees("appraise-paper-noted")
    for data in ("list:1", "paper:1", "on-paper:1"):
        await li.presses(f"1:appraise:{data}")
        assert not li.sees("appraise-list")
        assert not li.sees("appraise-paper-sure")
    assert li.ever_sees("appraise-sent")
    async with union.machine.database.reading() as db:
        ballot = await ballots.find(db, key_of(union), "appraisal-1", li.member_id)
        sizes = {row[0] for row in await db.all("SELECT length(sealed) FROM ballots")}
    assert ballot is not None
    assert (ballot.answers, ballot.done) == ({}, True)
    assert wang.ever_sees("appraise-reminder")
    assert len(sizes) == 1


async def test_a_slip_without_a_grade_is_no_ballot(union: Stage) -> None:
    (chair, lin, wei), crowd = await opens(union)
    await prints(union, CODE)
    for person in crowd:
        await gives(union, person, {3: GOOD})
    for cadre, asked in ((chair, (2, 3)), (wei, (1, 2)), (lin, (1, 3))):
        await types(cadre, asked, {})
    assert lin.sees("paper-is-settled")
    await union.turns_to(OWN)
    assert await result_of(union, 3) == {}


async def test_what_a_forgotten_cadre_typed_is_typed_again(union: Stage) -> None:
    (chair, *_), _ = await opens(union)
    await prints(union, CODE)
    await types(chair, (2, 3), {3: GOOD}, MARKER)
    async with union.machine.database.transaction() as db:
        member = await chair.row(db)
        assert member is not None
        assert paper.FEATURE.forget
        await paper.FEATURE.forget(db, member, keys_of(union))
    assert await kept(union) == [Slip(CODE)]


async def test_after_closing_no_slip_is_taken(union: Stage) -> None:
    (chair, *_), _ = await opens(union)
    await prints(union, CODE)
    await begins(chair, CODE)
    await union.turns_to(CLOSES)
    await chair.presses(f"1:paper:a:{CODE}:3/fair:excellent")
    assert chair.sees("paper-none-open")
    async with union.machine.database.reading() as db:
        found = await boxes.find_open(db, keys_of(union), union.machine.union, union.clock.now())
    assert found is None
