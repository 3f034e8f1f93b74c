"""A questionnaire: what a union asks, with its words in both languages, kept as one document that never changes."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from hashlib import sha256

from domain import skip_logic
from domain.form import NOT_APPLICABLE, RIGHTS, Form, Question
from domain.skip_logic import Look, SkipError

MOST_QUESTIONS, MOST_CHOICES, MOST_TEXTS = 40, 12, 3
LONGEST = {"title": 80, "question": 500, "hint": 200, "option": 60}
"""In UTF-16 units: a page with all of it stays far below Telegram's 4096."""
LONGEST_NAME = 16
"""Of a question or a choice: both go into the 64 bytes of a button."""
RESERVED = (*RIGHTS, "index", "satisfied", "basically_or_better", "enps", "alpha")
"""Names of figures, which no question may have."""

BUILT_IN = "monthly"
"""The id of the monthly survey, which no questionnaire may have."""


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """`words` by language and place: "" is the title, "pay" a question, "pay?" its hint, "pay/low" a choice of it."""

    id: str
    form: Form
    words: Mapping[str, Mapping[str, str]]

    def say(self, language: str, place: str) -> str:
        """The words in this language, else in another; empty if there are none."""
        own = self.words.get(language, {}).get(place, "")
        return own or next((words[place] for words in self.words.values() if words.get(place)), "")


def compute_identity(questionnaire: Questionnaire, question: Question) -> str:
    """What makes a question the same over time: its type, its choices, whom it is asked and every word of it."""
    # Neither id nor theme nor `required` changes what an answer means, so a trend goes on over them.
    asked = asdict(replace(question, id="", theme="", required=False))
    places = [question.id, f"{question.id}?", *(f"{question.id}/{option}" for option in question.options)]
    words = {
        language: [said.get(place, "") for place in places]
        for language, said in questionnaire.words.items()
        if any(place in said for place in places)
    }
    return sha256(_write_canonical({"asked": asked, "words": words}).encode()).hexdigest()


def rename_questions(questionnaire: Questionnaire, names: Mapping[str, str]) -> Questionnaire:
    """The same under other names of its questions, in its words and its conditions too."""

    def placed(place: str) -> str:
        return re.sub(r"^[\w-]+", lambda found: names.get(found[0], found[0]), place)

    questions = tuple(
        replace(it, id=names.get(it.id, it.id), relevant=skip_logic.rename_names(it.relevant, names))
        for it in questionnaire.form.questions
    )
    words = {
        language: {placed(place): text for place, text in said.items()}
        for language, said in questionnaire.words.items()
    }
    return replace(questionnaire, form=replace(questionnaire.form, questions=questions), words=words)


def find_look_fault(text: str, earlier: Mapping[str, Question], all_names: Collection[str]) -> SkipError | None:
    """Why the condition `text` cannot stand after the questions `earlier`."""
    try:
        found = skip_logic.list_looks(skip_logic.parse(text))
        return next((fault for fault in (_find_fault(look, earlier, all_names) for look in found) if fault), None)
    except SkipError as fault:
        return fault


def _find_fault(look: Look, earlier: Mapping[str, Question], all_names: Collection[str]) -> SkipError | None:
    # Only of what was asked before: an answer that is still to come can decide nothing.
    question = earlier.get(look.name)
    if question is None:
        return SkipError("skip-later" if look.name in all_names else "skip-no-question", look.place, name=look.name)
    if question.type == "text":
        return SkipError("skip-text", look.place, name=look.name)
    if question.type == "multi" and look.sign != "selected" and look.value:
        return SkipError("skip-needs-selected", look.place, name=look.name)
    numbered = all(option.isdecimal() for option in question.options if option != NOT_APPLICABLE)
    if look.sign[0] in "<>" and not numbered:
        return SkipError("skip-no-number", look.place, name=look.name)
    if look.sign in ("=", "!=", "selected") and look.value not in ("", *question.options):
        return SkipError("skip-no-choice", look.place, name=look.name, choice=look.value)
    return None


def write(questionnaire: Questionnaire) -> str:
    """The document: canonical JSON, so that two that say the same are the same."""
    return _write_canonical(
        {
            "id": questionnaire.id,
            "questions": [asdict(question) for question in questionnaire.form.questions],
            "words": questionnaire.words,
        }
    )


@lru_cache(maxsize=64)
def read(document: str) -> Questionnaire:
    """The questionnaire of a document that `write` wrote."""
    found = json.loads(document)
    questions = tuple(Question(**{**row, "options": tuple(row["options"])}) for row in found["questions"])
    return Questionnaire(found["id"], Form(found["id"], questions), found["words"])


def _write_canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
