"""Closing, in two steps that may each be repeated: count and forget the ballots, then destroy the key."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from domain.appraisal import Answers, list_cadre_results, list_remarks, list_union_results
from domain.groups import TEXT_GROUP, is_hidden
from handlers.appraise import on_paper, words
from handlers.appraise.voting import group_answers
from handlers.context import JobContext
from handlers.messenger import Text
from handlers.occasions import call_off
from storage import appraisal_results, appraisals, ballots, cadre_group, members, paper
from storage.appraisals import Appraisal, Appraised
from storage.ballots import Ballot, KeyGone
from storage.fingerprints import forget_key
from storage.outbox import BROADCAST
from storage.paper import SlipBox

REMARKS = "comments"
"""The name of the key that seals remarks after closing, as it does the open texts of surveys."""
_GRACE = timedelta(days=3)
"""How long we wait for a lost key to be brought back before an appraisal closes without a result."""
_STEP = 10


class AppraisalNotCounted(RuntimeError):
    """The appraisal has to be counted first: the key must outlive the count; the clock tries again."""


async def count(context: JobContext) -> None:
    """Score the ballots that were sent, keep bands and shuffled remarks, and erase every ballot: one transaction."""
    appraisal = await _find(context)
    if appraisal is None or appraisal.state != appraisals.OPEN:
        return
    if context.keys.find(appraisal.box) is None and context.now >= context.due + _GRACE:
        await end_without_result(context, appraisal)
        return
    subjects = await appraisals.list_subjects(context.db, appraisal.number)
    box = on_paper.make_box(appraisal, _find_key(context, appraisal), subjects)
    slips = await on_paper.read_ballots(context, box)
    sent = [group_answers(ballot) for ballot in [*await _read_sent(context, box), *slips]]
    for subject in subjects:
        # Below ten not even what no table holds can be told later.
        if not subject.withdrawn and not is_hidden(len(sent), TEXT_GROUP):
            await _keep_results(context, appraisal, subject, sent)
    await on_paper.close(context, appraisal, box, len(slips), len(sent))
    # All of it in one transaction: a crash leaves either every ballot and no result, or the results and no ballot.
    await ballots.clear(context.db, appraisal.box)
    few = is_hidden(len(sent), TEXT_GROUP)
    await appraisals.count_one(context.db, appraisal.number, 0 if few else len(sent) // _STEP * _STEP)
    # From now on a missing key is as it should be, and nobody is to be warned of it.
    await forget_key(context.db, appraisal.box)


def _find_key(context: JobContext, appraisal: Appraisal) -> bytes:
    """Without the key we wait for it."""
    key = context.keys.find(appraisal.box)
    if key is None:
        raise KeyGone(appraisal.box)
    return key


async def _read_sent(context: JobContext, box: SlipBox) -> list[Ballot]:
    """Those which electors sent in the chat; that of who votes on paper is empty and none."""
    # Of everybody who was ever on the roll: who has left since had voted in time.
    found = await ballots.find_of(context.db, box.key, box.name, await ballots.list_everybody(context.db))
    return [ballot for ballot in found.values() if ballot.done and ballot.answers]


async def _keep_results(
    context: JobContext, appraisal: Appraisal, subject: Appraised, sent: Sequence[Mapping[int, Answers]]
) -> None:
    answers = [ballot.get(subject.place, {}) for ballot in sent]
    results = list_union_results(answers) if subject.is_union else list_cadre_results(answers)
    await appraisal_results.write(context.db, appraisal.number, subject.place, results)
    # Remarks are held until ten have appraised the one they are about, and are never kept otherwise.
    if results:
        await appraisal_results.write_remarks(
            context.db,
            context.keys.seal(REMARKS),
            appraisal.number,
            subject.place,
            list_remarks(answers),
            context.random,
        )


async def destroy_key(context: JobContext) -> None:
    """From here on nobody, we included, can say who gave which grade."""
    appraisal = await _find(context)
    if appraisal is None:
        return
    if appraisal.state == appraisals.OPEN:
        raise AppraisalNotCounted(appraisal.box)
    # The file goes first: after a crash in between the next try finds no key and closes the appraisal all the same.
    context.keys.destroy(appraisal.box)
    await appraisals.close(context.db, appraisal.number)


async def end_lost(context: JobContext) -> None:
    appraisal = await _find(context)
    # The key may have been brought back since.
    if appraisal and appraisal.state == appraisals.OPEN and context.keys.find(appraisal.box) is None:
        await end_without_result(context, appraisal)


async def end_without_result(context: JobContext, appraisal: Appraisal) -> None:
    """Erase what nobody can open, and tell it; another may be planned."""
    await ballots.clear(context.db, appraisal.box)
    await paper.clear(context.db, appraisal.box)
    await appraisals.end_without_result(context.db, appraisal.number)
    await call_off(context, appraisal.occasion)
    await forget_key(context.db, appraisal.box)
    if group := await cadre_group.find_current(context.db):
        name = words.say_name(group.language, context.union, appraisal)
        context.messenger.send(group, Text("appraise-key-lost", name=name))
    for member in await members.list_active(context.db):
        name = words.say_name(member.language, context.union, appraisal)
        context.messenger.send(member, Text("appraise-lost", name=name), priority=BROADCAST)


async def purge(context: JobContext) -> None:
    """Remarks are kept for a season only."""
    await appraisal_results.purge_remarks(context.db, int(context.period))


async def forget_results(context: JobContext) -> None:
    if appraisal := await _find(context):
        await paper.forget_tally(context.db, appraisal.box)
    await appraisals.delete(context.db, int(context.period))


async def _find(context: JobContext) -> Appraisal | None:
    return await appraisals.find(context.db, int(context.period.partition("/")[0]))
