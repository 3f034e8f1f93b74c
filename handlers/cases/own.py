"""A member's own cases: the list, one case with its conversation, and what its author may do with it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from domain.case import Case
from domain.cases import MOST_REOPENINGS, RATINGS, Facts, allowed
from domain.rights import Standing, allow
from domain.text import clean, utf16_length
from handlers.cases import card, lateness, promised, words
from handlers.cases.moves import change, moment, move
from handlers.cases.opened import OPENED, opened
from handlers.cases.sight import deciders
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, render
from storage import case_events, case_messages, case_voices, cases, members
from storage.case_photos import REFUSED, TOLD

PAGE = 8
LONGEST = 3500


async def list_own(turn: Turn) -> None:
    """`/mycases`, and its older and newer pages."""
    offset = turn.number()
    mine = await cases.of_author(turn.db, turn.actor.id, PAGE + 1, offset)
    if not mine:
        turn.edit("cases-none")
        return
    rows = [
        [
            Button(
                "cases-own-row",
                f"cases:mine:{case.number}",
                values={"number": case.number, "state": words.state(turn.language, case)},
            )
        ]
        for case in mine[:PAGE]
    ]
    turn.edit("cases-own", buttons=[*rows, *turning("list", "", offset, len(mine) > PAGE)])


def turning(action: str, argument: str, offset: int, more: bool) -> Keyboard:
    """A row of newer and older, as far as there are any."""
    prefix = f"cases:{action}:{argument}:" if argument else f"cases:{action}:"
    newer = [Button("cases-newer", f"{prefix}{max(0, offset - PAGE)}")] if offset else []
    older = [Button("cases-older", f"{prefix}{offset + PAGE}")] if more else []
    return [[*newer, *older]] if newer or older else []


async def owned(turn: Turn, action: str = "see") -> Case | None:
    """The case named by the button, if it is the member's own or was opened by its code; else a word, and None."""
    number = turn.args[0] if turn.args else turn.draft.get("case", "") or opened(turn)
    case = await cases.find(turn.db, number)
    is_own = opened(turn) == number or await cases.is_author(turn.db, number, turn.actor.id)
    if case and is_own and allow(turn.actor, action, Standing("own")):
        return case
    turn.toast("cases-over", alert=True)
    return None


async def open_own(turn: Turn) -> None:
    if case := await owned(turn):
        await show(turn, case, turn.number(1) if len(turn.args) > 1 else None)


async def show(turn: Turn, case: Case, page: int | None = None, until: datetime | None = None) -> None:
    """The case as its author sees it, at the newest page unless told otherwise; gone again at `until`."""
    said = [each for each in await case_messages.of(turn.db, case.number) if each.kind not in ("note", "reason")]
    parent = await cases.find(turn.db, case.parent) if case.parent else None
    if parent:  # whoever raised the same matter reads its answers, and nobody else's words
        said += [each for each in await case_messages.of(turn.db, parent.number) if each.kind == "reply"]
    told = words.pages(turn.language, turn.union, said)
    page = len(told) - 1 if page is None else min(page, len(told) - 1)
    values: dict[str, Any] = {
        "number": case.number,
        "category": words.category(turn.language, case.category),
        "mode": words.mode(turn.language, case),
        "state": words.state(turn.language, case),
        "outcome": words.outcome(turn.language, parent or case),
        "progress": words.progress_line(turn.language, parent or case),
        "late": Markup("\n") + await lateness.said(turn, turn.language, parent or case),
        "rating": words.rating(turn.language, case),
        "due": card.answer_due(turn, turn.language, parent or case),
        "said": told[page],
        "lost": Markup(render(turn.language, "cases-photo-not-read")) if await _has_lost_photos(turn, case) else "",
    }
    vote = await promised.offered(turn, case.parent or case.number, case.number)
    buttons = [*vote, *_may(case), *_pages("mine", case, page, len(told)), *_back(case)]
    if until:
        turn.pen.flash(turn.incoming.chat_id, turn.language, "cases-view", until=until, buttons=buttons, **values)
    else:
        turn.edit("cases-view", buttons=buttons, **values)
    remember(turn, case)


def _back(case: Case) -> Keyboard:
    """To the list; a case without a name stands in none."""
    return [] if case.mode == "anonymous" else [[Button("cases-to-mine", "cases:list:0")]]


async def _has_lost_photos(turn: Turn, case: Case) -> bool:
    return any(file.state in (REFUSED, TOLD) for file in await case_messages.files_of(turn.db, case.number))


