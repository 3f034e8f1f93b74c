"""Departments: merged into blocks when a survey opens, told in bands once it is counted."""

from collections.abc import Iterator, Mapping
from datetime import time

from domain.blocks import (
    BlockFigures,
    compute_figures,
    find_quarter_start,
    fix_blocks,
    narrow_blocks,
    settle_departments,
)
from domain.form import RIGHTS
from domain.groups import Band
from handlers.context import Context, JobContext
from handlers.messenger import Button
from handlers.survey import pages
from locales import Markup, render
from storage import survey_blocks, surveys
from storage.ballots import Ballot
from storage.database import Db
from storage.surveys import Survey


async def fix(on: JobContext | Context, survey: Survey) -> None:
    """Fix the blocks before anybody answers; who came or moved within the quarter changes none of them."""
    # Else two months, one less the other, would tell what whoever came or moved has answered.
    quarter = on.union.at(find_quarter_start(on.union.today(on.now)), time())
    known = await survey_blocks.find_departments_since(on.db, quarter)
    people = settle_departments(await survey_blocks.find_departments(on.db), known)
    await survey_blocks.fix(on.db, survey.id, people, fix_blocks(people, await survey_blocks.list_told(on.db)))


async def count(context: JobContext, survey: Survey, papers: Mapping[int, Ballot]) -> None:
    """Merge further what too few answered, and keep the bands of what remains."""
    people, blocks = await survey_blocks.find_blocks(context.db, survey.id)
    sheets = {who: paper.answers for who, paper in papers.items() if paper.answers}
    final = narrow_blocks(blocks, sheets, await survey_blocks.list_told(context.db))
    # Later surveys are held against the blocks that were told, not against those of the opening.
    await survey_blocks.fix(context.db, survey.id, people, final)
    told = compute_figures(survey.questions, final, sheets)
    rows = [(number, *row) for number, block in enumerate(final, 1) for row in _list_bands(told[block])]
    await survey_blocks.tell(context.db, survey.id, rows)


def _list_bands(told: BlockFigures) -> Iterator[tuple[str, Band]]:
    yield "answered", told.answered
    yield from told.favourable.items()


async def say_blocks(db: Db, survey: Survey, language: str) -> Markup:
    """A line that says how departments will be told; nothing where they will not."""
    names = await survey_blocks.find_names(db, survey.id)
    if not names:
        return Markup()
    blocks = Markup(" · ").join(_say_name(language, each) for each in names.values())
    return Markup("\n" + render(language, "survey-blocks-fixed", blocks=blocks))


async def show(context: Context) -> None:
    """What is told of each block."""
    survey = await surveys.find(context.db, context.args[0]) if context.args else None
    # The blocks of an open survey are known, but nothing of them is told.
    if survey is None or survey.state == surveys.OPEN:
        context.toast("answer-too-old", alert=True)
        return
    names, told = (
        await survey_blocks.find_names(context.db, survey.id),
        await survey_blocks.find_bands(context.db, survey.id),
    )
    blocks = [_say_block(context.language, names[number], bands) for number, bands in told.items()]
    context.edit(
        "survey-blocks",
        buttons=[[Button("survey-to-result", f"survey:result:{survey.id}")]],
        survey=pages.say_name(context.language, survey),
        blocks=Markup("\n\n").join(blocks),
    )


def _say_block(language: str, names: list[str], bands: Mapping[str, Band]) -> Markup:
    lines = [
        render(language, "survey-block", block=_say_name(language, names), answered=_say_people(bands["answered"]))
    ]
    for right in RIGHTS:
        if right in bands:
            words = Markup(render(language, f"right-{right}"))
            lines.append(render(language, "survey-block-right", right=words, share=_say_percent(bands[right])))
    return Markup("\n".join(lines))


def _say_name(language: str, names: list[str]) -> Markup:
    """The departments of a block; those without one are the others."""
    others = render(language, "survey-block-others")
    return Markup(", ").join(it or Markup(others) for it in names)


# No number: at the edge of a band alone can the last answer show.
def _say_people(band: Band) -> str:
    return f"{band[0]}–{band[1]}"


def _say_percent(band: Band) -> str:
    return f"{band[0]}–{band[1]}%"
