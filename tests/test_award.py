"""Awards: everything is said first, nominees agree, two committees choose, votes are sealed, and anybody may object."""

import re
from collections.abc import Sequence

import pytest

from domain.award import DAY_ENDS, VOTE_OPENS
from files.writers import award_paper
from handlers import award, cases, forgetme, money, mydata, points, suggest
from locales import LANGUAGES
from storage import awards, ballots
from storage.awards import AwardRound
from storage.ballots import Ballot
from tests.play import Actor, Stage
from tests.test_points import earns

ALONE = (
    suggest.FEATURE,
    cases.FEATURE,
    points.FEATURE,
    award.FEATURE,
    money.FEATURE,
    mydata.FEATURE,
    forgetme.FEATURE,
)
TITLE = "Employee of the year"


async def people(union: Stage) -> tuple[Actor, Actor, Actor, Actor]:
    """Li and Ma, members; Bao, a cadre of the union committee; Xu of fund review; and their group."""
    li, ma = await union.member("Li", language="en"), await union.member("Ma", language="en")
    bao = await union.member("Bao", language="en", role="cadre", committee="union", duty="culture")
    xu = await union.member("Xu", language="en", role="cadre", committee="fund_review")
    await union.cadre_group(bao, xu, language="en")
    return li, ma, bao, xu


async def announces(bao: Actor, kind: str = "employee", quota: str = "1", reward: str = "0") -> None:
    await bao.says("/award")
    await bao.taps("award-new")
    await bao.taps(f"award-of-{kind}")
    for words in (TITLE, "Helps others, learns, reports what is dangerous.", quota, reward):
        await bao.says(words)
    assert bao.sees("award-preview", kind=kind)
    await bao.taps("award-announce")


async def nominates(who: Actor, name: str, key: str = "award-put") -> Actor:
    await who.presses("1:award:nominate:1")
    await who.says(name)
    await who.taps("award-person", name=name)
    await who.says("Showed the new ones every machine.")
    return await who.taps(key)


async def declines(who: Actor) -> None:
    await who.taps("award-decline")
    await who.taps("award-decline-yes")


async def ticks(cadre: Actor, *names: str) -> None:
    await cadre.presses("1:award:nominees:1")
    for name in names:
        await cadre.taps("award-tick", name=name)


async def kept(union: Stage) -> AwardRound:
    async with union.machine.database.reading() as db:
        found = await awards.find(db, 1)
    assert found
    return found


async def states(union: Stage) -> list[str]:
    async with union.machine.database.reading() as db:
        return [it.state for it in await awards.list_nominees(db, 1)]


async def reaches(union: Stage, state: str) -> AwardRound:
    """From one of its days to the next, until the round is there."""
    while (award := await kept(union)).state != state:
        days = {
            "nominating": (award.nominate_until, DAY_ENDS),
            "listing": (award.vote_from, VOTE_OPENS),
            "voting": (award.vote_until, DAY_ENDS),
            "notice": (award.notice_until or award.vote_until, DAY_ENDS),
        }
        assert award.state in days, award.state
        day, clock = days[award.state]
        await union.sleeps_until(union.machine.union.at(day, clock))
        await union.turns(minutes=1)
    return award


async def votes_of(union: Stage, choice: str, count: int) -> None:
    """So many further members vote, each in a sealed ballot."""
    award = await kept(union)
    for number in range(count):
        actor = await union.member(f"Voter {choice} {number}", language="en")
        async with union.machine.database.transaction() as db:
            key = union.machine.database.keys.find(award.box)
            assert key
            await ballots.put(db, key, award.box, actor.member_id, Ballot({"choice": choice}, done=True))


async def at_the_vote(union: Stage, reward: str = "0", quota: str = "1") -> tuple[Actor, Actor, Actor, Actor]:
    """Li and Ma are on the list as nominees 1 and 2."""
    li, ma, bao, xu = await people(union)
    await announces(bao, reward=reward, quota=quota)
    await li.says("/award")
    await nominates(li, "Ma")
    await ma.taps("award-stand")
    await nominates(ma, "Li")
    await li.taps("award-stand")
    await reaches(union, "listing")
    await ticks(bao, "Li", "Ma")
    await ticks(xu, "Li", "Ma")
    await reaches(union, "voting")
    return li, ma, bao, xu


