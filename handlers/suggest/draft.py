"""The draft of a suggestion, as it travels from step to step in a sealed conversation."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain.board import LONGEST_WAITING, may_be_shown
from domain.routing import Category, load_categories
from domain.text import count_utf16
from domain.urgency import judge_urgency
from handlers.context import Context

MOST_FILES = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """`mark` tells one draft's keyboards from another's; `messages` are the Telegram messages it was typed in.

    `about` is a line of ours before the text: what the suggestion refers to; `together` is how many others must support
    it before it is sent, 0 for none.
    `excluded` are the cadres it is kept from, as domain.case.Case has them.
    """

    mark: str
    category: str = ""
    mode: str = ""
    scope: str = ""
    text: str = ""
    files: tuple[tuple[str, str], ...] = ()
    messages: tuple[int, ...] = ()
    about: str = ""
    together: int = 0
    excluded: str = ""

    @property
    def kind(self) -> Category:
        return load_categories()[self.category]

    @property
    def has_content(self) -> bool:
        return bool(self.text or self.files)

    @property
    def words(self) -> str:
        return "\n".join(part for part in (self.about, self.text) if part)

    @property
    def can_wait(self) -> bool:
        """Whether others could read it on the board and support it; danger waits for nobody."""
        is_readable = 0 < count_utf16(self.words) <= LONGEST_WAITING and not self.excluded
        return is_readable and may_be_shown(self.category) and judge_urgency(self.words) != "danger"

    @property
    def takes_documents(self) -> bool:
        return self.mode != "anonymous" and self.kind.documents

    @property
    def forbidden_files(self) -> bool:
        return not self.takes_documents and any(kind == "document" for kind, _ in self.files)


def dumped(draft: Draft) -> dict[str, str]:
    return {
        "mark": draft.mark,
        "excluded": draft.excluded,
        "category": draft.category,
        "mode": draft.mode,
        "scope": draft.scope,
        "text": draft.text,
        "files": "\n".join(f"{kind} {file_id}" for kind, file_id in draft.files),
        "messages": " ".join(map(str, draft.messages)),
        "about": draft.about,
        "together": str(draft.together),
    }


def loaded(said: Mapping[str, str]) -> Draft:
    files = tuple((kind, file_id) for kind, _, file_id in (line.partition(" ") for line in said["files"].splitlines()))
    messages = tuple(int(number) for number in said["messages"].split())
    about, together = said.get("about", ""), int(said.get("together", "0"))
    draft = Draft(
        said["mark"], said["category"], said["mode"], said["scope"], said["text"], files, messages, about, together
    )
    return replace(draft, excluded=said.get("excluded", ""))


def current(context: Context) -> Draft | None:
    """The draft whose keyboard was tapped; None, with a word about it, if that one is over."""
    if (
        context.next
        and context.next.feature == context.feature
        and context.args
        and context.draft.get("mark") == context.args[0]
    ):
        return loaded(context.draft)
    context.toast("suggest-over", alert=True)
    return None


def ask(context: Context, step: str, draft: Draft) -> None:
    context.ask(step, **dumped(draft))


def with_category(draft: Draft, code: str) -> Draft:
    """The draft in another category, without what that category does not offer."""
    draft = replace(draft, category=code)
    mode = draft.mode if draft.mode in draft.kind.modes else ""
    scope = draft.scope if draft.scope != "head_only" or code == "harassment" else ""
    return replace(draft, mode=mode, scope=scope)
