"""How an award is worded: its days, its nominees by name, and what the bot saw of one."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.money.words import say_yuan
from handlers.naming import name_people
from locales import Markup, render
from locales.dates import write_day
from storage import members
from storage.awards import AwardRound, Nominee
from storage.database import Db


def say_round(language: str, award: AwardRound) -> dict[str, Any]:
    """The values of everything that is said before anybody is nominated."""
    return {
        "title": award.title,
        "kind": award.kind,
        "criteria": award.criteria,
        "quota": award.quota,
        "reward": _say_reward(language, award),
        "nominate_until": write_day(language, award.nominate_until),
        "shortlist_until": write_day(language, award.shortlist_until),
        "vote_from": write_day(language, award.vote_from),
        "vote_until": write_day(language, award.vote_until),
    }


def _say_reward(language: str, award: AwardRound) -> Markup:
    if award.reward_fen:
        return say_yuan(language, award.reward_fen)
    return Markup(render(language, "award-no-reward"))


async def name_nominees(db: Db, language: str, nominees: Sequence[Nominee]) -> dict[int, Markup]:
    """By the nominee's id; namesakes are told apart."""
    people = await members.find_each(db, [it.member_id for it in nominees if it.member_id])
    names = await name_people(db, language, list(people.values()))
    return {it.id: names.get(it.member_id, Markup()) if it.member_id else Markup.escape(it.team) for it in nominees}


def write_evidence(counts: Mapping[str, int]) -> str:
    """As it is kept: `training=2 cure=1`."""
    return " ".join(f"{kind}={count}" for kind, count in sorted(counts.items()))


def read_evidence(kept: str) -> Counter[str]:
    """The counts by kind of what `write_evidence` wrote."""
    parts = (part.partition("=") for part in kept.split())
    return Counter({kind: int(count) for kind, _, count in parts})


def say_evidence(language: str, evidence: str) -> Markup:
    """What the bot saw, kind by kind; empty for none."""
    lines = []
    for kind, count in read_evidence(evidence).items():
        what = Markup(render(language, f"points-kind-{kind}"))
        lines.append(render(language, "award-evidence-line", what=what, count=count))
    return Markup("").join(Markup("\n") + Markup(it) for it in lines)
