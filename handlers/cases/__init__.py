"""Cases: from a member's word to an answer they can rate; the members' side, the cadres' side, the calendar's."""

from domain.draft import Draft
from handlers import drafting
from handlers.cases import (
    adding,
    answering,
    assigning,
    batch,
    card,
    deciding,
    deferring,
    finding,
    handing,
    handover,
    mailbox,
    merging,
    minutes,
    own,
    photos,
    rating,
    reading,
    reminding,
    retention,
    seconding,
    takeaway,
    taking,
    waking,
)
from handlers.context import Context
from handlers.feature import FILES, OFTEN, RARELY, Command, Feature, Tap

_OWN = "cases.own"
_WORK = "case.work"


_SHOWN_AGAIN = {
    answering.KIND: answering.show_again,
    deferring.KIND: deferring.show_again,
    handing.KIND: handing.show_again,
    adding.DANGER: adding.show_danger_again,
    adding.WORDS: adding.show_words_again,
}


async def _show_again(context: Context, draft: Draft) -> None:
    """Each asks by itself what the person may."""
    await _SHOWN_AGAIN[draft.kind](context, draft)


async def _receive_edit(context: Context) -> None:
    await answering.receive_edit(context)
    await deferring.receive_edit(context)
    await handing.receive_edit(context)
    await adding.receive_edit(context)


FEATURE = Feature(
    "cases",
    commands={
        "mycases": Command(own.list_own, _OWN, use=OFTEN),
        "track": Command(mailbox.ask_code, _OWN, use=RARELY),
        "queue": Command(finding.show_queue, _WORK, use=OFTEN),
    },
    buttons={
        **drafting.make_taps(tuple(_SHOWN_AGAIN), _OWN, answering.OVER, _show_again),
        "list": Tap(own.list_own, _OWN),
        "mine": Tap(own.open_own, _OWN),
        "rate": Tap(rating.rate, _OWN),
        "again": Tap(rating.take_up_again, _OWN),
        "attached": Tap(own.send_attached, _OWN),
        "write": Tap(adding.write, _OWN),
        "danger": Tap(adding.send_danger, _OWN),
        "add": Tap(adding.add_words, _OWN),
        "withdraw": Tap(own.withdraw, _OWN),
        "withdrawn": Tap(own.finish_withdrawing, _OWN),
        "queue": Tap(finding.show_page, _WORK),
        "kinds": Tap(finding.show_kinds, _WORK),
        "leave": Tap(reading.leave, _WORK),
        "case": Tap(reading.open_case, _WORK),
        "files": Tap(reading.send_files, _WORK),
        "take": Tap(taking.take, _WORK),
        "start": Tap(taking.take, _WORK),
        "back": Tap(assigning.ask_handing_back, _WORK),
        "accept": Tap(assigning.accept, _WORK),
        "assign": Tap(assigning.assign, _WORK),
        "assigned": Tap(assigning.finish_assigning, _WORK),
        "hand": Tap(taking.hand, _WORK),
        "give": Tap(handing.give, _WORK),
        "rehand": Tap(handing.rewrite, _WORK),
        "handed": Tap(handing.finish, _WORK),
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
        "minutes": Tap(minutes.log, _WORK),
        "merge": Tap(merging.merge, _WORK),
        "same": Tap(merging.choose_same, _WORK),
        "merged": Tap(merging.finish_merging, _WORK),
        "defer": Tap(deferring.defer, _WORK),
        "review": Tap(deferring.choose_review, _WORK),
        "rewhy": Tap(deferring.rewrite, _WORK),
        "decide": Tap(deferring.decide, _WORK),
        "undecide": Tap(deferring.drop, _WORK),
        "extend": Tap(deferring.extend, _WORK),
        "second": Tap(seconding.agree, _WORK),
        "transfer": Tap(deferring.transfer, _WORK),
        "passed": Tap(deferring.choose_receiver, _WORK),
    },
    steps={
        "open": Tap(adding.receive_while_open, _OWN, takes=FILES),
        "why": Tap(rating.reopen, _OWN, takes=FILES),
        "write": Tap(adding.receive, _OWN, takes=FILES),
        "danger": Tap(adding.receive_while_open, _OWN, takes=FILES),
        "code": Tap(mailbox.enter, _OWN, takes=FILES),
        "answer": Tap(answering.receive, _WORK),
        "rewrite": Tap(answering.receive, _WORK),
        "date": Tap(answering.receive_date, _WORK),
        "question": Tap(deciding.receive_question, _WORK),
        "note": Tap(deciding.receive_note, _WORK),
        "refusal": Tap(deciding.receive_refusal, _WORK),
        "back": Tap(assigning.receive_back, _WORK),
        "merge": Tap(merging.receive_parent, _WORK),
        "decision": Tap(deferring.receive_reason, _WORK),
        "rewhy": Tap(deferring.receive_reason, _WORK),
        "review": Tap(deferring.receive_review, _WORK),
        "handing": Tap(handing.receive_reason, _WORK),
        "rehand": Tap(handing.receive_reason, _WORK),
    },
    links={"case": Tap(reading.open_case, _WORK), "reply": Tap(answering.answer, _WORK)},
    group_reply=Tap(answering.reply_in_group, _WORK),
    jobs=(batch.JOB, *photos.JOBS, *reminding.JOBS, *waking.JOBS, retention.JOB),
    events={"edited": _receive_edit},
    export=retention.export,
    tables=takeaway.list_tables,
    forget=retention.forget,
    watches=frozenset({"cases"}),
    refresh=card.refresh,
    release=handover.release,
)
