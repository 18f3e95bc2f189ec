"""Near copies made by script, and independent reports of one story, that are called dependent.

``VARIORUM_DATA=FOLDER python bench/near_copies.py``. An article of the background is set beside
its own first quarter, and beside itself with a fifth of its words put in the place of others
(words of other articles). Independent are reports of one basil story that share less than a
tenth of their word 8-grams, of the stories that nothing was tuned on.
"""

import os
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from copies import SHARED, records_of, same_story, shared_text
from variorum.annotate.words import find_words, words_in
from variorum.compare.copies import relate_reports
from variorum.compare.shingles import ngram_codes, sampled, shared_pairs, word_code
from variorum.lang.background_words import stem
from variorum.model import Report

ARTICLES = 300
FEWEST_WORDS = 200
REPLACED = 0.2
NGRAM = 8


def measure(data: Path) -> dict[str, float]:
    """Shares of pairs called dependent, and how fast candidates are found, on one core."""
    records = records_of(data / "data/background/articles.jsonl.gz")
    texts = [record["text"] for record in records]
    chance = random.Random(7)
    long = [text for text in texts if len(text.split()) >= FEWEST_WORDS]
    chosen = chance.sample(long, ARTICLES)
    basil = records_of(data / "data/basil/triples.jsonl.gz")
    kept = set(sorted({record["story"] for record in basil})[1::2])
    pairs = same_story([record for record in basil if record["story"] in kept])
    independent = [pair for pair in pairs if shared_text(*pair) < SHARED]
    return {
        "first quarter found": found([(text, first_quarter(text)) for text in chosen]),
        "a fifth of words replaced: found": found(
            [(text, reworded(text, chance.choice(long), chance)) for text in chosen]
        ),
        "independent pairs called dependent": sum(map(_dependent, independent)) / len(independent),
        "independent pairs": len(independent),
        "candidates: reports/s of CPU": _speed(texts),
    }


def found(pairs: Sequence[tuple[str, str]]) -> float:
    """The share of pairs of texts that are called dependent."""
    reports = [(_bare("a", one), _bare("b", other)) for one, other in pairs]
    return sum(map(_dependent, reports)) / len(reports)


def first_quarter(text: str) -> str:
    """The text up to the word that a quarter of its words end with."""
    words = find_words(text)
    return text[: words[len(words) // 4].end]


def reworded(text: str, other: str, chance: random.Random) -> str:
    """The text with a fifth of its words replaced by words of another text."""
    words = find_words(text)
    strangers = [word.text for word in find_words(other)]
    chosen = sorted(chance.sample(words, int(REPLACED * len(words))), reverse=True)
    for word in chosen:  # from the end, so that the places before it hold
        text = text[: word.begin] + chance.choice(strangers) + text[word.end :]
    return text


def _dependent(pair: tuple[Report, Report]) -> bool:
    return relate_reports(pair, {})[0].relation != "independent"


def _bare(name: str, text: str) -> Report:
    return Report(id=name, source="", text=text)


def _speed(texts: Sequence[str]) -> float:
    ready = [
        np.array([word_code(stem(word)) for word in words_in(text)], np.uint64) for text in texts
    ]
    begin = time.process_time()
    samples = [sampled(ngram_codes(codes, NGRAM)) for codes in ready]
    sum(1 for _ in shared_pairs(samples))
    return len(ready) / (time.process_time() - begin)


def main() -> None:
    """Print every figure."""
    for name, value in measure(Path(os.environ.get("VARIORUM_DATA", "../shared"))).items():
        print(f"{name:60} {value:.4g}", flush=True)


if __name__ == "__main__":
    main()
