"""Copies of a PostgreSQL schema, made and put back by pg_dump and pg_restore; no password stands in a command line."""

import asyncio
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from storage.engine import DatabaseError, Unavailable


@dataclass(frozen=True, slots=True)
class Address:
    """A url in the parts that pg_dump takes: without password and schema (empty for the usual one) beside it."""

    url: str
    schema: str
    password: str


def read_address(url: str) -> Address:
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    schema = query.pop("search_path", "")
    secret = query.pop("password", "")
    netloc = parts.netloc.replace(f":{parts.password}@", "@") if parts.password else parts.netloc
    plain = urlunsplit(parts._replace(netloc=netloc, query=urlencode(query)))
    return Address(plain, schema, unquote(parts.password or "") or secret)


async def dump(address: Address, schema: str, path: Path) -> None:
    """Write a schema in pg_dump's custom format."""
    await _run(
        "pg_dump",
        "--format=custom",
        f"--file={path}",
        f"--schema={schema}",
        f"--dbname={address.url}",
        password=address.password,
    )


async def check(path: Path) -> None:
    """Raises DatabaseError if `path` is no whole archive of a union's tables; it is unpacked to its end."""
    try:
        contents = await _run("pg_restore", "--list", str(path))
        await _run("pg_restore", f"--file={os.devnull}", str(path))
    except Unavailable as error:
        raise DatabaseError(f"{path} is no copy of a union's database ({error})") from None
    if b" migrations " not in contents:
        raise DatabaseError(f"{path} is no copy of a union's database")


async def restore(address: Address, schema: str, path: Path) -> None:
    """All of the archive's tables, or none."""
    await _run(
        "pg_restore",
        "--single-transaction",
        # The server it is put back on may have other roles.
        "--no-owner",
        "--no-privileges",
        f"--schema={schema}",
        f"--dbname={address.url}",
        str(path),
        password=address.password,
    )


async def _run(tool: str, *words: str, password: str = "") -> bytes:
    """What it wrote; raises Unavailable with its complaint, which names tables and never a value."""
    if not (program := shutil.which(tool)):
        raise Unavailable(f"{tool} is needed for copies of a PostgreSQL database and was not found")
    # Not as an argument: everybody on the machine may list those.
    secret: Mapping[str, str] = {"PGPASSWORD": password} if password else {}
    process = await asyncio.create_subprocess_exec(
        program,
        *words,
        env=os.environ | secret,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        written, complaint = await process.communicate()
    except asyncio.CancelledError:
        # Left alone it would go on with nobody to read what it says.
        process.kill()
        await process.wait()
        raise
    if process.returncode:
        lines = complaint.decode(errors="replace").strip().splitlines() or [f"{tool} failed"]
        raise Unavailable(lines[0])
    return written
