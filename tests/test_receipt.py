"""Receipts: taken by who wants one, seen for a minute, void after a change, found on the list after closing."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

import verify
from domain.board_file import ListedAnswer, compute_fingerprint, compute_root, find_listed, make_rows
from domain.codes import read_receipt_code
from domain.receipt import make_seed, make_tracker, read_word
from domain.survey import built_in_form
from locales import Markup, render
from storage import receipts
from tests.listing import FEATURES, ROW, WORD, closes, code_seen_by, posted_file, takes_receipt
from tests.play import Actor, Stage, stage
from tests.surveying import CLOSES, COUNTED, NOVEMBER, OPENS, ballot_of, crowd, fills_in, gives, sheet
from tests.test_small_groups_blocks import assign
from tests.test_survey_privacy import rows_of, stolen

MINUTE = timedelta(seconds=60)
NAME = {
    language: Markup(render(language, "survey-name-monthly", year="2026", month=11)) for language in ("zh-CN", "en")
}


@pytest.fixture
async def union(tmp_path: Path) -> AsyncIterator[Stage]:
    """A union in which receipts may be taken."""
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=FEATURES, receipts="on") as play:
        yield play


@pytest.fixture
async def anywhere(tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    async with stage(tmp_path, database_url, features=FEATURES, receipts="on") as play:
        yield play


async def done(union: Stage, language: str = "en") -> Actor:
    """Somebody who has come to the end of the survey."""
    li = await union.member("Li", language=language)
    await union.cadre_group(li, language=language)
    await union.sleeps_until(OPENS)
    await fills_in(li, ROW)
    return li


def seen(person: Actor) -> str:
    return "\n".join(message.text for message in person.person.sees)


async def test_a_receipt_is_seen_for_a_minute_and_finds_its_answers_after_closing(anywhere: Stage) -> None:
    language = "zh-CN"
    union, li = anywhere, await done(anywhere, language)
    await li.taps("receipt-take")
    assert li.sees("receipt-ask", most=32)
    await li.says("He ron")
    code = code_seen_by(li)
    assert li.sees("receipt-code", code=code)
    assert "He ron" not in seen(li), "the word goes from the chat at once"
    await union.sleeps_until(OPENS + MINUTE)
    assert li.sees("survey-sent")
    assert code not in seen(li)
    await closes(union, 11)
    assert union.group_sees("receipt-list", survey=NAME[language], ballots=12, roll=12)
    await li.says("/verify")
    await li.taps("receipt-check")
    assert li.sees("receipt-ask-code")
    await li.says(f"{code.lower()} heron")
    for number, step in enumerate(ROW.split()[:9], 1):
        question = Markup(render(language, f"question-Q{number:02}"))
        option = Markup(render(language, f"answer-scale-{step}"))
        assert li.sees("receipt-row", question=question, option=option)
    assert li.sees("receipt-weight", weight=2)
    assert not li.sees("receipt-weight-wrong")
    assert code.lower() not in seen(li)
    await union.sleeps_until(COUNTED + 2 * MINUTE)
    assert li.sees("receipt-hidden")
    await li.taps("receipt-to-list")
    async with anywhere.machine.database.transaction() as db:
        await db.run("UPDATE receipt_rows SET weight = 0 WHERE question = 'Q01'")
    await li.taps("receipt-check")
    await li.says(f"{code.lower()} heron")
    assert li.sees("receipt-weight-wrong", weight=0, due=2)
    async with anywhere.machine.database.transaction() as db:
        await db.run("UPDATE receipt_rows SET weight = 2 WHERE question = 'Q01'")
    await li.taps("receipt-to-list")
    await li.taps("receipt-send-file")
    assert posted_file(union, li) == posted_file(union)


async def test_what_was_promised_stands_over_the_list(union: Stage) -> None:
    wang = await union.member("Wang", language="en")
    await done(union)
    await closes(union, 12)
    file = posted_file(union)
    fixed = file["header"]["definition"]
    assert wang.ever_sees("receipt-promise", fingerprint=fixed)
    assert union.group_sees("receipt-promise", fingerprint=fixed)
    assert union.group_sees("receipt-list", fingerprint=fixed, root=file["root"])


async def test_the_group_knows_before_the_opening_what_will_be_asked(union: Stage) -> None:
    wang = await union.member("Wang", language="en")
    await union.cadre_group(wang, language="en")
    await union.turns_to(OPENS - timedelta(minutes=1))
    before = union.group.messages[-1].text
    await union.turns_to(OPENS)
    async with union.machine.database.reading() as db:
        promised = await receipts.find(db, NOVEMBER)
    assert promised is not None
    number = compute_fingerprint(promised.definition)
    assert number in before
    assert wang.ever_sees("receipt-promise", fingerprint=number)


async def test_blocks_of_departments_are_fixed_with_the_questions(union: Stage) -> None:
    people = await crowd(union, 20)
    await assign(union, people[:10], "Paint")
    await assign(union, people[10:], "Press")
    await union.cadre_group(people[0], language="en")
    await union.turns_to(OPENS - timedelta(minutes=1))
    before = union.group.messages[-1].text
    await union.sleeps_until(OPENS)
    async with union.machine.database.reading() as db:
        promised = await receipts.find(db, NOVEMBER)
    assert promised is not None
    definition = json.loads(promised.definition)
    assert definition["blocks"] == [["Paint"], ["Press"]]
    number, earlier = verify.promised(definition)
    assert earlier in before
    assert people[0].ever_sees("receipt-promise", fingerprint=number)


async def test_without_the_setting_there_is_no_receipt_and_no_list(tmp_path: Path) -> None:
    async with stage(tmp_path, f"sqlite:///{tmp_path}/union.db", features=FEATURES) as union:
        li = await done(union)
        assert not li.ever_sees("receipt-promise")
        with pytest.raises(AssertionError, match="no button"):
            await li.taps("receipt-take")
        await li.presses(f"1:receipt:ask:{NOVEMBER}")
        assert li.sees("receipt-nothing")
        await closes(union, 11)
        assert not [message for message in union.group.messages if "document" in message]
        await li.says("/verify")
        assert li.sees("receipt-none")
        await li.says(f"/verify K7QF9-29MX4 {WORD}")
        assert li.sees("receipt-unknown")


async def test_a_change_makes_the_receipt_void_and_a_second_look_does_not(union: Stage) -> None:
    li = await done(union)
    old = await takes_receipt(li)
    kept = await ballot_of(union, li)
    assert kept is not None
    assert kept.receipt == make_seed(NOVEMBER, old, WORD)
    await li.taps("receipt-written")
    assert li.sees("survey-sent")
    await li.taps("survey-again")
    await li.taps("survey-next")
    assert await ballot_of(union, li) is not None
    assert (await ballot_of(union, li)) == kept
    await li.presses(f"1:survey:a:{NOVEMBER}:Q01:2")
    assert getattr(await ballot_of(union, li), "receipt", None) == ""
    await li.presses(f"1:survey:start:{NOVEMBER}")
    new = await takes_receipt(li)
    await closes(union, 11)
    await li.says(f"/verify {old} {WORD}")
    assert li.sees("receipt-unknown")
    await li.says(f"/verify {new} {WORD}")
    assert li.sees("receipt-found", survey=NAME["en"], count=10)
    assert new not in seen(li)


async def test_a_page_that_has_changed_since_is_not_overwritten_after_the_minute(union: Stage) -> None:
    li = await done(union)
    await takes_receipt(li)
    await li.presses(f"1:survey:at:{NOVEMBER}:Q02")
    await union.sleeps_until(OPENS + 2 * MINUTE)
    assert Markup(render("en", "question-Q02")) in li.last.html


async def test_nothing_of_a_receipt_lies_in_the_database(union: Stage, tmp_path: Path) -> None:
    li = await done(union)
    await li.taps("receipt-take")
    await li.says("turquoise")
    code = code_seen_by(li)
    dump = stolen(tmp_path)
    for betrayal in (code, "turquoise", make_seed(NOVEMBER, code, "turquoise")):
        assert betrayal.encode() not in dump
    for table in ("conversations", "outbox", "posted"):
        assert rows_of(tmp_path, table) == []


@pytest.mark.parametrize("word", ["\u3164" * 33, "x" * 33])
async def test_a_word_that_is_none_is_asked_for_again(union: Stage, word: str) -> None:
    li = await done(union)
    await li.taps("receipt-take")
    await li.says(word)
    assert li.sees("receipt-no-word", most=32)
    await li.says(WORD)
    assert code_seen_by(li)


async def test_whoever_wants_none_goes_back(union: Stage) -> None:
    li = await done(union)
    await li.taps("receipt-take")
    await li.taps("receipt-no")
    assert li.sees("survey-sent")
    await li.says("heron")
    assert li.sees("answer-not-understood")
    assert getattr(await ballot_of(union, li), "receipt", None) == ""


async def test_a_receipt_is_for_those_who_have_answered(union: Stage) -> None:
    li = await union.member("Li", language="en")
    await union.sleeps_until(OPENS)
    for ballot in (None, {"Q01": "5"}):
        if ballot:
            await gives(union, li, ballot, done=False)
        await li.presses(f"1:receipt:ask:{NOVEMBER}")
        assert li.sees("receipt-nothing")


async def test_a_receipt_comes_too_late_after_closing(union: Stage) -> None:
    li = await done(union)
    await union.sleeps_until(CLOSES - MINUTE)
    await li.taps("receipt-take")
    await union.sleeps_until(CLOSES)
    await li.says(WORD)
    assert li.sees("survey-over")
    for data in (f"receipt:back:{NOVEMBER}", "receipt:ask:1999-01"):
        await li.presses(f"1:{data}")
        assert Markup(render("en", "survey-over")) in li.last.html
    assert not code_seen_by(li)


@pytest.mark.parametrize(("others", "posted"), [(3, False), (4, True), (8, True)])
async def test_below_ten_answers_no_row_is_published_and_below_five_nothing(
    union: Stage, others: int, posted: bool
) -> None:
    li = await done(union)
    code = await takes_receipt(li)
    await closes(union, others)
    assert not [message for message in union.group.messages if "document" in message]
    assert union.group_sees("receipt-list-few") is posted
    await li.says("/verify")
    assert li.sees("receipt-list-few" if posted else "receipt-none")
    await li.says(f"/verify {code} {WORD}")
    assert li.sees("receipt-unknown")
    for data in (f"receipt:file:{NOVEMBER}", "receipt:file:1999-01", "receipt:check:1999-01"):
        await li.presses(f"1:{data}")
        assert li.sees("answer-too-old")


async def test_a_mistyped_receipt_may_be_typed_again(union: Stage) -> None:
    li = await done(union)
    code = await takes_receipt(li)
    await closes(union, 11)
    await li.says("/verify")
    await li.taps("receipt-check")
    for typed in ("hello", code, f"{code} wrong"):
        await li.says(typed)
        assert li.sees("receipt-unknown")
    await li.says(f"{code} {WORD}")
    assert li.sees("receipt-own", survey=NAME["en"])


async def test_a_list_is_posted_once_although_the_bot_restarts(union: Stage) -> None:
    await done(union)
    await closes(union, 11)
    await union.stops()
    await union.starts()
    await union.sleeps_until(COUNTED + MINUTE)
    assert sum("document" in message for message in union.group.messages) == 1


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("K7QF9-29MX4", "K7QF9-29MX4"),
        (" k7qf9 29mx4 ", "K7QF9-29MX4"),
        ("Ｋ７ＱＦ９２９ＭＸ４", "K7QF9-29MX4"),
        ("kIqfo-29mx4", "K1QF0-29MX4"),
        ("K7QF9-29MX", None),
        ("K7QF9-29MXU", None),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str, code: str | None) -> None:
    assert read_receipt_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "word"), [("Heron", "heron"), (" 白 鹭 ", "白鹭"), ("ＨＥＲＯＮ", "heron"), ("", None), ("x" * 33, None)]
)
def test_a_word_is_read_however_it_is_typed(typed: str, word: str | None) -> None:
    assert read_word(typed) == word


def test_a_right_is_listed_with_all_its_questions_or_not_at_all() -> None:
    form = built_in_form("monthly")
    full, without = sheet("4", Q10="S"), sheet("4", Q10="S")
    del without["Q02"]
    assert "Q01" in find_listed(form, [full] * 10 + [without] * 5)
    for few in ([full] * 9 + [without] * 6, [full] * 10 + [without] * 4):
        assert find_listed(form, few) & {"Q01", "Q02"} == set()
        assert {"Q03", "Q10"} <= find_listed(form, few)
    assert "Q12" not in find_listed(form, [sheet("4", Q12="text")] * 12)


def test_rows_are_sorted_by_trackers_and_weigh_as_much_as_they_count() -> None:
    form, seed = built_in_form("monthly"), "00" * 16
    made = make_rows(
        form, [({"Q01": "4", "Q02": "5", "Q11": "pay,shift"}, seed), ({"Q02": "2"}, "11" * 16)], {"Q02", "Q11"}
    )
    assert made == sorted(made, key=lambda row: (row.question, row.tracker))
    assert {(row.option, row.weight) for row in made} == {("5", 2), ("2", 1), ("pay", 0), ("shift", 0)}
    assert ListedAnswer("Q02", make_tracker(seed, "Q02"), "5", 2) in made


@pytest.mark.parametrize("seed", range(60))
def test_whoever_was_told_to_leave_questions_blank_is_one_of_five_at_least(seed: int) -> None:
    """The boss says "leave these blank", knows the list, and looks for the lines of who obeyed."""
    random, form = Random(seed), built_in_form("monthly")
    skipping = random.choice((0, 0.02, 0.1, 0.3))
    everybody = [
        {q.id: random.choice(q.options) for q in form.questions if q.is_scale and random.random() >= skipping}
        for _ in range(random.choice((12, 48, 200)))
    ]
    victim = {q.id: random.choice(q.options) for q in form.questions if q.is_scale}
    for blank in random.sample(sorted(victim), random.choice((1, 2, 4))):
        del victim[blank]
    sheets = [*everybody, victim]
    shown = find_listed(form, sheets)
    made = make_rows(form, [(sheet, f"{random.getrandbits(128):032x}") for sheet in sheets], shown)
    own = make_rows(form, [(victim, "00" * 16)], shown)
    for row in own:
        if row.option != "na":
            alike = [it for it in made if (it.question, it.weight) == (row.question, row.weight) and it.option != "na"]
            assert len(alike) >= 5


@pytest.mark.parametrize(
    ("leaves", "expected"),
    [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ],
)
def test_the_root_is_that_of_the_vectors_of_certificate_transparency(leaves: int, expected: str) -> None:
    parts = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    assert compute_root([bytes.fromhex(part) for part in parts[:leaves]]) == expected


def test_a_right_for_which_few_count_is_not_listed_however_many_answered_each_question() -> None:
    form = built_in_form("monthly")
    items = max(form.items.values(), key=len)
    assert len(items) > 2
    one_each = [{item.id: "4"} for item in items for _ in range(10)]
    assert find_listed(form, one_each) == set()
