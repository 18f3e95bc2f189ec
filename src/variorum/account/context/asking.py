"""Whether printed words point to what only the words before them in their report tell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from variorum.account.context.dummies import goes_forward, stands_for_nothing
from variorum.account.context.heads import is_fragment, is_torn, points_back
from variorum.account.context.neighbours import (
    bare,
    following,
    is_grammar,
    is_verb,
    phrase_behind,
    preceding,
)
from variorum.account.context.told import SEVERAL, Told, is_plural
from variorum.account.quote_marks import outside_quotations
from variorum.account.standing_alone.leaning import Number
from variorum.annotate.words import Word, find_words
from variorum.lang import word_list
from variorum.lang.calendar import MONTHS, WEEKDAYS

HE = frozenset(["he", "she", "his", "her", "hers", "him", "himself", "herself"])
HE_SAYS = frozenset(["he", "she", "his", "her", "himself", "herself"])
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
IT = frozenset(["it", "its", "itself"])
OF_SPEAKERS: Mapping[Number, frozenset[str]] = {
    "person": HE_SAYS,
    "several": THEY,
    "body": THEY | IT,
    "open": HE_SAYS | THEY,
}
"""The pronouns by which words told indirectly mean who says them."""
POINTERS = frozenset(["this", "that", "these", "those", "such"])
HERE_AND_NOW = frozenset(
    ["administration", "afternoon", "article", "century", "city", "committee", "company",
     "country", "day", "days", "decade", "election", "evening", "fall", "government", "hour",
     "house", "kind", "mayor", "minute", "moment", "month", "months", "morning", "nation", "night",
     "place", "point", "president", "report", "season", "sort", "spring", "stage", "state", "story",
     "summer", "term", "time", "times", "town", "way", "week", "weekend", "winter", "world", "year",
     "years"]
)  # fmt: skip
"""Behind "this" of what everybody knows who hears it."""
DETERMINERS = frozenset(
    ["a", "all", "an", "another", "any", "each", "enough", "every", "few", "five", "four", "many",
     "more", "most", "my", "no", "our", "several", "six", "some", "ten", "the", "three", "two",
     "your"]
)  # fmt: skip
BE = frozenset(["am", "are", "be", "been", "can", "could", "had", "has", "have", "is", "may",
    "might", "must", "remains", "seem", "seems", "should", "was", "were", "will",
    "would"])  # fmt: skip
BINDING = frozenset(["about", "against", "as", "at", "between", "by", "for", "from", "he", "i",
    "in", "into", "it", "of", "on", "over", "she", "that", "they", "to", "under", "we", "when",
    "where", "which", "who", "whose", "with", "you"])  # fmt: skip
"""Behind "the plan" what tells which plan it is."""
LED_TO = frozenset(["back", "been", "down", "from", "get", "go", "goes", "got", "in", "live",
    "over", "people", "stay", "stayed", "up", "was", "went", "were"])  # fmt: skip
"""Before a "there" that is a place."""
OPENS = re.compile(r"(?:^|[.!?…“\"‘(—:;,]\s*|\b(?:and|but|so|if|because|think|know|than|of)\s)$")
ENDS = re.compile(r"[.,;:!?”]|\s*$|\"(?:\W|$)")
OWNS = re.compile(r"['’]s?$")
TOLD_BEHIND = re.compile(r"\s(?:is|was|will be|would be)\s(?:to|that|for|if)\b")
"""Behind "the plan": what it is comes after."""
HEAD = 60
"""Characters at the head of words in which "the plan" takes up another's."""
NO_NAMES = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS)) | frozenset(
    ["mr", "mrs", "ms", "yes", "no", "yeah", "well", "okay"]
)


@dataclass(frozen=True, slots=True)
class Printed:
    """Words as a line prints them.

    ``names`` gives the kind of name by its words, ``speaker`` what is known of whom a heading gives
    them to, ``taken_up`` the nouns that the words before them have brought in; an ``action`` is
    told in a few words that are no clause.
    """

    text: str
    names: Mapping[str, str] = field(default_factory=dict)
    speaker: Number | None = None
    taken_up: frozenset[str] = frozenset()
    action: bool = False


def asks_for_context(printed: Printed) -> str | None:
    """What in the words nothing before it in them may stand for; None where there is nothing.

    A noun where it is one that the words before them have brought in ("the plan").
    """
    words = find_words(printed.text)
    if points_back(printed.text, words) or is_torn(printed.text):
        return ""
    if not printed.action and is_fragment(printed.text, words):
        return ""
    reading = _Reading(printed, words)
    return next((asked for i in range(len(words)) if (asked := reading.read(i)) is not None), None)


