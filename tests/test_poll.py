"""Asking before planning: members answer dates and ideas, a cadre confirms the winner, and it becomes an activity."""

import pytest

from domain.audience import read_audience
from handlers import activities, audience, forgetme, plan, poll
from storage import audience as groups
from storage import polls
from tests.play import MONDAY, Actor, Stage
from tests.walking import cadre, chengdu, people

ALONE = (activities.FEATURE, plan.FEATURE, poll.FEATURE, audience.FEATURE, forgetme.FEATURE)
DATES = "Fri 4 Dec 17:45\nSat 5 Dec 9:00\nSun 6 Dec 9:00"


async def writes(who: Actor, kind: str, *said: str) -> None:
    await who.says("/plan")
    await who.taps("plan-button-poll")
    await who.taps(f"poll-new-{kind}")
    for each in said:
        await who.says(each)


async def asked(union: Stage, *names: str) -> tuple[Actor, list[Actor]]:
    """A cadre who has asked when a badminton evening suits, and members who have just read it."""
    zhang, members = await cadre(union), await people(union, *names)
    await writes(zhang, "dates", "Badminton", DATES)
    await zhang.taps("poll-confirm")
    await union.turns(minutes=1)
    return zhang, members


async def test_the_date_that_suits_most_becomes_an_activity(anywhere: Stage) -> None:
    zhang, (li, chen, wang) = await asked(anywhere, "Li", "Chen", "Wang")
    assert li.ever_sees("poll-asked")
    for each in (li, chen):
        await each.taps("poll-vote-yes", number=2)
    await li.presses("1:poll:vote:1:maybe")
    assert li.sees("poll-own-maybe", number=1)
    await li.presses("1:poll:vote:1:no")
    assert li.sees("poll-own-no", number=1)
    assert not wang.ever_sees("poll-own-yes"), "nobody reads what others said"
    await zhang.says("/plan")
    await zhang.taps("plan-button-poll")
    await zhang.taps("poll-open", title="Badminton")
    assert zhang.sees("poll-page", title="Badminton", voters=2)
    assert zhang.sees("poll-count", yes=2, maybe=0, no=0)
    await zhang.presses("1:poll:choose:2")
    assert zhang.sees("poll-confirm-choice", title="Badminton", voters=2)
    await zhang.taps("poll-choose-yes")
    assert li.ever_sees("poll-decided", title="Badminton")
    assert not wang.ever_sees("poll-decided", title="Badminton"), "who said nothing hears nothing"
    await zhang.presses("1:poll:win:3")
    assert zhang.sees("poll-over-before", state="Decided"), "it is decided once"
    await li.presses("1:poll:vote:2:no")
    assert li.sees("poll-over")
    await zhang.taps("poll-make")
    assert "Badminton" in zhang.last.text
    assert zhang.last.button("Change")
    await zhang.presses("1:plan:ondate:1")
    assert zhang.sees("plan-gone"), "a second tap makes no second activity"
    await anywhere.turns_to(chengdu("2026-11-24T12:00"))
    assert wang.ever_sees("activities-announced")


async def test_a_date_more_keeps_every_vote_and_who_is_silent_is_reminded_once(union: Stage) -> None:
    zhang, (li, chen) = await asked(union, "Li", "Chen")
    await li.taps("poll-vote-yes", number=1)
    await zhang.says("/plan")
    await zhang.taps("plan-button-poll")
    await zhang.taps("poll-open", title="Badminton")
    await zhang.taps("poll-more")
    await zhang.says("someday")
    assert zhang.sees("plan-wrong-day")
    await zhang.says("Mon 7 Dec 17:45\nSat 5 Dec 9:00")
    assert zhang.sees("poll-page", voters=1)
    assert li.sees("poll-added")
    assert li.sees("poll-own-yes", number=1)
    assert li.sees("poll-own-none", number=4)
    assert not chen.ever_sees("poll-added")
    await union.turns_to(chengdu("2026-11-06T12:00"))
    assert chen.ever_sees("poll-reminder")
    assert not li.ever_sees("poll-reminder")
    await union.turns_to(chengdu("2026-11-06T19:00"))
    assert zhang.ever_sees("poll-closed", title="Badminton")
    await chen.presses("1:poll:vote:1:yes")
    assert chen.sees("poll-over")
    await union.turns(days=60)
    async with union.machine.database.reading() as db:
        assert await polls.count_votes(db, 1) == {}, "who said what is gone after a month"


