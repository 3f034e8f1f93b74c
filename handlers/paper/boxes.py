"""Which sealed boxes take paper: those of surveys and of appraisals; another feature adds its own here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.questionnaire import Questionnaire
from domain.union import Union
from handlers.appraise import on_paper, words
from handlers.form.wording import Words
from handlers.survey import pages
from locales import LANGUAGES, Markup
from storage import appraisals, surveys
from storage.database import Db
from storage.keys import Keys
from storage.paper import SlipBox


@dataclass(frozen=True, slots=True)
class Box:
    """An open box and its slips; `titles` by language, `voters` is how many may answer.

    `written` has the words of its questions, None for those of the locales, and `notes` what stands above them on
    paper, by language. `rows` are questions that are rows of one table, and `barred` those a member does not type.
    """

    slips: SlipBox
    closes_at: datetime
    voters: int
    titles: Mapping[str, Markup]
    written: Questionnaire | None = None
    notes: tuple[Mapping[str, str], ...] = ()
    rows: frozenset[str] = frozenset()
    barred: Mapping[int, frozenset[str]] = field(default_factory=dict)

    def words(self, language: str) -> Words:
        return Words(language, self.written)

    def find_barred(self, member_id: int) -> frozenset[str]:
        return self.barred.get(member_id, frozenset())


@dataclass(frozen=True, slots=True)
class Collected:
    """What had slips, or still has: its `name` among jobs, its box, and when cadres are told what became of them.

    How many counted is told in steps of `step`.
    """

    name: str
    box: str
    closes_at: datetime
    told_at: datetime | None
    titles: Mapping[str, Markup]
    step: int = 1


async def find_open(db: Db, keys: Keys, union: Union, now: datetime) -> Box | None:
    """The box that takes answers now, if its key is here; there is never more than one in a week."""
    return await _find_survey(db, keys, now) or await _find_appraisal(db, keys, union, now)


async def _find_survey(db: Db, keys: Keys, now: datetime) -> Box | None:
    survey = await surveys.open_now(db)
    key = keys.find(survey.box) if survey else None
    if survey is None or key is None or not survey.accepts(now):
        return None
    return Box(
        SlipBox(survey.box, key, survey.questions),
        survey.closes_at,
        await surveys.count_roll(db),
        {language: pages.say_name(language, survey) for language in LANGUAGES},
        survey.written,
    )


async def _find_appraisal(db: Db, keys: Keys, union: Union, now: datetime) -> Box | None:
    appraisal = await appraisals.find_current(db)
    key = keys.find(appraisal.box) if appraisal else None
    if appraisal is None or key is None or not appraisal.accepts(now):
        return None
    subjects = await appraisals.list_subjects(db, appraisal.number)
    slips = on_paper.make_box(appraisal, key, subjects)
    return Box(
        slips,
        appraisal.closes_at,
        appraisal.roll,
        {language: words.say_name(language, union, appraisal) for language in LANGUAGES},
        on_paper.write_slip(appraisal, slips.form, subjects),
        on_paper.list_notes(appraisal, subjects),
        on_paper.list_rows(subjects),
        on_paper.list_barred(slips.form, subjects),
    )


async def list_held(db: Db, keys: Keys) -> list[SlipBox]:
    """Those that are not counted yet, whether they still take answers or not."""
    survey, appraisal = await surveys.open_now(db), await appraisals.find_current(db)
    found = list[SlipBox]()
    if survey and (key := keys.find(survey.box)):
        found.append(SlipBox(survey.box, key, survey.questions))
    if appraisal and (key := keys.find(appraisal.box)):
        subjects = await appraisals.list_subjects(db, appraisal.number)
        found.append(on_paper.make_box(appraisal, key, subjects))
    return found


async def list_since(db: Db, union: Union, instant: datetime) -> list[Collected]:
    """Those of which something is due at `instant` or later."""
    return [
        Collected(
            it.id,
            it.box,
            it.closes_at,
            it.summary_at,
            {language: pages.say_name(language, it) for language in LANGUAGES},
        )
        for it in await surveys.list_since(db, instant)
    ] + [
        Collected(
            it.box,
            it.box,
            it.closes_at,
            it.committee_at,
            {language: words.say_name(language, union, it) for language in LANGUAGES},
            on_paper.STEP,
        )
        for it in await appraisals.list_since(db, instant)
    ]
