"""A dump that pg_dump has made of PostgreSQL, read into databases in memory, one for each schema of it."""

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

ARCHIVE = b"PGDMP"
_HEAD = b"-- PostgreSQL database dump"
_END = b"-- PostgreSQL database dump complete"
_NEAR = 200  # bytes of the file among which the head is
_TABLE = re.compile(r"CREATE (?:UNLOGGED )?TABLE (\S+) \($")
_COLUMN = re.compile(r"    (\"[^\"]+\"|\w+) (\w+)")
_COPY = re.compile(r"COPY (\S+) \((.*)\) FROM stdin;$")
_ESCAPED = re.compile(r"\\(.)")
_SIGNS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}

Cell = str | int | bytes | None
Kinds = dict[str, str]  # the type of each column of a table


class UnreadableDump(ValueError):
    """The dump is not whole, or has its rows in a form that is not read here; the message says which."""


def is_dump(raw: bytes) -> bool:
    return raw.startswith(ARCHIVE) or _HEAD in raw[:_NEAR]


def restore_dump(archive: Path) -> bytes:
    """The plain form of an archive in pg_dump's custom format; the archive itself if there is no pg_restore for it."""
    if not (pg_restore := shutil.which("pg_restore")):
        return archive.read_bytes()
    made = subprocess.run([pg_restore, "--file=-", str(archive)], capture_output=True)
    return made.stdout if made.returncode == 0 else archive.read_bytes()


def load_dump(raw: bytes, stack: ExitStack) -> list[sqlite3.Connection]:
    """The tables and rows of each schema in a plain dump, open until `stack` ends. Raises Unreadable."""
    if raw.startswith(ARCHIVE):
        raise UnreadableDump("is an archive, which only a pg_restore as new as its pg_dump reads")
    # A dump that broke off would look as if nothing were in it.
    if _END not in raw:
        raise UnreadableDump("has no end")
    schemas: dict[str, sqlite3.Connection] = {}
    kinds: dict[str, Kinds] = {}
    lines = iter(raw.decode(errors="surrogateescape").split("\n"))
    for line in lines:
        if found := _TABLE.match(line):
            kinds[found[1]] = dict(_read_columns(lines))
        elif found := _COPY.match(line):
            schema, _, table = found[1].replace('"', "").rpartition(".")
            if found[1] not in kinds:
                raise UnreadableDump("has rows without their tables")
            if schema not in schemas:
                schemas[schema] = stack.enter_context(closing(sqlite3.connect(":memory:")))
            names = found[2].replace('"', "").split(", ")
            _fill(schemas[schema], table, names, _read_rows(lines, [kinds[found[1]][name] for name in names]))
    if not schemas:
        raise UnreadableDump("has no rows written by COPY")
    return list(schemas.values())


def _read_columns(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line == ");":
            return
        if found := _COLUMN.match(line):
            yield found[1].strip('"'), found[2]


def _read_rows(lines: Iterator[str], kinds: list[str]) -> Iterator[list[Cell]]:
    for line in lines:
        if line == "\\.":
            return
        yield [_read_cell(written, kind) for written, kind in zip(line.split("\t"), kinds, strict=True)]


def _read_cell(written: str, kind: str) -> Cell:
    if written == "\\N":
        return None
    plain = _ESCAPED.sub(lambda found: _SIGNS.get(found[1], found[1]), written)
    if kind == "bytea":
        return bytes.fromhex(plain.removeprefix("\\x"))
    return int(plain) if kind in ("bigint", "integer", "smallint") else plain


def _fill(database: sqlite3.Connection, table: str, names: list[str], rows: Iterator[list[Cell]]) -> None:
    columns, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    database.execute(f'CREATE TABLE "{table}" ({columns})')
    database.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows)
