"""The command questionnaire: questionnaires from spreadsheets, and the monthly survey as one to begin with."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.lists import read_list
from bot.commands.shell import load_settings, open_configured_database, write_private
from bot.settings import Settings
from domain.questionnaire import Questionnaire, read
from files.writers.questionnaire import write_workbook
from handlers.form.wording import load_built_in
from storage import question_bank, questionnaires
from storage.question_bank import Imported

app = typer.Typer(add_completion=False, no_args_is_help=True)


@app.callback()
def questionnaire() -> None:
    """Questionnaires from spreadsheets, in the convention of XLSForm."""


@app.command("template")
def write_template(
    file: Annotated[Path, typer.Argument(help="Where to write it, as docs/monthly-survey.xlsx.")],
) -> None:
    """Write the monthly survey as a spreadsheet to begin with."""
    write_private(file, write_workbook(load_built_in()))
    typer.echo(f"{file} holds the monthly survey.")


@app.command("import")
def take(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="XLSX with the sheets survey, choices and settings.")],
) -> None:
    """Take a questionnaire; all of it, or nothing if any place in it is wrong."""
    found = read(read_list(file, "questionnaire"))
    kept = asyncio.run(_keep(load_settings(context), found))
    count = len(found.form.questions)
    typer.echo(f"{found.id} is kept as version {kept.version}, with {count} questions; see /questionnaires.")
    for name, bank_id in kept.renamed.items():
        typer.echo(f"{name} differs from what was asked under this name: kept as {bank_id}, without a trend.")


async def _keep(settings: Settings, found: Questionnaire) -> Imported:
    async with open_configured_database(settings) as database, database.transaction() as db:
        day = datetime.now(settings.union.timezone).date().isoformat()
        return await question_bank.keep(db, found, load_built_in(), day)


@app.command("list")
def print_list(context: typer.Context) -> None:
    """List the newest version of each questionnaire."""
    typer.echo(asyncio.run(_list(load_settings(context))))


async def _list(settings: Settings) -> str:
    async with open_configured_database(settings) as database, database.reading() as db:
        found = await questionnaires.list_newest(db)
    lines = [
        f"{it.id}, version {it.version} of {it.imported_on}: {len(it.questionnaire.form.questions)} questions"
        for it in found
    ]
    return "\n".join(lines) or "There are no questionnaires yet."
