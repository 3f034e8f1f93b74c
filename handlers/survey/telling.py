"""Telling: the summary with its picture to the cadre group, and what came of it to all members."""

from datetime import UTC, datetime

from domain.schedule import Month
from domain.text import shorten
from handlers.board.browsing import find_words
from handlers.context import JobContext
from handlers.messenger import Button, MadeFile, Text
from handlers.promises import month as rates
from handlers.survey import counts, outcome, summary
from handlers.survey.closing import NotCounted
from handlers.survey.outcome import Outcome
from locales import LANGUAGES, Markup, render
from storage import board, cadre_group, cases, members, surveys
from storage.board import BoardEntry
from storage.outbox import BROADCAST
from storage.surveys import OPEN, Survey

_DONE = ("A", "B", "G")
"""Outcomes by which something has changed: adopted, adopted in part, solved."""
_LOOKED_AT, _EXAMPLES, _LABEL = 50, 3, 120
_EVER = datetime.min.replace(tzinfo=UTC)
_FURTHER = [Button("survey-to-board", "board:home"), Button("survey-to-promises", "promises:list::0")]


async def tell_cadres(context: JobContext) -> None:
    found, group = await _load_outcome(context), await cadre_group.find_current(context.db)
    if group is None:
        return
    values = summary.make_values(group.language, found)
    if not found.is_hidden:
        name = values["survey"]
        kind, data = "survey-picture", summary.make_drawing(context.union, found)
        if not found.has_index:
            union = context.union.name_in(group.language)
            kind, data = "survey-questions", counts.make_drawing(group.language, union, found, name)
        context.messenger.send(group, MadeFile(kind, data, Text("survey-picture", survey=name)))
    context.messenger.send(group, Text("survey-summary", **values))


async def tell_everybody(context: JobContext) -> None:
    """The short result, and what the union did: cases answered, last month's public rates, what was done of late."""
    found = await _load_outcome(context)
    values = {
        language: summary.make_values(language, found, short=True)
        | {"did": await _say_done(context, language, found.survey)}
        for language in LANGUAGES
    }
    further = [[Button("survey-more", f"survey:told:{found.survey.id}")], _FURTHER]
    # All of them, whether they answered or not: who gets it tells nothing.
    for member in await members.list_active(context.db):
        context.messenger.send(
            member, Text("survey-result", buttons=further, **values[member.language]), priority=BROADCAST
        )


async def _say_done(context: JobContext, language: str, survey: Survey) -> Markup:
    """Nothing in a union in which nobody has raised anything yet."""
    last = await surveys.find_before(context.db, survey)
    # What came before the last result was told with it.
    start = last.result_at if last and last.result_at else _EVER
    answered = len(await cases.list_answered_between(context.db, start, context.now))
    today = context.union.today(context.now)
    done = await board.list_entries(context.db, "done", today.isoformat(), _LOOKED_AT)
    shown = [it for it in done if it.outcome in _DONE and it.closed_at and it.closed_at >= start][:_EXAMPLES]
    if not answered and not shown:
        return Markup()
    told = await rates.say_public(context.db, language, Month.of(today) - 1)
    examples = Markup("").join(Markup("\n") + _say_example(context, language, it) for it in shown)
    return Markup(render(language, "survey-we-did", count=answered, rates=told, examples=examples))


def _say_example(context: JobContext, language: str, entry: BoardEntry) -> Markup:
    said = shorten(" ".join(find_words(language, entry.publication).split()), _LABEL)
    link = Markup('<a href="{}">{}</a>').format(context.messenger.link(f"board-{entry.publication.case_number}"), said)
    became = Markup(render(language, f"outcome-{entry.outcome}"))
    return Markup(render(language, "survey-we-did-one", said=link, outcome=became))


async def _load_outcome(context: JobContext) -> Outcome:
    survey = await surveys.find(context.db, context.period.partition("/")[0])
    if survey is None or survey.state == OPEN:
        # The clock tries again until the survey is counted.
        raise NotCounted(context.period)
    return await outcome.load_outcome(context.db, survey)
