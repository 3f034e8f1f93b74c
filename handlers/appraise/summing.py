"""Summing up: fund review reads the remarks given for a summary only and writes one; then they are erased."""

from domain.appraisal import SUMMARY
from domain.form import InvalidAnswer, Question
from domain.member import CHECKS_CHAIR, Member
from domain.text import cover_names, cover_personal_data
from handlers.appraise import words
from handlers.appraise.closing import REMARKS
from handlers.context import AnyContext, Context
from handlers.listing import part_text
from handlers.messenger import MEMORY, Button, Keyboard, Text
from locales import render
from storage import appraisal_results, appraisals, members, roll
from storage.appraisals import Appraisal, Appraised

LONGEST = 500
_TEXT = Question("summary", "", "", "text", most=LONGEST)


def may_sum_up(actor: Member, subject: Appraised) -> bool:
    """Fund review, which answers to the members and not to the chair; nobody sums up what is about themselves."""
    return actor.can_work and actor.committee == CHECKS_CHAIR and subject.member_id != actor.id


async def ask_for_summaries(context: AnyContext, appraisal: Appraisal) -> None:
    """Tell each of fund review whose remarks wait for a summary."""
    waiting = await _list_waiting(context, appraisal)
    for person in await members.list_with_role(context.db, "cadre"):
        rows: Keyboard = [[_make_button(person.language, appraisal, it)] for it in waiting if may_sum_up(person, it)]
        if rows and person.can_be_told:
            name = words.say_name(person.language, context.union, appraisal)
            context.messenger.send(person, Text("appraise-summaries", name=name, buttons=rows))


def _make_button(language: str, appraisal: Appraisal, subject: Appraised) -> Button:
    name = words.say_subject(language, subject)
    return Button("appraise-one", f"appraise:sum:{appraisal.number}:{subject.place}", values={"name": name})


async def _list_waiting(context: AnyContext, appraisal: Appraisal) -> list[Appraised]:
    places = await appraisal_results.list_places_with_remarks(context.db, appraisal.number, SUMMARY)
    subjects = await appraisals.list_subjects(context.db, appraisal.number)
    return [it for it in subjects if it.place in places and not it.withdrawn]


async def ask(context: Context) -> None:
    """The remarks, in no order and with what looks personal covered; then the summary is typed."""
    appraisal, subject = await _find(context, context.number(), context.number(1))
    if appraisal is None or subject is None:
        context.toast("answer-too-old", alert=True)
        return
    seal, number = context.keys.seal(REMARKS), appraisal.number
    texts = await appraisal_results.list_remarks(context.db, seal, number, subject.place, SUMMARY)
    names = [person.name for person in await roll.list_everybody(context.db)]
    masked = (cover_names(cover_personal_data(text), names) for text in texts)
    first, *others = part_text([render(context.language, "appraise-quote", text=text) for text in masked])
    # From memory: what members wrote must not lie in the outbox, and is shown to few.
    name = words.say_subject(context.language, subject)
    context.edit("appraise-sum-ask", store=MEMORY, name=name, texts=first, most=LONGEST)
    for part in others:
        context.say("appraise-sum-more", store=MEMORY, texts=part)
    context.ask("summary", appraisal=str(number), place=str(subject.place))


async def take(context: Context) -> None:
    """The summary was typed: it is kept, and what it sums up is erased."""
    number, place = (int(context.draft[name]) for name in ("appraisal", "place"))
    appraisal, subject = await _find(context, number, place)
    if appraisal is None or subject is None:
        context.finish()
        context.say("answer-too-old")
        return
    try:
        text = _TEXT.accept("" if context.incoming.file else context.incoming.text)
    except InvalidAnswer as refused:
        context.say(refused.key, **refused.values)
        return
    context.finish()
    await appraisal_results.sum_up(context.db, number, place, text)
    person = await members.find(context.db, subject.member_id) if subject.member_id else None
    if person and person.is_active:
        name = words.say_name(person.language, context.union, appraisal)
        context.messenger.send(person, Text("appraise-summary-told", name=name, text=text))
    context.say("appraise-sum-kept", name=words.say_subject(context.language, subject))


async def _find(context: Context, number: int, place: int) -> tuple[Appraisal | None, Appraised | None]:
    """The counted appraisal and whose remarks still wait; None where this person may not sum them up."""
    appraisal = await appraisals.find(context.db, number)
    # The cadre reads the own result first of all.
    if appraisal is None or context.now < appraisal.own_at:
        return None, None
    found = [it for it in await _list_waiting(context, appraisal) if it.place == place]
    return appraisal, next((it for it in found if may_sum_up(context.actor, it)), None)
