"""The theory part of a contest: what is drawn for it, and when it can be begun."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.contest import Dates, Template
from domain.quiz_draw import Blueprint, load_blueprint


def find_blueprint(template: Template) -> Blueprint | None:
    """What is drawn for each contestant; None without a theory part."""
    return replace(load_blueprint(), **template.theory) if template.theory else None


def find_last_start(blueprint: Blueprint, dates: Dates) -> datetime:
    """Whoever begins by then has the whole time before the marks are locked."""
    return dates.end - timedelta(seconds=blueprint.seconds)


def may_begin(blueprint: Blueprint, dates: Dates, now: datetime, today: date) -> bool:
    return today >= dates.starts_on and now <= find_last_start(blueprint, dates)
