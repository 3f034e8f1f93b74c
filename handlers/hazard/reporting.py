"""Reporting a hazard: a picture, a place by button, a kind, one line; what is missing is asked, then it is sent."""

from domain.batches import find_midnight
from domain.draft import Draft
from domain.hazard import LONGEST_LINE, MOST_A_DAY, MOST_OPEN, MOST_PHOTOS, TWINS_WITHIN, load_kinds
from domain.text import clean_text
from handlers import drafting
from handlers.cases import hazards as words
from handlers.cases.words import say_day_at
from handlers.cases.writing import refuse_length
from handlers.context import Context
from handlers.feature import FILES
from handlers.hazard import places
from handlers.hazard.draft import KIND, MODES, OVER, WHERE, Report, find_current
from handlers.messenger import Button, Keyboard
from locales import Markup, render
from storage import hazards

_LAST = 3
_TWINS = 3


async def start(context: Context) -> None:
    """`/hazard`: the picture first, and beside it what is open already."""
    await _show_next(context, Report(drafting.begin(context, KIND)))


async def begin_with(context: Context) -> None:
    """From the suggestion about safety that turns out to be a hazard: its words and pictures come along."""
    draft = drafting.find_named(context, OVER)
    if draft is None or draft.kind != "suggest" or not await may_report(context, Report(draft)):
        return
    photos = draft.without_kinds(FILES - {"photo"})
    # A suggestion takes more than a report: it is kept until it fits.
    if _refuse_size(context, Report(photos)):
        return
    # The suggestion goes, or the same would be sent twice.
    drafting.drop(context, draft)
    begun = drafting.begin(context, KIND)
    for part in photos.parts:
        begun = begun.add(part)
    if photos.files != draft.files:
        context.say("hazard-files-left")
    await _show_next(context, Report(begun))


def _refuse_size(context: Context, report: Report) -> bool:
    """Whether it is longer, or has more photos, than a report takes; which is said."""
    if refuse_length(context, report.words, LONGEST_LINE, key="hazard-too-long"):
        return True
    if is_over := len(report.draft.files) > MOST_PHOTOS:
        context.say("hazard-too-many-photos", most=MOST_PHOTOS)
    return is_over


async def may_report(context: Context, report: Report) -> bool:
    """Whether this member may send it today; asked once its words are known, as a danger to life is never refused."""
    if report.is_danger:
        return True
    since = find_midnight(context.union.calendar, context.now)
    still_open, of_today = await hazards.find_count_of(context.db, context.actor.id, since)
    if still_open >= MOST_OPEN or of_today >= MOST_A_DAY:
        context.say("hazard-enough", most=MOST_A_DAY, open=MOST_OPEN)
        return False
    return True


async def _show_next(context: Context, report: Report) -> None:
    """Ask for what is still missing, or show it all."""
    if not report.has_picture:
        drafting.show(context, report.draft, "writing", "hazard-start", _make_start_buttons)
    elif not report.place:
        await _ask_place(context, report)
    elif report.asks_where:
        drafting.show(context, report.draft, "where", "hazard-say-where", lambda it: [_make_cancel_row(it)])
    elif not report.kind:
        hints = Markup("\n").join(Markup(render(context.language, f"hazard-hint-{kind}")) for kind in load_kinds())
        drafting.show(context, report.draft, "writing", "hazard-which-kind", _make_kind_buttons, hints=hints)
    elif not report.line:
        drafting.show(context, report.draft, "writing", "hazard-line", lambda it: [_make_cancel_row(it)])
    elif await may_report(context, report):
        await _show_preview(context, report)


async def show_again(context: Context, draft: Draft) -> None:
    await _show_next(context, Report(draft))


def _make_start_buttons(draft: Draft) -> Keyboard:
    without = [Button("hazard-no-photo", f"hazard:nophoto:{draft.mark}")]
    return [without, [Button("hazard-list", "hazard:list")], _make_cancel_row(draft)]


def _make_kind_buttons(draft: Draft) -> Keyboard:
    rows = [[Button(f"hazard-kind-{kind}", f"hazard:kind:{draft.mark}:{kind}")] for kind in load_kinds()]
    return [*rows, _make_cancel_row(draft)]


def _make_cancel_row(draft: Draft) -> list[Button]:
    return [Button("draft-discard", f"hazard:discard:{draft.id}")]


