"""The roll as a list that an office keeps: one row a person, read strictly, and what it changes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from domain.member import COMMITTEES, LONGEST_NAME, ROLES, Member
from domain.routing import DUTIES
from domain.text import clean_text, count_utf16

COLUMNS = ("name", "staff_number", "department", "role", "committee", "duty", "language")
REQUIRED = ("name",)
_LONGEST = 64
_OFFICES = ("cadre", "chair")


class WrongRow(ValueError):
    """A row that cannot be taken; `key` names the words that say why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One row as texts by COLUMNS, offices and language as codes; what is empty stays as it is on the roll.

    `groups` holds the numbers of groups that the row speaks of, each with whether the person is to be in it.
    """

    name: str
    staff_number: str
    department: str
    role: str
    committee: str
    duty: str
    language: str
    groups: tuple[tuple[int, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class RollChange:
    """What a row does to the roll; `before` is None for somebody new, `into` and `out_of` are groups by number."""

    before: Member | None
    after: Member
    into: frozenset[int] = frozenset()
    out_of: frozenset[int] = frozenset()

    @property
    def is_change(self) -> bool:
        return self.before != self.after or bool(self.into or self.out_of)


@dataclass(frozen=True, slots=True)
class RollComparison:
    """What a whole list does to the roll.

    `changes` has one for each row that can be taken, also where nothing changes; `faults` the number of each other row
    and the key of what is wrong with it; `missing` who is on the roll and not in the list, but for the chair.
    """

    changes: Sequence[RollChange]
    faults: Sequence[tuple[int, str]]
    missing: Sequence[Member]

    @property
    def new(self) -> list[Member]:
        return [it.after for it in self.changes if it.before is None]

    @property
    def changed(self) -> list[RollChange]:
        """Of those who were on the roll before."""
        return [it for it in self.changes if it.before and it.is_change]


def compare_roll(
    members: Sequence[Member],
    entries: Sequence[tuple[int, RollEntry]],
    new_id: Callable[[], int],
    default_language: str,
    groups: Mapping[int, frozenset[int]] = MappingProxyType({}),
) -> RollComparison:
    """`entries` come with their row numbers, `groups` are those each member is in; with faults nothing is taken."""
    roll = Roll(members, new_id, default_language)
    roll.expect(entry for _, entry in entries)
    changes, faults = list[RollChange](), list[tuple[int, str]]()
    for number, entry in entries:
        try:
            changes.append(_regroup(roll.take(entry), entry, groups))
        except WrongRow as error:
            faults.append((number, error.key))
    listed = {it.before.id for it in changes if it.before}
    # Not the chair, who hands over in the bot: a list that forgets them must not offer to take them out.
    missing = [it for it in members if it.status != "left" and it.role != "chair" and it.id not in listed]
    return RollComparison(changes, faults, missing)


def _regroup(change: RollChange, entry: RollEntry, groups: Mapping[int, frozenset[int]]) -> RollChange:
    now = groups.get(change.before.id, frozenset()) if change.before else frozenset()
    into = {group for group, is_in in entry.groups if is_in}
    out_of = {group for group, is_in in entry.groups if not is_in}
    return replace(change, into=frozenset(into - now), out_of=frozenset(now & out_of))


def load_entry(fields: Mapping[str, Any]) -> RollEntry:
    """An entry as JSON keeps it."""
    groups = tuple((int(group), bool(is_in)) for group, is_in in fields.get("groups", ()))
    return RollEntry(**{**fields, "groups": groups})


def read_entry(cells: Mapping[str, str], languages: Sequence[str]) -> RollEntry:
    """Raises WrongRow."""
    for _, key in find_faults(cells, languages):
        raise WrongRow(key)
    return _read_cells(cells)


def find_faults(cells: Mapping[str, str], languages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Everything that is wrong with a row: the column, and the key of the words that say why."""
    entry = _read_cells(cells)
    if not 0 < count_utf16(entry.name) <= LONGEST_NAME:
        yield "name", "roster-wrong-name"
    if max(count_utf16(entry.staff_number), count_utf16(entry.department)) > _LONGEST:
        yield "staff_number", "roster-wrong-length"
    allowed = {"role": ROLES, "committee": COMMITTEES, "duty": DUTIES, "language": languages}
    for name, codes in allowed.items():
        if (code := getattr(entry, name)) and code not in codes:
            yield name, f"roster-wrong-{name}"
    if entry.role == "cadre" and not entry.committee:
        yield "committee", "roster-committee-missing"
    # A role that cannot be read may be an office.
    if (entry.committee or entry.duty) and entry.role in {"", *ROLES} - set(_OFFICES):
        yield "role", "roster-not-in-office"


