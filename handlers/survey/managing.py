"""Cadres and the survey: past results, participation in steps, an extra survey, and closing early by the chair."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from domain.survey import COOL_DOWN, Window, monthly_window, told_at, window_from
from domain.text import without_names, without_personal_data
from domain.union import Union
from handlers.pen import Button, Keyboard
from handlers.survey import opening, outcome, pages
from handlers.survey.closing import COMMENTS
from handlers.turn import Turn
from locales import Markup, render
from storage import ballots, members, roll, survey_blocks, survey_results, surveys
from storage.outbox import WORK
from storage.seal import Seal
from storage.surveys import Survey

_PAGE = 8
_DAYS = (3, 5, 10)


async def show(turn: Turn) -> None:
    """/surveys: the open one and a page of past ones."""
    page = turn.number()
    now = await surveys.open_now(turn.db)
    past = await surveys.closed(turn.db, _PAGE + 1, page * _PAGE)
    first = Button("survey-end", f"survey:end:{now.id}") if now else Button("survey-extra", "survey:extra")
    rows = [
        [Button("survey-see", f"survey:result:{it.id}", values={"survey": pages.name(turn.language, it)})]
        for it in past[:_PAGE]
    ]
    turn.edit(
        "survey-list",
        buttons=[[first], *rows, *_turning(page, len(past) > _PAGE, "survey:list")],
        open=await _open_words(turn, now),
        past=len(past),
    )


async def _open_words(turn: Turn, survey: Survey | None) -> Markup:
    if survey is None:
        return Markup(render(turn.language, "survey-none-open"))
    begun = await ballots.participation(turn.db, survey.id)
    few = render(turn.language, "survey-begun", count=begun) if begun else render(turn.language, "survey-begun-few")
    closes = pages.moment(turn.language, turn.union, survey.closes_at)
    words = render(
        turn.language,
        "survey-is-open",
        survey=pages.name(turn.language, survey),
        closes=closes,
        roll=survey.roll,
        begun=Markup(few),
    )
    return Markup(words)


def _turning(page: int, more: bool, data: str) -> Keyboard:
    newer = [Button("survey-newer", f"{data}:{page - 1}")] if page else []
    older = [Button("survey-older", f"{data}:{page + 1}")] if more else []
    return [[*newer, *older]] if newer or older else []


async def result(turn: Turn) -> None:
    survey = await counted(turn)
    if survey is None:
        return
    found = await outcome.outcome_of(turn.db, survey)
    buttons = [[Button("survey-to-list", "survey:list:0")]]
    if not found.is_hidden:
        buttons.insert(0, [Button("survey-questions", f"survey:questions:{survey.id}")])
    if await survey_results.has_comments(turn.db, survey.id):
        buttons.insert(0, [Button("survey-comments", f"survey:comments:{survey.id}:0")])
    if await survey_blocks.bands(turn.db, survey.id):
        buttons.insert(0, [Button("survey-by-department", f"survey:blocks:{survey.id}")])
    turn.edit("survey-summary", buttons=buttons, **outcome.text(turn.language, found))


async def comments(turn: Turn) -> None:
    """A page of open texts, shuffled; what looks personal is masked and flagged."""
    survey = await counted(turn)
    if survey is None:
        return
    page, seal = turn.number(1), Seal(turn.keys.make(COMMENTS))
    texts = await survey_results.comments(turn.db, seal, survey.id, _PAGE + 1, page * _PAGE)
    names = [person.name for person in await roll.everybody(turn.db)]
    quoted = [_quote(turn.language, text, names) for text in texts[:_PAGE]]
    turning = _turning(page, len(texts) > _PAGE, f"survey:comments:{survey.id}")
    back = [Button("survey-to-result", f"survey:result:{survey.id}")]
    turn.edit(
        "survey-texts",
        buttons=[*turning, back],
        survey=pages.name(turn.language, survey),
        texts=Markup("\n").join(quoted),
    )


def _quote(language: str, text: str, names: Collection[str]) -> Markup:
    masked = without_names(without_personal_data(text), names)
    return Markup(render(language, "survey-text" if masked == text else "survey-text-personal", text=masked))


async def counted(turn: Turn) -> Survey | None:
    survey = await surveys.find(turn.db, turn.args[0]) if turn.args else None
    if survey is None or survey.state == surveys.OPEN:
        turn.toast("answer-too-old", alert=True)
        return None
    return survey


async def extra(turn: Turn) -> None:
    """An extra survey: first which form."""
    if not await _refused(turn):
        forms = [
            [Button("survey-form-monthly", "survey:days:monthly"), Button("survey-form-short", "survey:days:short")]
        ]
        turn.edit("survey-ask-form", buttons=[*forms, [Button("survey-to-list", "survey:list:0")]])


async def days(turn: Turn) -> None:
    """How long it stays open."""
    form = _form(turn)
    if not await _refused(turn):
        choices = [Button("survey-days", f"survey:preview:{form}:{n}", values={"days": n}) for n in _DAYS]
        turn.edit("survey-ask-days", buttons=[choices, [Button("survey-to-list", "survey:list:0")]])


async def preview(turn: Turn) -> None:
    """What will happen, and a warning if people were asked a moment ago, or will be a moment later."""
    window = await _window(turn)
    if window is None:
        return
    people, rested = await opening.to_ask(turn.db, int(turn.now.timestamp()))
    form, length = _form(turn), turn.number(1)
    turn.edit(
        "survey-preview",
        buttons=[
            [Button("survey-open-now", f"survey:open:{form}:{length}")],
            [Button("survey-to-list", "survey:list:0")],
        ],
        form=Markup(render(turn.language, f"survey-form-{form}")),
        closes=pages.moment(turn.language, turn.union, int(window.closes.timestamp())),
        asked=len(people),
        roll=await surveys.roll(turn.db),
        warning=_warning(turn, window, rested),
    )


def _warning(turn: Turn, window: Window, rested: int) -> Markup:
    """Who is asked too soon after another survey, and whom the monthly one will pass over because of this one."""
    said, opens = [], next_monthly(turn.union, turn.now).opens
    if rested:
        said.append(render(turn.language, "survey-cool-down", rested=rested))
    if opens < window.closes + COOL_DOWN:
        moment = pages.moment(turn.language, turn.union, int(opens.timestamp()))
        said.append(render(turn.language, "survey-cool-down-month", opens=moment))
    return Markup("".join(said))


async def open_extra(turn: Turn) -> None:
    window = await _window(turn)
    if window:
        survey = await opening.launch(turn, window, "extra", _form(turn))
        turn.edit(
            "survey-launched",
            survey=pages.name(turn.language, survey),
            closes=pages.moment(turn.language, turn.union, survey.closes_at),
        )


def _form(turn: Turn) -> str:
    return "short" if turn.args and turn.args[0] == "short" else "monthly"


async def _window(turn: Turn) -> Window | None:
    """The extra wave the button asks for; None, and the cadre is told, if it cannot be."""
    if turn.number(1) not in _DAYS:
        turn.toast("answer-too-old", alert=True)
        return None
    if await _refused(turn):
        return None
    today = turn.union.today(turn.now).isoformat()
    name = await surveys.free_id(turn.db, today)
    window = window_from(replace(turn.union, survey_workdays=turn.number(1)), name, turn.now)
    next_month = next_monthly(turn.union, turn.now)
    if window.closes > next_month.opens:
        opens = pages.moment(turn.language, turn.union, int(next_month.opens.timestamp()))
        turn.toast("survey-too-near", alert=True, opens=opens)
        return None
    return window


def next_monthly(union: Union, now: datetime) -> Window:
    """The first wave of the monthly survey that opens after `now`."""
    local = union.local(now)
    months = (local.year * 12 + local.month - 1 + ahead for ahead in range(3))
    windows = (monthly_window(union, month // 12, month % 12 + 1) for month in months)
    return next(window for window in windows if window.opens > now)


async def _refused(turn: Turn) -> bool:
    """Whether an extra survey cannot be opened now, or would ask nobody; the cadre is told why."""
    if await surveys.open_now(turn.db):
        turn.toast("survey-already-open", alert=True)
        return True
    now = int(turn.now.timestamp())
    people, rested = await opening.to_ask(turn.db, now)
    if people:
        return False
    most = pages.moment(turn.language, turn.union, await opening.reaches_most(turn.db, now))
    turn.edit("survey-asks-nobody", buttons=[[Button("survey-to-list", "survey:list:0")]], rested=rested, most=most)
    return True


async def end(turn: Turn) -> None:
    """Close early: the chair is asked; whoever is the chair confirms right here."""
    survey = await _closable(turn)
    if survey is None:
        return
    if turn.actor.is_chair:
        turn.edit("survey-end-sure", buttons=_confirming(survey), survey=pages.name(turn.language, survey))
        return
    for chair in await members.with_role(turn.db, "chair"):
        turn.pen.tell(
            chair,
            "survey-end-asked",
            buttons=_confirming(survey),
            lane=WORK,
            tag=f"survey/end/{survey.id}",
            living=True,
            survey=pages.name(chair.language, survey),
            name=turn.actor.name,
        )
    turn.toast("survey-chair-asked", alert=True)


def _confirming(survey: Survey) -> Keyboard:
    return [[Button("survey-close-now", f"survey:close:{survey.id}")], [Button("survey-to-list", "survey:list:0")]]


async def close(turn: Turn) -> None:
    """The chair's word: no more answers from this moment; the clock counts and tells in its own time."""
    survey = await _closable(turn)
    if survey is None:
        return
    summary, result_at = told_at(turn.union, turn.now)
    await surveys.reschedule(
        turn.db,
        survey.id,
        {
            "closes_at": int(turn.now.timestamp()),
            "summary_at": int(summary.timestamp()),
            "result_at": int(result_at.timestamp()),
        },
    )
    turn.edit(
        "survey-closed-early",
        survey=pages.name(turn.language, survey),
        summary=pages.moment(turn.language, turn.union, int(summary.timestamp())),
    )


async def _closable(turn: Turn) -> Survey | None:
    survey = await surveys.find(turn.db, turn.args[0]) if turn.args else None
    if survey is None or not survey.accepts(int(turn.now.timestamp())):
        turn.toast("survey-already-closed", alert=True)
        return None
    return survey
