"""The command export: what the union holds, as a workbook or a folder of CSV files."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.shell import CommandRefused, load_settings, open_configured_database, show_progress, write_private
from bot.settings import Settings
from bot.union import make_union
from domain.case_states import name_state
from domain.routing import name_category
from domain.union import Union
from files.writers.sheet import Cell, Sheet, write_csv, write_xlsx_book
from handlers.activities.card import say_title
from handlers.survey import counts
from handlers.survey.outcome import Outcome, load_outcome
from locales import render
from storage import case_messages, signups, survey_results, surveys, takeaway
from storage.database import Db
from storage.health import count_members_by_status
from storage.signups import SignupCounts
from storage.surveys import Survey
from storage.takeaway import Taken

app = typer.Typer(add_completion=False)

_EVERY = 10_000

Rows = Sequence[Sequence[Cell]]


@app.command()
def export(
    context: typer.Context,
    place: Annotated[Path, typer.Argument(metavar="FILE|DIR", help="FILE.xlsx, or a new folder for CSV files.")],
) -> None:
    """Write out what the union holds: cases, activities, survey results, counts.

    Nobody who did not sign is named, words of confidential cases stay where they are, and no answer to a survey is
    anybody's.
    """
    if place.suffix != ".xlsx" and (place.suffix or (place.exists() and any(place.iterdir()))):
        raise CommandRefused(f"{place}: give a name that ends in .xlsx, or a folder that is empty or not there yet.")
    settings = load_settings(context)
    sheets = asyncio.run(_gather_sheets(settings))
    if place.suffix == ".xlsx":
        write_private(place, write_xlsx_book(sheets))
    else:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        for sheet in sheets:
            write_private(place / f"{sheet.title}.csv", write_csv(sheet.headings, sheet.rows))
    typer.echo(f"Rows written to {place}: {sum(len(sheet.rows) for sheet in sheets)}.")


async def _gather_sheets(settings: Settings) -> list[Sheet]:
    union = make_union(settings)
    writer = _Writer(union, union.default_language)
    async with open_configured_database(settings) as database, database.reading() as db:
        taken = await takeaway.list_cases(db)
        return [
            writer.sheet("cases", _CASES, [writer.case(it) for it in taken]),
            writer.sheet("words", _WORDS, await _list_words(db, writer, taken)),
            writer.sheet("activities", _ACTIVITIES, await _list_activities(db, writer)),
            writer.sheet("surveys", _SURVEYS, await _list_surveys(db, writer)),
            writer.sheet("results", _RESULTS, await _list_results(db)),
            writer.sheet("members", _MEMBERS, await count_members_by_status(db)),
        ]


_CASES = (
    "number",
    "category",
    "mode",
    "state",
    "opened",
    "due",
    "closed",
    "outcome",
    "promised",
    "rating",
    "reopenings",
    "author",
    "handler",
)
_SAID = ("sender", "question", "reply", *case_messages.DECISIONS)
_WORDS = ("number", "day", "kind", "text")
_ACTIVITIES = ("title", "starts", "ends", "place", "places", "status", "confirmed", "waiting", "maybe", "cannot")
_SURVEYS = ("survey", "form", "opened", "closed", "roll", "answered")
_RESULTS = ("survey", "measure", "value", "people", "error")
_MEMBERS = ("status", "people")


class _Writer:
    """Words and days as the union reads them."""

    def __init__(self, union: Union, language: str) -> None:
        self._union, self.language = union, language

    def sheet(self, name: str, columns: Sequence[str], rows: Rows) -> Sheet:
        headings = [render(self.language, f"export-column-{column}") for column in columns]
        return Sheet(render(self.language, f"export-sheet-{name}"), headings, rows)

    def word(self, key: str) -> str:
        """The words of a code; none for a code that is empty yet."""
        return "" if key.endswith("-") else render(self.language, key)

    def day(self, at: datetime) -> Cell:
        return self._union.today(at)

    def minute(self, at: datetime) -> Cell:
        """As the union's clocks show it: a spreadsheet knows no zones."""
        return self._union.local(at).replace(tzinfo=None, second=0, microsecond=0)

    def case(self, taken: Taken) -> list[Cell]:
        it = taken.case
        return [
            it.number,
            self.word(name_category(it.category)),
            self.word(f"mode-{it.mode}"),
            self.word(name_state(it.state, it.machine)),
            self.day(it.opened_at),
            self.day(it.due_at),
            self.day(it.closed_at) if it.closed_at else None,
            self.word(f"outcome-{it.outcome}"),
            it.promised_on or None,
            self.word(f"rating-{it.rating}"),
            it.reopenings,
            taken.author,
            taken.handler,
        ]


async def _list_words(db: Db, writer: _Writer, taken: Sequence[Taken]) -> Rows:
    """What was said in cases that all cadres may read; the cadres' notes and reasons stay theirs."""
    rows: list[list[Cell]] = []
    for it in show_progress(taken, "Cases"):
        if not it.case.is_confidential:
            rows += [
                [it.case.number, writer.day(said.at), writer.word(f"export-said-{said.kind}"), said.body]
                for said in await case_messages.list_messages(db, it.case.number)
                if said.kind in _SAID
            ]
    return rows


async def _list_activities(db: Db, writer: _Writer) -> Rows:
    held = await takeaway.list_activities(db)
    counts = await signups.count_signups(db, [it.id for it in held])
    return [
        [
            say_title(it, writer.language),
            writer.minute(it.starts_at),
            writer.minute(it.ends_at),
            it.place,
            it.places,
            writer.word(f"export-activity-{it.status}"),
            *_write_numbers(counts.get(it.id, SignupCounts())),
        ]
        for it in held
    ]


def _write_numbers(counts: SignupCounts) -> Iterator[int]:
    yield from (counts.confirmed, counts.waiting, counts.maybe, counts.cannot)


async def _list_surveys(db: Db, writer: _Writer) -> Rows:
    return [
        [
            it.id,
            _name_form(it, writer),
            writer.minute(it.opens_at),
            writer.minute(it.closes_at),
            it.roll,
            it.answered,
        ]
        for it in await surveys.list_closed(db, _EVERY, 0)
    ]


def _name_form(survey: Survey, writer: _Writer) -> str:
    written = survey.written
    return written.say(writer.language, "") if written else writer.word(f"export-form-{survey.form}")


async def _list_results(db: Db) -> Rows:
    rows: list[list[Cell]] = []
    for survey in await surveys.list_closed(db, _EVERY, 0):
        told = await survey_results.find_measures(db, survey.id)
        rows += [[survey.id, it.name, it.value, it.n, it.se] for it in sorted(told.values(), key=lambda it: it.name)]
        rows += _write_counts(await load_outcome(db, survey))
    return rows


def _write_counts(found: Outcome) -> Iterator[list[Cell]]:
    """How often each choice of a questionnaire's own questions was given."""
    for question in counts.own(found):
        if told := counts.count_choices(found, question):
            for option, votes in told.votes:
                yield [found.survey.id, f"{question.id}/{option}", votes, told.n, None]
