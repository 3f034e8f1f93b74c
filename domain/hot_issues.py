"""Hot issues: how much a topic is on people's minds, and when it is hot enough to ask a cadre about it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import sqrt
from statistics import mean

from domain.routing import find_category
from domain.similarity import find_topics

CONFIDENTIAL = "confidential"
"""The one topic of all confidential cases: what they are about must not be told."""

WINDOW = timedelta(days=30)
HISTORY = 4 * WINDOW
HALF_LIFE = timedelta(days=14)
ANSWER_DAYS = 10  # workdays
LEAST_HEAT = 6.0
LEAST_PEOPLE = 3
LEAST_CONFIDENTIAL = 5
_PICK, _RIGHT, _VOICE = 0.5, 2.0, 0.5
_LOW_SCORE = 50.0
_WANTED, _ANSWERS = 0.30, 10
_WEIGHTS = {"proposal": 3.0, "hazard": 2.0, "consult": 1.0}
_SUGGESTION = 2.0

TOPIC_OF_PICK: Mapping[str, str] = {
    "pay": "pay",
    "shift": "shifts",
    "safety": "guards",
    "canteen": "meals",
    "tools": "machines",
    "rules": "rules",
    "training": "training",
    "activity": "culture",
    "women": "women",
    "funds": "funds",
}
TOPIC_OF_RIGHT: Mapping[str, str] = {
    "know": "openness",
    "participate": "openness",
    "express": "openness",
    "supervise": "funds",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """One case in one topic; `author` is who signed it, None for every other.

    `endorsements` count who agreed on the board.
    """

    topic: str
    sla: str
    at: datetime
    author: int | None = None
    endorsements: int = 0


@dataclass(frozen=True, slots=True)
class Poll:
    """What the last survey said: shares and counts of wishes, means of rights; `answers` is how many wished at all."""

    answers: int = 0
    picks: Mapping[str, tuple[float, int]] = field(default_factory=dict)
    rights: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Heat:
    """How hot a topic is: `count` cases within the window; `usual` is what a window has else.

    `people` raised them; None where confidential or anonymous ones are among them: no figure may tell that two of those
    are of one author, so rules count cases then.
    """

    topic: str
    value: float
    count: int
    people: int | None
    usual: float
    wanted: bool = False

    @property
    def may_be_told(self) -> bool:
        least = LEAST_CONFIDENTIAL if self.topic == CONFIDENTIAL else LEAST_PEOPLE
        return (self.count if self.people is None else self.people) >= least

    @property
    def is_hot(self) -> bool:
        # Counts scatter by about their square root: two of these above the usual is seldom chance.
        rises = self.count >= self.usual + 2 * sqrt(self.usual + 1)
        return (self.may_be_told and (self.value >= LEAST_HEAT or rises)) or self.wanted


def list_case_topics(text: str, category: str, is_confidential: bool) -> Collection[str]:
    """What a case is about: its topics by the words used, else its category; what is personal is no matter of all."""
    if find_category(category).is_personal:
        return ()
    return {CONFIDENTIAL} if is_confidential else find_topics(text) or {category}


def compute_heats(voices: Sequence[Voice], poll: Poll, now: datetime) -> list[Heat]:
    """Every topic with a case in the window or a wish in the poll, the hottest first."""
    names = {voice.topic for voice in voices if now - voice.at < WINDOW}
    names |= {TOPIC_OF_PICK[pick] for pick in poll.picks if pick in TOPIC_OF_PICK}
    found = [
        _compute_heat(name, [voice for voice in voices if voice.topic == name], poll, now) for name in sorted(names)
    ]
    return sorted(found, key=lambda it: -it.value)


def _compute_heat(topic: str, voices: Sequence[Voice], poll: Poll, now: datetime) -> Heat:
    recent = [voice for voice in voices if now - voice.at < WINDOW]
    named = {voice.author for voice in recent if voice.author}
    picks = [told for pick, told in poll.picks.items() if TOPIC_OF_PICK.get(pick) == topic]
    return Heat(
        topic,
        _compute_case_heat(recent, now) + _compute_poll_heat(topic, picks, poll),
        len(recent),
        len(named) if all(voice.author for voice in recent) else None,
        _compute_usual(voices, now),
        poll.answers >= _ANSWERS and any(share >= _WANTED for share, _ in picks),
    )


def _compute_case_heat(voices: Iterable[Voice], now: datetime) -> float:
    return sum(
        _WEIGHTS.get(it.sla, _SUGGESTION) * float(0.5 ** ((now - it.at) / HALF_LIFE)) + _VOICE * it.endorsements
        for it in voices
    )


def _compute_poll_heat(topic: str, picks: Iterable[tuple[float, int]], poll: Poll) -> float:
    low = [right for right, score in poll.rights.items() if score < _LOW_SCORE]
    return sum(_PICK * count for _, count in picks) + _RIGHT * sum(TOPIC_OF_RIGHT.get(it) == topic for it in low)


def _compute_usual(voices: Iterable[Voice], now: datetime) -> float:
    """The mean of the three windows before this one."""
    ages = [now - voice.at for voice in voices]
    return mean(sum(WINDOW * n <= age < WINDOW * (n + 1) for age in ages) for n in (1, 2, 3))
