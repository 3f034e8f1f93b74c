"""The case machine: every agreed step, nothing else, each behind its guard."""

from datetime import date

import pytest

from domain.case_states import (
    ACTORS,
    STEPS,
    Facts,
    Refused,
    find_path,
    is_allowed,
    list_actions,
    load_edges,
    load_outcomes,
    load_states,
    make_step,
    show_progress,
)

ANSWER = Facts(text="The tap is repaired.", outcome="G")

AGREED = [
    ("submitted", "system", "register", Facts(), "registered"),
    ("submitted", "duty", "register", Facts(), "registered"),
    ("registered", "duty", "accept", Facts(), "accepted"),
    ("registered", "duty", "ask", Facts(text="Which tap?"), "need_info"),
    ("need_info", "sender", "inform", Facts(text="The left one"), "registered"),
    ("need_info", "system", "lapse", Facts(waited=10), "closed"),
    ("need_info", "system", "unask", Facts(waited=10), "registered"),
    ("registered", "duty", "refuse", Facts(reason="x", receiver="hr", chair_confirms=True), "not_accepted"),
    ("registered", "duty", "merge", Facts(parent="S-7K2F"), "merged"),
    ("registered", "chair", "transfer", Facts(receiver="028-12351"), "transferred"),
    ("accepted", "chair", "assign", Facts(), "assigned"),
    ("accepted", "system", "assign", Facts(), "assigned"),
    ("assigned", "handler", "start", Facts(), "in_progress"),
    ("assigned", "handler", "hand_back", Facts(reason="not mine", waited=1), "accepted"),
    ("in_progress", "handler", "reply", ANSWER, "replied"),
    ("in_progress", "chair", "defer", Facts(reason="budget", review_in_days=90), "deferred"),
    ("deferred", "system", "resume", Facts(review_in_days=0), "in_progress"),
    ("in_progress", "chair", "extend", Facts(reason="parts"), "in_progress"),
    ("replied", "sender", "confirm", Facts(rating="satisfied"), "closed"),
    ("replied", "sender", "confirm", Facts(rating="basically_satisfied"), "closed"),
    ("replied", "system", "settle", Facts(waited=5), "closed"),
    ("replied", "sender", "reopen", Facts(rating="not_satisfied", reason="drips", reopenings=1), "reopened"),
    ("reopened", "handler", "reply", ANSWER, "replied"),
    ("replied", "chair", "end", Facts(reopenings=2), "closed"),
    ("in_progress", "chair", "transfer", Facts(receiver="upper union"), "transferred"),
    ("closed", "sender", "reopen", Facts(reason="drips", is_answered=True, waited=20), "reopened"),
    ("closed", "sender", "return", Facts(waited=20), "registered"),
    ("submitted", "sender", "withdraw", Facts(), "withdrawn"),
    ("deferred", "sender", "withdraw", Facts(), "withdrawn"),
]


@pytest.mark.parametrize(("state", "actor", "action", "facts", "target"), AGREED)
def test_every_agreed_step_is_made(state: str, actor: str, action: str, facts: Facts, target: str) -> None:
    assert is_allowed(state, actor, action)
    assert make_step(state, actor, action, facts) == target


def test_no_step_beyond_the_agreed_ones_exists() -> None:
    agreed = {(state, actor, action) for state, actor, action, _, _ in AGREED if action != "withdraw"}
    possible = {
        (state, actor, t.action)
        for t in load_edges()
        for state in load_states()
        for actor in ACTORS
        if is_allowed(state, actor, t.action) and t.action != "withdraw"
    }
    assert possible == agreed


