"""The bank of all questions of questionnaires: what is asked the same way keeps its id, and so its trend."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from domain import skip_logic
from domain.questionnaire import Questionnaire, compute_identity, rename_questions
from storage import questionnaires
from storage.database import Db


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file: its number and version, and the questions that needed another id, by their name."""

    number: int
    version: int
    renamed: Mapping[str, str]


async def keep(db: Db, found: Questionnaire, monthly: Questionnaire, day: str) -> Imported:
    """Keep a questionnaire; one that says what its newest version says is that version.

    The questions of the `monthly` survey have been in the bank from the beginning.
    """
    taken = {question.id: compute_identity(monthly, question) for question in monthly.form.questions}
    names: dict[str, str] = {}
    for question in found.form.questions:
        # Who is asked because of another question is asked the same only if that one is the same.
        asked = replace(question, relevant=skip_logic.rename_names(question.relevant, names))
        names[question.id] = await _bank(db, question.id, compute_identity(found, asked), taken)
    kept = await questionnaires.add(db, rename_questions(found, names), day)
    return Imported(kept.number, kept.version, {name: own for name, own in names.items() if own != name})


async def _bank(db: Db, name: str, same: str, taken: Mapping[str, str]) -> str:
    """The bank's id of a question: its name, with a number after it where others have been called so before."""
    known = await questionnaires.find_identities(db, name)
    if taken.get(name) == same or same in known:
        return known.get(same, name)
    others = len(known) + (name in taken)
    question_id = f"{name}-{others + 1}" if others else name
    await questionnaires.bank_question(db, question_id, name, same)
    return question_id
