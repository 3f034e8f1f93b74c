"""The quiz: questions that two cadres have approved, ten of them in five minutes, and what came of it."""

from domain.member import Member
from handlers.drafting import make_taps
from handlers.feature import FILES, SOMETIMES, Command, Feature, Intake, Tap
from handlers.quiz import bank, own, paper, report, table, taking, withdrawing
from storage import attempts, quiz_bank, quiz_papers, quiz_scores
from storage.database import Db
from storage.keys import Keys

_TAKE, _MANAGE = "quiz.take", "quiz.manage"


async def export(db: Db, member: Member) -> dict[str, object]:
    """Every attempt at the quiz with its score, and the scores before a question was withdrawn."""
    regrades = await quiz_scores.list_regrades(db, member.id)
    return {
        "quiz": [
            {
                "round": it.round,
                "kind": it.purpose,
                "score": it.score,
                "before": [before for _, before, _ in regrades.get(it.id, [])],
            }
            for it in await attempts.list_of_member(db, member.id)
            if it.is_of_quiz
        ]
    }


async def forget(db: Db, member: Member, keys: Keys) -> None:
    """Attempts go with all their answers; of what a cadre decided about questions only the name goes."""
    await attempts.forget(db, member.id)
    await quiz_bank.forget(db, member.id)
    await quiz_papers.forget(db, member.id)


FEATURE = Feature(
    "quiz",
    optional=True,
    notice=2,
    commands={"quiz": Command(taking.show, _TAKE, where="both", use=SOMETIMES)},
    buttons={
        **make_taps((withdrawing.KIND,), _MANAGE, withdrawing.OVER, withdrawing.show_again),
        **taking.CONVERSATION.buttons(_TAKE),
        "home": Tap(taking.show, _TAKE),
        "begin": Tap(taking.begin, _TAKE),
        "handin": Tap(taking.hand_in, _TAKE),
        "later": Tap(taking.leave, _TAKE),
        "mine": Tap(own.show, _TAKE),
        "bank": Tap(bank.show, _MANAGE),
        "usual": Tap(bank.take_usual, _MANAGE),
        "list": Tap(bank.show_list, _MANAGE),
        "entry": Tap(bank.show_entry, _MANAGE),
        "approve": Tap(bank.approve, _MANAGE),
        "refuse": Tap(bank.refuse, _MANAGE),
        "withdraw": Tap(withdrawing.begin, _MANAGE),
        "void": Tap(withdrawing.confirm, _MANAGE),
        "report": Tap(report.show, _MANAGE),
        "teach": Tap(report.teach, "training.manage"),
        "papers": Tap(paper.show, _MANAGE),
        "print": Tap(paper.print_paper, _MANAGE),
        "paper": Tap(paper.open_paper, _MANAGE),
        "slip": Tap(paper.ask_person, _MANAGE),
        "typing": Tap(paper.ask_answers, _MANAGE),
        "get": Tap(table.get, _MANAGE),
        "send": Tap(table.SHEET.ask, _MANAGE),
    },
    steps={
        "reason": Tap(withdrawing.receive, _MANAGE),
        "person": Tap(paper.receive_person, _MANAGE),
        "answers": Tap(paper.receive_answers, _MANAGE),
        "table": Tap(table.SHEET.receive, _MANAGE, takes=FILES),
    },
    jobs=(taking.JOB, taking.TIDYING),
    events={"edited": withdrawing.receive_edit},
    export=export,
    forget=forget,
    makes={"questions": "questions", "quiz-paper": "quiz_paper"},
    takes_in={"questions": Intake("questions", _MANAGE, table.take_in, step="table")},
)
