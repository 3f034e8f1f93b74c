"""One's own daily question: whether one is asked, the streak, and pauses; nobody else sees it."""

from datetime import timedelta
from typing import Any

from domain.calendar import DAY
from domain.quiz_daily import count_streak
from domain.rights import allow
from domain.schedule import Month
from handlers.context import Context
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from locales.dates import write_day
from storage import attempts, daily_questions
from storage.daily_questions import PURPOSE

_PAUSES = {"week": timedelta(days=7), "fortnight": timedelta(days=14), "month": timedelta(days=30)}


async def count_streak_of(context: Context) -> int:
    return count_streak(
        await daily_questions.list_answered(context.db, context.actor.id),
        await daily_questions.list_pauses(context.db, context.actor.id),
        context.union.today(context.now),
        context.union.calendar,
    )


async def show(context: Context) -> None:
    """Whether this person is asked, their streak, and what they can change; nobody else sees it."""
    today, me = context.union.today(context.now), context.actor.id
    wish = await daily_questions.find_wish(context.db, me)
    is_campaign = await daily_questions.is_campaign(context.db, Month.of(today))
    pauses = [it for it in await daily_questions.list_pauses(context.db, me) if it[0] <= today <= it[1]]
    is_asked = is_campaign if wish is None else wish
    state = "paused" if is_asked and pauses else "on" if is_asked else "off"
    until = write_day(context.language, max(last for _, last in pauses)) if pauses else ""
    campaign = Markup(render(context.language, "daily-campaign")) if is_campaign else Markup("")
    buttons = [*await _offer_open(context), *_list_ways(state), *_list_campaign(context, is_on=is_campaign)]
    streak = await count_streak_of(context)
    values: dict[str, Any] = {"until": until} if state == "paused" else {}
    context.edit(f"daily-{state}", buttons=buttons, streak=streak, campaign=campaign, **values)


def _list_ways(state: str) -> Keyboard:
    if state == "off":
        return [[Button("daily-start", "daily:wish:yes")]]
    if state == "paused":
        return [[Button("daily-end-pause", "daily:pause:end")], [Button("daily-stop", "daily:wish:no")]]
    pauses = [Button(f"daily-pause-{name}", f"daily:pause:{name}") for name in _PAUSES]
    return [pauses, [Button("daily-stop", "daily:wish:no")]]


def _list_campaign(context: Context, *, is_on: bool) -> Keyboard:
    if not allow(context.member, "quiz.manage"):
        return []
    answer = "no" if is_on else "yes"
    return [[Button(f"daily-campaign-{answer}", f"daily:campaign:{answer}")]]


async def _offer_open(context: Context) -> Keyboard:
    """A question that waits for an answer, so that it is found again below all that came after it."""
    running = await attempts.find_running_of(context.db, context.actor.id, PURPOSE)
    return [[Button("daily-open", f"daily:open:{running.id}")]] if running else []


async def wish(context: Context) -> None:
    await daily_questions.keep_wish(context.db, context.actor.id, wants=context.choice == "yes")
    await show(context)


async def pause(context: Context) -> None:
    """On leave nobody is asked, and the streak waits."""
    today, me = context.union.today(context.now), context.actor.id
    # First the one that runs, so that two never overlap.
    await daily_questions.end_pause(context.db, me, today, today - DAY)
    if context.choice in _PAUSES:
        await daily_questions.pause(context.db, me, today, today + _PAUSES[context.choice] - DAY)
    await show(context)


async def set_campaign(context: Context) -> None:
    month = Month.of(context.union.today(context.now))
    await daily_questions.set_campaign(context.db, month, is_on=context.choice == "yes")
    await show(context)
