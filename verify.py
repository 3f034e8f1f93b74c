#!/usr/bin/env python3
"""Checks the public list of a survey on a computer of your own: counts it all again, and finds your answers on it.

    python3 verify.py survey-2026-11.json --root … --definition … --receipt K7QF9-29MX4

It is one file on purpose: whoever does not trust the union has to read, keep and pass on only this. It shares no code
with what it checks.

Needs Python 3.8 or later and nothing else; it writes nothing and asks nobody. How each number is made is told in
docs/verifying.md. Ends with 0 if all is in order, with 1 if something is wrong, with 2 if there is nothing to read.
"""

from __future__ import annotations

import argparse
import getpass
import hmac
import json
import locale
import sys
import unicodedata
from collections import Counter
from hashlib import pbkdf2_hmac, sha256
from typing import Any, Iterator, List, Tuple  # noqa: UP035 - Python 3.8 knows no other

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SCALE = ("1", "2", "3", "4", "5")
BOARD = {"definition", "header", "rows", "texts", "root"}
HEADER = {"definition", "roll", "ballots", "answered", "figures"}
Row = Tuple[str, str, str, int]  # noqa: UP006 - question, tracker, option, weight

WORDS = {
    "en": {
        "ok": "✔ {}",
        "bad": "✘ {}",
        "told": "{ballots} ballots of {roll} on the roll, {rows} lines; definition {definition}, root {root}.",
        "compare": "Compare definition and root with the messages you kept: give them as --definition and --root.",
        "definition": "The questions are not the ones promised before the survey.",
        "root": "The list is not the one whose root was published.",
        "header": "The list has fields that no list has, or lacks some.",
        "more": "There are more ballots than people on the roll.",
        "line": "A line is not one the survey can have: {}.",
        "twice": "A line or a mark of a text stands there twice: {}.",
        "order": "The lines are not in their order.",
        "count": "{}: the number of lines is not the number of answers.",
        "few": "{}: too few answers to be listed.",
        "weight": "{}: these weights cannot come from the people who answered.",
        "texts": "There are more texts than ballots.",
        "figure": "{}: published {}, counted {}.",
        "right": "All published numbers are recounted and right: {}.",
        "wrong": "Something is wrong with this list. Keep the file and tell the auditor.",
        "fine": "The list is in order.",
        "code": "This is no receipt: ten signs are needed.",
        "word": "Your word: ",
        "lost": "YOUR ANSWERS ARE NOT ON THE LIST. If receipt and word are right and you changed nothing after taking "
        "the receipt, keep the file and tell the auditor.",
        "own": "Your answers as they were counted; is each one what you said?",
        "none": "(no answer)",
        "part": "counts as one of your {} answers to this right",
        "no part": "counts for no right, because you answered fewer than half of its questions",
        "own weight": "THIS WEIGHT IS NOT YOURS: the list says {}, your answers make {}. Keep the file and tell the "
        "auditor.",
        "text": "Your text is on the list.",
        "no text": "Your text is not on the list as you wrote it here.",
        "blocks": "Departments are told as: {}. Their figures cannot be counted again: a line that named its block "
        "would show what few people said, so no line does.",
        "others": "others",
        "unreadable": "This file cannot be read as the list of a survey: {}.",
    },
    "zh-CN": {
        "ok": "✔ {}",
        "bad": "✘ {}",
        "told": "参评 {ballots} 人，在册 {roll} 人，共 {rows} 行；题目编号 {definition}，根值 {root}。",
        "compare": "请用 --definition 和 --root 给出您保留的消息中的编号和根值，进行比对。",
        "definition": "题目不是测评前承诺的题目。",
        "root": "清单与公布的根值不符。",
        "header": "清单里有不该有的字段，或者缺少字段。",
        "more": "参评人数超过在册人数。",
        "line": "有一行不属于这次测评：{}。",
        "twice": "有一行或一条留言标记重复：{}。",
        "order": "各行的顺序不对。",
        "count": "{}：行数与作答数不符。",
        "few": "{}：作答太少，不应列出。",
        "weight": "{}：这些权数不可能来自参评的人。",
        "texts": "留言多于参评人数。",
        "figure": "{}：公布为 {}，重算为 {}。",
        "right": "公布的数字全部重算无误：{} 个。",
        "wrong": "这份清单有问题。请保留文件并告诉审计员。",
        "fine": "清单无误。",
        "code": "这不是回执：应有十个字符。",
        "word": "您的暗语：",
        "lost": "清单上没有您的作答。如果回执和暗语都正确，领取之后也没有改过作答，请保留文件并告诉审计员。",
        "own": "计入的您的作答如下，是否与您所答一致？",
        "none": "（未作答）",
        "part": "计作您对这项权利的 {} 个作答之一",
        "no part": "不计入任何权利，因为您作答不到该项权利题目的一半",
        "own weight": "这个权数不是您的：清单写的是 {}，按您的作答应为 {}。请保留文件并告诉审计员。",
        "text": "清单上有您的留言。",
        "no text": "清单上没有与您此处所写一致的留言。",
        "blocks": "部门合并为：{}。各部门的数字无法重算：如果每行写明所属部门，就会暴露少数人的作答，所以一行也不写。",
        "others": "其他",
        "unreadable": "无法作为测评清单读取这个文件：{}。",
    },
}


def canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fingerprint(definition: Any) -> str:
    return sha256(canonical(definition).encode()).hexdigest()


def promised(definition: Any) -> tuple[str, str]:
    """The number at the opening and the one before it, when the blocks of departments were not fixed yet."""
    before = {name: value for name, value in definition.items() if name != "blocks"}
    return fingerprint(definition), fingerprint(before)


def merkle_root(leaves: list[str]) -> str:
    """RFC 6962, section 2.1: SHA-256 with 0 before a leaf and 1 before a node."""

    def tree(nodes: list[bytes]) -> bytes:
        if len(nodes) == 1:
            return nodes[0]
        half = 1
        while half * 2 < len(nodes):
            half *= 2
        return sha256(b"\x01" + tree(nodes[:half]) + tree(nodes[half:])).digest()

    return tree([sha256(b"\x00" + leaf.encode()).digest() for leaf in leaves]).hex()


def unique(pairs: List[Tuple[str, Any]]) -> dict[str, Any]:  # noqa: UP006
    """The fields of a JSON object, none of which may stand there twice: a reader would see the first or the last."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field stands there twice")
    return found


def refuse(number: str) -> Any:
    """A list has whole numbers only; what has a fraction, or is none at all, is written as text."""
    raise ValueError(number)


def is_count(value: Any) -> bool:
    return type(value) is int and value >= 0


def is_figure(published: Any) -> bool:
    """Whether it is a number with four decimals and written in no other way."""
    try:
        value = float(published)
    except (TypeError, ValueError):
        return False
    return abs(value) < 1000 and published == f"{value:.4f}"


def rows_of(board: Any) -> list[Row]:
    parts = [line.split(" ") for line in board["rows"]]
    return [(question, tracker, option, int(weight)) for question, tracker, option, weight in parts]


def problems(board: Any, root: str, definition: str) -> Iterator[tuple[str, ...]]:
    """Everything that is wrong, as the name of a sentence and its values."""
    header, rows = board["header"], rows_of(board)
    if set(board) != BOARD or set(header) != HEADER or not all(map(is_count, (header["ballots"], header["roll"]))):
        yield ("header",)
    numbers = promised(board["definition"])
    if header["definition"] != numbers[0] or (definition or numbers[0]) not in numbers:
        yield ("definition",)
    made = merkle_root([canonical(header), *board["rows"], *board["texts"]])
    if not made == board["root"] == (root or made):
        yield ("root",)
    if header["ballots"] > header["roll"]:
        yield ("more",)
    yield from wrong_lines(board, rows)
    yield from wrong_counts(board, rows)
    published, counted = header["figures"], figures(board["definition"], rows, header["answered"])
    for name in sorted(set(published) | set(counted)):
        said, own = published.get(name, "-"), counted.get(name)
        if own is None or not is_figure(said) or abs(float(said) - own) > 0.0001:
            yield ("figure", name, str(said), "-" if own is None else str(round(own, 4)))


def wrong_lines(board: Any, rows: list[Row]) -> Iterator[tuple[str, ...]]:
    questions = {question["id"]: question for question in board["definition"]["questions"]}
    scale = scales(board["definition"])
    for place, (question, mark, option, weight) in enumerate(rows):
        line = board["rows"][place]
        is_known = question in board["header"]["answered"] and option in questions[question]["options"]
        has_weight = question in scale and option in SCALE
        is_plain = line == f"{question} {mark} {option} {weight}" and len(mark) == 12 and set(mark) <= set(SIGNS)
        if not (is_known and is_plain and (weight == 0 or (weight > 0 and has_weight))):
            yield "line", line
    twice = Counter(row[:2] for row in rows) + Counter(("", mark) for mark in board["texts"])
    for (_, mark), times in twice.items():
        if times > 1:
            yield "twice", mark
    if rows != sorted(rows, key=lambda row: row[:2]) or board["texts"] != sorted(board["texts"]):
        yield ("order",)


def wrong_counts(board: Any, rows: list[Row]) -> Iterator[tuple[str, ...]]:
    header, definition = board["header"], board["definition"]
    questions = {question["id"]: question for question in definition["questions"]}
    for question, answered in header["answered"].items():
        options = Counter(row[2] for row in rows if row[0] == question)
        several, total = questions[question]["type"] == "multi", sum(options.values())
        most = answered * questions[question]["most"] if several else answered
        if (
            not is_count(answered)
            or not max(options.values(), default=0) <= answered <= total <= most
            or answered > header["ballots"]
        ):
            yield "count", question
        if answered < definition["thresholds"]["rows"]:
            yield "few", question
    for right in sorted(set(scales(definition).values())):
        if not can_be(definition, header, rows, right):
            yield "weight", right
    if len(board["texts"]) > header["ballots"] * sum(question["type"] == "text" for question in questions.values()):
        yield ("texts",)


def points(step: str) -> float:
    return (int(step) - 1) / 4 * 100


def scales(definition: Any) -> dict[str, str]:
    """The right of each question on a scale."""
    return {q["id"]: q["right"] for q in definition["questions"] if q["type"] in ("scale5", "scale5_na")}


def can_be(definition: Any, header: Any, rows: list[Row], right: str) -> bool:
    """Whether the weights of a right can come from people who each answered some of its questions, once each.

    Whoever answered w of its n questions, at least half of them, has w lines of weight w, one a question; whoever
    answered fewer has lines of weight 0. All of them together are no more than the ballots.
    """
    items = [question for question, own in scales(definition).items() if own == right]
    listed = [question for question in items if question in header["answered"]]
    if listed and len(listed) < len(items):
        return False
    cells = Counter((row[3], row[0]) for row in rows if row[0] in items and row[2] in SCALE)
    if any(times < definition["thresholds"].get("weights", 0) for times in cells.values()):
        return False
    people = [
        fewest_people(weight, len(items), [times for (own, _), times in cells.items() if own == weight])
        for weight in {weight for weight, _ in cells}
    ]
    return 0 not in people and sum(people) <= int(header["ballots"])


def fewest_people(weight: int, items: int, lines: List[int]) -> int:  # noqa: UP006
    """Who may have written so many lines of one weight to each question, at the least; 0 if nobody can have."""
    # With fewer answers than half of the questions a person counts for none of them: weight 0.
    each = weight or (items - 1) // 2
    if not each or weight > items or (weight and weight * 2 < items):
        return 0
    people = max(-(-sum(lines) // each), max(lines))
    return 0 if weight and people * weight != sum(lines) else people


def figures(definition: Any, rows: list[Row], answered: dict[str, int]) -> dict[str, float]:
    """Every number that can be counted from the rows: scores from 0 to 100, shares from 0 to 1, eNPS."""
    few, found = definition["thresholds"]["rows"], {}
    rights = dict.fromkeys(definition["rights"], 0.0)
    persons = dict(rights)
    for question, right in scales(definition).items():
        own = [(points(option), weight) for name, _, option, weight in rows if name == question and option in SCALE]
        if len(own) >= few:
            found[question] = sum(value for value, _ in own) / len(own)
        if right not in rights:
            continue
        # A right's figure is the mean of persons' means: each answer is one part in `weight` of a person.
        rights[right] += sum(value / weight for value, weight in own if weight)
        persons[right] += sum(1 / weight for _, weight in own if weight)
    means = {right: rights[right] / n for right, n in persons.items() if round(n) >= few}
    index = {"index": sum(means.values()) / len(means)} if len(means) == len(rights) else {}
    return {**found, **means, **index, **shares(definition, rows, answered)}


def shares(definition: Any, rows: list[Row], answered: dict[str, int]) -> dict[str, float]:
    found: dict[str, float] = {}
    overall = Counter(row[2] for row in rows if row[0] == definition["overall"])
    if overall:
        found["satisfied"] = overall["S"] / sum(overall.values())
        found["basically_or_better"] = (overall["S"] + overall["B"]) / sum(overall.values())
    wishes = Counter(row[2] for row in rows if row[0] == definition["priorities"])
    found.update({f"priority-{wish}": times / answered[definition["priorities"]] for wish, times in wishes.items()})
    ratings = [int(row[2]) for row in rows if row[0] == definition["recommendation"]]
    if ratings:
        promoters, detractors = sum(it >= 9 for it in ratings), sum(it <= 6 for it in ratings)
        found["enps"] = round(100 * (promoters / len(ratings) - detractors / len(ratings)))
    return found


def read_code(typed: str) -> str:
    """The ten signs of a receipt; empty if they are not that."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(str.maketrans("OIL", "011"))
    signs = "".join(sign for sign in plain if sign not in " -_\u2010\u2011\u2012\u2013\u2014\u2015")
    return f"{signs[:5]}-{signs[5:]}" if len(signs) == 10 and set(signs) <= set(SIGNS) else ""


