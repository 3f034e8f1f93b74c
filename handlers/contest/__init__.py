"""Contests: announced with their rules, joined in teams, scored from what people do, frozen, signed and then out."""

from domain.member import Member
from domain.quiz_regrade import THEORY
from handlers.contest import (
    appealing,
    closing,
    correcting,
    joining,
    judging,
    measuring,
    organising,
    panel,
    paper,
    praising,
    showing,
    theory,
)
from handlers.feature import SOMETIMES, Command, Feature, Tap
from storage import attempts, contest_corrections, contest_marks, contest_measures, contest_paper, contests
from storage.database import Db
from storage.keys import Keys

_JOIN, _MANAGE = "contest.join", "contest.manage"


async def export(db: Db, member: Member) -> dict[str, object]:
    """Every contest with team and own score, once it is settled, the scores before a correction, and those judged."""
    before = await contest_corrections.list_scores_before(db, member.id)
    tried = {it.round: it.score for it in await attempts.list_of_member(db, member.id) if it.purpose == THEORY}
    return {
        "contests": [
            {
                "contest": it.template,
                "month": it.month,
                "team": it.team,
                "score": it.score,
                # Nobody hears it before everybody does.
                "theory": None if it.score is None else tried.get(str(it.id)),
                "before": before.get(it.id, []),
            }
            for it in await contests.list_of_member(db, member.id)
        ],
        "judged": await contest_marks.list_judged(db, member.id),
    }


async def forget(db: Db, member: Member, keys: Keys) -> None:
    await contests.forget(db, member.id)
    await contest_marks.forget(db, member.id)
    await contest_paper.forget(db, member.id)
    await contest_measures.forget(db, member.id)
    await contest_corrections.forget(db, member.id)


FEATURE = Feature(
    "contest",
    optional=True,
    notice=2,
    commands={"contest": Command(showing.start, _JOIN, part="union", use=SOMETIMES)},
    buttons={
        **theory.CONVERSATION.buttons(_JOIN),
        "theory": Tap(theory.start, _JOIN),
        "handin": Tap(theory.hand_in, _JOIN),
        "later": Tap(theory.leave, _JOIN),
        "open": Tap(showing.open_contest, _JOIN),
        "teams": Tap(joining.show_teams, _JOIN),
        "join": Tap(joining.join, _JOIN),
        "own": Tap(joining.join_department, _JOIN),
        "team": Tap(joining.ask_name, _JOIN),
        "leave": Tap(joining.leave, _JOIN),
        "name": Tap(joining.turn_naming, _JOIN),
        "picture": Tap(closing.send_picture, _JOIN),
        "praise": Tap(praising.send_certificate, _JOIN),
        "appeal": Tap(appealing.ask, _JOIN),
        "answer": Tap(appealing.ask_answer, _JOIN),
        "codes": Tap(judging.show_codes, _JOIN),
        "sheet": Tap(judging.show_sheet, _JOIN),
        "mark": Tap(judging.ask_mark, _JOIN),
        "give": Tap(judging.give_mark, _JOIN),
        "aside": Tap(judging.step_aside, _JOIN),
        "papersof": Tap(paper.show_judges, _MANAGE),
        "papers": Tap(paper.show_codes, _MANAGE),
        "paper": Tap(paper.ask, _MANAGE),
        "measures": Tap(measuring.show_teams, _MANAGE),
        "measure": Tap(measuring.ask, _MANAGE),
        "panel": Tap(panel.show, _MANAGE),
        "judge": Tap(panel.ask_person, _MANAGE),
        "seat": Tap(panel.add, _MANAGE),
        "unjudge": Tap(panel.drop, _MANAGE),
        "new": Tap(organising.ask_kind, _MANAGE),
        "kind": Tap(organising.ask_month, _MANAGE),
        "plan": Tap(organising.preview, _MANAGE),
        "add": Tap(organising.add, _MANAGE),
        "cancel": Tap(organising.cancel, _MANAGE),
        "recount": Tap(correcting.recount, _MANAGE),
        "correct": Tap(correcting.apply, _MANAGE),
        "sign": Tap(closing.sign, _MANAGE),
    },
    steps={
        "team": Tap(joining.receive_name, _JOIN),
        "appeal": Tap(appealing.receive, _JOIN),
        "answer": Tap(appealing.receive_answer, _JOIN),
        "reason": Tap(judging.receive_reason, _JOIN),
        "judge": Tap(panel.receive_person, _MANAGE),
        "measure": Tap(measuring.receive, _MANAGE),
        "paper": Tap(paper.receive, _MANAGE),
    },
    links={"contest": Tap(showing.start, _JOIN)},
    jobs=(*closing.JOBS, correcting.JOB, theory.JOB),
    export=export,
    forget=forget,
    release=joining.release,
    makes={"contest-praise": "contest_praise", "contest-table": "contest_picture"},
)
