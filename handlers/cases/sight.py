"""Whether a person may do something to a case: the one question before every button, link and step."""

from domain.case import Case, list_visible_kinds
from domain.codes import read_case_number
from domain.member import Member
from domain.rights import Standing, allow
from handlers.context import Context
from storage import cases, members
from storage.case_queue import Eyes
from storage.database import Db

_REFUSED = {"own": "cases-own-work", "in_scope": "cases-for-chair"}


async def find_seen(context: Context, action: str = "read") -> Case | None:
    """The case named first in the button or link, if the actor may do `action` to it here; else a word, and None.

    A hidden case and one that does not exist get the same word.
    """
    number = read_case_number(context.args[0]) if context.args else None
    case = await cases.find(context.db, number) if number else None
    to = await find_standing(context.db, context.actor, case) if case else None
    # First of all: any other word would confirm that the case exists.
    if case is None or to is None or to.relation in ("out_of_scope", "named"):
        context.toast("cases-hidden", alert=True)
    elif case.is_confidential and not context.incoming.private:
        context.toast("cases-in-private", alert=True)
    elif not allow(context.actor, action, to):
        context.toast(_REFUSED[to.relation], alert=True)
    else:
        return case
    return None


async def find_standing(db: Db, actor: Member, case: Case) -> Standing:
    relation = case.relation(actor, await cases.is_author(db, case.number, actor.id))
    return Standing(relation, relation == "in_scope" and await is_standing_in(db, actor, case))


def make_eyes(actor: Member) -> Eyes:
    """What the actor may find in the queue and by searching."""
    return Eyes(actor.id, list_visible_kinds(actor), list_visible_kinds(actor, kept_from_others=True))


async def is_standing_in(db: Db, actor: Member, case: Case) -> bool:
    """Whether this cadre decides in the chair's place: no chair may see the case and the cadre leads it."""
    if not (case.is_confidential and not actor.is_chair and case.may_be_led_by(actor)):
        return False
    return all(case.hidden_from(chair) for chair in await members.list_with_role(db, "chair"))


async def list_deciders(db: Db, case: Case) -> list[Member]:
    """Who decides what the chair decides: the chairs who may see the case, else whoever leads it."""
    chairs = [each for each in await members.list_with_role(db, "chair") if not case.hidden_from(each)]
    return chairs or list(case.leading(await members.list_with_role(db, "cadre")))
