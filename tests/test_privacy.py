"""Privacy: the notice can always be read again, and consent taken back and given again."""

from tests.play import Actor, Stage


async def withdraws(actor: Actor) -> None:
    await actor.says("/privacy")
    await actor.taps("privacy-withdraw")
    await actor.taps("privacy-pause")


async def test_the_notice_names_the_day_of_consent(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await li.says("/privacy")
    assert li.sees("privacy-agreed", day="2026-10-01", version=1)


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
