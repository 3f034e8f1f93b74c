"""At home: the list of a played survey is recounted, one's answers are found, and whoever tampers is caught."""

import ast
import copy
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
import pytest_asyncio

import verify
from domain.board_file import compute_figures, count_answered, find_listed, make_rows
from domain.published import list_measures
from domain.receipt import make_seed, make_text_mark, make_tracker
from domain.survey import built_in_form
from handlers.survey.proving import write_definition
from locales import render
from tests.listing import FEATURES, ROW, WORD, closes, posted_file, takes_receipt
from tests.play import stage
from tests.surveying import NOVEMBER, OPENS, fills_in

Board = dict[str, Any]
TEXT = "We need a bench"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Board, str]:
    """The list of a survey as it was posted, and the receipt of one who answered `ROW` and wrote `TEXT`."""
    folder = tmp_path_factory.mktemp("union")
    async with stage(folder, f"sqlite:///{folder}/union.db", features=FEATURES, receipts="on") as union:
        li = await union.member("Li", language="en")
        await union.cadre_group(li)
        await union.sleeps_until(OPENS)
        await fills_in(li, ROW)
        await li.presses(f"1:survey:a:{NOVEMBER}:Q11:pay")
        await li.presses(f"1:survey:at:{NOVEMBER}:Q12")
        await li.says(TEXT)
        code = await takes_receipt(li)
        await closes(union, 15)
        return posted_file(union), code


@pytest.fixture
def board(played: tuple[Board, str]) -> Board:
    return copy.deepcopy(played[0])


@pytest.fixture
def code(played: tuple[Board, str]) -> str:
    return played[1]


