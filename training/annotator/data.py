"""The articles to learn from as windows of word pieces with their labels.

PolNeAR train (every tenth article, sorted by id, is left out to tune on) gives roles, links and
furniture; the names data of ``names_source`` (the measuring fifth of Worldwide NER left out) give
names. PolNeAR's own names are CoreNLP's and leave out what people mark as other (peoples, laws,
events): a model that learns from both finds a third of those. Windows begin at another place in
every pass.
"""

import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from names_source import DATA, from_tags, records, type_of
from variorum.annotate.model.pieces import LOWER, UPPER, Pieces, cut_into_pieces
from variorum.annotate.model.tags import NAME_TAGS, NAMES, ROLE_TAGS, ROLES
from variorum.model import Span

IGNORE = -100
WINDOW = 256
ONE_CASE_SHARE = 0.06
"""The share of windows read as if all in capitals or in lower case (half each)."""

Labels = NDArray[np.int64]
Place = tuple[int, int]
"""A span in pieces, [first, stop)."""


@dataclass(slots=True)
class Linked:
    """One attribution in pieces: its cue, its source (None where there is none), its contents."""

    cue: Place
    source: Place | None
    contents: list[Place]


@dataclass(slots=True)
class Document:
    """A text in pieces with its labels; ``IGNORE`` where nothing is known."""

    pieces: Pieces
    roles: Labels
    names: Labels
    furniture: Labels
    linked: list[Linked] = field(default_factory=list)
    softened: tuple[NDArray[np.float16], NDArray[np.float16]] | None = None
    """Probabilities of role tags and of name tags, where another model read the text."""


@dataclass(slots=True)
class Window:
    """Part of a document, [first, stop) in pieces, as the model reads it."""

    document: Document
    first: int
    stop: int
    case: int | None = None
    noise: int = 0
    """The seed of what is covered."""


def split_articles() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """PolNeAR's articles to train on, and those to tune on."""
    articles = sorted(records(DATA / "polnear" / "train.jsonl.gz"), key=lambda r: r["id"])
    return [r for i, r in enumerate(articles) if i % 10], articles[::10]


def attributed(record: dict[str, Any], tokenizer: Tokenizer) -> Document:
    """An article of PolNeAR with all its labels."""
    pieces = cut_into_pieces(record["text"], tokenizer)
    document = _unlabelled(pieces)
    document.roles[:] = 0
    document.furniture[:] = 0
    for attribution in record["attributions"]:
        places = {
            role: [_mark(document.roles, pieces, span, role) for span in attribution[role]]
            for role in ROLES
        }
        found = {role: [p for p in places[role] if p[0] < p[1]] for role in ROLES}
        if found["cue"] and found["content"]:
            sources = found["source"]
            document.linked.append(
                Linked(found["cue"][0], sources[0] if sources else None, found["content"])
            )
    for begin, end in record["discards"]:
        first, stop = pieces.touched_by(Span(begin, end))
        document.furniture[first:stop] = 1
        document.roles[first:stop] = IGNORE
    return document


def softened(path: Path, tokenizer: Tokenizer) -> list[Document]:
    """The articles that ``soften.py`` read."""
    with np.load(path) as kept:
        texts = json.loads(kept["texts"].tobytes())
        sizes, roles, names = kept["sizes"].tolist(), kept["roles"], kept["names"]
    documents, first = [], 0
    for text, size in zip(texts, sizes, strict=True):
        document = _unlabelled(cut_into_pieces(text, tokenizer))
        document.softened = roles[first : first + size], names[first : first + size]
        documents.append(document)
        first += size
    return documents


