"""The router: finds, for what a person did, the handler of the feature it belongs to and the right it needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.context import BY_BUTTONS, Incoming
from handlers.feature import Command, Feature, Handler, Tap
from storage.conversations import Step

# Raised when buttons come to mean something else: old ones then say that they are too old.
_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Route:
    """Where an update goes: the feature's handler, or a sentence (`words`) if there is none."""

    feature: str = ""
    run: Handler | None = None
    right: str = ""
    args: tuple[str, ...] = ()
    words: str = ""
    takes: frozenset[str] = frozenset()
    notice: int = 1


class Router:
    """Looks features up by command, button, step, link and reply, in the order they are listed."""

    def __init__(self, features: Sequence[Feature]) -> None:
        self.features = {feature.name: feature for feature in features}
        self._commands = {
            word: (feature, command) for feature in features for word, command in feature.commands.items()
        }
        self._free = next((feature for feature in features if feature.free), None)
        self._links = {word: (feature, tap) for feature in features for word, tap in feature.links.items()}

    def find(self, incoming: Incoming, step: Step | None, replied_to: str | None, bot_username: str) -> Route | None:
        """The way of a command, button, text or file; None for what nobody waits for, as in a group's small talk."""
        route = self._find(incoming, step, replied_to, bot_username)
        # Of links and steps too, which may be from before it was switched off.
        is_off = route is not None and route.feature in self.features and self.features[route.feature].is_off
        return Route(words="answer-switched-off") if is_off else route

    def _find(self, incoming: Incoming, step: Step | None, replied_to: str | None, bot_username: str) -> Route | None:
        match incoming.kind:
            case "command":
                return self._command(incoming, bot_username)
            case "button":
                return self._button(incoming.data)
            case "text" | "file":
                return self._step(step) if incoming.private else self._reply(replied_to)
            case "odd" if incoming.private:
                return Route(words="answer-not-taken")
        return None

    def _command(self, incoming: Incoming, bot_username: str) -> Route | None:
        # Several bots of a group may know one command: this one is meant for another.
        if incoming.data and incoming.data.lower() != bot_username.lower():
            return None
        # A code of an invitation never holds a dash, so the two cannot be taken for each other.
        if incoming.command == "start" and incoming.private and "-" in incoming.text:
            word, _, rest = incoming.text.partition("-")
            if word in self._links:
                feature, tap = self._links[word]
                return _lead_to(feature.name, tap, rest)
        found = self._commands.get(incoming.command)
        if found is None:
            return Route(words="answer-not-understood") if incoming.private else None
        feature, command = found
        if not _is_usable_here(command, incoming.private):
            return Route(words="answer-in-private" if not incoming.private else "answer-in-group")
        return Route(feature.name, command.run, command.right, tuple(incoming.text.split()))

    def _button(self, data: str) -> Route:
        version, _, rest = data.partition(":")
        name, _, rest = rest.partition(":")
        action, *args = rest.split(":")
        feature = self.features.get(name)
        tap = feature.buttons.get(action) if feature and version == _VERSION else None
        if tap is None:
            return Route(words="answer-too-old")
        return _lead_to(name, tap, *args)

    def _step(self, step: Step | None) -> Route:
        if step is None:
            return self._find_free()
        if step.step == BY_BUTTONS:
            return Route(words="answer-tap-first")
        feature = self.features.get(step.feature)
        tap = feature.steps.get(step.step) if feature else None
        if tap is None:
            return Route(words="answer-start-over")
        return _lead_to(step.feature, tap)

    def _find_free(self) -> Route:
        if self._free is None or self._free.free is None:
            return Route(words="answer-not-understood")
        tap = self._free.free
        return _lead_to(self._free.name, tap)

    def _reply(self, replied_to: str | None) -> Route | None:
        name, _, rest = (replied_to or "").partition("/")
        feature = self.features.get(name)
        # A reply to anything else is talk among cadres.
        if feature is None or feature.group_reply is None:
            return None
        tap: Tap = feature.group_reply
        return _lead_to(name, tap, rest)


def _lead_to(feature: str, tap: Tap, *args: str) -> Route:
    return Route(feature, tap.run, tap.right, args, takes=tap.takes, notice=tap.notice)


def _is_usable_here(command: Command, private: bool) -> bool:
    return command.where in ("both", "private" if private else "group")