class Home:
    """A computer of a member's own: the file and what verify.py prints about it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._file, self._capsys = folder / "list.json", capsys

    def checks(self, board: Board, *more: str, language: str = "en") -> tuple[int, str]:
        self._file.write_text(json.dumps(board), "utf-8")
        status = verify.main([str(self._file), "--language", language, *more])
        return status, self._capsys.readouterr().out


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Home:
    return Home(tmp_path, capsys)


def with_root(board: Board) -> Board:
    """The same with a root that fits: what a dishonest server would post."""
    lines = [verify.canonical(board["header"]), *board["rows"], *board["texts"]]
    return board | {"root": verify.merkle_root(lines)}


def with_figures(board: Board) -> Board:
    """The same with every number made to fit as well."""
    header = board["header"]
    made = verify.figures(board["definition"], verify.rows_of(board), header["answered"])
    header["figures"] = {name: f"{value:.4f}" for name, value in made.items()}
    return with_root(board)


def own_line(board: Board, code: str, question: str) -> int:
    mark = make_tracker(make_seed(NOVEMBER, code, WORD), question)
    return next(place for place, line in enumerate(board["rows"]) if line.split()[1] == mark)


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_an_honest_list_is_in_order_and_shows_ones_answers(board: Board, code: str, home: Home, language: str) -> None:
    promised = ("--root", board["root"], "--definition", board["header"]["definition"])
    own = ("--receipt", code.lower(), "--word", "He ron", "--text", TEXT)
    status, told = home.checks(board, *promised, *own, language=language)
    say = verify.WORDS[language]
    assert status == 0, told
    assert say["fine"] in told
    assert say["compare"] not in told
    assert say["right"].format(len(board["header"]["figures"])) in told
    for number, step in enumerate(ROW.split()[:9], 1):
        name = f"Q{number:02}"
        question, option = render(language, f"question-{name}"), render(language, f"answer-scale-{step}")
        assert f"  {name} {question}\n      -> {option}\n" in told
    assert render(language, "priority-pay") in told
    assert say["text"] in told


def test_every_published_number_is_recounted(board: Board) -> None:
    names = set(board["header"]["figures"])
    assert names >= {"index", "know", "participate", "express", "supervise", "satisfied", "basically_or_better"}
    assert names >= {f"Q{n:02}" for n in range(1, 10)} | {"priority-pay", "priority-shift", "priority-none"}
    for name in sorted(names):
        changed = copy.deepcopy(board)
        changed["header"]["figures"][name] = f"{float(board['header']['figures'][name]) + 0.01:.4f}"
        found = list(verify.problems(with_root(changed), "", ""))
        assert [problem[:2] for problem in found] == [("figure", name)]
        del changed["header"]["figures"][name]
        assert [it[:2] for it in verify.problems(with_root(changed), "", "")] == [("figure", name)]


def test_a_changed_answer_is_caught_by_the_root_and_by_its_owner(board: Board, code: str, home: Home) -> None:
    root, place = board["root"], own_line(board, code, "Q01")
    board["rows"][place] = board["rows"][place].replace(" 5 ", " 1 ")
    assert ("root",) in list(verify.problems(board, "", ""))
    fitted = with_figures(board)
    status, told = home.checks(fitted, "--receipt", code, "--word", WORD)
    assert status == 0, "a server that changes everything to fit is caught by what people know and kept"
    assert render("en", "answer-scale-1") in told.partition("Q01")[2].partition("Q02")[0]
    assert list(verify.problems(fitted, root, "")) == [("root",)]


def test_a_dropped_ballot_is_caught_by_its_owner_and_by_the_count(board: Board, code: str, home: Home) -> None:
    seed = make_seed(NOVEMBER, code, WORD)
    places = [question["id"] for question in board["definition"]["questions"]] + ["Q11/pay"]
    marks = {make_tracker(seed, place) for place in places}
    board["rows"] = [line for line in board["rows"] if line.split()[1] not in marks]
    board["texts"].remove(make_text_mark(bytes.fromhex(seed).hex(), "Q12", TEXT))
    assert {("root",), ("count", "Q01"), ("count", "Q10")} <= set(verify.problems(board, "", ""))
    for question in board["header"]["answered"]:
        board["header"]["answered"][question] -= 1
    board["header"]["ballots"] -= 1
    status, told = home.checks(with_figures(board), "--receipt", code, "--word", WORD)
    assert status == 1
    assert verify.WORDS["en"]["lost"] in told


@pytest.mark.parametrize("invented", [1, 5])
def test_a_stuffed_list_is_caught(board: Board, invented: int) -> None:
    for number in range(invented):
        board["rows"].append(f"Q10 {number:012} S 0")
    board["rows"].sort(key=lambda line: line.split()[:2])
    assert {("root",), ("count", "Q10")} <= set(verify.problems(board, "", ""))
    board["header"]["answered"]["Q10"] += invented
    assert ("count", "Q10") in list(verify.problems(with_figures(board), "", ""))
    board["header"]["ballots"] += invented
    assert list(verify.problems(with_figures(board), "", "")) == [("more",)]


def test_a_receipt_given_to_two_people_is_caught(board: Board, code: str, home: Home) -> None:
    place = own_line(board, code, "Q10")
    board["rows"].insert(place, board["rows"][place])
    assert ("twice", board["rows"][place].split()[1]) in list(verify.problems(with_root(board), "", ""))
    del board["rows"][place]
    status, told = home.checks(board, "--receipt", code, "--word", "egret")
    assert status == 1, "who was given the receipt of another has another word"
    assert verify.WORDS["en"]["lost"] in told


Tampering = Callable[[Board], object]


def first(board: Board, question: str, **parts: str) -> None:
    """Change parts of the first row of a question."""
    place = next(place for place, line in enumerate(board["rows"]) if line.startswith(question))
    names = ("question", "tracker", "option", "weight")
    old = dict(zip(names, board["rows"][place].split(), strict=True))
    board["rows"][place] = " ".join((old | parts).values())


@pytest.mark.parametrize(
    ("tamper", "problem"),
    [
        (lambda it: it["definition"].update(closes="2026-12-31T00:00:00+00:00"), "definition"),
        (lambda it: it["header"].update(definition="0" * 64), "definition"),
        (lambda it: it["rows"].reverse(), "order"),
        (lambda it: it["texts"].append("00"), "order"),
        (lambda it: it["texts"].extend(["ff" * 32] * 2), "twice"),
        (lambda it: it["texts"].extend(f"zz{number}" for number in range(12)), "texts"),
        (lambda it: first(it, "Q10", option="X"), "line"),
        (lambda it: first(it, "Q01", weight="-1"), "line"),
        (lambda it: first(it, "Q01", weight="3"), "weight"),
        (lambda it: first(it, "Q01", weight="+2"), "line"),
        (lambda it: first(it, "Q01", weight="02"), "line"),
        (lambda it: first(it, "Q01", weight="\u0662"), "line"),
        (lambda it: first(it, "Q10", weight="1"), "line"),
        (lambda it: first(it, "Q01", tracker="7K2F"), "line"),
        (lambda it: it["header"]["figures"].update(index="nan"), "figure"),
        (lambda it: it["header"]["figures"].update(index="inf"), "figure"),
        (lambda it: it["header"]["figures"].update(index="+84.0000"), "figure"),
        (lambda it: it["header"]["figures"].update(index="\u0668\u0664.0000"), "figure"),
        (lambda it: it["header"]["figures"].update(index=84), "figure"),
        (lambda it: it["header"].update(note="ignore me"), "header"),
        (lambda it: it["header"].update(roll=True), "header"),
        (lambda it: it["header"]["answered"].update(Q10=True), "count"),
        (lambda it: it.update(note="ignore me"), "header"),
        (lambda it: it["header"]["answered"].pop("Q02"), "weight"),
        (lambda it: it["header"]["answered"].update(Q03=9), "few"),
        (lambda it: it["header"]["answered"].update(Q11=1), "count"),
        (lambda it: it["header"].update(roll=15), "more"),
    ],
)
def test_whatever_does_not_fit_is_named(board: Board, tamper: Tampering, problem: str) -> None:
    tamper(board)
    assert problem in {name for name, *_ in verify.problems(with_root(board), "", "")}


def zeroed(board: Board, steps: str, people: int) -> Board:
    """The same with no weight on the answers of so many people who gave one of `steps` to everything."""
    for question in verify.scales(board["definition"]):
        left = people
        for place, line in enumerate(board["rows"]):
            name, tracker, option, _ = line.split()
            if left and name == question and option in steps:
                board["rows"][place], left = f"{name} {tracker} {option} 0", left - 1
    return with_figures(board)


@pytest.mark.parametrize("people", [1, 2, 5, 9])
def test_weights_that_so_few_ballots_cannot_have_are_named(board: Board, people: int) -> None:
    """Without the answers of the dissatisfied the index rises, and every line is still there."""
    told = {name for name, *_ in verify.problems(zeroed(board, "12", people), "", "")}
    assert told == {"weight"}


def test_owners_see_their_own_weights(board: Board, code: str, home: Home) -> None:
    status, told = home.checks(board, "--receipt", code, "--word", WORD)
    assert status == 0
    assert verify.WORDS["en"]["part"].format(2) in told
    place = own_line(board, code, "Q01")
    board["rows"][place] = f"{board['rows'][place][:-1]}1"
    status, told = home.checks(board, "--receipt", code, "--word", WORD)
    assert status == 1
    assert verify.WORDS["en"]["own weight"].format(1, 2) in told


@pytest.mark.parametrize(
    "text",
    [
        '{"rows": [], "rows": []}',
        '{"header": {"ballots": 12, "ballots": 11}}',
        '{"header": {"ballots": NaN}}',
        '{"header": {"ballots": 12.0}}',
        "[" * 5000,
    ],
)
def test_what_two_readers_may_read_differently_is_no_list(
    tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.json").write_text(text, "utf-8")
    assert verify.main([str(tmp_path / "list.json"), "--language", "en"]) == 2
    assert "cannot be read" in capsys.readouterr().out


def test_a_definition_that_is_not_the_one_promised_is_named(board: Board) -> None:
    assert list(verify.problems(board, "", "0" * 64)) == [("definition",)]


def test_the_number_before_the_opening_leaves_out_the_blocks_and_proves_the_rest(board: Board, home: Home) -> None:
    before = verify.fingerprint(board["definition"])
    board["definition"]["blocks"] = [["Paint"], ["", "Press"]]
    number = board["header"]["definition"] = verify.fingerprint(board["definition"])
    assert number != before
    for promised in (before, number):
        status, told = home.checks(with_root(board), "--definition", promised)
        assert status == 0, told
        assert verify.WORDS["en"]["blocks"].format("Paint; others, Press") in told
    board["definition"]["blocks"] = [["Paint", "", "Press"]]
    assert ("definition",) in list(verify.problems(with_root(board), "", number))


def test_what_is_no_list_or_no_receipt_is_said(board: Board, home: Home, tmp_path: Path) -> None:
    assert verify.main([str(tmp_path / "none.json")]) == 2
    for odd in ({}, board | {"rows": ["Q01"]}, board | {"header": []}):
        assert home.checks(odd)[0] == 2
    status, told = home.checks(board, "--receipt", "hello", "--word", WORD)
    assert status == 1
    assert verify.WORDS["en"]["code"] in told


def test_the_word_is_asked_for_where_nobody_sees_it(
    board: Board, code: str, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getpass", lambda _: WORD)
    assert home.checks(board, "--receipt", code)[0] == 0


def test_every_problem_has_words_in_both_languages() -> None:
    assert verify.WORDS["en"].keys() == verify.WORDS["zh-CN"].keys()


def test_it_is_one_file_that_needs_nothing_but_an_old_python() -> None:
    tree = ast.parse(Path(verify.__file__).read_text("utf-8"), feature_version=(3, 8))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= {
        "__future__",
        "argparse",
        "collections",
        "getpass",
        "hashlib",
        "hmac",
        "json",
        "locale",
        "sys",
        "typing",
        "unicodedata",
    }


@pytest.mark.parametrize("seed", range(5))
def test_whatever_people_skip_the_same_numbers_are_counted_from_the_lines(seed: int) -> None:
    random, form = Random(seed), built_in_form("monthly", True)
    sheets = [
        {q.id: ",".join(random.sample(q.options, 1)) for q in form.questions if q.options and random.random() < 0.8}
        for _ in range(400)
    ]
    shown = find_listed(form, sheets)
    made = make_rows(form, [(sheet, f"{random.getrandbits(128):032x}") for sheet in sheets], shown)
    promised = json.loads(write_definition("2026-12", form, OPENS))
    lines = [(row.question, row.tracker, row.option, row.weight) for row in made]
    counted = verify.figures(promised, lines, count_answered(form, sheets, shown))
    published = compute_figures(form, {it.name: it.value for it in list_measures(form, sheets, 480)}, shown)
    assert {"index", "enps", "satisfied", "Q09"} <= published.keys()
    assert {name: f"{value:.4f}" for name, value in counted.items()} == published