def seed_of(survey: str, code: str, word: str) -> bytes:
    plain = "".join(unicodedata.normalize("NFKC", word).casefold().split())
    return pbkdf2_hmac("sha256", code.encode(), f"{survey}|{plain}".encode(), 20_000, 16)


def tracker(seed: bytes, place: str) -> str:
    number = int.from_bytes(hmac.new(seed, place.encode(), "sha256").digest()[:8], "big") >> 4
    return "".join(SIGNS[number >> 5 * step & 31] for step in range(11, -1, -1))


def own_answers(board: Any, seed: bytes) -> dict[str, list[Row]]:
    """The lines counted for whoever holds the seed, by question."""
    by_tracker = {(row[0], row[1]): row for row in rows_of(board)}
    found: dict[str, list[Row]] = {}
    for question in board["definition"]["questions"]:
        name = question["id"]
        places = [f"{name}/{it}" for it in question["options"]] if question["type"] == "multi" else [name]
        lines = [by_tracker.get((name, tracker(seed, place))) for place in places]
        found[name] = [line for line in lines if line is not None]
    return found


def own_weights(definition: Any, own: dict[str, list[Row]]) -> dict[str, int]:
    """The weight that each of one's own answers on a scale has to have, by question."""
    rights = scales(definition)
    given = [question for question in rights if own.get(question) and own[question][0][2] in SCALE]
    counts, sizes = Counter(rights[question] for question in given), Counter(rights.values())
    return {it: counts[rights[it]] if counts[rights[it]] * 2 >= sizes[rights[it]] else 0 for it in given}


