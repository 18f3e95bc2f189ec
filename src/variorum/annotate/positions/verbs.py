"""Positions told by a verb that carries one: "vowed to leave", "urged them to stay"."""

from collections.abc import Iterator, Sequence

from variorum.annotate.positions.actors import TEXTS, head_of, kind_of
from variorum.annotate.positions.clauses import first_verb
from variorum.annotate.positions.drafts import Draft, draft
from variorum.annotate.positions.frames import FRAMES
from variorum.annotate.positions.hedges import DOUBTED, is_hedged
from variorum.annotate.positions.lexicon import (
    DENIED,
    Carrier,
    Form,
    Modality,
    carriers,
)
from variorum.annotate.positions.subjects import find_subject, skip_left
from variorum.annotate.positions.tokens import Sentence, is_adverb
from variorum.annotate.positions.told import ALLOWING, Told
from variorum.annotate.positions.words import (
    BE,
    DETERMINERS,
    DO,
    FIRST_PERSON,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    Range,
)
from variorum.lang import word_list

WISHED_ONCE = frozenset(["want", "hope", "like", "wish"])
DENIABLE = frozenset(["want", "support", "favor", "favour", "back", "plan", "intend", "agree",
    "consider", "allow", "permit", "endorse", "like", "wish", "offer", "look",
    "contemplate"])  # fmt: skip
ALWAYS = frozenset(["urge", "demand", "press"])
GIVEN_UP = frozenset(["plan", "hope", "intend", "want", "seek", "expect", "aim",
    "consider"])  # fmt: skip
NOUN_BEFORE = DETERMINERS | PREPOSITIONS - {"to"} | frozenset(["'s", "’", "own"])


def verb_positions(s: Sentence) -> Iterator[Draft]:
    """The positions that verbs tell in a sentence, each in the first frame that fits."""
    forms = carriers()
    for i in range(len(s.tokens)):
        found = forms.get(s.lower(i))
        if found is None or (s.is_capital(i) and (i in s.name_types or not s.starts_quoted(i))):
            continue  # "Planned Parenthood"
        carrier, form = found
        if not _is_verb(s, i, form):
            continue
        told = _read(s, i, carrier, form)
        if told is not None:
            yield told


def _is_verb(s: Sentence, i: int, form: Form) -> bool:
    """Whether a form that may be a noun is a verb here."""
    before = s.lower(i - 1)
    if form == "plain" and before == "to" and s.lower(i) not in ALWAYS:
        return False  # "wants to oppose it": the first verb carries the position
    if form == "s" and s.lower(i + 1).endswith("ed") and s.lower(i + 2) == "by":
        return False  # "plans offered by an employer"
    if form in {"past", "ing"}:
        return before not in (DETERMINERS | {"'s", "own", "of"}) - {"all", "both"}
    if before in NOUN_BEFORE - {"that", "both", "all"} or (i == 0 and form != "plain"):
        return before == "'s" and i - 2 >= 0 and s.lower(i - 2) in {"it", "he", "she"}
    return i > 0


def _read(s: Sentence, i: int, carrier: Carrier, form: Form) -> Draft | None:
    auxiliaries = [s.lower(k) for k in range(skip_left(s, i - 1) + 1, i)]
    passive = form == "past" and bool(BE & set(auxiliaries))
    if passive:
        return _bound(s, i, carrier)
    if form == "ing" and not BE & set(auxiliaries) and not _is_joined(s, i):
        return None
    if carrier.plain == "expect" and form == "past":
        return None
    if "had" in auxiliaries and carrier.plain in GIVEN_UP:
        return None
    asked = carrier.plain == "like" and "would" not in auxiliaries
    if asked or {"could", "may", "can", "might", "should", "must"} & set(auxiliaries):
        return None
    subject = find_subject(s, i)
    if subject is None or is_hedged(s, subject, words=DOUBTED):
        return None
    if kind_of(s, subject) in {"none", "you"} and not _may_hold(s, subject, carrier, form):
        return None
    if not _agrees(s, subject, i, form, auxiliaries):
        return None
    if carrier.plain in WISHED_ONCE and form == "past" and not _is_reported(s, subject):
        return None  # "they wanted a headline" tells a motive of the past
    if carrier.plain == "offer" and not BE & set(auxiliaries) and s.lower(i + 1) != "to":
        return None
    guessed = carrier.plain == "want" and "would" in auxiliaries
    if guessed and not _is_own(s, subject):
        return None  # "she would want to": what others think of her
    nor = s.lower(subject[0] - 1) in DO and s.lower(subject[0] - 2) in {"nor", "neither"}
    denied = nor or bool({"not", "never", "no"} & set(auxiliaries))
    if denied and ("had" in auxiliaries or (carrier.plain == "consider" and "did" in auxiliaries)):
        return None
    if denied and carrier.plain not in DENIABLE:
        return None
    modality = DENIED.get(carrier.modality) if denied else carrier.modality
    if modality is None or ({"will", "would"} & set(auxiliaries) and carrier.modality == "will"):
        return None
    related = s.lower(subject[1]) in {"that", "which"} and kind_of(s, subject) == "measure"
    joined = form == "ing" and not BE & set(auxiliaries)
    finite = not related and not joined and (form != "plain" or s.lower(i - 1) != "to")
    told = Told(s, i, carrier, modality, subject, finite, form)
    drafts = (frame(told) for name, frame in FRAMES.items() if name in carrier.frames)
    return next((found for found in drafts if found is not None), None)


