"""The certificate of an award, on one page across."""

from collections.abc import Mapping
from typing import Any

from files.writers.certificate import CertificatePaper, say, say_day


def write(data: Mapping[str, Any], language: str) -> bytes:
    """The PDF; `data` has what `handlers.award.rewarding` gathers, days as 'YYYY-MM-DD'."""
    title = say(language, "award-paper-title")
    paper = CertificatePaper(data, language, title)
    paper.set_y(34)
    paper.put(title, 30, is_bold=True)
    paper.put(data["name"], 22, above=16, is_bold=True)
    paper.put(say(language, "award-paper-honoured"), 12, above=6, quiet=True)
    paper.put(data["title"], 22, above=6, is_bold=True)
    paper.put(data["union"], 14, above=18)
    paper.put(say_day(language, data["day"]), 12, above=2, quiet=True)
    return bytes(paper.output())