def named(tokenizer: Tokenizer) -> tuple[list[Document], list[Document]]:
    """The names data as texts of some sentences: Worldwide NER's articles, and the other sets,
    which draw the borders between types elsewhere.
    """
    splits = sorted({r["split"] for r in records(DATA / "names" / "worldwide.jsonl.gz")})
    held_out = set(splits[::5])
    found: list[Document] = []
    worldwide = records(DATA / "names" / "worldwide.jsonl.gz")
    for split, rows in groupby(worldwide, key=lambda r: r["split"]):
        if split not in held_out:
            found.append(_joined(list(rows), tokenizer))
    others: list[Document] = []
    for name in ("wikigold", "crossner_politics", "uner_ewt"):
        rows = list(records(DATA / "names" / f"{name}.jsonl.gz"))
        others += [_joined(rows[i : i + 10], tokenizer) for i in range(0, len(rows), 10)]
    return found, others


def windows(documents: Sequence[Document], rng: random.Random) -> list[Window]:
    """One pass over the documents in windows, shuffled; each document begins at random."""
    room, found = WINDOW - 2, []
    for document in documents:
        begin = -rng.randrange(room) if len(document.pieces) > room else 0
        for first in range(begin, len(document.pieces), room):
            window = Window(document, max(0, first), min(first + room, len(document.pieces)))
            if rng.random() < ONE_CASE_SHARE:
                window.case = rng.choice((LOWER, UPPER))
            window.noise = rng.randrange(2**32)
            if window.stop - window.first > 8:
                found.append(window)
    rng.shuffle(found)
    return found


def batches(found: Sequence[Window], size: int, rng: random.Random) -> Iterator[list[Window]]:
    """Windows of like length together (so that little is padding), batches in random order."""
    chunks = []
    for i in range(0, len(found), size * 16):
        like = sorted(found[i : i + size * 16], key=lambda w: w.stop - w.first)
        chunks += [like[j : j + size] for j in range(0, len(like), size)]
    rng.shuffle(chunks)
    yield from chunks


def inside(window: Window) -> list[Linked]:
    """The attributions whose cue lies in a window, with their parts there, from its begin."""

    def moved(place: Place | None) -> Place | None:
        if place is None or place[0] < window.first or place[1] > window.stop:
            return None
        return place[0] - window.first + 1, place[1] - window.first + 1

    found = []
    for linked in window.document.linked:
        cue = moved(linked.cue)
        if cue is None or (linked.source is not None and moved(linked.source) is None):
            continue
        contents = [p for p in map(moved, linked.contents) if p is not None]
        if contents:
            found.append(Linked(cue, moved(linked.source), contents))
    return found


def _unlabelled(pieces: Pieces) -> Document:
    return Document(pieces, *(np.full(len(pieces), IGNORE, dtype=np.int64) for _ in range(3)))


def _mark(labels: Labels, pieces: Pieces, span: Sequence[int], role: str) -> Place:
    """Label the free pieces of a span; its place."""
    first, stop = pieces.touched_by(Span(*span))
    begin = ROLE_TAGS.index(f"B-{role}")
    free = labels[first:stop] == 0
    labels[first:stop][free] = begin + 1
    if free.any():
        labels[first + int(np.argmax(free))] = begin
    return first, stop


def _mark_names(document: Document, names: Sequence[Sequence[Any]]) -> None:
    document.names[:] = 0
    for begin, end, label in names:
        kind = type_of(label) if label not in NAMES else label
        if kind:
            first, stop = document.pieces.touched_by(Span(begin, end))
            tag = NAME_TAGS.index(f"B-{kind}")
            document.names[first:stop] = tag + 1
            document.names[first : first + 1] = tag


def _joined(rows: Sequence[dict[str, Any]], tokenizer: Tokenizer) -> Document:
    """Tagged sentences as one text, a sentence a line."""
    text, names = "", []
    for row in rows:
        sentence, marked = from_tags(row["tokens"], row["tags"])
        names += [(len(text) + b, len(text) + e, kind) for b, e, kind in marked]
        text += sentence + "\n"
    document = _unlabelled(cut_into_pieces(text, tokenizer))
    _mark_names(document, names)
    return document
