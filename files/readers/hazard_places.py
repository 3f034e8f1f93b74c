"""The places of hazards out of a table, with every bad row named."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from domain.hazard_places import COLUMNS, LEAST, MOST, WrongPlace, read_place
from files.readers.reading import Fault, Reading
from files.readers.table import read_table, translate_headings


def read_file(content: bytes, told: Mapping[str, Any]) -> Reading:
    """The fields of a `domain.hazard_places.PlaceRow` for each row, in their order."""
    table = read_table(content, translate_headings("hazard", COLUMNS))
    codes = Counter(row["code"].strip().lower() for row in table.rows if row["code"].strip())
    found, faults = [], list(table.faults)
    for row in table.rows:
        try:
            place = read_place(*(row[name] for name in COLUMNS))
            found.append(asdict(place))
            if codes[place.code] > 1:
                raise WrongPlace("hazard-place-twice")
        except WrongPlace as error:
            faults.append(Fault(error.key, row=row.number))
    if not faults and not LEAST <= len(found) <= MOST:
        faults.append(Fault("hazard-places-count", {"least": LEAST, "most": MOST, "count": len(found)}))
    # All or nothing: places that are missing in a list are no longer offered, and a bad row would take its place out.
    return Reading(None if faults else found, faults, () if faults else table.notes)
