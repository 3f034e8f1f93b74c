"""The bank of questions in the hands of cadres: what is drawn, what waits for a second cadre, and one question."""

from typing import Any

from domain.quiz import QuizQuestion, load_bank
from domain.quiz_draw import ENOUGH, load_blueprint
from handlers.context import Context
from handlers.listing import cut_page
from handlers.messenger import Button, Keyboard
from handlers.quiz.taking import HOME
from locales import Markup, render
from storage import quiz_bank
from storage.quiz_bank import BankEntry

BACK = [Button("quiz-to-bank", "quiz:bank")]
STANDING = ("approved", "taught")
"""The states of questions that are asked."""
_CHECKED = ("law", "standard")
"""How the answers of prepared questions must be known so that one cadre is enough: somebody has read the rule."""


async def show(context: Context) -> None:
    """How many questions there are, and the ways to them."""
    every = await quiz_bank.list_all(context.db)
    states = ("approved", "proposed", "withdrawn")
    counts: dict[str, Any] = {state: sum(it.state == state for it in every) for state in states}
    blueprint = load_blueprint()
    least = ENOUGH * blueprint.size
    few = Markup(render(context.language, "quiz-bank-few", least=least) if counts["approved"] < least else "")
    prepared = {it.id for it in list_prepared()} - {it.question.id for it in every}
    context.edit("quiz-bank", buttons=_list_ways(len(prepared), counts["proposed"]), few=few, **counts)


def list_prepared() -> list[QuizQuestion]:
    """The questions that come with the program, those for training alone left out."""
    return [it for it in load_bank().values() if it.topic in load_blueprint().topics]


def _list_ways(prepared: int, proposed: int) -> Keyboard:
    usual = [[Button("quiz-usual", "quiz:usual", values={"count": prepared})]] if prepared else []
    waiting = [[Button("quiz-to-waiting", "quiz:list:proposed:0", values={"count": proposed})]] if proposed else []
    table = [Button("quiz-get", "quiz:get"), Button("quiz-send", "quiz:send")]
    more = [Button("quiz-to-papers", "quiz:papers"), Button("quiz-to-report", "quiz:report")]
    return [*usual, *waiting, [Button("quiz-to-approved", "quiz:list:approved:0")], table, more, HOME]


async def take_usual(context: Context) -> None:
    """Begin with the prepared questions; those known from memory alone wait for two cadres."""
    known = {it.question.id for it in await quiz_bank.list_all(context.db)}
    fresh = [it for it in list_prepared() if it.id not in known]
    checked = [it for it in fresh if it.known in _CHECKED]
    await quiz_bank.propose(context.db, checked, context.now, state="approved")
    # In nobody's name: what is known from memory needs two cadres besides.
    await quiz_bank.propose(context.db, [it for it in fresh if it not in checked], context.now)
    context.toast("quiz-usual-taken", count=len(checked), waiting=len(fresh) - len(checked), alert=True)
    await show(context)


async def show_list(context: Context) -> None:
    """The questions in a state, by topic."""
    state = context.args[0] if context.args else "approved"
    every = sorted(await quiz_bank.list_in_state(context.db, state), key=lambda it: (it.question.topic, it.question.id))
    page = cut_page(every, context.number(1))
    buttons = [[_make_button(context, it)] for it in page.rows]
    rows = [*buttons, *page.turning(f"quiz:list:{state}"), BACK]
    context.edit("quiz-list-proposed" if state == "proposed" else "quiz-list", count=len(every), buttons=rows)


def _make_button(context: Context, entry: BankEntry) -> Button:
    values = {
        "id": entry.question.id,
        "topic": _say_topic(context.language, entry.question),
        "question": entry.question.say(context.language)[:40],
    }
    return Button("quiz-entry-button", f"quiz:entry:{entry.question.id}:{entry.version}", values=values)


def _say_topic(language: str, question: QuizQuestion) -> Markup:
    """Questions written for a course are about that course, and have no other topic."""
    known = question.topic in load_blueprint().topics
    return Markup(render(language, f"quiz-topic-{question.topic}" if known else "quiz-topic-course"))


async def find_entry(context: Context) -> BankEntry | None:
    """The version that the button names; None, with a word, if there is none."""
    name = context.args[0] if context.args else ""
    entry = await quiz_bank.find(context.db, (name, context.number(1)))
    if entry is None:
        context.toast("quiz-gone", alert=True)
    return entry


async def show_entry(context: Context) -> None:
    if entry := await find_entry(context):
        await show_card(context, entry)


async def show_card(context: Context, entry: BankEntry) -> None:
    """All of a question in both languages, so that whoever approves it has read both."""
    question = entry.question
    said = [_say_in(language, entry) for language in question.words]
    context.edit(
        "quiz-entry",
        buttons=[*await _list_decisions(context, entry), BACK],
        id=question.id,
        version=str(entry.version),
        topic=_say_topic(context.language, question),
        level=question.level,
        state=await _say_state(context, entry),
        source=question.source,
        said=Markup("\n\n").join(said),
    )


def _say_in(language: str, entry: BankEntry) -> Markup:
    question = entry.question
    options = [
        render(
            language,
            "quiz-entry-right" if option in question.right else "quiz-entry-wrong",
            letter=option,
            option=question.say(language, option),
        )
        for option in question.options
    ]
    lines = Markup("\n").join(map(Markup, options))
    why = question.say(language, "why")
    return Markup(render(language, "quiz-entry-said", question=question.say(language), options=lines, why=why))


async def _say_state(context: Context, entry: BankEntry) -> Markup:
    approving = len(await quiz_bank.list_approving(context.db, entry.reference))
    state = Markup(render(context.language, f"quiz-state-{entry.state}", count=approving))
    reason = Markup(render(context.language, "quiz-entry-reason", reason=entry.reason)) if entry.reason else Markup("")
    return state + reason


async def _list_decisions(context: Context, entry: BankEntry) -> Keyboard:
    place = f"{entry.question.id}:{entry.version}"
    if entry.state in STANDING:
        return [[Button("quiz-withdraw", f"quiz:withdraw:{place}")]]
    if entry.state != "proposed":
        return []
    approve = [Button("quiz-approve", f"quiz:approve:{place}")]
    has_approved = context.actor.id in await quiz_bank.list_approving(context.db, entry.reference)
    return [*([] if has_approved else [approve]), [Button("quiz-refuse", f"quiz:refuse:{place}")]]


async def approve(context: Context) -> None:
    """One of two cadres has read it; whoever sent it in is the first."""
    entry = await find_entry(context)
    if entry is None:
        return
    # Another cadre may have decided on it since this was shown.
    if not await quiz_bank.approve(context.db, entry.reference, context.actor.id, context.now):
        context.toast("quiz-decided-before", alert=True)
    await _show_again(context, entry)


async def refuse(context: Context) -> None:
    entry = await find_entry(context)
    if entry is None:
        return
    if not await quiz_bank.refuse(context.db, entry.reference, context.actor.id, context.now):
        context.toast("quiz-decided-before", alert=True)
    await _show_again(context, entry)


async def _show_again(context: Context, entry: BankEntry) -> None:
    """As it stands now."""
    await show_card(context, await quiz_bank.find(context.db, entry.reference) or entry)
