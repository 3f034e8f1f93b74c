"""Printing: how many slips, in which language, and what whoever hands them out has to see to."""

from domain.paper import MOST_AT_ONCE
from handlers.context import Context
from handlers.messenger import MEMORY, Button, MadeFile, Text
from handlers.naming import name_person
from handlers.paper import desk, sheet
from handlers.paper.boxes import Box
from storage import cadre_group, members, paper

_COUNTS = (5, 10, 20, 40)
_LANGUAGES = {"zh": ("zh-CN",), "en": ("en",), "both": ("zh-CN", "en")}
_TYPISTS = 2


async def ask_count(context: Context) -> None:
    open_box = await desk.find_box(context)
    most = await _find_most(context, open_box) if open_box else 0
    if most:
        quick = [Button("paper-number", f"paper:language:{it}", values={"count": it}) for it in _COUNTS if it <= most]
        context.edit(
            "paper-ask-count", store=MEMORY, buttons=[*([quick] if quick else []), desk.make_back_button()], most=most
        )
        context.ask("count", message=str(context.incoming.message_id))


async def _find_most(context: Context, found: Box) -> int:
    """How many may be printed now: in all no more than people on the roll; 0, and the cadre is told why, for none."""
    # An answer counts once two have typed it: one alone could settle none, nor two of what is about one of them.
    cadres = {it.id for it in await members.list_with_role(context.db, "cadre", "chair")}
    if len(cadres) - bool(cadres & found.barred.keys()) < _TYPISTS:
        context.toast("paper-alone", alert=True)
        return 0
    left = found.voters - await paper.count_printed(context.db, found.slips.name)
    if left <= 0:
        context.toast("paper-enough-printed", alert=True)
    return min(max(left, 0), MOST_AT_ONCE)


async def count(context: Context) -> None:
    """The number was typed."""
    place, typed = int(context.draft["message"]), context.incoming.text.strip()
    open_box = await desk.find_box(context)
    most = await _find_most(context, open_box) if open_box else 0
    if not most:
        context.leave()
    elif not (typed.isdecimal() and len(typed) < 4 and 1 <= int(typed) <= most):
        context.say("paper-bad-count", store=MEMORY, most=most)
    else:
        context.leave()
        number = int(typed)
        context.messenger.edit(
            context.chat,
            place,
            Text("paper-ask-language", buttons=_make_language_buttons(number), count=number),
            store=MEMORY,
        )


async def choose_language(context: Context) -> None:
    context.leave()
    number = context.number()
    context.ask_by_buttons("paper-ask-language", store=MEMORY, buttons=_make_language_buttons(number), count=number)


def _make_language_buttons(number: int) -> list[list[Button]]:
    choices = [[Button(f"paper-in-{it}", f"paper:sure:{number}:{it}")] for it in _LANGUAGES]
    return [*choices, desk.make_back_button()]


async def ask_whether_sure(context: Context) -> None:
    """What may go wrong with paper, before it is printed."""
    open_box = await desk.find_box(context)
    if open_box:
        number, words = context.number(), context.choice
        # How many there are already: a second tap on the same button prints nothing more.
        printed = await paper.count_printed(context.db, open_box.slips.name)
        yes = Button("paper-print-now", f"paper:print:{number}:{words}:{printed}", values={"count": number})
        context.ask_by_buttons("paper-sure", store=MEMORY, buttons=[[yes], desk.make_back_button()], count=number)


async def print_now(context: Context) -> None:
    open_box = await desk.find_box(context)
    most = await _find_most(context, open_box) if open_box else 0
    if open_box is None or not most:
        return
    number, words = context.number(), context.args[1] if len(context.args) > 1 else ""
    printed = await paper.count_printed(context.db, open_box.slips.name)
    if words not in _LANGUAGES or not 1 <= number <= most or context.choice != str(printed):
        context.toast("answer-too-old", alert=True)
        return
    slips = await sheet.draw_codes(context, open_box, number)
    data = sheet.gather_data(context, open_box, _LANGUAGES[words], slips)
    context.send(MadeFile("slips", data, Text("paper-file", count=number)))
    context.edit("paper-printed", buttons=[desk.make_back_button()], count=number)
    await _tell_group(context, open_box, number)


async def _tell_group(context: Context, open_box: Box, number: int) -> None:
    """Nobody prints in secret, for every slip may become an answer."""
    if group := await cadre_group.find_current(context.db):
        who, title = await name_person(context.db, group.language, context.actor), open_box.titles[group.language]
        context.messenger.send(group, Text("paper-group-printed", name=who, count=number, survey=title))
