"""Reminding: cadres are told of slips that wait, and after closing what became of them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from domain.groups import is_hidden
from domain.member import Member
from domain.paper import SETTLED, compute_telling_moment, count_states
from domain.schedule import Occurrence
from domain.union import Union
from handlers.context import JobContext
from handlers.feature import Job
from handlers.messenger import Button, Chat, Text
from handlers.survey import pages
from locales import Markup, render
from storage import cadre_group, members, paper, surveys
from storage.database import Db


async def _find_reminders(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    survey = await surveys.open_now(db)
    if survey is None or not await paper.count_printed(db, survey.id):
        return []
    return [Occurrence(survey.id, compute_telling_moment(union, survey.closes_at))]


async def _remind(context: JobContext) -> None:
    """Those who can type are told how many slips wait for them."""
    survey = await surveys.find(context.db, context.period)
    key = context.keys.find(survey.box) if survey else None
    if survey is None or key is None or not survey.accepts(context.now):
        return
    count = count_states(await paper.list_slips(context.db, key, survey.id))
    del count[SETTLED]
    if not any(count.values()):
        return
    for reader in await _list_readers(context):
        values: dict[str, Any] = {**count, "closes": pages.say_moment(reader.language, context.union, survey.closes_at)}
        ways = [[Button("paper-go", url=context.messenger.link("paper-desk"))]]
        context.messenger.send(reader, Text("paper-remind", buttons=ways, **values))


async def _list_readers(context: JobContext) -> Sequence[Member | Chat]:
    """The cadre group, or each cadre where there is none, whose quiet hours are kept."""
    if group := await cadre_group.find_current(context.db):
        return [group]
    return [it for it in await members.list_with_role(context.db, "cadre", "chair") if it.can_be_told]


async def _find_results(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    listed = await surveys.list_since(db, since)
    told = [survey for survey in listed if await paper.find_tally(db, survey.id)]
    return [Occurrence(survey.id, survey.summary_at) for survey in told if survey.summary_at]


async def _tell(context: JobContext) -> None:
    """With the summary: how many answered on paper, and what could not be counted."""
    survey, tally = await surveys.find(context.db, context.period), await paper.find_tally(context.db, context.period)
    if survey is None or tally is None:
        return
    for reader in await _list_readers(context):
        language = reader.language
        # Of fewer than five it could be known who they are.
        few = render(language, "paper-told-few") if is_hidden(tally.counted) else ""
        context.messenger.send(
            reader,
            Text(
                "paper-told",
                survey=pages.say_name(language, survey),
                counted=Markup(few or str(tally.counted)),
                printed=tally.printed,
                open=tally.once + tally.differing,
                above=Markup(render(language, "paper-told-above", above=tally.above)) if tally.above else Markup(),
            ),
        )


JOBS = (
    Job("paper-remind", _find_reminders, _remind, timedelta(days=1)),
    Job("paper-told", _find_results, _tell, timedelta(days=14)),
)
