"""The further steps of a case: assigned, handed back, put off, given more time, passed on, and what nobody did."""

from datetime import date, timedelta

from storage import case_events
from tests.casework import answers, files_case, kept, people, takes
from tests.play import Stage


async def test_a_case_is_assigned_handed_back_and_confirmed_by_another(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    wu = await anywhere.member("Wu", language="en", role="cadre", committee="union", duty="economy")
    number = await files_case(li)
    await chen.says(f"/queue {number}")
    await chen.taps("cases-accept")
    assert chen.sees("cases-accepted", number=number)
    assert anywhere.group_sees("cases-card-open", number=number, state="Accepted")
    await chen.says(f"/queue {number}")
    await chen.taps("cases-assign")
    await chen.taps("cases-hand-to", name="Wu")
    assert chen.sees("cases-assign-sure", number=number, name="Wu")
    assert (await kept(anywhere, number)).handler_id is None, "a name that was tapped by mistake has seen nothing yet"
    await chen.taps("cases-assign")
    assert chen.sees("cases-assigned", number=number, name="Wu")
    await wu.taps("cases-back")
    await wu.says("I know nothing of taps.")
    assert wu.sees("cases-back-done", number=number)
    assert chen.ever_sees("cases-given-back", number=number)
    assert (await kept(anywhere, number)).handler_id is None
    await wu.presses(f"1:cases:back:{number}")
    assert wu.sees("cases-step-done", name="Wu")
    await chen.presses(f"1:cases:assigned:{number}:{zhou.member_id}:yes")
    await chen.presses(f"1:cases:assigned:{number}:{wu.member_id}:yes")
    await chen.presses(f"1:cases:assigned:{number}:{zhou.member_id}:yes")
    await wu.presses(f"1:cases:take:{number}")
    assert wu.sees("cases-taken-already", name="Zhou")
    await zhou.taps("cases-start")
    assert zhou.sees("cases-work-view", state="In progress")
    async with anywhere.machine.database.reading() as db:
        steps = [(event.action, event.actor) for event in await case_events.list_events(db, number)]
    assert steps[:4] == [("register", "system"), ("accept", "duty"), ("assign", "chair"), ("hand_back", "handler")]
    await chen.presses(f"1:cases:assign:{number}")
    assert chen.sees("cases-step-done", name="Chen")


async def test_a_step_nobody_makes_is_brought_to_mind_once(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    other = await files_case(li)
    await chen.says("/queue")
    await chen.presses(f"1:cases:accept:{other}")
    await union.turns(days=3)
    assert zhou.ever_sees("cases-missed-registered", numbers=number)
    assert chen.ever_sees("cases-missed-accepted", numbers=other)
    await chen.presses(f"1:cases:assigned:{number}:{zhou.member_id}:yes")
    await union.turns(days=4)
    assert chen.ever_sees("cases-missed-assigned", numbers=number)
    await zhou.presses(f"1:cases:back:{number}")
    await zhou.says("Too late for that.")
    assert zhou.sees("refused-handed_back")
    await union.turns(days=4)
    assert chen.ever_sees("cases-late", count=1, numbers=number)


async def test_a_case_is_put_off_until_its_day_and_its_sender_knows_why(anywhere: Stage) -> None:
    li, zhou, chen = await people(anywhere)
    number = await files_case(li)
    await takes(zhou, number)
    due = (await kept(anywhere, number)).due_at
    await chen.says(f"/queue {number}")
    await chen.taps("cases-defer")
    await chen.says("The money comes in December.")
    for typed, answer in (
        ("soon", "refused-review"),
        ("2027-11-11", "refused-review"),
        ("2026-11-01", "refused-review"),
    ):
        await chen.says(typed)
        assert chen.sees(answer)
    await chen.says("2026-11-16")
    assert chen.sees("cases-defer-preview", number=number, text="The money comes in December.", day="Mon 16 Nov")
    assert not li.ever_sees("cases-told-defer", number=number)
    await chen.taps("cases-answer-send")
    assert chen.sees("cases-deferred", number=number)
    assert li.sees("cases-told-defer", number=number, text="The money comes in December.", day="Mon 16 Nov")
    await chen.presses(f"1:cases:review:{number}:2026-11-20")
    assert chen.sees("cases-over")
    await zhou.says(f"/queue {number}")
    assert zhou.sees("cases-work-view", state="Deferred")
    await zhou.presses(f"1:cases:answer:{number}")
    assert zhou.sees("refused-step")
    await anywhere.turns(days=14, hours=1)
    assert li.ever_sees("cases-told-resume", number=number)
    assert zhou.ever_sees("cases-resumed", number=number)
    case = await kept(anywhere, number)
    assert (case.state, case.review_on, case.due_at - due) == ("in_progress", None, timedelta(days=14))


async def test_a_day_is_chosen_by_button_too(union: Stage) -> None:
    li, _, chen = await people(union)
    number = await files_case(li)
    await takes(chen, number)
    await chen.taps("cases-defer")
    await chen.says("We wait for the builders.")
    await chen.taps("cases-promise-day", day="Mon 16 Nov")
    await chen.taps("cases-answer-send")
    assert (await kept(union, number)).review_on == date(2026, 11, 16)


async def test_a_case_gets_more_time_once_and_is_reminded_of_anew(union: Stage) -> None:
    li, zhou, chen = await people(union)
    number = await files_case(li)
    await takes(zhou, number)
    await union.turns(days=6)
    before = await kept(union, number)
    assert before.reminded == 1
    await zhou.presses(f"1:cases:extend:{number}")
    assert zhou.sees("cases-for-chair")
    await chen.says(f"/queue {number}")
    await chen.taps("cases-extend")
    await chen.says("The spare part is late.")
    old = chen.last
    await chen.taps("cases-answer-change")
    await chen.says("The spare part is on its way.")
    await chen.taps("cases-answer-send", message=old)
    assert chen.sees("cases-over")
    await chen.taps("cases-answer-send")
    assert chen.sees("cases-extended", number=number, due="Mon 16 Nov")
    assert li.sees("cases-told-extend", number=number, text="The spare part is on its way.")
    after = await kept(union, number)
    assert (after.extended, after.due_at - before.due_at, after.reminded) == (True, timedelta(days=7), 0)
    assert before.remind_at
    assert after.remind_at
    assert after.remind_at > before.remind_at
    await chen.presses(f"1:cases:extend:{number}")
    assert chen.sees("refused-once")


async def test_an_urgent_case_gets_no_more_time(union: Stage) -> None:
    li, _, chen = await people(union)
    number = await files_case(li, "confidential", "harassment")
    await takes(chen, number)
    await chen.presses(f"1:cases:extend:{number}")
    assert chen.sees("cases-extend-never")


async def test_a_case_is_passed_on_and_followed_up_after_a_month(union: Stage) -> None:
    li, _, chen = await people(union)
    number = await files_case(li)
    await chen.says(f"/queue {number}")
    await chen.taps("cases-transfer")
    await chen.presses(f"1:cases:passed:{number}:nowhere")
    assert (await kept(union, number)).state == "registered"
    await chen.taps("cases-receiver-party")
    await chen.says("They decide about it.")
    await chen.taps("cases-answer-send")
    assert chen.sees("cases-passed", number=number, receiver="the party branch", day="Wed 2 Dec")
    assert li.sees("cases-told-transfer", number=number, receiver="the party branch", text="They decide about it.")
    for action, word in (
        ("transfer", "cases-step-done"),
        ("passed", "cases-step-done"),
        ("defer", "refused-step"),
        ("extend", "refused-step"),
    ):
        await chen.presses(f"1:cases:{action}:{number}:party")
        assert chen.sees(word)
    await union.sleeps_until(union.clock.now() + timedelta(days=30))
    assert chen.ever_sees("cases-follow-up", numbers=number)
    assert (await kept(union, number)).review_on is None


async def test_where_the_chair_must_not_look_whoever_leads_decides(union: Stage) -> None:
    li, zhou, chen = await people(union)
    fu = await union.member("Fu", language="en", role="cadre", committee="fund_review", duty="head")
    number = await files_case(li, scope="concerns_chair")
    await takes(fu, number)
    await fu.taps("cases-extend")
    await fu.says("I need to hear more people.")
    await fu.taps("cases-answer-send")
    assert fu.sees("cases-extended", number=number)
    for action in ("extend", "defer", "transfer", "assign", "end"):
        for other in (zhou, chen):
            await other.says("/queue")
            await other.presses(f"1:cases:{action}:{number}")
            assert other.sees("cases-hidden")
    await answers(fu, number)
    assert li.ever_sees("cases-replied", number=number)
