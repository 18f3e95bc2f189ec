"""Whom the pronouns of printed words mean, where a reader of these words alone cannot tell."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from variorum.account.quote_marks import outside_quotations
from variorum.account.standing_alone.meant import has_somebody, named_people
from variorum.annotate.speakers.name_forms import HE, SHE, gender_of, surname, without_titles
from variorum.annotate.words import find_words
from variorum.lang import word_list
from variorum.model import Annotation, Name, Span
from variorum.model.places import attributions_at, names_from

SENTENCES_BACK = 4
UNKNOWN: Mapping[int, str] = {}
GENDERS = {"he": HE, "him": HE, "his": HE, "she": SHE, "her": SHE, "hers": SHE}
COURTESY = re.compile(r"\b(?:(Mr)|Mrs|Ms|Miss)\.?\s$")
OBJECTS = frozenset({"him", "her"})
OPENS = re.compile(r"(?:^|[“\"‘]|\bthat\s)\W*$")
ANYBODY = re.compile(
    r"\b(?:(?:my|our|your|their|this|that|every|each|no|an?|one|another)\s(?:[\w-]+\s){0,2}?"
    r"(?!that\b|if\b|when\b)[a-z-]{3,}\s|(?:some|any|every)(?:one|body)\b|nobody\b|whoever\b)",
    re.IGNORECASE,
)
NAMED = re.compile(r"[a-z,]\s(?!I\b)[A-Z]")
SENTENCE_ENDS = re.compile(r"[.!?;]\W*\s|\n")
MARK, CLOSES = re.compile(r"[“”\"]"), re.compile(r"\"(?:\W|$)")
FULL_NAME = re.compile(r"\S+(?:\s\w\.)?\s[^\s-]+")
BY_OFFICE = re.compile(
    r"\bthe\s(?:[\w-]+\s){0,3}?([a-z-]+)\b(?=[,.;:—–”]|\s(?:[a-z]{3,}ing|and|for|to|who|in|on|at|as|with|"
    r"by|from|is|was|had|has|that)\b)"
)
OF_OTHERS = re.compile(r"(?:[a-z]+(?:ed|ing|s)|told|called|calling)\s(?:of\s|at\s|to\s|on\s)?$")
"""Directly before "him" or "her", at the head of what is printed: "calling her"."""

SPOKEN_TO = re.compile(
    r"\b(?:told|tells|telling|(?:said|speaking|spoke|talking|talked)\s(?:to|with)|interview\swith)"
    r"\s(?:[\w.’'-]+\s){0,4}$"
)
"""Before a name: to whom the words are said, who is no "he" in them."""
NEAR = 80


def name_pronouns(
    text: str,
    spans: Sequence[Span],
    findings: Annotation,
    *,
    speaker: str,
    called: Mapping[int, str] = UNKNOWN,
) -> Mapping[int, str]:
    """The name to be told behind a pronoun, by the place where the pronoun ends; that by which the
    story knows somebody where the name that begins at a place is ``called`` so.

    For the first "he" and the first "she" in the first piece of a speaker's words: nobody is named
    in these words before it, and of the people whom the same sentence and the one before it name,
    without the speaker, only one may be meant, nor is anybody there who has no name; where they
    name nobody those before them count. What is somebody's is that of another only where it
    opens the words.
    """
    people = named_people(findings.names)
    beside = names_from(people, spans[0].begin, max(span.end for span in spans))
    leads = _leads(spans[0].begin, findings.sentences)
    told: dict[int, str] = {}
    for place, word in _first_pronouns(text, spans[0]):
        gender, own = GENDERS[word.lower()], text[spans[0].begin : place]
        if not _is_quoted(text, place) and not _is_of_another(word, own, speaker, gender):
            continue
        owner = word.lower() == "his" or (word.lower() == "her" and _has(text, place + len(word)))
        if (owner and not OPENS.search(own)) or _tells_of_somebody(own):
            continue
        if any(_stands_beside(n, place, spans, text) for n in beside):
            continue
        if not leads or _by_office(leads[0].of(text)):
            continue
        meant = _meant(text, leads[1:] or leads, people, gender, speaker, findings, called)
        if not meant and word in OBJECTS and _is_quoted(text, place):
            meant = _meant(text, leads[:1], people, gender, speaker, findings, called)
        if meant:
            mark = "’" if "’" in text else "'"
            told[place + len(word)] = f"{meant}{mark}s" if owner else meant
    return told


def _leads(place: int, sentences: Sequence[Span]) -> list[Span]:
    """What stands before a place since its sentence began, the one before that, and so on."""
    last = bisect_right(sentences, place, key=lambda s: s.begin)
    return [Span(s.begin, place) for s in reversed(sentences[max(0, last - SENTENCES_BACK) : last])]


def _is_of_another(word: str, own: str, speaker: str, gender: str) -> bool:
    """Whether a pronoun outside of quotation marks is not the speaker: the object of the verb that
    opens the words ("called her"), or surely of another gender.
    """
    if word in OBJECTS and OF_OTHERS.fullmatch(own):
        return True
    known = gender_of(speaker) if FULL_NAME.fullmatch(speaker) else None
    return known not in {None, gender}


def _stands_beside(name: Name, place: int, spans: Sequence[Span], text: str) -> bool:
    """Whether a name stands in the words before a pronoun or, in its sentence, behind it."""
    if spans[0].begin <= name.begin < place:
        return True
    end = SENTENCE_ENDS.search(text, place)
    return place < name.begin < (end.start() if end else len(text)) and any(
        span.begin <= name.begin < span.end for span in spans
    )


def _tells_of_somebody(own: str) -> bool:
    """Whether words before a pronoun hold what it may go back to, though nobody whom the annotator
    named: "my father", "a chap", "the host", "with Ray, we".
    """
    return (
        has_somebody(own)
        or ANYBODY.search(own) is not None
        or NAMED.search(MARK.split(own)[-1]) is not None
        or _by_office(f" {own.lower()} and ")
    )


def _has(text: str, place: int) -> bool:
    """Whether what stands behind "her" is what she has, not what was done next."""
    following = re.match(r"\s[\"“‘']?([\w-]+)", text[place : place + 40])
    return following is not None and following[1].lower() not in word_list("function_words")


def _by_office(lead: str) -> bool:
    """Whether a sentence, its first words aside, has spoken of somebody by an office alone: "her
    support for the president, saying".
    """
    nouns = word_list("titles", "occupations", "described_people")
    return any(found[1] in nouns for found in BY_OFFICE.finditer(lead, 1))


def _first_pronouns(text: str, span: Span) -> Iterator[tuple[int, str]]:
    """The first pronoun of each gender."""
    seen: set[str] = set()
    for word in find_words(text, *span):
        gender = GENDERS.get(word.text.lower())
        if gender is not None and gender not in seen:
            seen.add(gender)
            yield word.begin, word.text


def _is_quoted(text: str, place: int) -> bool:
    """Whether a place stands between quotation marks of its paragraph: the last mark before it
    opens.
    """
    begin = text.rfind("\n", 0, place) + 1
    marks = list(MARK.finditer(text, begin, place))
    return bool(marks) and marks[-1].group() != "”" and not CLOSES.match(text, marks[-1].start())


def _speaks_there(person: str, lead: Span, text: str, findings: Annotation) -> bool:
    """Whether the person has the word just before: these words may well be his, too."""
    own = surname(person)
    return any(
        lead.begin <= source.begin < lead.end and own in source.of(text)
        for attribution in attributions_at(findings, lead)
        for source in attribution.source
    )


def _meant(
    text: str,
    leads: Sequence[Span],
    people: Sequence[Name],
    gender: str,
    speaker: str,
    findings: Annotation,
    called: Mapping[int, str],
) -> str:
    """Whom alone a pronoun can mean by the nearest of the stretches before it that tells of anybody
    who may be meant; empty where there is none or another, named or not. Further off than the
    sentence before, a first name or a title must tell the gender.
    """
    for lead in leads:
        if has_somebody(outside_quotations(lead.of(text)).replace(speaker or "\n", "")):
            return ""
        found = _fitting(text, lead, people, gender, speaker, called)
        if found:
            (meant, known), *others = found.items()
            sure = not others and (known or lead == leads[0])
            return meant if sure and not _speaks_there(meant, lead, text, findings) else ""
    return ""


def _fitting(
    text: str,
    before: Span,
    people: Sequence[Name],
    gender: str,
    speaker: str,
    called: Mapping[int, str],
) -> Mapping[str, bool]:
    """The people of a stretch whom a pronoun of a gender can mean, by their fullest names, and
    whether it is known that they are of that gender.
    """
    own = surname(speaker) if speaker else ""
    found: dict[str, bool] = {}
    for name in names_from(people, *before):
        if name.end > before.end:
            continue
        words = without_titles(" ".join(text[name.begin : name.end].split()))
        spoken_to = SPOKEN_TO.search(text, max(before.begin, name.begin - NEAR), name.begin)
        if not words or surname(words) == own or spoken_to:
            continue
        known = called.get(name.begin)
        forms = [words, known] if known else _forms(text, words, people)
        told = _gender(text, name, forms)
        if told in {None, gender}:
            fullest = known or max(forms, key=len)
            found[fullest] = found.get(fullest, False) or told is not None
    return found


def _forms(text: str, words: str, people: Sequence[Name]) -> list[str]:
    """A name and the fuller forms of it in the report, where these are one person's."""
    printed = (" ".join(text[n.begin : n.end].split()) for n in people)
    last, alone = surname(words), " " not in words
    forms = {without_titles(p) or p for p in printed if surname(p) == last}
    full = {f for f in forms if " " in f and (alone or f.split()[0] == words.split()[0])}
    return [words, *sorted(full)] if len({f.split()[0] for f in full}) == 1 else [words]


def _gender(text: str, name: Name, forms: Sequence[str]) -> str | None:
    """What the courtesy title or the first name tells."""
    title = COURTESY.search(text, max(0, name.begin - 8), name.begin)
    if title is not None:
        return HE if title.group(1) else SHE
    told = {gender_of(form) for form in forms} - {None}
    return told.pop() if len(told) == 1 else None
