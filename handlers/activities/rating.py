"""Ratings: whoever held a place says in three taps how it was; only sums are kept, and shown from five on."""

from collections.abc import Sequence
from dataclasses import replace

from domain.activity import times_of
from domain.member import Member
from handlers.activities.card import View, numbers, title, view
from handlers.activities.joining import number
from handlers.pen import Button
from handlers.turn import Tick, Turn
from locales import Markup, render
from storage import activities, cadre_group, signups
from storage.outbox import WORK

FEWEST = 5


def invite(tick: Tick, member: Member, seen: View) -> None:
    tick.pen.tell(
        member,
        "activities-rate",
        title=title(seen.activity, member.language),
        buttons=_stars(seen.activity.id),
        expires=times_of(seen.activity, tick.union.calendar).rate_to,
    )


def _stars(activity_id: int) -> list[list[Button]]:
    return [
        [Button(f"activities-button-star-{each}", f"activities:stars:{activity_id}:{each}") for each in range(1, 6)]
    ]


async def stars(turn: Turn) -> None:
    """The first tap: how it was; not kept anywhere yet."""
    seen = await _rateable(turn)
    if seen is None:
        return
    overall = turn.args[1]
    row = [Button(f"activities-button-{it}", f"activities:again:{seen.activity.id}:{overall}:{it}") for it in _AGAIN]
    back = [Button("activities-button-other-stars", f"activities:restars:{seen.activity.id}:{overall}")]
    name = title(seen.activity, turn.language)
    turn.show("activities-rate-again", title=name, overall=int(overall), buttons=[row, back])


async def restars(turn: Turn) -> None:
    if seen := await _rateable(turn):
        name = title(seen.activity, turn.language)
        turn.show("activities-rate", title=name, buttons=_stars(seen.activity.id))


async def again(turn: Turn) -> None:
    """The last tap: would they come again; now it counts."""
    seen = await _rateable(turn)
    if seen is None or turn.args[-1] not in _AGAIN:
        return
    counted = await signups.rate(turn.db, seen.activity.id, turn.actor.id, int(turn.args[1]), turn.args[2] == "again")
    if counted:
        turn.edit("activities-rated", title=title(seen.activity, turn.language))


_AGAIN = ("again", "never")


async def _rateable(turn: Turn) -> View | None:
    """The activity of a tap on a rating, or nothing after saying why it cannot be rated."""
    activity = await activities.find(turn.db, number(turn))
    if activity is None or len(turn.args) < 2 or turn.args[1] not in ("1", "2", "3", "4", "5"):
        turn.toast("activities-gone", alert=True)
        return None
    seen = await view(turn.db, turn.union, activity, turn.now, turn.actor.id)
    if seen.own is None or seen.own.place != "confirmed" or seen.state not in ("held", "reviewed"):
        turn.toast("activities-rate-not-yours", alert=True)
    elif seen.own.rated:
        turn.toast("activities-rate-twice", alert=True)
    elif turn.now >= times_of(activity, turn.union.calendar).rate_to:
        turn.toast("activities-rate-over", alert=True)
    else:
        return seen
    return None


async def report(tick: Tick, seen: View) -> None:
    """Tell the cadres what came of it, and close its book."""
    await activities.save(tick.db, replace(seen.activity, status="reviewed"))
    if group := await cadre_group.current(tick.db):
        tick.pen.send(
            group.chat_id,
            group.language,
            "activities-report",
            title=title(seen.activity, group.language),
            counts=numbers(group.language, seen),
            ratings=_sums(group.language, await signups.ratings(tick.db, seen.activity.id)),
            lane=WORK,
        )


def _sums(language: str, given: Sequence[signups.Rating]) -> Markup:
    rated = sum(each.times for each in given)
    if rated < FEWEST:
        return Markup(render(language, "activities-report-hidden", fewest=FEWEST))
    mean = sum(each.overall * each.times for each in given) / rated
    again = sum(each.times for each in given if each.again) / rated
    return Markup(
        render(language, "activities-report-shown", rated=rated, mean=f"{mean:.1f}", again=round(100 * again))
    )
