"""The receipt: whoever wants one can find their own answers on the public list of a survey, and count it all again."""

from handlers.feature import RARELY, Command, Feature, Tap
from handlers.receipt import promising, publishing, taking, verifying

FEATURE = Feature(
    "receipt",
    commands={"verify": Command(verifying.verify, "survey.answer", offered=lambda union: union.receipts, use=RARELY)},
    buttons={
        "ask": Tap(taking.ask, "survey.answer"),
        "back": Tap(taking.return_to_survey, "survey.answer"),
        "list": Tap(verifying.show, "survey.answer"),
        "file": Tap(verifying.send_file, "survey.answer"),
        "check": Tap(verifying.ask, "survey.answer"),
    },
    steps={"word": Tap(taking.give, "survey.answer"), "code": Tap(verifying.check, "survey.answer")},
    makes={"json": "json_file"},
    jobs=(promising.JOB, publishing.JOB),
)