def _pages(action: str, case: Case, page: int, count: int) -> Keyboard:
    older = [Button("cases-older", f"cases:{action}:{case.number}:{page - 1}")] if page else []
    newer = [Button("cases-newer", f"cases:{action}:{case.number}:{page + 1}")] if page + 1 < count else []
    return [[*older, *newer]] if older or newer else []


def remember(turn: Turn, case: Case) -> None:
    """Stay with this case; the step never replaces another draft."""
    if turn.next is None or turn.next.feature == turn.feature:
        turn.ask("open", **_place(turn, case))


def _place(turn: Turn, case: Case) -> dict[str, str]:
    """The draft of a step; of a case opened by its code nothing is stored, and it stays open for another while."""
    if opened(turn) != case.number:
        return {"case": case.number}
    OPENED.note(turn.actor.id, case.number, turn.now)
    return {}


def _may(case: Case) -> Keyboard:
    number = case.number
    shown = [Button("board-ask", f"board:mine:{number}")]
    if case.has_ended:
        return [shown]
    rows = [[Button("cases-write", f"cases:write:{number}"), Button("cases-withdraw", f"cases:withdraw:{number}")]]
    return [*(ratings(number) if _is_rateable(case) else []), *rows, shown]


def ratings(number: str) -> Keyboard:
    return [[Button(f"rating-{rating}", f"cases:rate:{number}:{rating}") for rating in RATINGS]]


def _is_rateable(case: Case) -> bool:
    return case.state == "replied" and case.rating != "not_satisfied"


async def rate(turn: Turn) -> None:
    case, rating = await owned(turn, "rate"), turn.choice
    if case is None:
        return
    if not _is_rateable(case) or rating not in RATINGS:
        turn.toast("cases-over", alert=True)
    elif rating == "not_satisfied" and case.reopenings >= MOST_REOPENINGS:
        await _still_not(turn, case)
    elif rating == "not_satisfied":
        turn.say("cases-why")
        turn.ask("why", **_place(turn, case))
    else:
        closed = await move(turn, case, "sender", "confirm", Facts(rating=rating), rating=rating)
        await _after(turn, closed, "cases-handler-rated")
        await show(turn, closed)
        turn.toast("cases-thanks")


async def _still_not(turn: Turn, case: Case) -> None:
    """Not satisfied after the last reopening: it stays so, and the chair has the last word."""
    rated = await change(turn, case, replace(case, rating="not_satisfied"), "sender", "rate")
    turn.say("cases-last-word", hotlines=card.hotlines(turn.language))
    await _after(turn, rated, "cases-handler-rated")
    for each in await deciders(turn.db, rated):
        end = [[Button("cases-open", f"cases:case:{case.number}"), Button("cases-end", f"cases:end:{case.number}")]]
        turn.pen.tell(each, "cases-to-end", buttons=end, number=case.number)
    remember(turn, rated)


async def reopen(turn: Turn) -> None:
    """The reason why the answer does not satisfy: the case is taken up again, the second time by somebody else."""
    case, reason = await owned(turn, "rate"), clean(turn.incoming.text)
    if case is None or not await _is_fit(turn, case, reason):
        return
    if not reason:
        turn.say("cases-words-please")
        return
    facts = Facts(rating="not_satisfied", reason=reason, reopenings=case.reopenings)
    again = await move(turn, case, "sender", "reopen", facts, reopenings=case.reopenings + 1, rating="")
    await _keep(turn, again, reason)
    if again.reopenings == MOST_REOPENINGS:
        again = await _to_another(turn, again)
    await _after(turn, again, "cases-handler-reopened")
    turn.say("cases-reopened", due=words.day_of(turn.language, turn.union, again.due_at))
    remember(turn, again)


async def _to_another(turn: Turn, case: Case) -> Case:
    """Take the case from its handler, if there is anybody else who may lead it."""
    before = {event.cadre_id for event in await case_events.of(turn.db, case.number) if event.action == "reply"}
    cadres = await members.with_role(turn.db, "cadre", "chair")
    unheld = replace(case, handler_id=None)
    if not any(unheld.may_be_led_by(each) for each in cadres if each.id not in before):
        return case
    return await change(turn, case, unheld, "system", "release")


async def write(turn: Turn) -> None:
    case = await owned(turn, "write")
    if case is None:
        return
    if case.has_ended:
        turn.toast("cases-over", alert=True)
        return
    turn.say("cases-write-now")
    turn.ask("write", **_place(turn, case))


