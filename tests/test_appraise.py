"""The appraisal: planned by the chair, voted in a sealed box, told to the cadre first and to members in bands."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.appraisal import QUOTED, SUMMARY
from handlers import appraise
from storage import appraisal_results, appraisals, ballots, members
from storage.restoring import settle_restored
from tests.appraising import (
    CLOSES,
    COMMITTEE,
    GOOD,
    MEMBERS,
    OPENS,
    OWN,
    current,
    gather_cast,
    gives,
    key_of,
    keys_of,
    open_appraisal,
    plans,
    result_of,
)
from tests.play import Actor, Stage, stage

COUNTED = CLOSES + timedelta(minutes=2)
MARKER = "turquoise hippopotamus"


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union whose bot does nothing but appraisals."""
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=[appraise.FEATURE]) as play:
        yield play


async def votes(person: Actor, name: str, *grades: str) -> None:
    """Grade one of the list by taps, and no remark."""
    await person.taps_label(name)
    for grade in grades:
        await person.taps("survey-option", option={"excellent": "Excellent", "unknown": "Cannot tell"}[grade])
    await person.taps("survey-skip")


async def test_a_member_votes_by_taps_once_and_sees_it_no_more(union: Stage) -> None:
    _, _, (li, *_) = await open_appraisal(union)
    assert li.ever_sees("appraise-invitation")
    await li.taps("appraise-start")
    await li.taps("appraise-send")
    assert li.sees("appraise-nothing-yet")
    await votes(li, "Wei", "excellent", "excellent", "unknown", "excellent", "excellent")
    assert li.sees("appraise-list")
    await li.taps_label("☑ Wei")
    # Whoever stands behind them learns that something was answered, and not what.
    assert li.sees("survey-answered")
    await li.taps("appraise-to-list")
    await li.taps("appraise-send")
    await li.taps("appraise-send-yes")
    assert li.sees("appraise-thanks")
    for data in ("1:appraise:list:1", "1:appraise:one:1.2", "1:appraise:a:1.2:fair:not", "1:appraise:sent:1"):
        await li.presses(data)
        assert not li.sees("appraise-list")
    assert li.ever_sees("appraise-sent")
    async with union.machine.database.reading() as db:
        ballot = await ballots.find(db, key_of(union), "appraisal-1", li.member_id)
    assert ballot is not None
    assert ballot.done
    assert ballot.answers["2/fair"] == "excellent"


async def test_nobody_appraises_themselves(union: Stage) -> None:
    chair, wei, _ = await open_appraisal(union)
    await wei.taps("appraise-start")
    assert [button["text"] for row in wei.last["reply_markup"]["inline_keyboard"] for button in row] == [
        "Bo",
        "Send my ballot",
    ]
    await wei.presses("1:appraise:a:1.2:fair:excellent")
    assert wei.sees("appraise-not-this-one")
    await chair.presses("1:appraise:one:1.1")
    assert chair.sees("appraise-not-this-one")


@pytest.mark.parametrize(("sent", "is_shown"), [(9, False), (10, True)])
async def test_a_result_is_told_from_ten_ballots_that_were_sent(union: Stage, sent: int, is_shown: bool) -> None:
    _, wei, crowd = await open_appraisal(union)
    for person in crowd[:sent]:
        await gives(union, person, {2: GOOD})
    # What was only begun is no ballot.
    await gives(union, crowd[sent], {2: GOOD}, done=False)
    await union.turns_to(MEMBERS)
    await crowd[0].taps("appraise-see")
    assert crowd[0].sees("appraise-ballots" if is_shown else "appraise-ballots-few")
    assert crowd[0].sees("appraise-few", name="Bo")
    assert crowd[0].sees("appraise-few", name="Wei") is not is_shown
    assert await result_of(union, 1) == {}
    shown = {"whole": ("b90", None)} | dict.fromkeys(("responsive", "fair"), ("b90", None))
    shown |= dict.fromkeys(("competent", "clean"), ("b80", None))
    # All gave the same, and nobody could tell about the fifth item: a band alone, and that one item is missing.
    assert await result_of(union, 2) == (shown if is_shown else {})
    assert wei.ever_sees("appraise-missing", missing=1) is is_shown


async def test_the_cadre_reads_it_first_then_the_committee_then_all(union: Stage) -> None:
    chair, wei, crowd = await open_appraisal(union)
    for number, person in enumerate(crowd):
        await gives(union, person, {2: GOOD if number else ("not",) * 5})
    await union.turns_to(OWN - timedelta(minutes=1))
    assert not wei.ever_sees("appraise-own")
    await union.turns_to(OWN)
    assert wei.ever_sees("appraise-own")
    assert wei.ever_sees("appraise-points", points=82)
    for person in (chair, crowd[0]):
        await person.presses("1:appraise:result:1")
        assert not person.ever_sees("appraise-points", points=82)
    assert crowd[0].sees("appraise-not-yet")
    # The chair reads the own result too, and no other.
    assert chair.ever_sees("appraise-own")
    await union.turns_to(COMMITTEE)
    await chair.taps("appraise-see")
    assert chair.sees("appraise-points", points=82)
    assert chair.sees("appraise-reference")
    await crowd[0].presses("1:appraise:result:1")
    assert crowd[0].sees("appraise-not-yet")
    await union.turns_to(MEMBERS)
    await crowd[0].taps("appraise-see")
    assert crowd[0].sees("appraise-result")
    assert not crowd[0].sees("appraise-points")


