"""The slip of a quiz on paper, as a cadre types it in: the letters of each question, with blanks between questions."""

import re
import unicodedata
from collections.abc import Sequence

from domain.quiz import QuizError, QuizQuestion

BLANK = "-"
"""What stands for a question that was left open."""


def read_slip(text: str, questions: Sequence[QuizQuestion]) -> dict[str, str]:
    """The answers by question; raises QuizError for a wrong number of them and for a letter that is no answer."""
    plain = unicodedata.normalize("NFKC", text).upper()
    typed = re.findall(r"[A-Z]+|-", plain)
    if len(typed) != len(questions):
        raise QuizError("quiz-slip-count")
    found = {}
    for letters, question in zip(typed, questions, strict=True):
        if letters == BLANK:
            continue
        if not set(letters) <= set(question.options) or (question.kind == "single" and len(letters) > 1):
            raise QuizError("quiz-slip-letter")
        found[question.id] = ",".join(sorted(set(letters)))
    return found
