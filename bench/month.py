"""Measure the files of a month, a dossier as PDF and two pictures, made by processes as when they are sent."""

import time
from collections.abc import Mapping
from dataclasses import asdict
from resource import RUSAGE_CHILDREN, getrusage

from bench.figures import Figure
from domain.form import RIGHTS
from domain.inspection import load_checklist
from domain.openness import load_register
from domain.survey import built_in_form
from files.writers import write
from files.writers.dossier import Disclosed, Dossier, DossierLine, DossierQuestion, DossierResult, Fix, Signature
from files.writers.survey_score import DrawnScore, Priority, SurveyPicture

_MONTH = "2026-10"
_UNION = "晨光精密制造有限公司工会委员会"


def _result() -> DossierResult:
    form = built_in_form("monthly", True)
    wishes = next(question.options for question in form.questions if question.type == "multi")
    return DossierResult(
        answered=38,
        invited=48,
        validity="valid",
        index=DrawnScore("index", 68.4, -6.2, 5.0),
        band="watch",
        rights=tuple(DrawnScore(right, 60.0 + 5 * n, n - 1.0, 5.0) for n, right in enumerate(RIGHTS)),
        satisfied=57.9,
        acceptable=84.2,
        questions=tuple(DossierQuestion(it.id, 38, 57.9, 28.9, 13.2) for it in form.questions if it.is_scale),
        priorities=tuple(Priority(wish, 40.0 - n) for n, wish in enumerate(wishes)),
        enps=13.2,
        enps_n=38,
    )


def _dossier(result: DossierResult) -> Dossier:
    """As much as a month can hold: every item of the inspection and of the register, a dozen things to put right."""
    evidence = "经费审查委员会会议纪要，附件三份，已在职工活动室张榜公示七日"
    return Dossier(
        union=_UNION,
        month=_MONTH,
        made_on="2026-11-05",
        result=result,
        own=84.2,
        rights=tuple((right, 80.0 + n) for n, right in enumerate(RIGHTS)),
        lines=tuple(DossierLine(item.id, item.most, item.most / 2, evidence) for item in load_checklist().values()),
        signatures=(Signature("union", "周敏", "2026-11-04"), Signature("fund_review", "何伟", "2026-11-05")),
        fixes=tuple(Fix("express", _MONTH, "李强", "2026-11-30", "", evidence) for _ in range(12)),
        disclosed=tuple(Disclosed(item, _MONTH, "2026-10-13", "2026-10-12", "published") for item in load_register()),
    )


def _picture(result: DossierResult) -> SurveyPicture:
    return SurveyPicture(
        union=_UNION,
        month=_MONTH,
        index=result.index,
        band=result.band,
        rights=result.rights,
        answered=38,
        invited=48,
        validity="valid",
        satisfied=57.9,
        acceptable=84.2,
        priorities=result.priorities,
    )


async def measure_files(times: int) -> list[Figure]:
    """The files one after the other, as often as told; the best time, because a busy machine only ever adds to it."""
    result = _result()
    dossier = asdict(_dossier(result))
    files: Mapping[str, dict[str, object]] = {
        "dossier_pages": dossier,
        "inspection_picture": dossier,
        "survey_picture": asdict(_picture(result)),
    }
    rounds, processor = list[float](), list[float]()
    for _ in range(times):
        start, used = time.perf_counter(), _processor()
        for writer, data in files.items():
            await write(writer, data, "zh-CN")
        rounds.append(time.perf_counter() - start)
        processor.append(_processor() - used)
    spread = f"{min(rounds):.1f} to {max(rounds):.1f} s"
    return [
        Figure("PDF and two pictures of a month", min(rounds), "s", "<", 3.0, spread),
        Figure("processor time of it", min(processor), "s"),
    ]


def _processor() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
