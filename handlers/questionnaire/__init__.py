"""Questionnaires from spreadsheets: cadres import them, look at them as members will, and say when they open."""

from handlers.feature import FILES, RARELY, Command, Feature, Intake, Tap
from handlers.questionnaire import asking, importing, listing, scheduling, trying

_MANAGE = "questionnaire.manage"

FEATURE = Feature(
    "questionnaire",
    optional=True,
    commands={"questionnaires": Command(listing.show, _MANAGE, use=RARELY)},
    buttons={
        "list": Tap(listing.show, _MANAGE),
        "open": Tap(listing.show_card_tapped, _MANAGE),
        "example": Tap(listing.send_example, _MANAGE),
        "pause": Tap(listing.pause, _MANAGE),
        "resume": Tap(listing.resume, _MANAGE),
        "delete": Tap(listing.delete, _MANAGE),
        "import": Tap(importing.SHEET.ask, _MANAGE),
        "cancel": Tap(importing.leave, _MANAGE),
        "try": Tap(trying.start, _MANAGE),
        **trying.CONVERSATION.buttons(_MANAGE),
        "later": Tap(trying.end, _MANAGE),
        "when": Tap(scheduling.ask_rule, _MANAGE),
        "kind": Tap(scheduling.ask_number, _MANAGE),
        "hour": Tap(scheduling.ask_clock, _MANAGE),
        "days": Tap(scheduling.ask_days, _MANAGE),
        "sure": Tap(scheduling.ask_whether, _MANAGE),
        "set": Tap(scheduling.settle, _MANAGE),
    },
    steps={
        "file": Tap(importing.SHEET.receive, _MANAGE, takes=FILES),
        **trying.CONVERSATION.steps(_MANAGE),
        "day": Tap(scheduling.receive_day, _MANAGE),
        "clock": Tap(scheduling.receive_clock, _MANAGE),
    },
    jobs=(asking.JOB,),
    makes={"questionnaire": "questionnaire"},
    takes_in={"questionnaire": Intake("questionnaire", _MANAGE, importing.take_in, step="file")},
)
