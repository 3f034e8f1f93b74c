"""Copies of the database: what they are called, where they lie, and when they must be gone."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

KEPT = timedelta(days=30)
"""As the words that say goodbye to a member promise: `forgetme-ask` in the locales."""

_STAMP = "%Y%m%d-%H%M%S"
_ENDINGS = {"sqlite": ".db", "postgresql": ".dump"}
# Unfinished ones too: a copy that broke off holds members' data as a whole one does.
_OURS = re.compile(r"union-(\d{8}-\d{6})(-\d+)?\.(db|dump)(\.part)?")
_BESIDE = ("before", "replaced", "rescued")


def format_stamp(now: datetime) -> str:
    return now.astimezone(UTC).strftime(_STAMP)


def name_copy(folder: Path, engine: str, now: datetime) -> Path:
    """A new file's name; UTC, so that names sort by time."""
    stem, ending = f"union-{format_stamp(now)}", _ENDINGS[engine]
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    return next(file for name in names if not (file := folder / f"{name}{ending}").exists())


def expire_copies(folder: Path, file: Path | None, now: datetime) -> list[Path]:
    """Remove what is older than was promised, in `folder` and beside the database's own `file`, and name it."""
    old = [each for each in _list_copies(folder, file) if now - _find_birth(each) > KEPT]
    for each in old:
        each.unlink(missing_ok=True)
    return old


def _list_copies(folder: Path, file: Path | None) -> list[Path]:
    found = [each for each in folder.glob("union-*") if _OURS.fullmatch(each.name)]
    if file:
        # Copies before an upgrade, and what was set aside when a copy was put back, with their journals.
        for kind in _BESIDE:
            found += file.parent.glob(f"{file.stem}-{kind}-*{file.suffix}*")
    return sorted(found)


def _find_birth(file: Path) -> datetime:
    """When it was made: a copied file may tell another time than its name."""
    if named := _OURS.fullmatch(file.name):
        return datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
