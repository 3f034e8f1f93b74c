"""Where a suggestion goes and who may read it: categories, their leads, identity modes and recusal."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.member import Member

_DATA = Path(__file__).parent / "data"

FILMS = ("video", "video_note")
MODES = ("signed", "confidential", "anonymous")
DUTIES = (
    "chair",
    "head",
    "economy",
    "protection",
    "rights",
    "welfare",
    "culture",
    "education",
    "duty",
    "treasurer",
)
HOTLINES = ("12351", "12348", "12338", "12333")  # unions, legal aid, women, labour office: the same in all the country
_SAFETY = frozenset({"safety", "hazard"})
_RIGHTS_CASES = frozenset({"pay_hours", "women", "harassment", "rules", "conduct"})


@dataclass(frozen=True, slots=True)
class Lead:
    """Who answers for a category: the holder of a duty in a committee, or with no duty the whole committee."""

    committee: str
    duty: str = ""

    def fits(self, cadre: Member) -> bool:
        if self.duty == "chair":
            return cadre.is_chair
        return cadre.is_cadre and cadre.committee == self.committee and self.duty in ("", cadre.duty)


@dataclass(frozen=True, slots=True)
class Category:
    """What a case is about.

    `visibility` is open, named (open, and never begun without a name), confidential (unless signed), forced (never
    signed) or personal (always signed, yet confidential: of somebody's own life, and they are to be visited); `barred`
    duties never lead it; it moves in the states of `machine`.
    """

    code: str
    leads: tuple[Lead, ...]
    sla: str
    visibility: str = "open"
    documents: bool = True
    barred: frozenset[str] = frozenset()
    machine: str = "case"

    @property
    def modes(self) -> tuple[str, ...]:
        """The identity modes a sender may choose, the default one first."""
        if self.is_personal:
            # An anonymous case names nobody, so in an open category every cadre may read it.
            return ("signed",)
        if self.visibility in ("open", "named"):
            return MODES if self.visibility == "open" else ("signed", "confidential")
        hidden = ("confidential", "anonymous")
        return hidden if self.visibility == "forced" else (*hidden, "signed")

    @property
    def is_personal(self) -> bool:
        return self.visibility == "personal"

    @property
    def may_be_public(self) -> bool:
        """Whether a case may stand on the board; never where even the category would point at somebody."""
        return self.visibility not in ("forced", "named", "personal")

    @property
    def draws_anew(self) -> bool:
        """Whether every picture is drawn anew, whoever sent it, and a file is taken for a picture."""
        return self.machine == "hazard"

    def refused_files(self, mode: str) -> frozenset[str]:
        """The kinds of files that may not be attached.

        A document carries its author's name, a film what the phone wrote into it, faces and voices: unlike a photo
        neither can be made anew, so whoever writes without a name is not to be given away by one.
        """
        if mode == "anonymous":
            return frozenset({"document", *FILMS})
        if self.draws_anew:
            return frozenset(FILMS)
        return frozenset() if self.documents else frozenset({"document"})

    def is_confidential(self, mode: str) -> bool:
        """Whether the group may see no more than that there is one such case."""
        if self.visibility == "named":  # every cadre must be able to act; who reported it stays hidden
            return False
        return (
            mode == "confidential"
            or self.visibility in ("forced", "personal")
            or (mode == "anonymous" and self.visibility != "open")
        )


@dataclass(frozen=True, slots=True)
class CaseRoute:
    """The leads of one case; a `recused` one concerns the chair, who must not learn of it."""

    leads: tuple[Lead, ...]
    sla: str
    recused: bool
    chair_reads: bool
    hotlines: tuple[str, ...]
    barred: frozenset[str] = frozenset()

    def admits(self, cadre: Member) -> bool:
        """Whether this cadre may read the case when it is confidential; its handler may besides."""
        if cadre.is_chair:
            return self.chair_reads
        return cadre.duty not in self.barred and any(lead.fits(cadre) for lead in self.leads)

    def leading(self, cadres: Iterable[Member], *, is_confidential: bool = False) -> tuple[Member, ...]:
        """Who answers for the case among those present: its leads, else the committee's head, else the chair.

        Of a confidential case with a single lead the chair knows too: it may be the lead's own, and if only then
        the chair were told, that would tell whose it is. A recused case with nobody in the fund-review committee has
        no lead here; the hotlines remain.
        """
        present = [each for each in cadres if each.duty not in self.barred and (self.chair_reads or not each.is_chair)]
        heads = tuple(Lead(lead.committee, "head") for lead in self.leads)
        rest = (Lead("fund_review"),) if self.recused else (Lead("union", "chair"),)
        ranks = (
            [each for each in present if any(lead.fits(each) for lead in leads)] for leads in (self.leads, heads, rest)
        )
        first = tuple(next(filter(None, ranks), ()))
        if not (is_confidential and len(first) == 1) or self.recused:
            return first
        return tuple(dict.fromkeys((*first, *(each for each in present if each.is_chair))))


@cache
def load_categories() -> Mapping[str, Category]:
    """The categories of suggestions by code, in the order they are offered."""
    return _read_categories("cases.toml")


@cache
def list_all_categories() -> Mapping[str, Category]:
    """Those as well that have a door of their own."""
    return {**load_categories(), **_read_categories("hazards.toml"), **_read_categories("care.toml")}


def list_personal_categories() -> tuple[str, ...]:
    return tuple(code for code, each in list_all_categories().items() if each.is_personal)


def is_danger_to_others(category: str, urgency: str) -> bool:
    """Whether others may come to harm if nobody acts on it: what is about safety, or is said to be danger to life.

    Not what people confide about their own lives: there the danger is their own.
    """
    is_open = find_category(category).visibility == "open"
    return category in _SAFETY or (is_open and urgency == "danger")


def find_category(code: str) -> Category:
    return list_all_categories()[code]


def name_category(code: str) -> str:
    """The key of its words."""
    return f"category-{code}" if code in load_categories() else f"{code}-category"


def name_lead(code: str) -> str:
    """The key of the words for who answers for it."""
    return f"lead-{code}" if code in load_categories() else f"{code}-lead"


def name_mode(code: str, mode: str) -> str:
    """The key of the words for how its sender is known."""
    return "care-mode" if find_category(code).is_personal else f"mode-{mode}"


def _read_categories(file: str) -> Mapping[str, Category]:
    rows = tomllib.loads((_DATA / file).read_text("utf-8"))["categories"]
    return {code: _read_category(code, row) for code, row in rows.items()}


def _read_category(code: str, row: Mapping[str, Any]) -> Category:
    leads = tuple(Lead(committee, duty) for committee, duty in row["leads"])
    visibility, documents = row.get("visibility", "open"), row.get("documents", True)
    barred, machine = frozenset(row.get("except", ())), row.get("machine", "case")
    return Category(code, leads, row["sla"], visibility, documents, barred, machine)


def find_route(code: str, concerns_chair: bool = False, head_only: bool = False) -> CaseRoute:
    """The way of a case of this category.

    `concerns_chair` sends it past the chair to the head of the fund-review committee; `head_only` is the sender's
    wish to tell nobody but the head of the women's committee.
    """
    category = find_category(code)
    hotlines = HOTLINES if concerns_chair or code in _RIGHTS_CASES else ()
    if concerns_chair:
        return CaseRoute((Lead("fund_review", "head"),), category.sla, True, False, hotlines, category.barred)
    leads = category.leads[:1] if head_only else category.leads
    return CaseRoute(leads, category.sla, False, not head_only, hotlines, category.barred)
