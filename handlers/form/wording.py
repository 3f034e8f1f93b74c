"""The words of a survey: those of its questionnaire, or of the locales for the built-in forms."""

from dataclasses import dataclass, replace
from functools import cache

from domain.form import Question
from domain.questionnaire import BUILT_IN, Questionnaire
from domain.survey import built_in_form
from locales import LANGUAGES, Markup, render
from storage.surveys import Survey


@dataclass(frozen=True, slots=True)
class Words:
    """What people read of a survey, in one language; texts that are not Markup are escaped where they are rendered."""

    language: str
    written: Questionnaire | None

    def question(self, question: Question) -> str:
        return self._say(question.id) or Markup(render(self.language, f"question-{question.id}"))

    def option(self, question: Question, option: str) -> str:
        if key := self.option_key(question, option):
            return Markup(render(self.language, key))
        return self._say(f"{question.id}/{option}") or option

    def option_key(self, question: Question, option: str) -> str:
        """The locale key of an option that has the same words in every form; empty for one with words of its own."""
        own = self._say(f"{question.id}/{option}")
        return "" if own or question.type == "range" else question.option_key(option)

    def hint(self, question: Question) -> Markup:
        """What to do on the question's page."""
        key = f"survey-hint-{question.type}" if question.type in ("multi", "text") else "survey-hint"
        usual = Markup(render(self.language, key, **({"most": question.most} if question.most else {})))
        own = self._say(f"{question.id}?")
        return Markup("{}\n{}").format(own, usual) if own else usual

    def _say(self, place: str) -> str:
        return self.written.say(self.language, place) if self.written else ""


def load_words(language: str, survey: Survey) -> Words:
    """How one gets, for a survey, the words of `survey.questions` in a language."""
    return Words(language, survey.written)


@cache
def load_built_in() -> Questionnaire:
    """The monthly survey with the question of a quarter's end, as the questionnaire it would be in a file."""
    form = built_in_form(BUILT_IN, quarter_end=True)
    form = replace(form, questions=tuple(replace(question, theme="") for question in form.questions))
    found = {language: {"": render(language, "survey-form-monthly")} for language in LANGUAGES}
    for language, said in found.items():
        for question in form.questions:
            said[question.id] = render(language, f"question-{question.id}")
            if question.type in ("single", "multi"):
                keys = {option: question.option_key(option) for option in question.options}
                said |= {f"{question.id}/{option}": render(language, key) for option, key in keys.items()}
    return Questionnaire(BUILT_IN, form, found)
