"""Answer: one transaction for a batch of updates, a savepoint for each, and letters in the same transaction."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot import view
from bot.deliver import Post
from bot.flood import Dam
from bot.incoming import read
from bot.router import Router, Way
from domain.member import Member
from domain.rights import allow
from domain.union import Union
from handlers.feature import OPEN
from handlers.help import shortcuts
from handlers.pen import Button, Pen
from handlers.turn import Incoming, Turn
from locales import language_of
from storage import cadre_group, conversations, members, outbox, updates
from storage.conversations import Step
from storage.database import Database, Db, Unavailable
from storage.outbox import Letter
from storage.seal import Keys

log = logging.getLogger(__name__)

_PATIENCE = timedelta(days=7)
"""How long a person may leave a conversation and come back to it."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every turn is given, whoever speaks."""

    union: Union
    random: Random
    bot_username: str
    now: Callable[[], datetime]
    keys: Keys


@dataclass(slots=True)
class _Batch:
    """What is known of the people in a batch, and what is to be written when all have been answered."""

    members: dict[int, Member]
    steps: dict[int, Step]
    next_steps: dict[int, Step | None] = field(default_factory=dict)
    letters: list[Letter] = field(default_factory=list)
    fleeting: list[Letter] = field(default_factory=list)
    passing: list[Letter] = field(default_factory=list)
    handled: list[int] = field(default_factory=list)

    def step_of(self, person: int) -> Step | None:
        return self.next_steps[person] if person in self.next_steps else self.steps.get(person)


