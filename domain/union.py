"""What one union has decided about itself: its name, its zone, its hours, its calendar."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from domain.calendar import Calendar


@dataclass(frozen=True, slots=True)
class Union:
    """The settings that rules and conversations need; times are local to `calendar.zone`."""

    name: str
    size: int
    calendar: Calendar
    name_en: str = ""
    default_language: str = "zh-CN"
    quiet_from: time = time(21)
    quiet_to: time = time(8)
    survey_day: int = 10
    survey_open_at: time = time(10)
    survey_workdays: int = 5
    survey_close_at: time = time(18)
    digest_at: time = time(9)
    contact: str = ""
    upper_name: str = ""
    upper_name_en: str = ""
    upper_phone: str = ""
    duty_phones: str = ""
    receipts: bool = False
    ceilings: tuple[tuple[str, int], ...] = ()
    rewards: tuple[tuple[str, int], ...] = ()

    def name_in(self, language: str) -> str:
        """The union's name as readers of `language` know it."""
        return self.name_en if language == "en" and self.name_en else self.name

    def find_ceiling(self, kind: str) -> int | None:
        """How much a head, in fen, a kind of expense may cost; None where the union has set nothing."""
        return dict(self.ceilings).get(kind)

    @property
    def zone(self) -> ZoneInfo:
        return self.calendar.zone

    def local(self, instant: datetime) -> datetime:
        return instant.astimezone(self.zone)

    def today(self, now: datetime) -> date:
        return self.local(now).date()

    def at(self, day: date, clock: time) -> datetime:
        """The instant, in UTC, at which the union's clocks show `clock` on `day`."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)
