"""Money: what was planned, approved, spent and reviewed, for members to know and for two officers to answer for."""

from domain.amounts import write_yuan
from domain.member import Member
from handlers.drafting import make_taps
from handlers.feature import SOMETIMES, Command, Feature, Intake, Tap
from handlers.money import (
    budgeting,
    closing,
    correcting,
    entering,
    line,
    receipts,
    reminding,
    reviewing,
    showing,
    table,
    takeaway,
)
from storage import budgets, expenses
from storage.database import Db
from storage.keys import Keys

_READ, _ENTER, _REVIEW = "money.read", "money.enter", "money.review"


async def export(db: Db, member: Member) -> dict[str, object]:
    """What somebody entered, was paid, reviewed, proposed or decided."""
    rows = [[it.id, it.spent_on.isoformat(), write_yuan(it.fen)] for it in await expenses.list_of_member(db, member.id)]
    asked = [
        [it.proposed_at.date().isoformat(), write_yuan(it.fen)] for it in await budgets.list_of_member(db, member.id)
    ]
    return ({"expenses": rows} if rows else {}) | ({"budgets": asked} if asked else {})


async def forget(db: Db, member: Member, _keys: Keys) -> None:
    """Nothing: the books stay as they are, and the row of the roll that they refer to loses its name."""


FEATURE = Feature(
    "money",
    optional=True,
    notice=2,
    commands={"money": Command(showing.start, _READ, part="union", use=SOMETIMES)},
    buttons={
        **make_taps((entering.KIND,), _ENTER, entering.OVER, entering.go_on),
        "home": Tap(showing.start, _READ),
        "period": Tap(showing.turn, _READ),
        "picture": Tap(table.send_picture, _READ),
        "file": Tap(table.send_workbook, _READ),
        "line": Tap(line.show, _ENTER),
        "propose": Tap(budgeting.ask, _ENTER),
        "proposing": Tap(budgeting.propose, _ENTER),
        "asked": Tap(budgeting.list_asked, _ENTER),
        "decide": Tap(budgeting.decide, _ENTER),
        "enter": Tap(entering.begin, _ENTER),
        "forcase": Tap(entering.begin_for_case, _ENTER),
        "kind": Tap(entering.choose_kind, _ENTER),
        "payee": Tap(entering.choose_payee, _ENTER),
        "people": Tap(entering.list_people, _ENTER),
        "paid": Tap(entering.choose_person, _ENTER),
        "change": Tap(entering.change, _ENTER),
        "day": Tap(entering.ask_day, _ENTER),
        "confirm": Tap(entering.confirm, _ENTER),
        "drop": Tap(entering.drop, _ENTER),
        "row": Tap(reviewing.show, _ENTER),
        "addto": Tap(receipts.ask, _ENTER),
        "paper": Tap(receipts.note_paper, _ENTER),
        "receipt": Tap(receipts.show, _ENTER),
        "correct": Tap(correcting.ask, _ENTER),
        "corrected": Tap(correcting.correct, _ENTER),
        "queue": Tap(reviewing.show_queue, _REVIEW),
        "pass": Tap(reviewing.pass_it, _REVIEW),
        "object": Tap(reviewing.ask_reason, _REVIEW),
        "close": Tap(closing.ask, _REVIEW),
        "closing": Tap(closing.close, _REVIEW),
    },
    steps={
        "budget": Tap(budgeting.receive, _ENTER),
        "entry": Tap(entering.receive, _ENTER, takes=entering.TAKES),
        "day": Tap(entering.receive_day, _ENTER),
        "receipt": Tap(receipts.receive, _ENTER, takes=entering.TAKES),
        "right": Tap(correcting.receive, _ENTER),
        "objection": Tap(reviewing.receive_reason, _REVIEW),
    },
    events={"edited": entering.receive_edit},
    jobs=reminding.JOBS,
    makes={"money_picture": "money_picture", "money_book": "money_book", "receipt": "receipt"},
    takes_in={"receipt": Intake("receipt", _ENTER, receipts.take_in, step="receipt")},
    export=export,
    tables=takeaway.list_tables,
    forget=forget,
    release=reminding.release,
)
