"""What there is: the list, one questionnaire with its schedules, and the monthly survey as an example to change."""

from datetime import date, datetime, timedelta

from domain import recurring
from domain.questionnaire import write
from domain.recurring import Recurring
from handlers.cases.words import say_day as day_words
from handlers.context import Context
from handlers.form.wording import load_built_in
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard, MadeFile, Text
from locales import Markup, render
from storage import questionnaire_schedules as schedules
from storage import questionnaires
from storage.questionnaire_schedules import Schedule
from storage.questionnaires import Kept

AHEAD = timedelta(days=366)
BACK: Keyboard = [[Button("questionnaire-back", "questionnaire:list")]]


async def show(context: Context) -> None:
    """/questionnaires: the newest version of each, a page of them."""
    every = await questionnaires.list_newest(context.db)
    page = cut_page(every, context.number())
    lines = [_say_line(context.language, it) for it in page.rows] or [render(context.language, "questionnaire-none")]
    rows = [
        [
            Button(
                "questionnaire-open",
                f"questionnaire:open:{it.number}",
                values={"title": say_title(context.language, it)},
            )
        ]
        for it in page.rows
    ]
    ways = [
        [Button("questionnaire-import", "questionnaire:import")],
        [Button("questionnaire-example", "questionnaire:example")],
    ]
    context.edit(
        "questionnaire-list", buttons=[*rows, *page.turning("questionnaire:list"), *ways], list=Markup("\n".join(lines))
    )


def say_title(language: str, kept: Kept) -> str:
    return kept.questionnaire.say(language, "")


def _say_line(language: str, kept: Kept) -> str:
    count = len(kept.questionnaire.form.questions)
    values = {"title": say_title(language, kept), "count": count, "version": str(kept.version)}
    return render(language, "questionnaire-line", **values)


async def send_example(context: Context) -> None:
    data = {"name": "monthly-survey.xlsx", "document": write(load_built_in())}
    context.send(MadeFile("questionnaire", data, Text("questionnaire-example-file")))


async def show_card_tapped(context: Context) -> None:
    if kept := await find_kept(context):
        await show_card(context, kept)


async def find_kept(context: Context, place: int = 0) -> Kept | None:
    """The newest version of the questionnaire the button's arguments name; None, and it is said, if there is none."""
    kept = await questionnaires.find(context.db, context.number(place))
    if kept is None:
        context.toast("questionnaire-gone", alert=True)
    return await questionnaires.find_newest(context.db, kept.id) if kept else None


async def show_card(context: Context, kept: Kept) -> None:
    set_times = await schedules.list_of(context.db, kept.id)
    lines = [_schedule(context, it) for it in set_times] or [render(context.language, "questionnaire-not-scheduled")]
    ways = [
        [Button("questionnaire-try", f"questionnaire:try:{kept.number}")],
        [Button("questionnaire-schedule", f"questionnaire:when:{kept.number}")],
    ]
    rows = [_make_change_buttons(context.language, kept, it) for it in set_times]
    context.edit(
        "questionnaire-card",
        buttons=[*ways, *rows, *BACK],
        title=say_title(context.language, kept),
        id=kept.id,
        version=str(kept.version),
        day=day_words(context.language, date.fromisoformat(kept.imported_on)),
        count=len(kept.questionnaire.form.questions),
        schedules=Markup("\n".join(lines)),
    )


def _schedule(context: Context, schedule: Schedule) -> str:
    return render(
        context.language,
        "questionnaire-schedule-line",
        rule=say_rule(context.language, make_rule(schedule)),
        clock=schedule.clock,
        days=schedule.workdays,
        state=_say_state(context, schedule),
    )


def make_rule(schedule: Schedule) -> Recurring:
    rule = recurring.read(schedule.rule)
    if rule is None:
        raise ValueError(schedule.rule)
    return rule


def say_rule(language: str, rule: Recurring) -> Markup:
    values: dict[str, object] = {"number": str(rule.number)} if rule.kind != "once" else {}
    values |= {"day": day_words(language, rule.start)} if rule.start else {}
    return Markup(render(language, f"questionnaire-rule-{rule.kind}", **values))


def _say_state(context: Context, schedule: Schedule) -> Markup:
    if schedule.paused:
        return Markup(render(context.language, "questionnaire-paused"))
    coming = list_next_days(context, make_rule(schedule), schedule.clock)
    if not coming:
        return Markup(render(context.language, "questionnaire-no-next"))
    return Markup(render(context.language, "questionnaire-next", day=day_words(context.language, coming[0])))


def list_next_days(context: Context, rule: Recurring, clock: str) -> list[date]:
    """The days within a year that are still ahead."""
    today = context.union.today(context.now)
    days = rule.days(context.union.calendar, today, today + AHEAD)
    return [day for day in days if context.union.at(day, datetime.strptime(clock, "%H:%M").time()) > context.now]


def _make_change_buttons(language: str, kept: Kept, schedule: Schedule) -> list[Button]:
    values, place = {"rule": say_rule(language, make_rule(schedule))}, f"{kept.number}:{schedule.number}"
    change = "resume" if schedule.paused else "pause"
    return [
        Button(f"questionnaire-{change}", f"questionnaire:{change}:{place}", values=values),
        Button("questionnaire-delete", f"questionnaire:delete:{place}", values=values),
    ]


async def pause(context: Context) -> None:
    if kept := await find_kept(context):
        await schedules.pause(context.db, context.number(1))
        await show_card(context, kept)


async def resume(context: Context) -> None:
    if kept := await find_kept(context):
        # From now on: what fell due while it was paused is not made up for.
        await schedules.resume(context.db, context.number(1), context.now)
        await show_card(context, kept)


async def delete(context: Context) -> None:
    if kept := await find_kept(context):
        await schedules.delete(context.db, context.number(1))
        await show_card(context, kept)
