"""Forget me: asked twice, then gone; and the union keeps its chair."""

from domain.member import Member
from storage import members
from tests.play import Actor, Stage


async def row(union: Stage, actor: Actor) -> Member:
    async with union.machine.database.reading() as db:
        member = await members.find(db, actor.member_id)
    assert member is not None
    return member


async def is_forgotten(actor: Actor) -> None:
    await actor.says("/forgetme")
    await actor.taps("forgetme-yes")
    await actor.taps("forgetme-sure")


async def test_a_member_is_forgotten_after_two_questions(anywhere: Stage) -> None:
    li = await anywhere.member("Li", language="en")
    await li.says("/quiet")
    await li.taps("quiet-none")
    await li.says("/forgetme")
    assert li.sees("forgetme-ask")
    assert li.sees("people-kept")
    await li.taps("forgetme-yes")
    assert li.sees("forgetme-ask-again")
    assert (await row(anywhere, li)).name == "Li"
    await li.taps("forgetme-sure")
    assert li.sees("forgetme-goodbye")
    gone = await row(anywhere, li)
    assert (gone.status, gone.name, gone.telegram_id, gone.quiet_from) == ("left", "", None, "")
    assert ("chat", li.person.id, 0, "") not in anywhere.telegram.commands
    await li.says("/mydata")
    assert li.sees("answer-stranger")


async def test_no_button_of_the_past_works_for_the_forgotten(union: Stage) -> None:
    li = await union.member("Li", role="cadre", committee="union")
    await is_forgotten(li)
    for data in ("forgetme:sure", "forgetme:yes", "privacy:pause", "language:set:en", "admission:approve:5"):
        await li.presses(f"1:{data}")
        assert li.sees("answer-stranger")


async def test_the_second_question_cannot_be_skipped(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("/help")
    await li.presses("1:forgetme:sure")
    assert li.sees("forgetme-ask")
    await li.taps("forgetme-yes")
    await li.says("/help")
    await li.presses("1:forgetme:sure")
    assert li.sees("forgetme-ask")
    assert (await row(union, li)).status == "active"


async def test_one_may_think_again(union: Stage) -> None:
    li = await union.member("Li")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await union.stops()
    await union.starts()
    await li.taps("forgetme-no")
    assert li.sees("forgetme-stayed")
    await li.presses("1:forgetme:sure")
    assert li.sees("forgetme-ask")


async def test_the_last_chair_hands_over_first(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    await chair.says("/forgetme")
    assert chair.sees("forgetme-last-chair")
    await chair.presses("1:forgetme:yes")
    await chair.presses("1:forgetme:sure")
    assert chair.sees("forgetme-last-chair")
    await union.member("Second", role="chair")
    await is_forgotten(chair)
    assert chair.sees("forgetme-goodbye")


async def test_a_chair_who_took_back_consent_is_forgotten_like_anybody(union: Stage) -> None:
    chair = await union.member("Chair", role="chair")
    await chair.says("/privacy")
    await chair.taps("privacy-withdraw")
    await chair.taps("privacy-pause")
    await is_forgotten(chair)
    assert chair.sees("forgetme-goodbye")


async def test_the_group_hears_of_a_cadre_by_office_only(union: Stage) -> None:
    li = await union.member("Li", role="cadre", committee="women")
    await union.cadre_group(li, language="en")
    await is_forgotten(li)
    assert union.group_sees("people-cadre-left", committee="women")
    assert not any("Li" in it.text for it in union.group.messages if it.text)


async def test_coming_back_needs_a_new_invitation(union: Stage) -> None:
    li = await union.member("Li")
    await is_forgotten(li)
    await li.says("/start")
    assert li.sees("start-stranger")
    await li.says("/forgetme")
    assert li.sees("answer-stranger")
