"""Behind a real PgBouncer in session mode a union lives as at the server itself, also after a restart of the bot."""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

import pytest

from tests.casework import answers, files_case, people, takes
from tests.play import stage
from tests.postgres import standing_schema

PROGRAM = shutil.which("pgbouncer", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

SETTINGS = """[databases]
* = host={host} user={user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = any
pool_mode = session
max_client_conn = 100
default_pool_size = 20
"""


@asynccontextmanager
async def pgbouncer(url: str) -> AsyncIterator[str]:
    """The url by which the database is reached through a PgBouncer of its own."""
    parts, port = urlsplit(url), find_port()
    query = dict(parse_qsl(parts.query))
    host, user = query.pop("host"), parts.username or "postgres"
    with TemporaryDirectory() as folder:  # pytest closes its own folders to other users
        settings = Path(folder) / "pgbouncer.ini"
        settings.write_text(SETTINGS.format(host=host, user=user, port=port))
        settings.parent.chmod(0o755)
        # It refuses to run as root: it runs as the server does, who may go to its socket.
        become = ["-u", find_owner(host)] if os.geteuid() == 0 else []
        process = await asyncio.create_subprocess_exec(str(PROGRAM), "-q", *become, str(settings))
        try:
            await wait_for(port)
            place = parts._replace(netloc=f"{user}@127.0.0.1:{port}", query=urlencode(query | {"sslmode": "disable"}))
            yield urlunsplit(place)
        finally:
            process.terminate()
            await process.wait()


def find_owner(folder: str) -> str:
    return next(Path(folder).glob(".s.PGSQL.*[0-9]")).owner()


def find_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


async def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
        else:
            writer.close()
            return
    raise AssertionError("PgBouncer does not listen")


@pytest.mark.skipif(PROGRAM is None, reason="no PgBouncer is installed: apt-get install pgbouncer")
async def test_a_union_lives_behind_a_pooler_in_session_mode(tmp_path: Path) -> None:
    async with standing_schema() as direct:
        if "host=" not in direct:
            pytest.skip("the server given by UNIONHALL_TEST_POSTGRES is not on a socket")
        async with pgbouncer(direct) as url, stage(tmp_path, url) as union:
            li, zhou, _ = await people(union)
            number = await files_case(li)
            await takes(zhou, number)
            await answers(zhou, number)
            assert li.ever_sees("cases-replied", number=number)
            await union.stops()
            await union.starts()
            await li.says("/mycases")
            assert li.sees("cases-own")
