"""Care: a need told in confidence reaches whoever looks after welfare, help is noted, and nobody is forgotten."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.calendar import Calendar
from domain.care import (
    CATEGORIES,
    count_shown,
    find_anniversary,
    find_need,
    list_dues,
    list_service_reminders,
    list_service_years,
    load_dues,
)
from domain.routing import list_all_categories
from domain.union import Union
from locales import LANGUAGES, Markup, render
from storage import care, case_authors, case_messages, takeaway
from tests.casework import answers, files_case, only_case, takes
from tests.play import MONDAY, Actor, Stage


async def _people(union: Stage) -> tuple[Actor, Actor, Actor]:
    """A member, the cadre who looks after welfare, and another cadre."""
    li = await union.member("Li", language="en")
    wang = await union.member("Wang", language="en", role="cadre", committee="union", duty="welfare")
    zhou = await union.member("Zhou", language="en", role="cadre", committee="union", duty="economy")
    await union.cadre_group(wang, zhou, language="en")
    return li, wang, zhou


async def _tells(li: Actor, kind: str = "illness", whom: str = "colleague") -> None:
    await li.says("/care")
    await li.taps(f"care-need-{kind}")
    await li.taps(f"care-for-{whom}")
    await li.says("Zhao has been in hospital since Monday.")
    await li.taps("suggest-send")


async def test_a_need_told_for_a_colleague_reaches_whoever_looks_after_welfare_at_once_and_nobody_else(
    union: Stage,
) -> None:
    li, wang, zhou = await _people(union)
    await _tells(li)
    assert li.sees("suggest-thanks", mode=Markup(render("en", "care-mode")))
    case = await only_case(union)
    assert (case.category, case.mode, case.is_confidential) == ("care", "signed", True)
    assert any(case.number in it.text for it in wang.person.sees)
    assert not any("hospital" in it.text for it in [*zhou.person.sees, *union.group.messages])
    await zhou.says("/queue")
    await zhou.presses(f"1:care:note:{case.number}")
    assert zhou.sees("cases-hidden")
    await wang.says(f"/queue {case.number}")
    assert "Li" in wang.last.text  # whoever is to visit knows whom to ask
    assert "board:desk" not in str(wang.last.rows)


async def test_a_need_is_never_a_suggestion_of_another_kind(union: Stage) -> None:
    """Its preview says who reads it, and offers no other topic, no other name and no board, old buttons included."""
    li, _wang, zhou = await _people(union)
    await li.says("/care")
    await li.taps("care-need-illness")
    await li.taps("care-for-me")
    assert li.sees("care-write")
    await li.says("I broke my leg.")
    assert li.sees("care-note-readers")
    assert set(_tapped(li)) == {"send", "keep", "change", "cancel"}
    mark = li.last.rows[0][0]["callback_data"].split(":")[3]
    for forged in ("category:{}:production", "mode:{}:anonymous", "together:{}", "scope:{}:concerns_chair"):
        await li.presses("1:suggest:" + forged.format(mark))
    for what in ("category", "mode"):
        await li.presses(f"1:suggest:change:{mark}:{what}")
    await li.taps("suggest-send")
    case = await only_case(union)
    assert (case.category, case.mode, case.scope, case.state) == ("care", "signed", "", "registered")
    await li.presses(f"1:board:mine:{case.number}")
    assert li.sees("board-mine-never", number=case.number)
    await union.turns(days=2)
    assert not any("leg" in it.text or case.number in it.text for it in [*zhou.person.sees, *union.group.messages])


async def test_a_need_is_joined_to_no_other_matter(union: Stage) -> None:
    li, wang, _ = await _people(union)
    other = await files_case(li)
    await _tells(li)
    number = next(it for it in await _numbers(union) if it != other)
    for first, second in ((number, other), (other, number)):
        await wang.presses(f"1:cases:same:{first}:{second}")
        assert wang.sees("cases-merge-not")


async def _numbers(union: Stage) -> list[str]:
    async with union.machine.database.reading() as db:
        return [row[0] for row in await db.all("SELECT number FROM cases")]


def _tapped(person: Actor) -> list[str]:
    return [button["callback_data"].split(":")[2] for row in person.last.rows for button in row]


async def test_the_words_of_a_need_go_after_a_year(union: Stage) -> None:
    li, wang, _ = await _people(union)
    await _tells(li)
    number = (await only_case(union)).number
    await takes(wang, number)
    await answers(wang, number)
    await li.taps("rating-satisfied")
    await union.sleeps_until(MONDAY + timedelta(weeks=54))
    async with union.machine.database.reading() as db:
        assert await case_authors.find_author(db, number) is None
        assert {it.body for it in await case_messages.list_messages(db, number)} == {""}


async def test_what_was_done_is_noted_once_a_day_taken_back_and_counted(union: Stage) -> None:
    li, wang, _ = await _people(union)
    await _tells(li)
    number = (await only_case(union)).number
    await wang.presses(f"1:care:note:{number}")
    assert wang.sees("care-not-yours")
    await takes(wang, number)
    await wang.says(f"/queue {number}")
    await wang.taps("care-note")
    await wang.taps("care-help-visit")
    noting = wang.last
    await wang.taps("care-help-visit")
    assert wang.sees("care-noted-already")
    await wang.taps("care-help-money")
    await wang.taps("care-undo", help="Money")
    assert noting.id == wang.last.id
    assert "Take back: Money" not in str(wang.last.rows)
    await wang.says("/care")
    await wang.taps("care-year-see")
    assert wang.sees("care-year-count", what="Visit", count=0)  # who may not know of the case must not see it move
    await union.turns(days=1)
    await wang.says("/care")
    await wang.taps("care-year-see")
    assert wang.sees("care-year-few", what="Illness")
    assert wang.sees("care-year-count", what="Visit", count=1)
    assert wang.sees("care-year-count", what="Money", count=0)


async def test_needs_are_counted_from_five_on(union: Stage) -> None:
    _, wang, _ = await _people(union)
    for each in range(5):
        await _tells(await union.member(f"Member {each}", language="en"), "birth", "me")
    await wang.says("/care")
    await wang.taps("care-year-see")
    assert wang.sees("care-year-few", what="A birth")
    await union.turns(days=1)
    await wang.says("/care")
    await wang.taps("care-year-see")
    assert wang.sees("care-year-least", what="A birth", count=5)
    assert wang.sees("care-year-few", what="Illness")


def test_a_further_need_does_not_show_in_the_number() -> None:
    assert [count_shown(people) for people in (0, 4, 5, 9, 10, 14)] == [None, None, 5, 5, 10, 10]


@pytest.mark.parametrize("data", ["note:{}", "did:{}:visit:2026-11-02", "did:{}:party:2026-11-02", "undo:{}:visit:x"])
async def test_forged_buttons_note_nothing(union: Stage, data: str) -> None:
    li, wang, _ = await _people(union)
    await _tells(li)
    number = (await only_case(union)).number
    await li.presses("1:care:" + data.format(number))
    await wang.presses("1:care:" + data.format("S-XXXX"))
    await wang.presses("1:care:did")
    async with union.machine.database.reading() as db:
        assert await care.list_help(db, number) == []


async def test_whoever_gave_the_day_of_their_retirement_is_thought_of_a_month_before(union: Stage) -> None:
    li, wang, zhou = await _people(union)
    await li.says("/care")
    await li.taps("care-retire")
    await li.says("yesterday evening")
    assert li.sees("care-retire-unreadable")
    await li.says("18 Dec 2026")
    assert li.sees("care-retire-kept")
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="The day you retire", value="Fri 18 Dec")
    await union.turns(days=17)
    assert wang.ever_sees("care-due-retires", name="Li")
    assert not zhou.ever_sees("care-due-retires")
    assert not union.group_sees("care-due-retires")
    await union.sleeps_until(MONDAY + timedelta(days=48))
    async with union.machine.database.reading() as db:
        assert await care.find_retirement(db, li.member_id) is None


async def test_nobody_is_reminded_of_their_own_retirement_but_the_chair_is(union: Stage) -> None:
    _, wang, _ = await _people(union)
    chen = await union.member("Chen", language="en", role="chair")
    await wang.says("/care")
    await wang.taps("care-retire")
    await wang.says("18 Dec 2026")
    await union.turns(days=17)
    assert chen.ever_sees("care-due-retires", name="Wang")
    assert not wang.ever_sees("care-due-retires")


async def test_a_day_that_was_taken_back_reminds_nobody(union: Stage) -> None:
    li, wang, _ = await _people(union)
    await li.says("/care")
    await li.taps("care-retire")
    await li.says("18 Dec 2026")
    await li.says("/care")
    await li.taps("care-retire")
    await li.taps("care-unretire")
    await union.turns(days=17)
    assert not wang.ever_sees("care-due-retires")


async def test_long_service_is_thought_of_a_month_before_for_whoever_gave_the_day(anywhere: Stage) -> None:
    li, wang, zhou = await _people(anywhere)
    await li.says("/care")
    await li.taps("care-serve")
    for wrong in ("long ago", "18 Dec", "18 Dec 2036", "18 Dec 1906", "2006"):
        await li.says(wrong)
        assert li.sees("care-serve-unreadable"), wrong
    await li.says("18 Dec 2006")
    assert li.sees("care-serve-kept", day="Mon 18 Dec 2006")
    await li.says("/mydata")
    assert li.sees("mydata-entry", label="The day you began at the company", value="Mon 18 Dec 2006")
    await wang.says("/care")
    await wang.taps("care-serve")
    await wang.says("19 Dec 2006")
    await anywhere.turns(days=18)
    assert wang.ever_sees("care-due-serves", name="Li", years=20, day="Fri 18 Dec")
    assert not wang.ever_sees("care-due-serves", name="Wang", years=20, day="Sat 19 Dec"), "nobody of their own"
    assert not zhou.ever_sees("care-due-serves")
    assert not anywhere.group_sees("care-due-serves")
    await li.says("/forgetme")
    await li.taps("forgetme-yes")
    await li.taps("forgetme-sure")
    async with anywhere.machine.database.reading() as db:
        assert [day for _, day in await care.list_service(db)] == [date(2006, 12, 19)]


async def test_who_takes_the_first_day_back_or_changes_it_is_not_spoken_of(union: Stage) -> None:
    li, wang, _ = await _people(union)
    chen = await union.member("Chen", language="zh-CN")
    for who, day in ((li, "18 Dec 2006"), (chen, "2006年12月18日")):
        await who.says("/care")
        await who.taps("care-serve")
        await who.says(day)
        await who.says("/care")
        await who.taps("care-serve")
    await li.taps("care-unserve")
    assert li.sees("care-serve-forgotten")
    await chen.says("2007年12月18日")
    await union.turns(days=18)
    assert not wang.ever_sees("care-due-serves")


@pytest.mark.parametrize(
    ("began", "years", "day"),
    [
        (date(2006, 12, 18), 20, date(2026, 12, 18)),
        (date(2016, 2, 29), 10, date(2026, 2, 28)),
        (date(1996, 2, 29), 40, date(2036, 2, 29)),
    ],
)
def test_years_of_service_are_full_on_the_same_day(began: date, years: int, day: date) -> None:
    assert find_anniversary(began, years) == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_gives_the_day_reads_which_years_count(language: str) -> None:
    for key in ("care-serve-ask", "care-serve-kept"):
        said = render(language, key, day="")
        assert [it for it in list_service_years() if str(it) not in said] == []


def test_reminders_of_service_come_in_order_and_none_twice() -> None:
    union = Union(name="Union", size=48, calendar=Calendar())
    began = [(1, date(2006, 12, 18)), (2, date(2016, 11, 20)), (3, date(1970, 1, 1))]
    listed = list(list_service_reminders(union, began, datetime(2026, 11, 2, tzinfo=UTC)))
    assert [it.period for it in listed[:2]] == ["serves/1/2006-12-18/20", "serves/2/2016-11-20/20"]
    assert [it.due for it in listed] == sorted(it.due for it in listed)
    assert len({it.period for it in listed}) == len(listed)


async def test_what_is_owed_to_all_is_brought_to_mind_in_private_and_once(union: Stage) -> None:
    _, wang, zhou = await _people(union)
    await union.turns(days=31)
    assert sum("Winter is here" in it.text for it in wang.person.sees) == 1
    assert not zhou.ever_sees("care-due-winter")
    assert not union.group_sees("care-due-winter")


def test_the_dues_of_a_year_come_in_order_each_once() -> None:
    union = Union(name="Union", size=48, calendar=Calendar())
    listed = list_dues(union, datetime(2027, 1, 1, tzinfo=UTC))
    year = [next(listed) for _ in load_dues()]
    assert {it.period for it in year} == {f"2027/{code}" for code in load_dues()}
    assert [it.due for it in year] == sorted(it.due for it in year)
    assert union.today(next(it for it in year if it.period == "2027/heat").due) == date(2027, 6, 1)


def test_only_what_is_looked_after_is_a_need() -> None:
    assert set(CATEGORIES) <= set(list_all_categories())
    told = {
        ("care", "birth"): "birth",
        ("hardship", ""): "hardship",
        ("women", ""): None,
        ("safety", "birth"): None,
    }
    assert {it: find_need(*it) for it in told} == told


async def test_what_the_union_takes_away_names_an_author_only_where_every_cadre_may_read_the_case(union: Stage) -> None:
    li, _wang, _zhou = await _people(union)
    await _tells(li)
    await files_case(li)
    await li.says("/suggest")
    await li.taps("suggest-about-culture")
    await li.taps("mode-signed")
    await li.says("Zhou is late again.")
    await li.taps("suggest-keep-from")
    await li.taps("suggest-hide-from", name="Zhou")
    await li.taps("suggest-hide-done")
    await li.taps("suggest-send")
    async with union.machine.database.reading() as db:
        taken = await takeaway.list_cases(db)
    assert {it.case.category: it.author for it in taken} == {"care": "", "welfare": "Li", "culture": ""}
