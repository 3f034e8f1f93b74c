"""Run a Telegram on your desk by itself: `python -m simulator --port 8081`."""

import argparse
import asyncio

from simulator.limits import Limits
from simulator.server import serve
from simulator.telegram import TOKEN, Telegram

PEOPLE = ("王芳", "Li Wei", "张敏", "Aisha", "陈静")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m simulator", description="A Telegram on your desk.")
    parser.add_argument("--port", type=int, default=8081, help="port on 127.0.0.1 (0: any free one)")
    parser.add_argument("--token", default=TOKEN, help="the token the bot will use")
    parser.add_argument("--username", default="unionhall_bot", help="the bot's name in links")
    parser.add_argument("--person", action="append", metavar="NAME", help="somebody on the desk; may be repeated")
    parser.add_argument("--group", default="工会干部 Cadres", help="title of the group everybody is in")
    parser.add_argument("--no-limits", action="store_true", help="do not enforce Telegram's sending limits")
    return parser.parse_args()


async def main(chosen: argparse.Namespace) -> None:
    telegram = Telegram(chosen.token, limits=None if chosen.no_limits else Limits(), username=chosen.username)
    people = [telegram.user(name, "zh-CN" if not name.isascii() else "en") for name in chosen.person or PEOPLE]
    telegram.group(chosen.group, people)
    async with serve(telegram, chosen.port) as server:
        print(f"page:     {server.page_url}\nbase_url: {server.base_url}\nfile_url: {server.file_url}", flush=True)
        print(f"token:    {chosen.token}", flush=True)
        await asyncio.Event().wait()


if __name__ == "__main__":
    try:
        asyncio.run(main(options()))
    except KeyboardInterrupt:
        print()
