"""The command line: `python -m bot --help` tells the rest."""

import sys
from collections.abc import Sequence
from contextlib import suppress

from bot import log
from bot.commands import app
from bot.commands.shell import complain
from bot.event_loop import look_seldom


def main(words: Sequence[str] | None = None) -> int:
    """Run the command in `words`, or the shell's: 0 if all went well, 1 if not, 2 if it was written wrongly."""
    look_seldom()
    log.set_up("warning")
    try:
        app(words, prog_name="python -m bot")
    except Exception as error:
        # Read only now: what it needs would slow every good start.
        from bot.commands.faults import explain_error

        complain(*explain_error(error))
        return 1
    return 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main())
    sys.exit(130)
