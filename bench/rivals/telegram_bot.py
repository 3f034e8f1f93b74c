"""A suggestion bot the usual python-telegram-bot way: a ConversationHandler, and a row a suggestion in SQLite."""

import os
from typing import Any

import aiosqlite
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

CATEGORIES = ("Canteen", "Safety", "Pay", "Training")
CATEGORY, TEXT = range(2)
Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, context: Context) -> int:
    rows = [[InlineKeyboardButton(name, callback_data=name)] for name in CATEGORIES]
    if update.message:
        await update.message.reply_text("Which category?", reply_markup=InlineKeyboardMarkup(rows))
    return CATEGORY


async def choose(update: Update, context: Context) -> int:
    query = update.callback_query
    if query and context.user_data is not None:
        await query.answer()
        context.user_data["category"] = query.data
        await query.edit_message_text("Write your suggestion.")
    return TEXT


async def write(update: Update, context: Context) -> int:
    message, db = update.message, context.bot_data["db"]
    if message and context.user_data:
        row = (message.chat.id, context.user_data["category"], message.text)
        added = await db.execute("INSERT INTO suggestions (person, category, text) VALUES (?, ?, ?)", row)
        await db.commit()
        await message.reply_text(f"Thank you! Your suggestion is #{added.lastrowid}.")
    return ConversationHandler.END


async def open_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    db = await aiosqlite.connect("rival.db")
    await db.execute("PRAGMA journal_mode = WAL")
    await db.execute("PRAGMA synchronous = FULL")
    await db.execute(
        "CREATE TABLE suggestions (id INTEGER PRIMARY KEY, person INTEGER, category TEXT, text TEXT) STRICT"
    )
    await db.commit()
    application.bot_data["db"] = db


async def close_database(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    await application.bot_data["db"].close()


def main() -> None:
    builder = Application.builder().token(os.environ["BENCH_TOKEN"]).base_url(os.environ["BENCH_API"])
    application = builder.post_init(open_database).post_shutdown(close_database).build()
    text = MessageHandler(filters.TEXT & ~filters.COMMAND, write)
    states: dict[object, list[Any]] = {CATEGORY: [CallbackQueryHandler(choose)], TEXT: [text]}
    application.add_handler(ConversationHandler([CommandHandler("suggest", start)], states, []))
    application.run_polling()


if __name__ == "__main__":
    main()
