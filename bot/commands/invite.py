"""The command invite: one-time links that bring people into the union, each in the role it was made for."""

import asyncio
from pathlib import Path
from random import SystemRandom
from typing import Annotated, Literal

import typer

from bot.commands.shell import fetch_username, load_settings, open_configured_database, show_progress, write_private
from bot.machine import read_system_clock
from bot.settings import Settings
from domain.invitation import LASTS
from domain.member import COMMITTEES, LONGEST_NAME
from domain.text import clean_text
from files.writers.qr import InvitationSlip, draw_qr, draw_slips
from storage import invitations

app = typer.Typer(add_completion=False)

_MOST = 1000
Role = Literal["member", "cadre", "chair", "auditor"]
Committee = Literal["union", "fund_review", "women"]


@app.command()
def invite(
    context: typer.Context,
    role: Annotated[Role, typer.Option(help="What the link gives.")],
    committee: Annotated[Committee | None, typer.Option(help="Where a cadre or the chair works.")] = None,
    name: Annotated[str, typer.Option(help="Whom it is for; else people say their own name.")] = "",
    count: Annotated[int, typer.Option(min=1, max=_MOST, help="How many links.")] = 1,
    pictures: Annotated[
        Path | None,
        typer.Option("--qr", metavar="FILE", help="QR codes too: FILE.png, or FILE.pdf with slips to print and cut."),
    ] = None,
) -> None:
    """Print one-time links to join the union."""
    _refuse_contradictions(role, committee, name, count, pictures)
    settings = load_settings(context)
    links = asyncio.run(_make_links(settings, role, committee or "", clean_text(name), count))
    for link in links:
        typer.echo(link)
    if pictures:
        _draw(settings, pictures, [InvitationSlip(link, name or settings.union.name) for link in links])
    # Not among the links, which may be piped into a file.
    typer.echo(f"Each works once, within {LASTS.days} days; whoever opens it first is in.", err=True)


def _refuse_contradictions(role: str, committee: str | None, name: str, count: int, pictures: Path | None) -> None:
    if role == "cadre" and not committee:
        raise typer.BadParameter(f"a cadre works in one of: {', '.join(COMMITTEES)}", param_hint="--committee")
    if committee and role not in ("cadre", "chair"):
        raise typer.BadParameter(f"only for a cadre or the chair, not for {role}", param_hint="--committee")
    if len(name) > LONGEST_NAME:
        raise typer.BadParameter(f"at most {LONGEST_NAME} characters", param_hint="--name")
    if name and count > 1:
        raise typer.BadParameter("a name goes with one link", param_hint="--count")
    if pictures and pictures.suffix not in (".png", ".pdf"):
        raise typer.BadParameter("the file's name must end in .png or .pdf", param_hint="--qr")


async def _make_links(settings: Settings, role: str, committee: str, name: str, count: int) -> list[str]:
    username = await fetch_username(settings)
    random, now = SystemRandom(), read_system_clock()
    async with open_configured_database(settings) as database, database.transaction() as db:
        codes = [
            await invitations.create(db, random, now, role=role, committee=committee, name=name) for _ in range(count)
        ]
    return [f"https://t.me/{username}?start={code}" for code in codes]


def _draw(settings: Settings, file: Path, invited: list[InvitationSlip]) -> None:
    if file.suffix == ".pdf":
        write_private(file, draw_slips(settings.union.name, invited, settings.union.default_language))
        return
    for number, slip in enumerate(show_progress(invited, "QR codes"), 1):
        own = file if len(invited) == 1 else file.with_stem(f"{file.stem}-{number}")
        write_private(own, draw_qr(slip.link, slip.caption))
