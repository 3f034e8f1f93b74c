"""Trying: the very pages a member meets, with answers that are remembered until the preview ends and never kept."""

from dataclasses import replace

from handlers.context import Context
from handlers.form.conversation import Conversation
from handlers.form.filling import Filling, Keeper
from handlers.form.wording import Words
from handlers.messenger import MEMORY, Button, Text
from handlers.questionnaire.listing import find_kept
from handlers.survey.answering import PAGE, note_answer
from storage import questionnaires
from storage.questionnaires import Kept

_MARK = "="
"""Before the name of an answer in the draft, so that no question can be taken for anything else there."""


class Preview(Keeper[Kept]):
    """Remembers the answers in the draft of the conversation, and nowhere else."""

    feature = "questionnaire"
    words = replace(PAGE, question="questionnaire-try-question", kept="questionnaire-try-notice")
    saved = "questionnaire-try-notice"

    async def open(self, context: Context, name: str, message_id: int) -> Filling[Kept] | None:
        """None, and it is said, if this person is not at it any more."""
        is_at_it = context.next is not None and context.next.feature == self.feature
        is_this = is_at_it and context.draft.get("form") == name
        kept = await questionnaires.find(context.db, int(name)) if is_this else None
        if kept is None:
            context.toast("questionnaire-try-over", alert=True)
            return None
        answers = {name[len(_MARK) :]: text for name, text in context.draft.items() if name.startswith(_MARK)}
        return replace(_make_fresh(context, kept), answers=answers)

    async def keep(self, context: Context, filling: Filling[Kept]) -> Filling[Kept]:
        return filling

    async def end(self, context: Context, filling: Filling[Kept], message_id: int) -> None:
        number = filling.held.number
        ways = [
            [Button("questionnaire-try-again", f"questionnaire:try:{number}")],
            [Button("questionnaire-to-card", f"questionnaire:open:{number}")],
        ]
        context.messenger.edit(context.chat, message_id, Text("questionnaire-tried", buttons=ways), store=MEMORY)

    def note(self, filling: Filling[Kept]) -> str:
        return note_answer(filling)

    def draft(self, filling: Filling[Kept]) -> dict[str, str]:
        return {_MARK + name: text for name, text in filling.answers.items()}


CONVERSATION = Conversation(Preview())


async def start(context: Context) -> None:
    if kept := await find_kept(context):
        context.toast("questionnaire-try-notice")
        CONVERSATION.show(context, _make_fresh(context, kept))


def _make_fresh(context: Context, kept: Kept) -> Filling[Kept]:
    form = kept.questionnaire.form
    return Filling(str(kept.number), form, Words(context.language, kept.questionnaire), {}, kept, form.questions[0])


async def end(context: Context) -> None:
    if filling := await CONVERSATION.open(context):
        context.finish()
        await CONVERSATION.keeper.end(context, filling, context.incoming.message_id)
