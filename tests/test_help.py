"""Help: everybody reads what they may do, and no more."""

from pathlib import Path

import pytest

from domain.calendar import Calendar
from domain.member import ROLES
from domain.union import Union
from handlers import FEATURES, rota
from handlers.feature import Command, Feature
from handlers.help import show
from handlers.menu import PARTS, list_offers, make_menu
from locales import Markup
from tests.play import Stage, stage

UNION = Union(name="Union", size=48, calendar=Calendar())


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_a_member_and_a_chair_read_different_things(union: Stage, language: str) -> None:
    li = await union.member("Li", language=language)
    chair = await union.member("Chair", role="chair", language=language)
    await li.says("/help")
    assert li.sees("help-private")
    assert "/mydata" in li.last.text
    assert "/people" not in li.last.text
    await chair.says("/help")
    assert "/people" in chair.last.text
    assert "/bindgroup" in chair.last.text
    assert "/start" not in chair.last.text


@pytest.mark.parametrize(("receipts", "offered"), [("on", True), ("off", False)])
async def test_what_the_union_has_not_turned_on_is_not_offered(tmp_path: Path, receipts: str, offered: bool) -> None:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", receipts=receipts) as union:
        li = await union.member("Li", language="en")
        await li.says("/help")
        assert ("/verify" in li.last.text) == offered
        await li.says("/verify")
        assert li.sees("receipt-none")


@pytest.mark.parametrize("role", [*ROLES, "group"])
def test_no_menu_shows_more_than_twelve_commands_however_many_there_are(role: str) -> None:
    words = ("training", "quiz", "contest", "care", "hazard", "kpi")
    coming = Feature("coming", commands={word: Command(show, "own-data", where="both") for word in words})
    for features in (FEATURES, (*FEATURES, coming)):
        menu = make_menu(UNION, role, features)
        offered = {word for _, word, _ in list_offers(UNION, role, features)}
        assert len(menu.shown) + bool(menu.rest) <= 12
        assert {it.word for it in (*menu.shown, *menu.rest)} == offered
        assert [it.part for it in menu.shown] == sorted((it.part for it in menu.shown), key=PARTS.index)


def test_what_is_rare_steps_back_and_a_cadres_own_work_stays() -> None:
    shown = {it.word: it.part for it in make_menu(UNION, "cadre", FEATURES).shown}
    assert {"suggest", "queue", "surveys", "duty", "help"} <= set(shown)
    assert not {"forgetme", "quiet", "questionnaires"} & set(shown)
    assert (shown["suggest"], shown["board"], shown["queue"]) == ("mine", "union", "cadres")


async def test_the_rest_is_behind_one_command(union: Stage) -> None:
    chair = await union.member("Chair", role="chair", language="en")
    await chair.says("/help")
    assert chair.sees("help-part-cadres")
    assert chair.sees("help-rest")
    await chair.says("/more")
    assert chair.sees("help-line", word="bindgroup", does="Connect the cadre group")
    assert "/queue" not in chair.last.text
    assert "more" in {it["command"] for it in union.telegram.commands[("all_private_chats", 0, 0, "en")]}


async def test_what_the_union_does_not_use_is_off_everywhere(tmp_path: Path) -> None:
    off = ["promises", "board", "rota"]
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features_off=off) as union:
        li, zhou = await union.member("Li", language="en"), await union.member("Zhou", language="en", role="cadre")
        await zhou.says("/help")
        for word in ("promises", "board", "duty"):
            assert f"/{word}" not in zhou.last.text
        for said in ("/promises", "/duty"):
            await zhou.says(said)
            assert zhou.sees("answer-switched-off")
        await li.says("/help")
        await li.presses("1:board:home")
        assert li.sees("answer-switched-off")
        await li.presses("1:help:go:board")
        assert li.sees("answer-not-allowed")
        await zhou.says("/mydata")
        assert zhou.sees("mydata-held")


def test_a_feature_that_is_off_does_nothing_by_itself_and_still_forgets() -> None:
    off = rota.FEATURE.switch_off()
    assert (off.jobs, off.events, off.watches, off.refresh) == ((), {}, frozenset(), None)
    assert (off.export, off.forget, off.release) == (rota.export, rota.forget, rota.release)


async def test_the_group_reads_what_works_there(union: Stage) -> None:
    chen = await union.member("Chen", role="cadre", committee="union")
    await union.cadre_group(chen, language="en")
    await chen.says_in_group("/help")
    assert union.group_sees("help-group")
    assert "/mydata" not in union.group.last.text


async def test_a_stranger_in_the_group_gets_silence(union: Stage) -> None:
    chen, stranger = await union.member("Chen", role="cadre"), union.stranger("Nobody")
    await union.cadre_group(chen, stranger)
    await stranger.says_in_group("/help")
    assert not union.group_sees("help-group")


async def test_a_shortcut_does_no_more_than_the_command(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("/help")
    for word in ("people", "bind", "nothing"):
        await li.presses(f"1:help:go:{word}")
        assert li.sees("answer-not-allowed")
    await li.presses("1:help:go")
    assert li.sees("answer-not-allowed")
    await li.presses("1:help:go:language")
    assert li.sees("language-choose")


async def test_whoever_just_writes_is_shown_a_way_on(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("The canteen should open earlier")
    assert li.sees("suggest-from-words")
    await li.taps("suggest-about-welfare")
    await li.taps("mode-signed")
    assert li.sees("suggest-preview", text=Markup("<blockquote>The canteen should open earlier</blockquote>"))


async def test_who_had_blocked_the_bot_is_found_again_by_writing(union: Stage) -> None:
    li = await union.member("Li")
    li.person.block()
    await union.settle()
    assert not await reachable(union, li.member_id)
    li.person.unblock()
    await li.says("/help")
    assert li.sees("help-private")
    assert await reachable(union, li.member_id)


async def reachable(union: Stage, member_id: int) -> bool:
    async with union.machine.database.reading() as db:
        row = await db.one("SELECT reachable FROM members WHERE id = :id", id=member_id)
    return row is not None and bool(row[0])
