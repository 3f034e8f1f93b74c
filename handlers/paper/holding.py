"""Holding a slip: found by its code, typed by one cadre at a time, sealed after every tap."""

from dataclasses import dataclass, replace
from typing import Any

from domain.codes import read_slip_code
from domain.form import Form
from domain.paper import Slip, SlipEntry
from handlers.context import Context
from handlers.form.conversation import Conversation
from handlers.form.filling import Filling, Keeper, PageWords
from handlers.form.page import tell_news
from handlers.messenger import MEMORY, Button, Keyboard, Text
from handlers.paper import desk
from handlers.paper.boxes import Box
from locales import Markup, render
from storage import paper


@dataclass(frozen=True, slots=True)
class Typing:
    """A slip and what this cadre has typed from it."""

    box: Box
    slip: Slip
    entry: SlipEntry


class SlipKeeper(Keeper[Typing]):
    """Keeps the answers in this cadre's entry of the sealed slip."""

    feature = "paper"
    shows_answers = True
    words = PageWords(
        question="paper-question",
        option="paper-option",
        chosen="paper-chosen",
        back="paper-before",
        skip="paper-blank",
        clear="paper-blank",
        next="paper-next",
        later="paper-later",
        kept="paper-text-kept",
    )

    async def open(self, context: Context, name: str, message_id: int) -> Filling[Typing] | None:
        found = await find(context, name, message_id)
        if found is None:
            return None
        box, slip = found
        entry = slip.entries.get(context.actor.id)
        # What is handed in stands, or one could go on typing until it agrees with another.
        if entry is None or entry.done:
            tell_state(context, box, slip, message_id)
            return None
        return make_filling(context, Typing(box, slip, entry))

    async def keep(self, context: Context, filling: Filling[Typing]) -> Filling[Typing]:
        box, slip = filling.held.box, filling.held.slip
        entry = replace(filling.held.entry, answers=filling.answers)
        slip = slip.kept(context.actor.id, entry)
        await paper.keep(context.db, box.slips, slip)
        return replace(filling, held=Typing(box, slip, entry))

    async def end(self, context: Context, filling: Filling[Typing], message_id: int) -> None:
        code = filling.name
        ways = [[Button("paper-hand-in", f"paper:hand:{code}")], [Button("paper-through", f"paper:at:{code}")]]
        show(context, message_id, "paper-end", ways, code=code, note=tell_news(filling))

    def note(self, filling: Filling[Typing]) -> str:
        """What this cadre typed: they compare it with the paper, and it says nothing about them."""
        is_text = filling.question.type == "text"
        return render(filling.words.language, "paper-typed", text=filling.answer) if is_text else ""

    def values(self, filling: Filling[Typing]) -> dict[str, Any]:
        """The numbers are those on the paper, also where only what differs is typed again."""
        question, form = filling.question, filling.held.box.slips.form
        number, count = form.progress(question.id)
        key = f"paper-hint-{question.type}" if question.type in ("multi", "text") else "paper-hint"
        hint = render(filling.words.language, key, **({"most": question.most} if question.type == "text" else {}))
        return {"code": filling.name, "place": number, "count": count, "hint": Markup(hint)}


CONVERSATION = Conversation(SlipKeeper())


def make_filling(context: Context, typing: Typing) -> Filling[Typing]:
    """The slip at the first question to be typed: all of them, or those that two have typed differently.

    Paper has no skip logic, and whoever filled it in may have left blank what a chat would insist on.
    """
    box, asked = typing.box, typing.entry.asked
    wanted = (it for it in box.slips.form.questions if not asked or it.id in asked)
    form = Form("slip", tuple(replace(it, relevant="", required=False) for it in wanted))
    return Filling(typing.slip.code, form, box.words(context.language), typing.entry.answers, typing, form.questions[0])


async def find(context: Context, typed: str, message_id: int) -> tuple[Box, Slip] | None:
    """The slip with this code; None, and the cadre is told, if there is none (any more)."""
    box = await desk.find_box(context)
    if box is None:
        return None
    code = read_slip_code(typed)
    slip = await paper.find(context.db, box.slips, code) if code else None
    if slip is None:
        context.leave()
        show(context, message_id, "paper-unknown", [desk.make_back_button()])
        return None
    return box, slip


def show(context: Context, message_id: int, key: str, buttons: Keyboard = (), /, **values: Any) -> None:
    """Change the cadre's message from memory, for nothing of a slip is ever stored."""
    context.messenger.edit(context.chat, message_id, Text(key, buttons=buttons, **values), store=MEMORY)


def tell_state(context: Context, box: Box, slip: Slip, message_id: int) -> None:
    """How far the slip is, and what can be done about it; never what anybody typed."""
    context.leave()
    state = slip.state
    again = [Button("paper-again", f"paper:at:{slip.code}")]
    ways = [again] if slip.may_type(box.slips.form, context.actor.id, box.find_barred(context.actor.id)) else []
    values = {"code": slip.code} | ({"numbers": say_numbers(box, slip)} if state == "differs" else {})
    show(context, message_id, f"paper-is-{state}", [*ways, desk.make_back_button()], **values)


def say_numbers(box: Box, slip: Slip) -> str:
    """The numbers of the questions on which no two agree."""
    form = box.slips.form
    return ", ".join(str(form.progress(question.id)[0]) for question in slip.differing(form))
