"""What there is: the list, one questionnaire with its schedules, and the monthly survey as an example to change."""

from datetime import date, datetime, timedelta

from domain import recurring
from domain.questionnaire import write
from domain.recurring import Recurring
from handlers.cases.words import day as day_words
from handlers.pen import Button, Keyboard
from handlers.survey.wording import built_in
from handlers.turn import Turn
from locales import Markup, render
from storage import questionnaire_schedules as schedules
from storage import questionnaires
from storage.questionnaire_schedules import Schedule
from storage.questionnaires import Kept

_PAGE = 8
AHEAD = timedelta(days=366)
BACK: Keyboard = [[Button("questionnaire-back", "questionnaire:list")]]


async def show(turn: Turn) -> None:
    """/questionnaires: the newest version of each, a page of them."""
    page = turn.number()
    every = await questionnaires.listed(turn.db)
    shown = every[page * _PAGE : (page + 1) * _PAGE]
    lines = [_line(turn.language, it) for it in shown] or [render(turn.language, "questionnaire-none")]
    rows = [
        [Button("questionnaire-open", f"questionnaire:open:{it.number}", values={"title": title(turn.language, it)})]
        for it in shown
    ]
    rows += _turning(page, len(every))
    ways = [
        [Button("questionnaire-import", "questionnaire:import")],
        [Button("questionnaire-example", "questionnaire:example")],
    ]
    turn.edit("questionnaire-list", buttons=[*rows, *ways], list=Markup("\n".join(lines)))


def _turning(page: int, count: int) -> list[list[Button]]:
    newer = [Button("survey-newer", f"questionnaire:list:{page - 1}")] if page else []
    older = [Button("survey-older", f"questionnaire:list:{page + 1}")] if (page + 1) * _PAGE < count else []
    return [[*newer, *older]] if newer or older else []


def title(language: str, kept: Kept) -> str:
    return kept.questionnaire.say(language, "")


def _line(language: str, kept: Kept) -> str:
    count = len(kept.questionnaire.form.questions)
    values = {"title": title(language, kept), "count": count, "version": str(kept.version)}
    return render(language, "questionnaire-line", **values)


async def example(turn: Turn) -> None:
    data = {"name": "monthly-survey.xlsx", "document": write(built_in())}
    turn.pen.attach(turn.incoming.chat_id, turn.language, "questionnaire", data, "questionnaire-example-file")


async def card(turn: Turn) -> None:
    if kept := await found(turn):
        await show_card(turn, kept)


async def found(turn: Turn, place: int = 0) -> Kept | None:
    """The newest version of the questionnaire the button's arguments name; None, and it is said, if there is none."""
    kept = await questionnaires.find(turn.db, turn.number(place))
    if kept is None:
        turn.toast("questionnaire-gone", alert=True)
    return await questionnaires.newest(turn.db, kept.id) if kept else None


async def show_card(turn: Turn, kept: Kept) -> None:
    set_times = await schedules.of(turn.db, kept.id)
    lines = [_schedule(turn, it) for it in set_times] or [render(turn.language, "questionnaire-not-scheduled")]
    ways = [
        [Button("questionnaire-try", f"questionnaire:try:{kept.number}")],
        [Button("questionnaire-schedule", f"questionnaire:when:{kept.number}")],
    ]
    rows = [_changes(turn.language, kept, it) for it in set_times]
    turn.edit(
        "questionnaire-card",
        buttons=[*ways, *rows, *BACK],
        title=title(turn.language, kept),
        id=kept.id,
        version=str(kept.version),
        day=day_words(turn.language, date.fromisoformat(kept.imported_on)),
        count=len(kept.questionnaire.form.questions),
        schedules=Markup("\n".join(lines)),
    )


def _schedule(turn: Turn, schedule: Schedule) -> str:
    return render(
        turn.language,
        "questionnaire-schedule-line",
        rule=rule_words(turn.language, rule_of(schedule)),
        clock=schedule.clock,
        days=schedule.workdays,
        state=_state(turn, schedule),
    )


def rule_of(schedule: Schedule) -> Recurring:
    rule = recurring.read(schedule.rule)
    if rule is None:
        raise ValueError(schedule.rule)
    return rule


def rule_words(language: str, rule: Recurring) -> Markup:
    values: dict[str, object] = {"number": str(rule.number)} if rule.kind != "once" else {}
    values |= {"day": day_words(language, rule.start)} if rule.start else {}
    return Markup(render(language, f"questionnaire-rule-{rule.kind}", **values))


def _state(turn: Turn, schedule: Schedule) -> Markup:
    if schedule.paused:
        return Markup(render(turn.language, "questionnaire-paused"))
    coming = next_days(turn, rule_of(schedule), schedule.clock)
    if not coming:
        return Markup(render(turn.language, "questionnaire-no-next"))
    return Markup(render(turn.language, "questionnaire-next", day=day_words(turn.language, coming[0])))


def next_days(turn: Turn, rule: Recurring, clock: str) -> list[date]:
    """The days within a year that are still ahead."""
    today = turn.union.today(turn.now)
    days = rule.days(turn.union.calendar, today, today + AHEAD)
    return [day for day in days if turn.union.at(day, datetime.strptime(clock, "%H:%M").time()) > turn.now]


def _changes(language: str, kept: Kept, schedule: Schedule) -> list[Button]:
    values, place = {"rule": rule_words(language, rule_of(schedule))}, f"{kept.number}:{schedule.number}"
    change = "resume" if schedule.paused else "pause"
    return [
        Button(f"questionnaire-{change}", f"questionnaire:{change}:{place}", values=values),
        Button("questionnaire-delete", f"questionnaire:delete:{place}", values=values),
    ]


async def pause(turn: Turn) -> None:
    if kept := await found(turn):
        await schedules.pause(turn.db, turn.number(1))
        await show_card(turn, kept)


async def resume(turn: Turn) -> None:
    if kept := await found(turn):
        await schedules.resume(turn.db, turn.number(1), int(turn.now.timestamp()))
        await show_card(turn, kept)


async def delete(turn: Turn) -> None:
    if kept := await found(turn):
        await schedules.delete(turn.db, turn.number(1))
        await show_card(turn, kept)
