"""Lists: which rows a page shows, where its buttons lead, and how a long text is parted."""

import pytest

from handlers.listing import cut_page, load_page, part_text


@pytest.mark.parametrize(
    ("count", "first", "shown", "leads_to"),
    [
        (0, 0, [], []),
        (8, 0, [0, 1, 2, 3, 4, 5, 6, 7], []),
        (9, 0, [0, 1, 2, 3, 4, 5, 6, 7], ["x:8"]),
        (20, 8, [8, 9, 10, 11, 12, 13, 14, 15], ["x:0", "x:16"]),
        (20, 16, [16, 17, 18, 19], ["x:8"]),
        (20, 3, [3, 4, 5, 6, 7, 8, 9, 10], ["x:0", "x:11"]),
    ],
)
async def test_a_page_shows_its_rows_and_leads_to_its_neighbours(
    count: int, first: int, shown: list[int], leads_to: list[str]
) -> None:
    async def find(limit: int, offset: int) -> list[int]:
        return list(range(count))[offset : offset + limit]

    for page in (cut_page(range(count), first), await load_page(find, first)):
        assert list(page.rows) == shown
        assert [button.data for row in page.turning("x") for button in row] == leads_to


async def test_an_old_button_beyond_the_end_shows_a_page_that_is_there() -> None:
    async def find(limit: int, offset: int) -> list[int]:
        return list(range(9))[offset : offset + limit]

    assert list(cut_page(range(9), 800).rows) == [8]
    assert list((await load_page(find, 800)).rows) == list(range(8))


def test_a_text_is_parted_between_lines_and_loses_none() -> None:
    lines = [f"{number:03}" for number in range(100)]
    parts = part_text(lines, most=50)
    assert all(len(part) <= 50 for part in parts)
    assert "\n".join(parts).split("\n") == lines
    assert part_text(["x" * 60, "y"], most=50) == ["x" * 60, "y"], "a line too long for any part stands alone"
    assert part_text([]) == []
