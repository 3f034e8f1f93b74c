"""Fair awards: nobody decides about rivals, and nobody reads more than was agreed to or than is theirs to decide."""

from handlers import honour
from tests import test_award
from tests.play import Stage
from tests.test_award import (
    TITLE,
    announces,
    at_the_vote,
    declines,
    kept,
    nominates,
    people,
    reaches,
    states,
    ticks,
    votes_of,
)
from tests.test_points import earns

ALONE = (*test_award.ALONE, honour.FEATURE)


async def test_nobody_who_was_nominated_strikes_a_rival(union: Stage) -> None:
    _, ma, bao, xu = await people(union)
    rival = await union.member("Rival", language="en", role="cadre", committee="fund_review")
    await announces(bao)
    for name, who in (("Ma", ma), ("Rival", rival)):
        await nominates(bao, name)
        await who.taps("award-stand")
    await reaches(union, "listing")
    await ticks(bao, "Ma")
    await ticks(xu, "Ma")
    await reaches(union, "voting")
    await votes_of(union, "1", 10)
    await reaches(union, "notice")
    for data in ("1:award:strike:1", "1:award:struck:1"):
        await rival.presses(data)
        assert rival.sees("award-not-yours")
    await bao.presses("1:award:strike:1")
    await bao.says("Another one did it.")
    await rival.presses("1:award:open:1")
    assert "Strike" not in str(rival.last.buttons)
    await rival.presses("1:award:struck:1")
    assert rival.sees("award-not-yours")
    assert await states(union) == ["elected", "out"]


async def test_who_stands_after_all_has_chosen_nobody(union: Stage) -> None:
    li, ma, bao, xu = await people(union)
    await announces(bao)
    await nominates(bao, "Ma")
    await ma.taps("award-stand")
    await li.says("/award")
    await nominates(li, "Bao")
    await declines(bao)
    await reaches(union, "listing")
    await ticks(bao, "Ma")
    await ticks(xu, "Ma")
    await bao.presses("1:award:stand:2:plain")
    assert bao.sees("award-stands")
    await reaches(union, "void")


async def test_no_more_is_read_than_was_agreed_to(union: Stage) -> None:
    li, ma, bao, _ = await people(union)
    await announces(bao)
    await li.says("/award")
    await earns(union, ma, 3)
    await nominates(li, "Ma")
    await earns(union, ma, 3, source="S-OTHER")
    await earns(union, ma, 1, kind="training", source="later")
    await ma.taps("award-stand-evidence")
    await bao.presses("1:award:nominees:1")
    assert "suggestion adopted: 1" in bao.last.text
    assert "course completed" not in bao.last.text


async def test_a_nominee_is_asked_twice_before_no_and_finds_the_question_again(union: Stage) -> None:
    li, ma, bao, _ = await people(union)
    await announces(bao)
    await bao.presses("1:award:nominees:1")
    assert bao.sees("award-nominees-all", is_empty="yes")
    await li.says("/award")
    await nominates(li, "Ma")
    await ma.taps("award-decline")
    assert await states(union) == ["asked"]
    await ma.taps("award-decline-yes")
    assert await states(union) == ["declined"]
    await ma.presses("1:award:open:1")
    await ma.taps("award-own")
    assert ma.sees("award-asked", answer="declined")
    await ma.taps("award-stand")
    assert await states(union) == ["standing"]
    await li.presses("1:award:asked:1")
    assert li.sees("award-gone")


async def test_a_nominated_organiser_cancels_nothing_and_a_chair_does(union: Stage) -> None:
    li, _, bao, _ = await people(union)
    chair = await union.member("Chair", language="en", role="chair", committee="union")
    await announces(bao)
    await li.says("/award")
    await nominates(li, "Bao")
    await bao.presses("1:award:cancel:1")
    assert bao.sees("award-not-yours")
    await li.presses("1:award:cancel:1")
    assert (await kept(union)).state == "nominating"
    await chair.says("/award")
    await chair.presses("1:award:open:1")
    await chair.taps("award-cancel")
    await chair.taps("award-cancel-yes")
    assert (await kept(union)).state == "cancelled"


async def test_only_the_two_who_decide_read_why_and_the_first_may_withdraw(union: Stage) -> None:
    _, ma, bao, xu = await at_the_vote(union)
    chen = await union.member("Chen", language="en", role="cadre", committee="union")
    await votes_of(union, "1", 11)
    await reaches(union, "notice")
    await chen.says("/award")
    await bao.presses("1:award:strike:1")
    await bao.says("Another one did it.")
    assert xu.ever_sees("award-strike-asked", title=TITLE)
    await chen.presses("1:award:strike:1")
    assert chen.sees("award-strike-pending", name="Ma")
    assert "Another one" not in chen.last.text
    await chen.presses("1:award:unstrike:1")
    await bao.presses("1:award:strike:1")
    await bao.taps("award-unstrike")
    assert bao.sees("award-strike-dropped")
    await xu.presses("1:award:struck:1")
    assert (await states(union))[0] == "elected"
    assert not ma.ever_sees("award-struck", reason="Another one did it.")


async def test_awards_lead_back_to_thanks_also_when_there_is_none(union: Stage) -> None:
    li, *_ = await people(union)
    await li.says("/award")
    assert li.sees("award-all", is_empty="yes")
    await li.taps("award-to-honour")
    assert li.sees("honour-home")
