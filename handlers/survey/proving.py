"""Proving: what is asked is fixed before anybody is invited, and what was answered becomes a list with one root."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from random import Random

from domain import board_file
from domain.form import RIGHTS, Form, Question
from domain.groups import TEXT_GROUP, is_hidden
from domain.questionnaire import Questionnaire
from domain.scoring import OVERALL, PRIORITIES, RECOMMENDATION
from handlers.context import Context, JobContext
from handlers.form.wording import Words
from locales import LANGUAGES
from storage import receipts, survey_blocks, survey_terms
from storage.ballots import Ballot
from storage.database import Db
from storage.survey_terms import SurveyTerms
from storage.surveys import Survey


class Loosened(RuntimeError):
    """This program would tell more than the survey promised when it opened; with the right one the clock goes on."""


async def freeze(on: JobContext | Context, survey: Survey, *, asked: int, rested: int) -> SurveyTerms:
    """Fix questions, words, thresholds, blocks and closing time of a survey that is being opened."""
    closes = survey.closes_at.astimezone(UTC)
    blocks = await survey_blocks.find_names(on.db, survey.id)
    promised = write_definition(survey.id, survey.questions, closes, list(blocks.values()), written=survey.written)
    terms = SurveyTerms(survey.id, promised, asked, rested)
    await survey_terms.fix(on.db, terms)
    if on.union.receipts:
        await receipts.promise(on.db, survey.id)
    return terms


def list_thresholds(terms: SurveyTerms) -> Mapping[str, int]:
    """How few members or answers nothing is told of, as it was promised."""
    promised: Mapping[str, int] = json.loads(terms.definition)["thresholds"]
    return promised


async def hold(db: Db, survey: Survey) -> None:
    """Raise Loosened rather than count by thresholds below the promised ones."""
    terms = await survey_terms.find(db, survey.id)
    promised = list_thresholds(terms) if terms else {}
    # A threshold this program does not know is one it does not keep.
    if any(board_file.THRESHOLDS.get(name, 0) < least for name, least in promised.items()):
        raise Loosened(survey.id)


async def compute_fingerprint(db: Db, survey: Survey) -> str:
    """The hash of what was fixed at opening; empty where the survey has no list."""
    frozen = await receipts.find(db, survey.id)
    return board_file.compute_fingerprint(frozen.definition) if frozen else ""


def write_definition(
    survey_id: str,
    form: Form,
    closes: datetime,
    blocks: Sequence[Sequence[str]] = (),
    *,
    written: Questionnaire | None = None,
) -> str:
    """All that is promised, in canonical JSON; `written` has the words unless the form is a built-in one.

    `blocks` are those of departments, left out where there are none. They are fixed at the opening only, so the number
    promised before it is the one without them.
    """
    promised: dict[str, object] = {
        "survey": survey_id,
        "form": form.form,
        "closes": closes.isoformat(),
        "thresholds": board_file.THRESHOLDS,
        "rights": list(RIGHTS),
        "overall": OVERALL,
        "priorities": PRIORITIES,
        "recommendation": RECOMMENDATION,
        "questions": [_write_question(question, written) for question in form.questions],
    }
    if blocks:
        promised["blocks"] = [list(block) for block in blocks]
    return board_file.write_canonical(promised)


def _write_question(question: Question, written: Questionnaire | None) -> dict[str, object]:
    skipped = {"relevant": question.relevant} if question.relevant else {}
    return skipped | {
        "id": question.id,
        "right": question.right,
        "type": question.type,
        "options": list(question.options),
        "most": question.most,
        "exclusive": question.exclusive,
        "words": {language: dict(_list_words(Words(language, written), question)) for language in LANGUAGES},
    }


def _list_words(said: Words, question: Question) -> Iterator[tuple[str, str]]:
    """What people read: the question under its own id, and each option that is more than a number."""
    yield question.id, str(said.question(question))
    for option in question.options:
        if (words := str(said.option(question, option))) != option:
            yield option, words


async def keep(
    context: JobContext,
    survey: Survey,
    papers: Sequence[Ballot],
    roll: int,
    values: Mapping[str, float],
    *,
    texts: bool,
) -> None:
    """The list of a survey that is being counted; from five to nine answers it has no rows, below it there is none."""
    frozen = await receipts.find(context.db, survey.id)
    if frozen is None or is_hidden(len(papers)):
        return
    form = survey.questions
    # Everybody gets a seed: rows without one would show who wanted no receipt.
    seeded = [(ballot.answers, ballot.receipt or _draw_chance(context.random)) for ballot in papers]
    sheets = [answers for answers, _ in seeded]
    # The rows of fewer than ten would show what all of them chose.
    shown = set[str]() if is_hidden(len(papers), TEXT_GROUP) else board_file.find_listed(form, sheets)
    rows, marks = board_file.make_rows(form, seeded, shown), board_file.make_texts(form, seeded) if texts else []
    header = board_file.write_canonical(_make_header(form, frozen.definition, sheets, roll, values, shown))
    root = board_file.compute_root(board_file.hash_leaves(header, rows, marks))
    await receipts.keep(context.db, survey.id, header, root, rows, marks)


def _draw_chance(random: Random) -> str:
    """A seed nobody holds, for those who wanted no receipt."""
    return f"{random.getrandbits(128):032x}"


def _make_header(
    form: Form,
    frozen: str,
    sheets: Sequence[Mapping[str, str]],
    roll: int,
    values: Mapping[str, float],
    shown: set[str],
) -> dict[str, object]:
    return {
        "definition": board_file.compute_fingerprint(frozen),
        "roll": roll,
        "ballots": len(sheets),
        "answered": board_file.count_answered(form, sheets, shown),
        "figures": board_file.compute_figures(form, values, shown),
    }