def has_text(board: Any, seed: bytes, text: str) -> bool:
    names = [question["id"] for question in board["definition"]["questions"] if question["type"] == "text"]
    marks = (hmac.new(seed, f"{name}|{text}".encode(), "sha256").hexdigest() for name in names)
    return any(mark in board["texts"] for mark in marks)


def tell_own(board: Any, seed: bytes, text: str, language: str) -> bool:
    """Print what was counted for this receipt; whether there is anything, and all of it with its right weight."""
    say, own = WORDS[language], own_answers(board, seed)
    if not any(own.values()) and not (text and has_text(board, seed, text)):
        print(say["bad"].format(say["lost"]))
        return False
    print(say["own"])
    weights, fine = own_weights(board["definition"], own), True
    for question in board["definition"]["questions"]:
        if question["id"] in board["header"]["answered"]:
            words = question["words"].get(language) or question["words"]["en"]
            lines = own[question["id"]]
            options = [words.get(option, option) for _, _, option, _ in lines]
            print(f"  {question['id']} {words[question['id']]}\n      -> {', '.join(options) or say['none']}")
            if question["id"] in weights:
                due, counted = weights[question["id"]], lines[0][3]
                print("      " + (say["part"].format(counted) if counted else say["no part"]))
                if counted != due:
                    print(say["bad"].format(say["own weight"].format(counted, due)))
                    fine = False
    if text:
        print("  " + say["text" if has_text(board, seed, text) else "no text"])
    return fine