async def test_an_award_goes_from_its_announcement_to_the_certificate(anywhere: Stage) -> None:
    union = anywhere
    li, ma, bao, xu = await people(union)
    await announces(bao)
    assert li.ever_sees("award-announced", kind="employee", title=TITLE)
    await earns(union, ma, 3)
    await nominates(li, "Ma")
    assert li.sees("award-nominated")
    # Before the nominee agrees nobody reads anything.
    await bao.says("/award")
    await bao.presses("1:award:nominees:1")
    assert "Ma" not in bao.last.text
    await ma.taps("award-stand-evidence")
    await nominates(bao, "Li", "award-put-committee")
    await declines(li)
    await reaches(union, "listing")
    assert union.group_sees("award-to-list", title=TITLE)
    await ticks(bao, "Ma")
    assert "suggestion adopted: 1" in bao.last.text
    await ticks(xu, "Ma")
    await reaches(union, "voting")
    assert await states(union) == ["listed", "declined"]
    assert li.ever_sees("award-vote-opened", title=TITLE)
    await li.presses("1:award:vote:1")
    await li.taps("award-choose", name="Ma")
    assert li.sees("award-ballot", count=1)
    await votes_of(union, "1", 9)
    award = await reaches(union, "notice")
    assert await states(union) == ["elected", "declined"]
    assert li.ever_sees("award-elected", title=TITLE)
    async with union.machine.database.reading() as db:
        assert not await ballots.has_ballots(db, award.box)
    assert union.machine.database.keys.find(award.box) is None
    await reaches(union, "ended")
    assert await states(union) == ["honoured", "declined"]
    await ma.presses("1:award:open:1")
    await ma.taps("award-paper", name="Ma")
    assert ma.sees("award-paper-sent")
    await li.presses("1:award:paper:1")
    assert li.sees("award-not-yours")


async def test_no_vote_is_told_and_who_votes_twice_votes_once(union: Stage) -> None:
    li, _, bao, _ = await at_the_vote(union)
    await li.presses("1:award:vote:1")
    await li.taps("award-choose", name="Ma")
    await li.taps("award-choose", name="Li")
    assert li.sees("award-vote-full", quota=1)
    await li.taps("award-chosen", name="Ma")
    await li.taps("award-choose", name="Li")
    await li.presses("1:award:choose:1:99")
    assert li.sees("award-gone")
    async with union.machine.database.reading() as db:
        rows = await db.all("SELECT voter FROM ballots")
        assert len(rows) == 1
        for table in ("outbox", "posted", "conversations"):
            for row in await db.all(f"SELECT * FROM {table}"):
                assert "award:choose" not in " ".join(map(str, tuple(row)))
    await bao.presses("1:award:open:1")
    assert not re.search(r"\b1\b votes|votes: ", bao.last.text)


async def test_fewer_than_ten_ballots_have_no_result(union: Stage) -> None:
    li, *_ = await at_the_vote(union)
    await votes_of(union, "1", 9)
    award = await reaches(union, "void")
    assert li.ever_sees("award-few-voted", title=TITLE)
    await union.turns(minutes=5)
    assert union.machine.database.keys.find(award.box) is None
    assert await states(union) == ["out", "out"]


async def test_a_round_whose_key_is_given_up_ends_and_is_told(union: Stage) -> None:
    li, *_ = await at_the_vote(union)
    await votes_of(union, "1", 3)
    award = await kept(union)
    async with union.machine.database.transaction() as db:
        await db.run("DELETE FROM fingerprints WHERE name = :name", name=award.box)
    await union.turns(minutes=5)
    assert (await kept(union)).state == "void"
    assert li.ever_sees("award-lost", title=TITLE)
    async with union.machine.database.reading() as db:
        assert not await ballots.has_ballots(db, award.box)


async def test_an_objection_is_a_confidential_case_and_two_strike_a_name(union: Stage) -> None:
    li, ma, bao, xu = await at_the_vote(union)
    await votes_of(union, "1", 11)
    await reaches(union, "notice")
    await li.presses("1:award:open:1")
    await li.taps("award-object", name="Ma")
    await li.says("It was somebody else who showed them.")
    await li.taps("suggest-send")
    async with union.machine.database.reading() as db:
        found = await db.one("SELECT mode, category FROM cases")
        assert found
        assert tuple(found) == ("confidential", "conduct")
    await bao.presses("1:award:open:1")
    await bao.taps("award-strike", name="Ma")
    await bao.says("Another one did it.")
    await bao.presses("1:award:struck:1")
    assert bao.sees("award-not-yours")
    await xu.presses("1:award:open:1")
    await xu.taps("award-strike", name="Ma")
    await xu.taps("award-strike-yes")
    assert ma.ever_sees("award-struck", reason="Another one did it.")
    await reaches(union, "ended")
    assert li.ever_sees("award-ended-nobody", title=TITLE)


async def test_a_reward_is_a_row_that_fund_review_looks_at_and_is_entered_once(union: Stage) -> None:
    _, ma, bao, xu = await at_the_vote(union, reward="200")
    await votes_of(union, "1", 10)
    await reaches(union, "ended")
    await bao.presses("1:award:open:1")
    await bao.taps("award-pay", name="Ma")
    await bao.taps("award-pay-yes")
    await bao.presses("1:award:pay:1:yes")
    assert bao.sees("award-paid-already")
    async with union.machine.database.reading() as db:
        rows = await db.all("SELECT fen, payee_id FROM expenses")
        assert [tuple(row) for row in rows] == [(20000, ma.member_id)]
    assert xu.ever_sees("money-to-look")


