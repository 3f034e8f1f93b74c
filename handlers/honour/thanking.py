"""Thanking: a colleague's whole name, one sentence, a look at it, and then it is theirs to decide about."""

from domain.member import Member
from domain.thanks import LONGEST, MOST, find_refusal, tidy_sentence
from handlers.context import Context
from handlers.honour.receiving import make_choices
from handlers.messenger import Button, Text
from handlers.naming import is_offered, name_person, note_offered, offer_people
from storage import members, thanks

BACK = Button("honour-back", "honour:home")


async def ask_whom(context: Context) -> None:
    context.ask("whom")
    context.edit("honour-whom", buttons=[[BACK]])


async def receive_name(context: Context) -> None:
    """The whole name: by a part of it anybody could leaf through the roll."""
    found = await members.list_by_name(context.db, " ".join(context.incoming.text.split()))
    can_be_thanked = [it for it in found if _can_be_thanked(context, it)]
    if not can_be_thanked:
        context.say("honour-nobody", buttons=[[BACK]])
        return
    context.ask("whom", offered=note_offered(can_be_thanked))
    buttons = await offer_people(
        context.db,
        context.language,
        can_be_thanked,
        lambda it: ("honour-person", f"honour:to:{it.id}"),
        turning="honour:thank",
    )
    context.say("honour-which", buttons=[*buttons, [BACK]])


def _can_be_thanked(context: Context, member: Member) -> bool:
    return member.id != context.actor.id and member.is_active and member.has_agreed


async def ask_sentence(context: Context) -> None:
    if not is_offered(context.draft, context.number()):
        await ask_whom(context)
        return
    member = await _find_receiver(context, context.number())
    if member is None:
        return
    context.ask("sentence", offered=context.draft["offered"], to=str(member.id))
    name = await name_person(context.db, context.language, member)
    context.edit("honour-sentence", name=name, most=LONGEST, buttons=[[BACK]])


async def _find_receiver(context: Context, member_id: int) -> Member | None:
    """Who may be thanked now; else a word, and None."""
    member = await members.find(context.db, member_id)
    if member is None or not _can_be_thanked(context, member):
        context.finish()
        context.toast("honour-nobody-now", alert=True)
        return None
    # What was taken back counts too: else the same person could be written to again and again.
    sent = await thanks.list_sent(context.db, context.actor.id)
    why = find_refusal([(it.receiver_id, it.written_at) for it in sent], member.id, context.now)
    if why:
        context.finish()
        context.toast(f"honour-refused-{why}", alert=True, most=MOST)
        return None
    return member


async def preview(context: Context) -> None:
    """What will be read; words that come now take its place."""
    sentence = tidy_sentence(context.incoming.text)
    if sentence is None or context.incoming.file:
        context.say("honour-odd", most=LONGEST)
        return
    member = await _find_receiver(context, int(context.draft["to"]))
    if member is None:
        return
    mark = f"{context.random.randrange(16**8):08x}"
    # Only the newest preview may act: an older one carries another mark.
    context.ask("sure", **{**context.draft, "text": sentence, "mark": mark})
    name = await name_person(context.db, context.language, member)
    context.say(
        "honour-preview", name=name, text=sentence, buttons=[[Button("honour-send", f"honour:send:{mark}")], [BACK]]
    )


async def send(context: Context) -> None:
    if not context.choice or context.draft.get("mark") != context.choice:
        context.toast("honour-over", alert=True)
        return
    text = context.draft["text"]
    member = await _find_receiver(context, int(context.draft["to"]))
    context.finish()
    if member is None:
        return
    kept = await thanks.add(context.db, context.actor.id, member.id, text, context.now)
    # To whom the receiver refuses all thanks it is not said: they would only ask why.
    if kept:
        name = await name_person(context.db, member.language, context.actor)
        context.messenger.send(member, Text("honour-thanked", name=name, text=text, buttons=make_choices(kept)))
    context.edit("honour-sent", buttons=[[BACK]])
