"""Two well-known clients, each with its own way of putting a call on the wire, are served alike."""

from collections.abc import AsyncIterator

import pytest
import telegram as ptb

from simulator import Telegram
from tests.wire import PIXEL, Wire, wired


@pytest.fixture
async def wire() -> AsyncIterator[Wire]:
    async with wired(Telegram()) as wire:
        yield wire


async def test_aiogram_is_served(wire: Wire) -> None:
    # Here, because it takes as long as half of collecting all tests.
    import aiogram
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.exceptions import TelegramBadRequest, TelegramMigrateToChat, TelegramRetryAfter
    from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument

    li = wire.telegram.user("Li")
    group = wire.telegram.group("Cadres", [li])
    api = TelegramAPIServer.from_base(wire.server.base_url.removesuffix("/bot"))
    async with aiogram.Bot(wire.telegram.token, AiohttpSession(api=api)) as bot:
        li.start("abc")
        assert [update.event_type for update in await bot.get_updates()] == ["my_chat_member", "message", "message"]
        keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])
        await bot.send_message(li.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)
        assert li.sees[-1].button("Go")["callback_data"] == "go"
        sent = await bot.send_photo(li.id, BufferedInputFile(PIXEL, "a.png"), caption="one")
        file = BufferedInputFile(b"text", "a.txt")
        await bot.edit_message_media(InputMediaDocument(media=file), chat_id=li.id, message_id=sent.message_id)
        assert li.sees[-1]["document"]["file_name"] == "a.txt"
        assert (await bot.download(li.sees[-1]["document"]["file_id"])).read() == b"text"  # type: ignore[union-attr]
        with pytest.raises(TelegramBadRequest, match="message to edit not found"):
            await bot.edit_message_text("x", chat_id=li.id, message_id=999)
        wire.telegram.faults.next("sendMessage", 429, retry_after=3)
        with pytest.raises(TelegramRetryAfter) as later:
            await bot.send_message(li.id, "x")
        assert later.value.retry_after == 3
        fresh = group.migrate()
        with pytest.raises(TelegramMigrateToChat) as moved:
            await bot.send_message(group.id, "x")
        assert moved.value.migrate_to_chat_id == fresh.id


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
