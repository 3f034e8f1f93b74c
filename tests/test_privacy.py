"""Privacy: the notice can always be read again, and consent taken back and given again."""

import pytest

from domain.member import NOTICE_VERSION
from storage import members
from tests.play import Actor, Stage


async def withdraws(actor: Actor) -> None:
    await actor.says("/privacy")
    await actor.taps("privacy-withdraw")
    await actor.taps("privacy-pause")


async def test_the_notice_names_the_day_of_consent(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/privacy")
    assert li.sees("privacy-agreed", day="2026-10-01", version=NOTICE_VERSION)


async def test_consent_is_taken_back_and_given_again(anywhere: Stage) -> None:
    li = await anywhere.member("Li", role="cadre", committee="union")
    await li.says("/privacy")
    await li.taps("privacy-withdraw")
    assert li.sees("privacy-explained")
    await li.taps("privacy-pause")
    assert li.sees("privacy-withdrawn")
    await li.says("/quiet")
    assert li.sees("quiet-now")
    await li.presses("1:admission:approve:1")
    assert li.sees("answer-consent-first")
    await li.says("/privacy")
    assert li.sees("privacy-not-agreed")
    await li.says("/start")
    assert li.sees("start-notice")
    await li.taps("start-agree")
    await li.taps("start-agree-abroad")
    assert li.sees("start-welcome", name="Li", role="cadre")
    await li.presses("1:admission:approve:1")
    assert li.sees("admission-decided-before")


async def test_who_has_taken_consent_back_still_has_their_rights(union: Stage) -> None:
    li = await union.member("Li")
    await withdraws(li)
    await li.says("/mydata")
    assert li.sees("mydata-held")
    await li.says("/privacy")
    await li.taps("privacy-forget")
    assert li.sees("forgetme-ask")


async def test_consent_is_kept_by_a_tap(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("/privacy")
    await li.taps("privacy-withdraw")
    await li.taps("privacy-keep")
    assert li.sees("privacy-stays")
    await withdraws(li)
    await li.presses("1:privacy:keep")
    assert li.sees("privacy-withdrawn")


async def agreed_to(union: Stage, who: Actor, version: int) -> int:
    """Set the version of the notice somebody has agreed to; what it was."""
    async with union.machine.database.transaction() as db:
        row = await who.row(db)
        await members.consent(db, who.member_id, version, "2026-10-01")
    return row.consent_version if row else 0


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_what_is_new_is_asked_once_in_one_sentence(union: Stage, language: str) -> None:
    li, chen = await union.member("Li", language=language), await union.member("Chen", language=language)
    await agreed_to(union, li, 1)
    await union.turns(days=3)
    assert li.ever_sees("privacy-news")
    assert not chen.ever_sees("privacy-news")
    assert sum("privacy:renew" in str(it.buttons) for it in li.person.sees) == 1
    await li.taps("privacy-renew")
    assert li.sees("privacy-renewed")
    assert await agreed_to(union, li, NOTICE_VERSION) == NOTICE_VERSION


async def test_what_an_older_notice_does_not_tell_of_is_not_kept(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="en")
    await agreed_to(anywhere, li, 1)
    await li.says("/training")
    assert li.sees("privacy-news")
    assert not li.sees("training-none")
    await li.presses("1:training:mine:0")
    assert li.sees("privacy-news-first")
    await li.taps("privacy-not-now")
    assert li.sees("privacy-put-off")
    await li.says("/quiet")
    assert li.sees("quiet-now"), "all else goes on"
    await li.says("/start")
    await li.taps("privacy-renew")
    await li.says("/training")
    assert li.sees("training-none")


async def test_a_need_is_told_without_the_newest_notice_but_no_day_is_kept(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await agreed_to(union, li, 1)
    await li.says("/care")
    assert li.sees("care-start")
    await li.taps("care-retire")
    assert li.sees("privacy-news-first")
