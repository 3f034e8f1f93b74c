"""The labour competition: agreed on what is measured, typed by two, and never settled before every figure is there."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from handlers.contest.reporting import list_results
from storage import contest_results, members
from tests.casework import answers, files_case, takes
from tests.contesting import joins
from tests.play import Actor, Stage, stage
from tests.schooling import cadre
from tests.walking import chengdu

TEAMS = {"Forge": ("Li", "Chen", "Ma"), "Paint": ("Wang", "Xie", "Du"), "Alone": ("Gao",)}


async def gathered(union: Stage, language: str = "en") -> tuple[Actor, Actor, dict[str, Actor]]:
    """Its organiser, another cadre, and who takes part, once the teams are fixed."""
    zhou, wu = await cadre(union, language), await cadre(union, language, "Wu")
    await zhou.says("/contest")
    await zhou.taps("contest-new")
    await zhou.taps("contest-kind-labour")
    await zhou.taps("contest-indicator-scrap")
    await zhou.taps("contest-month", month="2026-09")
    assert zhou.sees("contest-preview")
    await zhou.taps("contest-announce")
    people = {name: await union.member(name, language=language) for names in TEAMS.values() for name in names}
    for team, names in TEAMS.items():
        for name in names:
            await joins(people[name], team)
    await union.sleeps_until(chengdu("2026-08-28T18:01"))
    await union.turns(minutes=1)
    return zhou, wu, people


async def types(who: Actor, sheet: str, team: str, text: str) -> None:
    await who.says("/contest")
    await who.taps("contest-to-measures")
    await who.taps(f"contest-measure-{sheet}", name=team)
    await who.says(text)


async def type_baselines(zhou: Actor, wu: Actor) -> None:
    """The months before of both teams, with every slip on the way."""
    assert wu.ever_sees("contest-measures-needed")
    await types(zhou, "before", "Forge", "20 21")
    assert zhou.sees("contest-measure-odd", name="Forge", count=3, sheet="before", counter="no")
    await zhou.says("20 21 19")
    await types(zhou, "before", "Forge", "20 21 19")
    assert zhou.sees("contest-measure-once", name="Forge"), "the same cadre twice is one"
    await types(wu, "before", "Forge", "20 21 18")
    assert zhou.ever_sees("contest-measure-unequal", name="Forge")
    for who in (zhou, wu):
        await types(who, "before", "Forge", "20 21 19")
        await types(who, "before", "Paint", "-")
    assert zhou.ever_sees("contest-measure-twice", name="Forge")


async def suggests(union: Stage, who: Actor) -> None:
    """A suggestion that is kept for later."""
    number = await files_case(who, "signed", "culture", "Li has an idea for the press.")
    bao = await union.member("Bao", language=who.language, role="cadre", committee="union", duty="culture")
    await takes(bao, number)
    await answers(bao, number, outcome="D")


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_what_two_have_typed_makes_six_tenths_of_a_teams_score(
    tmp_path: Path, database_url: str, language: str
) -> None:
    start = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
    async with stage(tmp_path, database_url, start=start) as union:
        zhou, wu, people = await gathered(union, language)
        await type_baselines(zhou, wu)
        await people["Li"].presses("1:contest:measures:1:0")
        assert people["Li"].sees("answer-not-allowed")
        await union.sleeps_until(chengdu("2026-09-01T09:00"))
        await suggests(union, people["Li"])
        await union.sleeps_until(chengdu("2026-11-20T09:00"))
        await union.turns(minutes=1)
        assert wu.ever_sees("contest-measures-missing")
        assert not people["Li"].ever_sees("contest-score"), "nothing is settled before"
        for who in (zhou, wu):
            await types(who, "now", "Forge", "17")
        assert people["Li"].ever_sees("contest-score")
        async with union.machine.database.reading() as db:
            teams = {it.name: it for it in (await contest_results.read_settled(db, 1)).teams}
        assert teams["Forge"].improvement == pytest.approx(50)
        assert teams["Paint"].improvement is None
        assert teams["Forge"].score == pytest.approx(0.4 * (3.3333 + 6 * 3.3333 / 7) / 9 + 0.6 * 50, abs=0.001)
        assert teams["Paint"].score == pytest.approx(6 * 3.3333 / 7 / 9, abs=0.001), "it loses nothing by it"
        await union.turns(days=10)
        for who in (zhou, wu):
            await who.says("/contest")
            await who.taps("contest-sign")
        await people["Wang"].says("/contest")
        assert people["Wang"].sees("contest-measured", name="Forge", measured="yes", before="20", now="17")
        assert people["Wang"].sees("contest-measured", name="Paint", measured="no")
        async with union.machine.database.reading() as db:
            listed = await list_results(db, union.machine.environment.union, "2026-11", language)
            assert [(it["place"], it["team"], it["size"]) for it in listed] == [(1, "Forge", 3), (2, "Paint", 3)]
            assert await list_results(db, union.machine.environment.union, "2026-10", language) == []
        await people["Li"].says("/contest")
        await people["Li"].taps("contest-praise")
        await union.turns(seconds=5)
        assert people["Li"].ever_sees("contest-praise-file")


async def test_what_a_cadre_typed_who_is_none_any_more_is_typed_by_two_others(tmp_path: Path) -> None:
    start = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", start=start) as union:
        zhou, wu, _ = await gathered(union)
        await types(zhou, "before", "Forge", "20 21 19")
        async with union.machine.database.transaction() as db:
            await members.set_role(db, zhou.member_id, "member", "", "")
        await types(wu, "before", "Forge", "20 21 19")
        assert wu.sees("contest-measure-once", name="Forge")