def check(board: Any, root: str, definition: str, language: str) -> bool:
    """Print what is wrong with the list, or that nothing is."""
    say, header = WORDS[language], board["header"]
    found = list(problems(board, root.strip().lower(), definition.strip().lower()))
    shown = {**header, "rows": len(board["rows"]), "root": board["root"]}
    print(say["told"].format(**shown))
    for name, *values in found:
        print(say["bad"].format(say[name].format(*values)))
    if not found:
        print(say["ok"].format(say["right"].format(len(header["figures"]))))
    blocks = [", ".join(name or say["others"] for name in block) for block in board["definition"].get("blocks", [])]
    if blocks:
        print(say["blocks"].format("; ".join(blocks)))
    if not (root and definition):
        print(say["compare"])
    print(say["bad" if found else "ok"].format(say["wrong" if found else "fine"]))
    return not found


def arguments(given: List[str] | None) -> argparse.Namespace:  # noqa: UP006
    here = "zh-CN" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--root", default="", help="the root you kept")
    parser.add_argument("--definition", default="", help="the number of the questions you kept from the opening")
    parser.add_argument("--receipt", default="", help="your receipt; your word is asked for")
    parser.add_argument("--word", default="", help="your word, if nobody else sees what you type")
    parser.add_argument("--text", default="", help="your open text exactly as you wrote it")
    parser.add_argument("--language", default=here, choices=sorted(WORDS))
    return parser.parse_args(given)


def main(given: List[str] | None = None) -> int:  # noqa: UP006
    asked = arguments(given)
    say = WORDS[asked.language]
    try:
        with open(asked.file, encoding="utf-8") as file:
            board = json.load(file, object_pairs_hook=unique, parse_float=refuse, parse_constant=refuse)
        fine = check(board, asked.root, asked.definition, asked.language)
    except (OSError, ArithmeticError, LookupError, RecursionError, TypeError, ValueError, AttributeError) as error:
        print(say["unreadable"].format(type(error).__name__))
        return 2
    if asked.receipt:
        code = read_code(asked.receipt)
        if not code:
            print(say["bad"].format(say["code"]))
            return 1
        word = asked.word or getpass.getpass(say["word"])
        fine &= tell_own(board, seed_of(board["definition"]["survey"], code, word), asked.text, asked.language)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
