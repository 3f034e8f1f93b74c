"""How people stand to what is required of them: computed anew from what they have completed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from domain.completion import Completion
from domain.member import Member
from domain.requirement import Absence, Requirement, find_due, list_owed
from domain.union import Union
from storage import audience, completions, courses, members, requirements
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Required:
    """One requirement of one member; `due` None means that nothing is to be done for it."""

    member: Member
    requirement: Requirement
    due: date | None


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that how people stand is computed from, read once."""

    requirements: Sequence[Requirement]
    done: Mapping[tuple[int, str], Sequence[Completion]]
    offices: Mapping[int, date]
    absences: Mapping[int, Sequence[Absence]]
    groups: Mapping[int, Mapping[str, date | None]]

    def concerns(self, requirement: Requirement, member: Member) -> bool:
        return requirement.concerns(member, self.groups.get(member.id, {}))


async def load_records(db: Db, today: date, member_id: int = 0) -> Records:
    """Of one member, or of everybody."""
    held = await (completions.list_of_member(db, member_id) if member_id else completions.list_held(db))
    done: dict[tuple[int, str], list[Completion]] = {}
    for it in held:
        if it.member_id is not None and not it.revoked_on:
            done.setdefault((it.member_id, it.course_id), []).append(it)
    offered = {it.id for it in await courses.list_newest(db) if it.offered}
    return Records(
        # What can no longer be completed is no longer required.
        [it for it in await requirements.list_all(db) if it.course_id in offered],
        done,
        await requirements.find_offices(db),
        await requirements.list_absences(db, today.isoformat()),
        await audience.find_dates(db),
    )


def list_required(records: Records, union: Union, today: date, people: Iterable[Member]) -> list[Required]:
    """Every requirement that concerns one of `people`."""
    return [
        Required(member, it, _find_due(records, union, today, member, it))
        for member in people
        for it in records.requirements
        if records.concerns(it, member)
    ]


def _find_due(records: Records, union: Union, today: date, member: Member, requirement: Requirement) -> date | None:
    done = records.done.get((member.id, requirement.course_id), ())
    begins = _find_beginning(records, member, requirement)
    return find_due(requirement, begins, done, today, union.calendar, records.absences.get(member.id, ()))


def list_owed_by(
    records: Records, union: Union, year: int, member: Member, requirement: Requirement
) -> list[tuple[date, Completion | None]]:
    """Each day on which a requirement was or is due for a member, with what met it."""
    done = records.done.get((member.id, requirement.course_id), ())
    begins = _find_beginning(records, member, requirement)
    return list_owed(requirement, begins, done, year, union.calendar, records.absences.get(member.id, ()))


def _find_beginning(records: Records, member: Member, requirement: Requirement) -> date:
    """An office counts from the day it was taken, a group from the day of coming into it, all else from joining."""
    joined = date.fromisoformat(member.joined_on) if member.joined_on else requirement.since
    kind, _, name = requirement.whom.partition(".")
    begins = joined
    if kind in ("role", "committee", "duty"):
        begins = max(joined, records.offices.get(member.id, joined))
    elif kind == "group":
        begins = max(joined, records.groups.get(member.id, {}).get(name) or joined)
    # What is required anew is overdue for nobody.
    return max(begins, requirement.since)


async def list_own(db: Db, union: Union, today: date, member: Member) -> list[Required]:
    """What is to be done by one member, the next first."""
    records = await load_records(db, today, member.id)
    found = [it for it in list_required(records, union, today, [member]) if it.due]
    return sorted(found, key=lambda it: (it.due or today, it.requirement.id))


async def list_everybody(db: Db, union: Union, today: date) -> list[Required]:
    return list_required(await load_records(db, today), union, today, await members.list_active(db))
