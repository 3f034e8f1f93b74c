"""Opening: a row, a key and an invitation to everybody; later, reminders to those who have not finished."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.member import Member
from domain.survey import COOL_DOWN, WAVES_THAT_TIRE, Window, choose_form, compute_monthly_window, compute_window
from handlers.context import Context, JobContext
from handlers.messenger import Button, Text
from handlers.survey import departments, pages, proving
from handlers.weeks import find_free_moment, list_appraisal_days
from locales import LANGUAGES, Markup, render
from storage import ballots, cadre_group, members, paper, survey_terms, surveys
from storage.database import Db
from storage.fingerprints import note_key
from storage.outbox import BROADCAST
from storage.questionnaires import Kept
from storage.survey_terms import SurveyTerms
from storage.surveys import Survey


async def open_monthly(context: JobContext) -> None:
    """The month's survey, also when we come late, as long as it would still be open."""
    year, month = map(int, context.period.split("-"))
    window = await _find_window(context, compute_monthly_window(context.union, year, month))
    if context.now >= window.closes or not await members.list_active(context.db):
        return
    form = choose_form(await surveys.list_responses(context.db, WAVES_THAT_TIRE))
    await launch(context, window, "monthly", form, quarter_end=month % 3 == 0)


async def _find_window(context: JobContext, window: Window) -> Window:
    """All of it moves where an appraisal takes its week: else it would close before it opens, or remind nobody."""
    taken = await list_appraisal_days(context.db, context.union, window.opens)
    opens = find_free_moment(context.union, taken, window.opens, window.closes)
    return window if opens == window.opens else compute_window(context.union, window.period, opens)


async def launch(
    on: JobContext | Context,
    window: Window,
    kind: str,
    form: str,
    *,
    quarter_end: bool = False,
    kept: Kept | None = None,
) -> Survey:
    """Open a survey now, of a built-in form or a questionnaire: row, key, invitations, a word to the cadre group."""
    # Opened late, it would else remind in the breath in which it invites.
    reminders = [each for each in window.reminders if each > on.now]
    survey = Survey(
        id=window.period,
        kind=kind,
        form=form,
        quarter_end=quarter_end,
        opens_at=on.now,
        remind_at=reminders[0] if reminders else None,
        last_remind_at=reminders[1] if len(reminders) > 1 else None,
        closes_at=window.closes,
        summary_at=window.summary,
        result_at=window.result,
        # Of everybody, not of those who are asked: a smaller number would flatter the response.
        roll=await surveys.count_roll(on.db),
        questionnaire=kept.number if kept else 0,
        # As it is now: a later import must not change what people were asked.
        document=kept.document if kept else "",
    )
    await surveys.add(on.db, survey)
    # The key is on the disk before anybody can answer; should this transaction fail, the next try finds and uses it.
    await note_key(on.db, survey.box, on.keys.make(survey.box))
    # Before the terms, which promise the blocks too.
    await departments.fix(on, survey)
    people, rested = await choose_asked(on.db, survey.opens_at, survey.id)
    # Before the invitations, which carry the fingerprint of these terms.
    terms = await proving.freeze(on, survey, asked=len(people), rested=rested)
    await _tell_group(on, survey, terms)
    await _invite(on, survey, terms, people)
    return survey


async def choose_asked(db: Db, opens_at: datetime, survey_id: str = "") -> tuple[list[Member], int]:
    """Whom a survey that opens then asks, and how many are left in peace because another asked them shortly before."""
    everybody = await members.list_active(db)
    resting = await survey_terms.find_resting(db, survey_id, opens_at - COOL_DOWN)
    people = [member for member in everybody if member.id not in resting]
    return people, len(everybody) - len(people)


