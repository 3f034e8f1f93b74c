"""People who play one dialogue with the bot, each as fast as it answers."""

import asyncio
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench.telegram import Json, Telegram

FIRST_PERSON = 1_000_001


@dataclass(frozen=True, slots=True)
class Move:
    """Say a text, or tap the button whose data matches; then wait for words or a button that match `then`."""

    then: str
    say: str = ""
    tap: str = ""


class Stuck(Exception):
    """The bot did not show what the dialogue needs."""


class Person:
    """One member at a telephone; `waits` are the seconds from each move to its answer."""

    def __init__(self, telegram: Telegram, number: int) -> None:
        self._telegram = telegram
        self.id = FIRST_PERSON + number
        self.waits: list[float] = []
        self._user: Json = {"id": self.id, "is_bot": False, "first_name": f"P{number}", "language_code": "en"}
        self._chat: Json = {"id": self.id, "type": "private", "first_name": f"P{number}"}
        self._heard: asyncio.Queue[Json] = asyncio.Queue()
        self._shown: Json = {}
        telegram.readers[self.id] = self

    def hear(self, message: Json) -> None:
        self._heard.put_nowait(message)

    async def play(self, moves: Sequence[Move], patience: float = 30.0) -> None:
        """Make all `moves`; raises Stuck if the bot leaves us waiting for `patience` seconds."""
        for move in moves:
            start = time.perf_counter()
            self._telegram.push(self._message(move.say) if move.say else self._press(move.tap))
            try:
                async with asyncio.timeout(patience):
                    await self._wait(move.then)
            except TimeoutError:
                raise Stuck(f"no answer to {move.say or move.tap!r}") from None
            self.waits.append(time.perf_counter() - start)

    @property
    def shown(self) -> Json:
        """The message that answered the last move."""
        return self._shown

    async def make(self, act: str, then: str, patience: float) -> bool:
        """Say a command, or tap the button whose data matches; whether an answer came within `patience` seconds."""
        self._telegram.push(self._message(act) if act.startswith("/") else self._press(act))
        before = self._shown
        try:
            async with asyncio.timeout(patience):
                await self._wait(then)
        except TimeoutError:
            # What came meanwhile answered an earlier tap: the page of the last move is still the one to tap on.
            self._shown = before
            return False
        return True

    async def _wait(self, pattern: str) -> None:
        while True:
            self._shown = await self._heard.get()
            data = [button.get("callback_data", "") for button in buttons(self._shown)]
            if re.search(pattern, "\n".join([self._shown["text"], *data])):
                return

    def _message(self, text: str) -> Json:
        message: Json = {"message_id": self._telegram.number(), "date": int(time.time())}
        message |= {"chat": self._chat, "from": self._user, "text": text}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return {"message": message}

    def _press(self, pattern: str) -> Json:
        found = [it["callback_data"] for it in buttons(self._shown) if re.search(pattern, it.get("callback_data", ""))]
        if not found:
            raise Stuck(f"no button {pattern!r} under {self._shown['text']!r}")
        query = {"id": str(self._telegram.number()), "from": self._user, "message": self._shown, "data": found[0]}
        return {"callback_query": query | {"chat_instance": "1"}}


def buttons(message: Json) -> list[Json]:
    return [button for row in message.get("reply_markup", {}).get("inline_keyboard", []) for button in row]
