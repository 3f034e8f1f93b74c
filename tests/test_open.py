"""Openness: cadres publish, everybody reads, readers are counted without names, and what is missing is said."""

from datetime import UTC, datetime, timedelta

from locales import Markup, render
from storage import disclosures
from tests.casework import only_case, people
from tests.play import Actor, Stage
from tests.surveying import keys_of
from tests.wire import PIXEL as PHOTO

FRIDAY_MORNING = datetime(2026, 11, 6, 2, 30, tzinfo=UTC)
DUE = datetime(2026, 11, 6, 10, 0, tzinfo=UTC)
"""Friday 6 November 2026, 18:00 in Chengdu: the fifth workday of the month."""


async def publishes(cadre: Actor, item: str = "D02", text: str = "The pay table of October.") -> Actor:
    await opens(cadre, item)
    await cadre.taps("open-write")
    await cadre.says(text)
    return await cadre.taps("open-publish")


async def opens(person: Actor, item: str = "D02") -> Actor:
    await person.says("/open")
    if item > "D08":
        await person.taps("open-more")
    return await person.taps(f"open-short-{item}")


async def standing(union: Stage) -> list[disclosures.Disclosure]:
    async with union.machine.database.reading() as db:
        return await disclosures.list_of_item(db, "D02", 100, 0)


async def test_what_a_cadre_publishes_everybody_reads_nods_at_and_asks_about(anywhere: Stage) -> None:
    li, zhou, _ = await people(anywhere)
    await publishes(zhou)
    assert zhou.sees("open-published", until="Mon 9 Nov", late="")
    await opens(li)
    assert li.sees("open-disclosure", day="Mon 2 Nov", until="Mon 9 Nov")
    assert "The pay table of October." in li.news[0]
    await li.taps("open-read")
    assert li.sees("open-counted")
    await li.taps("open-read")
    assert li.sees("open-counted-before")
    await anywhere.turns_to(datetime(2026, 11, 3, 2, 0, tzinfo=UTC))
    assert li.ever_sees("open-news-new")
    await li.taps("open-ask")
    await li.taps("mode-signed")
    await li.says("Why is the night bonus gone?")
    await li.taps("suggest-send")
    assert li.sees("suggest-thanks")
    case = await only_case(anywhere)
    assert case.category == "openness"
    await li.taps("suggest-see")
    about = Markup("Pay and bonus method, attendance summary (personal figures go to the person only), October 2026")
    assert render("en", "open-question-about", title=about) in li.news[0]


async def test_it_works_in_chinese_too(union: Stage) -> None:
    li, zhou, _ = await people(union, "zh-CN")
    await publishes(zhou, "D07", "第三季度经费收支。")
    await opens(li, "D07")
    assert li.sees("open-disclosure", title=Markup("工会经费收支与福利发放（经审委审查后） · 2026年第3季度"))
    assert li.sees("open-about", cycle=Markup("每季度"))
    await publishes(zhou, "D13", "下半年培训计划。")
    await opens(li, "D13")
    assert "2026年上半年" in li.news[0]


