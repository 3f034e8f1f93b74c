"""Judging: the panel, the codes of contestants, and each judge's marks, which no other judge is shown."""

from collections import defaultdict
from collections.abc import Sequence
from random import Random

from storage.database import Db


async def add_judge(db: Db, contest_id: int, member_id: int, *, is_reserve: bool) -> None:
    await db.run(
        """INSERT INTO contest_judges (contest_id, member_id, is_reserve) VALUES (:contest, :member, :reserve)
           ON CONFLICT (contest_id, member_id) DO UPDATE SET is_reserve = excluded.is_reserve""",
        contest=contest_id,
        member=member_id,
        reserve=int(is_reserve),
    )


async def drop_judge(db: Db, contest_id: int, member_id: int) -> None:
    await db.run(
        "DELETE FROM contest_judges WHERE contest_id = :contest AND member_id = :member",
        contest=contest_id,
        member=member_id,
    )


async def list_judges(db: Db, contest_id: int) -> dict[int, bool]:
    """Whether each judge is a reserve."""
    found = await db.all(
        "SELECT member_id, is_reserve FROM contest_judges WHERE contest_id = :contest ORDER BY member_id",
        contest=contest_id,
    )
    return {row["member_id"]: bool(row["is_reserve"]) for row in found}


async def draw_codes(db: Db, contest_id: int, people: Sequence[int], random: Random) -> None:
    """A code for each contestant, by lot, which says nothing of who it is."""
    # By lot: in the order of joining, or of names, whoever judges could tell who is who.
    drawn = random.sample(range(1, len(people) + 1), len(people))
    await db.many(
        "UPDATE contest_entries SET code = :code WHERE contest_id = :contest AND member_id = :member",
        [
            {"code": f"{code:02}", "contest": contest_id, "member": member}
            for code, member in zip(drawn, people, strict=True)
        ],
    )


async def list_codes(db: Db, contest_id: int) -> dict[str, int]:
    """The contestant behind each code."""
    found = await db.all(
        "SELECT code, member_id FROM contest_entries WHERE contest_id = :contest AND code <> '' ORDER BY code",
        contest=contest_id,
    )
    return {row["code"]: row["member_id"] for row in found}


async def keep_mark(
    db: Db, contest_id: int, judge_id: int, contestant_id: int, criterion: str, mark: int, reason: str
) -> None:
    await db.run(
        """INSERT INTO contest_marks (contest_id, judge_id, contestant_id, criterion, mark, reason)
           VALUES (:contest, :judge, :contestant, :criterion, :mark, :reason)
           ON CONFLICT (contest_id, judge_id, contestant_id, criterion)
           DO UPDATE SET mark = excluded.mark, reason = excluded.reason""",
        contest=contest_id,
        judge=judge_id,
        contestant=contestant_id,
        criterion=criterion,
        mark=mark,
        reason=reason,
    )


async def find_sheet(db: Db, contest_id: int, judge_id: int, contestant_id: int) -> dict[str, int]:
    """This judge's own marks, by criterion."""
    sheets = await list_sheets(db, contest_id)
    return sheets.get((judge_id, contestant_id), {})


async def list_sheets(db: Db, contest_id: int) -> dict[tuple[int, int], dict[str, int]]:
    """Marks by criterion of each judge for each contestant: for whoever computes, not for a judge to read."""
    sheets = defaultdict[tuple[int, int], dict[str, int]](dict)
    found = await db.all(
        "SELECT judge_id, contestant_id, criterion, mark FROM contest_marks WHERE contest_id = :contest",
        contest=contest_id,
    )
    for row in found:
        sheets[row["judge_id"], row["contestant_id"]][row["criterion"]] = row["mark"]
    return sheets


async def step_aside(db: Db, contest_id: int, judge_id: int, contestant_id: int) -> None:
    """A judge who is close to a contestant marks them no more, and what they marked is gone."""
    values = {"contest": contest_id, "judge": judge_id, "contestant": contestant_id}
    await db.run(
        """INSERT INTO contest_recusals (contest_id, judge_id, contestant_id)
           VALUES (:contest, :judge, :contestant) ON CONFLICT (contest_id, judge_id, contestant_id) DO NOTHING""",
        **values,
    )
    await db.run(
        """DELETE FROM contest_marks
           WHERE contest_id = :contest AND judge_id = :judge AND contestant_id = :contestant""",
        **values,
    )


async def list_recusals(db: Db, contest_id: int) -> set[tuple[int, int]]:
    """(judge, contestant) of everybody who stepped aside, and of those of one department."""
    # Those of one department without being asked: not to step aside would be a statement too.
    found = await db.all(
        """SELECT judge_id, contestant_id FROM contest_recusals WHERE contest_id = :contest
           UNION
           SELECT j.member_id AS judge_id, e.member_id AS contestant_id FROM contest_judges j
           JOIN contest_entries e ON e.contest_id = j.contest_id
           JOIN members judge ON judge.id = j.member_id JOIN members own ON own.id = e.member_id
           WHERE j.contest_id = :contest AND judge.department <> '' AND judge.department = own.department""",
        contest=contest_id,
    )
    return {(row["judge_id"], row["contestant_id"]) for row in found}


async def list_judged(db: Db, member_id: int) -> list[dict[str, str]]:
    """Template and month of the contests that this member judges or has judged."""
    found = await db.all(
        """SELECT template, month FROM contests JOIN contest_judges ON contest_id = contests.id
           WHERE member_id = :member ORDER BY contests.id""",
        member=member_id,
    )
    return [{"contest": row["template"], "month": row["month"]} for row in found]


async def forget(db: Db, member_id: int) -> None:
    await db.run("DELETE FROM contest_judges WHERE member_id = :member", member=member_id)