REFUSED = [
    ("submitted", "handler", "reply", ANSWER, "refused-step"),
    ("closed", "sender", "withdraw", Facts(), "refused-step"),
    ("submitted", "nobody", "register", Facts(), "refused-step"),
    ("registered", "duty", "ask", Facts(text="  "), "refused-question"),
    ("need_info", "sender", "inform", Facts(), "refused-answer"),
    ("need_info", "system", "lapse", Facts(waited=9), "refused-silent_10"),
    ("registered", "duty", "refuse", Facts(reason="x", receiver="hr"), "refused-out_of_scope"),
    ("registered", "duty", "refuse", Facts(reason="x", chair_confirms=True), "refused-out_of_scope"),
    ("registered", "duty", "merge", Facts(), "refused-same_matter"),
    ("in_progress", "chair", "transfer", Facts(), "refused-receiver"),
    ("accepted", "chair", "assign", Facts(handler_concerned=True), "refused-impartial"),
    ("assigned", "handler", "hand_back", Facts(reason="late", waited=2), "refused-handed_back"),
    ("in_progress", "handler", "reply", Facts(text="too short", outcome="G"), "refused-answered"),
    ("in_progress", "handler", "reply", Facts(text="Long enough, surely."), "refused-answered"),
    ("in_progress", "handler", "reply", Facts(text="Long enough, surely.", outcome="Z"), "refused-answered"),
    ("in_progress", "handler", "reply", Facts(text="We will do it, yes.", outcome="A"), "refused-answered"),
    ("in_progress", "chair", "defer", Facts(reason="x", review_in_days=91), "refused-review"),
    ("in_progress", "chair", "defer", Facts(reason="x"), "refused-review"),
    ("deferred", "system", "resume", Facts(), "refused-review_reached"),
    ("deferred", "system", "resume", Facts(review_in_days=1), "refused-review_reached"),
    ("in_progress", "chair", "extend", Facts(reason="x", extended=True), "refused-once"),
    ("replied", "sender", "confirm", Facts(rating="not_satisfied"), "refused-rated_well"),
    ("replied", "system", "settle", Facts(waited=4), "refused-silent_5"),
    ("replied", "sender", "reopen", Facts(rating="not_satisfied"), "refused-rated_badly"),
    ("replied", "sender", "reopen", Facts(rating="not_satisfied", reason="x", reopenings=2), "refused-rated_badly"),
    ("replied", "chair", "end", Facts(reopenings=1), "refused-reopened_twice"),
    ("closed", "sender", "reopen", Facts(reason="x", is_answered=True, waited=21), "refused-settled_in_silence"),
    ("closed", "sender", "reopen", Facts(reason="x", is_answered=True, was_rated=True), "refused-settled_in_silence"),
    ("closed", "sender", "return", Facts(is_answered=True), "refused-lapsed_in_silence"),
]


@pytest.mark.parametrize(("state", "actor", "action", "facts", "key"), REFUSED)
def test_a_step_without_its_condition_is_refused(state: str, actor: str, action: str, facts: Facts, key: str) -> None:
    with pytest.raises(Refused) as refused:
        make_step(state, actor, action, facts)
    assert refused.value.key == key


def test_adopting_needs_a_promised_date() -> None:
    reply = Facts(text="We will do it, yes.", outcome="A", promised_on=date(2026, 12, 1))
    assert make_step("in_progress", "handler", "reply", reply) == "replied"
    assert [code for code, dated in load_outcomes().items() if dated] == ["A", "B", "C"]


def test_there_are_fourteen_states_and_five_ends() -> None:
    assert len(load_states()) == 14
    ends = {code for code, state in load_states().items() if state.has_ended}
    assert ends == {"closed", "not_accepted", "merged", "transferred", "withdrawn"}
    assert {(t.source, t.action) for t in load_edges() if t.source in ends} == {
        ("closed", "reopen"),
        ("closed", "return"),
    }, "what silence has closed comes back"
    assert {t.target for t in load_edges()} | {"submitted"} == set(load_states())
    assert {code for code, state in load_states().items() if state.clock == "paused"} == {"need_info", "deferred"}


def test_taking_a_new_case_is_four_steps_at_once() -> None:
    way = find_path("submitted", "in_progress", {"duty", "system", "handler"})
    assert [t.action for t in way] == ["register", "accept", "assign", "start"]
    assert find_path("in_progress", "in_progress", {"duty"}) == ()
    with pytest.raises(Refused):
        find_path("withdrawn", "in_progress", set(ACTORS))


def test_a_card_offers_what_its_reader_may_do() -> None:
    assert list_actions("in_progress", {"handler"}) == ("reply",)
    assert set(list_actions("registered", {"duty", "handler"})) == {"accept", "ask", "refuse", "merge"}
    assert list_actions("closed", set(ACTORS) - {"sender"}) == ()


@pytest.mark.parametrize(
    ("state", "rated", "made"),
    [
        ("submitted", False, 0),
        ("need_info", False, 1),
        ("in_progress", False, 4),
        ("replied", False, 5),
        ("reopened", True, 5),
        ("closed", False, 6),
        ("closed", True, 7),
    ],
)
def test_the_sender_sees_how_far_it_is(state: str, rated: bool, made: int) -> None:
    line = show_progress(state, rated)
    assert [name for name, _ in line] == list(STEPS)
    assert sum(done for _, done in line) == made
