"""The dossier of a month as a workbook: one sheet for each of its parts."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from domain.inspection import load_checklist
from files.writers.dossier import Dossier, PlainWords, read
from files.writers.sheet import Cell, Percent, Sheet, write_xlsx_book


def write(data: Mapping[str, Any], language: str) -> bytes:
    return write_workbook(read(data), language)


def write_workbook(dossier: Dossier, language: str) -> bytes:
    words = PlainWords(language)
    parts = (_make_result(dossier, words), _make_questions(dossier, words), _make_inspection(dossier, words))
    plan = [_make_plan(dossier, words)] if dossier.plan else []
    contests = [_make_contests(dossier, words)] if dossier.contests else []
    care = [_make_care(dossier, words)] if dossier.care else []
    money = [_make_money(dossier, words)] if dossier.money else []
    return write_xlsx_book(
        [*parts, _make_fixes(dossier, words), _make_disclosed(dossier, words), *plan, *contests, *care, *money]
    )


def _make_sheet(words: PlainWords, title: str, columns: tuple[str, ...], rows: Iterator[list[Cell]]) -> Sheet:
    return Sheet(words.say(f"dossier-part-{title}"), [words.say(f"dossier-column-{name}") for name in columns], [*rows])


def _make_result(dossier: Dossier, words: PlainWords) -> Sheet:
    return _make_sheet(words, "result", ("what", "members", "change", "own"), _list_scores(dossier, words))


def _list_scores(dossier: Dossier, words: PlainWords) -> Iterator[list[Cell]]:
    result, own = dossier.result, dict(dossier.rights)
    yield [words.say("dossier-month"), words.month(dossier.month), None, None]
    if result:
        yield [words.say("dossier-answered"), result.answered, None, None]
        yield [words.say("dossier-invited"), result.invited, None, None]
        yield [words.say("dossier-validity"), words.say(f"validity-{result.validity}"), None, None]
        yield [
            words.say("reports-index"),
            _round(result.index.value),
            words.change(result.index),
            _round(dossier.own),
        ]
        for score in result.rights:
            right = words.say(f"right-{score.key}")
            yield [right, _round(score.value), words.change(score), _round(own.get(score.key))]
        for key, share in (("satisfied", result.satisfied), ("acceptable", result.acceptable)):
            yield [words.say(f"reports-{key}"), _share(words, share), None, None]
        if result.enps is not None:
            yield [words.say("dossier-enps", count=result.enps_n), round(result.enps), None, None]
        for wish in result.priorities:
            yield [words.say("dossier-wish", wish=words.cause(wish.key)), _share(words, wish.percent), None, None]
    else:
        yield [words.say("dossier-own"), None, None, _round(dossier.own)]


def _share(words: PlainWords, share: float | None) -> Cell:
    return words.percent(None) if share is None else Percent(share)


def _day(iso: str) -> Cell:
    return date.fromisoformat(iso) if iso else None


def _round(value: float | None) -> Cell:
    return None if value is None else round(value, 1)


def _make_questions(dossier: Dossier, words: PlainWords) -> Sheet:
    columns = ("id", "question", "answers", "favourable", "neutral", "unfavourable")
    asked = dossier.result.questions if dossier.result else ()
    rows: Iterator[list[Cell]] = (
        [
            it.id,
            words.say(f"question-{it.id}"),
            it.n or None,
            *(_share(words, share) for share in (it.favourable, it.neutral, it.unfavourable)),
        ]
        for it in asked
    )
    return _make_sheet(words, "questions", columns, rows)


def _make_inspection(dossier: Dossier, words: PlainWords) -> Sheet:
    return _make_sheet(
        words, "inspection", ("id", "right", "item", "points", "most", "evidence"), _list_lines(dossier, words)
    )


def _list_lines(dossier: Dossier, words: PlainWords) -> Iterator[list[Cell]]:
    for line in dossier.lines:
        right = words.say(f"right-{load_checklist()[line.id].right}")
        points: Cell = line.points if line.points is not None else words.points(line)
        yield [line.id, right, words.say(f"inspection-item-{line.id}"), points, line.most, line.evidence]
    yield [None, None, words.say("dossier-own"), _round(dossier.own), 100, None]
    for it in dossier.signatures:
        signed = f"{it.name} {words.day(it.day)}" if it.day else words.say("dossier-unsigned")
        yield [None, None, words.say(f"committee-{it.side}"), None, None, signed]


def _make_fixes(dossier: Dossier, words: PlainWords) -> Sheet:
    rows: Iterator[list[Cell]] = (
        [words.cause(it.cause), words.month(it.month), it.owner, _day(it.due), _day(it.done), it.evidence]
        for it in dossier.fixes
    )
    return _make_sheet(words, "fixes", ("cause", "month", "owner", "due", "done", "evidence"), rows)


def _make_disclosed(dossier: Dossier, words: PlainWords) -> Sheet:
    rows: Iterator[list[Cell]] = (
        [
            it.item,
            words.say(f"open-item-{it.item}"),
            words.period(it.period),
            _day(it.due),
            _day(it.published),
            words.say(f"dossier-state-{it.state}"),
        ]
        for it in dossier.disclosed
    )
    return _make_sheet(words, "disclosed", ("id", "item", "period", "due", "published", "state"), rows)


def _make_plan(dossier: Dossier, words: PlainWords) -> Sheet:
    rows: Iterator[list[Cell]] = (
        [
            _day(it.planned),
            it.title,
            words.outcome(it),
            *it.there,
            it.heads,
        ]
        for it in dossier.plan
    )
    grades = ("A", "B", "C", "D")
    columns = ("planned-for", "activity", "outcome", *grades, "heads")
    return _make_sheet(words, "plan", columns, rows)


def _make_contests(dossier: Dossier, words: PlainWords) -> Sheet:
    rows: Iterator[list[Cell]] = (
        [it.contest, it.place, it.team, it.size, float(it.score), _day(it.published), _day(it.corrected)]
        for it in dossier.contests
    )
    columns = ("contest", "place", "team", "size", "score", "published", "corrected")
    return _make_sheet(words, "contests", columns, rows)


def _make_care(dossier: Dossier, words: PlainWords) -> Sheet:
    rows: Iterator[list[Cell]] = (
        # Needs in words, as they are told elsewhere: few, or at least so many, and never how many.
        [words.say(f"care-{what}"), words.count_care(what, number) if what.startswith("need-") else number]
        for what, number in dossier.care
    )
    return _make_sheet(words, "care", ("care", "times"), rows)


def _make_money(dossier: Dossier, words: PlainWords) -> Sheet:
    rows: Iterator[list[Cell]] = (
        [
            it.title,
            *(None if fen is None else fen / 100 for fen in (it.planned, it.approved, it.spent, it.reviewed)),
            it.people,
            None if it.head is None else it.head / 100,
        ]
        for it in dossier.money
    )
    columns = ("title", "planned", "approved", "spent", "reviewed", "people", "head")
    return _make_sheet(words, "money", columns, rows)
