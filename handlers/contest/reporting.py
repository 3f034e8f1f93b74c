"""The results of contests as they stand in the dossier of a month: teams alone, because paper outlasts a consent."""

from domain.contest import rank_teams, write_score
from domain.union import Union
from handlers.contest.words import name_contest
from storage import contest_corrections, contest_results, contests
from storage.contests import Contest
from storage.database import Db


async def list_results(db: Db, union: Union, month: str, language: str) -> list[dict[str, object]]:
    """A row for each team with a place, of the contests that came out or were corrected in this month."""
    rows = list[dict[str, object]]()
    for contest in reversed(await contests.list_all(db)):
        corrected = await _find_corrected(db, union, contest)
        out = union.today(contest.published_at).isoformat() if contest.published_at else ""
        if contest.state == "published" and month in (out[:7], corrected[:7]):
            name = str(name_contest(language, contest).striptags())
            rows += [
                {
                    "contest": name,
                    "place": place,
                    "team": it.name,
                    "size": it.size,
                    "score": write_score(it.score),
                    "published": out,
                    "corrected": corrected,
                }
                for place, it in rank_teams((await contest_results.read_settled(db, contest.id)).teams)
            ]
    return rows


async def _find_corrected(db: Db, union: Union, contest: Contest) -> str:
    """The day of the last correction of what is out; empty for none."""
    applied = [it.applied_at for it in await contest_corrections.list_applied(db, contest) if it.applied_at]
    return union.today(applied[-1]).isoformat() if applied else ""
