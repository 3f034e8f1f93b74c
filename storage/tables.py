"""The tables a statement names: whoever keeps in memory what was read asks anew when somebody has written there."""

import re
from functools import lru_cache

# Not known is `FROM a, b`: of the second table nobody would hear that it was written. Write JOIN.
_READ = re.compile(r"\b(?:FROM|JOIN)\s+([a-z_]\w*)", re.IGNORECASE)
_WRITTEN = re.compile(r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE)\s+([a-z_]\w*)", re.IGNORECASE)
_DELETED = re.compile(r"\bDELETE\s+FROM\s+([a-z_]\w*)", re.IGNORECASE)
_NO_TABLES = {"set", "of", "skip", "nowait"}
"""What follows UPDATE in `DO UPDATE SET` and `FOR UPDATE OF`."""


@lru_cache(maxsize=2048)
def find_tables_read(sql: str) -> frozenset[str]:
    return _find_named(_READ, sql)


@lru_cache(maxsize=2048)
def find_tables_written(sql: str) -> frozenset[str]:
    return _find_named(_WRITTEN, sql)


@lru_cache(maxsize=2048)
def find_tables_deleted_from(sql: str) -> frozenset[str]:
    """Their rows may take rows of other tables with them."""
    return _find_named(_DELETED, sql)


def _find_named(pattern: re.Pattern[str], sql: str) -> frozenset[str]:
    return frozenset(name.lower() for name in pattern.findall(sql)) - _NO_TABLES
