"""Names and their types: candidates by rule, told apart by a small linear classifier."""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from variorum.annotate.names.candidates import Candidate, find_candidates
from variorum.lang import word_list
from variorum.model import Name, NameType, Span

TYPES: tuple[NameType | None, ...] = ("person", "organisation", "place", "other", None)
"""The classes of the classifier; None is no name at all."""

Scores = list[float]


def find_names(text: str, sentences: Sequence[Span]) -> tuple[Name, ...]:
    """The names of a text in order, without titles, with their types.

    A form is given one type throughout a text: the scores of all its places are added up,
    and a single word takes the type of the one longer name that ends in it.
    """
    places = [c for sentence in sentences for c in find_candidates(text, sentence)]
    totals: defaultdict[tuple[str, ...], Scores] = defaultdict(lambda: [0.0] * len(TYPES))
    for candidate in places:
        totals[candidate.words] = _add(totals[candidate.words], classify(candidate))
    types = {words: _best(scores) for words, scores in totals.items()}
    _share_surnames(types)
    _doubt_people(text, places, types)
    found = ((c, types[c.words]) for c in places)
    return tuple(Name(c.begin, c.end, kind) for c, kind in found if kind is not None)


def classify(candidate: Candidate) -> Scores:
    """The score of each of ``TYPES`` for a candidate, by an averaged perceptron.

    Method: Freund and Schapire (1999), Large margin classification using the perceptron
    algorithm; weights from ``training/name_weights.py``.
    """
    weights = _weights()
    scores = [0.0] * len(TYPES)
    for feature in features(candidate):
        found = weights.get(feature)
        if found is not None:
            scores = _add(scores, found)
    return scores


def features(candidate: Candidate) -> Iterator[str]:
    """What the classifier looks at."""
    words = [word.lower() for word in candidate.words]
    yield "bias"
    yield "initial" if candidate.opens_sentence else "inside"
    yield f"length {min(len(words), 4)}"
    yield f"all {' '.join(words)}"
    yield f"first {words[0]}"
    yield f"last {words[-1]}"
    yield f"before {candidate.before}"
    yield f"after {candidate.after}"
    yield f"title {candidate.title}"
    yield f"ending {words[-1][-3:]} {min(len(words), 3)}"
    yield f"shape {_shape(candidate.words[0])} {_shape(candidate.words[-1])}"
    if candidate.opens_sentence:
        yield f"opens {words[0]} {len(words) == 1}"
    for word in words:
        yield f"word {word}"


def _shape(word: str) -> str:
    if len(word) == 1:
        return "X"
    if word.isupper():
        return "XX"
    return "Xx" if word[1:].islower() else "xX"


def _add(a: Scores, b: Scores) -> Scores:
    return [x + y for x, y in zip(a, b, strict=True)]


def _best(scores: Scores) -> NameType | None:
    return TYPES[max(range(len(TYPES)), key=scores.__getitem__)]


def _share_surnames(types: dict[tuple[str, ...], NameType | None]) -> None:
    """Give a surname alone the type of the person who bears it in the same text."""
    people = [words for words, kind in types.items() if kind == "person" and len(words) > 1]
    surnames = {
        words[-2] if words[-1] in {"Jr", "Sr", "II", "III"} else words[-1] for words in people
    }
    for words, kind in types.items():
        if len(words) == 1 and words[0] in surnames and kind != "person":
            types[words] = "person"


def _doubt_people(
    text: str, places: Sequence[Candidate], types: dict[tuple[str, ...], NameType | None]
) -> None:
    """Take back "person" where nothing bears it out.

    A form whose last word also stands in small letters ("Vale Water", "water") is a thing,
    unless a first name or a title goes before; a single word never seen in training is a
    person only with a title before it, a speech verb beside it or a fuller name.
    """
    small = {word for word in text.split() if word.islower()}
    first_names = word_list("male_names") | word_list("female_names")
    titled = {c.words for c in places if c.title}
    speaks = {c.words for c in places if c.after in word_list("speech_verbs") or
              c.before in word_list("speech_verbs")}  # fmt: skip
    surnames = {words[-1] for words, kind in types.items() if kind == "person" and len(words) > 1}
    for words, kind in types.items():
        if kind != "person" or words in titled or words[0].lower() in first_names:
            continue
        last = words[-1].lower()
        if last in small:
            types[words] = "organisation" if len(words) > 1 else "other"
            continue
        borne_out = words in speaks or words[0] in surnames or f"all {last}" in _weights()
        if len(words) == 1 and not borne_out:
            types[words] = "other"


@cache
def _weights() -> dict[str, Scores]:
    data = files("variorum.lang.en").joinpath("name_weights.json.gz").read_bytes()
    table = msgspec.json.decode(gzip.decompress(data), type=dict[str, list[int]])
    return {feature: [w / 10 for w in weights] for feature, weights in table.items()}
