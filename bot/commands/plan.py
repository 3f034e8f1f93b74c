"""The command plan: the year's activities from a list."""

import asyncio
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.commands.lists import coded, problem, read_list, refuse_if_any
from bot.commands.shell import database_of, progress, settings_of
from bot.settings import Settings
from bot.union import union_of
from domain.activities import AUDIENCES, NotPossible, PlanEntry, default_plan
from domain.calendar import Calendar
from domain.date_rules import RuleError
from domain.plan import COLUMNS, REQUIRED, entry_of
from domain.routing import DUTIES
from reports.table import Row
from storage import activities

app = typer.Typer(add_completion=False, no_args_is_help=True)

_LEADS = tuple(dict.fromkeys((*DUTIES, *(entry.lead for entry in default_plan()))))


@app.callback()
def plan() -> None:
    """Take the year's plan of activities from a list."""


@app.command("import")
def take(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="CSV or XLSX, as docs/annual-plan.csv.")],
    year: Annotated[int | None, typer.Option(min=2020, max=2100, help="Whose plan it is; else this year's.")] = None,
) -> None:
    """Take the plan from a list; all of it, or nothing if a row is wrong.

    It takes the place of the year's earlier plan; what was announced or changed by a cadre stays.
    """
    settings = settings_of(context)
    year = year or datetime.now(settings.union.timezone).year
    entries = _entries(read_list(file, "plan", COLUMNS, REQUIRED), year, union_of(settings).calendar)
    asyncio.run(_replace(settings, year, entries))
    typer.echo(f"The plan of {year} has {len(entries)} entries; a running bot takes it up within a minute.")


def _entries(rows: tuple[Row, ...], year: int, calendar: Calendar) -> list[PlanEntry]:
    entries, problems = [], []
    names = Counter(row["id"] for row in rows)
    for row in progress(rows, "Reading"):
        try:
            if names[row["id"]] > 1:
                raise NotPossible("plan-id-twice")
            entries.append(entry_of(_codes(row), _LEADS, year, calendar))
        except NotPossible as error:
            problems.append(problem(row.number, error.key, {}))
        except RuleError as error:
            problems.append(problem(row.number, error.key, error.values))
    refuse_if_any(problems)
    return entries


_YES_NO = {"yes": "plan-yes", "no": "plan-no"}
_WORDS = {
    "lead": {lead: f"duty-{lead}" for lead in _LEADS},
    "audience": {audience: f"audience-{audience}" for audience in AUDIENCES},
    "sign_up": _YES_NO,
    "in_working_time": _YES_NO,
}


def _codes(row: Row) -> dict[str, str]:
    return {name: coded(row[name], _WORDS.get(name, {})) for name in COLUMNS}


async def _replace(settings: Settings, year: int, entries: list[PlanEntry]) -> None:
    async with database_of(settings) as database:
        async with database.transaction() as db:
            await activities.replace_plan(db, year, entries)
        await database.wake()
