"""Whom an activity is for: everybody, or some groups and departments; written as one code a line."""

from dataclasses import dataclass

ALL = "all"
GROUP_CODES = ("women", "nominated")
"""Groups every union has; their names are words of ours."""
AUDIENCES = (ALL, *GROUP_CODES)
MOST_AUDIENCES = 12
"""More groups and departments than these are everybody."""
_GROUP, _DEPARTMENT = "group/", "department/"


@dataclass(frozen=True, slots=True)
class Audience:
    """Groups by code or by id, and departments by name; nothing at all is everybody."""

    codes: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()
    departments: tuple[str, ...] = ()

    @property
    def is_everybody(self) -> bool:
        return not (self.codes or self.groups or self.departments)


def code_group(code: str, group_id: int) -> str:
    """How a group is written in an audience."""
    return code or f"{_GROUP}{group_id}"


def code_department(name: str) -> str:
    return f"{_DEPARTMENT}{name}"


def read_audience(written: str) -> Audience:
    """What one code a line means; a line that means nothing is left out."""
    lines = written.split("\n")
    return Audience(
        codes=tuple(line for line in lines if line in GROUP_CODES),
        groups=tuple(int(it) for line in lines if (it := _cut(line, _GROUP)).isdecimal()),
        departments=tuple(it for line in lines if (it := _cut(line, _DEPARTMENT))),
    )


def _cut(line: str, kind: str) -> str:
    return line.removeprefix(kind) if line.startswith(kind) else ""


def toggle_audience(written: str, code: str) -> str:
    """The audience with `code` put in or taken out; `all` takes the place of everything, and stands for nothing."""
    if code == ALL:
        return ALL
    codes = [it for it in written.split("\n") if it and it != ALL]
    left = [it for it in codes if it != code] if code in codes else [*codes, code][:MOST_AUDIENCES]
    return "\n".join(left) or ALL
