"""The positions of every report with their holder under one name and the words they rest on."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.annotate.words import find_words
from variorum.compare.people import by_mention
from variorum.compare.positions.offices import ARTICLES, Offices, by_office
from variorum.compare.positions.own_bodies import own_body
from variorum.compare.word_weights import word_weight
from variorum.lang import word_list
from variorum.lang.background_words import stem
from variorum.model import Annotation, Person, Position, PositionTelling, Report, Span
from variorum.model.modalities import LEAVE

LEAST_WEIGHT = 2.0
"""Words that weigh less tell nothing of what an action is about."""
ENDINGS = ("ing", "ed", "ion")


@dataclass(frozen=True, slots=True)
class Told:
    """A telling with what it is compared by.

    ``holder`` is the person's name across the reports, or the words in small letters;
    ``speaker`` likewise the one in whose words it stands; ``words`` the weights of the
    stems of action and condition; ``act`` all stems of the action but words of grammar.
    """

    telling: PositionTelling
    holder: str
    name: str
    speaker: str
    words: Mapping[str, float]
    act: frozenset[str]

    @property
    def key(self) -> tuple[str, int, str]:
        """Sorts tellings without regard to how the reports came."""
        return (self.telling.report, self.telling.evidence.begin, self.telling.action)


def read_tellings(
    reports: Sequence[Report], annotations: Mapping[str, Annotation], people: Sequence[Person]
) -> list[Told]:
    """The positions of all reports, each once."""
    persons = by_mention(people)
    names = {person.name: person for person in people}
    for report in reports:
        persons |= {(report.id, name): person for name, person in names.items()}
    persons |= by_office(people)
    offices = Offices(people)
    found = []
    for report in reports:
        annotation = annotations[report.id]
        begins = [s.begin for s in annotation.sentences]
        for position in annotation.positions:
            sentence = _sentence(annotation.sentences, begins, position)
            found.append(_told(report, position, sentence, persons, offices))
    return sorted(found, key=lambda t: t.key)


OFFICE = re.compile(r"[Tt]he [a-z]+")


def _sentence(sentences: Sequence[Span], begins: Sequence[int], position: Position) -> Span:
    """The sentence that holds the end of a position: an item of a list stands alone."""
    number = bisect_right(begins, position.end - 1) - 1
    whole = Span(position.begin, position.end)
    if number < 0:
        return whole
    last = sentences[number]
    return last if last.begin <= position.end <= last.end else whole


def _told(
    report: Report,
    position: Position,
    sentence: Span,
    persons: Mapping[tuple[str, str], Person],
    offices: Offices,
) -> Told:
    name, holder = _holder(report.id, position.who, persons)
    if (bearer := offices.bearer(name, report.id, sentence.begin)) is not None:
        name = holder = bearer.name
    if position.modality in LEAVE and OFFICE.fullmatch(position.who):
        name = position.who
    said_by, speaker = _holder(report.id, position.said_by, persons)
    if body := own_body(position.who, said_by):
        name, holder = body, body.lower()
    telling = PositionTelling(
        report.id,
        name,
        position.modality,
        position.action,
        report.cite(*sentence),
        position.condition,
        position.by_when,
        position.to_whom,
        said_by,
        position.score,
    )
    words = action_words(position.action, position.condition)
    return Told(telling, holder, name, speaker, words, act_words(position.action))


def _holder(report: str, who: str, persons: Mapping[tuple[str, str], Person]) -> tuple[str, str]:
    """The name to show for a holder, and the one to compare by."""
    words = who.split()
    for length in range(len(words), 0, -1):
        form = " ".join(words[-length:])
        person = persons.get((report, form))
        before = words[:-length]
        if person is not None and (_are_titles(before) or (length > 1 and _describe(before))):
            return person.name, person.name
    content = " ".join(w for w in words if w.lower() not in ARTICLES).lower()
    content = content.replace("’", "'")
    if (bearer := persons.get((report, content))) is not None:
        return bearer.name, bearer.name
    return who, content


def _are_titles(words: Sequence[str]) -> bool:
    return _titled(words).issuperset(words)


def _describe(words: Sequence[str]) -> bool:
    """Whether words before a full name only describe its bearer: "presidential hopeful"."""
    grammar = word_list("function_words") - ARTICLES
    return all(w.isalpha() and w.lower() not in grammar for w in words)


def _titled(words: Sequence[str]) -> set[str]:
    """The words that may stand before a name: titles, offices, what modifies them; not whose
    they are, which tells of another: "Avon's president".
    """
    titles = word_list("titles", "title_modifiers")
    named = (w for w in words if w[:1].isupper() and not w.endswith(("'s", "’s", "’")))
    return {*named, *(w for w in words if w.lower().strip(".,") in titles)}


def action_words(*texts: str) -> dict[str, float]:
    """The stems of the telling words of an action, with their weights."""
    weights: dict[str, float] = {}
    for text in texts:
        for word in find_words(text):
            weight = word_weight(word.text)
            if weight >= LEAST_WEIGHT:
                weights[_bare(stem(word.text))] = weight
    return weights


def act_words(text: str) -> frozenset[str]:
    """The stems of all words but those of grammar."""
    small = word_list("function_words")
    words = (w.text for w in find_words(text) if w.text.lower() not in small)
    return frozenset(_bare(stem(word)) for word in words)


def _bare(word: str) -> str:
    """The stem without a verb's ending: "reopening" and "reopen" are one."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.removesuffix("e") if len(word) > 4 else word
