"""What a reader has to say of a file: what it found there, every fault by its place, and what it left out."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """A word on a place: a key of words and their values; no row and no sheet mean the whole file."""

    key: str
    values: Mapping[str, Any] = field(default_factory=dict)
    row: int = 0
    column: str = ""
    sheet: str = ""

    def say(self, language: str) -> str:
        """A sentence in Telegram HTML that names the place."""
        # Here, because the process that reads says nothing: loading the words would take half of its time.
        from locales import Markup, render

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
    """`found` is plain data as its reader describes it; nothing may be kept of it while there are `faults`.

    `notes` say what was left out or taken to mean something, so that nothing differs in silence from the sheet.
    """

    found: Any
    faults: Sequence[Fault] = ()
    notes: Sequence[Fault] = ()

    def dump(self) -> bytes:
        """JSON, as one process hands it to another."""
        faults, notes = ([asdict(it) for it in them] for them in (self.faults, self.notes))
        return json.dumps({"found": self.found, "faults": faults, "notes": notes}).encode()

    @classmethod
    def load(cls, text: bytes) -> "Reading":
        fields = json.loads(text)
        faults, notes = ([Fault(**it) for it in fields[name]] for name in ("faults", "notes"))
        return cls(fields["found"], faults, notes)
