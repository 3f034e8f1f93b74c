"""The command roster: the roll from a list, as a list, and the links for those who have not joined yet."""

import asyncio
import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from html import unescape
from pathlib import Path
from random import SystemRandom
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot import view
from bot.commands.lists import read_content, read_file, refuse_if_any
from bot.commands.shell import CommandRefused, fetch_username, load_settings, open_configured_database, write_private
from bot.machine import read_system_clock
from bot.settings import Settings
from bot.union import make_union, switch_features
from domain.invitation import LASTS
from domain.member import Member
from domain.roll import COLUMNS, RollChange, RollEntry, compare_roll, load_entry
from files.readers.reading import Fault
from files.writers import roster as roll_sheet
from files.writers.qr import InvitationSlip, draw_slips
from files.writers.sheet import write_csv
from handlers import FEATURES
from handlers.context import JobContext
from handlers.messenger import Messenger
from handlers.people import standing
from handlers.roll_table import Memberships, list_group_names, make_table, name_group
from locales import LANGUAGES, render
from locales.dates import write_day
from storage import audience, invitations, outbox
from storage.audience import MemberGroup
from storage.database import Db
from storage.keys import Keys
from storage.members import make_id
from storage.roll import list_everybody, put

app = typer.Typer(add_completion=False, no_args_is_help=True)

Numbered = tuple[int, RollEntry]


@app.callback()
def roster() -> None:
    """Take the roll from a list, show it, and invite who is on it."""


@app.command("import")
def take(context: typer.Context, file: Annotated[Path, typer.Argument(help="CSV or XLSX.")]) -> None:
    """Take people from a list; all of them, or none if a row is wrong.

    Headings, in Chinese or English: name, staff number, department, role, committee, duty, language, and the name of
    each group, with yes or no under it. Whoever is known by staff number is brought up to date; empty cells leave what
    is there.
    """
    settings = load_settings(context)
    # Before the database is asked: what cannot be read is said of the file.
    read_content(file)
    groups = asyncio.run(_list_groups(settings))
    reading = read_file(file, "roster", groups=json.dumps([(it.id, list_group_names(it)) for it in groups]))
    entries = [(number, load_entry(fields)) for number, fields in reading.found or ()]
    changes = asyncio.run(_import(settings, entries, reading.faults))
    for change in changes:
        if told := _describe_change(change, {it.id: name_group("en", it) for it in groups}):
            typer.echo(told)
    new = sum(change.before is None for change in changes)
    changed = sum(change.before is not None and change.is_change for change in changes)
    typer.echo(f"{new} new, {changed} changed, {len(changes) - new - changed} as before.")


async def _list_groups(settings: Settings) -> list[MemberGroup]:
    async with open_configured_database(settings) as database, database.transaction() as db:
        await audience.add_usual(db)
        return await audience.list_groups(db)


async def _import(settings: Settings, entries: list[Numbered], faults: Sequence[Fault]) -> list[RollChange]:
    async with open_configured_database(settings) as database:
        async with database.reading() as db:
            changes = await _find_changes(settings, db, entries, faults)
        # Whose office changes has people to tell, with links to the bot; asked before anything is locked.
        username = await fetch_username(settings) if any(map(_moves, changes)) else ""
        async with database.transaction() as db:
            # Once more under the lock: the roll may have changed while Telegram was asked.
            changes = await _find_changes(settings, db, entries)
            await put(db, [change.after for change in changes if change.after != change.before])
            await audience.put(db, changes, make_union(settings).today(read_system_clock()))
            # With the roll, or an office could change and nobody hear of it.
            await _follow(settings, db, database.keys, username, changes)
        await database.wake()
    return changes


def _moves(change: RollChange) -> bool:
    """Whether somebody who has joined gets another office."""
    return bool(change.before and change.after.status == "active" and change.after.office != change.before.office)


async def _follow(settings: Settings, db: Db, keys: Keys, username: str, changes: list[RollChange]) -> None:
    """What a new office brings with it, as if it had been given in the bot; a running bot finds it in the outbox."""
    now, union = read_system_clock(), make_union(settings)
    messenger = Messenger(now, union, username)
    features = switch_features(settings, FEATURES)
    context = JobContext(now, db, union, SystemRandom(), messenger, keys, "", now, features)
    for change in filter(_moves, changes):
        if change.before:
            await standing.follow(context, change.before, change.after)
    await view.refresh(features, db, messenger)
    await outbox.put(db, messenger.outgoing.stored)


