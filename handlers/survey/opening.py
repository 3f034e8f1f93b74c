"""Opening: a row, a key and an invitation to everybody; later, reminders to those who have not finished."""

from datetime import UTC, datetime
from typing import Any

from domain.survey import Window, form_for, monthly_window
from handlers.pen import Button
from handlers.survey import departments, pages, proving
from handlers.turn import Tick, Turn
from locales import LANGUAGES, Markup, render
from storage import ballots, cadre_group, members, surveys
from storage.outbox import WORK
from storage.surveys import Survey

_WAVES_THAT_TIRE = 2


async def open_monthly(tick: Tick) -> None:
    """The month's survey, also when we come late, as long as it would still be open."""
    year, month = map(int, tick.period.split("-"))
    window = monthly_window(tick.union, year, month)
    if tick.now >= window.closes or not await members.active(tick.db):
        return
    form = form_for(await surveys.responses(tick.db, _WAVES_THAT_TIRE))
    await launch(tick, window, "monthly", form, quarter_end=month % 3 == 0)


async def launch(on: Tick | Turn, window: Window, kind: str, form: str, *, quarter_end: bool = False) -> Survey:
    """Open a survey now: row, key, invitations, and a word to the cadre group."""
    reminders = [int(each.timestamp()) for each in window.reminders if each > on.now]
    survey = Survey(
        id=window.period,
        kind=kind,
        form=form,
        quarter_end=int(quarter_end),
        opens_at=int(on.now.timestamp()),
        remind_at=reminders[0] if reminders else 0,
        last_remind_at=reminders[1] if len(reminders) > 1 else 0,
        closes_at=int(window.closes.timestamp()),
        summary_at=int(window.summary.timestamp()),
        result_at=int(window.result.timestamp()),
        roll=await surveys.roll(on.db),
    )
    await surveys.add(on.db, survey)
    on.keys.make(survey.key)
    await departments.fix(on, survey)
    await proving.freeze(on, survey)
    await _tell_group(on, survey)
    await _invite(on, survey)
    return survey


async def _invite(on: Tick | Turn, survey: Survey) -> None:
    expires, proof = _instant(survey.closes_at), await proving.fingerprint(on.db, survey)
    values = {language: _terms(on, survey, language, proof) for language in LANGUAGES}
    for member in await members.active(on.db):
        terms = values[member.language]
        on.pen.tell(member, "survey-invitation", buttons=pages.start(survey), expires=expires, **terms)


def _terms(on: Tick | Turn, survey: Survey, language: str, proof: str) -> dict[str, Any]:
    honest = render(language, "survey-honest")
    return {
        "closes": pages.moment(language, on.union, survey.closes_at),
        "minutes": "1–2" if survey.form == "short" else "2–3",
        "honest": Markup(honest + (render(language, "receipt-promise", fingerprint=proof) if proof else "")),
        "contact": on.union.contact or Markup(render(language, "survey-contact")),
    }


async def _tell_group(on: Tick | Turn, survey: Survey) -> None:
    group = await cadre_group.current(on.db)
    if group is None:
        return
    closing = _instant(survey.closes_at)
    year = on.union.local(closing).year
    known = on.union.calendar.is_official(year)
    note = Markup() if known else Markup("\n" + render(group.language, "calendar-provisional", year=str(year)))
    if proof := await proving.fingerprint(on.db, survey):
        note += Markup(render(group.language, "receipt-promise", fingerprint=proof))
    note += await departments.announced(on.db, survey, group.language)
    on.pen.send(
        group.chat_id,
        group.language,
        "survey-opened",
        lane=WORK,
        buttons=[[Button("survey-open-private", url=on.pen.link(f"survey-{survey.id}"))]],
        survey=pages.name(group.language, survey),
        closes=pages.moment(group.language, on.union, survey.closes_at),
        roll=survey.roll,
        note=note,
    )


async def remind(tick: Tick) -> None:
    """Only those who have not come to the end; who they are is known here, in memory, and nowhere else."""
    survey = await surveys.find(tick.db, tick.period.partition("/")[0])
    key = tick.keys.find(survey.key) if survey else None
    if survey is None or key is None or not survey.accepts(int(tick.now.timestamp())):
        return
    people = await members.active(tick.db)
    papers = await ballots.of(tick.db, key, survey.id, [member.id for member in people])
    expires = _instant(survey.closes_at)
    closes = {language: pages.moment(language, tick.union, survey.closes_at) for language in LANGUAGES}
    for member in people:
        if member.id not in papers or not papers[member.id].done:
            words = closes[member.language]
            tick.pen.tell(member, "survey-reminder", buttons=pages.start(survey), expires=expires, closes=words)


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
