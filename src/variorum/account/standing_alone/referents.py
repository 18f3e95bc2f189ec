"""Whom the pronouns of a sentence stand for, and their names behind them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from variorum.account.standing_alone.bare import furniture_inside
from variorum.account.standing_alone.meant import is_sure, named_people
from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Annotation, Span
from variorum.model.places import attributions_at, names_from

SUBJECT = re.compile(r"(?:he|she)", re.IGNORECASE)
TITLE = 16
"""Characters of a title, such as "Harbour Master", between a comma and a name."""
NONE: Mapping[int, str] = {}


def find_referents(text: str, sentence: Span, findings: Annotation) -> Mapping[int, str]:
    """Whom a "he" or "she" of the sentence that somebody's words are given to stands for.

    By the place of the pronoun, for those of which the annotator named the holder, the
    sentence does not before it, and nobody else may be meant.
    """
    told = list(told_of(text, sentence, findings))
    people = named_people(findings.names) if told else []
    return {
        place: name
        for place, name in told
        if is_sure(text, place, find_words(text, place, sentence.end)[0].text, name, people)
    }


def told_of(text: str, sentence: Span, findings: Annotation) -> Iterator[tuple[int, str]]:
    """The pronouns of a sentence whose holder it does not name before, and that holder; not where
    the subject behind its opening is meant: "Though he liked it, Ray left".
    """
    begin, end = sentence
    opens = text[begin:end].split(maxsplit=1)[:1]
    comma = text.find(",", begin, end)
    opened = bool(opens) and opens[0].lower() in word_list("subordinators") and comma > 0
    behind = [n for n in findings.names if n.type == "person" and 0 < n.begin - comma <= TITLE]

    def is_named(person: str, place: int) -> bool:
        own = person.split()[-1]
        return any(
            n.type == "person" and own in text[n.begin : n.end].split()
            for n in names_from(findings.names, begin, place)
        )

    for attribution in attributions_at(findings, sentence):
        for source in attribution.source:
            if begin <= source.begin and source.end <= end and SUBJECT.fullmatch(text, *source):
                name = attribution.speaker.name
                meant_behind = opened and source.begin < comma and bool(behind)
                if name and not meant_behind and not is_named(name, source.begin):
                    yield source.begin, name


def put_in_referents(
    text: str,
    sentence: Span,
    referents: Mapping[int, str],
    furniture: Sequence[Span] = (),
    days: Mapping[int, str] = NONE,
) -> str:
    """The sentence in one line with the name in brackets behind the first pronoun for each person,
    and an ellipsis for furniture inside it. ``days`` has the days to be told behind places.
    """
    inside = furniture_inside(sentence, furniture)
    told: set[str] = set()
    put_in = [(f.begin, f.end, " …") for f in inside]
    put_in += [(end, end, f" [{day}]") for end, day in days.items()]
    for place, name in sorted(referents.items()):
        if name not in told and sentence.begin <= place < sentence.end:
            end = place + len(find_words(text, place, sentence.end)[0].text)
            put_in.append((end, end, f" [{name}]"))
            told.add(name)
    shown, at = "", sentence.begin
    for begin, end, words in sorted(put_in):
        shown += text[at:begin].rstrip() + words
        at = end
    return " ".join((shown + text[at : sentence.end]).split())
