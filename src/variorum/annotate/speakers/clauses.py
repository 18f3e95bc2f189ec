"""The subject of a cue by its clause, where no source is told, or a wrong one."""

import re
from collections.abc import Sequence

from variorum.annotate.speakers.antecedents import sentence_before
from variorum.annotate.speakers.phrases import names_inside
from variorum.annotate.subjects import has_finite_verb, main_subject
from variorum.lang import word_list
from variorum.model import Name, Span

PARTICIPLE = re.compile(r"(?!according)[a-z]+ing\b")
PASSIVE = re.compile(r"(?:(?:is|are|was|were|be|been|being|had been|has been|have been)\b)")
QUOTED = re.compile(r"\b(?:quoted|heard|overheard|recorded|cited)\b|\b[a-z]+ing\b")
COORDINATED = re.compile(r"\b(?:and|but|then)\s(?:also\s|then\s|later\s)?$")
LAST_WORD = re.compile(r"(?:([a-z]+)|(?<![,.!?])[”\"])[ ](?:[Tt]he[ ]|[A-Z]\w+\.[ ])?$")
EXPLETIVES = frozenset(["it", "there", "this", "that"])
NOMINATIVES = word_list("subject_pronouns") | {"who"}
COMPARED = re.compile(
    r"\b(?:like|unlike|than|as|after|before|following|since|despite|amid|to|about|of)\s"
    r"(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$"
)
SUBJECT_PRONOUN = re.compile(r"\b(he|she|it|they|I|we)(?:['’](?:m|re|ve|s|d|ll))?\s?$")
OWNS = re.compile(r"(?:['’]s?|(?<=['’])s)\s+\w|\s+\w")
WITH = re.compile(
    r"\b(?:with|without|despite|amid|following|(?:response|reaction|reply)\sto)\s(?:[Tt]he\s)?$"
)
BY_AGENT = re.compile(r",\s(?:\w+ly\s|\w+\s)?[a-z]+(?:ed|en|wn)\sby\s(?:the\s)?$")
"""Behind a thing, who did it: "the plan, first advanced by | aides"."""
ASIDE_OPENS = re.compile(r"(?:[—–,-]|\()\s?(?:[\w\s’'-]{0,24},\s)?(?:while|when|as|once|then)\s$")
DASH = re.compile(r"\s(?:[—–]|--?)\s|—")
INDEFINITE = re.compile(r"an?\s")
ASIDE_ENDS = re.compile(r"\s?(?:[—–)]|--|,)")
LED_IN = re.compile(r"[,:]\s")
TOUCH = 40


def clause_subject(text: str, cue: Span, names: Sequence[Name]) -> Span | None:
    """The subject of a cue that is given none: of a participle ("Ray left, saying"), of the
    second of two verbs ("Ray left and said"), or of a verb that it stands directly before.
    """
    begin = sentence_before(text, cue.begin)
    joined = COORDINATED.search(text, begin, cue.begin)
    lead = Span(begin, joined.start() if joined else cue.begin)
    subject = main_subject(text, lead, names_inside(names, lead))
    if subject is None or subject.end > cue.begin or subject.of(text).lower() in EXPLETIVES:
        return None
    passive = PASSIVE.match(text, *cue) and not QUOTED.search(text, *cue)
    directly = not passive and not text[subject.end : cue.begin].strip()
    return subject if directly or joined or PARTICIPLE.match(text, *cue) else None


def subject_before(text: str, position: int, names: Sequence[Name]) -> Span | None:
    """The subject of the sentence before the one of a position; None where it has none."""
    end = sentence_before(text, position)
    stop = end
    while stop and text[stop - 1].isspace():
        stop -= 1
    lead = Span(sentence_before(text, stop - 1), stop) if stop else Span(0, 0)
    return main_subject(text, lead, names_inside(names, lead)) if lead.begin < lead.end else None


def is_object(text: str, source: Span, cue: Span) -> bool:
    """Whether the source of a participle is hardly its subject, as it stands behind it, or behind
    a verb or a preposition: "Ray called on Day to go, adding".
    """
    words = source.of(text).lower()
    if not PARTICIPLE.match(text, *cue) or words in NOMINATIVES:
        return False
    if source.begin > cue.begin:
        return True
    lead = max(0, source.begin - 60)
    if WITH.search(text, lead, source.begin) or BY_AGENT.search(text, lead, source.begin):
        return False  # "with some aides saying", "a plan, drawn up by aides, saying"
    before = LAST_WORD.search(text, max(0, source.begin - 30), source.begin)
    if before is None:
        return False
    return before.group(1) not in word_list("conjunctions", "speech_verbs")


def is_compared(text: str, source: Span, cue: Span) -> bool:
    """Whether the source of a cue before it only owns what stands behind a preposition: "The
    party issued a reply after Ray's speech", "comments like Ray's show".
    """
    owner = text[source.end - 1] in "'’" or text[source.begin : source.end].endswith(("'s", "’s"))
    owns = OWNS.match(text, source.end) and (owner or text[source.end] in "'’")
    compared = COMPARED.search(text, max(0, source.begin - 20), source.begin)
    if not owns or compared is None:
        return False
    return cue.begin < source.begin or compared.group().startswith("like")


def is_aside(text: str, source: Span, cue: Span) -> bool:
    """Whether a source only says what the subject was at the time: "Ray — then, while [a student] —
    argued".
    """
    opens = ASIDE_OPENS.search(text, max(0, source.begin - 50), source.begin)
    closes = ASIDE_ENDS.match(text, source.end)
    described = INDEFINITE.match(text, *source)
    return bool(source < cue and described and opens and closes) or _in_dashes(text, source, cue)


def _in_dashes(text: str, source: Span, cue: Span) -> bool:
    """Whether a source with a verb ends an aside: "Ray – of whom [Day told them] – said"."""
    if source.end > cue.begin or not DASH.fullmatch(text, source.end, cue.begin):
        return False
    lead = text[sentence_before(text, source.begin) : source.begin]
    return bool(DASH.search(lead.rstrip())) and has_finite_verb(source.of(text))


def own_pronoun(text: str, source: Span | None, cue: Span | None) -> Span | None:
    """The pronoun that is the subject of a cue for which a name before it was taken: "It binds
    [the mayor], | it | added", "[The Herald] has it, and | I |’m telling you".
    """
    if source is None or cue is None or source.end > cue.begin:
        return None
    found = SUBJECT_PRONOUN.search(text, max(0, cue.begin - 12), cue.begin)
    if found is None or found.start(1) < source.end:
        return None
    beside = re.fullmatch(r"[,”\"’']*\s", text[source.end : found.start(1)])
    first_person = found.group(1) in ("I", "we")
    return Span(*found.span(1)) if beside or first_person else None


def touches(cue: Span, source: Span) -> bool:
    """Whether a cue stands next to a source."""
    return cue.begin <= source.end + TOUCH and source.begin <= cue.end + TOUCH


def leads_in(text: str, cue: Span, content: Span) -> bool:
    """Whether a cue stands directly before a quotation: ``a clerk rose and | said, | “It is``."""
    return LED_IN.fullmatch(text, cue.end, content.begin) is not None
