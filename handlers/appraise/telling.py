"""Telling: each cadre reads the own result first, the committee two workdays later, then all members the bands."""

from collections.abc import Sequence
from typing import Any

from domain.appraisal import QUOTED
from domain.member import Member
from domain.text import cover_names, cover_personal_data
from handlers.appraise import summing, words
from handlers.appraise.closing import REMARKS
from handlers.context import AnyContext, JobContext
from handlers.listing import part_text
from handlers.messenger import Button, Text
from locales import Markup, render
from storage import appraisal_results, appraisals, members, roll
from storage.appraisals import Appraisal, Appraised
from storage.outbox import BROADCAST


async def tell_own(context: JobContext) -> None:
    """Each cadre alone, with remarks that may be quoted; nobody else reads it yet."""
    appraisal = await _find(context)
    if appraisal is None:
        return
    for subject in await appraisals.list_subjects(context.db, appraisal.number):
        person = await members.find(context.db, subject.member_id) if subject.member_id else None
        if person and person.is_active and not subject.withdrawn:
            context.messenger.send(
                person, Text("appraise-own", **await say_own(context, person.language, appraisal, subject))
            )
    await summing.ask_for_summaries(context, appraisal)


async def say_own(context: AnyContext, language: str, appraisal: Appraisal, subject: Appraised) -> dict[str, Any]:
    """The values of what a cadre reads of the own result."""
    found = (await appraisal_results.find_each(context.db, appraisal.number)).get(subject.place, {})
    return {
        "name": words.say_name(language, context.union, appraisal),
        "ballots": words.say_ballots(language, appraisal),
        "result": words.say_results(language, subject, found, points=True),
        "remarks": await say_remarks(context, language, appraisal, subject)
        + await say_summary(context, language, appraisal, subject),
        "first": _say_first(context, language, appraisal),
        "reference": Markup(render(language, "appraise-reference")),
    }


def _say_first(context: AnyContext, language: str, appraisal: Appraisal) -> Markup:
    """Read again later, it is not the first any more."""
    if context.now >= appraisal.committee_at:
        return Markup()
    moment = words.say_moment(language, context.union, appraisal.committee_at)
    return Markup(render(language, "appraise-own-first", committee=moment))


async def say_remarks(context: AnyContext, language: str, appraisal: Appraisal, subject: Appraised) -> Markup:
    seal = context.keys.seal(REMARKS)
    texts = await appraisal_results.list_remarks(context.db, seal, appraisal.number, subject.place, QUOTED)
    if not texts:
        return Markup()
    # Also of those who left: their names may still stand in a text.
    names = [person.name for person in await roll.list_everybody(context.db)]
    masked = (cover_names(cover_personal_data(text), names) for text in texts)
    # More than a message holds is in no file either: the first ones in a random order stand for all.
    first, *_ = part_text([render(language, "appraise-quote", text=text) for text in masked])
    return Markup("\n\n") + Markup(render(language, "appraise-remarks", texts=first))


async def say_summary(context: AnyContext, language: str, appraisal: Appraisal, subject: Appraised) -> Markup:
    """What fund review wrote of the remarks that were given for a summary only."""
    text = await appraisal_results.find_summary(context.db, appraisal.number, subject.place)
    return Markup("\n\n") + Markup(render(language, "appraise-summary", text=text)) if text else Markup()


async def tell_committee(context: JobContext) -> None:
    appraisal = await _find(context)
    if appraisal:
        await _tell(
            context, appraisal, await members.list_with_role(context.db, "cadre", "chair"), "appraise-committee"
        )


async def tell_members(context: JobContext) -> None:
    appraisal = await _find(context)
    if appraisal:
        await _tell(context, appraisal, await members.list_active(context.db), "appraise-told")


async def _tell(context: JobContext, appraisal: Appraisal, people: Sequence[Member], key: str) -> None:
    for person in people:
        if person.can_be_told:
            name = words.say_name(person.language, context.union, appraisal)
            ways = [[Button("appraise-see", f"appraise:result:{appraisal.number}")]]
            context.messenger.send(person, Text(key, name=name, buttons=ways), priority=BROADCAST)


async def _find(context: JobContext) -> Appraisal | None:
    """The counted one; of one that came to nothing there is nothing to tell."""
    appraisal = await appraisals.find(context.db, int(context.period))
    return appraisal if appraisal and appraisal.state != appraisals.OPEN and appraisal.roll else None
