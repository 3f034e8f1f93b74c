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
    """What one cadre typed; `asked` are the questions they are asked, empty for all.

    `partial` if they were never asked the others: what they left out is not what they saw left blank.
    """

    answers: Answers = field(default_factory=dict)
    done: bool = False
    asked: tuple[str, ...] = ()
    partial: bool = False

    def says(self, question: Question) -> bool:
        return self.done and (not self.partial or question.id in self.asked)


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

    def may_type(self, member_id: int) -> bool:
        done = sum(entry.done for entry in self.entries.values())
        return not self.settled and (member_id in self.entries or done < TYPISTS)

    def taken_up(self, form: Form, member_id: int) -> "Slip":
        """With an entry that `member_id` works on: a new one, or their own again; where two differ, only on that.

        What others have only begun gives way when there is no more room.
        """
        entry = self.entries.get(member_id)
        if self.state == DIFFERS and (entry is None or entry.done):
            # Which questions, and not what the other typed: two who see each other's answers are no check (decision
            # 19).
            asked = tuple(question.id for question in self.differing(form))
            entry = replace(entry, asked=asked) if entry else SlipEntry(asked=asked, partial=True)
        room = self if member_id in self.entries or len(self.entries) < TYPISTS else self._handed_in()
        return room.kept(member_id, replace(entry or SlipEntry(), done=False))

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
