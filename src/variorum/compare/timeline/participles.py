"""A time beside a participle or gerund on a noun: "credit for winning the vote last month"."""

from variorum.annotate.positions.noun_phrases import noun_phrase_ending
from variorum.annotate.positions.subjects import nearest_noun
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from variorum.compare.timeline.sentence_parts import MARKS, is_plain, is_verb, verbs_between
from variorum.lang import word_list

DEED_OF = frozenset(["for", "of", "on", "about", "from", "against", "with", "without"])
"""A gerund behind these is what a noun or verb is about: "credit for winning"."""
DONE = frozenset(["set", "scheduled", "slated", "due", "planned", "made", "held", "issued",
    "published", "released", "printed", "posted", "signed", "enacted", "passed", "approved",
    "adopted", "dated", "filmed", "taped", "recorded", "unveiled", "arranged", "convened",
    "founded", "built", "opened", "filed"])  # fmt: skip
"""What is done to a thing: behind its noun and a comma they open a clause on it."""
REDUCED = frozenset(["sent", "made", "held", "taken", "written", "given", "won"])
"""Participles that do not end in -ed: "echoed another note sent on Monday"."""
SUBJECTS = frozenset(["he", "she", "it", "they", "we", "i", "you"])
NO_NOUNS = word_list("clause_openers") | SUBJECTS | {"and", "or", "but", "that", "what"}
NO_GERUNDS = word_list("ing_nouns") | PREPOSITIONS
OPENERS = frozenset(["but", "and", "that", "as", "when", "while", "after", "before"])
OCCASION = frozenset(["in", "at", "during", "by"])
"""What was done in an occasion was done on its day."""
CONJUNCTIONS = frozenset(["after", "before", "than", "like", "until"])
FAR = 6
"""So few words stand between the verb of a clause on an object and its time."""


def is_participle_clause(s: Sentence, first: int, time: int) -> bool:
    """Whether the time stands in a clause like ", set for …" or ", made public …"."""
    if first < 2 or s.lower(first - 1) != "," or first >= time:
        return False
    participle = s.lower(first) in DONE
    behind = s.lower(first + 1)
    bare = behind in PREPOSITIONS | {"public", "to"} or first + 1 in s.timed or is_adverb(behind)
    phrase = noun_phrase_ending(s, first - 2) if participle and bare else None
    if phrase is None or s.is_capital(first) or _has_its_verb(s, first, time):
        return False
    before = phrase[0] - 1
    while s.lower(before) in PREPOSITIONS:
        before -= 1
    return s.lower(before) not in MARKS  # "Ann Ray, of Brask, called on Friday": her own verb


def _has_its_verb(s: Sentence, verb: int, time: int) -> bool:
    """Whether a comma closes what was opened behind a subject, so that its own verb follows: "The
    pier, which was due by May, | opened on Monday", "The pier, due by May, | opened on Monday".
    """
    opened = next((k for k in range(verb - 2, 0, -1) if s.lower(k) == ","), 0)
    if not opened or verbs_between(s, 0, opened):
        return False
    relative = s.lower(opened + 1) in word_list("relatives")
    return relative or not verbs_between(s, time, len(s.tokens))


def is_gerund_object(s: Sentence, first: int, time: int) -> bool:
    """Whether the verb next to a time is a gerund that something else is about: "credit for
    building the party and winning the vote last month".
    """
    if any(s.lower(k) == "to" and is_plain(s, k + 1) for k in range(first, time)):
        return False  # "preparing to unveil a plan for rebuilding the pier this week"
    for k in range(time - 1, first - 1, -1):
        if _is_gerund(s, k):
            before = s.lower(k - 1)
            if before in DEED_OF:
                return True
            joined = before in {"and", "or"}
            return joined and any(
                s.lower(j).endswith("ing") and s.lower(j - 1) in DEED_OF for j in range(1, k - 1)
            )
        if is_verb(s, k):
            return False
    return False


def _is_gerund(s: Sentence, k: int) -> bool:
    """Whether a word is a gerund with an object: "winning the vote", not "of shipping"."""
    word, behind = s.lower(k), s.lower(k + 1)
    long = word.endswith("ing") and len(word) > 4 and word not in NO_GERUNDS
    return long and behind.isalpha() and behind not in PREPOSITIONS and k + 1 not in s.timed


def is_reduced(s: Sentence, first: int, time: int) -> bool:
    """Whether the verb next to a time is a participle that modifies an object, or a clause on
    one: "criticised the law enacted last week", "broke the record she set last week".
    """
    verb = next((k for k in range(time - 1, first, -1) if _is_past(s, k)), None)
    if verb is None:
        return False
    noun = _before_subject(s, verb) if verb + 1 >= time - FAR else None
    if noun is None and not _is_participle(s, verb):
        return False
    before = verb - 1 - is_adverb(s.lower(verb - 1))
    phrase = noun_phrase_ending(s, before if noun is None else noun)
    opened = max((k + 1 for k in range(first, verb) if s.lower(k) in OPENERS), default=first)
    if phrase is None or phrase[0] <= first or not verbs_between(s, opened, phrase[1]):
        return False  # no other verb in its clause: "but questions about it arose on Monday"
    begin = nearest_noun(s, phrase)[0]
    begin += s.lower(begin) in PREPOSITIONS
    if noun is not None and s.lower(begin) not in DETERMINERS:
        return False  # "told reporters she resigned last week"
    governor = begin - 1
    if s.lower(governor) in PREPOSITIONS - CONJUNCTIONS:
        return s.lower(governor) not in OCCASION
    spoken = s.lower(governor) in word_list("speech_verbs") | AUXILIARIES
    meant = s.lower(governor - 1) == "to" and is_plain(s, governor)  # "asked him to delay a rally"
    return (is_verb(s, governor) or s.lower(governor).endswith("ing") or meant) and not spoken


def _is_past(s: Sentence, k: int) -> bool:
    """Whether a word is a verb, or a participle behind an adverb: "a plea first sent on May 3"."""
    form = s.lower(k).endswith("ed") or s.lower(k) in REDUCED
    return is_verb(s, k) or (form and is_adverb(s.lower(k - 1)))


def _is_participle(s: Sentence, verb: int) -> bool:
    """Whether a form of the past may be a participle: nothing that it does follows."""
    behind = s.lower(verb + 1)
    form = s.lower(verb).endswith("ed") or s.lower(verb) in REDUCED
    bare = verb + 1 in s.timed or behind in PREPOSITIONS
    before = s.lower(verb - 1)
    return form and bare and before.isalpha() and before not in AUXILIARIES


def _before_subject(s: Sentence, verb: int) -> int | None:
    """The noun before the pronoun that is the subject of a verb: "a record she herself set"."""
    k = verb - 1
    while is_adverb(s.lower(k)) or s.lower(k) in AUXILIARIES or s.lower(k).endswith("self"):
        k -= 1
    noun = s.lower(k - 1)
    if s.lower(k) not in SUBJECTS or not noun.isalpha() or noun in NO_NOUNS:
        return None
    return None if is_verb(s, k - 1) or noun in PREPOSITIONS else k - 1
