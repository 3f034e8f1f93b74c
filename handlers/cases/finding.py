"""The queue a cadre works through, cut by what they want to see, and the search in it."""

from functools import partial

from domain.case import Case
from domain.codes import read_case_number
from domain.member import COMMITTEES
from domain.routing import list_all_categories, name_category
from domain.text import clean_text
from handlers.cases import card, reading
from handlers.cases.own import TURNING
from handlers.cases.sight import make_eyes
from handlers.context import Context
from handlers.listing import ROWS, load_page
from handlers.messenger import Button, Keyboard
from storage import case_queue
from storage.case_queue import Filter

_VIEWS = ("all", "mine", "free", "late")
_COMMITTEE = "*"
"""Before the code of a committee: there are a committee and a category for women."""
_LEAST_WORD = 2


async def show_queue(context: Context) -> None:
    """`/queue`; `/queue S-7K2F` opens one case, any other word is looked for in the conversations."""
    typed = clean_text(context.incoming.text)
    if number := read_case_number(typed):
        context.args = (number,)
        await reading.open_case(context)
    elif typed:
        await _search(context, typed)
    else:
        context.args = ("all", "0")
        await show_page(context)


async def _search(context: Context, word: str) -> None:
    if len(word) < _LEAST_WORD:
        context.say("cases-search-short", least=_LEAST_WORD)
        return
    # What this cadre may not see is left out by the question itself: no gap on a page tells of it.
    found = await case_queue.find_with_word(context.db, make_eyes(context.actor), word, ROWS + 1)
    rows = [[_make_row(context, each)] for each in found[:ROWS]]
    key = "cases-found-many" if len(found) > ROWS else "cases-found" if found else "cases-found-none"
    context.say(key, buttons=rows, word=word)


def _make_row(context: Context, case: Case) -> Button:
    return Button("cases-queue-row", f"cases:case:{case.number}", values=card.make_row(context, context.language, case))


async def show_page(context: Context) -> None:
    which = context.args[0] if context.args else "all"
    chosen = _find_filter(context, which)
    if chosen is None:
        context.toast("cases-over", alert=True)
        return
    shown = await load_page(
        partial(case_queue.list_open, context.db, make_eyes(context.actor), chosen), context.number(1)
    )
    rows = [[_make_row(context, each)] for each in shown.rows]
    turning = shown.turning(f"cases:queue:{which}", TURNING)
    context.edit(
        "cases-queue" if rows else "cases-queue-empty", buttons=[*rows, *turning, *_make_filter_buttons(which)]
    )


def _find_filter(context: Context, which: str) -> Filter | None:
    """What a button asks for: a view, a committee's categories or one category; None if nothing of ours."""
    mark, committee = which[:1], which[1:]
    if mark == _COMMITTEE and committee in COMMITTEES:
        return Filter(
            categories=[code for code, each in list_all_categories().items() if each.leads[0].committee == committee]
        )
    if which in list_all_categories():
        return Filter(categories=[which])
    if which not in _VIEWS:
        return None
    late = context.now if which == "late" else None
    return Filter(mine=which == "mine", free=which == "free", late_at=late)


def _make_filter_buttons(which: str) -> Keyboard:
    views = [Button(f"cases-queue-{each}", f"cases:queue:{each}:0") for each in _VIEWS if each != which]
    return [views, [Button("cases-queue-by", "cases:kinds")]]


async def show_kinds(context: Context) -> None:
    """Choose a committee or a category to look at."""
    committees = [Button(f"committee-{each}", f"cases:queue:{_COMMITTEE}{each}:0") for each in COMMITTEES]
    each = [Button(name_category(code), f"cases:queue:{code}:0") for code in list_all_categories()]
    rows = [each[start : start + 2] for start in range(0, len(each), 2)]
    back = [Button("cases-queue-all", "cases:queue:all:0")]
    context.edit("cases-queue-kinds", buttons=[committees, *rows, back])