def _is_own(s: Sentence, subject: Range) -> bool:
    """Whether the words are the subject's own: "I would want", "she said he would want"."""
    spoken = any(s.lower(k) in word_list("speech_verbs") for k in range(subject[0]))
    word = s.lower(subject[0])
    named = word in {"he", "she", "they"} and spoken
    return word in FIRST_PERSON or named or _is_reported(s, subject)


def _is_reported(s: Sentence, subject: Range) -> bool:
    """Whether a clause stands in reported speech: "said that she wanted"."""
    before = range(max(0, subject[0] - 5), subject[0])
    return any(s.lower(k) in word_list("speech_verbs") for k in before)


def _may_hold(s: Sentence, subject: Range, carrier: Carrier, form: Form) -> bool:
    """Whether a verb takes a subject that is not known to act: "the missive urged …"."""
    if s.lower(subject[0]) in PRONOUNS:
        return False
    rules = carrier.plain in ALLOWING | {"prevent"} and form != "past"
    return rules or carrier.plain in word_list("verbs_of_actors")


def _is_joined(s: Sentence, i: int) -> bool:
    """Whether a participle hangs on a clause: ", demanding that", "by threatening to"."""
    before = s.lower(i - 1)
    if is_adverb(before):
        before = s.lower(i - 2)
    noun = before in word_list("measure_nouns") | TEXTS
    return i > 1 and (noun or before in {",", "by", "and", "while", "after", "—", "–"})


def _agrees(s: Sentence, subject: Range, i: int, form: Form, auxiliaries: Sequence[str]) -> bool:
    """Whether a plain form fits its subject: "members support" does, "the state support" not."""
    if form != "plain" or set(auxiliaries) & (DO | MODALS) or s.lower(i - 1) == "to":
        return True
    words = [s.lower(k) for k in range(*subject)]
    if words[0] in PRONOUNS | {"who"} and len(words) == 1:
        return words[0] not in {"he", "she", "it", "this", "one"}
    head = s.lower(head_of(s, subject))
    plural = head.endswith("s") and not head.endswith("ss")
    plural = plural or head.endswith("men") or s.lower(subject[1] + 1) == "who"
    return (
        plural
        or "and" in words
        or s.lower(subject[1]) == "who"
        or head in {"people", "police", "media", "women", "men"}
    )


def _bound(s: Sentence, i: int, carrier: Carrier) -> Draft | None:
    """Somebody is allowed, required or forbidden to do something."""
    if carrier.modality not in {"may", "must", "must not", "forbids"}:
        return None
    if carrier.plain in {"force", "compel"} or s.lower(i - 1) == "being":
        return None
    subject = find_subject(s, i)
    if subject is None or kind_of(s, subject) != "actor" or is_hedged(s, subject):
        return None
    denied = any(s.lower(k) in {"not", "never"} for k in range(max(0, i - 3), i))
    modality: Modality | None = "must not" if carrier.modality == "forbids" else carrier.modality
    modality = DENIED.get(carrier.modality) if denied else modality
    if modality is None or (denied and carrier.modality == "must"):
        return None
    settled = {"was", "were"} | MODALS
    past = any(s.lower(k) in settled for k in range(max(0, i - 3), i))
    if s.lower(i + 1) in {"to", "from"} and not past:
        return draft(s, modality, i, first_verb(s, i + 2), who=subject, score=0.7)
    return None
