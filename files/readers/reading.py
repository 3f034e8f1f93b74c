"""What a reader has to say of a file: what it found there, or every fault by its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from locales import Markup, render


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a place cannot be used: a key of words and their values; no row and no sheet mean the whole file."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    row: int = 0
    column: str = ""
    sheet: str = ""

    def say(self, language: str) -> str:
        """A sentence in Telegram HTML that names the place."""
        reason = Markup(render(language, self.key, **self.values))
        if not self.sheet:
            return render(language, "reports-problem-row", number=str(self.row), reason=reason) if self.row else reason
        place = "cell" if self.column else "row" if self.row else "sheet"
        values: dict[str, object] = {"sheet": self.sheet, "reason": reason}
        values |= {"row": str(self.row)} if self.row else {}
        values |= {"column": self.column} if self.column else {}
        return render(language, f"questionnaire-place-{place}", **values)


@dataclass(frozen=True, slots=True)
class Reading:
    """`found` is plain data as its reader describes it, None where there are faults."""

    found: Any
    faults: Sequence[Fault] = ()
