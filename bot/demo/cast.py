"""The made-up people of the demo and what they have on their minds, as the data files tell it."""

import tomllib
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

SEATS = 12
"""So many of the people, the first ones, are left to whoever sits at the page; the others live on by themselves."""

_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody in the union; `seat` is what the page's list says of them, `link` what it says of an invitation."""

    name: str
    seat: str
    role: str = "member"
    committee: str = ""
    duty: str = ""
    language: str = "zh-CN"
    link: str = ""


@dataclass(frozen=True, slots=True)
class ToldStep:
    """What somebody does `after` workdays.

    The handler takes, answers, puts it on the board in two languages (which the author agrees to), keeps what was
    promised or notes a visit; the author rates, `who` support it; the author and `who` say whether it was kept.
    """

    after: int
    does: str
    outcome: str = ""
    rating: str = ""
    words: str = ""
    zh: str = ""
    en: str = ""
    who: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A suggestion written `ago` workdays before the demo begins, and what became of it.

    One that is `together` is sent only if three others support it; `need` is what it tells the union of in `/care`.
    """

    by: str
    ago: int
    at: time
    category: str
    mode: str
    text: str
    handler: str = ""
    together: bool = False
    need: str = ""
    then: tuple[ToldStep, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldDisclosure:
    """What a cadre makes known under an item of the register, `ago` workdays before the demo begins."""

    by: str
    ago: int
    at: time
    item: str
    text: str


@dataclass(frozen=True, slots=True)
class ToldQuiz:
    """A cadre takes the prepared questions `ago` workdays before the demo.

    The `takers` take the quiz `after` so many workdays, and from then on get the question of the day; who is `slow`
    answers some wrong.
    """

    by: str
    ago: int
    at: time
    takers: tuple[str, ...]
    after: int
    slow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldCourse:
    """A usual course that a cadre gives a `text` to read and requires of everybody, `ago` workdays before the demo.

    The `learners` read it `after` so many workdays and take its quiz; who is `slow` does not pass.
    """

    by: str
    ago: int
    at: time
    id: str
    text: str
    learners: tuple[str, ...]
    after: int
    slow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ToldHazard:
    """A hazard reported `ago` workdays before the demo begins; with a `measure` its cure has begun since."""

    by: str
    ago: int
    at: time
    place: str
    kind: str
    mode: str
    text: str
    cadre: str
    measure: str = ""


@dataclass(frozen=True, slots=True)
class ToldThanks:
    """What somebody thanked a colleague for, `ago` workdays before the demo begins."""

    by: str
    to: str
    ago: int
    text: str


@dataclass(frozen=True, slots=True)
class ToldNominee:
    by: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class ToldAward:
    """An award announced `ago` workdays before the demo begins, far enough that `voters` have voted already."""

    by: str
    ago: int
    kind: str
    title: str
    criteria: str
    quota: int
    yuan: int
    nominees: tuple[ToldNominee, ...]
    chosen_by: tuple[str, ...]
    voters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An activity of the union's own plan, `days` workdays after the demo begins."""

    id: str
    days: int
    begins: time
    minutes: int
    places: int
    lead: str
    title_zh: str
    title_en: str
    place: str
    about: str


@dataclass(frozen=True, slots=True)
class ToldPast:
    """A line of the year that was planned `ago` workdays before the demo, with its `outcome`: held, moved or dropped.

    It was `moved` by so many days. `there` is who came, by grade A to D; amounts are in fen, `kind` of the expense.
    """

    ago: int
    begins: time
    minutes: int
    lead: str
    title_zh: str
    title_en: str
    place: str
    outcome: str = "held"
    moved: int = 0
    reason: str = ""
    line: str = ""
    there: tuple[int, ...] = ()
    approved: int = 0
    spent: int = 0
    kind: str = "culture_sport"


@dataclass(frozen=True, slots=True)
class Opinions:
    """How people fill in a survey: the mean of their moods (1 to 5), by how much a question moves it, and the rest."""

    mood: float
    lean: dict[str, float]
    wishes: dict[str, int]
    comments: list[str]


@dataclass(frozen=True, slots=True)
class Cast:
    union: str
    union_en: str
    contact: str
    rewards: tuple[str, ...]
    group: str
    people: tuple[Role, ...]
    stranger: Role
    opinions: Opinions
    stories: tuple[Story, ...]
    disclosures: tuple[ToldDisclosure, ...]
    events: tuple[ToldEvent, ...]
    courses: tuple[ToldCourse, ...]
    past: tuple[ToldPast, ...]
    quizzes: tuple[ToldQuiz, ...]
    hazards: tuple[ToldHazard, ...]
    thanks: tuple[ToldThanks, ...]
    awards: tuple[ToldAward, ...]


def load_cast() -> Cast:
    told = tomllib.loads((_FOLDER / "people.toml").read_text("utf-8"))
    happened = tomllib.loads((_FOLDER / "stories.toml").read_text("utf-8"))
    return Cast(
        union=told["union"]["name"],
        union_en=told["union"]["name_en"],
        contact=told["union"]["contact"],
        rewards=tuple(told["union"]["rewards"]),
        group=told["group"]["title"],
        people=tuple(Role(**row) for row in told["person"]),
        stranger=Role(**told["stranger"]),
        opinions=Opinions(**told["survey"]),
        stories=tuple(_read_story(row) for row in happened["story"]),
        disclosures=tuple(ToldDisclosure(**row) for row in happened["disclosure"]),
        events=tuple(ToldEvent(**row) for row in happened["activity"]),
        courses=tuple(_read_course(row) for row in happened["course"]),
        past=tuple(ToldPast(**row | {"there": tuple(row.get("there", ()))}) for row in happened["past"]),
        quizzes=tuple(_read_quiz(row) for row in happened["quiz"]),
        hazards=tuple(ToldHazard(**row) for row in happened["hazard"]),
        thanks=tuple(ToldThanks(**row) for row in happened["thanks"]),
        awards=tuple(_read_award(row) for row in happened["award"]),
    )


def _read_course(row: dict[str, Any]) -> ToldCourse:
    return ToldCourse(**row | {"learners": tuple(row["learners"]), "slow": tuple(row.get("slow", ()))})


def _read_award(row: dict[str, Any]) -> ToldAward:
    nominees = tuple(ToldNominee(**it) for it in row["nominees"])
    return ToldAward(
        **row | {"nominees": nominees, "chosen_by": tuple(row["chosen_by"]), "voters": tuple(row["voters"])}
    )


def _read_quiz(row: dict[str, Any]) -> ToldQuiz:
    return ToldQuiz(**row | {"takers": tuple(row["takers"]), "slow": tuple(row.get("slow", ()))})


def _read_story(row: dict[str, Any]) -> Story:
    steps = (ToldStep(**step | {"who": tuple(step.get("who", ()))}) for step in row.get("then", ()))
    return Story(**row | {"then": tuple(steps)})
