"""The report of a hazard: where it is when no button names it, and what counts as a picture."""

import pytest

from tests.casework import people
from tests.hazards import draw_picture, find_number, opens
from tests.hazards import people as hazard_people
from tests.play import Stage
from tests.test_drafting import begins


async def test_another_place_is_asked_for_in_words_and_stands_in_the_report(union: Stage) -> None:
    li, bao, _, _ = await hazard_people(union)
    await li.says("/hazard")
    await li.sends_photo(draw_picture(1), "The lamp hangs by one wire.")
    await li.taps("hazard-place-other")
    assert li.sees("hazard-say-where")
    await li.says("Behind the gatehouse")
    await li.taps("hazard-kind-unsafe_equipment")
    assert any("Behind the gatehouse" in text and "one wire" in text for text in li.news)
    # Another place has a button: what said where goes with the place before.
    await li.taps("hazard-change-place")
    await li.taps("hazard-place-warehouse")
    assert not any("gatehouse" in text for text in li.news)
    await li.taps("hazard-change-place")
    await li.taps("hazard-place-other")
    await li.says("At the bicycle shed")
    await li.taps("hazard-send-signed")
    await opens(bao, find_number(li))
    assert any("At the bicycle shed" in text and "one wire" in text for text in bao.news)


@pytest.mark.parametrize("kind", ["voice", "document"])
async def test_what_is_no_picture_is_refused_at_once_and_counts_as_none(union: Stage, kind: str) -> None:
    li, *_ = await hazard_people(union)
    await li.says("/hazard")
    send = li.person.send_voice if kind == "voice" else lambda data: li.person.send_document("plan.pdf", data)
    await li._does(lambda: send(b"%PDF-1.7"))
    assert li.sees("hazard-picture-please")
    assert not li.sees("hazard-where")
    await li.sends_document("photo.png", draw_picture(1, "PNG"))
    assert li.sees("hazard-where")


async def test_a_hazard_begun_as_a_suggestion_takes_photos_along_and_says_that_it_leaves_the_rest(
    union: Stage,
) -> None:
    li, *_ = await people(union)
    await begins(li, "signed", "safety")
    await li.sends_photo(draw_picture(1), "The rail is loose.")
    await li.sends_document("plan.pdf", b"%PDF-1.7")
    await li.taps("suggest-change-mode")
    await li.taps("suggest-report-hazard")
    assert li.sees("hazard-files-left")
    assert li.sees("hazard-where")


@pytest.mark.parametrize(("photos", "words", "refusal"), [(4, 10, "too-many-photos"), (1, 1001, "too-long")])
async def test_a_suggestion_too_large_for_a_report_stays_a_suggestion(
    union: Stage, photos: int, words: int, refusal: str
) -> None:
    li, *_ = await people(union)
    await begins(li, "signed", "safety")
    await li.says("x" * words)
    for number in range(photos):
        await li.sends_photo(draw_picture(number))
    await li.taps("suggest-change-mode")
    await li.taps("suggest-report-hazard")
    assert li.sees(f"hazard-{refusal}")
    assert not li.sees("hazard-where")
    await li.taps("mode-signed")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks")
