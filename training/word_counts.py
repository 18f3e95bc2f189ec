"""Count in how many background articles each word stands, for ``lang.background_words``.

    VARIORUM_DATA=../shared python training/word_counts.py

Reads ``data/background/articles.jsonl.gz`` in the data folder and writes
``src/variorum/lang/en/background_words.txt.gz``: the number of articles on the first line,
then a line for each frequency: the frequency and the words that have it, in order.
"""

import gzip
import json
import os
from collections import Counter, defaultdict
from pathlib import Path

from variorum.annotate.words import find_words
from variorum.lang.background_words import stem

LEAST = 5
TARGET = Path(__file__).parents[1] / "src/variorum/lang/en/background_words.txt.gz"


def count(articles: Path) -> tuple[int, Counter[str]]:
    """The number of distinct articles, and for each stem in how many of them it stands."""
    frequencies: Counter[str] = Counter()
    texts: set[str] = set()
    with gzip.open(articles, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            texts.add(article["title"] + "\n" + article["text"])
    for text in texts:
        frequencies.update({stem(word.text) for word in find_words(text)})
    return len(texts), frequencies


def main() -> None:
    """Write the table and print its size."""
    data = Path(os.environ.get("VARIORUM_DATA", "../shared")) / "data"
    documents, frequencies = count(data / "background" / "articles.jsonl.gz")
    by_count: defaultdict[int, list[str]] = defaultdict(list)
    for word, frequency in frequencies.items():
        if frequency >= LEAST:
            by_count[frequency].append(word)
    lines = [str(documents)]
    lines += [" ".join([str(n), *sorted(by_count[n])]) for n in sorted(by_count, reverse=True)]
    TARGET.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    words = sum(map(len, by_count.values()))
    print(f"{documents} articles, {words} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