class Answerer:
    """Answers batches of raw updates; a batch either happens whole, or not at all and is sent again."""

    def __init__(self, database: Database, router: Router, post: Post, here: Surroundings) -> None:
        self._database, self._router, self._post, self._here = database, router, post, here
        self._dam = Dam()

    async def batch(self, raw: Sequence[Mapping[str, Any]]) -> None:
        """Answer `raw` updates; raises Unavailable, having done nothing, if the database cannot be reached."""
        now = self._here.now()
        async with self._database.transaction() as db:
            batch = await self._gather(db, raw, now)
            pen = Pen(now, self._here.union, self._here.bot_username)
            await view.refresh(self._router.features.values(), db, pen)
            batch.letters += pen.letters
            await self._flush(db, batch, now)
        self._post.add_fleeting(batch.fleeting)
        self._post.add(batch.letters, batch.passing)
        if "photos" in db.touched:
            self._post.look()  # they are washed before anybody can ask for them

    async def _gather(self, db: Db, raw: Sequence[Mapping[str, Any]], now: datetime) -> _Batch:
        seen = await updates.already_seen(db, [int(update["update_id"]) for update in raw])
        fresh: list[Incoming] = []
        batch = _Batch({}, {})
        for update in raw:
            number = int(update["update_id"])
            if number in seen:
                continue
            seen.add(number)
            batch.handled.append(number)
            try:
                incoming = read(update)
                if not (incoming.person_id and self._dam.holds_back(incoming.person_id, now)):
                    fresh.append(incoming)
            except Exception as error:
                await self._set_aside(db, number, "listen", error, now)
        people = list({incoming.person_id for incoming in fresh if incoming.person_id})
        if people:
            batch.members = await members.by_telegram(db, people)
            batch.steps = await conversations.of(db, people, int(now.timestamp()))
        for incoming in fresh:
            await self._one(db, batch, incoming, now)
        return batch

    async def _flush(self, db: Db, batch: _Batch, now: datetime) -> None:
        if batch.letters:
            await outbox.put(db, batch.letters)
        if batch.next_steps:
            until = int((now + _PATIENCE).timestamp())
            await conversations.save(db, batch.next_steps, until)
        if batch.handled:
            await updates.mark_seen(db, batch.handled)

    async def _one(self, db: Db, batch: _Batch, incoming: Incoming, now: datetime) -> None:
        pen = Pen(now, self._here.union, self._here.bot_username)
        feature = ""
        try:
            async with db.savepoint():
                turn = await self._turn(db, batch, incoming, pen)
                before = turn.next
                feature = await self._handle(turn)
        except Unavailable:
            raise
        except Exception as error:
            log.error("update %d failed: %s", incoming.update_id, type(error).__name__, exc_info=True)
            await self._set_aside(db, incoming.update_id, feature or incoming.kind, error, now)
            self._apologise(batch, incoming, now)
            return
        if turn.next != before and incoming.person_id:
            batch.next_steps[incoming.person_id] = turn.next
        if incoming.callback_id:
            _stop_the_spinner(pen, incoming.callback_id)
        batch.letters += pen.letters
        batch.fleeting += pen.fleeting
        batch.passing += pen.passing

    async def _turn(self, db: Db, batch: _Batch, incoming: Incoming, pen: Pen) -> Turn:
        person = incoming.person_id
        if "members" in db.touched and person:
            # Somebody's role may have changed a moment ago, in this very batch.
            batch.members.pop(person, None)
            batch.members |= await members.by_telegram(db, [person])
        member = batch.members.get(person)
        step = batch.step_of(person) if incoming.private else None
        return Turn(
            now=pen.now,
            db=db,
            union=self._here.union,
            random=self._here.random,
            pen=pen,
            keys=self._here.keys,
            incoming=incoming,
            member=member,
            language=await self._language(db, incoming, member),
            draft=dict(step.draft) if step else {},
            next=step,
        )

    async def _language(self, db: Db, incoming: Incoming, member: Member | None) -> str:
        if not incoming.private:
            group = await cadre_group.current(db)
            if group and group.chat_id == incoming.chat_id:
                return group.language
        default = self._here.union.default_language
        return member.language if member else language_of(incoming.language_code, default)

    async def _handle(self, turn: Turn) -> str:
        """Run the handler this turn belongs to; the feature's name."""
        incoming = turn.incoming
        await self._note_contact(turn)
        for name, feature in self._router.features.items():
            if incoming.kind in feature.events:
                turn.feature = name
                await feature.events[incoming.kind](turn)
        replied_to = None
        if incoming.reply_to and not incoming.private:
            replied_to = await outbox.tag_of(turn.db, incoming.chat_id, incoming.reply_to)
        way = self._router.find(incoming, turn.next, replied_to, turn.pen.bot_username)
        if way is None or not incoming.person_id:
            return turn.feature
        if incoming.kind == "command" and incoming.private:
            turn.finish()
        await self._follow(turn, way)
        return way.feature

    async def _follow(self, turn: Turn, way: Way) -> None:
        turn.feature, turn.args = way.feature, way.args
        words = way.words or _refusal(turn, way.right)
        if words == "answer-not-understood" and turn.member is None:
            words = "answer-stranger"
        if words:
            if words == "answer-start-over":
                turn.finish()
            _refuse(turn, words)
        elif way.run is not None:
            await way.run(turn)

    async def _note_contact(self, turn: Turn) -> None:
        member, kind = turn.member, turn.incoming.kind
        if member and kind != "blocked" and not member.reachable and turn.incoming.private:
            await members.set_reachable(turn.db, turn.incoming.person_id, True)
        if kind == "blocked":
            await members.set_reachable(turn.db, turn.incoming.person_id, False)
        if kind == "migrated":
            await cadre_group.migrate(turn.db, turn.incoming.chat_id, turn.incoming.new_chat_id)
            await outbox.readdress(turn.db, turn.incoming.chat_id, turn.incoming.new_chat_id)

    async def _set_aside(self, db: Db, number: int, feature: str, error: Exception, now: datetime) -> None:
        await updates.set_aside(db, number, feature, type(error).__name__, int(now.timestamp()))

    def _apologise(self, batch: _Batch, incoming: Incoming, now: datetime) -> None:
        if not (incoming.private and incoming.person_id and incoming.chat_id):
            return
        pen = Pen(now, self._here.union, self._here.bot_username)
        member = batch.members.get(incoming.person_id)
        default = language_of(incoming.language_code, self._here.union.default_language)
        pen.send(incoming.chat_id, member.language if member else default, "answer-sorry")
        batch.letters += pen.letters


def _refusal(turn: Turn, right: str) -> str:
    """Why this person may not: the key of a sentence, or nothing if they may."""
    if right == OPEN or allow(turn.member, right):
        return ""
    if turn.member is None:
        return "answer-stranger"
    return "answer-not-allowed" if turn.member.is_active else "answer-consent-first"


def _refuse(turn: Turn, words: str) -> None:
    if turn.incoming.callback_id:
        turn.toast(words, alert=True)
    elif turn.incoming.private:
        turn.say(words, buttons=shortcuts(turn.union, turn.actor.role) if words == "answer-not-understood" else ())
    elif words == "answer-in-private":
        turn.say(words, buttons=[[Button("answer-open-private", url=turn.pen.link("help"))]])


def _stop_the_spinner(pen: Pen, callback_id: str) -> None:
    if not any(letter.method == "answerCallbackQuery" for letter in pen.fleeting):
        pen.toast(callback_id, "en", "")