async def test_who_is_nominated_chooses_nobody_and_who_leaves_stands_for_nothing(union: Stage) -> None:
    li, ma, bao, xu = await people(union)
    await announces(bao, quota="2")
    await li.says("/award")
    await nominates(li, "Bao")
    await bao.taps("award-stand")
    await nominates(li, "Ma")
    await ma.taps("award-stand")
    await reaches(union, "listing")
    await bao.presses("1:award:tick:2")
    assert bao.sees("award-not-yours")
    await ticks(xu, "Ma")
    await ma.says("/forgetme")
    await ma.taps("forgetme-yes")
    await ma.taps("forgetme-sure")
    assert await states(union) == ["standing"]
    await reaches(union, "void")
    assert li.ever_sees("award-nobody-listed", title=TITLE)


async def test_what_is_typed_is_refused_with_a_word_and_nobody_nominates_too_many(union: Stage) -> None:
    li, ma, bao, _ = await people(union)
    await announces(bao)
    await li.says("/award")
    await li.presses("1:award:nominate:1")
    for name in ("Li", "M", "%"):
        await li.says(name)
        assert li.sees("award-nobody", kind="employee")
    await li.says("Ma")
    await li.taps("award-person", name="Ma")
    await li.says("x" * 301)
    assert li.sees("award-wrong-reason")
    for number in range(3):
        await union.member(f"Worker {number}", language="en")
        await nominates(li, f"Worker {number}")
    await li.presses("1:award:nominate:1")
    assert li.sees("award-nominated-many", most=3)
    # A second nomination of the same person asks them no second time.
    await nominates(ma, "Worker 0")
    assert len(await states(union)) == 3
    # And counts like any other: else it would tell that somebody had nominated them.
    for name in ("Worker 1", "Worker 2"):
        await nominates(ma, name)
    await ma.presses("1:award:nominate:1")
    assert ma.sees("award-nominated-many", most=3)


async def test_a_team_stands_without_being_asked_and_its_organiser_may_cancel(union: Stage) -> None:
    li, _, bao, _ = await people(union)
    await announces(bao, kind="team")
    await li.says("/award")
    await li.presses("1:award:nominate:1")
    await li.says("Paint shop <b>")
    await li.says("No accident in the way they look after each other.")
    await li.taps("award-put")
    await bao.presses("1:award:nominees:1")
    assert "Paint shop <b>" in bao.last.text
    await bao.presses("1:award:cancel:1")
    await bao.taps("award-cancel-yes")
    assert li.ever_sees("award-cancelled", title=TITLE)
    await li.presses("1:award:nominate:1")
    assert li.sees("award-nominated-late")


async def test_a_member_takes_along_what_is_kept_and_has_it_forgotten(union: Stage) -> None:
    _, ma, *_ = await at_the_vote(union)
    await ma.says("/mydata")
    assert ma.sees("mydata-entry", value=TITLE)
    await ma.says("/forgetme")
    await ma.taps("forgetme-yes")
    await ma.taps("forgetme-sure")
    async with union.machine.database.reading() as db:
        for table, column in (("award_nominees", "member_id"), ("award_nominees", "nominated_by")):
            rows = await db.all(f"SELECT 1 FROM {table} WHERE {column} = :id", id=ma.member_id)
            assert rows == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_certificate_is_one_page(language: str) -> None:
    data = {"number": 1, "name": "王芳", "title": "先进职工 Employee", "union": "锦江工会", "day": "2026-12-10"}
    content = award_paper.write(data, language)
    assert content.startswith(b"%PDF")
    assert pages(content) == 1


def pages(content: bytes) -> int:
    found: Sequence[bytes] = re.findall(rb"/Type /Page\b(?!s)", content)
    return len(found)


async def test_a_vote_goes_with_whoever_is_forgotten(union: Stage) -> None:
    await at_the_vote(union)
    chen = await union.member("Chen", language="en")
    award = await kept(union)
    async with union.machine.database.transaction() as db:
        key = union.machine.database.keys.find(award.box)
        assert key
        await ballots.put(db, key, award.box, chen.member_id, Ballot({"choice": "1"}, done=True))
    await chen.says("/forgetme")
    await chen.taps("forgetme-yes")
    await chen.taps("forgetme-sure")
    async with union.machine.database.reading() as db:
        assert not await ballots.has_ballots(db, award.box)


async def test_a_forged_button_reads_nobody_off_the_roll(union: Stage) -> None:
    li, _, bao, _ = await people(union)
    chen = await union.member("Chen Secret", language="en")
    await announces(bao)
    forged = f"1:award:who:1:{chen.member_id}"
    await li.presses(forged)
    await li.presses("1:award:nominate:1")
    await li.presses(forged)
    await li.says("Ma")
    await li.presses(forged)
    assert li.sees("award-ask-nominee", kind="employee")
    assert not any("Chen" in it.text for it in li.person.sees)
