"""Who a person is to the union: member, cadre of a committee, chair or auditor."""

from dataclasses import dataclass, replace
from datetime import time

ROLES = ("member", "cadre", "chair", "auditor")
CHECKS_CHAIR = "fund_review"
"""The committee that checks the chair's work: no chair alone chooses who sits in it."""
COMMITTEES = ("union", CHECKS_CHAIR, "women")
LONGEST_NAME = 64
NOTICE_VERSION = 2
"""The privacy notice people agree to now; raise it with every change of what the notice says."""


@dataclass(frozen=True, slots=True)
class Member:
    """One row of the roll; `telegram_id` is None until the invitation is used, `quiet_*` None for the union's own."""

    id: int
    telegram_id: int | None
    name: str
    role: str
    committee: str
    duty: str
    department: str
    staff_number: str
    language: str
    status: str
    reachable: bool
    consent_version: int
    consented_on: str
    quiet_from: str
    quiet_to: str
    joined_on: str

    @property
    def is_cadre(self) -> bool:
        """Cadres in the wide sense: those who work on what members say."""
        # Consent is not asked here: who withdraws it keeps the office, though not the work (decision 32).
        return self.status == "active" and self.role in ("cadre", "chair")

    @property
    def is_chair(self) -> bool:
        return self.status == "active" and self.role == "chair"

    @property
    def is_active(self) -> bool:
        return self.status == "active" and self.consent_version > 0

    @property
    def can_work(self) -> bool:
        """A cadre in office who may act now, because they have agreed to the notice."""
        return self.is_cadre and self.is_active

    @property
    def can_be_told(self) -> bool:
        """Whether the bot may write to them of its own accord, and can."""
        return self.is_active and self.reachable and self.telegram_id is not None

    @property
    def office(self) -> tuple[str, str, str]:
        return self.role, self.committee, self.duty

    @property
    def has_agreed(self) -> bool:
        """To the privacy notice as it is now."""
        return self.consent_version >= NOTICE_VERSION

    def quiet_hours(self, default_from: time, default_to: time) -> tuple[time, time]:
        if not self.quiet_from:
            return default_from, default_to
        return time.fromisoformat(self.quiet_from), time.fromisoformat(self.quiet_to)


def takes_second_officer(before: Member | None, after: Member) -> bool:
    """Whether a change of office takes effect only once a second officer says yes.

    The fund-review committee checks the chair's work, and complaints about the chair lie with its head or, without one,
    with the committee. So no chair alone gives or takes away an office of it; `before` is None for who is new.
    """
    if before is not None and before.office == after.office:
        return False
    return any(it is not None and (it.role, it.committee) == ("cadre", CHECKS_CHAIR) for it in (before, after))


def release_office(member: Member) -> Member:
    """Who has left: no right, no office, no chat and no consent; the name stays until it is erased."""
    return replace(member, status="left", telegram_id=None, role="member", committee="", duty="", consent_version=0)


def as_chair(member: Member) -> Member:
    """The chair keeps what else they lead, but does not stay where the chair's own work is checked."""
    if member.committee in ("", CHECKS_CHAIR):
        return replace(member, role="chair", committee="union", duty="")
    return replace(member, role="chair")


def as_former_chair(member: Member) -> Member:
    """Whoever hands the chair over stays a cadre, with the duty they had besides: they know the work."""
    return replace(member, role="cadre", committee=member.committee or "union")
