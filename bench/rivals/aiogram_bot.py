"""A suggestion bot the usual aiogram way: a dialogue in memory, and a row a suggestion in SQLite."""

import asyncio
import os

import aiosqlite
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

CATEGORIES = ("Canteen", "Safety", "Pay", "Training")
dispatcher = Dispatcher()


class Suggestion(StatesGroup):
    """Where a person is."""

    category = State()
    text = State()


@dispatcher.message(Command("suggest"))
async def start(message: Message, state: FSMContext) -> None:
    await state.set_state(Suggestion.category)
    rows = [[InlineKeyboardButton(text=name, callback_data=name)] for name in CATEGORIES]
    await message.answer("Which category?", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


@dispatcher.callback_query(Suggestion.category)
async def choose(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    await state.update_data(category=query.data)
    await state.set_state(Suggestion.text)
    if isinstance(query.message, Message):
        await query.message.edit_text("Write your suggestion.")


@dispatcher.message(Suggestion.text)
async def write(message: Message, state: FSMContext, db: aiosqlite.Connection) -> None:
    said = await state.get_data()
    await state.clear()
    row = (message.chat.id, said["category"], message.text)
    added = await db.execute("INSERT INTO suggestions (person, category, text) VALUES (?, ?, ?)", row)
    await db.commit()
    await message.answer(f"Thank you! Your suggestion is #{added.lastrowid}.")


async def main() -> None:
    async with aiosqlite.connect("rival.db") as db:
        await db.execute("PRAGMA journal_mode = WAL")
        await db.execute("PRAGMA synchronous = FULL")
        await db.execute(
            "CREATE TABLE suggestions (id INTEGER PRIMARY KEY, person INTEGER, category TEXT, text TEXT) STRICT"
        )
        await db.commit()
        server = TelegramAPIServer.from_base(os.environ["BENCH_API"].removesuffix("/bot"))
        bot = Bot(os.environ["BENCH_TOKEN"], session=AiohttpSession(api=server))
        await dispatcher.start_polling(bot, db=db)


if __name__ == "__main__":
    asyncio.run(main())
