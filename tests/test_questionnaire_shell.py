"""Questionnaires in the shell: the example, importing with every fault, and the list."""

import asyncio
from pathlib import Path

import pytest

from bot.__main__ import main
from files.readers.questionnaire import read
from handlers.form.wording import load_built_in
from locales import render
from storage.database import open_database
from tests.questioning import SURVEY, book, changed, under


async def test_a_questionnaire_is_imported_and_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url, file, settings = f"sqlite:///{tmp_path}/union.db", tmp_path / "nights.xlsx", tmp_path / "config.toml"
    await (await open_database(url)).close()
    settings.write_text(f'[storage]\nurl = "{url}"\nkeys = "{tmp_path}/keys"\n', "utf-8")

    async def bot(*words: str) -> tuple[int, str]:
        code = await asyncio.to_thread(_run, ["--config", str(settings), "questionnaire", *words])
        said = capsys.readouterr()
        return code, said.out + said.err

    assert await bot("list") == (0, "There are no questionnaires yet.\n")
    file.write_bytes(book({"survey": changed(SURVEY, 4, "relevant", "${late} > 3")}))
    code, said = await bot("import", str(file))
    assert code == 1
    reason = render("en", "questionnaire-fault-skip-no-number", place="1", name="late")
    assert render("en", "questionnaire-place-cell", sheet="survey", row="4", column="relevant", reason=reason) in said
    assert "Nothing was imported." in said
    file.write_bytes(book())
    assert "nights is kept as version 1, with 5 questions" in (await bot("import", str(file)))[1]
    file.write_bytes(book({"survey": changed(SURVEY, 2, "label::en", "Is the food good?")}))
    assert "food differs from what was asked under this name: kept as food-2" in (await bot("import", str(file)))[1]
    assert "nights, version 2" in (await bot("list"))[1]
    await bot("template", str(file))
    found, faults, _ = read(under("ours", file.read_bytes()))
    assert found is not None, faults
    assert found.words == load_built_in().words


def _run(words: list[str]) -> int:
    try:
        return main(words)
    except SystemExit as end:
        return int(end.code or 0)
