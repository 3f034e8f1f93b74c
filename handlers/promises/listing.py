"""What everybody may see of promises: category, outcome, day and committee; confidential ones are only counted."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from domain.groups import is_hidden
from domain.promises import STANDINGS, Promise
from domain.rights import allow
from domain.schedule import Month
from domain.text import shorten
from handlers.board.answer import find_public_answer
from handlers.cases import words
from handlers.cases.sight import find_standing
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.promises import month
from locales import Markup, render
from storage import board, case_messages, cases, promises

_TURNING = ("promises-back", "promises-more")
_WORDS = 200
"""UTF-16 units of what was promised under its line: eight of them fit a message."""
_SHOWN_FOR = timedelta(days=365)


async def start(context: Context) -> None:
    """/promises: what is late comes first."""
    context.args = ("", "0")
    await show_page(context)


async def show_page(context: Context) -> None:
    everything, today = await _list_open(context), context.union.today(context.now)
    public: dict[str, list[Promise]] = {standing: [] for standing in STANDINGS}
    for promise in everything:
        if promise.public:
            public[promise.standing(context.union.calendar, today)].append(promise)
    if not any(public.values()):
        context.edit(
            "promises-none", hidden=_say_confidential(context, everything), buttons=_make_further_buttons(context)
        )
        return
    # What the button named may have become empty since.
    wanted = context.args[0] if public.get(context.args[0]) else next(name for name in STANDINGS if public[name])
    listed = public[wanted]
    if wanted == "kept":  # the latest first; what is to be done, the most pressing first
        listed = listed[::-1]
    shown = cut_page(listed, context.number(1))
    ways = [await _find_way(context, it) for it in shown.rows]
    lines = [await _say_line(context, it, way) for it, way in zip(shown.rows, ways, strict=True)]
    context.edit(
        "promises-list",
        standing=Markup(render(context.language, f"promises-standing-{wanted}")),
        lines=Markup("\n").join(lines),
        hidden=_say_confidential(context, everything),
        buttons=[
            *([way.button] for way in ways if way),
            *shown.turning(f"promises:list:{wanted}", _TURNING),
            *_make_standing_buttons(Counter({name: len(those) for name, those in public.items()}), wanted),
            *_make_further_buttons(context),
        ],
    )


async def _list_open(context: Context) -> list[Promise]:
    return await promises.list_standing(context.db, context.union.today(context.now) - _SHOWN_FOR)


@dataclass(frozen=True, slots=True)
class _Way:
    """Where the reader may read what was promised, and its words."""

    button: Button
    text: str


async def _find_way(context: Context, promise: Promise) -> _Way | None:
    """For its author and for cadres who may read the case, the case itself; for everybody else the board, if at all."""
    number = promise.case_number
    case = await cases.find(context.db, number)
    if case is None:
        return None
    values = {"number": number}
    to = await find_standing(context.db, context.actor, case)
    if to.relation == "own" or allow(context.actor, "read", to):
        answer = await case_messages.find_answer(context.db, number)
        data = f"cases:{'mine' if to.relation == 'own' else 'case'}:{number}"
    else:
        entry = await board.find_in_view(context.db, number, context.union.today(context.now).isoformat())
        answer = await find_public_answer(context.db, entry.publication) if entry else None
        data = f"board:read:{number}"
    return _Way(Button("promises-read", data, values=values), answer.body) if answer else None


async def _say_line(context: Context, promise: Promise, way: _Way | None) -> Markup:
    case = await cases.find(context.db, promise.case_number)
    language = context.language
    line = Markup(
        render(
            language,
            "promises-line",
            category=words.say_category(language, case.category if case else "other"),
            outcome=Markup(render(language, f"outcome-{promise.outcome}")),
            day=words.say_day(language, promise.promised_on),
            committee=Markup(render(language, f"committee-{promise.committee or 'union'}")),
            level=Markup(render(language, f"promises-climbed-{promise.level}")) if promise.level else "",
        )
    )
    if way is None:
        return line
    text = shorten(" ".join(way.text.split()), _WORDS)
    return line + Markup("\n") + Markup(render(language, "promises-said", text=text))


def _say_confidential(context: Context, everything: list[Promise]) -> Markup:
    """How many more there are that nobody may read of; fewer than five are not even counted."""
    count = sum(not promise.public for promise in everything)
    key = "promises-confidential-few" if is_hidden(count) else "promises-confidential"
    return Markup(render(context.language, key, count=count))


def _make_standing_buttons(counted: Counter[str], shown: str) -> Keyboard:
    each = [
        Button(f"promises-tab-{name}", f"promises:list:{name}:0", values={"count": counted[name]})
        for name in STANDINGS
        if counted[name] and name != shown
    ]
    return [each[:3], each[3:]] if len(each) > 3 else [each] if each else []


def _make_further_buttons(context: Context) -> Keyboard:
    mine = [Button("promises-mine", "promises:mine")] if context.actor.is_cadre else []
    return [[Button("promises-rates", "promises:rates"), *mine]]


async def show_rates(context: Context) -> None:
    """How well the union answered last month, for everybody."""
    last = Month.of(context.union.today(context.now)) - 1
    told = await month.say_lines(context.db, context.language, last)
    context.edit(
        "promises-month",
        buttons=[[Button("promises-all", "promises:list::0")]],
        year=str(last.year),
        month=last.number,
        lines=told,
    )