class _Reading:
    """Words read from left to right, with what they have told of."""

    def __init__(self, printed: Printed, words: Sequence[Word]) -> None:
        self.printed, self.words, self.text = printed, words, printed.text
        self.outside = outside_quotations(printed.text)
        self.told, self.skip = Told(), 0

    def read(self, i: int) -> str | None:
        """What asks at a place; None, and what is told there noted, where nothing does."""
        word = self.words[i]
        small = bare(word.text)
        if i < self.skip or self.text[word.begin - 1 : word.begin] == "]":
            return None
        if small in HE | THEY | IT:
            return None if self._stands_for(word, small) else ""
        if small in POINTERS:
            return "" if self._points(i, small) else None
        if small == "there":
            return "" if self._is_place(i) else None
        if word.text[0].isupper() and self._is_name(i):
            self._add_name(i)
        if small in DETERMINERS or OWNS.search(word.text):
            return self._phrase(i, small)
        if word.text[0].islower() or word.text[0].isdigit() or not self._is_name(i):
            self._plain(i, small)
        return None

    def _stands_for(self, word: Word, small: str) -> bool:
        told, quoted = self.told, self.outside[word.begin] == " "
        if self.text.startswith(" [", word.end):
            told.people = True
            return True
        speaker = self.printed.speaker
        if speaker and not quoted and small in OF_SPEAKERS[speaker]:
            return True
        if goes_forward(self.text, word.begin):
            return True
        if small in HE:
            return told.people or (told.speaking and not quoted)
        if small in THEY:
            return told.several
        return told.things or told.bodies or stands_for_nothing(self.text, word.begin)

    def _points(self, i: int, small: str) -> bool:
        """Whether "this" or "that plan" goes back further than to what the words have told."""
        word, behind = self.words[i], following(self.words, i, self.text)
        before = preceding(self.words, i)
        if small == "those" and behind == "who":
            self.told.people = self.told.several = True
            return False
        shell = small == "that" and behind in word_list("shell_nouns")
        if self.told.things or behind in HERE_AND_NOW:
            return shell and behind == "reason"
        if small == "such":
            return behind != "as"
        if small in {"these", "those"}:
            bound = {"of", "that", "in", "with", "whose", "on", "at"}
            return behind not in bound and not behind.endswith("ed")
        if small == "this":
            return True
        if behind in BE or is_verb(behind) or word.text[4:] in {"'s", "’s"}:
            return OPENS.search(self.text[: word.begin]) is not None
        if not behind:
            return i > 0 and ENDS.match(self.text, word.end) is not None
        of_noun = before in word_list("prepositions") and behind not in word_list("function_words")
        return shell or of_noun

    def _is_place(self, i: int) -> bool:
        """Whether a "there" is a place that the words have not named."""
        named = {self.printed.names.get(w.text) for w in self.words[:i]}
        told = self.told.things or "place" in named
        behind = following(self.words, i, self.text)
        return not told and behind not in BE and preceding(self.words, i) in LED_TO

    def _is_name(self, i: int) -> bool:
        word = self.words[i].text
        small = bare(word)
        if word in self.printed.names or small.capitalize() in self.printed.names:
            return True
        before = self.text[: self.words[i].begin].rstrip("“\"‘' ")
        first = not before or before[-1] in '.!?…:“"'
        return not first and len(small) > 1 and small not in NO_NAMES | word_list("function_words")

    def _add_name(self, i: int) -> None:
        word = self.words[i].text
        names = self.printed.names
        kind = names.get(word) or names.get(bare(word).capitalize()) or ""
        behind = following(self.words, i, self.text)
        self.told.add_name(
            kind,
            word,
            joined="and" in {behind, preceding(self.words, i)},
            speaking=behind in word_list("speech_verbs")
            and re.search('[“"]', self.text[self.words[i].end :]) is not None,
        )

    def _phrase(self, i: int, small: str) -> str | None:
        phrase = phrase_behind(self.words, i, self.text)
        if not phrase or not all(w.text.islower() for w in phrase):
            return None
        noun = bare(phrase[-1].text)
        if small == "the" and len(phrase) == 1 and self._takes_up(i, noun):
            return noun
        one_of_some = small != "the" and not is_plural(noun)
        self.told.add(noun, perhaps_somebody=one_of_some)
        self.skip = i + 1 + len(phrase)
        return None

    def _takes_up(self, i: int, noun: str) -> bool:
        """Whether "the" stands before what was told before, and nothing says which it is."""
        known = self.printed.taken_up | word_list("shell_nouns")
        if self.told.things or noun not in known - HERE_AND_NOW or self.words[i].begin > HEAD:
            return False
        told_behind = TOLD_BEHIND.match(self.text, self.words[i + 1].end)
        return not told_behind and following(self.words, i + 1, self.text) not in BINDING

    def _plain(self, i: int, small: str) -> None:
        """What a word tells that no determiner stands before."""
        if small in SEVERAL:
            self.told.add(small)
            return
        if small.isdigit():
            self.told.things = self.told.things or len(small) != len("2000")
            return
        if small in NO_NAMES or is_grammar(self.words[i].text) or is_verb(small):
            return
        before, behind = preceding(self.words, i), following(self.words, i, self.text)
        opens = self.words[i].text[0].isupper()
        noun = is_plural(small) and before not in HE | IT | {"who", "that"}
        if opens or noun or behind in BE or before in word_list("prepositions"):
            self.told.add(small)
