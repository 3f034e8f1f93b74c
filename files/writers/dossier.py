"""The dossier of a month: what members think, what the union's own check says, what is put right and disclosed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any

from domain.amounts import write_yuan
from files.writers.survey_score import DrawnScore, Priority
from locales import Markup, render


@dataclass(frozen=True, slots=True)
class DossierQuestion:
    """Shares of answers in percent of the `n` who answered; None while there are too few."""

    id: str
    n: int = 0
    favourable: float | None = None
    neutral: float | None = None
    unfavourable: float | None = None


@dataclass(frozen=True, slots=True)
class DossierResult:
    """What members said; shares in percent, None where a number is hidden."""

    answered: int | None
    invited: int
    validity: str
    index: DrawnScore
    band: str | None
    rights: tuple[DrawnScore, ...]
    satisfied: float | None
    acceptable: float | None
    questions: tuple[DossierQuestion, ...]
    priorities: tuple[Priority, ...]
    enps: float | None
    enps_n: int


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One item of the inspection; `points` None where it does not apply or, with `open`, nobody has answered."""

    id: str
    most: int
    points: float | None
    evidence: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """`side` is union or fund_review; `day` is empty while it is missing."""

    side: str
    name: str
    day: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Something to put right; days are 'YYYY-MM-DD', `done` empty until it is."""

    cause: str
    month: str
    owner: str
    due: str
    done: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Disclosed:
    """What the register says of an item: `state` is published, late, due or overdue; days 'YYYY-MM-DD' or empty."""

    item: str
    period: str
    due: str
    published: str
    state: str


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """A budget line, amounts in fen; None where there is none, or where it is not told yet."""

    title: str
    planned: int | None
    approved: int | None
    spent: int | None
    reviewed: int | None
    people: int | None
    head: int | None


@dataclass(frozen=True, slots=True)
class ContestLine:
    """A team of a contest whose results are out, with its `score` as it is printed; days 'YYYY-MM-DD' or empty."""

    contest: str
    place: int
    team: str
    size: int
    score: str
    published: str
    corrected: str


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line of the year's plan; days 'YYYY-MM-DD' or empty, codes as codes."""

    planned: str
    title: str
    outcome: str
    day: str
    reason: str
    there: tuple[int, ...]
    heads: int | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything on the pages of a month; `own` is the inspection's score and `rights` its parts, of 100.

    `plan` are the lines planned for the month, and whatever of the year was moved or dropped; `outcomes` count the
    year's lines so far by what became of them. `there` is by grade A to D.
    `care` counts the year's needs, None for a few, and what was done.
    """

    union: str
    month: str
    made_on: str
    result: DossierResult | None
    own: float | None
    rights: tuple[tuple[str, float | None], ...]
    lines: tuple[DossierLine, ...]
    signatures: tuple[Signature, ...]
    fixes: tuple[Fix, ...]
    disclosed: tuple[Disclosed, ...]
    care: tuple[tuple[str, int | None], ...] = ()
    money: tuple[MoneyLine, ...] = ()
    plan: tuple[PlannedLine, ...] = ()
    outcomes: tuple[tuple[str, int], ...] = ()
    contests: tuple[ContestLine, ...] = ()


def read(fields: Mapping[str, Any]) -> Dossier:
    """The dossier from its JSON. Raises TypeError or KeyError for anything else."""
    parts: dict[str, Any] = {
        "result": _read_result(fields["result"]) if fields["result"] else None,
        "rights": tuple((right, points) for right, points in fields["rights"]),
        "lines": tuple(DossierLine(**it) for it in fields["lines"]),
        "signatures": tuple(Signature(**it) for it in fields["signatures"]),
        "fixes": tuple(Fix(**it) for it in fields["fixes"]),
        "disclosed": tuple(Disclosed(**it) for it in fields["disclosed"]),
        # An outbox may hold a dossier that an older version wrote, without the parts that came later.
        "plan": tuple(PlannedLine(**{**it, "there": tuple(it["there"])}) for it in fields.get("plan", ())),
        "outcomes": tuple((outcome, count) for outcome, count in fields.get("outcomes", ())),
        "care": tuple((what, number) for what, number in fields.get("care", ())),
        "contests": tuple(ContestLine(**it) for it in fields.get("contests", ())),
        "money": tuple(MoneyLine(**it) for it in fields.get("money", ())),
    }
    return Dossier(**{**fields, **parts})


def _read_result(fields: Mapping[str, Any]) -> DossierResult:
    parts: dict[str, Any] = {
        "index": DrawnScore(**fields["index"]),
        "rights": tuple(DrawnScore(**it) for it in fields["rights"]),
        "questions": tuple(DossierQuestion(**it) for it in fields["questions"]),
        "priorities": tuple(Priority(**it) for it in fields["priorities"]),
    }
    return DossierResult(**{**fields, **parts})


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Plain words for paper and cells, in one language."""

    language: str

    def say(self, key: str, **values: object) -> str:
        # Paper shows signs as they are: Markup keeps the words from being escaped for Telegram.
        plain = {name: Markup(value) if isinstance(value, str) else value for name, value in values.items()}
        return unescape(render(self.language, key, **plain))

    def count_care(self, what: str, number: int | None) -> str:
        if number is None:
            return self.say("dossier-care-few")
        return self.say("dossier-care-least", count=number) if what.startswith("need-") else str(number)

    def outcome(self, line: PlannedLine) -> str:
        """What became of it, where it went and why."""
        said = self.say(f"plan-outcome-{line.outcome}")
        to = f" → {self.day(line.day)}" if line.outcome == "moved" and line.day else ""
        return f"{said}{to}" + (f": {self.say(f'plan-reason-{line.reason}')}" if line.reason else "")

    def there(self, line: PlannedLine) -> str:
        """By the strength of the proof, and the heads that were counted."""
        if not any(line.there) and line.heads is None:
            return "—"
        grades = " / ".join(map(str, line.there))
        return grades if line.heads is None else f"{grades} ({line.heads})"

    def yuan(self, fen: int | None) -> str:
        return "—" if fen is None else write_yuan(fen)

    def month(self, name: str) -> str:
        year, number = name.split("-")
        return self.say("inspection-month-name", year=year, month=int(number))

    def day(self, iso: str) -> str:
        when = date.fromisoformat(iso) if iso else None
        return self.say("dossier-day", year=str(when.year), month=when.month, day=when.day) if when else "—"

    def period(self, name: str) -> str:
        if not name:
            return "—"
        year, part = name.split("-")
        if part.isdecimal():
            return self.month(name)
        return self.say("open-period-quarter" if part[0] == "Q" else "open-period-half", year=year, number=int(part[1]))

    def score(self, value: float | None) -> str:
        return "—" if value is None else f"{value:.1f}"

    def change(self, score: DrawnScore) -> str:
        """Up or down beyond noise, about the same within it."""
        if score.change is None or score.noise is None:
            return "—"
        if abs(score.change) <= score.noise:
            return self.say("dossier-same", noise=f"{score.noise:.1f}")
        return self.say(
            "dossier-changed",
            points=f"{'↑' if score.change > 0 else '↓'} {abs(score.change):.1f}",
            noise=f"{score.noise:.1f}",
        )

    def percent(self, value: float | None) -> str:
        return self.say("reports-hidden") if value is None else f"{value:.1f}%"

    def cause(self, code: str) -> str:
        right = code in ("know", "participate", "express", "supervise")
        return self.say(f"right-{code}" if right else f"priority-{code}")

    def points(self, line: DossierLine) -> str:
        if line.open:
            return "—"
        return self.say("dossier-not-applicable") if line.points is None else f"{line.points:g}"
