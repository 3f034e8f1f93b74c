"""Second persons for figures: a merged or extended case counts as it was until another cadre agrees."""

from collections.abc import Sequence
from datetime import datetime

from domain.case import Case
from domain.member import Member
from domain.rights import allow
from handlers.cases.sight import find_seen, find_standing, list_deciders
from handlers.context import Context
from handlers.messenger import Button, Text
from handlers.naming import name_person
from storage import case_seconds, members

_MOST_ASKED = 4


async def ask_second(context: Context, case: Case, action: str, due_before: datetime) -> None:
    """Of a case that another cadre works on, the chair who gives it more time is the second person already."""
    await case_seconds.ask(context.db, case.number, action, due_before, context.actor.id)
    if action == "extend" and case.handler_id not in (None, context.actor.id):
        await case_seconds.agree(context.db, case.number, action, context.actor.id, context.union.today(context.now))
        return
    for reader in (await _list_seconders(context, case))[:_MOST_ASKED]:
        name = await name_person(context.db, reader.language, context.actor)
        buttons = [
            [Button("cases-second-yes", f"cases:second:{case.number}:{action}")],
            [Button("cases-open", f"cases:case:{case.number}")],
        ]
        context.messenger.send(reader, Text(f"cases-second-{action}", buttons=buttons, number=case.number, name=name))


async def _list_seconders(context: Context, case: Case) -> Sequence[Member]:
    """Other cadres who may read the case, those who decide about it first."""
    cadres = await members.list_with_role(context.db, "cadre", "chair")
    ordered = {each.id: each for each in (*await list_deciders(context.db, case), *cadres)}.values()
    others = [each for each in ordered if each.id != context.actor.id and each.can_be_told]
    return [each for each in others if allow(each, "read", await find_standing(context.db, each, case))]


async def agree(context: Context) -> None:
    case, action = await find_seen(context), context.choice
    word = await case_seconds.find(context.db, case.number, action) if case else None
    if case is None:
        return
    if word is None:
        context.toast("cases-over", alert=True)
    elif not context.actor.is_cadre or context.actor.id in (word.asked_by, case.handler_id):
        context.toast("cases-second-not-you", alert=True)
    elif await case_seconds.agree(context.db, case.number, action, context.actor.id, context.union.today(context.now)):
        context.edit("cases-second-done", number=case.number)
    else:
        context.toast("cases-over", alert=True)
