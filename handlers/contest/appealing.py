"""Appeals: in writing while they are open, answered by people who did not judge; their answer is final."""

from domain.contest_appeals import choose_appeal_panel
from domain.member import Member
from domain.text import clean_text, count_utf16
from handlers.contest.appeal_readers import list_barred, may_answer
from handlers.contest.showing import find_contest
from handlers.contest.words import name_contest
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import name_person
from storage import contests, members
from storage.contests import Appeal, Contest

_LONGEST = 1000


async def _find_appealable(context: Context) -> Contest | None:
    contest = await find_contest(context)
    entry = await contests.find_entry(context.db, contest.id, context.actor.id) if contest else None
    if contest is None or entry is None or contest.state != "closed" or context.now >= contest.dates.appeal:
        context.toast("contest-appeals-over", alert=True)
        return None
    return contest


async def ask(context: Context) -> None:
    if contest := await _find_appealable(context):
        context.ask("appeal", contest=str(contest.id))
        context.edit("contest-appeal-ask", most=_LONGEST)


async def receive(context: Context) -> None:
    context.args = (context.draft["contest"],)
    text = clean_text(context.incoming.text)
    if not text or count_utf16(text) > _LONGEST:
        context.say("contest-appeal-ask", most=_LONGEST)
        return
    context.finish()
    contest = await _find_appealable(context)
    if contest is None:
        return
    # Kept with the appeal: who takes an office later does not answer it.
    barred = await list_barred(context, contest, context.actor.id)
    asked = choose_appeal_panel(await members.list_active(context.db), barred, context.random)
    appeal = await contests.add_appeal(context.db, contest.id, context.actor.id, text, [it.id for it in asked])
    for each in asked:
        await _tell(context, contest, appeal, each)
    context.say("contest-appeal-kept" if asked else "contest-appeal-waits")


async def _tell(context: Context, contest: Contest, appeal: Appeal, reader: Member) -> None:
    name = await name_person(context.db, reader.language, context.actor)
    answer = [[Button("contest-appeal-answer", f"contest:answer:{appeal.id}")]]
    contest_name = name_contest(reader.language, contest)
    text = Text("contest-appeal-told", name=contest_name, person=name, text=appeal.text, buttons=answer)
    context.messenger.send(reader, text)


async def _find_open(context: Context) -> Appeal | None:
    """The appeal, if it waits for an answer of this person."""
    appeal = await contests.find_appeal(context.db, context.number())
    contest = await contests.find(context.db, appeal.contest_id) if appeal else None
    if appeal is None or contest is None or appeal.answer or not await may_answer(context, contest, appeal):
        context.toast("contest-appeal-answered", alert=True)
        return None
    return appeal


async def ask_answer(context: Context) -> None:
    if appeal := await _find_open(context):
        context.ask("answer", appeal=str(appeal.id))
        await _say_what_to_answer(context, appeal)


async def _say_what_to_answer(context: Context, appeal: Appeal) -> None:
    """With its words: who answers in the place of those who were asked has never read them."""
    objector = await members.find(context.db, appeal.member_id)
    name = await name_person(context.db, context.language, objector) if objector else ""
    context.say("contest-appeal-ask-answer", most=_LONGEST, person=name, text=appeal.text)


async def receive_answer(context: Context) -> None:
    context.args = (context.draft["appeal"],)
    answer = clean_text(context.incoming.text)
    # Several were asked; the first answer is final.
    appeal = await _find_open(context)
    if appeal and not 0 < count_utf16(answer) <= _LONGEST:
        await _say_what_to_answer(context, appeal)
        return
    context.finish()
    if appeal is None or not await contests.answer_appeal(context.db, appeal.id, answer, context.actor.id):
        return
    if member := await members.find(context.db, appeal.member_id):
        context.messenger.send(member, Text("contest-appeal-final", answer=answer))
    context.say("contest-appeal-sent")
