"""Answer: one transaction for a batch of updates, a savepoint for each, and letters in the same transaction."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from typing import Any

from bot import view
from bot.flood_limit import FloodLimit
from bot.incoming import read
from bot.router import Route, Router
from bot.sender import Sender
from domain.member import Member
from domain.rights import allow
from domain.union import Union
from handlers.context import Context, Incoming
from handlers.feature import OPEN
from handlers.help import shortcuts
from handlers.messenger import Button, Messenger
from locales import choose_language
from storage import cadre_group, conversations, members, outbox, updates
from storage.conversations import Step
from storage.database import Database, Db, Unavailable
from storage.outbox import Letter
from storage.seal import Keys

log = logging.getLogger(__name__)

_PATIENCE = timedelta(days=7)
"""How long a person may leave a conversation and come back to it."""


@dataclass(frozen=True, slots=True)
class Environment:
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

    def __init__(self, database: Database, router: Router, post: Sender, here: Environment) -> None:
        self._database, self._router, self._post, self._here = database, router, post, here
        self._dam = FloodLimit()

    async def batch(self, raw: Sequence[Mapping[str, Any]]) -> None:
        """Answer `raw` updates; raises Unavailable, having done nothing, if the database cannot be reached."""
        now = self._here.now()
        async with self._database.transaction() as db:
            batch = await self._gather(db, raw, now)
            messenger = Messenger(now, self._here.union, self._here.bot_username)
            await view.refresh(self._router.features.values(), db, messenger)
            batch.letters += messenger.letters
            await self._flush(db, batch, now)
        self._post.add_fleeting(batch.fleeting)
        self._post.add(batch.letters, batch.passing)
        if "photos" in db.touched:
            self._post.look()  # they are washed before anybody can ask for them

    async def _gather(self, db: Db, raw: Sequence[Mapping[str, Any]], now: datetime) -> _Batch:
        seen = await updates.find_seen(db, [int(update["update_id"]) for update in raw])
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
            batch.members = await members.find_by_telegram(db, people)
            batch.steps = await conversations.find_steps(db, people, int(now.timestamp()))
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
        messenger = Messenger(now, self._here.union, self._here.bot_username)
        feature = ""
        try:
            async with db.savepoint():
                context = await self._turn(db, batch, incoming, messenger)
                before = context.next
                feature = await self._handle(context)
        except Unavailable:
            raise
        except Exception as error:
            log.error("update %d failed: %s", incoming.update_id, type(error).__name__, exc_info=True)
            await self._set_aside(db, incoming.update_id, feature or incoming.kind, error, now)
            self._apologise(batch, incoming, now)
            return
        if context.next != before and incoming.person_id:
            batch.next_steps[incoming.person_id] = context.next
        if incoming.callback_id:
            _stop_the_spinner(messenger, incoming.callback_id)
        batch.letters += messenger.letters
        batch.fleeting += messenger.fleeting
        batch.passing += messenger.passing

    async def _turn(self, db: Db, batch: _Batch, incoming: Incoming, messenger: Messenger) -> Context:
        person = incoming.person_id
        if "members" in db.touched and person:
            # Somebody's role may have changed a moment ago, in this very batch.
            batch.members.pop(person, None)
            batch.members |= await members.find_by_telegram(db, [person])
        member = batch.members.get(person)
        step = batch.step_of(person) if incoming.private else None
        return Context(
            now=messenger.now,
            db=db,
            union=self._here.union,
            random=self._here.random,
            messenger=messenger,
            keys=self._here.keys,
            incoming=incoming,
            member=member,
            language=await self._language(db, incoming, member),
            features=tuple(self._router.features.values()),
            draft=dict(step.draft) if step else {},
            next=step,
        )

    async def _language(self, db: Db, incoming: Incoming, member: Member | None) -> str:
        if not incoming.private:
            group = await cadre_group.find_current(db)
            if group and group.chat_id == incoming.chat_id:
                return group.language
        default = self._here.union.default_language
        return member.language if member else choose_language(incoming.language_code, default)

    async def _handle(self, context: Context) -> str:
        """Run the handler this turn belongs to; the feature's name."""
        incoming = context.incoming
        await self._note_contact(context)
        for name, feature in self._router.features.items():
            if incoming.kind in feature.events:
                context.feature = name
                await feature.events[incoming.kind](context)
        replied_to = None
        if incoming.reply_to and not incoming.private:
            replied_to = await outbox.find_tag(context.db, incoming.chat_id, incoming.reply_to)
        way = self._router.find(incoming, context.next, replied_to, context.messenger.bot_username)
        if way is None or not incoming.person_id:
            return context.feature
        if incoming.kind == "command" and incoming.private:
            context.finish()
        await self._follow(context, way)
        return way.feature

    async def _follow(self, context: Context, way: Route) -> None:
        context.feature, context.args = way.feature, way.args
        words = way.words or _explain_refusal(context, way.right)
        if words == "answer-not-understood" and context.member is None:
            words = "answer-stranger"
        if words:
            if words == "answer-start-over":
                context.finish()
            _refuse(context, words)
        elif way.run is not None:
            await way.run(context)

    async def _note_contact(self, context: Context) -> None:
        member, kind = context.member, context.incoming.kind
        if member and kind != "blocked" and not member.reachable and context.incoming.private:
            await members.set_reachable(context.db, context.incoming.person_id, True)
        if kind == "blocked":
            await members.set_reachable(context.db, context.incoming.person_id, False)
        if kind == "migrated":
            await cadre_group.migrate(context.db, context.incoming.chat_id, context.incoming.new_chat_id)
            await outbox.readdress(context.db, context.incoming.chat_id, context.incoming.new_chat_id)

    async def _set_aside(self, db: Db, number: int, feature: str, error: Exception, now: datetime) -> None:
        await updates.set_aside(db, number, feature, type(error).__name__, int(now.timestamp()))

    def _apologise(self, batch: _Batch, incoming: Incoming, now: datetime) -> None:
        if not (incoming.private and incoming.person_id and incoming.chat_id):
            return
        messenger = Messenger(now, self._here.union, self._here.bot_username)
        member = batch.members.get(incoming.person_id)
        default = choose_language(incoming.language_code, self._here.union.default_language)
        messenger.send(incoming.chat_id, member.language if member else default, "answer-sorry")
        batch.letters += messenger.letters


def _explain_refusal(context: Context, right: str) -> str:
    """Why this person may not: the key of a sentence, or nothing if they may."""
    if right == OPEN or allow(context.member, right):
        return ""
    if context.member is None:
        return "answer-stranger"
    return "answer-not-allowed" if context.member.is_active else "answer-consent-first"


def _refuse(context: Context, words: str) -> None:
    if context.incoming.callback_id:
        context.toast(words, alert=True)
    elif context.incoming.private:
        context.say(words, buttons=shortcuts(context, context.actor.role) if words == "answer-not-understood" else ())
    elif words == "answer-in-private":
        context.say(words, buttons=[[Button("answer-open-private", url=context.messenger.link("help"))]])


def _stop_the_spinner(messenger: Messenger, callback_id: str) -> None:
    if not any(letter.method == "answerCallbackQuery" for letter in messenger.fleeting):
        messenger.toast(callback_id, "en", "")
