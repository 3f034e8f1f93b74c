"""Voting: one ballot a person, sealed after every tap, about each of those appraised but oneself; final once sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from domain.form import Form
from handlers.appraise import words
from handlers.context import Context
from handlers.form.conversation import Conversation
from handlers.form.filling import Filling, Keeper, PageWords
from handlers.form.wording import Words
from handlers.messenger import MEMORY, Button, Keyboard, Text
from locales import Markup, render
from storage import appraisals, ballots
from storage.appraisals import Appraisal, Appraised
from storage.ballots import Ballot, KeyGone

PAGE = PageWords(
    question="appraise-question",
    option="survey-option",
    chosen="survey-chosen",
    back="survey-back",
    skip="survey-skip",
    clear="survey-clear",
    next="survey-next",
    later="appraise-to-list",
    kept="survey-text-kept",
)


@dataclass(frozen=True, slots=True)
class OpenVote:
    """An open appraisal, this elector's ballot in it, and those the elector may appraise."""

    appraisal: Appraisal
    key: bytes
    ballot: Ballot
    subjects: Sequence[Appraised]
    place: int = 0

    @property
    def size(self) -> int:
        """Bytes of every ballot, whomever its elector may appraise, and whoever has left meanwhile."""
        return ballots.measure_size(join_forms(self.appraisal, [it.place for it in self.subjects]))


def join_forms(appraisal: Appraisal, places: Sequence[int]) -> Form:
    """All questions of a ballot, each named after whom it is about."""
    forms = {place: appraisal.find_form(place).form for place in places}
    # Without skip logic, which knows the questions by their own names; paper has none either.
    joined = (
        replace(it, id=name_answer(place, it.id), relevant="") for place, form in forms.items() for it in form.questions
    )
    return Form("appraisal", tuple(joined))


def name_answer(place: int, question: str) -> str:
    return f"{place}/{question}"


def list_answers(ballot: Ballot, place: int) -> dict[str, str]:
    """What the ballot says of the one at `place`, by question."""
    before = name_answer(place, "")
    return {name.removeprefix(before): said for name, said in ballot.answers.items() if name.startswith(before)}


async def find_vote(context: Context, number: int, message_id: int) -> OpenVote | None:
    """None, and the person is told in the message `message_id`, if they cannot vote (any more)."""
    appraisal, me = await appraisals.find(context.db, number), context.actor.id
    refused = None
    if appraisal is None or not appraisal.accepts(context.now):
        refused = "appraise-over"
    elif not await appraisals.is_elector(context.db, number, me):
        refused = "appraise-no-elector"
    if appraisal is None or refused:
        _refuse(context, message_id, refused or "appraise-over")
        return None
    key = context.keys.find(appraisal.box)
    # Not said to be over: the key may come back, and the update is answered with an apology until then.
    if key is None:
        raise KeyGone(appraisal.box)
    ballot = await ballots.find(context.db, key, appraisal.box, me) or Ballot()
    if ballot.done:
        _refuse(context, message_id, "appraise-sent")
        return None
    return OpenVote(appraisal, key, ballot, await appraisals.list_subjects(context.db, number))


def _refuse(context: Context, message_id: int, key: str) -> None:
    context.leave()
    # From memory, as all pages of a ballot: a stored row would tell who takes part.
    context.messenger.edit(context.chat, message_id, Text(key), store=MEMORY)


def group_answers(ballot: Ballot) -> dict[int, dict[str, str]]:
    """All a ballot says, by place and question."""
    found: dict[int, dict[str, str]] = {}
    for name, said in ballot.answers.items():
        place, _, question = name.partition("/")
        found.setdefault(int(place), {})[question] = said
    return found


