"""A counted survey: its measures, and those of the survey before if the two can be compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.form import RIGHTS
from domain.groups import is_hidden
from domain.published import SCORE_ENDS, find_end
from domain.scoring import PRIORITIES, judge_validity, round_score
from domain.statistics import Change, compare_scores
from storage import survey_results, surveys
from storage.database import Db
from storage.survey_results import Measure
from storage.surveys import Survey

_PRIORITY = "priority-"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A counted survey, its measures and those of the month before if the two can be compared."""

    survey: Survey
    now: Mapping[str, Measure]
    before: Mapping[str, Measure]
    votes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def has_index(self) -> bool:
        """Whether it asks about each of the four rights."""
        return all(self.survey.questions.items.values())

    @property
    def is_hidden(self) -> bool:
        return is_hidden(self.survey.answered)

    @property
    def validity(self) -> str:
        return judge_validity(self.survey.answered, self.survey.roll)

    @property
    def priorities(self) -> Sequence[tuple[str, float]]:
        """Options and their shares, most wanted first; nothing is no wish."""
        order = next((q.options for q in self.survey.questions.questions if q.id == PRIORITIES), ())
        wanted = [(o, self.now[_PRIORITY + o].value) for o in order if _PRIORITY + o in self.now and o != "none"]
        return sorted(wanted, key=lambda it: -it[1])

    def points(self, name: str) -> str:
        """A score as it is printed; empty where it is hidden."""
        return say_points(self.now[name]) if name in self.now else ""

    def change(self, name: str) -> Change | None:
        """Against last month; None where either month hides the number or its error."""
        old, new = self.before.get(name), self.now.get(name)
        # A difference from a hidden number would tell that number.
        if old is None or new is None or old.se is None or new.se is None:
            return None
        return compare_scores(*map(round_score, (old.value, new.value, old.se, new.se)))

    def why_hidden(self, name: str) -> str:
        """The locale key of the reason why a number is missing."""
        # The index is hidden with any one right, or the others would give that right away.
        right_hidden = name == "index" and any(right in self.now for right in RIGHTS)
        return "hidden-right-hidden" if right_hidden else "hidden-few-answers"


async def load_outcome(db: Db, survey: Survey) -> Outcome:
    votes = await survey_results.find_votes(db, survey.id) if survey.questionnaire else {}
    return Outcome(survey, await survey_results.find_measures(db, survey.id), await _find_before(db, survey), votes)


async def _find_before(db: Db, survey: Survey) -> Mapping[str, Measure]:
    """What was told before and can be compared: of the same form, or of the very same questions."""
    if survey.questionnaire:
        last = await surveys.find_before_of_same(db, survey)
        return _find_before_of_same(survey, last, await survey_results.find_measures(db, last.id)) if last else {}
    last = await surveys.find(db, survey.last_month) if survey.last_month else None
    return await survey_results.find_measures(db, last.id) if last and last.form == survey.form else {}


# Other questions under the same right would look like a change of opinion.
def _find_before_of_same(survey: Survey, last: Survey, told: Mapping[str, Measure]) -> Mapping[str, Measure]:
    """A right is the same only if it asks the same questions, and the index only if all rights are."""
    now, then = survey.questions.items, last.questions.items
    changed = {right for right in RIGHTS if {it.id for it in now[right]} != {it.id for it in then[right]}}
    changed |= {"index"} if changed else set()
    return {name: measure for name, measure in told.items() if name not in changed}


def say_points(measure: Measure) -> str:
    """A score; near the end of the scale, where few answered, only that it is there."""
    sign = {-1: "≤ ", 0: "", 1: "≥ "}[find_end(measure.value, measure.n, SCORE_ENDS)]
    return f"{sign}{measure.value:.1f}"
