"""What the board and the surveys ask for, offered as ideas: public words and published counts, and nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import unescape

from domain.plan import LONGEST
from domain.text import shorten
from handlers.context import Context
from handlers.form.wording import load_words
from handlers.survey.counts import count_choices, own
from handlers.survey.outcome import load_outcome
from storage import board, surveys

ABOUT_ACTIVITIES, ABOUT_COURSES = ("culture", "training", "welfare"), ("training", "safety")
"""Categories of the board: what an activity, and what a course can be about."""
_MOST_OF_EACH = 4
_MOST_SURVEYS = 4


@dataclass(frozen=True, slots=True)
class OfferedIdea:
    """`source` is board or survey."""

    source: str
    words: str

    @property
    def mark(self) -> str:
        """What stands for it in a button."""
        return sha256(self.words.encode()).hexdigest()[:12]


async def list_offered(context: Context, categories: Sequence[str] = ABOUT_ACTIVITIES) -> list[OfferedIdea]:
    found = [*await _list_of_board(context, categories), *await _list_of_surveys(context)]
    return list({it.words: it for it in found}.values())


async def _list_of_board(context: Context, categories: Sequence[str]) -> list[OfferedIdea]:
    """The newest entries, each in its reader's language where there is one."""
    today, found = context.union.today(context.now).isoformat(), list[OfferedIdea]()
    for category in categories:
        for entry in await board.list_entries(context.db, category, today, _MOST_OF_EACH):
            zh, en = entry.publication.zh, entry.publication.en
            words = (zh or en) if context.language == "zh-CN" else (en or zh)
            if line := " ".join(words.split()):
                found.append(OfferedIdea("board", shorten(line, LONGEST["title"])))
    return found[:_MOST_OF_EACH]


async def _list_of_surveys(context: Context) -> list[OfferedIdea]:
    """What was chosen most in the questions of several answers whose counts are published."""
    found = list[OfferedIdea]()
    for survey in await surveys.list_told(context.db, context.now, _MOST_SURVEYS, 0):
        outcome = await load_outcome(context.db, survey)
        for question in own(outcome):
            counts = count_choices(outcome, question) if question.type == "multi" else None
            if counts is None:
                continue
            words = load_words(context.language, survey)
            for option, votes in sorted(counts.votes, key=lambda it: -it[1])[:_MOST_OF_EACH]:
                if votes:
                    said = unescape(words.option(question, option))
                    found.append(OfferedIdea("survey", shorten(said, LONGEST["title"])))
    return found[:_MOST_OF_EACH]
