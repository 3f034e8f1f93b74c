"""Answer: one transaction for a batch of updates, a savepoint for each, and what is said in the same transaction."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from bot import view
from bot.environment import Environment
from bot.flood_limit import FloodLimit
from bot.incoming import read, read_number
from bot.outages import Outages
from bot.router import Route, Router
from bot.sender import Sender
from domain.attachment import is_program
from domain.draft import Draft
from domain.member import Member
from domain.rights import allow, is_officers_work
from handlers import danger, drafting
from handlers.context import BY_BUTTONS, Context, Incoming
from handlers.feature import OPEN
from handlers.menu import make_shortcuts
from handlers.messenger import Button, Messenger, Outgoing, Place, Text
from handlers.renewal import ask_again
from locales import choose_language
from locales.dates import write_day, written_on
from storage import cadre_group, conversations, drafts, join_requests, members, outbox, sealed_rows, updates
from storage.conversations import Step
from storage.database import Database, Db, Unavailable

log = logging.getLogger(__name__)

_ABOUT_WHAT_WAS_SENT = ("answer-not-taken", "answer-no-file-here")


@dataclass(slots=True)
class _Batch:
    """What is known of the people in a batch, and what is to be written when all have been answered.

    `rows` are the stored entries of `outgoing`, `sealed_steps` the `next_steps` and `sealed_drafts` the `next_drafts`,
    as the database will have them.
    """

    members: dict[int, Member]
    steps: dict[int, Step]
    drafts: dict[int, tuple[Draft, ...]]
    next_steps: dict[int, Step | None] = field(default_factory=dict)
    sealed_steps: dict[int, bytes | None] = field(default_factory=dict)
    next_drafts: dict[int, tuple[Draft, ...]] = field(default_factory=dict)
    sealed_drafts: dict[int, bytes | None] = field(default_factory=dict)
    outgoing: Outgoing = field(default_factory=Outgoing)
    rows: dict[int, outbox.Columns] = field(default_factory=dict)
    handled: list[int] = field(default_factory=list)

    def step_of(self, person: int) -> Step | None:
        return self.next_steps[person] if person in self.next_steps else self.steps.get(person)

    def drafts_of(self, person: int) -> tuple[Draft, ...]:
        return self.next_drafts[person] if person in self.next_drafts else self.drafts.get(person, ())


class Answerer:
    """Answers batches of raw updates; a batch either happens whole, or not at all and is sent again."""

    def __init__(
        self, database: Database, router: Router, sender: Sender, environment: Environment, outages: Outages
    ) -> None:
        self._database, self._router, self._sender, self._environment = database, router, sender, environment
        self._outages = outages
        self._flood_limit = FloodLimit()

    async def batch(self, raw: Sequence[object]) -> None:
        """Answer `raw` updates; raises Unavailable, having done nothing, if the database cannot be reached."""
        # First: a term would else be counted by a calendar that the chair has just changed.
        await self._environment.keep_up(self._database)
        now = self._environment.now()
        with written_on(self._environment.union.today(now)):
            await self._answer(raw, now)

    async def _answer(self, raw: Sequence[object], now: datetime) -> None:
        async with self._database.transaction() as db:
            # Before anybody is answered: a deadline that passed while we were deaf must not cost them their answer.
            await self._outages.begin_batch(db, int(now.timestamp()))
            batch = await self._gather(db, raw, now)
            messenger = self._messenger(now)
            # In the same transaction, after all updates: a card is written once for everything a batch has changed.
            await view.refresh(self._router.features.values(), db, messenger)
            self._collect(db, batch, messenger)
            await self._flush(db, batch, now)
            await self._outages.end_batch(db, int(now.timestamp()))
        self._outages.note_commit()
        # Only now, when it is committed: nothing leaves of what might still be undone.
        self._sender.add(batch.outgoing)
        if "photos" in db.touched:
            self._sender.look()  # they are cleaned before anybody can ask for them
        summary = self._messenger(now)
        await view.summarise(self._database, self._router.features.values(), db.touched, summary)
        self._sender.add(summary.outgoing)

    async def _gather(self, db: Db, raw: Sequence[object], now: datetime) -> _Batch:
        numbered = [(number, update) for update in raw if (number := read_number(update)) is not None]
        if len(numbered) < len(raw):
            log.error("%d updates have no number and are passed over", len(raw) - len(numbered))
        # A batch whose acknowledgement was lost comes again; its effects must not.
        seen = await updates.find_seen(db, [number for number, _ in numbered])
        batch = _Batch({}, {}, {})
        fresh: list[Incoming] = []
        for number, update in numbered:
            if number in seen:
                continue
            # Telegram may hand one update out twice in a batch.
            seen.add(number)
            batch.handled.append(number)
            try:
                incoming = read(update)
            except Exception as error:
                # Telegram would hand out an update that fails the batch for ever, and everybody behind it waits.
                await self._set_aside(db, number, "listen", error, now)
                continue
            fresh.append(incoming)
        people = list({incoming.person_id for incoming in fresh if incoming.person_id})
        if people:
            batch.members = await members.find_by_telegram(db, people)
            batch.steps = await conversations.find_steps(db, people, now)
            batch.drafts = await drafts.find(db, people, now)
        for incoming in fresh:
            person, stranger = incoming.person_id, incoming.private and incoming.person_id not in batch.members
            # What is held back is acknowledged all the same, or it would come again for ever.
            if not (person and self._flood_limit.holds_back(person, now, stranger=stranger)):
                await self._one(db, batch, incoming, now)
        return batch

    async def _flush(self, db: Db, batch: _Batch, now: datetime) -> None:
        if batch.outgoing.stored:
            await outbox.put_rows(db, [batch.rows[entry.id] for entry in batch.outgoing.stored])
        until = now + drafting.KEPT
        if batch.sealed_steps:
            await sealed_rows.save(db, conversations.TABLE, batch.sealed_steps, until)
        if batch.sealed_drafts:
            await sealed_rows.save(db, drafts.TABLE, batch.sealed_drafts, until)
        # In the transaction of the effects: a kill between the two would repeat them.
        if batch.handled:
            await updates.mark_seen(db, batch.handled, now)

    async def _one(self, db: Db, batch: _Batch, incoming: Incoming, now: datetime) -> None:
        """Answer one update; whatever fails, also while it is put into the form it is stored in, undoes it alone."""
        messenger = self._messenger(now)
        # A messenger for each update: of one that is undone nothing may be sent.
        feature = ""
        try:
            async with db.savepoint():
                context = await self._context(db, batch, incoming, messenger)
                before = context.next
                feature = await self._handle(context)
                if incoming.callback_id and not messenger.outgoing.toasts:
                    _answer_tap(messenger, incoming.callback_id, context.language)
                person, has_moved = incoming.person_id, context.next != before
                has_written = context.drafts != batch.drafts_of(person)
                # Inside the savepoint: what cannot be stored undoes this update alone.
                sealed = conversations.seal_step(db, person, context.next) if has_moved else None
                written = drafts.seal_drafts(db, person, context.drafts) if has_written else None
                self._collect(db, batch, messenger)
        except Unavailable:
            raise
        except Exception as error:
            log.error("update %d failed: %s", incoming.update_id, type(error).__name__, exc_info=True)
            # Outside the savepoint, with which it would be undone.
            await self._set_aside(db, incoming.update_id, feature or incoming.kind, error, now)
            self._apologise(db, batch, incoming, now)
            return
        # Only after the savepoint: what was undone must not move anybody on.
        if has_moved and person:
            batch.next_steps[person], batch.sealed_steps[person] = context.next, sealed
        if has_written and person:
            batch.next_drafts[person], batch.sealed_drafts[person] = context.drafts, written

    def _messenger(self, now: datetime) -> Messenger:
        return Messenger(now, self._environment.union, self._environment.bot_username)

    def _collect(self, db: Db, batch: _Batch, messenger: Messenger) -> None:
        """Add what was said to the batch, all of it or, if something of it cannot be written down, nothing."""
        rows = outbox.make_rows(db, messenger.outgoing.stored)
        for entry in (*messenger.outgoing.memory, *messenger.outgoing.toasts):
            outbox.check(entry)
        batch.rows |= rows
        batch.outgoing.add(messenger.outgoing)

    async def _context(self, db: Db, batch: _Batch, incoming: Incoming, messenger: Messenger) -> Context:
        person = incoming.person_id
        if "members" in db.touched and person:
            # Somebody's role may have changed a moment ago, in this very batch.
            batch.members.pop(person, None)
            batch.members |= await members.find_by_telegram(db, [person])
        member = batch.members.get(person)
        # Conversations are private: in a group nobody's next words are waited for.
        step = batch.step_of(person) if incoming.private else None
        return Context(
            now=messenger.now,
            db=db,
            union=self._environment.union,
            random=self._environment.random,
            messenger=messenger,
            keys=self._environment.keys,
            incoming=incoming,
            member=member,
            language=await self._language(db, incoming, member),
            features=tuple(self._router.features.values()),
            draft=dict(step.draft) if step else {},
            next=step,
            drafts=batch.drafts_of(person),
        )

    async def _language(self, db: Db, incoming: Incoming, member: Member | None) -> str:
        if not incoming.private:
            group = await cadre_group.find_current(db)
            if group and group.chat_id == incoming.chat_id:
                return group.language
        default = self._environment.union.default_language
        return member.language if member else choose_language(incoming.language_code, default)

    async def _handle(self, context: Context) -> str:
        """Run the handler this context belongs to; the feature's name."""
        incoming = context.incoming
        await self._note_contact(context)
        # Whatever becomes of the edit: danger may be added to words that were sent long ago.
        if incoming.kind == "edited" and context.member is not None:
            danger.warn(context)
        for name, feature in self._router.features.items():
            if incoming.kind in feature.events:
                context.feature = name
                await feature.events[incoming.kind](context)
        _answer_edit(context)
        replied_to = None
        if incoming.reply_to and not incoming.private:
            replied_to = await outbox.find_tag(context.db, incoming.chat_id, incoming.reply_to)
        route = self._router.find(incoming, context.next, replied_to, context.messenger.bot_username)
        if route is None or not incoming.person_id:
            # Who hides behind the group is nobody whose rights could be looked up.
            if route and incoming.anonymous:
                context.say("answer-anonymous")
            return context.feature
        # Before the handler runs: `tidy` sees by these which draft was left.
        before, known = context.draft.get("draft", ""), {draft.id for draft in context.drafts}
        if incoming.kind in ("text", "file", "odd") and incoming.private:
            context.writing = before
            drafting.note_message(context)
        # The step ends and the draft stays. Who is still joining keeps the step: nothing else tells them from a
        # stranger.
        if incoming.kind == "command" and incoming.private and context.member is not None:
            context.finish()
        # By any button: people answer an older message too, and their words must be words again.
        if incoming.kind == "button" and context.next and context.next.step == BY_BUTTONS:
            context.finish()
        await self._follow(context, route)
        drafting.tidy(context, before, known)
        return route.feature

    async def _follow(self, context: Context, route: Route) -> None:
        context.feature, context.args = route.feature, route.args
        # The right before notice and file: who may not do something learns nothing of what it would have wanted.
        words = (
            route.words
            or _explain_refusal(context, route.right)
            or self._explain_notice(context, route)
            or _explain_untaken(context, route)
        )
        if words in ("answer-not-understood", "answer-not-taken", "answer-stranger") and context.member is None:
            words = await _explain_to_stranger(context)
        # A stranger's hundredth message must not be worth two answers; whoever is joining is none.
        if words != "answer-stranger" and not is_officers_work(route.right):
            danger.warn(context)
        if words:
            if words == "answer-start-over":
                context.finish()
            today = context.union.today(context.now)
            silent = words == "answer-stranger" and not self._flood_limit.tells_stranger(
                context.incoming.person_id, today
            )
            # A tapped button keeps spinning until it is answered, a stranger's too.
            if not silent or context.incoming.callback_id:
                _refuse(context, words)
        elif route.run is not None:
            await route.run(context)

    def _explain_notice(self, context: Context, route: Route) -> str:
        """What a feature keeps is kept only of those who have agreed to a notice that tells of it."""
        feature, member = self._router.features.get(route.feature), context.member
        needed = max(feature.notice, route.notice) if feature else 0
        is_new = member and member.is_active and member.consent_version < needed
        return "privacy-news-first" if is_new else ""

    async def _note_contact(self, context: Context) -> None:
        member, kind = context.member, context.incoming.kind
        if member and kind != "blocked" and not member.reachable and context.incoming.private:
            await members.set_reachable(context.db, context.incoming.person_id, True)
            if missed := await members.clear_missed(context.db, context.incoming.person_id):
                context.say("delivery-missed", day=write_day(context.language, date.fromisoformat(missed)))
        if kind == "blocked":
            await members.set_reachable(context.db, context.incoming.person_id, False)
            # From now on nothing is written to them at all.
            today = context.union.today(context.now).isoformat()
            await members.note_missed(context.db, context.incoming.person_id, today)
        if kind == "migrated":
            await cadre_group.migrate(context.db, context.incoming.chat_id, context.incoming.new_chat_id)
            await outbox.readdress(context.db, context.incoming.chat_id, context.incoming.new_chat_id)

    async def _set_aside(self, db: Db, number: int, feature: str, error: Exception, now: datetime) -> None:
        # The kind alone: what an error says may quote what somebody wrote.
        await updates.set_aside(db, number, feature, type(error).__name__, now)

    def _apologise(self, db: Db, batch: _Batch, incoming: Incoming, now: datetime) -> None:
        if not (incoming.private and incoming.person_id and incoming.chat_id):
            return
        messenger = self._messenger(now)
        member = batch.members.get(incoming.person_id)
        default = choose_language(incoming.language_code, self._environment.union.default_language)
        place = Place(incoming.chat_id, member.language if member else default)
        messenger.send(place, Text("answer-sorry"), priority=outbox.ANSWER)
        self._collect(db, batch, messenger)


