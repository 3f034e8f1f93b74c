"""Telling: the summary with its picture to the cadre group, and what came of it to all members."""

from datetime import timedelta

from domain.text import shortened
from handlers.board.browsing import said_in
from handlers.pen import Button
from handlers.promises import month as rates
from handlers.survey import counts, outcome
from handlers.survey.outcome import Outcome
from handlers.turn import Tick
from locales import LANGUAGES, Markup, render
from storage import board, cadre_group, cases, members, surveys
from storage.board import Entry
from storage.outbox import WORK
from storage.surveys import OPEN, Survey

_DONE = ("A", "B", "G")
"""Outcomes by which something has changed: adopted, adopted in part, solved."""
_LOOKED_AT, _EXAMPLES, _LABEL = 50, 3, 120
_FURTHER = [[Button("survey-to-board", "board:home"), Button("survey-to-promises", "promises:list::0")]]


class NotCounted(RuntimeError):
    """There is nothing to tell yet; the clock tries again."""


async def tell_cadres(tick: Tick) -> None:
    found, group = await _outcome(tick), await cadre_group.current(tick.db)
    if group is None:
        return
    values = outcome.text(group.language, found)
    if not found.is_hidden:
        name = values["survey"]
        kind, data = "survey-picture", outcome.picture(tick.union, found)
        if not found.has_index:
            kind, data = "survey-questions", counts.drawing(group.language, tick.union.name, found, name)
        tick.pen.attach(group.chat_id, group.language, kind, data, "survey-picture", lane=WORK, survey=name)
    tick.pen.send(group.chat_id, group.language, "survey-summary", lane=WORK, **values)


async def tell_everybody(tick: Tick) -> None:
    """The short result, and what the union did: cases answered, last month's public rates, what was done of late."""
    found = await _outcome(tick)
    values = {
        language: outcome.text(language, found, short=True) | {"did": await _did(tick, language, found.survey)}
        for language in LANGUAGES
    }
    for member in await members.active(tick.db):
        tick.pen.tell(member, "survey-result", buttons=_FURTHER, **values[member.language])


async def _did(tick: Tick, language: str, survey: Survey) -> Markup:
    """Nothing in a union in which nobody has raised anything yet."""
    last = await surveys.before(tick.db, survey)
    start = last.result_at if last else 0
    answered = len(await cases.answered_between(tick.db, start, int(tick.now.timestamp())))
    today = tick.union.today(tick.now)
    done = await board.listed(tick.db, "done", today.isoformat(), _LOOKED_AT)
    shown = [it for it in done if it.outcome in _DONE and it.closed_at >= start][:_EXAMPLES]
    if not answered and not shown:
        return Markup()
    month = today.replace(day=1) - timedelta(days=1)
    told = await rates.public(tick.db, tick.union, language, month.year, month.month, tick.now)
    examples = Markup("").join(Markup("\n") + _example(tick, language, it) for it in shown)
    return Markup(render(language, "survey-we-did", count=answered, rates=told, examples=examples))


def _example(tick: Tick, language: str, entry: Entry) -> Markup:
    said = shortened(" ".join(said_in(language, entry.publication).split()), _LABEL)
    link = Markup('<a href="{}">{}</a>').format(tick.pen.link(f"board-{entry.publication.case_number}"), said)
    became = Markup(render(language, f"outcome-{entry.outcome}"))
    return Markup(render(language, "survey-we-did-one", said=link, outcome=became))


async def _outcome(tick: Tick) -> Outcome:
    survey = await surveys.find(tick.db, tick.period.partition("/")[0])
    if survey is None or survey.state == OPEN:
        raise NotCounted(tick.period)
    return await outcome.outcome_of(tick.db, survey)
