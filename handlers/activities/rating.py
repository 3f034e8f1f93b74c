"""Ratings: whoever took part says in three taps how it was; only sums are kept, and shown from five on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from domain.activity import plan_times
from domain.check_in import is_reconciled
from domain.evidence import GRADES
from domain.groups import SCORE_GROUP, is_hidden
from domain.member import Member
from domain.text import clean_text, count_utf16, cover_personal_data
from handlers.activities.card import View, join_lines, load_view, say_numbers, say_title
from handlers.activities.joining import read_number
from handlers.context import Context, JobContext
from handlers.messenger import MEMORY, Button, Text
from locales import Markup, render
from storage import activities, cadre_group, check_ins, presence, signups
from storage.database import Db
from storage.outbox import BROADCAST


def invite(context: JobContext, member: Member, seen: View) -> None:
    context.messenger.send(
        member,
        Text(
            "activities-rate",
            title=say_title(seen.activity, member.language),
            buttons=_make_star_buttons(seen.activity.id),
        ),
        priority=BROADCAST,
        until=plan_times(seen.activity, context.union.calendar).rate_to,
    )


def _make_star_buttons(activity_id: int) -> list[list[Button]]:
    return [
        [Button(f"activities-button-star-{each}", f"activities:stars:{activity_id}:{each}") for each in range(1, 6)]
    ]


async def keep_stars(context: Context) -> None:
    """The first tap: how it was; not kept anywhere yet."""
    seen = await _find_rateable(context)
    if seen is None:
        return
    overall = context.args[1]
    row = [Button(f"activities-button-{it}", f"activities:again:{seen.activity.id}:{overall}:{it}") for it in _AGAIN]
    back = [Button("activities-button-other-stars", f"activities:restars:{seen.activity.id}:{overall}")]
    name = say_title(seen.activity, context.language)
    # From memory alone, here and below: a row of the outbox would tell who rated, and when.
    context.edit("activities-rate-again", store=MEMORY, title=name, overall=int(overall), buttons=[row, back])


async def ask_stars_again(context: Context) -> None:
    if seen := await _find_rateable(context):
        name = say_title(seen.activity, context.language)
        context.edit("activities-rate", store=MEMORY, title=name, buttons=_make_star_buttons(seen.activity.id))


async def keep_again(context: Context) -> None:
    """The last tap: would they come again; now it counts."""
    seen = await _find_rateable(context)
    if seen is None or context.args[-1] not in _AGAIN:
        return
    # Counted here and not at the end: whoever stops after this tap has rated all the same.
    counted = await signups.rate(
        context.db, seen.activity.id, context.actor.id, int(context.args[1]), context.args[2] == "again"
    )
    if counted:
        fits = [Button(f"activities-button-fit-{it}", f"activities:fit:{seen.activity.id}:{it}") for it in _FITS]
        title = say_title(seen.activity, context.language)
        context.edit("activities-rated", store=MEMORY, title=title, buttons=[fits])


async def keep_fit(context: Context) -> None:
    """The third tap, after which one line may be written."""
    activity = await activities.find(context.db, read_number(context))
    if activity is None or context.choice not in _FITS:
        context.toast("activities-gone", alert=True)
    elif context.now >= plan_times(activity, context.union.calendar).rate_to:
        context.toast("activities-rate-over", alert=True)
    elif await signups.rate_fit(context.db, activity.id, context.actor.id, context.choice):
        context.ask("line", activity=str(activity.id))
        context.edit("activities-rate-line", store=MEMORY, title=say_title(activity, context.language), most=_LONGEST)
    else:
        context.toast("activities-rate-twice", alert=True)


async def keep_line(context: Context) -> None:
    """One line, kept without its writer, with what tells on people covered."""
    line = " ".join(clean_text(context.incoming.text).split())
    if not line or count_utf16(line) > _LONGEST:
        context.say("activities-line-wrong", store=MEMORY, most=_LONGEST)
        return
    activity = await activities.find(context.db, int(context.draft["activity"]))
    context.finish()
    if activity is None or context.now >= plan_times(activity, context.union.calendar).rate_to:
        context.say("activities-rate-over", store=MEMORY)
        return
    # By chance, and kept in that order: lines in the order of their coming could be told apart by who was seen typing.
    number = context.random.randrange(1, 2**40)
    covered = cover_personal_data(line)
    if await signups.add_line(context.db, activity.id, context.actor.id, covered, number):
        context.say("activities-line-kept", store=MEMORY)
    else:
        context.say("activities-rate-twice", store=MEMORY)


_AGAIN = ("again", "never")
_FITS = ("yes", "so_so", "no")
_LONGEST = 200
"""UTF-16 units of a line."""


async def _find_rateable(context: Context) -> View | None:
    """The activity of a tap on a rating, or nothing after saying why it cannot be rated."""
    activity = await activities.find(context.db, read_number(context))
    if activity is None or len(context.args) < 2 or context.args[1] not in ("1", "2", "3", "4", "5"):
        context.toast("activities-gone", alert=True)
        return None
    seen = await load_view(context.db, context.union, activity, context.now, context.actor.id)
    is_over = seen.state in ("held", "reviewed")
    if not is_over or context.actor.id not in await presence.list_of_activity(context.db, activity.id):
        context.toast("activities-rate-not-yours", alert=True)
    elif seen.own and seen.own.rated:
        context.toast("activities-rate-twice", alert=True)
    elif context.now >= plan_times(activity, context.union.calendar).rate_to:
        context.toast("activities-rate-over", alert=True)
    else:
        return seen
    return None


async def report(context: JobContext, seen: View) -> None:
    """Tell the cadres what came of it, and close its book."""
    await activities.save(context.db, replace(seen.activity, status="reviewed"))
    if group := await cadre_group.find_current(context.db):
        context.messenger.send(
            group,
            Text(
                "activities-report",
                title=say_title(seen.activity, group.language),
                counts=say_numbers(group.language, seen) + await say_attendance(context.db, group.language, seen),
                ratings=await _say_ratings(context.db, group.language, seen.activity.id),
            ),
        )


async def say_attendance(db: Db, language: str, seen: View) -> Markup:
    """Who was there by the strength of the proof, and what was counted; nothing where nobody checked in."""
    counts, heads = await check_ins.count_grades(db, seen.activity.id), await check_ins.list_heads(db, seen.activity.id)
    if not any(counts.values()) and not heads:
        return Markup()
    said = [render(language, "activities-attendance", **{grade.lower(): counts[grade] for grade in GRADES})]
    said += _list_days(language, await check_ins.count_present(db, seen.activity.id), heads)
    # Before it is over, whoever is not there yet may still come.
    if seen.activity.sign_up and seen.state in ("held", "reviewed"):
        said.append(render(language, "activities-no-shows", count=await presence.count_absent(db, seen.activity.id)))
    return Markup("\n") + join_lines(said)


def _list_days(language: str, present: Mapping[int, int], heads: Mapping[int, int]) -> Iterator[str]:
    """What was counted beside who checked in, day by day where people were there on several."""
    days = sorted({*present, *heads})
    for day in days:
        values = {"heads": heads.get(day, 0), "present": present.get(day, 0)}
        key = "activities-heads" if is_reconciled(present, {day: values["heads"]}) else "activities-not-reconciled"
        if len(days) > 1:
            counted = render(language, key, **values) if day in heads else ""
            yield render(language, "activities-day-present", day=day, present=values["present"], counted=counted)
        elif day in heads:
            yield render(language, key, **values)


async def _say_ratings(db: Db, language: str, activity_id: int) -> Markup:
    """The sums; whether it suited from five such answers on, the lines from five ratings on."""
    given = await signups.list_ratings(db, activity_id)
    said = [_say_sums(language, given)]
    fit = await signups.count_fit(db, activity_id)
    if not is_hidden(sum(fit.values())):
        said.append(Markup(render(language, "activities-report-fit", **{it: fit.get(it, 0) for it in _FITS})))
    if not is_hidden(sum(each.times for each in given)):
        lines = await signups.list_lines(db, activity_id)
        said += [Markup(render(language, "activities-report-line", line=line)) for line in lines]
    return join_lines(said)


def _say_sums(language: str, given: Sequence[signups.Rating]) -> Markup:
    rated = sum(each.times for each in given)
    if is_hidden(rated):
        return Markup(render(language, "activities-report-hidden", fewest=SCORE_GROUP))
    mean = sum(each.overall * each.times for each in given) / rated
    again = sum(each.times for each in given if each.again) / rated
    return Markup(
        render(language, "activities-report-shown", rated=rated, mean=f"{mean:.1f}", again=round(100 * again))
    )