async def _explain_to_stranger(context: Context) -> str:
    """Whoever is about to join hears where that stands, and not that the bot is not for them."""
    if context.next is not None:
        return "answer-joining"
    request = await join_requests.find_request(context.db, context.incoming.person_id)
    states = {"waiting": "admission-waiting", "approved": "answer-joining", "refused": "admission-refused"}
    return states[request.state] if request else "answer-stranger"


def _explain_refusal(context: Context, right: str) -> str:
    """Why this person may not: the key of a sentence, or nothing if they may."""
    if right == OPEN or allow(context.member, right):
        return ""
    if context.member is None:
        return "answer-stranger"
    return "answer-not-allowed" if context.member.is_active else "answer-consent-first"


def _answer_edit(context: Context) -> None:
    """Words that were changed in the chat and that no conversation could take: whoever changed them is told."""
    incoming, member = context.incoming, context.member
    has_spoken = context.messenger.outgoing.stored or context.messenger.outgoing.memory
    if incoming.kind != "edited" or not (incoming.private and incoming.text) or has_spoken:
        return
    if member and member.is_active:
        context.say("answer-edit-not-taken")


def _explain_untaken(context: Context, route: Route) -> str:
    """Of a file that cannot be taken here the caption is not kept either, or it would stand for the file."""
    file = context.incoming.file
    if file and is_program(file.ending):
        return "answer-no-program"
    return "answer-no-file-here" if file and context.incoming.text and file.kind not in route.takes else ""


def _answer_tap(messenger: Messenger, callback_id: str, language: str) -> None:
    """Let the tapped button rest; a tap that nothing came of was forged or is older than what it was about."""
    is_silent = not (messenger.outgoing.stored or messenger.outgoing.memory)
    messenger.toast(callback_id, language, "answer-too-old" if is_silent else "", alert=is_silent)


def _refuse(context: Context, words: str) -> None:
    if words in _ABOUT_WHAT_WAS_SENT:
        kind = context.incoming.file.kind if context.incoming.file else context.incoming.data
        context.say(words, kind=kind)
    elif words == "privacy-news-first":
        context.toast(words)
        ask_again(context)
    elif context.incoming.callback_id:
        context.toast(words, alert=True)
    elif context.incoming.private:
        context.say(
            words, buttons=make_shortcuts(context, context.actor.role) if words == "answer-not-understood" else ()
        )
    elif words == "answer-in-private":
        context.say(words, buttons=[[Button("answer-open-private", url=context.messenger.link("help"))]])
