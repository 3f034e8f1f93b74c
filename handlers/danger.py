"""Danger to life in what somebody types: at whatever step they are, the emergency numbers come before all else."""

from domain.text import clean_text
from domain.urgency import judge_urgency
from handlers.context import Context

# Captions and the words after a command too; and an old message may be edited into a cry for help.
_TYPED = ("text", "file", "command", "edited")


def is_danger(context: Context) -> bool:
    """Whether what was typed speaks of danger to life."""
    return judge_urgency(clean_text(context.incoming.text)) == "danger"


def warn(context: Context) -> None:
    if context.incoming.private and context.incoming.kind in _TYPED and is_danger(context):
        context.say("urgency-danger-advice")
