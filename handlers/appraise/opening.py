"""Opening: the list of those appraised, of electors and of questions is fixed; then invitations, later one reminder."""

from collections.abc import Iterable
from html import unescape
from typing import Any

from domain.member import Member
from domain.questionnaire import write
from handlers.appraise import on_paper, words
from handlers.context import JobContext
from handlers.messenger import Button, Keyboard, Text
from handlers.naming import name_people
from locales import LANGUAGES
from storage import appraisals, ballots, cadre_group, members, paper
from storage.appraisals import Appraisal
from storage.fingerprints import note_key
from storage.outbox import BROADCAST


async def open_appraisal(context: JobContext) -> None:
    """The planned one, also when we come late, as long as it would still be open."""
    appraisal = await _find(context)
    if appraisal is None or appraisal.state != appraisals.PLANNED:
        return
    cadres = sorted(await members.list_with_role(context.db, "cadre", "chair"), key=lambda it: (it.name, it.id))
    if context.now >= appraisal.closes_at or not cadres:
        await appraisals.end_without_result(context.db, appraisal.number)
        return
    forms = [write(words.write_form(of_union=of_union)) for of_union in (False, True)]
    # With what tells namesakes apart, or a grade would be given to the wrong one.
    names = await name_people(context.db, LANGUAGES[0], cadres)
    await appraisals.open_one(context.db, appraisal, forms, [(it.id, unescape(names[it.id])) for it in cadres])
    # The key is on the disk before anybody can vote; should this transaction fail, the next try finds and uses it.
    await note_key(context.db, appraisal.box, context.keys.make(appraisal.box))
    _send(context, appraisal, await members.list_active(context.db), "appraise-invitation")
    if group := await cadre_group.find_current(context.db):
        said = Text("appraise-opened", count=len(cadres), **_say_values(context, group.language, appraisal))
        context.messenger.send(group, said)


async def remind(context: JobContext) -> None:
    """Once, those who have not sent their ballot; who they are is known here and nowhere else."""
    appraisal = await _find(context)
    key = context.keys.find(appraisal.box) if appraisal else None
    # Without the key nobody can tell who has voted, and those who have are not to be pressed.
    if appraisal is None or key is None or not appraisal.accepts(context.now):
        return
    electors = set(await appraisals.list_electors(context.db, appraisal.number))
    people = [it for it in await members.list_active(context.db) if it.id in electors]
    papers = await ballots.find_of(context.db, key, appraisal.box, [it.id for it in people])
    waiting = [it for it in people if it.id not in papers or not papers[it.id].done]
    printed = await paper.count_printed(context.db, appraisal.box)
    slips = on_paper.make_paper_button(appraisal) if printed else []
    _send(context, appraisal, waiting, "appraise-reminder", slips)


def _send(context: JobContext, appraisal: Appraisal, people: Iterable[Member], key: str, slips: Keyboard = ()) -> None:
    for member in people:
        said = Text(key, buttons=[*make_start(appraisal), *slips], **_say_values(context, member.language, appraisal))
        context.messenger.send(member, said, priority=BROADCAST, until=appraisal.closes_at, occasion=appraisal.occasion)


def make_start(appraisal: Appraisal) -> Keyboard:
    return [[Button("appraise-start", f"appraise:list:{appraisal.number}")]]


def _say_values(context: JobContext, language: str, appraisal: Appraisal) -> dict[str, Any]:
    return {
        "name": words.say_name(language, context.union, appraisal),
        "closes": words.say_moment(language, context.union, appraisal.closes_at),
    }


async def _find(context: JobContext) -> Appraisal | None:
    return await appraisals.find(context.db, int(context.period.partition("/")[0]))