async def _ask_place(context: Context, report: Report) -> None:
    """The places used last come first."""
    known = await places.list_offered(context)
    # A place that was taken off since is offered no more.
    last = [code for code in await hazards.list_last_places(context.db, context.actor.id, _LAST) if code in known]
    ordered = [*last, *(code for code in known if code not in last)]

    def make_buttons(draft: Draft) -> Keyboard:
        each = [
            Button("hazard-place", f"hazard:place:{draft.mark}:{code}", values={"place": Markup(known[code])})
            for code in ordered
        ]
        return [*(each[start : start + 2] for start in range(0, len(each), 2)), _make_cancel_row(draft)]

    drafting.show(context, report.draft, "writing", "hazard-where", make_buttons)


async def skip_photo(context: Context) -> None:
    if report := find_current(context):
        await _show_next(context, report.choose(picture="none"))


async def choose_place(context: Context) -> None:
    report = find_current(context)
    # The place may have been taken off since the button was shown.
    if report and context.choice in await places.list_offered(context):
        await _show_next(context, report.choose(place=context.choice))


async def choose_kind(context: Context) -> None:
    report = find_current(context)
    if report and context.choice in load_kinds():
        await _show_next(context, report.choose(kind=context.choice))


async def note_near_miss(context: Context) -> None:
    if report := find_current(context):
        await _show_next(context, report.choose(near="0" if report.is_near_miss else "1"))


async def change(context: Context) -> None:
    """Choose the place or the kind once more, or write another line."""
    report = find_current(context)
    if report and context.choice == "place":
        # With the words that said where: they would stand beside another place.
        await _show_next(context, Report(report.draft.without_text(WHERE)).choose(place=""))
    elif report and context.choice == "kind":
        await _show_next(context, report.choose(kind=""))
    elif report:
        await _show_next(context, Report(report.draft.without_text()))


async def receive(context: Context) -> None:
    """A picture, a line, or both: at whatever step they come they are kept."""
    draft = drafting.find_at_step(context)
    if draft is None:
        return
    if (file := context.incoming.file) and not file.is_picture:
        context.say("hazard-picture-please")
        return
    # A picture that comes while the place is asked for is one more picture: its caption does not say where.
    asks_where = context.next is not None and context.next.step == "where" and not file
    grown = Report(drafting.add_part(context, draft, WHERE if asks_where else ""))
    # Nothing is kept before it is shown: what is refused leaves the draft as it was.
    if _refuse_size(context, grown):
        return
    await _show_next(context, grown)


async def receive_edit(context: Context) -> None:
    draft = drafting.find_revised(context, KIND)
    if draft and not refuse_length(context, Report(draft).words, LONGEST_LINE, key="hazard-too-long"):
        await _show_next(context, Report(draft))


async def _show_preview(context: Context, report: Report) -> None:
    known = await words.name_places(context.db, context.language)
    twins = await hazards.list_alike(context.db, report.place, report.kind, context.now - TWINS_WITHIN, _TWINS)
    # Hazards alike are shown by their day alone: what others wrote is theirs.
    days = {each.number: say_day_at(context.language, context.union, each.opened_at) for each in twins}

    def make_buttons(draft: Draft) -> Keyboard:
        same = [
            [Button("hazard-same", f"hazard:same:{draft.mark}:{number}", values={"day": day})]
            for number, day in days.items()
        ]
        send = [[Button(f"hazard-send-{mode}", f"hazard:send:{draft.mark}:{mode}")] for mode in MODES]
        near = Button(f"hazard-near-{'on' if report.is_near_miss else 'off'}", f"hazard:near:{draft.mark}")
        changing = [
            Button(f"hazard-change-{it}", f"hazard:change:{draft.mark}:{it}") for it in ("place", "kind", "line")
        ]
        files = drafting.make_file_buttons(context, draft)
        return [*same, *send, [near], changing, *([files] if files else []), _make_cancel_row(draft)]

    place = known.get(report.place, report.place)
    drafting.show(
        context,
        report.draft,
        "writing",
        "hazard-preview",
        make_buttons,
        at=words.say_at(context.language, place, report.kind, report.is_near_miss),
        photos=len(report.draft.files),
        text=clean_text(report.words),
        twins=Markup(render(context.language, "hazard-twins", count=len(twins))) if twins else "",
    )
