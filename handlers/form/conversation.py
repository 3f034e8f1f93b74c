"""The conversation: one message that goes from question to question, each answer kept as soon as it is given."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Generic

from domain.form import InvalidAnswer
from handlers.context import Context
from handlers.feature import FILES, Tap
from handlers.form.filling import Filling, Held, Keeper
from handlers.form.page import QuestionPage
from handlers.messenger import MEMORY, Text


@dataclass(frozen=True, slots=True)
class Conversation(Generic[Held]):
    """What a keeper's feature declares as buttons and steps; buttons carry the form's name and the question's."""

    keeper: Keeper[Held]

    def buttons(self, right: str) -> Mapping[str, Tap]:
        """ "later" is the feature's own: it says how one comes back."""
        taps = {"at": self.look, "a": self.choose, "off": self.take_back, "blank": self.clear, "on": self.go_on}
        return {action: Tap(run, right) for action, run in taps.items()}

    def steps(self, right: str) -> Mapping[str, Tap]:
        return {"text": Tap(self.write, right, takes=FILES)}

    async def look(self, context: Context) -> None:
        """Show the question the button names."""
        if filling := await self.open(context):
            self.show(context, filling)

    async def choose(self, context: Context) -> None:
        """An option was tapped: it is chosen from now on, however often the tap comes."""
        await self._answer(context, is_chosen=True)

    async def take_back(self, context: Context) -> None:
        """A marked option was tapped: it is not chosen any more."""
        await self._answer(context, is_chosen=False)

    async def _answer(self, context: Context, *, is_chosen: bool) -> None:
        filling = await self.open(context)
        if filling is None:
            return
        question, option = filling.question, context.args[2] if len(context.args) > 2 else ""
        if option not in question.options:
            context.toast("answer-too-old")
            return
        try:
            answer = question.choose(filling.answer, option, is_chosen=is_chosen)
        except InvalidAnswer as refused:
            context.toast(refused.key, **refused.values)
            return
        filling = await self.keeper.keep(context, filling.with_answer(answer))
        if self.keeper.saved:
            context.toast(self.keeper.saved)
        if question.type == "multi":
            self.show(context, filling)
        else:
            await self._follow(context, filling)

    async def clear(self, context: Context) -> None:
        """Leave the question without an answer, whatever was given before."""
        if (filling := await self.open(context)) and _may_stay_open(context, filling.with_answer("")):
            await self._follow(context, await self.keeper.keep(context, filling.with_answer("")))

    async def go_on(self, context: Context) -> None:
        """Leave the question as it is; it is kept again, so that skipping looks like answering on the disk."""
        if (filling := await self.open(context)) and _may_stay_open(context, filling):
            await self._follow(context, await self.keeper.keep(context, filling))

    async def write(self, context: Context) -> None:
        """The open text was typed: keep it and take it out of the chat."""
        message_id = int(context.draft["message"])
        context.args = (context.draft["form"], context.draft["question"])
        filling = await self.open(context, message_id)
        # A keeper may wait for words at every question, because its draft holds the answers.
        if filling and filling.question.type != "text":
            context.say("survey-hint", store=MEMORY)
            return
        typed = [*context.draft.get("refused", "").split(), str(context.incoming.message_id)]
        answer = _accept(context, filling, typed) if filling else ""
        if answer is None:
            return
        # Those that were refused before go too: none of somebody's words stay in the chat.
        for number in typed:
            context.messenger.delete(context.incoming.chat_id, int(number), store=MEMORY)
        if filling:
            filling = await self.keeper.keep(context, filling.with_answer(answer))
            await self._follow(context, replace(filling, news=self.keeper.words.kept), message_id)

    async def open(self, context: Context, message_id: int = 0) -> Filling[Held] | None:
        """The form and question the arguments name; None, and the person is told, if they cannot be answered (now)."""
        name = context.args[0] if context.args else ""
        filling = await self.keeper.open(context, name, message_id or context.incoming.message_id)
        if filling is None or len(context.args) < 2:
            return filling
        form, question_id = filling.form, context.args[1]
        if not form.has(question_id):
            context.toast("answer-too-old")
            return None
        question = form.question(question_id)
        # An earlier answer may have been changed since this page, so that the question concerns them no more.
        if question not in form.asked(filling.answers):
            context.toast("survey-not-concerned", alert=True)
            return None
        return filling.at(question)

    async def resume(self, context: Context, filling: Filling[Held], *, is_done: bool) -> None:
        """Begin, or go on after the last answer; nobody is led again through what they skipped before it."""
        question = None if is_done else filling.form.resume_at(filling.answers)
        if question:
            self.show(context, filling.at(question))
        else:
            await self._end(context, filling)

    async def _follow(self, context: Context, filling: Filling[Held], message_id: int = 0) -> None:
        if question := filling.following():
            self.show(context, filling.at(question), message_id)
        else:
            await self._end(context, filling, message_id)

    async def _end(self, context: Context, filling: Filling[Held], message_id: int = 0) -> None:
        context.leave()
        await self.keeper.end(context, filling, message_id or context.incoming.message_id)

    def show(self, context: Context, filling: Filling[Held], message_id: int = 0) -> None:
        """The question's page, in the message `message_id` if this was no tap on it."""
        message_id = message_id or context.incoming.message_id
        draft = self.keeper.draft(filling)
        if filling.question.type == "text" or draft is not None:
            context.ask(
                "text", form=filling.name, question=filling.question.id, message=str(message_id), **(draft or {})
            )
        else:
            context.leave()
        page, key = QuestionPage(self.keeper, filling), self.keeper.words.question
        # From memory: a row about a page would tell how far somebody is, and a page which answers they gave.
        context.messenger.edit(
            context.chat, message_id, Text(key, buttons=page.keyboard(), **page.values()), store=MEMORY
        )


def _may_stay_open(context: Context, filling: Filling[Held]) -> bool:
    if filling.question.required and not filling.answer:
        context.toast("survey-required", alert=True)
        return False
    return True


def _accept(context: Context, filling: Filling[Held], typed: list[str]) -> str | None:
    """The text as it is kept; None, and its writer is told, if it cannot be."""
    try:
        # No caption: nobody keeps the file that it belongs to.
        return filling.question.accept("" if context.incoming.file else context.incoming.text)
    except InvalidAnswer as refused:
        # Their words stay in the chat until they have sent a shorter text: nothing is lost.
        context.say(refused.key, store=MEMORY, **refused.values)
        context.ask("text", **{**context.draft, "refused": " ".join(typed)})
        return None
