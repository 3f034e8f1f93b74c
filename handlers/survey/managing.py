"""Cadres and the survey: past results, participation in steps, an extra survey, and closing early by the chair."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import partial

from domain import recurring
from domain.survey import (
    COOL_DOWN,
    Window,
    compute_telling_moments,
    compute_window,
    find_next_monthly,
)
from domain.text import cover_names, cover_personal_data
from handlers.cases.words import say_day
from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_person
from handlers.occasions import call_off
from handlers.survey import early, opening, outcome, pages, summary
from handlers.survey.closing import COMMENTS
from handlers.weeks import is_appraisal_week, list_appraisal_days
from locales import Markup, render
from storage import ballots, members, questionnaire_schedules, roll, survey_blocks, survey_results, surveys
from storage.surveys import Survey

_TURNING = ("survey-newer", "survey-older")
_DAYS = (3, 5, 10)


async def show(context: Context) -> None:
    """/surveys: the open one and a page of past ones."""
    now = await surveys.open_now(context.db)
    page = await load_page(partial(surveys.list_closed, context.db), context.number())
    is_open = now is not None and now.accepts(context.now)
    first = Button("survey-end", f"survey:end:{now.id}") if now and is_open else Button("survey-extra", "survey:extra")
    rows = [
        [Button("survey-see", f"survey:result:{it.id}", values={"survey": pages.say_name(context.language, it)})]
        for it in page.rows
    ]
    context.edit(
        "survey-list",
        buttons=[[first], *rows, *page.turning("survey:list", _TURNING)],
        open=await _open_words(context, now),
        past=len(page.rows),
    )


async def _open_words(context: Context, survey: Survey | None) -> Markup:
    if survey is None:
        return Markup(render(context.language, "survey-none-open"))
    if not survey.accepts(context.now):
        return Markup(render(context.language, "survey-is-counted", survey=pages.say_name(context.language, survey)))
    # In steps of five: a count that moves by one tells when somebody answers.
    begun = await ballots.find_participation(context.db, survey.box)
    few = (
        render(context.language, "survey-begun", count=begun) if begun else render(context.language, "survey-begun-few")
    )
    closes = pages.say_moment(context.language, context.union, survey.closes_at)
    words = render(
        context.language,
        "survey-is-open",
        survey=pages.say_name(context.language, survey),
        closes=closes,
        roll=survey.roll,
        begun=Markup(few),
    )
    return Markup(words)


async def show_result(context: Context) -> None:
    survey = await find_counted(context)
    if survey is None:
        return
    found = await outcome.load_outcome(context.db, survey)
    buttons = [[Button("survey-to-list", "survey:list:0")]]
    if not found.is_hidden:
        buttons.insert(0, [Button("survey-questions", f"survey:questions:{survey.id}")])
    if await survey_results.has_comments(context.db, survey.id):
        buttons.insert(0, [Button("survey-comments", f"survey:comments:{survey.id}:0")])
    if await survey_blocks.find_bands(context.db, survey.id):
        buttons.insert(0, [Button("survey-by-department", f"survey:blocks:{survey.id}")])
    context.edit("survey-summary", buttons=buttons, **summary.make_values(context.language, found))


async def show_comments(context: Context) -> None:
    """A page of open texts, shuffled; what looks personal is masked and flagged."""
    survey = await find_counted(context)
    if survey is None:
        return
    seal = context.keys.seal(COMMENTS)
    page = await load_page(partial(survey_results.list_comments, context.db, seal, survey.id), context.number(1))
    # Also of those who left: their names may still stand in a text.
    names = [person.name for person in await roll.list_everybody(context.db)]
    quoted = [_quote(context.language, text, names) for text in page.rows]
    turning = page.turning(f"survey:comments:{survey.id}", _TURNING)
    back = [Button("survey-to-result", f"survey:result:{survey.id}")]
    context.edit(
        "survey-texts",
        buttons=[*turning, back],
        survey=pages.say_name(context.language, survey),
        texts=Markup("\n").join(quoted),
    )


def _quote(language: str, text: str, names: Collection[str]) -> Markup:
    masked = cover_names(cover_personal_data(text), names)
    return Markup(render(language, "survey-text" if masked == text else "survey-text-personal", text=masked))


async def find_counted(context: Context) -> Survey | None:
    survey = await surveys.find(context.db, context.args[0]) if context.args else None
    # Of an open survey nothing is told, not even to the chair.
    if survey is None or survey.state == surveys.OPEN:
        context.toast("answer-too-old", alert=True)
        return None
    return survey


async def ask_form(context: Context) -> None:
    """An extra survey: first which form."""
    if not await _is_refused(context):
        forms = [
            [Button("survey-form-monthly", "survey:days:monthly"), Button("survey-form-short", "survey:days:short")]
        ]
        context.ask_by_buttons("survey-ask-form", buttons=[*forms, [Button("survey-to-list", "survey:list:0")]])


async def ask_days(context: Context) -> None:
    """How long it stays open."""
    form = _read_form(context)
    # At each step anew: another cadre may have opened one meanwhile.
    if not await _is_refused(context):
        choices = [Button("survey-days", f"survey:preview:{form}:{n}", values={"days": n}) for n in _DAYS]
        context.ask_by_buttons("survey-ask-days", buttons=[choices, [Button("survey-to-list", "survey:list:0")]])


async def show_preview(context: Context) -> None:
    """What will happen, and a warning if people were asked a moment ago, or will be a moment later."""
    window = await _read_window(context)
    if window is None:
        return
    people, rested = await opening.choose_asked(context.db, context.now)
    form, length = _read_form(context), context.number(1)
    context.ask_by_buttons(
        "survey-preview",
        buttons=[
            [Button("survey-open-now", f"survey:open:{form}:{length}")],
            [Button("survey-to-list", "survey:list:0")],
        ],
        form=Markup(render(context.language, f"survey-form-{form}")),
        closes=pages.say_moment(context.language, context.union, window.closes),
        asked=len(people),
        roll=await surveys.count_roll(context.db),
        warning=await _say_warning(context, window, rested),
    )


async def _say_warning(context: Context, window: Window, rested: int) -> Markup:
    """Who is asked too soon after another survey, whom the monthly one will pass over, and what has to wait."""
    said, opens = [], find_next_monthly(context.union, context.now).opens
    if rested:
        said.append(render(context.language, "survey-cool-down", rested=rested))
    if opens < window.closes + COOL_DOWN:
        moment = pages.say_moment(context.language, context.union, opens)
        said.append(render(context.language, "survey-cool-down-month", opens=moment))
    for day in await _list_displaced(context, window):
        said.append(render(context.language, "survey-displaces", day=say_day(context.language, day)))
    return Markup("".join(said))


async def _list_displaced(context: Context, window: Window) -> list[date]:
    """The days of scheduled questionnaires that cannot open while this survey is open."""
    first, last = context.union.today(context.now), context.union.today(window.closes)
    rules = [recurring.read(schedule.rule) for schedule in await questionnaire_schedules.list_active(context.db)]
    return sorted({day for rule in rules if rule for day in rule.days(context.union.calendar, first, last)})


async def open_extra(context: Context) -> None:
    window = await _read_window(context)
    if window:
        survey = await opening.launch(context, window, "extra", _read_form(context))
        context.edit(
            "survey-launched",
            survey=pages.say_name(context.language, survey),
            closes=pages.say_moment(context.language, context.union, survey.closes_at),
        )


def _read_form(context: Context) -> str:
    return "short" if context.args and context.args[0] == "short" else "monthly"


async def _read_window(context: Context) -> Window | None:
    """The extra wave the button asks for; None, and the cadre is told, if it cannot be."""
    # A changed client may send any number.
    if context.number(1) not in _DAYS:
        context.toast("answer-too-old", alert=True)
        return None
    if await _is_refused(context):
        return None
    today = context.union.today(context.now).isoformat()
    name = await surveys.find_free_id(context.db, today)
    window = compute_window(replace(context.union, survey_workdays=context.number(1)), name, context.now)
    next_month = find_next_monthly(context.union, context.now)
    # The monthly survey is promised to every month, and two are never open at once.
    if window.closes > next_month.opens:
        opens = pages.say_moment(context.language, context.union, next_month.opens)
        context.toast("survey-too-near", alert=True, opens=opens)
        return None
    taken = await list_appraisal_days(context.db, context.union, context.now)
    if is_appraisal_week(context.union, taken, window.opens, window.closes):
        context.toast("survey-appraisal-week", alert=True)
        return None
    return window


async def _is_refused(context: Context) -> bool:
    """Whether an extra survey cannot be opened now, or would ask nobody; the cadre is told why."""
    if await surveys.open_now(context.db):
        context.toast("survey-already-open", alert=True)
        return True
    now = context.now
    people, rested = await opening.choose_asked(context.db, now)
    if people:
        return False
    most = pages.say_moment(context.language, context.union, await opening.find_day_reaching_most(context.db, now))
    context.edit("survey-asks-nobody", buttons=[[Button("survey-to-list", "survey:list:0")]], rested=rested, most=most)
    return True


async def end(context: Context) -> None:
    """Close early: the chair is asked; whoever is the chair confirms right here."""
    survey = await _find_closable(context)
    if survey is None:
        return
    if context.actor.is_chair:
        context.ask_by_buttons(
            "survey-end-sure", buttons=_make_confirm_buttons(survey), survey=pages.say_name(context.language, survey)
        )
        return
    for chair in await members.list_with_role(context.db, "chair"):
        context.messenger.send(
            chair,
            Text(
                "survey-end-asked",
                buttons=_make_confirm_buttons(survey),
                survey=pages.say_name(chair.language, survey),
                name=await name_person(context.db, chair.language, context.actor),
            ),
            # Asked by several cadres, the chair has one question before them.
            tag=f"survey/end/{survey.id}",
            living=True,
        )
    context.toast("survey-chair-asked", alert=True)


def _make_confirm_buttons(survey: Survey) -> Keyboard:
    return [[Button("survey-close-now", f"survey:close:{survey.id}")], [Button("survey-to-list", "survey:list:0")]]


async def close(context: Context) -> None:
    """The chair's word: no more answers from this moment; the clock counts and tells in its own time."""
    survey = await _find_closable(context)
    if survey is None:
        return
    summary_at, result_at = compute_telling_moments(context.union, context.now)
    await surveys.reschedule(
        context.db,
        survey.id,
        {
            "closes_at": context.now,
            "summary_at": summary_at,
            "result_at": result_at,
        },
    )
    # First of all, while the invitations that still wait show who was never asked.
    await early.tell_unfinished(context, survey, result_at)
    # Whoever has not been invited yet is not invited to what is over.
    await call_off(context, survey.occasion)
    context.edit(
        "survey-closed-early",
        survey=pages.say_name(context.language, survey),
        summary=pages.say_moment(context.language, context.union, summary_at),
    )


async def _find_closable(context: Context) -> Survey | None:
    survey = await surveys.find(context.db, context.args[0]) if context.args else None
    if survey is None or not survey.accepts(context.now):
        context.toast("survey-already-closed", alert=True)
        return None
    return survey
