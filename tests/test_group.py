"""The cadre group: bound by the chair's one-time code, moved by another, lost when the bot is put out."""

import re

from simulator import Group
from storage import cadre_group
from storage.cadre_group import CadreGroup
from tests.play import Actor, Stage


async def bound(union: Stage) -> CadreGroup | None:
    async with union.machine.database.reading() as db:
        return await cadre_group.find_current(db)


async def code_for(chair: Actor) -> str:
    await chair.says("/bindgroup")
    assert chair.sees("group-code")
    found = re.search(r"/bind (\w+)", chair.last.text)
    assert found is not None
    return found[1]


def group_of(union: Stage, title: str, language: str, *actors: Actor) -> Group:
    union.group, union.group_language = union.telegram.group(title, [it.person for it in actors]), language
    return union.group


async def test_the_chairs_code_binds_the_group_whoever_posts_it(anywhere: Stage) -> None:
    chair = await anywhere.member("Chair", role="chair", language="en")
    chen = await anywhere.member("Chen", role="cadre", committee="union")
    group = group_of(anywhere, "Our cadres", "en", chair, chen)
    code = await code_for(chair)
    await chen.says_in_group(f"/bind {code}")
    assert anywhere.group_sees("group-bound")
    assert await bound(anywhere) == CadreGroup(group.id, "Our cadres", "en")
    assert chair.ever_sees("group-bound-told", title="Our cadres")
    await chen.says_in_group(f"/bind {code}")
    assert anywhere.group_sees("group-code-invalid")


async def test_a_wrong_an_old_and_a_replaced_code_bind_nothing(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    group_of(union, "Cadres", "zh-CN", chair)
    await chair.says_in_group("/bind")
    assert union.group_sees("group-code-invalid")
    replaced, old = await code_for(chair), await code_for(chair)
    await chair.says_in_group(f"/bind {replaced}")
    await union.turns(minutes=10)
    await chair.says_in_group(f"/bind {old}")
    assert await bound(union) is None


async def test_the_code_of_who_is_no_longer_chair_is_void(union: Stage) -> None:
    chair, wang = await union.member("Chair", role="chair"), await union.member("Wang")
    group_of(union, "Cadres", "zh-CN", chair)
    code = await code_for(chair)
    await chair.says("/people")
    await chair.presses(f"1:people:hand:{wang.member_id}")
    await wang.taps("people-accept")
    await chair.says_in_group(f"/bind {code}")
    assert union.group_sees("group-code-invalid")
    assert await bound(union) is None


async def test_another_group_takes_over_and_the_first_is_told(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    first = await union.cadre_group(chair)
    second = group_of(union, "New", "zh-CN", chair)
    await chair.says_in_group(f"/bind {await code_for(chair)}")
    assert await bound(union) == CadreGroup(second.id, "New", "zh-CN")
    union.group = first
    assert union.group_sees("group-moved")


async def test_only_the_chair_gets_a_code_and_only_in_private(union: Stage) -> None:
    chair, chen = await union.member("Chair", role="chair"), await union.member("Chen", role="cadre")
    await union.cadre_group(chair, chen)
    await chen.says("/bindgroup")
    assert chen.sees("answer-not-allowed")
    await chair.says_in_group("/bindgroup")
    assert union.group_sees("answer-in-private")
    await chair.says("/bind 123")
    assert chair.sees("answer-in-group")


async def test_the_bot_says_how_to_bind_a_group_it_joins(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    group = group_of(union, "Cadres", "zh-CN", chair)
    group.bot_leaves()
    await union.settle()
    group.add_bot(chair.person)
    await union.settle()
    assert union.group_sees("group-hint")


async def test_the_chair_hears_when_the_bot_is_put_out(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    group = await union.cadre_group(chair)
    other = union.telegram.group("Other", [chair.person])
    other.kick_bot()
    await union.settle()
    assert await bound(union) is not None
    group.kick_bot()
    await union.settle()
    assert await bound(union) is None
    assert chair.ever_sees("group-lost", title="Cadres")


async def test_the_bound_group_needs_no_hint(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    group = await union.cadre_group(chair)
    group.bot_status = "left"
    group.add_bot(chair.person)
    await union.settle()
    assert not union.group_sees("group-hint")
