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
from handlers.paper import boxes
from locales import Markup, render
from locales.dates import write_moment
from storage import cadre_group, members, paper
from storage.database import Db


async def _find_reminders(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    listed = await boxes.list_since(db, union, since)
    printed = [it for it in listed if await paper.count_printed(db, it.box)]
    return [Occurrence(it.name, compute_telling_moment(union, it.closes_at)) for it in printed]


async def _remind(context: JobContext) -> None:
    """Those who can type are told how many slips wait for them."""
    box = await boxes.find_open(context.db, context.keys, context.union, context.now)
    if box is None:
        return
    count = count_states(await paper.list_slips(context.db, box.slips))
    del count[SETTLED]
    if not any(count.values()):
        return
    for reader in await _list_readers(context):
        closes = write_moment(reader.language, context.union.local(box.closes_at))
        values: dict[str, Any] = {**count, "closes": closes}
        ways = [[Button("paper-go", url=context.messenger.link("paper-desk"))]]
        context.messenger.send(reader, Text("paper-remind", buttons=ways, **values))


async def _list_readers(context: JobContext) -> Sequence[Member | Chat]:
    """The cadre group, or each cadre where there is none, whose quiet hours are kept."""
    if group := await cadre_group.find_current(context.db):
        return [group]
    return [it for it in await members.list_with_role(context.db, "cadre", "chair") if it.can_be_told]


async def _find_results(db: Db, union: Union, since: datetime, now: datetime) -> list[Occurrence]:
    listed = await boxes.list_since(db, union, since)
    told = [it for it in listed if await paper.find_tally(db, it.box)]
    return [Occurrence(it.name, it.told_at) for it in told if it.told_at]


async def _tell(context: JobContext) -> None:
    """With the summary: how many answered on paper, and what could not be counted."""
    listed = await boxes.list_since(context.db, context.union, context.due)
    found = next((it for it in listed if it.name == context.period), None)
    tally = await paper.find_tally(context.db, found.box) if found else None
    if found is None or tally is None:
        return
    for reader in await _list_readers(context):
        language = reader.language
        context.messenger.send(
            reader,
            Text(
                "paper-told",
                survey=found.titles[language],
                counted=_say_counted(language, tally.counted, found.step),
                printed=tally.printed,
                open=tally.once + tally.differing,
                above=Markup(render(language, "paper-told-above", above=tally.above)) if tally.above else Markup(),
            ),
        )


def _say_counted(language: str, counted: int, step: int) -> Markup:
    if step > 1:
        key = "paper-told-steps" if counted else "paper-told-none"
        values = {"low": counted, "high": counted + step - 1} if counted else {"step": step}
        return Markup(render(language, key, **values))
    # Of fewer than five it could be known who they are.
    return Markup(render(language, "paper-told-few") if is_hidden(counted) else str(counted))


JOBS = (
    Job("paper-remind", _find_reminders, _remind, timedelta(days=1)),
    Job("paper-told", _find_results, _tell, timedelta(days=14)),
)
