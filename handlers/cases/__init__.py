"""Cases: from a member's word to an answer they can rate; the members' side, the cadres' side, the calendar's."""

from handlers.cases import answering, batch, deciding, mailbox, own, reading, reminding, retention, taking
from handlers.feature import Command, Feature, Tap

_OWN = "cases.own"
_WORK = "case.work"

FEATURE = Feature(
    "cases",
    commands={
        "mycases": Command(own.list_own, _OWN),
        "track": Command(mailbox.track, _OWN),
        "queue": Command(reading.queue, _WORK),
    },
    buttons={
        "list": Tap(own.list_own, _OWN),
        "mine": Tap(own.open_own, _OWN),
        "rate": Tap(own.rate, _OWN),
        "write": Tap(own.write, _OWN),
        "withdraw": Tap(own.withdraw, _OWN),
        "withdrawn": Tap(own.withdrawn, _OWN),
        "queue": Tap(reading.page, _WORK),
        "case": Tap(reading.open_case, _WORK),
        "files": Tap(reading.files, _WORK),
        "take": Tap(taking.take, _WORK),
        "hand": Tap(taking.hand, _WORK),
        "give": Tap(taking.give, _WORK),
        "answer": Tap(answering.answer, _WORK),
        "outcome": Tap(answering.choose_outcome, _WORK),
        "promise": Tap(answering.promise, _WORK),
        "rewrite": Tap(answering.rewrite, _WORK),
        "drop": Tap(answering.drop, _WORK),
        "send": Tap(answering.send, _WORK),
        "ask": Tap(deciding.ask, _WORK),
        "note": Tap(deciding.note, _WORK),
        "refuse": Tap(deciding.refuse, _WORK),
        "receiver": Tap(deciding.choose_receiver, _WORK),
        "refused": Tap(deciding.decide_refusal, _WORK),
        "end": Tap(deciding.end, _WORK),
    },
    steps={
        "open": Tap(own.use_the_buttons, _OWN),
        "why": Tap(own.reopen, _OWN),
        "write": Tap(own.receive, _OWN),
        "code": Tap(mailbox.enter, _OWN),
        "answer": Tap(answering.receive, _WORK),
        "date": Tap(answering.receive_date, _WORK),
        "question": Tap(deciding.receive_question, _WORK),
        "note": Tap(deciding.receive_note, _WORK),
        "refusal": Tap(deciding.receive_refusal, _WORK),
    },
    links={"case": Tap(reading.open_case, _WORK), "reply": Tap(answering.answer, _WORK)},
    group_reply=Tap(answering.reply_in_group, _WORK),
    jobs=(batch.JOB, *reminding.JOBS, retention.JOB),
    events={"edited": own.edited},
    export=retention.export,
    forget=retention.forget,
)
