"""Awards: the days of a round, who is put on the shortlist, and who is elected by a count of sealed votes."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from domain.calendar import Calendar
from domain.member import Member

KINDS = ("employee", "cadre", "team")
NOMINATE, LIST, VOTE, NOTICE = 10, 3, 5, 5
"""Workdays; those of the public notice as unions keep it (mem)."""
VOTE_OPENS, DAY_ENDS = time(10), time(18)
MOST_HONOURED = 10
MOST_NOMINATED = 3
"""How many one member may nominate in a round."""
COMMITTEES = 2
"""So many committees have to put somebody on the shortlist."""
LEAST_BALLOTS = 10
"""Below it an outcome would tell too much of who voted how."""
ALIVE = ("asked", "standing", "listed", "elected")
"""States of a nominee who may still be honoured."""


@dataclass(frozen=True, slots=True)
class AwardDays:
    """The last days of nominating, of the shortlist and of voting, and the day on which voting begins."""

    nominate_until: date
    shortlist_until: date
    vote_from: date
    vote_until: date


def plan_days(calendar: Calendar, announced: date) -> AwardDays:
    """All of them are said when the round is announced, and stay."""
    nominate_until = calendar.add_workdays(announced, NOMINATE)
    shortlist_until = calendar.add_workdays(nominate_until, LIST)
    vote_from = calendar.add_workdays(shortlist_until, 1)
    return AwardDays(nominate_until, shortlist_until, vote_from, calendar.add_workdays(vote_from, VOTE - 1))


def may_be_nominated(kind: str, member: Member, actor: Member) -> bool:
    """Somebody else, who is here and has agreed to the notice; for an award of cadres, one in office."""
    is_here = member.is_active and member.has_agreed and member.id != actor.id
    return is_here and (kind != "cadre" or member.is_cadre)


def is_shortlisted(committees: Iterable[str]) -> bool:
    """By cadres of different committees; two of the same one are one."""
    return len(set(committees)) >= COMMITTEES


def count_votes(ballots: Iterable[Collection[int]], listed: Collection[int], quota: int) -> tuple[int, dict[int, int]]:
    """How many ballots are valid, and the votes of each nominee on the list.

    A ballot names at most `quota`; names no longer on the list count nothing, and a ballot of nothing is not valid.
    """
    votes, valid = dict.fromkeys(sorted(listed), 0), 0
    for ballot in ballots:
        named = set(ballot) & set(listed)
        if not named or len(ballot) > quota:
            continue
        valid += 1
        for each in named:
            votes[each] += 1
    return valid, votes


def choose_elected(votes: Mapping[int, int], quota: int) -> set[int]:
    """Those with the most votes; who has as many as the last of them is elected too, as it was said before."""
    ranked = sorted((count for count in votes.values() if count), reverse=True)
    if not ranked:
        return set()
    least = ranked[min(quota, len(ranked)) - 1]
    return {each for each, count in votes.items() if count >= least}
