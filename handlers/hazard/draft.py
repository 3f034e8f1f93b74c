"""The report of a hazard while it is being made: a picture, a place, a kind and one line."""

from dataclasses import dataclass

from domain.draft import Draft
from domain.hazard import OTHER, load_kinds
from domain.urgency import judge_urgency
from handlers import drafting
from handlers.context import Context

KIND = "hazard"
OVER = "hazard-over"
MODES = ("signed", "confidential")
WHERE = "where"
"""The slot of the words that say where it is."""


@dataclass(frozen=True, slots=True)
class Report:
    """A draft as the report of a hazard."""

    draft: Draft

    @property
    def place(self) -> str:
        return self.draft.choices.get("place", "")

    @property
    def kind(self) -> str:
        kind = self.draft.choices.get("kind", "")
        return kind if kind in load_kinds() else ""

    @property
    def is_near_miss(self) -> bool:
        return self.draft.choices.get("near") == "1"

    @property
    def has_picture(self) -> bool:
        """Whether there is one, or whoever reports has none."""
        return bool(self.draft.files) or self.draft.choices.get("picture") == "none"

    @property
    def asks_where(self) -> bool:
        """Whether no button names the place and nobody has written where it is."""
        return self.place == OTHER and not self.draft.text(WHERE)

    @property
    def line(self) -> str:
        """What is dangerous."""
        return self.draft.text()

    @property
    def words(self) -> str:
        """What was written, with the place where no button names it."""
        return "\n".join(it for it in (self.draft.text(WHERE), self.line) if it)

    @property
    def is_danger(self) -> bool:
        return judge_urgency(self.words) == "danger"

    @property
    def is_complete(self) -> bool:
        return bool(self.place and self.kind and self.line) and not self.asks_where

    def choose(self, **choices: str) -> "Report":
        return Report(self.draft.choose(**choices))


def find_current(context: Context) -> Report | None:
    """The report whose newest keyboard was tapped; None, with a word about it, if that one is over."""
    draft = drafting.find_acting(context, (KIND,), OVER)
    return Report(draft) if draft else None
