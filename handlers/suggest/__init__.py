"""Suggesting: a member says what should be better, signed, confidentially or into a mailbox without a name."""

from handlers import drafting
from handlers.feature import FILES, OFTEN, Command, Feature, Tap
from handlers.suggest import excluding, lapsing, sending, writing
from handlers.suggest.draft import KIND, OVER

_RIGHT = "suggest"

FEATURE = Feature(
    "suggest",
    commands={"suggest": Command(writing.start, _RIGHT, use=OFTEN)},
    buttons={
        **drafting.make_taps((KIND,), _RIGHT, OVER, writing.show_again),
        "category": Tap(writing.choose_category, _RIGHT),
        "mode": Tap(writing.choose_mode, _RIGHT),
        "scope": Tap(writing.choose_scope, _RIGHT),
        "together": Tap(writing.choose_together, _RIGHT),
        "change": Tap(writing.change, _RIGHT),
        "keep": Tap(excluding.offer, _RIGHT),
        "hide": Tap(excluding.hide, _RIGHT),
        "preview": Tap(excluding.return_to_preview, _RIGHT),
        "cancel": Tap(writing.cancel, _RIGHT),
        "send": Tap(sending.send, _RIGHT),
        "words": Tap(writing.take_words, _RIGHT),
        "noted": Tap(sending.hide_code, _RIGHT),
    },
    steps={
        "category": Tap(writing.receive_early, _RIGHT, takes=FILES),
        "mode": Tap(writing.receive_early, _RIGHT, takes=FILES),
        "text": Tap(writing.receive, _RIGHT, takes=FILES),
        "anew": Tap(writing.receive, _RIGHT, takes=FILES),
        "preview": Tap(writing.receive, _RIGHT, takes=FILES),
    },
    free=Tap(writing.begin_with_words, _RIGHT, takes=FILES),
    jobs=(lapsing.JOB,),
    export=lapsing.export,
    forget=lapsing.forget,
    events={"edited": writing.receive_edit},
)
