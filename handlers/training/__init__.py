"""Training: what the union teaches, who has learnt what, and the certificates that say so."""

from collections.abc import Mapping, Sequence

from domain.course import Course, write_hours
from domain.member import Member
from handlers.activities.card import say_title
from handlers.drafting import make_taps
from handlers.feature import FILES, Command, Feature, Intake, Tap
from handlers.training import (
    catalogue,
    certifying,
    checking,
    mine,
    needs_table,
    papers,
    quizzing,
    reminding,
    requiring,
    revoking,
    sessions,
    showing,
    table,
    writing,
)
from storage import activities, attempts, completions, course_sessions, courses, quiz_scores, requirements
from storage.database import Db
from storage.keys import Keys

_JOIN, _MANAGE, _REVOKE = "training.join", "training.manage", "training.revoke"


async def export(db: Db, member: Member) -> dict[str, object]:
    """All that is kept of what somebody has learnt, attended and tried."""
    versions, regrades = await courses.list_versions(db), await quiz_scores.list_regrades(db, member.id)
    return {
        "completions": [
            {
                "course": versions[it.course_id, it.version].title(member.language),
                "done_on": it.done_on.isoformat(),
                "hours": write_hours(it.half_hours),
                "grade": it.grade,
                "score": it.score,
                "number": it.number,
                "code": it.code,
            }
            for it in await completions.list_of_member(db, member.id)
        ],
        "attendances": [
            [await _name_activity(db, member, it.activity_id), it.grade, it.minutes]
            for it in await course_sessions.list_of_member(db, member.id)
        ],
        "attempts": [
            [_name_course(versions, member, it.purpose), it.number, it.score, *_list_before(regrades, it.id)]
            for it in await attempts.list_of_member(db, member.id)
            if it.purpose.startswith("course/")
        ],
    }


def _list_before(regrades: Mapping[int, Sequence[tuple[str, int, int]]], attempt_id: int) -> list[int]:
    """The scores of an attempt before questions of it were withdrawn."""
    return [before for _, before, _ in regrades.get(attempt_id, ())]


async def _name_activity(db: Db, member: Member, activity_id: int) -> str:
    activity = await activities.find(db, activity_id)
    return say_title(activity, member.language) if activity else ""


def _name_course(versions: Mapping[tuple[str, int], Course], member: Member, purpose: str) -> str:
    _, course_id, version = purpose.split("/")
    course = versions.get((course_id, int(version)))
    return course.title(member.language) if course else course_id


async def forget(db: Db, member: Member, keys: Keys) -> None:
    """Attempts and attendances go; of a completion only the number stays, without a holder."""
    await attempts.forget(db, member.id)
    await course_sessions.forget(db, member.id)
    await completions.forget(db, member.id)
    await requirements.forget(db, member.id)


FEATURE = Feature(
    "training",
    optional=True,
    notice=2,
    commands={"training": Command(showing.start, _JOIN)},
    buttons={
        **make_taps((writing.KIND,), _MANAGE, writing.OVER, writing.show_again),
        "page": Tap(showing.turn_page, _JOIN),
        "open": Tap(showing.show, _JOIN),
        "read": Tap(showing.read, _JOIN),
        **quizzing.CONVERSATION.buttons(_JOIN),
        "later": Tap(quizzing.pause, _JOIN),
        "questions": Tap(quizzing.list_questions, _MANAGE),
        "begin": Tap(quizzing.begin, _JOIN),
        "handin": Tap(quizzing.hand_in, _JOIN),
        "mine": Tap(mine.show, _JOIN),
        "record": Tap(mine.show_one, _JOIN),
        "sessions": Tap(sessions.show, _MANAGE),
        "session": Tap(sessions.show_session, _MANAGE),
        "links": Tap(sessions.list_linkable, _MANAGE),
        "link": Tap(sessions.link, _MANAGE),
        "unlink": Tap(sessions.unlink, _MANAGE),
        "name": Tap(certifying.ask_name, _JOIN),
        "certificate": Tap(certifying.send_certificate, _JOIN),
        "transcript": Tap(certifying.send_transcript, _JOIN),
        "check": Tap(checking.ask_code, _JOIN),
        "revoke": Tap(revoking.ask_why_revoke, _REVOKE),
        "revoked": Tap(revoking.revoke, _REVOKE),
        "restore": Tap(revoking.ask_why_restore, _MANAGE),
        "restored": Tap(revoking.restore, _MANAGE),
        "needs": Tap(requiring.show, _MANAGE),
        "whom": Tap(requiring.ask_whom, _MANAGE),
        "rule": Tap(requiring.ask_rule, _MANAGE),
        "law": Tap(requiring.ask_law, _MANAGE),
        "require": Tap(requiring.require, _MANAGE),
        "unneed": Tap(requiring.remove, _MANAGE),
        "stand": Tap(requiring.show_all, _MANAGE),
        "person": Tap(papers.ask_person, _MANAGE),
        "paper": Tap(papers.ask_holder, _MANAGE),
        "holder": Tap(papers.ask_until, _MANAGE),
        "forgood": Tap(papers.note_for_good, _MANAGE),
        "manage": Tap(catalogue.show, _MANAGE),
        "usual": Tap(catalogue.take_usual, _MANAGE),
        "withdraw": Tap(catalogue.withdraw, _MANAGE),
        "offer": Tap(catalogue.offer, _MANAGE),
        "new": Tap(writing.begin_new, _MANAGE),
        "change": Tap(writing.change, _MANAGE),
        "take": Tap(writing.take, _MANAGE),
        "wish": Tap(writing.take_wish, _MANAGE),
        "alter": Tap(writing.choose_field, _MANAGE),
        "confirm": Tap(writing.confirm, _MANAGE),
        "drop": Tap(writing.drop, _MANAGE),
        "get": Tap(table.get, _MANAGE),
        "send": Tap(table.SHEET.ask, _MANAGE),
        "usetable": Tap(table.use, _MANAGE),
        "leavetable": Tap(table.leave, _MANAGE),
        "getneeds": Tap(needs_table.get, _MANAGE),
        "sendneeds": Tap(needs_table.SHEET.ask, _MANAGE),
    },
    steps={
        "field": Tap(writing.receive, _MANAGE, takes=FILES - {"location", "video_note"}),
        "code": Tap(checking.receive_code, _JOIN),
        "revoking": Tap(revoking.receive_why_revoke, _REVOKE),
        "restoring": Tap(revoking.receive_why_restore, _MANAGE),
        "person": Tap(papers.receive_person, _MANAGE),
        "until": Tap(papers.receive_until, _MANAGE),
        "table": Tap(table.SHEET.receive, _MANAGE, takes=FILES),
        "needs": Tap(needs_table.SHEET.receive, _MANAGE, takes=FILES),
    },
    links={"certificate": Tap(checking.check, _JOIN)},
    jobs=(sessions.JOB, quizzing.JOB, quizzing.LATER, reminding.JOB, reminding.TIDYING),
    export=export,
    forget=forget,
    release=reminding.release,
    events={"edited": writing.receive_edit},
    makes={
        "courses": "courses",
        "requirements": "requirements",
        "certificate": "certificate",
        "transcript": "transcript",
        "transcript-pages": "transcript_pages",
    },
    takes_in={
        "courses": Intake("courses", _MANAGE, table.take_in, step="table"),
        "requirements": Intake("requirements", _MANAGE, needs_table.take_in, step="needs"),
    },
)