class GradesKeeper(Keeper[OpenVote]):
    """Keeps the answers about one of those appraised in the elector's sealed ballot."""

    feature = "appraise"
    words = PAGE
    saved = "survey-saved"

    async def open(self, context: Context, name: str, message_id: int) -> Filling[OpenVote] | None:
        number, _, place = name.partition(".")
        if not (_is_number(number) and _is_number(place)):
            context.toast("answer-too-old", alert=True)
            return None
        vote = await find_vote(context, int(number), message_id)
        subject = next((it for it in vote.subjects if it.place == int(place)), None) if vote else None
        if vote is None:
            return None
        # Nobody appraises themselves, and who has left is not appraised any more.
        if subject is None or subject.withdrawn or subject.member_id == context.actor.id:
            context.toast("appraise-not-this-one", alert=True)
            return None
        asked = vote.appraisal.find_form(subject.place)
        said = _NamedWords(context.language, asked, words.say_subject(context.language, subject))
        answers = list_answers(vote.ballot, subject.place)
        return Filling(name, asked.form, said, answers, replace(vote, place=subject.place), asked.form.questions[0])

    async def keep(self, context: Context, filling: Filling[OpenVote]) -> Filling[OpenVote]:
        vote = filling.held
        others = {
            name: said for name, said in vote.ballot.answers.items() if not name.startswith(name_answer(vote.place, ""))
        }
        own = {name_answer(vote.place, name): said for name, said in filling.answers.items()}
        ballot = replace(vote.ballot, answers=others | own)
        await put_ballot(context, vote, ballot)
        return replace(filling, held=replace(vote, ballot=ballot))

    def note(self, filling: Filling[OpenVote]) -> str:
        """That there is an answer, not which: who stands behind somebody could make them go back and look."""
        kind = "survey-answered-text" if filling.question.type == "text" else "survey-answered"
        return render(filling.words.language, kind)

    def values(self, filling: Filling[OpenVote]) -> dict[str, object]:
        said = filling.words
        return {"name": said.name if isinstance(said, _NamedWords) else ""}

    async def end(self, context: Context, filling: Filling[OpenVote], message_id: int) -> None:
        show_list(context, filling.held, message_id)


@dataclass(frozen=True, slots=True)
class _NamedWords(Words):
    """The words of the questions about somebody."""

    name: str

    def option_key(self, question: object, option: str) -> str:
        """Every option has words of its own here."""
        return ""

    def hint(self, question: object) -> Markup:
        return Markup(render(self.language, "appraise-hint"))


CONVERSATION = Conversation(GradesKeeper())


async def put_ballot(context: Context, vote: OpenVote, ballot: Ballot) -> None:
    # Always of one size, and in the place of the ballot before: how often somebody answered leaves no trace.
    await ballots.put(context.db, vote.key, vote.appraisal.box, context.actor.id, ballot, vote.size)


def show_list(context: Context, vote: OpenVote, message_id: int) -> None:
    """Whom one may appraise; a mark says that something was answered, not what."""
    context.leave()
    number = vote.appraisal.number
    rows: Keyboard = [
        [
            Button(
                "appraise-one-begun" if list_answers(vote.ballot, it.place) else "appraise-one",
                f"appraise:one:{number}.{it.place}",
                values={"name": words.say_subject(context.language, it)},
            )
        ]
        for it in vote.subjects
        if it.member_id != context.actor.id and not it.withdrawn
    ]
    closes = words.say_moment(context.language, context.union, vote.appraisal.closes_at)
    send = [Button("appraise-send", f"appraise:send:{number}")]
    context.messenger.edit(
        context.chat, message_id, Text("appraise-list", buttons=[*rows, send], closes=closes), store=MEMORY
    )


async def show(context: Context) -> None:
    """The list, from a button of an invitation or of a page."""
    place = context.incoming.message_id
    if vote := await find_vote(context, _read_number(context), place):
        show_list(context, vote, place)


def _read_number(context: Context) -> int:
    number = context.choice.partition(".")[0]
    return int(number) if _is_number(number) else 0


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


async def begin(context: Context) -> None:
    """The questions about one of the list, from the first, or after the last answer."""
    if filling := await CONVERSATION.open(context):
        CONVERSATION.show(context, filling)


async def ask_to_send(context: Context) -> None:
    """What is sent cannot be changed: the elector is asked first."""
    if vote := await _find_graded(context):
        number = vote.appraisal.number
        ways = [
            [Button("appraise-send-yes", f"appraise:sent:{number}")],
            [Button("appraise-to-list", f"appraise:list:{number}")],
        ]
        context.edit("appraise-send-sure", store=MEMORY, buttons=ways)


async def send(context: Context) -> None:
    """The ballot is in the box for good."""
    if vote := await _find_graded(context):
        await put_ballot(context, vote, replace(vote.ballot, done=True))
        context.leave()
        told = words.say_moment(context.language, context.union, vote.appraisal.members_at)
        context.edit("appraise-thanks", store=MEMORY, told=told)


async def _find_graded(context: Context) -> OpenVote | None:
    vote = await find_vote(context, _read_number(context), context.incoming.message_id)
    if vote and not is_graded(vote.ballot.answers):
        context.toast("appraise-nothing-yet", alert=True)
        return None
    return vote


def is_graded(answers: Mapping[str, str]) -> bool:
    """Whether anything but remarks was answered."""
    return any(name.partition("/")[2] not in ("remark", "use") for name in answers)
