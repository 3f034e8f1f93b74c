"""What money is measured against: a ceiling a head, the employer's consent, and whoever is said to have got it."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.settings import SettingsError, load
from storage import check_ins
from tests.play import Stage, stage
from tests.spending import ALONE, PLANNED, approved, enters, officers, opens_walk, passes, writes
from tests.walking import import_plan

__all__ = ["ALONE"]


async def test_a_ceiling_a_head_is_asked_about_and_the_chair_hears_of_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/union.db"
    async with stage(tmp_path, url, features=ALONE, ceilings=["outing 20"]) as union:
        zhang, chen, wu = await officers(union)
        await approved(zhang, chen)
        await writes(zhang, "300 yuan, bus", kind="outing")
        assert not zhang.sees("money-concern-ceiling")  # nobody has been counted
        await zhang.taps("money-drop")
        async with union.machine.database.transaction() as db:
            await check_ins.count_heads(db, 1, 10, zhang.member_id)
        await writes(zhang, "300 yuan, bus", kind="outing")
        assert zhang.sees("money-concern-ceiling", fen="¥30", most="¥20")
        await zhang.taps("money-confirm-anyway")
        await zhang.taps("money-on-paper")
        assert chen.sees("money-concern-ceiling", fen="¥30", most="¥20")
        await wu.taps("money-look")
        assert wu.sees("money-concern-ceiling", fen="¥30", most="¥20")
        await opens_walk(zhang)
        assert zhang.sees("money-per-head", head="¥30", people="10")


async def test_in_working_time_the_consent_of_the_employer_is_asked_about(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await import_plan(union, replace(PLANNED, rule="2026-12-04", in_working_time=True))
    await opens_walk(zhang)
    await zhang.taps("money-propose")
    await zhang.taps("money-as-planned", amount="¥2,000")
    assert chen.sees("plan-note-not-agreed")
    await chen.taps("money-agree")
    await writes(zhang)
    assert zhang.sees("money-concern-consent")
    await zhang.taps("money-drop")
    await zhang.says("/plan")
    await zhang.taps("plan-button-open", title="Winter walk")
    await zhang.taps("plan-button-agreed")
    await writes(zhang)
    assert not zhang.sees("money-concern-consent")


async def test_whoever_is_said_to_have_got_money_hears_of_it(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    li = await union.member("Li", language="en")
    await approved(zhang, chen)
    await opens_walk(zhang)
    await zhang.taps("money-enter")
    await zhang.says("80 yuan taxi")
    await zhang.taps("money-kind-outing")
    await zhang.taps("money-payee-other")
    await zhang.taps("money-person", name="Li")
    await zhang.taps("money-confirm")
    assert li.sees("money-told-payee", number="1", title="Winter walk", amount="¥80")
    await enters(zhang, payee="me")
    assert not zhang.ever_sees("money-told-payee")


async def test_a_correction_upwards_is_measured_like_an_expense(union: Stage) -> None:
    zhang, chen, _ = await officers(union)
    await approved(zhang, chen)
    await enters(zhang)
    await zhang.presses("1:money:correct:1")
    await zhang.says("2,100")
    assert zhang.sees("money-concern-over", fen="¥100", approved="¥2,000")
    await zhang.taps("money-correct-yes")
    assert chen.sees("money-told-concerns", title="Winter walk")
    await opens_walk(zhang)
    assert zhang.sees("money-concern-over", fen="¥100", approved="¥2,000")


@pytest.mark.parametrize("wrong", ["outing", "party 20", "outing 1.200", "outing 0"])
def test_a_ceiling_that_says_nothing_is_refused_with_its_kinds(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "config.toml").write_text(f'[union]\nceilings = ["{wrong}"]\n', "utf-8")
    with pytest.raises(SettingsError, match="must hold kinds with yuan a head"):
        load(tmp_path / "config.toml", {})


async def test_members_see_what_was_reviewed_until_its_correction_is(union: Stage) -> None:
    zhang, chen, wu = await officers(union)
    li = await union.member("Li", language="en")
    await approved(zhang, chen)
    await enters(zhang)
    await passes(wu)
    await zhang.presses("1:money:correct:1")
    await zhang.says("280")
    await zhang.taps("money-correct-yes")
    await li.says("/money")
    assert li.sees("money-sums", spent="¥300", reviewed="¥300")
    await passes(wu)
    await li.says("/money")
    assert li.sees("money-sums", spent="¥280", reviewed="¥280")
