"""Appeals of a contest: who answers them, none of whom had a part in it."""

from collections.abc import Collection, Iterable
from random import Random

from domain.member import CHECKS_CHAIR, Member


def choose_appeal_panel(people: Iterable[Member], barred: Collection[int], random: Random) -> list[Member]:
    """The heads of fund review and of the women's committee, and one other member by lot; `barred` had a part in it."""
    # Who cannot be told anything would leave the appeal open for ever.
    able = [it for it in people if it.id not in barred and it.can_be_told]
    heads = [it for it in able if it.duty == "head" and it.committee in (CHECKS_CHAIR, "women")]
    others = [it for it in able if it not in heads and not it.is_chair]
    lot = [random.choice(others)] if others else []
    # Where there are no such people the chair answers: an appeal that nobody reads would stay open for ever.
    return [*heads, *lot] or [it for it in able if it.is_chair]
