"""Voices: one a person and case, taken back at will, unnamed, and what enough of them set in motion."""

from datetime import UTC, date, datetime

from storage import board, cases, endorsements
from storage.board import Publication
from storage.database import Database
from tests.boarding import joins, kept, seed, shown_case
from tests.casework import answers, files_case, people, takes
from tests.play import Actor, Stage


async def colleagues(union: Stage, count: int) -> list[Actor]:
    return [await union.member(f"Colleague {place}", language="en") for place in range(count)]


async def test_one_voice_a_person_that_can_be_taken_back(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number = await shown_case(li, zhou)
    (wang,) = await colleagues(anywhere, 1)
    await wang.says(f"/start board-{number}")
    assert wang.sees("board-voices-hidden")
    await wang.taps("board-join")
    assert wang.sees("board-joined")
    assert wang.sees("board-voices", count=1)
    await wang.presses(f"1:board:join:{number}")
    assert wang.sees("board-joined-already")
    await wang.taps("board-leave")
    assert wang.sees("board-left")
    assert wang.sees("board-voices-hidden")
    await wang.presses(f"1:board:leave:{number}")
    assert wang.sees("board-left-already")
    await wang.taps("board-join")
    publication = await kept(anywhere, number)
    assert publication
    assert publication.voices == 1


async def test_the_author_sees_the_count_and_has_no_voice(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou)
    await li.says(f"/start board-{number}")
    assert li.sees("board-voices", count=0)
    await li.presses(f"1:board:join:{number}")
    assert li.sees("board-own")


async def test_when_it_is_closed_everybody_sees_the_count_and_only_the_count_is_kept(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou)
    await takes(zhou, number)
    await answers(zhou, number)
    wang, sun = await colleagues(union, 2)
    await joins(wang, number)
    await li.taps("rating-satisfied")
    await sun.says(f"/start board-{number}")
    assert sun.sees("board-voices", count=1)
    await sun.presses(f"1:board:join:{number}")
    assert sun.sees("board-closed")
    await sun.presses("1:board:list:done:0")
    assert sun.sees("board-list", title="✅ Done")
    await union.turns(days=1)
    async with union.machine.database.reading() as db:
        assert await db.all("SELECT voice FROM endorsements") == []
    publication = await kept(union, number)
    assert publication
    assert publication.voices == 1


async def test_nothing_kept_names_who_joined(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou)
    for person in await colleagues(union, 2):
        await joins(person, number)
    async with union.machine.database.reading() as db:
        rows = [tuple(row) for row in await db.all("SELECT * FROM endorsements")]
    assert {len(row) for row in rows} == {2}
    assert {len(voice) for _, voice in rows} == {32}
    assert (union.settings.storage.keys / "voices.key").exists()


async def test_three_voices_put_it_before_the_committee_once(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await shown_case(li, zhou)
    crowd = await colleagues(union, 4)
    for person in crowd[:2]:
        await joins(person, number)
    assert not union.group_sees("board-on-agenda", number=number, voices=3)
    await joins(crowd[2], number)
    assert union.group_sees("board-on-agenda", number=number, voices=3)
    await crowd[2].taps("board-leave")
    await joins(crowd[3], number)
    told = [it for it in union.group.messages if "committee meeting" in it.text]
    assert len(told) == 1
    await zhou.says("/board")
    await zhou.taps("board-view-agenda")
    assert zhou.sees("board-list", title="🗓 For the meeting")


async def test_a_third_of_the_members_is_told_to_the_chair(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await shown_case(li, zhou)
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE publications SET voices = 14, agenda = 1 WHERE case_number = :number", number=number)
    first, second, third = await colleagues(union, 3)
    await joins(first, number)
    assert not chen.ever_sees("board-meeting")
    await joins(second, number)
    assert chen.ever_sees("board-meeting", number=number, voices=16, members=48)
    await joins(third, number)
    assert not chen.ever_sees("board-meeting", number=number, voices=17, members=48)


async def test_without_a_group_nobody_needs_to_be_told(union: Stage) -> None:
    crowd = await colleagues(union, 3)
    async with union.machine.database.transaction() as db:
        await seed(db, 1)
    for person in crowd:
        await joins(person, "S-0000")
    publication = await kept(union, "S-0000")
    assert publication
    assert (publication.voices, publication.agenda) == (3, 1)


async def test_what_has_long_been_closed_leaves_the_board(union: Stage) -> None:
    li, _, _ = await people(union)
    await files_case(li)
    async with union.machine.database.transaction() as db:
        await seed(db, 2, closed_at=1)
    await union.turns(days=1)
    async with union.machine.database.reading() as db:
        assert await board.count_by_category(db, "2026-12-01") == {}
        assert await cases.find(db, "S-0000")


async def test_both_engines_keep_the_board_alike(database: Database) -> None:
    async with database.transaction() as db:
        await seed(db, 2)
        await board.put(db, Publication("S-0000", "welfare", "wished"))
        await board.put(db, Publication("S-0001", "welfare", "waiting", "水", "Tap", "2026-10-01", until="2026-10-31"))
        assert await board.list_wished(db) == ["S-0000"]
        assert await board.list_lapsed(db, "2026-10-31") == []
        assert await board.list_lapsed(db, "2026-11-01") == ["S-0001"]
        assert await board.find_first_expiry(db) == date(2026, 10, 1)
        assert [len(await board.list_entries(db, view, "2026-11-01", 9)) for view in board.VIEWS] == [0] * len(
            board.VIEWS
        )
        await board.put(db, Publication("S-0000", "welfare", "shown", "水", "Tap", "2026-10-01", agenda=1))
        assert await board.list_texts(db, "2026-11-01", 9) == [("S-0000", "水"), ("S-0000", "Tap")]
        assert len(await board.list_entries(db, "agenda", "2026-11-01", 9)) == 1
        assert len(await board.list_entries(db, "welfare", "2026-11-01", 9)) == 1
        assert await board.count_by_category(db, "2026-11-01") == {"welfare": 1}
        assert await endorsements.add(db, "S-0000", b"one")
        assert await endorsements.list_endorsed(db) == ["S-0000"]
        await endorsements.forget(db, [("S-0000", b"one"), ("S-0000", b"two")])
        await board.erase_waiting(db, 1)
        await endorsements.settle(db, "2026-10-01")
        await board.expire(db, datetime(1970, 1, 2, tzinfo=UTC))
        assert await board.list_of_author(db, 1) == []
        publication = await board.find(db, "S-0000")
    assert publication
    assert publication.voices == 0
