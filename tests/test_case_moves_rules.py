"""What an action makes of a case and who is told of it: the rules alone, without memory and Telegram."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.batches import find_next_batch
from domain.calendar import Calendar
from domain.case_moves import READERS, Transition, apply, assign, hold_back, load_notices, project, remind, take
from domain.case_states import Facts, Refused, load_edges
from locales import LANGUAGES, render
from tests.casework import a_case

NOW = datetime(2026, 11, 3, 2, tzinfo=UTC)
CALENDAR = Calendar()
ANSWER = Facts(actor="handler", cadre_id=7, text="It will be repaired.", outcome="A", promised_on=date(2026, 11, 9))


def told(made: Transition) -> set[tuple[str, str]]:
    return {(each.reader, each.key) for each in made.notices}


def test_every_action_that_is_told_of_exists_and_has_its_words() -> None:
    known = {each.action for each in load_edges()}
    for action, rows in load_notices().items():
        assert action in known or apply(a_case(state="in_progress"), action, Facts(), CALENDAR, NOW)
        for each in rows:
            assert each.reader in READERS
            values = dict.fromkeys(("number", "text", "name", "outcome", "promised", "rating", "receiver"), "")
            assert all(render(it, each.key, **values, hotlines="", day="", due="") for it in LANGUAGES)


def test_an_answer_is_kept_with_its_day_and_brought_to_everybody_who_raised_the_matter() -> None:
    made = apply(a_case(state="in_progress", rating="not_satisfied"), "reply", ANSWER, CALENDAR, NOW)
    assert (made.case.state, made.case.outcome, made.case.promised_on) == ("replied", "A", date(2026, 11, 9))
    assert (made.case.rating, made.case.remind_at, made.case.moved_at) == ("", None, NOW)
    assert told(made) == {("voices", "cases-replied")}
    assert [(each.action, each.source, each.target, each.cadre_id) for each in made.events] == [
        ("reply", "in_progress", "replied", 7)
    ]


def test_who_opened_a_case_by_code_finds_every_word_for_its_author_in_the_mailbox() -> None:
    for state, action, facts in (
        ("in_progress", "reply", ANSWER),
        ("replied", "settle", Facts()),
        ("replied", "end", Facts(actor="chair")),
        ("deferred", "resume", Facts(review_in_days=0)),
    ):
        case = a_case(mode="anonymous", state=state, moved_at=NOW - timedelta(days=30), reopenings=2)
        assert apply(case, action, facts, CALENDAR, NOW).case.unread_at == NOW, action


def test_what_an_anonymous_sender_does_waits_for_the_batch_and_its_sender_sees_it_done() -> None:
    case = a_case(mode="anonymous", state="replied")
    waiting = hold_back(case, "reopen", "not_satisfied")
    assert (waiting.state, waiting.pending, waiting.has_news) == ("replied", "reopen", True)
    assert hold_back(waiting, "write").pending == "reopen", "more words change no step"
    seen = project(waiting, CALENDAR, NOW)
    assert (seen.state, seen.moved_at) == ("reopened", datetime(2026, 11, 3, 5, tzinfo=UTC))
    assert project(replace(waiting, state="closed"), CALENDAR, NOW).state == "closed", "cadres were faster"


@pytest.mark.parametrize("mode", ["signed", "anonymous"])
def test_what_no_cadre_has_seen_goes_unseen(mode: str) -> None:
    made = apply(a_case(mode=mode, state="submitted"), "withdraw", Facts(actor="sender"), CALENDAR, NOW)
    assert (told(made), made.case.has_news) == (set(), False)


def test_taking_a_new_case_is_three_steps_and_one_of_them_twice_is_none() -> None:
    facts = Facts(handler_id=7, cadre_id=7)
    made = take(a_case(), facts, CALENDAR, NOW)
    assert [(each.action, each.actor) for each in made.events] == [
        ("accept", "duty"),
        ("assign", "system"),
        ("start", "handler"),
    ]
    assert (made.case.state, made.case.handler_id) == ("in_progress", 7)
    again = take(made.case, replace(facts, handler_id=8), CALENDAR, NOW)
    assert ([each.action for each in again.events], again.case.handler_id) == (["take"], 8)
    with pytest.raises(Refused):
        take(a_case(), replace(facts, handler_concerned=True), CALENDAR, NOW)


def test_whoever_is_given_an_assigned_case_has_a_day_of_their_own() -> None:
    first = assign(a_case(), Facts(handler_id=7), CALENDAR, NOW)
    later = assign(first.case, Facts(handler_id=8), CALENDAR, NOW + timedelta(days=1))
    assert told(first) == told(later)
    assert ("receiver", "cases-assigned-to-you") in told(first)
    assert first.case.step_due_at == datetime(2026, 11, 4, 10, tzinfo=UTC)
    assert later.case.step_due_at == datetime(2026, 11, 5, 10, tzinfo=UTC)


def test_the_second_reopening_frees_the_case_if_there_are_others() -> None:
    reason = Facts(actor="sender", rating="not_satisfied", reason="It drips.")
    case = a_case(state="replied", handler_id=7, reopenings=1)
    for has_others, handler in ((True, None), (False, 7)):
        made = apply(case, "reopen", replace(reason, has_others=has_others), CALENDAR, NOW)
        assert (made.case.handler_id, made.case.reopenings) == (handler, 2)
    assert apply(replace(case, reopenings=0), "reopen", replace(reason, has_others=True), CALENDAR, NOW).case.handler_id


def test_a_warning_behind_a_case_brings_the_next_one() -> None:
    case = a_case(due_at=datetime(2026, 11, 9, 10, tzinfo=UTC), remind_at=NOW)
    made = remind(case, CALENDAR, datetime(2026, 11, 9, 10, tzinfo=UTC))
    assert made.case.reminded == 3
    assert made.case.remind_at == datetime(2026, 11, 10, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "following"),
    [
        (datetime(2026, 11, 3, 0, 59, tzinfo=UTC), datetime(2026, 11, 3, 1, tzinfo=UTC)),
        (datetime(2026, 11, 3, 1, tzinfo=UTC), datetime(2026, 11, 3, 5, tzinfo=UTC)),
        (datetime(2026, 11, 6, 10, tzinfo=UTC), datetime(2026, 11, 9, 1, tzinfo=UTC)),
        (datetime(2026, 11, 7, 3, tzinfo=UTC), datetime(2026, 11, 9, 1, tzinfo=UTC)),
    ],
)
def test_the_next_batch_is_the_first_after_now_on_a_workday(now: datetime, following: datetime) -> None:
    assert find_next_batch(CALENDAR, now) == following
