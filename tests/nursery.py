"""The nursery of bots that are going to be killed: for each line on standard input one more process runs the bot.

All it imports is imported here once, for that takes a bot longer than all the rest of its start.
"""

import os
import sys

import bot.commands.run  # noqa: F401  (what the command line reads only when it is asked to run)
from bot.__main__ import main


def raise_bots() -> None:
    """Say the number of each process when it is born, and its exit code when it has ended."""
    for _ in sys.stdin:
        if (child := os.fork()) == 0:
            sys.argv[1:] = ["run"]
            os._exit(main())
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    raise_bots()
