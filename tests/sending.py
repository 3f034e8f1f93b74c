"""What tests of the sender share: a toy conversation, and writing to people past it."""

from bot.machine import Machine
from handlers.context import Context
from handlers.feature import OPEN, Command, Feature, Tap
from handlers.messenger import MEMORY, Button, Messenger
from locales import render
from simulator import Message
from storage import outbox
from tests.play import Actor, Stage


async def _menu(context: Context) -> None:
    context.say("answer-in-group", buttons=[[Button("answer-open-private", "toy:tap")]])


async def _tap(context: Context) -> None:
    context.edit("answer-in-private")


async def _twice(context: Context) -> None:
    context.say("answer-in-group")
    context.say("answer-in-private")


async def _fleeting(context: Context) -> None:
    context.edit("answer-sorry", store=MEMORY)
    context.toast("answer-in-group")


TOY = Feature(
    "toy",
    commands={"toy": Command(_menu, OPEN), "twice": Command(_twice, OPEN)},
    buttons={"tap": Tap(_tap, OPEN), "fleeting": Tap(_fleeting, OPEN)},
)


def texts_of(actor: Actor) -> list[Message]:
    return [it for it in actor.person.sees if it["from"]["is_bot"]]


async def write(play: Stage, write: Messenger) -> None:
    machine: Machine = play.machine
    async with machine.database.transaction() as db:
        await outbox.put(db, write.outgoing.stored)
    machine.sender.add(write.outgoing)
    await play.settle()


def messenger_of(play: Stage) -> Messenger:
    return Messenger(play.clock.now(), play.machine.union, "unionhall_bot")


async def count_waiting(play: Stage) -> int:
    async with play.machine.database.reading() as db:
        return await outbox.count_waiting(db)


def words_of(key: str) -> str:
    return render("zh-CN", key)