async def test_readers_are_told_in_steps_and_no_row_names_one(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await publishes(zhou)
    crowd = [await union.member(f"M{n}", language="en") for n in range(6)]
    for person in crowd[:4]:
        await opens(person)
        await person.taps("open-read")
    await opens(zhou)
    assert zhou.sees("open-readers-few")
    for person in crowd[4:]:
        await opens(person)
        await person.taps("open-read")
    await opens(zhou)
    assert zhou.sees("open-readers", count=5)
    async with union.machine.database.reading() as db:
        rows = await db.all("SELECT * FROM disclosure_readers")
    known = {str(person.member_id).encode() for person in crowd} | {str(it.person.id).encode() for it in crowd}
    assert len(rows) == 6
    assert all(len(row[1]) == 32 and not any(name in row[1] for name in known if len(name) > 4) for row in rows)


async def test_who_wants_to_be_forgotten_is_no_reader_any_more_and_publishes_without_a_name(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await publishes(zhou)
    await opens(zhou)
    await zhou.taps("open-read")
    feature = next(it for it in union.features if it.name == "open")
    assert feature.export
    assert feature.forget
    async with union.machine.database.transaction() as db:
        member = await zhou.row(db)
        assert member
        assert (await feature.export(db, member))["published"] == [{"item": "D02", "period": "2026-10"}]
        await feature.forget(db, member, keys_of(union))
    (kept,) = await standing(union)
    async with union.machine.database.reading() as db:
        assert await disclosures.count_readers(db, kept.id) == 0
    assert kept.cadre_id is None


async def test_what_is_missing_is_said_to_members_and_cadres_once_the_register_is_used(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await union.turns_to(DUE + timedelta(days=4))
    await li.says("/open")
    assert not li.ever_sees("open-news")
    assert not li.sees("open-stands-overdue")
    await union.turns_to(datetime(2026, 12, 1, 2, 0, tzinfo=UTC))
    await publishes(zhou)
    await union.turns_to(datetime(2026, 12, 3, 1, 0, tzinfo=UTC))
    assert union.group_sees("open-group-due", due="Mon 7 Dec")
    await li.says("/open")
    assert li.sees("open-stands-due", period="November 2026", due="Mon 7 Dec")
    await union.turns_to(datetime(2026, 12, 8, 2, 0, tzinfo=UTC))
    assert li.ever_sees("open-news-missing")
    assert union.group_sees("open-group-overdue")
    assert "Pay and bonus" not in next(it for it in reversed(li.news) if "Not disclosed" in it)
    await li.says("/open")
    assert li.sees("open-missing")
    assert li.sees("open-stands-overdue", period="November 2026", due="Mon 7 Dec")
    told = len(li.person.sees)
    await union.turns_to(datetime(2026, 12, 9, 2, 0, tzinfo=UTC))
    assert len(li.person.sees) == told


async def test_what_fell_due_while_the_bot_stood_still_is_told_when_it_is_back(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await publishes(zhou)
    await union.turns_to(datetime(2026, 12, 4, 3, 0, tzinfo=UTC))
    before = len(li.person.sees)
    # Due on Monday at 18:00; nobody runs until Wednesday morning, and Tuesday's word comes from nobody.
    await union.sleeps_until(datetime(2026, 12, 9, 1, 0, tzinfo=UTC))
    assert not any("Not disclosed" in it.text for it in li.person.sees[before:])
    await union.turns_to(datetime(2026, 12, 11, 3, 0, tzinfo=UTC))
    told = [it.text for it in li.person.sees[before:] if "Not disclosed" in it.text]
    assert len(told) == 1, "and once only"
    assert "November 2026" in told[0]


async def test_a_late_disclosure_says_that_it_is_late(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await union.turns_to(DUE + timedelta(hours=1))
    await publishes(zhou)
    assert not zhou.sees("open-late"), "nothing was owed before the union began"
    await union.turns_to(datetime(2026, 12, 8, 1, 0, tzinfo=UTC))
    await publishes(zhou)
    assert zhou.sees("open-published", late=Markup(render("en", "open-late")))


async def test_the_first_disclosure_too_is_told_on_the_next_morning(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await union.turns_to(datetime(2026, 11, 10, 3, 0, tzinfo=UTC))
    await publishes(zhou)
    await union.turns(hours=1)
    assert not li.ever_sees("open-news-new")
    await union.turns_to(datetime(2026, 11, 11, 2, 0, tzinfo=UTC))
    assert li.ever_sees("open-news-new")


async def test_files_go_with_it_and_a_draft_survives_a_restart(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await opens(zhou)
    await zhou.taps("open-write")
    assert zhou.sees("open-ask-text", hint=Markup(render("en", "open-hint-D02")))
    await zhou.sends_photo(PHOTO, "The table")
    assert zhou.sees("open-preview", files=Markup(render("en", "open-with-files", count=1)))
    await union.stops()
    await union.starts()
    await zhou.says("Call 13812345678, this is the table.")
    assert zhou.sees("open-preview", warning=Markup(render("en", "open-personal")))
    data = zhou.last["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    await zhou.taps("open-publish")
    assert zhou.sees("open-published")
    await zhou.presses(data)
    assert zhou.sees("open-over")
    assert len(await standing(union)) == 1
    await zhou.taps("open-view")
    await opens(li)
    await li.taps("open-files", count=1)
    assert any(it.get("photo") for it in li.person.sees)


async def test_too_much_is_refused_and_a_dropped_draft_is_gone(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await opens(zhou, "D11")
    assert zhou.sees("open-nothing")
    await zhou.taps("open-write")
    ask = zhou.last
    await zhou.says("字" * 3001)
    assert zhou.sees("open-too-long", length="3,001", most="3,000")
    for _ in range(5):
        await zhou.sends_photo(PHOTO)
    await zhou.sends_photo(PHOTO)
    assert zhou.sees("open-too-many-files", most=5)
    await zhou.taps("open-drop", message=ask)
    assert zhou.sees("open-dropped")
    await zhou.taps("open-publish")
    assert zhou.sees("open-over")
    await zhou.taps("open-drop")
    assert zhou.sees("open-over")


async def test_what_is_published_after_midnight_is_about_the_month_that_was_shown(union: Stage) -> None:
    _, zhou, _ = await people(union)
    await union.sleeps_until(datetime(2026, 11, 30, 2, 0, tzinfo=UTC))
    await opens(zhou)
    await zhou.taps("open-write")
    await zhou.says("The pay table of October.")
    await union.sleeps_until(datetime(2026, 11, 30, 17, 0, tzinfo=UTC))
    await zhou.taps("open-publish")
    assert [it.period for it in await standing(union)] == ["2026-10"]


async def test_newer_and_older_disclosures_of_an_item_are_turned_like_pages(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await publishes(zhou, text="First.")
    await union.turns(hours=1)
    await publishes(zhou, text="Second.")
    await opens(li)
    assert "Second." in li.news[0]
    await li.taps("open-more")
    assert "First." in li.news[0]
    await li.taps("open-back")
    assert "Second." in li.news[0]


async def test_it_stays_for_seven_days_unless_the_chair_takes_it_down(union: Stage) -> None:
    li, zhou, chen = await people(union)
    await publishes(zhou)
    await opens(li)
    page = li.last
    await opens(zhou)
    await zhou.taps("open-down")
    assert zhou.sees("open-stays", until="Mon 9 Nov")
    await opens(chen)
    await chen.taps("open-down")
    assert chen.sees("open-down-sure", early=Markup(render("en", "open-down-early")))
    await chen.taps("open-keep")
    await chen.taps("open-down")
    await chen.taps("open-down-yes")
    assert chen.sees("open-taken-down")
    for button in ("open-read", "open-ask"):
        await li.taps(button, message=page)
        assert li.sees("open-is-down")
    await opens(li)
    assert li.sees("open-nothing")
    await publishes(zhou, text="Again, without the names.")
    await union.turns(days=7)
    await opens(zhou)
    await zhou.taps("open-down")
    assert zhou.sees("open-down-sure", early="")
    await zhou.taps("open-down-yes")
    assert await standing(union) == []


async def test_members_cannot_publish_and_forged_buttons_do_nothing(union: Stage) -> None:
    li, zhou, _ = await people(union)
    await publishes(zhou)
    (disclosure,) = await standing(union)
    await li.says("/open")
    for data in ("open:write:D02", "open:publish:aaaaaa", f"open:down:{disclosure.id}", f"open:gone:{disclosure.id}"):
        await li.presses(f"1:{data}")
        assert li.sees("answer-not-allowed")
    for data in ("open:see:D99:0", "open:see"):
        await li.presses(f"1:{data}")
        assert li.sees("answer-too-old")
    for data in ("open:read:1", "open:files:0", "open:ask:x"):
        await li.presses(f"1:{data}")
        assert li.sees("open-is-down")
    await zhou.presses("1:open:gone:" + str(disclosure.id))
    assert zhou.sees("open-stays")
    await zhou.presses("1:open:write:D99")
    assert zhou.sees("answer-too-old")
    await zhou.presses("1:open:down:7")
    assert zhou.sees("open-is-down")
    await zhou.presses("1:open:gone:7")
    assert zhou.sees("open-is-down")
    assert len(await standing(union)) == 1
