"""The certificate of somebody who took part in a contest, on one page across."""

from collections.abc import Mapping
from typing import Any

from files.writers.certificate import CertificatePaper, say, say_day


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF; `data` has what `handlers.contest.praising` gathers, places as numbers or None, days as 'YYYY-MM-DD'."""
    title = say(language, "contest-praise-title")
    paper = CertificatePaper(data, language, title)
    paper.set_y(30)
    paper.put(title, 30, is_bold=True)
    paper.put(data["name"], 20, above=14, is_bold=True)
    paper.put(say(language, "contest-praise-took-part"), 12, above=5, quiet=True)
    paper.put(data["contest"], 20, above=5, is_bold=True)
    for number, line in enumerate(list_lines(data, language)):
        paper.put(line, 13, above=0.0 if number else 8.0)
    paper.put(data["union"], 14, above=12)
    paper.put(say_day(language, data["day"]), 12, above=2, quiet=True)
    if data["corrected"]:
        corrected = say(language, "contest-praise-corrected", day=say_day(language, data["corrected"]))
        paper.put(corrected, 9, above=3, quiet=True)
    paper.put(say(language, "contest-praise-limits"), 8.5, above=6, quiet=True)
    return bytes(paper.output())


def list_lines(data: Mapping[str, Any], language: str) -> list[str]:
    """The own place and the team's, each only if there is one to praise."""
    own = [say(language, "contest-praise-place", place=data["place"])] if data["place"] else []
    if data["team_place"]:
        return [*own, say(language, "contest-praise-team-place", team=data["team"], place=data["team_place"])]
    return [*own, say(language, "contest-praise-team", team=data["team"])]
