"""The rules of the house: who may import whom, where SQL and words live, and how large things grow."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sources import forget_sources, parse, walk

__all__ = ["forget_sources"]

ROOMS = ("bot", "handlers", "files", "storage", "locales", "domain", "simulator")
FREE = ("tests", "bench")
MAY_IMPORT = {
    "bot": {"handlers", "files", "storage", "locales", "domain", "simulator"},
    "handlers": {"locales", "storage", "domain"},
    "files": {"locales", "storage.statistics", "domain"},
    "storage": {"domain"},
    "locales": set[str](),
    "domain": set[str](),
    "simulator": set[str](),
}
SQL = re.compile(r"\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|WITH|PRAGMA|BEGIN|VACUUM)\s")
CHINESE = re.compile(r"[\u3000-\u9fff\uf900-\ufaff]")
TABLES_OF_CHARACTERS = {Path("files/fonts/make_subset.py")}
NAMELESS = {"util", "utils", "helper", "helpers", "common", "manager", "service", "base", "misc"}
LINES_OF_A_FILE = 400
LINES_OF_A_FUNCTION = 40


def files(*rooms: str) -> dict[Path, ast.Module]:
    found = (file for room in rooms for file in sorted(Path(room).rglob("*.py")))
    visible = (file for file in found if not any(part.startswith((".", "__pycache__")) for part in file.parts))
    return {file: parse(file) for file in visible}


def imports(tree: ast.Module) -> Iterator[str]:
    """Every module named in an import, `from storage import members` as `storage.members`."""
    for node in walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names)


def is_within(module: str, place: str) -> bool:
    return module == place or module.startswith(f"{place}.")


def may_import(room: str, module: str) -> bool:
    foreign = is_within(module, "telegram") and room != "bot"
    ours = is_within(module, room) or not (foreign or any(is_within(module, other) for other in ROOMS + FREE))
    return ours or any(is_within(module, place) for place in MAY_IMPORT[room])


def spoken(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The string literals of a file that are not docstrings, with their lines."""
    silent = {id(node.value) for node in walk(tree) if isinstance(node, ast.Expr)}
    for node in walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            yield node.lineno, node.value


def places_of_speech(trees: dict[Path, ast.Module]) -> Iterator[tuple[str, str]]:
    return ((f"{file}:{line}", text) for file, tree in trees.items() for line, text in spoken(tree))


