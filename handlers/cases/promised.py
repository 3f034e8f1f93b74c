"""The buttons by which who raised a case says whether what was promised has been done."""

from domain.promises import VERDICTS, Promise
from handlers.pen import Button, Keyboard


def buttons(promise: Promise) -> Keyboard:
    end = f"{promise.case_number}:{promise.place}"
    said = [Button(f"promises-judge-{verdict}", f"promises:judge:{end}:{verdict}") for verdict in VERDICTS]
    return [said, [Button("promises-photo", f"promises:photo:{end}")]] if promise.file_id else [said]
