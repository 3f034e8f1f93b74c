"""Whether a person may do something to a case: the one question before every button, link and step."""

from collections.abc import Callable, Sequence
from functools import partial

from domain.case import Case, list_visible_kinds
from domain.codes import read_case_number
from domain.member import Member
from domain.rights import Standing, allow
from handlers.context import Context
from storage import case_authors, cases, members
from storage.case_queue import Eyes
from storage.database import Db

Choose = Callable[[Sequence[Member]], Sequence[Member]]
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
    author_id = await case_authors.find_author(db, case.number)
    relation = case.relation(actor, actor.id == author_id)
    return Standing(relation, relation == "in_scope" and await _is_standing_in(db, actor, case, author_id))


def make_eyes(actor: Member) -> Eyes:
    """What the actor may find in the queue and by searching."""
    return Eyes(actor.id, list_visible_kinds(actor), list_visible_kinds(actor, kept_from_others=True))


async def _is_standing_in(db: Db, actor: Member, case: Case, author_id: int | None) -> bool:
    """Whether this cadre decides in the chair's place: no chair may, and the cadre leads it."""
    if actor.is_chair or not case.may_be_led_by(actor):
        return False
    cadres = await members.list_with_role(db, "cadre", "chair")
    chairs = [each for each in cadres if each.is_chair]
    if case.is_confidential:
        return all(case.hidden_from(chair) for chair in chairs)
    # Of what the chair has signed.
    deciders = _leave_out_author(case, partial(_list_deciders, case), cadres, author_id)
    return bool(chairs) and any(each.id == actor.id for each in deciders)


async def list_deciders(db: Db, case: Case) -> list[Member]:
    """Who decides what the chair decides: the chairs who may see the case, else whoever leads it; never its author."""
    return await choose_without_author(db, case, partial(_list_deciders, case))


def _list_deciders(case: Case, cadres: Sequence[Member]) -> Sequence[Member]:
    chairs = [each for each in cadres if each.is_chair and not case.hidden_from(each)]
    return chairs or case.leading(cadres)


async def choose_without_author(db: Db, case: Case, choose: Choose, author_id: int | None = None) -> list[Member]:
    """Whom `choose` names among the cadres, without who wrote the case; `author_id` where that is known already."""
    cadres = await members.list_with_role(db, "cadre", "chair")
    return _leave_out_author(case, choose, cadres, author_id or await case_authors.find_author(db, case.number))


def _leave_out_author(case: Case, choose: Choose, cadres: Sequence[Member], author_id: int | None) -> list[Member]:
    """Of what was signed another is chosen in the author's place.

    Of what is confidential the choice must not depend on the author, or it would tell who that is: nobody stands in for
    them.
    """
    able = [each for each in cadres if each.id != author_id] if case.mode == "signed" else cadres
    return [each for each in choose(able) if each.id != author_id]
