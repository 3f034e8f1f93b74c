"""Training: what the union teaches, who has learnt what, and the certificates that say so."""

from handlers.drafting import make_taps
from handlers.feature import FILES, Command, Feature, Intake, Tap
from handlers.training import catalogue, showing, table, writing

_JOIN, _MANAGE = "training.join", "training.manage"

FEATURE = Feature(
    "training",
    optional=True,
    commands={"training": Command(showing.start, _JOIN)},
    buttons={
        **make_taps((writing.KIND,), _MANAGE, writing.OVER, writing.show_again),
        "page": Tap(showing.turn_page, _JOIN),
        "open": Tap(showing.show, _JOIN),
        "read": Tap(showing.read, _JOIN),
        "manage": Tap(catalogue.show, _MANAGE),
        "usual": Tap(catalogue.take_usual, _MANAGE),
        "withdraw": Tap(catalogue.withdraw, _MANAGE),
        "offer": Tap(catalogue.offer, _MANAGE),
        "new": Tap(writing.begin_new, _MANAGE),
        "change": Tap(writing.change, _MANAGE),
        "take": Tap(writing.take, _MANAGE),
        "alter": Tap(writing.choose_field, _MANAGE),
        "confirm": Tap(writing.confirm, _MANAGE),
        "drop": Tap(writing.drop, _MANAGE),
        "get": Tap(table.get, _MANAGE),
        "send": Tap(table.ask, _MANAGE),
    },
    steps={
        "field": Tap(writing.receive, _MANAGE, takes=FILES - {"location", "video_note"}),
        "table": Tap(table.receive, _MANAGE, takes=FILES),
    },
    events={"edited": writing.receive_edit},
    makes={"courses": "courses"},
    takes_in={"courses": Intake("courses", _MANAGE, table.take_in)},
)
