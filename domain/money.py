"""Money: what was planned, approved, spent and reviewed; rows are never changed, a correction is a new one."""

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from domain.calendar import DAY
from domain.groups import is_hidden
from domain.member import Member

ACTIVITY, CARE, OTHER = "activity", "care", "other"
LINES = (ACTIVITY, CARE, OTHER)
PAYEES = ("firm", "person", "member", "cared")
"""Who got the money: a firm, somebody outside, one of us who had paid, or in confidence somebody who is cared for."""
PASSED, OBJECTED = "passed", "objected"
APPROVED, DECLINED = "approved", "declined"
CARE_KINDS = ("visit", "hardship")
YEARS_KEPT = 30
"""As long as vouchers of the books (Measures for the Management of Accounting Archives, 2015; from memory)."""

_DATA = Path(__file__).parent / "data" / "expense_kinds.toml"


@dataclass(frozen=True, slots=True)
class ExpenseKind:
    """`checks` is how many things fund review looks at; `per` what a ceiling a head is counted over."""

    checks: int
    per: str


@cache
def load_kinds() -> Mapping[str, ExpenseKind]:
    return {code: ExpenseKind(**row) for code, row in tomllib.loads(_DATA.read_text("utf-8")).items()}


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What money is approved for and spent on: an activity by its number, or care or all else of a year."""

    line: str
    number: int

    def __str__(self) -> str:
        return f"{self.line}:{self.number}"


@dataclass(frozen=True, slots=True)
class Budget:
    """So much, in fen, was proposed for a line; `verdict` is empty until a second officer has decided."""

    id: int
    line: str
    number: int
    fen: int
    proposed_by: int | None
    proposed_at: datetime
    verdict: str
    decided_by: int | None

    @property
    def of(self) -> BudgetLine:
        return BudgetLine(self.line, self.number)


@dataclass(frozen=True, slots=True)
class Expense:
    """One row of the books, in fen, below nothing where it takes back; `root_id` is the row that it corrects.

    `payee_id` is the one of us who was paid, `on_paper` whether the receipt is kept on paper alone. `verdict` and
    `reviewed_by` are those of the last review.
    """

    id: int
    line: str
    number: int
    case_number: str | None
    root_id: int | None
    spent_on: date
    kind: str
    fen: int
    about: str
    payee: str
    payee_id: int | None
    on_paper: bool
    entered_by: int | None
    entered_at: datetime
    verdict: str = ""
    reviewed_by: int | None = None

    @property
    def of(self) -> BudgetLine:
        return BudgetLine(self.line, self.number)

    @property
    def chain(self) -> int:
        """The number of the row that this one and its corrections go back to."""
        return self.root_id or self.id

    @property
    def is_in_confidence(self) -> bool:
        return self.line == CARE


@dataclass(frozen=True, slots=True)
class Spending:
    """In fen: all that was spent and what of it has been reviewed; `waiting` rows are still to be reviewed."""

    spent: int = 0
    reviewed: int = 0
    waiting: int = 0
    rows: int = 0

    @property
    def is_reviewed(self) -> bool:
        return self.rows > 0 and not self.waiting


def list_waiting(expenses: Iterable[Expense]) -> list[Expense]:
    """Rows that fund review has not passed: an objection is settled by a later row of its chain that was passed."""
    rows = list(expenses)
    last = _find_last_passed(rows)
    return [it for it in rows if it.id > last.get(it.chain, 0)]


def sum_up(expenses: Iterable[Expense], first: date = date.min, last: date = date.max) -> Spending:
    """What was spent between two days and on them; `expenses` are whole chains.

    Whoever passes a correction passes what is left of the rows before it.
    """
    rows = list(expenses)
    # The days are looked at last: a correction in a later quarter settles a row of this one.
    waiting = [it for it in list_waiting(rows) if first <= it.spent_on <= last]
    within = [it for it in rows if first <= it.spent_on <= last]
    spent = sum(it.fen for it in within)
    return Spending(spent, spent - sum(it.fen for it in waiting), len(waiting), len(within))


def list_passed_so_far(expenses: Iterable[Expense]) -> list[Expense]:
    """Without corrections that wait for a review of their own: what was passed before them stands until then."""
    rows = list(expenses)
    last = _find_last_passed(rows)
    return [it for it in rows if it.chain not in last or it.id <= last[it.chain]]


def _find_last_passed(rows: Iterable[Expense]) -> dict[int, int]:
    last = defaultdict[int, int](int)
    for it in rows:
        if it.verdict == PASSED:
            last[it.chain] = max(last[it.chain], it.id)
    return last


def is_reviewer(member: Member) -> bool:
    return member.can_work and member.committee == "fund_review"


def may_review(member: Member, expense: Expense, chain: Iterable[Expense], approvers: Collection[int]) -> bool:
    """Fund review, but not whoever entered a row of it, was paid, or had approved the money."""
    involved = {it.entered_by for it in chain} | {it.payee_id for it in chain} | {expense.entered_by, expense.payee_id}
    return is_reviewer(member) and member.id not in involved and member.id not in approvers


def may_approve(member: Member, budget: Budget) -> bool:
    """A second officer, and none of those who are to review it later."""
    return member.can_work and member.committee != "fund_review" and member.id != budget.proposed_by


def choose_approvers(officers: Sequence[Member], budget: Budget) -> list[Member]:
    """Who is asked: the chairs, or the rest of the committee where no chair may decide."""
    able = [it for it in officers if may_approve(it, budget)]
    return [it for it in able if it.is_chair] or able


@dataclass(frozen=True, slots=True)
class Concern:
    """Something that whoever spends and whoever reviews must know; `values` are fen and numbers for its words."""

    code: str
    values: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an expense is measured against, in fen; None where nothing is approved, set or counted.

    `spent` is what the line has without it, `of_kind` what of that has its kind; `twin` is a row that looks the same.
    """

    approved: int | None
    spent: int
    of_kind: int
    ceiling: int | None = None
    people: int | None = None
    needs_consent: bool = False
    twin: int | None = None


