"""Messages that are kept in memory alone until their moment, because a row about them would tell what somebody did."""

from collections.abc import Iterable

from storage.outbox import Entry


class DelayedMessages:
    """What is to be sent or hidden soon; whatever would hide a message is dropped once that message has changed."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        self._entries.append(entry)

    def drop_changes_of(self, newer: Iterable[Entry]) -> None:
        """Messages are being changed by `newer`, so that nothing older needs hiding any more."""
        if self._entries:
            changed = set(filter(None, map(_identify_message, newer)))
            self._entries = [it for it in self._entries if _identify_message(it) not in changed]

    def withdraw(self, chat_id: int) -> None:
        """Post nothing that waits for a chat; deleting and hiding goes on."""
        self._entries = [it for it in self._entries if it.chat_id != chat_id or not it.posts]

    def take(self, now: int) -> list[Entry]:
        """What is due at `now`, in unix seconds."""
        due = [entry for entry in self._entries if entry.not_before <= now]
        self._entries = [entry for entry in self._entries if entry.not_before > now]
        return due

    def take_deletions(self) -> list[Entry]:
        """What deletes a message, whenever it is due."""
        taken = [entry for entry in self._entries if entry.name == "deleteMessage"]
        self._entries = [entry for entry in self._entries if entry.name != "deleteMessage"]
        return taken

    @property
    def next_due(self) -> int | None:
        return min((entry.not_before for entry in self._entries), default=None)


def _identify_message(entry: Entry) -> tuple[int, object] | None:
    number = entry.params.get("message_id")
    return (entry.chat_id, number) if number else None
