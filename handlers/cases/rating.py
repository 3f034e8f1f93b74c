"""How an author takes an answer: satisfied, or not and why, which takes the case up again."""

from domain.case import Case
from domain.case_moves import find_way_back
from domain.case_states import MOST_REOPENINGS, RATINGS, Refused
from domain.text import clean_text
from handlers import danger
from handlers.cases import words
from handlers.cases.acting import act, has_others
from handlers.cases.adding import ask_about_moment, is_fit, keep
from handlers.cases.own import find_owned, is_rateable, make_step_draft, remember, show
from handlers.cases.refusing import refuse_own
from handlers.context import Context
from handlers.messenger import Button
from locales import Markup, render


async def take_up_again(context: Context) -> None:
    """A case that silence has closed, within twenty workdays, or their own tap just now: why, and it goes on."""
    case = await find_owned(context, "rate")
    if case is None:
        return
    if not find_way_back(case, context.union.calendar, context.now):
        _refuse(context, case)
        return
    context.say("cases-why")
    context.ask("why", **make_step_draft(context, case))


async def rate(context: Context) -> None:
    case, rating = await find_owned(context, "rate"), context.choice
    if case is None:
        return
    if not is_rateable(case) or rating not in RATINGS:
        _refuse(context, case)
    elif rating == "not_satisfied" and case.reopenings >= MOST_REOPENINGS:
        await _take_second_refusal(context, case)
    elif rating == "not_satisfied":
        context.say("cases-why", buttons=[[Button("cases-return", f"cases:mine:{case.number}")]])
        context.ask("why", **make_step_draft(context, case))
    else:
        closed = await act(context, case, "confirm", rating)
        await show(context, closed)
        context.toast("cases-thanks", alert=True)


def _refuse(context: Context, case: Case) -> None:
    """What they have done already is said; else that it is over."""
    if case.rating:
        refuse_own(context, "cases-rated-before", rating=Markup(render(context.language, f"rating-{case.rating}")))
    elif case.has_ended:
        refuse_own(context)
    else:
        refuse_own(context, "cases-goes-on", state=words.say_state(context.language, case))


async def _take_second_refusal(context: Context, case: Case) -> None:
    """Not satisfied after the last reopening: it stays so, and the chair has the last word."""
    rated = await act(context, case, "rate", "not_satisfied")
    context.say("cases-last-word", hotlines=words.say_hotlines(context.language, context.union))
    remember(context, rated)


async def reopen(context: Context) -> None:
    """The reason why the answer does not satisfy: the case is taken up again, the second time by somebody else."""
    case, reason = await find_owned(context, "rate"), clean_text(context.incoming.text)
    if case is None:
        return
    way_back = find_way_back(case, context.union.calendar, context.now)
    if not is_fit(context, case, reason, is_over=case.has_ended and not way_back):
        return
    if not reason:
        context.say("cases-words-please")
        return
    if danger.is_danger(context) and case.mode == "anonymous":
        # Life goes before the batch; the answer can be rated afterwards.
        ask_about_moment(context)
        return
    try:
        again = await act(
            context,
            case,
            way_back or "reopen",
            "not_satisfied",
            has_others=await has_others(context.db, case),
            is_danger=danger.is_danger(context),
        )
    except Refused:  # rated otherwise meanwhile
        context.say("cases-over")
        context.finish()
        return
    # After the step: the words of one that was refused must not stay.
    await keep(context, again, reason)
    context.say("cases-reopened", due=words.say_day_at(context.language, context.union, again.due_at))
    remember(context, again)