SERIOUS = frozenset({"unapproved", "over", "consent", "ceiling"})
"""What the chair and fund review are told of at once."""


def list_concerns(kind: str, fen: int, around: Surroundings) -> tuple[Concern, ...]:
    found = []
    if around.approved is None:
        found.append(Concern("unapproved", {}))
    elif (over := around.spent + fen - around.approved) > 0 and fen > 0:
        found.append(Concern("over", {"fen": over, "approved": around.approved}))
    if around.needs_consent:
        found.append(Concern("consent", {}))
    if head := _find_excess(kind, fen, around):
        found.append(head)
    if around.twin:
        found.append(Concern("twin", {"number": around.twin}))
    return tuple(found)


def _find_excess(kind: str, fen: int, around: Surroundings) -> Concern | None:
    if around.ceiling is None:
        return None
    if load_kinds()[kind].per == "payment":
        return Concern("ceiling", {"fen": fen, "most": around.ceiling}) if fen > around.ceiling else None
    if not around.people:
        return None
    whole = around.of_kind + fen
    # Compared as products, for a head's share is seldom a whole number of fen.
    if whole <= around.ceiling * around.people:
        return None
    return Concern("ceiling", {"fen": -(-whole // around.people), "most": around.ceiling})


def compute_per_head(fen: int, people: int | None) -> int | None:
    """Rounded to whole fen; None where nobody was counted."""
    return round(fen / people) if people else None


def name_quarter(day: date) -> str:
    """2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def find_period(name: str) -> tuple[date, date] | None:
    """First and last day of a quarter such as 2026-Q4 or of a year such as 2026, of this century; else None."""
    # A changed client may send any year, and there is no day after the year 9999.
    year, _, quarter = name.partition("-Q")
    if not (year.isascii() and year.isdecimal() and len(year) == 4 and year.startswith("20")):
        return None
    if not quarter and "-" not in name:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if quarter not in ("1", "2", "3", "4"):
        return None
    first = date(int(year), 3 * int(quarter) - 2, 1)
    after = date(first.year + 1, 1, 1) if quarter == "4" else date(first.year, first.month + 3, 1)
    return first, after - DAY


def find_period_before(name: str) -> str:
    """The quarter before a quarter, the year before a year."""
    found = find_period(name)
    if found is None:
        raise ValueError("not a period")
    return name_quarter(found[0] - DAY) if "Q" in name else f"{found[0].year - 1}"


def find_period_after(name: str) -> str:
    found = find_period(name)
    if found is None:
        raise ValueError("not a period")
    return name_quarter(found[1] + DAY) if "Q" in name else f"{found[1].year + 1}"


def may_show_care(rows: int) -> bool:
    """Whether those who may not know of a single case are told what care has cost: few payments point to persons."""
    return not is_hidden(rows)


def find_first_kept(today: date) -> date:
    """The earliest day whose vouchers are still kept: the years are counted from the end of the year of a voucher."""
    return date(today.year - YEARS_KEPT, 1, 1)
