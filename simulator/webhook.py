"""Carries updates to the bot's webhook: in order per chat or tapping person, repeated until the bot says 200."""

import asyncio
from collections import deque
from typing import TYPE_CHECKING

import aiohttp
import orjson

from simulator.updates import Update

if TYPE_CHECKING:
    from simulator.telegram import Telegram

FIRST_WAIT, LONGEST_WAIT = 0.2, 60.0  # seconds between two tries, doubling
ANSWER = 60.0


class Carrier:
    """One lane for messages of a chat, another for taps of a person: Telegram keeps no order between the two."""

    def __init__(self, telegram: "Telegram") -> None:
        self._telegram = telegram
        self._lanes: dict[str, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(max(1, telegram.webhook["max_connections"]))
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER))

    def __len__(self) -> int:
        return sum(map(len, self._lanes.values()))

    def collect(self) -> None:
        """Take what waits in the queue and set it on its way."""
        for update in self._telegram.updates.take():
            lane = lane_of(update)
            if lane in self._lanes:
                self._lanes[lane].append(update)
                continue
            self._lanes[lane] = deque([update])
            task = asyncio.create_task(self._carry(lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _carry(self, lane: str) -> None:
        waiting, pause = self._lanes[lane], FIRST_WAIT
        while waiting:
            async with self._gate:
                problem, wish = await self._deliver(waiting[0])
            if not problem:
                waiting.popleft()
                pause = FIRST_WAIT
                continue
            self._telegram.webhook |= {"last_error_date": self._telegram.seconds(), "last_error_message": problem}
            self._telegram.happened("webhook", 0)
            await asyncio.sleep(wish or pause)
            pause = min(pause * 2, LONGEST_WAIT)
        del self._lanes[lane]
        self._telegram.happened("webhook", 0)

    async def _deliver(self, update: Update) -> tuple[str, float]:
        """What went wrong, if anything, and how many seconds the bot asked to wait."""
        hook, headers = self._telegram.webhook, {"Content-Type": "application/json"}
        if hook.get("secret"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook["secret"]
        try:
            async with self._session.post(hook["url"], data=orjson.dumps(update), headers=headers) as answer:
                await answer.read()
        except (aiohttp.ClientError, TimeoutError) as problem:
            return ("Read timeout expired" if isinstance(problem, TimeoutError) else "Connection failed"), 0.0
        if 200 <= answer.status < 300:
            return "", 0.0
        wish = answer.headers.get("Retry-After", "")
        return f"Wrong response from the webhook: {answer.status} {answer.reason}", float(
            wish
        ) if wish.isdigit() else 0.0

    async def close(self) -> None:
        """Stop, and put what was not delivered back into the queue."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._session.close()
        self._telegram.updates.put_back([update for lane in self._lanes.values() for update in lane])


def lane_of(update: Update) -> str:
    if tap := update.get("callback_query"):
        return f"tap {tap['from']['id']}"
    kind = next(key for key in update if key != "update_id")
    content = update[kind] if isinstance(update[kind], dict) else {}
    return f"chat {content.get('chat', content.get('user', {})).get('id', 0)}"