async def find_day_reaching_most(db: Db, opens_at: datetime) -> datetime:
    """From when on a survey would ask more than half of all members, if no other asks them first."""
    rested = opens_at - COOL_DOWN
    closes = await survey_terms.find_last_close(db, rested)
    free = sorted(closes.get(member.id, rested) + COOL_DOWN for member in await members.list_active(db))
    return free[len(free) // 2]


async def _invite(on: JobContext | Context, survey: Survey, terms: SurveyTerms, people: Sequence[Member]) -> None:
    # A list of whom a survey asked is kept no longer than somebody rests from it.
    await survey_terms.note_rested(on.db, survey.opens_at - COOL_DOWN)
    await survey_terms.ask(on.db, survey.id, [member.id for member in people])
    expires, proof = survey.closes_at, await proving.compute_fingerprint(on.db, survey)
    values = {language: _make_values(on, survey, terms, language, proof) for language in LANGUAGES}
    for member in people:
        own = values[member.language]
        on.messenger.send(
            member,
            Text("survey-invitation", buttons=pages.start(survey), **own),
            priority=BROADCAST,
            until=expires,
            occasion=survey.occasion,
        )


def _make_values(
    on: JobContext | Context, survey: Survey, terms: SurveyTerms, language: str, proof: str
) -> dict[str, Any]:
    honest = render(language, "survey-honest", **_find_least(terms))
    return {
        "closes": pages.say_moment(language, on.union, survey.closes_at),
        "minutes": _say_minutes(survey),
        "headline": pages.say_headline(language, survey),
        "freedom": pages.say_freedom(language, survey),
        "honest": Markup(honest + (render(language, "receipt-promise", fingerprint=proof) if proof else "")),
        "contact": on.union.contact or Markup(render(language, "survey-contact")),
    }


def _say_minutes(survey: Survey) -> str:
    """About six questions a minute."""
    least = max(1, len(survey.questions.questions) // 6)
    return f"{least}–{least + 1}"


def _find_least(terms: SurveyTerms) -> dict[str, int]:
    """How many answers figures and comments need, as it was promised."""
    promised = proving.list_thresholds(terms)
    return {name: promised[name] for name in ("figures", "comments")}


async def _tell_group(on: JobContext | Context, survey: Survey, terms: SurveyTerms) -> None:
    group = await cadre_group.find_current(on.db)
    if group is None:
        return
    on.messenger.send(
        group,
        Text(
            "survey-opened",
            buttons=[[Button("survey-open-private", url=on.messenger.link(f"survey-{survey.id}"))]],
            survey=pages.say_name(group.language, survey),
            closes=pages.say_moment(group.language, on.union, survey.closes_at),
            asked=terms.asked,
            roll=survey.roll,
            note=await _note(on, survey, terms, group.language),
        ),
    )


async def _note(on: JobContext | Context, survey: Survey, terms: SurveyTerms, language: str) -> Markup:
    """Who is left in peace, and what is fixed from now on."""
    lines = []
    if terms.rested:
        lines.append(render(language, "survey-rested", rested=terms.rested, roll=survey.roll))
    year = on.union.local(survey.closes_at).year
    if not on.union.calendar.is_official(year):
        lines.append("\n" + render(language, "calendar-provisional", year=str(year)))
    if proof := await proving.compute_fingerprint(on.db, survey):
        lines.append(render(language, "receipt-promise", fingerprint=proof))
    lines.append(render(language, "survey-thresholds", **_find_least(terms)))
    return Markup("".join(lines)) + await departments.say_blocks(on.db, survey, language)


async def remind(context: JobContext) -> None:
    """Only those who have not come to the end; who they are is known here, in memory, and nowhere else."""
    survey = await surveys.find(context.db, context.period.partition("/")[0])
    key = context.keys.find(survey.box) if survey else None
    # Without the key nobody can tell who has answered, and those who have are not to be pressed.
    if survey is None or key is None or not survey.accepts(context.now):
        return
    # As at the opening: whoever was to rest from another survey then rests now too.
    people, _ = await choose_asked(context.db, survey.opens_at, survey.id)
    # Newcomers too, whether they have answered or not: who is reminded must not be written down.
    await survey_terms.ask(context.db, survey.id, [member.id for member in people])
    papers = await ballots.find_of(context.db, key, survey.box, [member.id for member in people])
    expires = survey.closes_at
    words: dict[str, dict[str, Any]] = {
        language: {
            "survey": pages.say_name(language, survey),
            "closes": pages.say_moment(language, context.union, survey.closes_at),
        }
        for language in LANGUAGES
    }
    slips = pages.make_paper_button(survey) if await paper.count_printed(context.db, survey.box) else []
    said = "survey-reminder-last" if context.period.endswith("/2") else "survey-reminder"
    for member in people:
        if member.id not in papers or not papers[member.id].done:
            ways = [*pages.start(survey), *slips]
            context.messenger.send(
                member,
                Text(said, buttons=ways, **words[member.language]),
                priority=BROADCAST,
                until=expires,
                occasion=survey.occasion,
            )
