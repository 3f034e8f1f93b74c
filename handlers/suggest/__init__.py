"""Suggesting: a member says what should be better, signed, confidentially or into a mailbox without a name."""

from handlers.feature import Command, Feature, Tap
from handlers.suggest import excluding, sending, writing

FEATURE = Feature(
    "suggest",
    commands={"suggest": Command(writing.start, "suggest")},
    buttons={
        "category": Tap(writing.choose_category, "suggest"),
        "mode": Tap(writing.choose_mode, "suggest"),
        "scope": Tap(writing.choose_scope, "suggest"),
        "together": Tap(writing.choose_together, "suggest"),
        "change": Tap(writing.change, "suggest"),
        "keep": Tap(excluding.offer, "suggest"),
        "hide": Tap(excluding.hide, "suggest"),
        "preview": Tap(excluding.back, "suggest"),
        "cancel": Tap(writing.cancel, "suggest"),
        "send": Tap(sending.send, "suggest"),
        "noted": Tap(sending.noted, "suggest"),
    },
    steps={
        "category": Tap(writing.use_the_buttons, "suggest"),
        "mode": Tap(writing.use_the_buttons, "suggest"),
        "text": Tap(writing.receive, "suggest"),
        "preview": Tap(writing.receive, "suggest"),
    },
    events={"edited": writing.edited},
)
