"""Telling: the summary with its picture to the cadre group, and what came of it to all members."""

from typing import Any

from handlers.survey import outcome
from handlers.survey.outcome import Outcome
from handlers.turn import Tick
from locales import LANGUAGES, Markup, render
from storage import cadre_group, cases, members, surveys
from storage.outbox import WORK
from storage.surveys import OPEN


class NotCounted(RuntimeError):
    """There is nothing to tell yet; the clock tries again."""


async def tell_cadres(tick: Tick) -> None:
    found, group = await _outcome(tick), await cadre_group.current(tick.db)
    if group is None:
        return
    values = outcome.text(group.language, found)
    if not found.is_hidden:
        data = outcome.picture(tick.union, found)
        tick.pen.attach(
            group.chat_id, group.language, "survey-picture", data, "survey-picture", lane=WORK, survey=values["survey"]
        )
    tick.pen.send(group.chat_id, group.language, "survey-summary", lane=WORK, **values)


async def tell_everybody(tick: Tick) -> None:
    """The short result, and how many cases were answered since the survey before."""
    found = await _outcome(tick)
    last = await surveys.before(tick.db, found.survey)
    start = last.result_at if last else 0
    answered = len(await cases.answered_between(tick.db, start, int(tick.now.timestamp())))
    values = {language: _news(language, found, answered) for language in LANGUAGES}
    for member in await members.active(tick.db):
        tick.pen.tell(member, "survey-result", **values[member.language])


def _news(language: str, found: Outcome, answered: int) -> dict[str, Any]:
    did = Markup(render(language, "survey-we-did", count=answered)) if answered else Markup()
    return outcome.text(language, found, short=True) | {"did": did}


async def _outcome(tick: Tick) -> Outcome:
    survey = await surveys.find(tick.db, tick.period.partition("/")[0])
    if survey is None or survey.state == OPEN:
        raise NotCounted(tick.period)
    return await outcome.outcome_of(tick.db, survey)
