"""Strangers: however many write, members are answered at once, and nothing of theirs can be clicked on."""

from pathlib import Path

import pytest

from domain.text import is_clickable
from simulator import Limits
from tests.play import Stage, stage
from tests.test_admission import asks


async def test_a_stranger_is_told_so_once_a_day(union: Stage) -> None:
    zhao = union.stranger("Zhao", language="en")
    for _ in range(5):
        await zhao.says("hello")
    assert sum(it["from"]["is_bot"] for it in zhao.person.sees) == 1
    await union.turns(days=1)
    await zhao.says("hello")
    assert zhao.sees("answer-stranger")


@pytest.mark.parametrize("typed", ["hello", "/start"])
async def test_forty_strangers_who_write_all_the_time_do_not_keep_a_cadre_waiting(tmp_path: Path, typed: str) -> None:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db") as play:
        chen = await play.member("Chen", role="cadre", committee="union")
        await play.stops()
        play.settings = play.settings.model_copy(
            update={"telegram": play.settings.telegram.model_copy(update={"messages_per_second": 200})}
        )
        play.telegram.limits = Limits(per_second=200)
        await play.starts()
        people = [play.telegram.user(f"P{number}") for number in range(40)]
        for _ in range(10):
            for person in people:
                person.say(typed)
        chen.person.say("/help")
        for _ in range(10):
            for person in people:
                person.say(typed)
        await play.telegram.until(lambda: any(it["from"]["is_bot"] for it in chen.person.sees), within=60)
        sent = play.telegram.calls_of("sendMessage")
        assert len(sent) <= 60
        assert {call.code for call in sent} == {200}


async def test_many_requests_to_join_are_one_message_that_counts(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union", language="en")
    await union.cadre_group(chen, language="en")
    for number in range(6):
        await asks(union.stranger(f"P{number}", language="en"), f"Person {'ABCDEF'[number]}")
    cards = [it for it in union.group.messages if "They give their name as" in it.text]
    many = [it for it in union.group.messages if "people ask to join" in it.text]
    assert (len(cards), len(many)) == (3, 1)
    assert "6 people" in many[0].text
    await chen.taps_in_group("admission-next")
    assert union.group.messages[-1].button("✅ Approve")


@pytest.mark.parametrize("name", ["t.me/spam", "@spam", "www.spam.example", "/start", "Li #spam", "$spam", "a://b"])
async def test_a_name_that_could_be_clicked_on_is_not_taken(union: Stage, name: str) -> None:
    zhao = union.stranger("Zhao", language="en")
    await asks(zhao, name)
    assert not zhao.sees("admission-waiting")
    assert is_clickable(name)


@pytest.mark.parametrize("name", ["李娜", "J. R. Smith", "O'Neill", "Ana-María", "J.R. Smith", "阿依古丽·买买提"])
def test_a_name_as_people_have_it_is_taken(name: str) -> None:
    assert not is_clickable(name)
