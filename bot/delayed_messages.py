"""Letters that are kept in memory alone until their moment, because a row about them would tell what somebody did."""

from collections.abc import Iterable

from storage.outbox import Letter


class DelayedMessages:
    """What is to be sent or hidden soon; whatever would hide a message is dropped once that message has changed."""

    def __init__(self) -> None:
        self._letters: list[Letter] = []

    def add(self, letters: Iterable[Letter]) -> bool:
        """Keep `letters`; whether there were any."""
        before = len(self._letters)
        self._letters += letters
        return len(self._letters) > before

    def changed(self, letter: Letter) -> None:
        """A message is being changed by `letter`, so that nothing older needs hiding any more."""
        self._letters = [
            it
            for it in self._letters
            if not _identify_message(it) or _identify_message(it) != _identify_message(letter)
        ]

    def take(self, now: int) -> list[Letter]:
        """The letters that are due at `now`, in unix seconds."""
        due = [letter for letter in self._letters if letter.not_before <= now]
        self._letters = [letter for letter in self._letters if letter.not_before > now]
        return due

    def take_deletions(self) -> list[Letter]:
        """Those that delete a message, whenever they are due."""
        taken = [letter for letter in self._letters if letter.method == "deleteMessage"]
        self._letters = [letter for letter in self._letters if letter.method != "deleteMessage"]
        return taken

    @property
    def next_due(self) -> int | None:
        return min((letter.not_before for letter in self._letters), default=None)


def _identify_message(letter: Letter) -> tuple[int, object] | None:
    number = letter.params.get("message_id")
    return (letter.chat_id, number) if number else None
