"""The catalogue of courses: every version of each, the newest of which is offered, and the files that belong to it."""

from collections.abc import Sequence
from dataclasses import replace

from domain.course import Course
from storage.database import Db, Row, Value

_FIELDS = tuple(Course.__slots__)
_COLUMNS = ", ".join(_FIELDS)
_NEWEST = "version = (SELECT max(newer.version) FROM courses AS newer WHERE newer.id = courses.id)"


async def list_newest(db: Db) -> list[Course]:
    """The newest version of each, also of those no longer offered."""
    return [_read(row) for row in await db.all(f"SELECT {_COLUMNS} FROM courses WHERE {_NEWEST} ORDER BY id")]


async def find_newest(db: Db, course_id: str) -> Course | None:
    row = await db.one(f"SELECT {_COLUMNS} FROM courses WHERE id = :id ORDER BY version DESC LIMIT 1", id=course_id)
    return _read(row) if row else None


async def find(db: Db, course_id: str, version: int) -> Course | None:
    row = await db.one(
        f"SELECT {_COLUMNS} FROM courses WHERE id = :id AND version = :version", id=course_id, version=version
    )
    return _read(row) if row else None


async def list_versions(db: Db) -> dict[tuple[str, int], Course]:
    """Every version of every course, by both."""
    found = [_read(row) for row in await db.all(f"SELECT {_COLUMNS} FROM courses")]
    return {(it.id, it.version): it for it in found}


async def add_version(
    db: Db, course: Course, files: Sequence[tuple[str, str]], *, is_asked_anew: bool = False
) -> Course:
    """Keep it as the newest version, with files each a kind and a Telegram file id; one that says the same is that.

    One that `is_asked_anew` has other words in its questions, and is another version for that.
    """
    last = await find_newest(db, course.id)
    fresh = replace(course, version=last.version + 1 if last else 1)
    # Or importing the same table twice would make everybody's course an old version.
    is_same = last is not None and replace(last, version=fresh.version) == fresh and not is_asked_anew
    if last and is_same and list(files) == await list_files(db, last):
        return last
    places = ", ".join(f":{name}" for name in _FIELDS)
    await db.run(f"INSERT INTO courses ({_COLUMNS}) VALUES ({places})", **_make_values(fresh))
    await db.many(
        """INSERT INTO course_files (course_id, version, place, kind, file_id)
           VALUES (:course, :version, :place, :kind, :file_id)""",
        [
            {"course": fresh.id, "version": fresh.version, "place": place, "kind": kind, "file_id": file_id}
            for place, (kind, file_id) in enumerate(files)
        ],
    )
    db.touched.add("courses")
    return fresh


async def set_offered(db: Db, course: Course, *, offered: bool) -> None:
    """Whether it can be begun is no part of what a version teaches."""
    await db.run(
        "UPDATE courses SET offered = :offered WHERE id = :id AND version = :version",
        offered=int(offered),
        id=course.id,
        version=course.version,
    )
    db.touched.add("courses")


async def list_files(db: Db, course: Course) -> list[tuple[str, str]]:
    """Kind and Telegram file id of each file of this version, in their order."""
    rows = await db.all(
        "SELECT kind, file_id FROM course_files WHERE course_id = :id AND version = :version ORDER BY place",
        id=course.id,
        version=course.version,
    )
    return [(row["kind"], row["file_id"]) for row in rows]


def _make_values(course: Course) -> dict[str, Value]:
    values: dict[str, Value] = {name: getattr(course, name) for name in _FIELDS}
    return values | {"quiz": " ".join(course.quiz), "offered": int(course.offered)}


def _read(row: Row) -> Course:
    values = {name: row[name] for name in _FIELDS}
    return Course(**values | {"quiz": tuple(row["quiz"].split()), "offered": bool(row["offered"])})
