"""The results of an appraisal as a workbook: bands by name in the order of the list, for reference only."""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.appraisal import ITEMS, UNION_ITEMS, WHOLE
from files.writers.certificate import say
from files.writers.sheet import Cell, Sheet, write_xlsx_book


def write(data: Mapping[str, Any], language: str) -> bytes:
    """An XLSX file of what `handlers.appraise.sheets` gathers: `rows` of cadres; `of_union` has its own sheet."""
    sheets = [
        Sheet(say(language, "appraise-sheet-cadres"), list_headings(data, language), _list_cadres(data, language))
    ]
    if data["of_union"] is not None:
        headings = [say(language, "appraise-sheet-item"), say(language, "appraise-sheet-share")]
        rows: list[Sequence[Cell]] = [*list_union_rows(data, language), *_list_foot(data, language)]
        sheets.append(Sheet(say(language, "appraise-the-union"), headings, rows))
    return write_xlsx_book(sheets)


def list_headings(data: Mapping[str, Any], language: str) -> list[str]:
    """Points only for who may read them."""
    names = ["name", "band", *(["points"] if data["points"] else [])]
    own = [say(language, f"appraise-sheet-{name}") for name in names]
    return [*own, *(say(language, f"appraise-short-cadre-{item}") for item in ITEMS)]


def list_cells(row: Mapping[str, Any], data: Mapping[str, Any], language: str) -> list[Cell]:
    """One cadre: nothing but the name and a sentence below ten valid ballots."""
    found = row["results"]
    if WHOLE not in found:
        return [row["name"], say(language, "appraise-sheet-few")]
    points: list[Cell] = [found[WHOLE]["points"]] if data["points"] else []
    items = (say_band(found.get(item), language) for item in ITEMS)
    return [row["name"], say_band(found[WHOLE], language), *points, *items]


def say_band(result: Mapping[str, Any] | None, language: str) -> str:
    return say(language, f"appraise-band-{result['band']}") if result else say(language, "appraise-sheet-few")


def list_union_rows(data: Mapping[str, Any], language: str) -> list[list[Cell]]:
    """Each item and the share that is satisfied or basically satisfied."""
    return [
        [say(language, f"appraise-short-union-{item}"), _say_share(data["of_union"].get(item), language)]
        for item in UNION_ITEMS
    ]


def _say_share(result: Mapping[str, Any] | None, language: str) -> str:
    return result["band"].replace("-", "–") + " %" if result else say(language, "appraise-sheet-few")


def say_ballots(data: Mapping[str, Any], language: str) -> str:
    if not data["ballots"]:
        return say(language, "appraise-ballots-few", roll=data["roll"])
    return say(language, "appraise-ballots", low=data["ballots"], high=data["ballots"] + 9, roll=data["roll"])


def _list_cadres(data: Mapping[str, Any], language: str) -> list[Sequence[Cell]]:
    return [*(list_cells(row, data, language) for row in data["rows"]), *_list_foot(data, language)]


def _list_foot(data: Mapping[str, Any], language: str) -> list[Sequence[Cell]]:
    # In every sheet: whoever is given one page of it must read this too.
    return [[], [say_ballots(data, language)], [say(language, "appraise-reference")]]
