"""Browsing the board: hot, new, done or by category, page by page, and one entry with where it stands."""

from datetime import date
from functools import partial
from typing import Any

from domain.case_states import name_state
from domain.codes import read_case_number
from domain.routing import load_categories
from domain.text import count_utf16, shorten
from handlers.board.answer import find_public_answer
from handlers.board.marks import make_mark
from handlers.cases import promised, words
from handlers.context import Context
from handlers.listing import load_page
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import board, cases, endorsements
from storage.board import BoardEntry, Publication

TURNING = ("board-newer", "board-older")
_ROOM = 3700
"""UTF-16 units of an entry's words and the answer together."""
_LABEL = 40
"""UTF-16 units of an entry's words on its button."""


async def show_home(context: Context) -> None:
    """`/board`: the ways to look at it."""
    found = await board.count_by_category(context.db, name_today(context))
    kinds = [
        Button(
            "board-category",
            f"board:list:{code}:0",
            values={"category": words.say_category(context.language, code), "count": found[code]},
        )
        for code in load_categories()
        if code in found
    ]
    views = [Button(f"board-view-{view}", f"board:list:{view}:0") for view in ("hot", "new", "done")]
    pairs = [kinds[start : start + 2] for start in range(0, len(kinds), 2)]
    context.edit("board-home", buttons=[views, *pairs, _make_more_buttons(context)])


def name_today(context: Context) -> str:
    return context.union.today(context.now).isoformat()


def _make_more_buttons(context: Context) -> list[Button]:
    """Cadres have work here; what waits for others is for everybody else."""
    if not context.actor.is_cadre:
        return [Button("board-view-waiting", "board:list:waiting:0")]
    return [Button("board-view-agenda", "board:list:agenda:0"), Button("board-view-wished", "board:wished:0")]


async def show_page(context: Context) -> None:
    view = context.args[0] if context.args else ""
    known = view in board.VIEWS or view in load_categories()
    # What waits for others is for members alone: cadres are to learn of it only if enough support it.
    if not known or (context.actor.is_cadre and view == "waiting") or (not context.actor.is_cadre and view == "agenda"):
        context.toast("answer-too-old", alert=True)
        return
    shown = await load_page(partial(board.list_entries, context.db, view, name_today(context)), context.number(1))
    rows = [
        [
            Button(
                "board-row",
                f"board:read:{it.publication.case_number}:{view}:{shown.first}",
                values=_make_label(context, it),
            )
        ]
        for it in shown.rows
    ]
    title = (
        Markup(render(context.language, f"board-view-{view}")) if view in board.VIEWS else _say_category(context, view)
    )
    key = "board-list" if shown.rows else "board-empty"
    turning = shown.turning(f"board:list:{view}", TURNING)
    context.edit(key, buttons=[*rows, *turning, [_HOME]], title=title)


_HOME = Button("board-to-home", "board:home")


def _say_category(context: Context, code: str) -> Markup:
    return words.say_category(context.language, code)


def _make_label(context: Context, entry: BoardEntry) -> dict[str, object]:
    said = " ".join(find_words(context.language, entry.publication).split())
    return {"state": _say_state(context.language, entry), "text": shorten(said, _LABEL)}


def _say_state(language: str, entry: BoardEntry) -> Markup:
    waits = entry.publication.stage == "waiting"
    return Markup(render(language, "board-state-waiting" if waits else name_state(entry.state)))


def _say_outcome(language: str, entry: BoardEntry) -> Markup:
    if not entry.outcome:
        return Markup("")
    outcome = Markup(render(language, f"outcome-{entry.outcome}"))
    return (
        Markup(" · ")
        + outcome
        + words.promise(language, date.fromisoformat(entry.promised_on) if entry.promised_on else None)
    )


def find_words(language: str, publication: Publication) -> str:
    """Its words in this language, or else in the other."""
    first, other = (publication.zh, publication.en) if language == "zh-CN" else (publication.en, publication.zh)
    return first or other


async def read(context: Context) -> None:
    """One entry, from a list, from a link or from the hint while writing."""
    if entry := await find_in_view(context):
        await show(context, entry)


async def find_in_view(context: Context) -> BoardEntry | None:
    """The entry named first in the button or link, if this person may see it; else a word, and None."""
    number = read_case_number(context.args[0]) if context.args else None
    entry = await board.find_in_view(context.db, number, name_today(context)) if number else None
    # The same word for what is gone and for what this person may not see.
    if entry is None or (entry.publication.stage == "waiting" and context.actor.is_cadre):
        context.toast("board-gone", alert=True)
        return None
    return entry


async def show(context: Context, entry: BoardEntry) -> None:
    it = entry.publication
    has_joined = await endorsements.has(
        context.db, it.case_number, make_mark(context.keys, it.case_number, context.actor.id)
    )
    is_author = await cases.is_author(context.db, it.case_number, context.actor.id)
    values: dict[str, Any] = {
        "number": it.case_number,
        "category": _say_category(context, it.category),
        "state": _say_state(context.language, entry),
        "outcome": _say_outcome(context.language, entry),
        "text": find_words(context.language, it),
        "answer": await _say_answer(context, it),
        "voices": _say_voices(context, entry, has_joined or is_author),
        "waits": _say_waiting(context, it),
    }
    # From a list: the way back leads to the same page of it.
    place = context.args[1:3] if len(context.args) == 3 else ()
    # Only the verdicts: the picture was meant for those who raised the case.
    vote = (await promised.make_offer(context, it.case_number, it.case_number))[:1] if has_joined else []
    context.edit("board-entry", buttons=[*vote, *_may(entry, has_joined, is_author, place)], **values)


async def _say_answer(context: Context, it: Publication) -> Markup:
    answer = await find_public_answer(context.db, it)
    if answer is None:
        return Markup("")
    room = _ROOM - count_utf16(find_words(context.language, it))
    day = words.say_day_at(context.language, context.union, answer.at)
    return Markup(render(context.language, "board-answer", day=day, text=shorten(answer.body, room)) + "\n")


def _say_voices(context: Context, entry: BoardEntry, may_know: bool) -> Markup:
    """How many there are, once it is closed; before that nobody follows the crowd."""
    if entry.closed_at or may_know:
        return Markup(render(context.language, "board-voices", count=entry.publication.voices))
    return Markup(render(context.language, "board-voices-hidden"))


def _say_waiting(context: Context, it: Publication) -> Markup:
    if it.stage != "waiting":
        return Markup("")
    until = words.say_day(context.language, date.fromisoformat(it.until))
    return Markup(render(context.language, "board-waits", needed=it.needed, until=until))


def _may(entry: BoardEntry, has_joined: bool, is_author: bool, place: tuple[str, ...]) -> Keyboard:
    at = ":".join((entry.publication.case_number, *place))
    back = [Button("board-back", f"board:list:{':'.join(place)}")] if place else [_HOME]
    if entry.closed_at or is_author:
        return [back]
    action = "leave" if has_joined else "join"
    return [[Button(f"board-{action}", f"board:{action}:{at}")], back]
