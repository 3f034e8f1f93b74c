"""What the calendar does to cases: reminders that climb, silence that closes, terms after which they are erased."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.member import Member
from handlers.cases import retention
from locales import Markup, render
from storage import case_messages, cases
from storage.database import Conflict, Database
from storage.keys import Keys
from tests.casework import a_case, answers, files_case, kept, people, takes
from tests.play import Stage


async def test_reminders_climb_from_the_handler_to_the_chair_to_the_group_and_stop(union: Stage) -> None:
    li, zhou, chen = await people(union)
    first, second = await files_case(li), await files_case(li)
    await takes(zhou, first)
    await union.turns(days=3)
    both = {f"{first}, {second}", f"{second}, {first}"}
    assert any(zhou.ever_sees("cases-remind", count=2, numbers=numbers) for numbers in both)
    assert not chen.ever_sees("cases-late", count=2)
    assert chen.ever_sees("cases-late", count=1, numbers=second), "nobody has said a first word"
    await union.turns(days=6)
    assert any(chen.ever_sees("cases-late", count=2, numbers=numbers) for numbers in both)
    assert union.group_sees(
        "cases-card-open", number=first, due=Markup(render("en", "cases-card-due", due="Mon 9 Nov, overdue"))
    )
    await union.turns(days=5)
    assert any(union.group_sees("cases-supervised-reply", day="Mon 9 Nov", numbers=numbers) for numbers in both)
    assert union.group_sees("cases-supervised-registered", numbers=second)
    async with union.machine.database.reading() as db:
        now = union.clock.now()
        assert set(await cases.list_overdue(db, now)) == {first, second}
        assert (await cases.count_cases(db, now)).overdue == 2


async def test_closing_is_brought_to_mind_like_answering_and_both_stop(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    assert zhou.sees("cases-work-due", close=Markup(render("en", "cases-close-by", day="Mon 16 Nov")))
    await union.sleeps_until(day(13))
    await zhou.says("/queue")
    await chen.says("/queue")
    await union.sleeps_until(day(20))
    assert zhou.sees("cases-remind", count=1, numbers=number)
    assert zhou.sees("cases-remind-due-close", number=number) or zhou.sees("cases-remind-due", number=number)
    assert chen.sees("cases-late", count=1, numbers=number)
    assert union.group_sees("cases-supervised-reply", day="Mon 9 Nov", numbers=number)
    assert union.group_sees("cases-supervised-close", day="Mon 16 Nov", numbers=number)
    await zhou.says("/queue")
    await union.sleeps_until(day(30))
    assert not zhou.sees("cases-remind", count=1)


async def test_a_missed_first_word_climbs_to_the_chair_and_to_the_group_by_number(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li, "confidential", "pay_hours")
    await union.sleeps_until(day(4))
    assert chen.ever_sees("cases-missed-registered", numbers=number), "nobody leads pay here"
    assert not chen.ever_sees("cases-late", count=1)
    await union.sleeps_until(day(6))
    assert chen.ever_sees("cases-late", count=1, numbers=number)
    assert not union.group_sees("cases-supervised")
    await union.sleeps_until(day(9))
    assert not any(number in it.text for it in union.group.messages), "not everybody there may read it"
    assert chen.ever_sees("cases-waiting-long")
    await chen.says("/queue")
    await union.sleeps_until(day(16))
    assert chen.sees("cases-waiting-long"), "each week, until somebody moves it"
    await takes(chen, number)
    await chen.says("/queue")
    await union.sleeps_until(day(17))
    assert not chen.sees("cases-late", count=1)
    assert not zhou.ever_sees("cases-late")


async def test_what_no_chair_may_see_climbs_to_whoever_decides_about_it(union: Stage) -> None:
    li, _, chen = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    number = await files_case(li, scope="concerns_chair")
    await union.sleeps_until(day(6))
    assert fu.ever_sees("cases-late", count=1, numbers=number)
    assert not chen.ever_sees("cases-late", count=1)
    await union.sleeps_until(day(11))
    assert li.ever_sees("cases-late-at-leads", due="Mon 9 Nov")
    assert not li.ever_sees("cases-late-at-chair")


async def test_an_author_is_told_once_that_the_answer_is_late_and_what_comes_next(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    wu = await anywhere.member("吴")
    number, other = await files_case(li), await files_case(wu, "confidential")
    await takes(zhou, number)
    await anywhere.sleeps_until(day(10))
    for each in (li, wu):
        assert not each.ever_sees("cases-late-for-you"), "until the chair knows there is nothing to say"
    await anywhere.sleeps_until(day(11))
    known = Markup(render("en", "cases-late-at-chair", due="Mon 9 Nov"))
    assert li.ever_sees("cases-late-for-you", number=number, known=known)
    assert wu.ever_sees("cases-late-for-you", number=other)
    assert not zhou.ever_sees("cases-late-for-you")
    await li.taps("cases-open")
    assert li.sees("cases-view", number=number, late=Markup("\n") + known)
    await wu.says("/mycases")
    await anywhere.sleeps_until(day(13))
    assert not wu.sees("cases-late-for-you"), "once"
    await li.presses(f"1:cases:mine:{number}")
    assert li.sees("cases-late-supervised", due="Mon 9 Nov")
    await answers(zhou, number)
    await li.presses(f"1:cases:mine:{number}")
    assert not li.sees("cases-late-supervised")


async def test_who_gave_no_name_finds_with_the_code_that_the_answer_is_late(union: Stage) -> None:
    li, _, _ = await people(union)
    code = await files_case(li, "anonymous")
    await union.turns(days=10)
    await li.says(f"/track {code}")
    assert li.sees("cases-late-at-chair") or li.sees("cases-late-supervised")
    assert not li.ever_sees("cases-late-for-you")
    assert not li.ever_sees("cases-replies-waiting"), "no answer waits"


async def test_time_with_the_sender_moves_the_closing_and_it_never_comes_before_the_answer(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    before = (await kept(union, number)).close_by
    assert before
    await chen.says(f"/queue {number}")
    await chen.taps("cases-extend")
    await chen.says("The spare part is on its way.")
    await chen.taps("cases-answer-send")
    assert (await kept(union, number)).close_by == before + timedelta(days=7)
    await answers(zhou, number)
    await union.sleeps_until(day(4))
    for close in (before + timedelta(days=9), None):
        await li.presses(f"1:cases:rate:{number}:not_satisfied")
        await li.says("It drips again.")
        again = await kept(union, number)
        assert again.close_by == (close or again.due_at)
        if close:
            await union.sleeps_until(day(24))
            await answers(zhou, number)


def day(number: int) -> datetime:
    """Ten in the morning of that day of November."""
    return datetime(2026, 11, number, 2, tzinfo=UTC)


async def test_silence_closes_a_case_and_never_counts_as_satisfied(union: Stage) -> None:
    li, zhou, _ = await people(union)
    answered, asked = await files_case(li), await files_case(li)
    await takes(zhou, answered)
    await answers(zhou, answered)
    await zhou.says(f"/queue {asked}")
    await zhou.taps("cases-ask")
    await zhou.says("Which tap is it?")
    await union.turns(days=4)
    assert (await kept(union, answered)).state == "replied"
    await union.turns(days=11)
    assert li.ever_sees("cases-silent-settle", number=answered)
    assert li.ever_sees("cases-silent-lapse", number=asked)
    closed = await kept(union, answered)
    assert (closed.state, closed.rating) == ("closed", "")


async def test_what_is_over_is_erased_after_its_term(union: Stage) -> None:
    li, zhou, _ = await people(union)
    hidden, named = await files_case(li, "confidential"), await files_case(li)
    for number in (hidden, named):
        await takes(zhou, number) if number == named else await takes(zhou, hidden)
        await answers(zhou, number)
        await li.taps("rating-satisfied")
    await union.sleeps_until(union.clock.now() + timedelta(days=42))
    await union.machine.clock.tick()
    async with union.machine.database.reading() as db:
        assert [case.number for case in await cases.list_of_author(db, li.member_id)] == [named]
    await union.sleeps_until(union.clock.now() + timedelta(days=728))
    async with union.machine.database.reading() as db:
        assert await cases.list_of_author(db, li.member_id) == []
        assert [row[0] for row in await db.all("SELECT DISTINCT body FROM case_messages")] == [""]


async def test_who_is_forgotten_leaves_a_case_without_words_or_name(union: Stage) -> None:
    li, zhou, _ = await people(union)
    number = await files_case(li, text="The marked sentence.")
    async with union.machine.database.transaction() as db:
        me = await li.row(db)
        assert isinstance(me, Member)
        exported = str(await retention.export(db, me))
        await retention.forget(db, me, Keys(union.settings.storage.keys))
    assert "The marked sentence." in exported
    await union.turns(days=1)
    assert not any("marked" in message.text for message in union.group.messages)
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-work-view", state="Withdrawn", sender="—")


async def test_a_danger_to_others_stays_readable_when_its_author_is_forgotten(union: Stage) -> None:
    li, zhou, _ = await people(union)
    bao = await union.member("Bao", language="en", role="cadre", committee="union", duty="protection")
    rail = await files_case(li, "confidential", "safety", text="The rail on the third floor is loose.")
    gas = await files_case(li, category="production", text="There is a gas leak at the boiler!")
    threat = await files_case(li, "confidential", "harassment", text="He says that he will kill me.")
    await bao.says(f"/queue {rail}")
    await bao.taps("cases-ask")
    await bao.says("Which rail is it?")
    await li.says("/forgetme")
    assert "danger to others" in li.news[-1]
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    states = [(await kept(union, each)).state for each in (rail, gas, threat)]
    assert states == ["need_info", "registered", "withdrawn"]
    await union.turns(days=15)
    assert (await kept(union, rail)).state == "registered", "nobody is left who could answer the question"
    for cadre, number, words in ((bao, rail, "third floor is loose"), (zhou, gas, "gas leak at the boiler")):
        await cadre.says(f"/queue {number}")
        assert words in cadre.news[-1]
        assert "Li" not in cadre.news[-1]
    await takes(bao, rail)
    await answers(bao, rail, "The rail is fixed.")
    await union.turns(days=8)
    assert (await kept(union, rail)).state == "closed"
    await union.turns(days=40)
    async with union.machine.database.reading() as db:
        assert {each.body for each in await case_messages.list_messages(db, rail)} == {""}
        assert {each.body for each in await case_messages.list_messages(db, gas)} == {
            "There is a gas leak at the boiler!"
        }


async def test_two_changes_of_one_version_do_not_both_happen(database: Database) -> None:
    case = a_case()
    async with database.transaction() as db:
        await cases.add(db, case)
        await cases.save(db, case)
    with pytest.raises(Conflict):
        async with database.transaction() as db:
            await cases.save(db, case)