async def test_no_figure_of_any_kind_is_told_before_the_end(union: Stage) -> None:
    chair, wei, crowd = await open_appraisal(union)
    for person in crowd:
        await gives(union, person, {1: GOOD, 2: GOOD})
    for person in (chair, wei, crowd[0]):
        await person.says("/appraise")
        assert person.sees("appraise-menu")
        assert not any("12" in text for text in person.news)
        await person.presses("1:appraise:result:1")
        assert person.sees("answer-too-old")
        await person.presses("1:appraise:own:1")
        assert person.sees("answer-too-old")


async def test_only_those_who_have_not_sent_are_reminded(union: Stage) -> None:
    _, _, (li, ming, chen, *_) = await open_appraisal(union)
    await gives(union, li, {2: GOOD})
    await gives(union, ming, {2: GOOD}, done=False)
    await union.turns_to(CLOSES - timedelta(minutes=1))
    assert [person.ever_sees("appraise-reminder") for person in (li, ming, chen)] == [False, True, True]


async def test_remarks_are_used_as_their_givers_allow(union: Stage) -> None:
    _, wei, crowd = await open_appraisal(union)
    for number, person in enumerate(crowd):
        use = ("quoted", "summary", "none", "")[number % 4]
        await gives(union, person, {2: GOOD}, {2: (f"{MARKER} {use or 'default'} {number}", use)})
    await union.turns_to(OWN)
    assert wei.ever_sees("appraise-remarks")
    assert sum(f"{MARKER} quoted" in (it.html or "") for it in wei.person.sees) == 1
    others = ("summary", "none", "default")
    assert not any(f"{MARKER} {use}" in (it.html or "") for it in wei.person.sees for use in others)
    async with union.machine.database.reading() as db:
        seal = db.seal("comments")
        kept = {use: await appraisal_results.list_remarks(db, seal, 1, 2, use) for use in (QUOTED, SUMMARY, "none")}
    assert {use: len(texts) for use, texts in kept.items()} == {QUOTED: 3, SUMMARY: 6, "none": 0}
    await union.turns(days=91)
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT * FROM appraisal_remarks") == []


async def test_of_fewer_than_ten_ballots_no_remark_is_kept(union: Stage) -> None:
    _, _, crowd = await open_appraisal(union)
    for person in crowd[:9]:
        await gives(union, person, {2: GOOD}, {2: (MARKER, "quoted")})
    await union.turns_to(COUNTED)
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT * FROM appraisal_remarks") == []


async def test_the_yearly_one_asks_about_the_union_too(union: Stage) -> None:
    _, _, crowd = await open_appraisal(union, kind="year")
    for number, person in enumerate(crowd):
        await person.taps("appraise-start")
        await person.taps("appraise-one", name="Our union")
        for _ in range(3):
            await person.taps("survey-option", option="Satisfied" if number else "Not satisfied")
        await person.taps("survey-skip")
        await person.taps("appraise-send")
        await person.taps("appraise-send-yes")
    await union.turns_to(MEMBERS)
    await crowd[0].taps("appraise-see")
    assert crowd[0].sees("appraise-line-share", item="The union’s work", low=80, high=100)


async def test_who_joins_or_is_elected_later_has_no_vote_and_who_left_is_not_appraised(union: Stage) -> None:
    chair, wei, crowd = await open_appraisal(union)
    elected = await union.member("New", role="cadre", committee="union", language="en")
    await elected.says("/appraise")
    await elected.taps("appraise-start")
    assert elected.sees("appraise-no-elector")
    for person in crowd:
        await gives(union, person, {1: GOOD, 2: GOOD})
    await leaves(union, wei)
    await chair.taps("appraise-start")
    assert not any(button["text"] == "Wei" for row in chair.last["reply_markup"]["inline_keyboard"] for button in row)
    await union.turns_to(MEMBERS)
    assert (await result_of(union, 1))["whole"] == ("b90", None)
    assert await result_of(union, 2) == {}


async def leaves(union: Stage, person: Actor) -> None:
    async with union.machine.database.transaction() as db:
        member = await members.find(db, person.member_id)
        assert member is not None
        await members.leave(db, member.id, "2026-11-24")
        await appraisals.withdraw(db, member.id)


async def test_who_leaves_after_the_count_takes_the_result_along(union: Stage) -> None:
    _, wei, crowd = await open_appraisal(union)
    for person in crowd:
        await gives(union, person, {1: GOOD, 2: GOOD}, {2: (MARKER, "quoted")})
    await union.turns_to(COUNTED)
    await leaves(union, wei)
    assert await result_of(union, 2) == {}
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT * FROM appraisal_remarks") == []


