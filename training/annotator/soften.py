"""Read unlabelled articles with a finished annotator, for another one to learn from.

    VARIORUM_DATA=../shared python training/annotator/soften.py --out build/softened.npz

Articles of ``data/background`` are read with the files that ship (or ``--files``); what the model
says of the roles and names of every piece is kept as probabilities in half precision. With
``train.py --softened FILE`` the next annotator learns to say the same of texts with covered words
(noisy student; Xie, Luong, Hovy and Le, 2020). Articles that stand in the parts of PolNeAR that
tune or measure are left out. Seeded; about eight minutes on two processor cores.
"""

import argparse
import json
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from data import DATA, split_articles

from export import FILES
from names_source import records
from variorum.annotate.model.reader import load_model, read_report

SHORTEST, LONGEST = 1_500, 9_000
"""Articles of so many characters are read."""
RUN, MOST_SHARED = 8, 0.1
"""An article stands in PolNeAR if it shares this part of its runs of eight words with it."""


def main() -> None:
    """Write one file for all articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--files", type=Path, default=FILES)
    parser.add_argument("--articles", type=int, default=1_500)
    options = parser.parse_args()
    model = load_model(options.files)
    texts, roles, names = [], [], []
    for text in list(unlabelled())[: options.articles]:
        scores = read_report(text, model)
        texts.append(text)
        roles.append(np.exp(scores.roles).astype(np.float16))
        names.append(np.exp(scores.names).astype(np.float16))
        if len(texts) % 50 == 0:
            print(f"{len(texts)} of {options.articles}", flush=True)
    np.savez(
        options.out, texts=np.frombuffer(json.dumps(texts).encode(), np.uint8),
        sizes=np.array([len(r) for r in roles]), roles=np.concatenate(roles),
        names=np.concatenate(names),
    )  # fmt: skip


def unlabelled() -> Iterator[str]:
    """Background articles in random order that are nowhere in what tunes or measures."""
    held_out: set[int] = set()
    for record in (*split_articles()[1], *records(DATA / "polnear" / "dev.jsonl.gz")):
        held_out |= runs_of(record["text"])
    texts = [r["text"] for r in records(DATA / "background" / "articles.jsonl.gz")]
    random.Random(7).shuffle(texts)
    for text in texts:
        if SHORTEST <= len(text) <= LONGEST:
            runs = runs_of(text)
            if len(runs & held_out) <= MOST_SHARED * len(runs):
                yield text


def runs_of(text: str) -> set[int]:
    """Hashes of the runs of eight words of a text."""
    words = text.lower().split()
    return {hash(tuple(words[i : i + RUN])) for i in range(len(words) - RUN + 1)}


if __name__ == "__main__":
    main()
