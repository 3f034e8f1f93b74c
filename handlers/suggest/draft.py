"""The draft of a suggestion: what its writer chose, and what that allows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from domain.board import LONGEST_WAITING, may_be_shown
from domain.draft import Draft
from domain.routing import Category, find_category, name_mode
from domain.text import count_utf16
from domain.urgency import judge_urgency
from handlers import drafting
from handlers.context import Context
from handlers.messenger import Keyboard

KIND = "suggest"
OVER = "suggest-over"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A draft as a suggestion.

    `about` is a line of ours before the text: what the suggestion refers to; `together` is how many others must support
    it before it is sent, 0 for none; `excluded` are the ids of the cadres it is kept from.
    """

    draft: Draft

    @property
    def category(self) -> str:
        return self.draft.choices.get("category", "")

    @property
    def mode(self) -> str:
        return self.draft.choices.get("mode", "")

    @property
    def scope(self) -> str:
        return self.draft.choices.get("scope", "")

    @property
    def about(self) -> str:
        return self.draft.choices.get("about", "")

    @property
    def together(self) -> int:
        return int(self.draft.choices.get("together", "0"))

    @property
    def excluded(self) -> frozenset[int]:
        return frozenset(map(int, self.draft.choices.get("excluded", "").split()))

    @property
    def kind(self) -> Category:
        return find_category(self.category)

    @property
    def is_personal(self) -> bool:
        """Whether it is about somebody's own life: then neither its topic nor how its writer is known can change."""
        return bool(self.category) and self.kind.is_personal

    @property
    def scopes(self) -> tuple[str, ...]:
        """To whom it may be narrowed."""
        if self.is_personal:
            return ()
        return ("concerns_chair", "head_only") if self.category == "harassment" else ("concerns_chair",)

    @property
    def mode_key(self) -> str:
        return name_mode(self.category, self.mode)

    @property
    def writing_key(self) -> str:
        """The words that ask for its text."""
        return "care-write" if self.is_personal else f"suggest-write-{self.mode}"

    @property
    def is_written(self) -> bool:
        """Whether it could be sent as it is."""
        return bool(self.category and self.mode and self.draft.has_content)

    @property
    def words(self) -> str:
        return "\n".join(part for part in (self.about, self.draft.text()) if part)

    @property
    def is_danger(self) -> bool:
        """Whether it speaks of danger to life, of which cadres must learn at once."""
        return judge_urgency(self.words) == "danger"

    @property
    def can_wait(self) -> bool:
        """Whether others could read it on the board and support it; danger waits for nobody."""
        # While it waits everybody else reads it, and later cadres too: that cannot be kept from one of them.
        is_readable = 0 < count_utf16(self.words) <= LONGEST_WAITING and not (self.excluded or self.scope)
        return is_readable and may_be_shown(self.category) and not self.is_danger

    @property
    def refused_kinds(self) -> frozenset[str]:
        """Kinds of files that cannot go this way."""
        return self.kind.refused_files(self.mode) if self.category else frozenset()

    def choose(self, **choices: str) -> "Suggestion":
        return Suggestion(self.draft.choose(**choices))

    def of_category(self, code: str) -> "Suggestion":
        """The same in another category, without what that category does not offer."""
        moved = self.choose(category=code)
        mode = moved.mode if moved.mode in moved.kind.modes else ""
        scope = moved.scope if moved.scope in moved.scopes else ""
        return moved.choose(mode=mode, scope=scope)


def find_current(context: Context) -> Suggestion | None:
    """The suggestion whose newest keyboard was tapped; None, with a word about it, if that one is over."""
    draft = drafting.find_acting(context, (KIND,), OVER)
    return Suggestion(draft) if draft else None


def show(
    context: Context,
    suggestion: Suggestion,
    step: str,
    key: str,
    buttons: Callable[[Suggestion], Keyboard],
    /,
    **values: Any,
) -> None:
    drafting.show(context, suggestion.draft, step, key, lambda draft: buttons(Suggestion(draft)), **values)
