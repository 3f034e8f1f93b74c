"""What cadres read, in private: the queue of what they may see, and one case with its conversation."""

from domain.case import Case, sight
from domain.cases import MOST_REOPENINGS
from domain.codes import read_case_number
from domain.rights import allow
from handlers.cases import card, words
from handlers.cases.own import PAGE, turning
from handlers.pen import Button, Keyboard
from handlers.turn import Turn
from locales import Markup, render
from storage import case_messages, cases, members

IN_WORK = ("in_progress", "reopened")


async def queue(turn: Turn) -> None:
    """`/queue`, or `/queue S-7K2F` for one case."""
    if turn.args and (number := read_case_number(turn.args[0])):
        turn.args = (number,)
        await open_case(turn)
    else:
        turn.args = ("all", "0")
        await page(turn)


async def page(turn: Turn) -> None:
    which, offset = turn.args[0], turn.number(1)
    actor = turn.actor
    found = await cases.queue(turn.db, sight(actor), actor.id, mine=which == "mine", limit=PAGE + 1, offset=offset)
    rows = [[_row(turn, case)] for case in found[:PAGE]]
    other = "all" if which == "mine" else "mine"
    switch = [Button(f"cases-queue-{other}", f"cases:queue:{other}:0")]
    key = "cases-queue" if found else "cases-queue-empty"
    turn.edit(key, buttons=[*rows, *turning("queue", which, offset, len(found) > PAGE), switch])


def _row(turn: Turn, case: Case) -> Button:
    values = {
        "number": case.number,
        "category": words.category(turn.language, case.category),
        "state": words.state(turn.language, case),
        "due": card.due(turn, turn.language, case),
    }
    return Button("cases-queue-row", f"cases:case:{case.number}", values=values)


async def seen(turn: Turn) -> Case | None:
    """The case named first in the button or link, if this cadre may see it here; else a word, and None.

    A hidden case and one that does not exist get the same word.
    """
    number = read_case_number(turn.args[0]) if turn.args else None
    case = await cases.find(turn.db, number) if number else None
    if case is None or not allow(turn.actor, "case.work", case):
        turn.toast("cases-hidden", alert=True)
        return None
    if case.is_confidential and not turn.incoming.private:
        turn.toast("cases-in-private", alert=True)
        return None
    return case


async def open_case(turn: Turn) -> None:
    if case := await seen(turn):
        await show(turn, case, turn.number(1) if len(turn.args) > 1 else None)


async def show(turn: Turn, case: Case, page: int | None = None) -> None:
    """The case as cadres see it in private, at the newest page unless told otherwise."""
    told = words.pages(turn.language, turn.union, await case_messages.of(turn.db, case.number))
    page = len(told) - 1 if page is None else min(page, len(told) - 1)
    author = await cases.author_of(turn.db, case.number) if case.mode == "signed" else None
    handler = await members.find(turn.db, case.handler_id) if case.handler_id else None
    files = await case_messages.files_of(turn.db, case.number)
    is_free = handler is None or not handler.is_cadre
    older = [Button("cases-older", f"cases:case:{case.number}:{page - 1}")] if page else []
    newer = [Button("cases-newer", f"cases:case:{case.number}:{page + 1}")] if page + 1 < len(told) else []
    turn.edit(
        "cases-work-view",
        buttons=[
            row
            for row in (
                [*older, *newer],
                *_may(turn, case, len(files), is_free),
            )
            if row
        ],
        number=case.number,
        flag=card.flag(turn.language, case),
        category=words.category(turn.language, case.category),
        mode=words.mode(turn.language, case),
        sender=author.name if author else Markup("—"),
        state=words.state(turn.language, case),
        outcome=words.outcome(turn.language, case),
        due=card.due(turn, turn.language, case),
        term=Markup(render(turn.language, f"sla-{case.route.sla}")),
        handler=handler.name if handler else Markup(render(turn.language, "cases-nobody")),
        said=told[page],
    )


def _may(turn: Turn, case: Case, files: int, is_free: bool) -> Keyboard:
    number, actor = case.number, turn.actor
    see = [Button("cases-files", f"cases:files:{number}", values={"count": files})] if files else []
    if case.has_ended:
        return [see]
    holds = case.handler_id == actor.id
    rows = [see]
    if is_free and case.may_be_led_by(actor) and case.state in ("registered", *IN_WORK):
        rows.append([Button("cases-take", f"cases:take:{number}")])
    if case.state == "registered":
        rows.append(_two(("ask", number), ("refuse", number)))
    if holds and case.state in IN_WORK:
        rows += [[Button("cases-answer", f"cases:answer:{number}")], _two(("ask", number), ("hand", number))]
    elif case.handler_id and actor.is_chair and case.state in IN_WORK:
        rows.append([Button("cases-hand", f"cases:hand:{number}")])
    if actor.is_chair and case.state == "replied" and case.rating and case.reopenings >= MOST_REOPENINGS:
        rows.append([Button("cases-end", f"cases:end:{number}")])
    return [*rows, [Button("cases-note", f"cases:note:{number}")]]


def _two(*actions: tuple[str, str]) -> list[Button]:
    return [Button(f"cases-{action}", f"cases:{action}:{number}") for action, number in actions]


async def files(turn: Turn) -> None:
    """Send what is attached to the cadre who asked, never to a group."""
    case = await seen(turn)
    if case is None or not turn.incoming.private:
        return
    for kind, file_id in await case_messages.files_of(turn.db, case.number):
        turn.pen.forward(turn.incoming.chat_id, kind, file_id, caption=case.number)