async def test_a_ballot_given_before_leaving_counts_and_a_forgotten_one_does_not(union: Stage) -> None:
    _, _, crowd = await open_appraisal(union, people=10)
    for person in crowd:
        await gives(union, person, {2: GOOD})
    await leaves(union, crowd[0])
    await union.turns_to(COUNTED)
    assert (await result_of(union, 2))["whole"] == ("b90", None)


async def test_what_is_forgotten_while_it_is_open_is_not_counted(union: Stage) -> None:
    _, _, crowd = await open_appraisal(union, people=10)
    for person in crowd:
        await gives(union, person, {2: GOOD})
    async with union.machine.database.transaction() as db:
        await ballots.forget(db, keys_of(union), crowd[0].member_id)
    await union.turns_to(COUNTED)
    assert await result_of(union, 2) == {}


async def test_there_are_two_in_a_year_and_one_at_a_time(union: Stage) -> None:
    chair, _, crowd = await open_appraisal(union)
    await crowd[0].presses("1:appraise:kind")
    assert not crowd[0].sees("appraise-ask-kind")
    await chair.presses("1:appraise:kind")
    assert chair.sees("appraise-already-planned")
    for person in crowd:
        await gives(union, person, {2: GOOD})
    await union.turns_to(MEMBERS)
    await plans(chair, "year", "2026-12-21")
    assert chair.sees("appraise-planned")
    await chair.says("/appraise")
    await chair.taps("appraise-call-off")
    assert chair.sees("appraise-called-off")
    # One that was called off counts for nothing.
    await plans(chair, "year", "2026-12-21")
    assert chair.sees("appraise-planned")


async def test_an_older_button_calls_off_no_other_appraisal(union: Stage) -> None:
    chair, _, _ = await gather_cast(union)
    await plans(chair, "half")
    await chair.says("/appraise")
    older = chair.person.sees[-1]
    await chair.says("/appraise")
    await chair.taps("appraise-call-off")
    await plans(chair, "year")
    await chair.taps("appraise-call-off", message=older)
    await chair.presses("1:appraise:off:1")
    assert (await current(union)).kind == "year"


async def test_a_key_that_is_lost_ends_it_without_a_result(union: Stage) -> None:
    chair, _, crowd = await open_appraisal(union)
    await gives(union, crowd[0], {2: GOOD})
    keys_of(union).destroy("appraisal-1")
    assert await settle_restored(union.machine.database, union.clock.now()) == []
    await union.turns(minutes=1)
    assert chair.ever_sees("appraise-lost")
    async with union.machine.database.reading() as db:
        assert not await ballots.has_ballots(db, "appraisal-1")
    await union.turns_to(MEMBERS)
    assert not chair.ever_sees("appraise-told")


async def test_a_thief_with_the_roll_finds_no_vote_after_the_count(union: Stage, tmp_path: Path) -> None:
    _, _, crowd = await open_appraisal(union)
    for number, person in enumerate(crowd):
        await gives(union, person, {2: GOOD if number else ("not",) * 5}, {2: (MARKER, "summary")})
    sizes = set(rows_of(tmp_path, "SELECT length(sealed) FROM ballots"))
    assert len(sizes) == 1
    key = key_of(union)
    await union.turns_to(COUNTED)
    names = [ballots.mark_voter(key, person.member_id) for person in crowd]
    # Every byte of the disk, free pages too, and even with the key that is gone.
    await union.stops()
    disk = read_disk(tmp_path)
    assert key not in disk
    assert not any(name in disk for name in names)
    assert MARKER.encode() not in disk
    assert rows_of(tmp_path, "SELECT * FROM ballots") == []
    assert rows_of(tmp_path, "SELECT * FROM appraisal_electors") == []
    await union.starts()


def read_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())


def rows_of(folder: Path, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(f"file:{folder}/union.db?mode=ro", uri=True)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


async def test_nobody_can_be_made_to_show_their_vote(union: Stage) -> None:
    _, _, (li, *_) = await open_appraisal(union)
    await li.taps("appraise-start")
    await votes(li, "Wei", "excellent", "excellent", "excellent", "excellent", "excellent")
    await li.taps_label("☑ Wei")
    # No button is marked, and no text tells the grade.
    labels = [button["text"] for row in li.last["reply_markup"]["inline_keyboard"] for button in row]
    assert not any("☑" in label for label in labels)
    await li.taps("appraise-to-list")
    await li.taps("appraise-send")
    await li.taps("appraise-send-yes")
    assert li.last.get("reply_markup", {}).get("inline_keyboard", []) == []


async def test_two_cadres_of_one_name_are_told_apart(union: Stage) -> None:
    chair, _, (li, *_) = await gather_cast(union)
    await union.member("Wei", role="cadre", committee="union", department="Workshop", language="en")
    await plans(chair)
    await union.turns_to(OPENS)
    await li.taps("appraise-start")
    labels = [button["text"] for row in li.last["reply_markup"]["inline_keyboard"] for button in row]
    assert len({label for label in labels if "Wei" in label}) == 2
