"""The client of our bot puts calls on the wire in its own way and is served; aiogram is tried beside its models."""

from collections.abc import AsyncIterator

import pytest
import telegram as ptb

from simulator import Telegram
from tests.wire import Wire, wired


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with wired(Telegram()) as wire:
        yield wire


async def test_python_telegram_bot_is_served(wire: Wire) -> None:
    li = wire.telegram.user("Li")
    token, server = wire.telegram.token, wire.server
    async with ptb.Bot(token, base_url=server.base_url, base_file_url=server.file_url) as bot:
        assert bot.username == "unionhall_bot"
        li.start("abc")
        (update,) = await bot.get_updates()
        assert update.message is not None
        assert update.message.text == "/start abc"
        keyboard = ptb.InlineKeyboardMarkup([[ptb.InlineKeyboardButton("Go", callback_data="go")]])
        await bot.send_message(li.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)
        assert li.sees[-1].button("Go")["callback_data"] == "go"
        await bot.send_document(li.id, b"text", filename="a.txt", caption="two")
        file = await bot.get_file(li.sees[-1]["document"]["file_id"])
        assert bytes(await file.download_as_bytearray()) == b"text"
        with pytest.raises(ptb.error.BadRequest, match="Message is not modified"):
            await bot.edit_message_text(
                "Hi", li.id, 2, entities=[ptb.MessageEntity("bold", 0, 2)], reply_markup=keyboard
            )
        li.block()
        with pytest.raises(ptb.error.Forbidden, match="bot was blocked by the user"):
            await bot.send_message(li.id, "x")
        poll = await bot.send_poll(wire.telegram.group("Cadres", [li]).id, "When?", ["Mon", "Tue"], is_anonymous=False)
        assert poll.poll is not None
        assert [option.text for option in poll.poll.options] == ["Mon", "Tue"]
