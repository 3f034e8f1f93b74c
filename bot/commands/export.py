"""The command export: what the union holds, as a workbook or a folder of CSV files."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.commands.shell import CommandRefused, load_settings, open_configured_database, show_progress, write_private
from bot.settings import Settings
from bot.union import make_union
from domain.union import Union
from files.writers.sheet import Cell, Sheet, write_csv, write_xlsx_book
from handlers import FEATURES
from handlers.feature import UnionTable
from locales import render

_ORDER = ("cases", "words", "activities", "surveys", "results", "members")
"""As they have always stood; whatever else a feature gives comes after them."""

app = typer.Typer(add_completion=False)


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
    union, tables = make_union(settings), list[UnionTable]()
    giving = [feature.tables for feature in FEATURES if feature.tables]
    async with open_configured_database(settings) as database, database.reading() as db:
        for list_tables in show_progress(giving, "Tables"):
            tables += await list_tables(db, union, union.default_language)
    places = {name: place for place, name in enumerate(_ORDER)}
    return [_make_sheet(union, it) for it in sorted(tables, key=lambda it: places.get(it.name, len(places)))]


def _make_sheet(union: Union, table: UnionTable) -> Sheet:
    language = union.default_language
    headings = [render(language, f"export-column-{column}") for column in table.columns]
    rows = [[_write_cell(union, value) for value in row] for row in table.rows]
    return Sheet(render(language, f"export-sheet-{table.name}"), headings, rows)


def _write_cell(union: Union, value: Any) -> Cell:
    """Instants as the union's clocks show them: a spreadsheet knows no zones."""
    if isinstance(value, datetime):
        return union.local(value).replace(tzinfo=None, second=0, microsecond=0)
    cell: Cell = value
    return cell
