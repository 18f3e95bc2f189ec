"""Names against Worldwide NER: the model as it reads, and with one type for each form.

    python bench/model_names.py DATA

DATA is the folder that holds data/names/worldwide.jsonl.gz; measured on every fifth article (by
``split``, sorted), which no training reads. A name is right where its place and its type are.
Dates and amounts are left out. Prints precision, recall and F1 of all names and of each type.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "training"))

from names_source import from_tags
from variorum.annotate import annotate
from variorum.annotate.model.names import names_of
from variorum.annotate.model.reader import read_report
from variorum.model import Name, Report

Marked = tuple[int, int, str]


def main() -> None:
    """Prints a table for the model alone and one for all of annotating."""
    texts = list(read_articles(Path(sys.argv[1])))
    print(f"{len(texts)} articles\n{'':20}{'P':>7}{'R':>7}{'F1':>7}")
    show("model", texts, by_model)
    show("all", texts, lambda text: annotate(Report(id="text", source="", text=text)).names)


def by_model(text: str) -> Sequence[Name]:
    """The model's names as they come."""
    return names_of(read_report(text))


def read_articles(data: Path) -> Iterator[tuple[str, set[Marked]]]:
    """The held-out articles as texts, a sentence a line, with their names."""
    rows = defaultdict(list)
    with gzip.open(data / "data" / "names" / "worldwide.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            rows[record["split"]].append(record)
    for split in sorted(rows)[::5]:
        text, names = "", set()
        for record in rows[split]:
            sentence, marked = from_tags(record["tokens"], record["tags"])
            names |= {(len(text) + b, len(text) + e, kind) for b, e, kind in marked}
            text += sentence + "\n"
        yield text, names


def show(
    label: str,
    texts: Sequence[tuple[str, set[Marked]]],
    find: Callable[[str], Sequence[Name]],
) -> None:
    """Rows for all names and each type."""
    counts: Counter[tuple[str, str]] = Counter()
    for text, gold in texts:
        found = {(n.begin, n.end, str(n.type)) for n in find(text)}
        for what, marks in (("found", found), ("gold", gold), ("right", found & gold)):
            for _, _, kind in marks:
                counts[what, kind] += 1
                counts[what, "all"] += 1
    for kind in ("all", "person", "organisation", "place", "other"):
        right, found_, gold_ = (counts[w, kind] for w in ("right", "found", "gold"))
        precision, recall = right / max(1, found_), right / max(1, gold_)
        f1 = 2 * right / max(1, found_ + gold_)
        print(f"{label:7}{kind:13}{precision:7.3f}{recall:7.3f}{f1:7.3f}")


if __name__ == "__main__":
    main()
