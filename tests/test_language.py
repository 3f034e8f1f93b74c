"""Language: a tap switches what the bot says and the command menu."""

from domain.calendar import Calendar
from domain.union import Union
from tests.play import Actor, Stage


def menu_of(union: Stage, actor: Actor) -> dict[str, str]:
    commands = union.telegram.commands[("chat", actor.person.id, 0, "")]
    return {it["command"]: it["description"] for it in commands}


async def test_the_language_changes_at_once_and_the_menu_with_it(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="zh-CN")
    await li.says("/language")
    assert li.sees("language-choose")
    await li.taps("language-name-en")
    li.language = "en"
    assert li.sees("language-set")
    assert menu_of(anywhere, li)["help"] == "What I can do for you"
    await li.says("/help")
    assert li.sees("help-private")
    await li.says("/language")
    await li.taps("language-name-zh-CN")
    li.language = "zh-CN"
    assert li.sees("language-set")
    assert menu_of(anywhere, li)["help"] == "看看我能为您做什么"


async def test_a_language_we_do_not_speak_is_refused(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("/language")
    await li.presses("1:language:set:fr")
    assert li.sees("answer-too-old")
    await li.presses("1:language:set")
    assert li.sees("answer-too-old")


def test_a_union_has_a_name_in_each_language() -> None:
    union = Union("锦江工会", 48, Calendar(), name_en="Jinjiang Union")
    assert (union.name_in("en"), union.name_in("zh-CN")) == ("Jinjiang Union", "锦江工会")
    assert Union("Jinjiang", 48, union.calendar).name_in("en") == "Jinjiang"