async def receive(turn: Turn) -> None:
    """A message or a file the author adds; in a case that waits for information it is the answer."""
    case, text = await owned(turn, "write"), clean(turn.incoming.text)
    if case is None or not await _is_fit(turn, case, text):
        return
    if allowed(case.state, "sender", "inform"):
        case = await move(turn, case, "sender", "inform", Facts(text=text or "file"))
    elif case.mode == "anonymous":
        case = await change(turn, case, replace(case, has_news=1), "sender", "write")
    await _keep(turn, case, text)
    await _after(turn, case, "cases-news")
    turn.say("cases-written")
    remember(turn, case)


async def _is_fit(turn: Turn, case: Case, text: str) -> bool:
    """Whether what was sent can be kept; if not, why not is said and the member may try again."""
    file = turn.incoming.file
    if case.has_ended:
        turn.say("cases-over")
        turn.finish()
    elif (length := utf16_length(text)) > LONGEST:
        turn.say("cases-too-long", length=length, most=LONGEST, over=length - LONGEST)
    elif file and file.kind == "document" and case.mode == "anonymous":
        turn.say("cases-no-documents")
    elif text or file:
        return True
    return False


async def _keep(turn: Turn, case: Case, text: str) -> None:
    incoming = turn.incoming
    hidden = case.mode == "anonymous"
    at, message = moment(turn, case, "sender"), 0 if hidden else incoming.message_id
    await case_messages.add(turn.db, case.number, "sender", text, at, telegram_message=message)
    if incoming.file:
        await case_messages.attach(turn.db, case.number, [(incoming.file.kind, incoming.file.file_id)])
    if hidden:
        turn.pen.unsay(incoming.chat_id, incoming.message_id)


async def _after(turn: Turn, case: Case, key: str) -> None:
    """Bring the card up to date and tell the handler, if any cadre may know of the case yet.

    Of an anonymous sender they hear with the next batch.
    """
    if case.mode != "anonymous" and case.state != "submitted":
        await card.post(turn, case)
        await card.tell_handler(turn, case, key)


async def withdraw(turn: Turn) -> None:
    if case := await owned(turn, "withdraw"):
        if case.has_ended:
            turn.toast("cases-over", alert=True)
            return
        number = case.number
        sure = [
            [Button("cases-withdraw-keep", f"cases:withdrawn:{number}:keep")],
            [Button("cases-withdraw-erase", f"cases:withdrawn:{number}:erase")],
            [Button("cases-return", f"cases:mine:{number}")],
        ]
        turn.edit("cases-withdraw-sure", buttons=sure)


async def withdrawn(turn: Turn) -> None:
    case = await owned(turn, "withdraw")
    if case is None:
        return
    if case.has_ended:
        turn.toast("cases-over", alert=True)
        return
    never_seen = case.state == "submitted"
    if turn.choice == "erase" or never_seen:
        await case_messages.erase(turn.db, case.number)
    if await case_voices.merged_into(turn.db, case.number):
        await _leave(turn, case)
        return
    gone = await move(turn, case, "sender", "withdraw", has_news=int(not never_seen and case.mode == "anonymous"))
    if not never_seen:
        await _after(turn, gone, "cases-handler-withdrawn")
    turn.edit("cases-withdrawn")
    turn.finish()


async def _leave(turn: Turn, case: Case) -> None:
    """Others raised the same matter: the case goes on for them, without this author."""
    has_news = int(case.mode == "anonymous")
    case = await change(turn, case, replace(case, has_news=has_news, unread_at=0), "sender", "leave")
    await case_voices.leave(turn.db, case.number)
    await _after(turn, case, "cases-handler-left")
    turn.edit("cases-left")
    turn.finish()


async def edited(turn: Turn) -> None:
    """A sent message was edited in Telegram: the case shows the new words, and that they were changed."""
    text = clean(turn.incoming.text)
    if turn.member is None or not turn.incoming.private or not text or utf16_length(text) > LONGEST:
        return
    number = await case_messages.edit(turn.db, turn.actor.id, turn.incoming.message_id, text)
    if number and (case := await cases.find(turn.db, number)):
        case = await change(turn, case, case, "sender", "edit")
        await _after(turn, case, "cases-news")


async def use_the_buttons(turn: Turn) -> None:
    turn.say("cases-use-buttons")
