"""Make the weights and joining words that tell names apart.

    python training/name_weights.py

Writes src/variorum/lang/en/name_weights.json.gz, names_with_of.txt and names_with_and.txt.
Seeded; about three minutes on one core. Prints the accuracy on the held-out fifth of
names/worldwide.
"""

import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from names_source import DATA, Marked, from_tags, marked_sentences, records
from variorum.annotate.names.candidates import find_candidates
from variorum.annotate.names.find import TYPES, features
from variorum.annotate.words import find_words
from variorum.model import Span

HERE = Path(__file__).resolve().parent.parent / "src" / "variorum" / "lang" / "en"
PASSES = 4
LEAST_COUNT = 3
CLASSES = {kind: i for i, kind in enumerate(TYPES)}

Example = tuple[list[str], int]


def joining_words(sentences: list[Marked], joiners: set[str]) -> set[str]:
    """Words after which a joiner more often stands inside a name than between two."""
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for text, names in sentences:
        words = find_words(text)
        for left, joiner, right in zip(words, words[1:], words[2:], strict=False):
            if joiner.text in joiners and left.text[0].isupper() and right.text[0].isupper():
                whole = any(b <= left.begin and right.end <= e for b, e, _ in names)
                (inside if whole else outside)[left.text.lower()] += 1
    return {w for w, n in inside.items() if n >= 3 and n > 1.5 * outside[w]}


def write_words(name: str, words: set[str]) -> None:
    """Write a word list with a line that says where it comes from."""
    head = "# Made by training/name_weights.py; see docs/cards/name-weights.md. Lower case.\n"
    (HERE / f"{name}.txt").write_text(head + "\n".join(sorted(words)) + "\n", encoding="utf-8")


def examples(sentences: Iterable[Marked]) -> list[Example]:
    """Every candidate with its features and the type of the name it shares most with."""
    found = []
    for text, names in sentences:
        for candidate in find_candidates(text, Span(0, len(text))):
            kind, most = None, 0
            for begin, end, name_type in names:
                shared = min(end, candidate.end) - max(begin, candidate.begin)
                if shared > most:
                    kind, most = name_type, shared
            found.append((list(features(candidate)), CLASSES[kind]))
    return found


def train(data: list[Example]) -> dict[str, list[float]]:
    """Averaged perceptron over the examples."""
    counts = Counter(feature for example, _ in data for feature in example)
    data = [([f for f in fs if counts[f] >= LEAST_COUNT], y) for fs, y in data]
    size = len(TYPES)
    weights: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * size)
    totals: defaultdict[str, list[float]] = defaultdict(lambda: [0.0] * size)
    clock, rng = 1, random.Random(7)
    for _ in range(PASSES):
        rng.shuffle(data)
        for fs, gold in data:
            scores = [sum(weights[f][k] for f in fs) for k in range(size)]
            guess = max(range(size), key=scores.__getitem__)
            if guess != gold:
                for f in fs:
                    for k, step in ((gold, 1.0), (guess, -1.0)):
                        weights[f][k] += step
                        totals[f][k] += step * clock
            clock += 1
    return {f: [w[k] - totals[f][k] / clock for k in range(size)] for f, w in weights.items()}


def main() -> None:
    """Train, measure on what was held out, write the files."""
    weighted = list(marked_sentences())
    sentences = [s for s, _ in weighted]
    write_words("names_with_of", joining_words(sentences, {"of", "for"}))
    write_words("names_with_and", joining_words(sentences, {"and"}))
    data = examples(s for s, n in weighted for _ in range(n))
    weights = train(data)
    table = {f: [round(10 * w) for w in ws] for f, ws in weights.items()}
    table = {f: ws for f, ws in sorted(table.items()) if max(map(abs, ws)) >= 3}
    packed = gzip.compress(json.dumps(table, separators=(",", ":")).encode(), 9, mtime=0)
    (HERE / "name_weights.json.gz").write_bytes(packed)
    splits = sorted({r["split"] for r in records(DATA / "names" / "worldwide.jsonl.gz")})
    held_out = set(splits[::5])
    tests = [r for r in records(DATA / "names" / "worldwide.jsonl.gz") if r["split"] in held_out]
    test = examples(from_tags(r["tokens"], r["tags"]) for r in tests)
    right = 0
    for fs, gold in test:
        scores = [sum(weights.get(f, [0.0] * 5)[k] for f in fs) for k in range(5)]
        right += max(range(5), key=scores.__getitem__) == gold
    print(f"{len(data)} candidates to train on, {len(table)} features, {len(packed)} bytes")
    print(f"held out: {right / len(test):.3f} of {len(test)} candidates typed right")


if __name__ == "__main__":
    main()
