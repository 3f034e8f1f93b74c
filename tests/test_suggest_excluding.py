"""Keeping a suggestion from named cadres: they can neither open it nor find it nor guess it."""

import re

import pytest

from tests.casework import answers, kept, only_case, people, takes
from tests.play import Actor, Stage


async def files_without(li: Actor, *names: str, category: str = "welfare", mode: str = "signed") -> str:
    await li.says("/suggest")
    await li.taps(f"suggest-about-{category}")
    await li.taps(f"mode-{mode}")
    await li.says("Zhou's canteen is dear.")
    await li.taps("suggest-keep-from")
    for name in names:
        await li.taps("suggest-hide-from", name=name)
    await li.taps("suggest-hide-done")
    assert li.sees("suggest-preview")
    await li.taps("suggest-send")
    found = re.search(r"S-[0-9A-Z]{4}", " ".join(li.news))
    assert found, li.news
    return found[0]


async def test_a_cadre_from_whom_a_case_is_kept_cannot_see_it_anywhere(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    await zhou.says("/start")
    number = await files_without(li, "Zhou")
    assert (await kept(anywhere, number)).excluded == frozenset({zhou.member_id})
    assert not any(number in it.text for it in anywhere.group.messages)
    assert not anywhere.group_sees("cases-card-open")
    assert not zhou.ever_sees("cases-new-for-you")
    assert chen.ever_sees("cases-new-for-you", number=number)
    for action in ("case", "take", "answer", "note", "files", "refuse", "merge"):
        await zhou.presses(f"1:cases:{action}:{number}")
        assert zhou.sees("cases-hidden")
    await zhou.says("/queue")
    assert zhou.sees("cases-queue-empty")
    await zhou.says("/queue canteen")
    assert zhou.sees("cases-found-none")
    await chen.says("/queue canteen")
    assert chen.sees("cases-found")
    await takes(chen, number)
    await chen.taps("cases-hand")
    assert chen.sees("cases-hand-nobody")
    await answers(chen, number)
    assert li.ever_sees("cases-replied", number=number)


async def test_where_the_chair_is_left_out_somebody_else_decides(union: Stage) -> None:
    li, zhou, chen = await people(union)
    await chen.says("/start")
    number = await files_without(li, "Chen")
    await takes(zhou, number)
    await zhou.taps("cases-extend")
    await zhou.says("The caterer is away until Friday.")
    await zhou.taps("cases-answer-send")
    assert zhou.sees("cases-extended", number=number)
    await chen.presses(f"1:cases:case:{number}")
    assert chen.sees("cases-hidden")
    await union.turns(days=18)
    assert not chen.ever_sees("cases-late")


async def test_the_choice_can_be_taken_back_and_cannot_be_forged(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("The canteen is dear.")
    await li.taps("suggest-keep-from")
    await li.taps("suggest-hide-from", name="Zhou")
    data = li.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await li.presses(data.rsplit(":", 1)[0] + f":{li.member_id}")
    await li.taps("suggest-hidden-from", name="Zhou")
    await li.taps("suggest-hide-done")
    await li.taps("suggest-send")
    assert union.group_sees("cases-card-open")
    await li.presses(data)
    assert li.sees("suggest-over")
    assert zhou.ever_sees("cases-new-for-you")


async def test_what_is_kept_from_somebody_cannot_wait_on_the_board(union: Stage) -> None:
    li, _, _ = await people(union)
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("The canteen is dear.")
    await li.taps("suggest-keep-from")
    await li.taps("suggest-hide-from", name="Zhou")
    await li.taps("suggest-hide-done")
    await li.taps("board-together-0")
    assert li.sees("suggest-kept-or-together")


@pytest.mark.parametrize("first", ["suggest-tick-concerns_chair", "board-together-0"])
async def test_nor_does_what_concerns_the_chair_whichever_is_chosen_first(union: Stage, first: str) -> None:
    li, _, _ = await people(union)
    await li.says("/suggest")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    await li.says("The chair favours friends.")
    second = {"suggest-tick-concerns_chair": "board-together-0"}.get(first, "suggest-tick-concerns_chair")
    await li.taps(first)
    await li.taps(second)
    await li.taps("suggest-send")
    case = await only_case(union)
    assert (case.scope, case.state) == ("concerns_chair", "registered")