@pytest.mark.parametrize("way", ["forgets", "drops", "leaves"])
async def test_what_nobody_decides_any_more_is_told(union: Stage, way: str) -> None:
    zhang, (li, chen) = await asked(union, "Li", "Chen")
    chair = await union.member("Chair", role="chair", language="en")
    await li.taps("poll-vote-yes", number=1)
    if way == "forgets":
        await li.says("/forgetme")
        await li.taps("forgetme-yes")
        await li.taps("forgetme-sure")
        async with union.machine.database.reading() as db:
            assert await polls.count_votes(db, 1) == {}
    elif way == "drops":
        await zhang.presses("1:poll:drop:1")
        await zhang.taps("poll-drop-yes")
        assert li.ever_sees("poll-dropped", title="Badminton")
        assert not chen.ever_sees("poll-dropped", title="Badminton")
        await union.turns_to(chengdu("2026-11-06T19:00"))
        assert not chen.ever_sees("poll-reminder")
    else:
        await zhang.says("/forgetme")
        await zhang.taps("forgetme-yes")
        await zhang.taps("forgetme-sure")
        assert chair.ever_sees("poll-left", title="Badminton")
        await chair.taps("poll-decide")
        assert chair.sees("poll-page", title="Badminton", voters=1)


async def test_only_those_it_is_for_are_asked(union: Stage) -> None:
    zhang, (li, chen) = await cadre(union), await people(union, "Li", "Chen")
    async with union.machine.database.transaction() as db:
        number = await groups.add(db, "Choir") or 0
        await groups.put_in(db, number, [li.member_id], MONDAY.date())
    await writes(zhang, "ideas", "What shall we sing?", "Songs of home")
    assert zhang.sees("poll-ask-more", known="Songs of home"), "one idea is no choice"
    await zhang.says("Songs of work\nSongs of home")
    await zhang.taps("poll-options-done")
    await zhang.taps("poll-field-audience")
    await zhang.taps("plan-button-whom-out", name="Choir")
    await zhang.taps("plan-button-whom-done")
    await zhang.taps("poll-days", days=7)
    await zhang.taps("poll-confirm")
    await union.turns(minutes=1)
    assert li.ever_sees("poll-asked")
    assert not chen.ever_sees("poll-asked")
    await chen.says("/activities")
    await chen.presses("1:poll:vote:1:yes")
    assert chen.sees("poll-not-for-you")
    await li.says("/activities")
    await li.taps("activities-button-poll", title="What shall we sing?")
    await li.taps("poll-vote-maybe")
    assert li.sees("poll-own-maybe", number=1) or li.sees("poll-own-maybe", number=2)
    await zhang.presses("1:poll:win:2")
    await zhang.taps("poll-ask-dates")
    await zhang.says(DATES)
    await zhang.taps("poll-confirm")
    await union.turns(days=1)
    assert li.ever_sees("poll-card-dates", title="Songs of work")
    await zhang.presses("1:plan:idea:1")
    assert zhang.sees("plan-ask-day"), "the idea is the title already"
    async with union.machine.database.reading() as db:
        asked_again = await polls.find(db, 2)
    assert asked_again is not None
    assert read_audience(asked_again.audience).groups == (number,)


async def test_two_ideas_are_asked_about_and_an_edited_message_changes_only_its_own(union: Stage) -> None:
    zhang = await cadre(union)
    await writes(zhang, "ideas", "Spring", "Hiking")
    await zhang.says("A film evening")
    assert zhang.sees("poll-ask-more", known="Hiking\nA film evening"), "three to five are best"
    await zhang.edits(zhang.person.sees[-2], "A trip to Dujiangyan")
    assert zhang.sees("poll-ask-more", known="Hiking\nA trip to Dujiangyan")
    await zhang.taps("poll-options-done")
    assert "Hiking" in zhang.last.text
    assert "Dujiangyan" in zhang.last.text