async def _find_changes(
    settings: Settings, db: Db, entries: list[Numbered], known_faults: Sequence[Fault] = ()
) -> list[RollChange]:
    """Raises CommandRefused with everything that is wrong with the list, as a list and as a change of the roll."""
    random = SystemRandom()
    language, memberships = settings.union.default_language, await audience.list_memberships(db)
    found = compare_roll(await list_everybody(db), entries, lambda: make_id(random), language, memberships)
    refuse_if_any(*known_faults, *(Fault(key, row=number) for number, key in found.faults))
    return list(found.changes)


def _describe_change(change: RollChange, groups: Mapping[int, str]) -> str:
    moves = [f"+{groups[it]}" for it in sorted(change.into)] + [f"-{groups[it]}" for it in sorted(change.out_of)]
    moved = [f"groups {', '.join(moves)}"] if moves else []
    if change.before is None:
        return f"+ {change.after.name}{''.join(f': {it}' for it in moved)}"
    pairs = ((name, getattr(change.before, name), getattr(change.after, name)) for name in (*COLUMNS, "status"))
    parts = [
        f"{name.replace('_', ' ')} {old or '(none)'} → {new or '(none)'}" for name, old, new in pairs if old != new
    ]
    return f"~ {change.after.name}: {', '.join([*parts, *moved])}" if parts or moved else ""


@app.command("list")
def show(context: typer.Context) -> None:
    """Show the roll."""
    settings = load_settings(context)
    names = {it.id: name_group("en", it) for it in asyncio.run(_list_groups(settings))}
    people, memberships = asyncio.run(_find_everybody(settings))
    table = Table("name", "staff number", "department", "role", "committee", "duty", "status", "groups")
    for member in people:
        cells = (
            member.name,
            member.staff_number,
            member.department,
            member.role,
            member.committee,
            member.duty,
            member.status,
            ", ".join(names[it] for it in sorted(memberships.get(member.id, ()))),
        )
        table.add_row(*map(escape, cells))
    Console(highlight=False).print(table)


async def _find_everybody(settings: Settings) -> tuple[list[Member], Memberships]:
    async with open_configured_database(settings) as database, database.reading() as db:
        return await list_everybody(db), await audience.list_memberships(db)


@app.command("export")
def write(context: typer.Context, file: Annotated[Path, typer.Argument(help="FILE.xlsx.")]) -> None:
    """Write the roll as a sheet that `roster import` takes back, with a column for each group."""
    if file.suffix != ".xlsx":
        raise typer.BadParameter("the file's name must end in .xlsx", param_hint="FILE")
    settings = load_settings(context)
    groups = asyncio.run(_list_groups(settings))
    people, memberships = asyncio.run(_find_everybody(settings))
    language = settings.union.default_language
    rows = [(it, it.status) for it in people]
    write_private(
        file, roll_sheet.write(make_table(settings.union.name, language, rows, memberships, groups), language)
    )
    typer.echo(f"{len(people)} people are in {file}.")


@app.command()
def invite(
    context: typer.Context, file: Annotated[Path, typer.Argument(help="FILE.pdf to print and cut, or FILE.csv.")]
) -> None:
    """Write one-time links for all who have not joined yet; links written before end."""
    if file.suffix not in (".pdf", ".csv"):
        raise typer.BadParameter("the file's name must end in .pdf or .csv", param_hint="FILE")
    settings = load_settings(context)
    invited = asyncio.run(_invite(settings))
    if not invited:
        raise CommandRefused("Everybody on the roll has joined.")
    language = settings.union.default_language
    if file.suffix == ".pdf":
        content = draw_slips(settings.union.name, _make_slips(settings, invited), language)
    else:
        headings = [render(language, f"roster-column-{name}") for name in ("name", "staff_number", "link")]
        content = write_csv(headings, [(member.name, member.staff_number, link) for member, link in invited])
    write_private(file, content)
    typer.echo(f"{len(invited)} links are in {file}. Links that these people were given before do not work any more.")


def _make_slips(settings: Settings, invited: list[tuple[Member, str]]) -> list[InvitationSlip]:
    """Each in the language of whom it is for."""
    # The day before the link ends, for of its last day it holds only a part.
    last = make_union(settings).today(read_system_clock() + LASTS) - timedelta(days=1)
    until = {language: unescape(write_day(language, last)) for language in LANGUAGES}
    return [InvitationSlip(link, it.name, it.department, until[it.language], it.language) for it, link in invited]


async def _invite(settings: Settings) -> list[tuple[Member, str]]:
    username, random, now = await fetch_username(settings), SystemRandom(), read_system_clock()
    async with open_configured_database(settings) as database, database.transaction() as db:
        waiting = [member for member in await list_everybody(db) if member.status == "invited"]
        codes = [await invitations.invite(db, random, now, it) for it in waiting]
    return [(member, f"https://t.me/{username}?start={code}") for member, code in zip(waiting, codes, strict=True)]