def words_of(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", name)}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_downwards_only(room: str) -> None:
    upwards = [(str(file), name) for file, tree in files(room).items() for name in imports(tree)]
    assert [(file, name) for file, name in upwards if not may_import(room, name)] == []


def runs(tree: ast.Module) -> ast.Module:
    """The file without what is imported for the type checker alone, which makes no circle."""
    kept = [it for it in tree.body if not (isinstance(it, ast.If) and ast.unparse(it.test) == "TYPE_CHECKING")]
    return ast.Module(kept, [])


def arrows() -> dict[str, set[str]]:
    """Which of our modules each of them imports, wherever in the file."""
    modules = {".".join(file.with_suffix("").parts).removesuffix(".__init__"): file for file in files(*ROOMS)}
    named = {module: list(imports(runs(parse(file)))) for module, file in modules.items()}
    return {
        module: {name if name in modules else name.rpartition(".")[0] for name in found} & set(modules) - {module}
        for module, found in named.items()
    }


def in_circles(graph: dict[str, set[str]]) -> set[str]:
    """What is left when whatever imports nothing that is left is taken away, and the same upwards."""
    left = set(graph)
    while leaves := {it for it in left if not graph[it] & left or not any(it in graph[other] for other in left)}:
        left -= leaves
    return left


def test_no_import_goes_in_a_circle() -> None:
    assert in_circles(arrows()) == set()


SEAMS = ("handlers.people.standing",)
"""What the shell changes as the bot does: by the one way there is."""


def is_of_a_feature(module: str) -> bool:
    """Whether a module belongs to a folder or file that declares a feature."""
    top = ".".join(module.split(".")[:2])
    place = Path(*top.split("."))
    file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    return top != "handlers" and file.is_file() and "\nFEATURE" in file.read_text("utf-8")


def test_the_machine_knows_features_by_what_they_declare() -> None:
    found = {
        (str(file), name)
        for file, tree in files("bot").items()
        for name in imports(tree)
        if is_within(name, "handlers") and is_of_a_feature(name) and not any(is_within(name, seam) for seam in SEAMS)
    }
    assert found == set()


@pytest.mark.parametrize(
    ("module", "is_one"),
    [
        ("handlers.FEATURES", False),
        ("handlers.feature.Job", False),
        ("handlers.form.wording", False),
        ("handlers.survey.times", True),
        ("handlers.quiet", True),
    ],
)
def test_a_feature_is_told_from_what_all_share(module: str, is_one: bool) -> None:
    assert is_of_a_feature(module) is is_one


def test_a_circle_is_found() -> None:
    assert in_circles({"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set()}) == {"b", "c"}


def test_imports_are_absolute() -> None:
    relative = [
        (str(file), name) for file, tree in files(*ROOMS, *FREE).items() for name in imports(tree) if name[0] == "."
    ]
    assert relative == []


def test_sql_is_written_in_storage_only() -> None:
    elsewhere = files(*(room for room in ROOMS if room not in ("storage", "simulator")))
    assert [place for place, text in places_of_speech(elsewhere) if SQL.match(text)] == []


def reads_by_position(node: ast.AST) -> bool:
    """Whether columns are told by their places: `Case(*row)`, `row[1]`, `for number, state in rows`."""
    if isinstance(node, ast.For | ast.comprehension):
        return (
            isinstance(node.target, ast.Tuple)
            and re.search(r"\brows\b|\bdb\.all\b", ast.unparse(node.iter)) is not None
        )
    return re.fullmatch(r"\*row|\*list\(row\).*|row\[[1-9]\]", ast.unparse(node)) is not None


def test_rows_are_read_by_the_names_of_their_columns() -> None:
    found = [
        f"{file}: {ast.unparse(node)}"
        for file, tree in files("storage").items()
        for node in walk(tree)
        if isinstance(node, ast.expr | ast.For | ast.comprehension) and reads_by_position(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("Case(*row)", True),
        ("Case(*list(row)[1:])", True),
        ("(row[0], row[1])", True),
        ("{number: state for number, state in rows}", True),
        ("[row[0] for row in rows]", False),
        ("read(Case, row)", False),
    ],
)
def test_a_reading_by_position_is_found(code: str, found: bool) -> None:
    nodes = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.expr | ast.For | ast.comprehension)]
    assert any(map(reads_by_position, nodes)) is found


def test_chinese_words_are_in_the_locales_only() -> None:
    trees = files(*(room for room in ROOMS if room != "simulator"))
    silent = {file: tree for file, tree in trees.items() if file not in TABLES_OF_CHARACTERS}
    assert [place for place, text in places_of_speech(silent) if CHINESE.search(text)] == []


def test_one_sentence_opens_each_file() -> None:
    openings = {str(file): ast.get_docstring(tree) or "" for file, tree in files(*ROOMS, *FREE).items()}
    assert [
        file for file, said in openings.items() if not re.fullmatch(r"[A-Z](?!.*[.!?] [A-Z]).+\.", said, re.DOTALL)
    ] == []


def test_no_file_is_longer_than_it_should_be() -> None:
    lengths = {str(file): len(file.read_text("utf-8").splitlines()) for file in files(*ROOMS, *FREE)}
    assert {file: lines for file, lines in lengths.items() if lines > LINES_OF_A_FILE} == {}


def test_no_function_is_longer_than_it_should_be() -> None:
    functions = [
        (str(file), node.name, (node.end_lineno or 0) - node.lineno + 1)
        for file, tree in files(*ROOMS, *FREE).items()
        for node in walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [function for function in functions if function[2] > LINES_OF_A_FUNCTION] == []


def test_migrations_are_numbered_without_a_gap_and_none_twice() -> None:
    numbers = [int(file.name[:4]) for file in sorted(Path("storage/migrations").glob("*.sql"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_everything_has_a_name_of_its_own() -> None:
    names = {
        f"{file}: {name}": name
        for file, tree in files(*ROOMS, *FREE).items()
        for name in [
            *file.with_suffix("").parts,
            *(node.name for node in walk(tree) if isinstance(node, ast.ClassDef)),
        ]
    }
    assert [place for place, name in names.items() if words_of(name) & NAMELESS] == []


def test_a_class_name_means_one_thing() -> None:
    places = defaultdict[str, list[str]](list)
    for file, tree in files(*(room for room in ROOMS if room != "simulator")).items():
        for node in walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places[node.name].append(str(file))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_every_room_has_its_row_in_the_table() -> None:
    folders = {file.parent.name for file in Path().glob("[a-z]*/__init__.py")}
    assert folders - set(ROOMS) - set(FREE) == set()


@pytest.mark.parametrize(
    ("room", "module", "allowed"),
    [
        ("bot", "handlers.FEATURES", True),
        ("bot", "tests.union", False),
        ("handlers", "handlers.context.Context", True),
        ("handlers", "telegram", False),
        ("handlers", "bot.pace", False),
        ("files", "storage.statistics.Count", True),
        ("files", "storage.members", False),
        ("storage", "locales", False),
        ("domain", "domains.other", True),
    ],
)
def test_the_table_means_what_it_says(room: str, module: str, allowed: bool) -> None:
    assert may_import(room, module) is allowed


def test_a_literal_is_told_from_a_docstring() -> None:
    tree = ast.parse('"""Docstring."""\ndef f():\n    """Another."""\n    return "spoken", f"half {f} said"\n')
    assert [text for _, text in spoken(tree)] == ["spoken", "half ", " said"]
