"""Paper slips: what is typed from one counts once two people, each by themselves, have typed the same."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.form import Form, Question
from domain.union import Union

TYPISTS = 3
"""Who may type one slip: two, and a third where they differ."""
MOST_AT_ONCE = 60

FRESH, ONCE, DIFFERS, SETTLED = "fresh", "once", "differs", "settled"

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SlipEntry:
    """What one cadre typed; `asked` are the questions they are asked now, and `seen` those they ever were.

    Either is empty for all. What they have not seen is not what they saw left blank.
    """

    answers: Answers = field(default_factory=dict)
    done: bool = False
    asked: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()

    def says(self, question: Question) -> bool:
        return self.done and (not self.seen or question.id in self.seen)


@dataclass(frozen=True, slots=True)
class Slip:
    """A printed slip; `entries` by the number of the member who typed them, none any more once it is settled."""

    code: str
    entries: Mapping[int, SlipEntry] = field(default_factory=dict)
    settled: bool = False

    @property
    def state(self) -> str:
        if self.settled:
            return SETTLED
        done = sum(entry.done for entry in self.entries.values())
        return (FRESH, ONCE, DIFFERS)[min(done, 2)]

    def may_type(self, form: Form, member_id: int, barred: frozenset[str] = frozenset()) -> bool:
        """Whether there is room for this typist, and a question to type that is not one of the `barred`."""
        done = sum(entry.done for entry in self.entries.values())
        has_room = member_id in self.entries or done < TYPISTS
        return not self.settled and has_room and bool(self._list_asked(form, member_id, barred))

    def _list_asked(self, form: Form, member_id: int, barred: frozenset[str]) -> tuple[str, ...]:
        """All questions, or once two are done only those on which no two agree."""
        # Which questions, and not what the other typed: two who see each other's answers are no check (decision 19).
        entry = self.entries.get(member_id)
        looks_again = self.state == DIFFERS and (entry is None or entry.done)
        wanted = self.differing(form) if looks_again else form.questions
        return tuple(question.id for question in wanted if question.id not in barred)

    def taken_up(self, form: Form, member_id: int, barred: frozenset[str] = frozenset()) -> "Slip":
        """With an entry that `member_id` works on: a new one, or their own again; where two differ, only on that.

        What others have only begun gives way when there is no more room.
        """
        entry, asked = self.entries.get(member_id), self._list_asked(form, member_id, barred)
        only = asked if len(asked) < len(form.questions) else ()
        if entry is None:
            entry = SlipEntry(asked=only, seen=only)
        elif entry.done and self.state == DIFFERS:
            # What they agreed on before stands, so what they have seen only grows.
            entry = replace(entry, asked=only, seen=entry.seen and tuple(dict.fromkeys((*entry.seen, *asked))))
        room = self if member_id in self.entries or len(self.entries) < TYPISTS else self._handed_in()
        return room.kept(member_id, replace(entry, done=False))

    def kept(self, member_id: int, entry: SlipEntry) -> "Slip":
        return replace(self, entries={**self.entries, member_id: entry})

    def _handed_in(self) -> "Slip":
        return replace(self, entries={who: entry for who, entry in self.entries.items() if entry.done})

    def without(self, member_id: int) -> "Slip":
        return replace(self, entries={who: entry for who, entry in self.entries.items() if who != member_id})

    def differing(self, form: Form) -> tuple[Question, ...]:
        """The questions on which no two who are done agree."""
        return tuple(question for question in form.questions if self._agreed(question) is None)

    def agreed(self, form: Form) -> Answers | None:
        """The answers on which two agree question by question; None while there is any on which none do."""
        found = {question.id: self._agreed(question) for question in form.questions}
        if None in found.values():
            return None
        return {name: answer for name, answer in found.items() if answer}

    def _agreed(self, question: Question) -> str | None:
        """What two have typed, "" for left blank."""
        typed = [entry.answers.get(question.id, "") for entry in self.entries.values() if entry.says(question)]
        pairs = ((one, two) for place, one in enumerate(typed) for two in typed[place + 1 :])
        return next((one for one, two in pairs if _is_same(question, one, two)), None)


def _is_same(question: Question, one: str, two: str) -> bool:
    if question.type != "text" or not one or not two:
        return one == two
    return _normalise(one) == _normalise(two)


def _normalise(text: str) -> str:
    """Two who read one handwriting may still set signs and gaps in their own way."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def count_states(slips: Iterable[Slip]) -> dict[str, int]:
    """How many are in each state."""
    return dict.fromkeys((FRESH, ONCE, DIFFERS, SETTLED), 0) | Counter(slip.state for slip in slips)


@dataclass(frozen=True, slots=True)
class SlipTally:
    """What became of the slips of a survey; `above` is by how many the answers are more than the people."""

    printed: int
    counted: int
    once: int
    differing: int
    above: int = 0


def compute_telling_moment(union: Union, closes: datetime) -> datetime:
    """When cadres are told of slips that wait: two workdays before the survey closes."""
    return union.at(union.calendar.add_workdays(union.today(closes), -2), union.digest_at)


def compute_hand_in_moment(union: Union, now: datetime, closes: datetime) -> datetime:
    """Until when slips are taken, so that a workday is left to type them; the closing itself if that is too late."""
    eve = union.at(union.calendar.last_workday_before(union.today(closes)), union.survey_close_at)
    return eve if eve > now else closes
