"""A cleared hazard as a question for the daily question: what its cause was, out of three."""

from collections.abc import Mapping, Sequence

from domain.quiz import LONGEST, OPTIONS, QuizQuestion
from domain.text import shorten

TOPIC = "workplace"
"""Questions of one's own workplace: no timed quiz for everybody draws them, the daily question does."""
_PICTURED, _PLAIN = "photo-", "hazard-"
_EVIDENT = ("unsafe_act", "unsafe_equipment", "unsafe_environment")
"""What can be told from how a place looks; a gap in the management can be behind each of them."""
_ARTICLES = {"unsafe_act": "57", "unsafe_equipment": "36", "unsafe_environment": "41", "management_gap": "41"}
"""Of the Work Safety Law, for each kind of domain.md 4; article 59 is the one on reporting."""


def name_question(number: str, has_picture: bool) -> str:
    """The id of the question of a case, by which its picture is found again."""
    return f"{_PICTURED if has_picture else _PLAIN}{number}"


def find_pictured(question_id: str) -> str | None:
    """The case whose picture belongs to a question."""
    return question_id.removeprefix(_PICTURED) if question_id.startswith(_PICTURED) else None


def list_causes(kind: str) -> tuple[str, ...]:
    """Three kinds to choose from; the right one first."""
    return (kind, *(it for it in _EVIDENT if it != kind))[:3]


def write_question(
    name: str, kind: str, asked: Mapping[str, str], causes: Mapping[str, Sequence[str]], why: Mapping[str, str]
) -> QuizQuestion:
    """The question in the words of each language: `causes` are those of `list_causes`, in its order."""
    words = {
        language: dict(zip(OPTIONS, causes[language], strict=False))
        | {"": shorten(text, LONGEST["question"]), "why": shorten(why[language], LONGEST["why"])}
        for language, text in asked.items()
    }
    return QuizQuestion(name, "single", ("A",), words, TOPIC, source=f"S2 art.{_ARTICLES[kind]},59")
