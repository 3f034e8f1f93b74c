"""Who confided a case: found by the bot, by nobody who has the database alone."""

import pytest

from storage import case_authors
from tests.casework import answers, files_case, people, takes
from tests.play import Stage


async def test_the_author_of_a_confided_case_is_told_read_exported_and_forgotten_as_any_other(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number, signed = await files_case(li, "confidential"), await files_case(li)
    assert await _kept(anywhere, "case_authors") == [signed]
    assert await _kept(anywhere, "sealed_authors") == [number]
    await takes(zhou, number)
    await answers(zhou, number)
    assert li.ever_sees("cases-replied", number=number)
    await li.says("/mycases")
    await li.presses(f"1:cases:mine:{number}")
    assert li.sees("cases-view", number=number)
    await li.says("/mydata")
    assert li.sees("mydata-held")
    assert number in " ".join(li.news)
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    assert await _kept(anywhere, "case_authors") + await _kept(anywhere, "sealed_authors") == []


async def test_a_cadre_does_not_find_what_they_confided_in_the_queue(union: Stage) -> None:
    _, zhou, chen = await people(union)
    number = await files_case(zhou, "confidential")
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-own-work")
    await zhou.says("/queue")
    assert not any(number in text for text in zhou.news)
    await chen.says("/queue")
    assert chen.sees("cases-queue")


async def test_two_confided_cases_of_one_author_have_nothing_in_common(union: Stage) -> None:
    li, _, _ = await people(union)
    wang = await union.member("Wang", language="en")
    for person in (li, li, wang):
        await files_case(person, "confidential")
    async with union.machine.database.reading() as db:
        rows = [tuple(row) for row in await db.all("SELECT * FROM sealed_authors")]
        assert len(await case_authors.list_written_by(db, li.member_id)) == 2
    assert len({cell for row in rows for cell in row}) == 9
    assert len({len(row[2]) for row in rows}) == 1


async def test_a_sealed_author_moved_to_another_case_is_nobody(union: Stage) -> None:
    li, _, _ = await people(union)
    first, second = await files_case(li, "confidential"), await files_case(li, "confidential")
    async with union.machine.database.transaction() as db:
        await db.run(
            """UPDATE sealed_authors SET sealed = (SELECT sealed FROM sealed_authors WHERE case_number = :second)
               WHERE case_number = :first""",
            first=first,
            second=second,
        )
        assert await case_authors.find_authors(db, [first, second]) == {second: li.member_id}


@pytest.mark.parametrize("damaged", [b"", b"short", bytes(12), bytes(40)])
async def test_a_damaged_link_leads_to_nobody(union: Stage, damaged: bytes) -> None:
    li, _, _ = await people(union)
    number = await files_case(li, "confidential")
    async with union.machine.database.transaction() as db:
        await db.run("UPDATE sealed_authors SET sealed = :damaged", damaged=damaged)
        assert await case_authors.find_author(db, number) is None


async def test_links_that_an_older_version_kept_in_plain_are_sealed_at_the_start(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    number, signed = await files_case(li, "confidential"), await files_case(li)
    async with anywhere.machine.database.transaction() as db:
        await db.run("DELETE FROM sealed_authors")
        await db.run("INSERT INTO case_authors (case_number, member_id) VALUES (:n, :id)", n=number, id=li.member_id)
    await anywhere.stops()
    await anywhere.starts()
    assert await _kept(anywhere, "case_authors") == [signed]
    await takes(zhou, number)
    await answers(zhou, number)
    assert li.ever_sees("cases-replied", number=number)


async def _kept(union: Stage, table: str) -> list[str]:
    async with union.machine.database.reading() as db:
        return [row[0] for row in await db.all(f"SELECT case_number FROM {table}")]
