"""Honour: colleagues thank one another, and nobody counts."""

from domain.member import Member
from handlers.context import Context
from handlers.feature import RARELY, Command, Feature, Tap
from handlers.honour import reading, receiving, thanking
from handlers.messenger import Button
from locales import render
from storage import members, thanks
from storage.database import Db
from storage.keys import Keys

_TAKE_PART = "honour"


async def show(context: Context) -> None:
    context.leave()
    buttons = [
        [Button("honour-thank", "honour:thank")],
        [Button("honour-mine", "honour:mine:0"), Button("honour-own", "honour:written:0")],
        [Button("honour-to-all", "honour:shown:0")],
    ]
    if context.has_feature("award"):
        buttons.append([Button("honour-awards", "award:list:0")])
    context.edit("honour-home", buttons=buttons)


async def export(db: Db, member: Member) -> dict[str, object]:
    """What they wrote, and what was written to them; not how others decided about it."""
    written, received = await thanks.list_sent(db, member.id), await thanks.list_received(db, member.id)
    people = await members.find_each(db, [*(it.receiver_id for it in written), *(it.writer_id for it in received)])
    names = {number: it.name for number, it in people.items()}
    taken_back = render(member.language, "honour-data-taken-back")
    found = {
        "wrote": [[names.get(it.receiver_id, ""), it.text or taken_back] for it in written],
        "thanked": [[names.get(it.writer_id, ""), it.text] for it in received],
    }
    return {name: rows for name, rows in found.items() if rows}


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    await thanks.forget(db, member.id)


FEATURE = Feature(
    "honour",
    optional=True,
    notice=2,
    commands={"honour": Command(show, _TAKE_PART, part="union", use=RARELY)},
    buttons={
        "home": Tap(show, _TAKE_PART),
        "thank": Tap(thanking.ask_whom, _TAKE_PART),
        "to": Tap(thanking.ask_sentence, _TAKE_PART),
        "send": Tap(thanking.send, _TAKE_PART),
        "mine": Tap(receiving.list_received, _TAKE_PART),
        "open": Tap(receiving.open_received, _TAKE_PART),
        "show": Tap(receiving.show_to_all, _TAKE_PART),
        "keep": Tap(receiving.keep, _TAKE_PART),
        "refuse": Tap(receiving.ask_to_refuse, _TAKE_PART),
        "drop": Tap(receiving.refuse, _TAKE_PART),
        "mute": Tap(receiving.refuse_writer, _TAKE_PART),
        "hear": Tap(receiving.hear_again, _TAKE_PART),
        "shown": Tap(reading.show_shown, _TAKE_PART),
        "written": Tap(reading.show_written, _TAKE_PART),
        "undo": Tap(reading.take_back, _TAKE_PART),
    },
    steps={
        "whom": Tap(thanking.receive_name, _TAKE_PART),
        "sentence": Tap(thanking.preview, _TAKE_PART),
        "sure": Tap(thanking.preview, _TAKE_PART),
    },
    jobs=(reading.JOB,),
    news=reading.give_news,
    export=export,
    forget=forget,
)