def _read_cells(cells: Mapping[str, str]) -> RollEntry:
    entry = load_entry({name: " ".join(clean_text(cells[name]).split()) for name in COLUMNS})
    return replace(entry, name=close_up(entry.name))


def close_up(name: str) -> str:
    """A name of Chinese characters without blanks: lists put them between two characters to fill the place of three."""
    return name if any(sign <= "\u2e7f" and sign != " " for sign in name) else name.replace(" ", "")


class Roll:
    """The people on the roll, to whom rows are added one by one; the same row twice is refused."""

    def __init__(self, members: Sequence[Member], new_id: Callable[[], int], default_language: str) -> None:
        self._by_number = {it.staff_number: it for it in members if it.staff_number}
        self._unnumbered: dict[str, list[Member]] = {}
        for it in members:
            if not it.staff_number:
                self._unnumbered.setdefault(close_up(it.name), []).append(it)
        self._chairs = {it.id for it in members if it.role == "chair" and it.status != "left"}
        self._new_id, self._language = new_id, default_language
        self._named: set[tuple[str, ...]] = set()
        self._found: set[int] = set()
        self._departments: dict[str, list[str]] = {}

    def expect(self, entries: Iterable[RollEntry]) -> None:
        """Look at all rows first: whom a row means depends on who else of that name is in the list."""
        for it in entries:
            if it.staff_number not in self._by_number:
                self._departments.setdefault(it.name, []).append(it.department)

    def take(self, entry: RollEntry) -> RollChange:
        """Whom the row means, by staff number, else by name, and among namesakes by department.

        Raises WrongRow.
        """
        named = ("number", entry.staff_number) if entry.staff_number else ("name", entry.name, entry.department)
        if named in self._named:
            raise WrongRow("roster-twice")
        self._named.add(named)
        before = self._find(entry)
        if before:
            self._found.add(before.id)
        after = self._changed(before, entry) if before else self._new(entry)
        self._check_chair(before, after)
        return RollChange(before, after)

    def _find(self, entry: RollEntry) -> Member | None:
        # The number before the name, which may change and may be somebody else's too.
        if found := self._by_number.get(entry.staff_number):
            return found
        namesakes = [it for it in self._unnumbered.get(entry.name, []) if it.id not in self._found]
        here = [it for it in namesakes if it.department == entry.department]
        if len(here) == 1 or not namesakes:
            return here[0] if here else None
        listed = self._departments.get(entry.name, [])
        if len(listed) > 1 and all(it.department in listed for it in namesakes):
            return None  # each of them has a row of their own; this one is about somebody else
        if len(namesakes) > 1 or len(listed) > 1:
            raise WrongRow("roster-namesakes")
        return namesakes[0]

    def _changed(self, member: Member, entry: RollEntry) -> Member:
        after = replace(
            member,
            name=entry.name,
            staff_number=entry.staff_number or member.staff_number,
            department=entry.department or member.department,
            # Leaving took consent and chat away, so who comes back needs a new link.
            status="invited" if member.status == "left" else member.status,
        )
        if entry.role:
            # As a whole: the duty of an earlier office must not stay with a new one.
            after = replace(after, role=entry.role, committee=entry.committee, duty=entry.duty)
        # Whoever has joined has chosen a language.
        return replace(after, language=entry.language) if entry.language and member.status != "active" else after

    def _new(self, entry: RollEntry) -> Member:
        return Member(
            id=self._new_id(),
            telegram_id=None,
            name=entry.name,
            role=entry.role or "member",
            committee=entry.committee,
            duty=entry.duty,
            department=entry.department,
            staff_number=entry.staff_number,
            language=entry.language or self._language,
            status="invited",
            reachable=True,
            consent_version=0,
            consented_on="",
            quiet_from="",
            quiet_to="",
            joined_on="",
        )

    def _check_chair(self, before: Member | None, after: Member) -> None:
        """A union has one chair, who hands over in the bot."""
        if before and before.id in self._chairs and after.role != "chair":
            raise WrongRow("roster-chair-stays")
        if after.role == "chair":
            self._chairs.add(after.id)
            if len(self._chairs) > 1:
                raise WrongRow("roster-one-chair")
