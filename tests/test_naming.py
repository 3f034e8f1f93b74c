"""Names: two of one name are told apart wherever somebody chooses or sees one of them, by as little as it takes."""

import pytest

from domain.namesakes import distinguish, shorten_staff_number
from tests.casework import files_case, people
from tests.play import Actor, Stage


@pytest.mark.parametrize(
    ("features", "said"),
    [
        ([], []),
        ([("cadre", "", "#1")], [()]),
        ([("economy", "union", "#1"), ("protection", "union", "#2")], [("economy",), ("protection",)]),
        ([("cadre", "union", "#1"), ("cadre", "women", "#2")], [("union",), ("women",)]),
        ([("cadre", "union", "#1"), ("cadre", "union", "#2")], [("#1",), ("#2",)]),
        ([("a", "x", "#1"), ("a", "", "#2"), ("b", "", "#3")], [("a", "x"), ("a",), ("b",)]),
        ([("a", "x", "#1"), ("a", "x", "#2"), ("b", "x", "#3")], [("a", "#1"), ("a", "#2"), ("b", "#3")]),
    ],
)
def test_namesakes_are_told_apart_by_what_differs(features: list[tuple[str, ...]], said: list[tuple[str, ...]]) -> None:
    assert distinguish(features) == said


@pytest.mark.parametrize(
    ("number", "others", "said"),
    [
        ("20190042", ["20190043"], "…0042"),
        ("20190042", ["20180042"], "…90042"),
        ("20190042", ["20190042"], "20190042"),
        ("42", ["43"], "42"),
        ("", ["43"], ""),
    ],
)
def test_a_staff_number_is_said_as_short_as_it_differs(number: str, others: list[str], said: str) -> None:
    assert shorten_staff_number(number, others) == said


def labels(who: Actor) -> list[str]:
    return [button["text"] for row in who.last["reply_markup"]["inline_keyboard"] for button in row]


async def with_namesakes(union: Stage) -> list[Actor]:
    found = list(await people(union))
    for duty in ("economy", "protection"):
        await union.member("Wang Fang", language="en", role="cadre", committee="union", duty=duty)
    return found


async def test_an_author_sees_from_whom_a_suggestion_is_kept(union: Stage) -> None:
    li, *_ = await with_namesakes(union)
    await li.says("/suggest")
    await li.taps("suggest-about-production")
    await li.taps("mode-signed")
    await li.says("Wang Fang of economy favours friends.")
    await li.taps("suggest-keep-from")
    assert len([label for label in labels(li) if "Wang Fang (" in label]) == 2
    assert len(set(labels(li))) == len(labels(li))


async def test_a_chair_sees_to_whom_a_case_goes(union: Stage) -> None:
    li, _, chen = await with_namesakes(union)
    number = await files_case(li, category="production")
    await chen.says(f"/queue {number}")
    await chen.presses(f"1:cases:assign:{number}")
    assert len([label for label in labels(chen) if "Wang Fang (" in label]) == 2
    await chen.taps_label(next(label for label in labels(chen) if "Wang Fang (" in label))
    assert "Wang Fang (" in chen.last.text, "what was done is said by the same name"


async def test_a_name_is_told_apart_from_others_who_are_not_offered_here(union: Stage) -> None:
    li, *_ = await people(union)
    await union.member("Wang Fang", language="en", role="cadre", committee="union", duty="economy")
    await union.member("wang  fang", language="en")
    await li.says("/suggest")
    await li.taps("suggest-about-production")
    await li.taps("mode-signed")
    await li.says("Somebody favours friends.")
    await li.taps("suggest-keep-from")
    assert any("Wang Fang (" in label for label in labels(li))


async def test_many_cadres_are_offered_page_by_page(union: Stage) -> None:
    li, *_ = await people(union)
    for number in range(25):
        await union.member(f"Cadre {number:02}", language="en", role="cadre", committee="union")
    await li.says("/suggest")
    await li.taps("suggest-about-production")
    await li.taps("mode-signed")
    await li.says("Somebody favours friends.")
    await li.taps("suggest-keep-from")
    assert not any("Cadre 24" in label for label in labels(li))
    await li.taps("list-more")
    last = next(label for label in labels(li) if "Cadre 24" in label)
    await li.taps_label(last)
    changed = [label for label in labels(li) if "Cadre 24" in label]
    assert changed
    assert changed != [last], "the page stays, and shows the mark"
