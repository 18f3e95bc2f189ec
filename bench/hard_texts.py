"""Whether long and odd texts pass through annotating to the end, and how long they take.

    python bench/hard_texts.py [--megabyte]

The texts are made of invented sentences: one paragraph of 10,000 words, 2,000 words without a
mark, all capitals, small letters only, and letters that take several code points; on demand a
megabyte, which takes minutes. For each: processor seconds, and whether every finding stands in
the text.
"""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from variorum.annotate import annotate
from variorum.annotate.model.reader import load_model
from variorum.model import Annotation, Report, Span

LINES = (
    "Mayor Ann Ray of Millport said on Tuesday that the weir would open by 12 May.",
    "“We will not wait,” she said. “The river rose 3.5 feet in two days.”",
    "Bo Day, who runs the Lake Herald, called the plan “late and dear.”",
    "The Avon Water Board (AWB) must pay $2.4 million, according to a report by its auditors.",
    "Officials declined to comment, and 170 houses stayed dark on Wednesday night.",
)
MEGABYTE = 1_000_000
WORDS, FEWER_WORDS = 10_000, 2_000


def measure(_: Path, *, megabyte: bool = False) -> dict[str, float]:
    """Seconds of each text, and how many failed or had a finding outside the text."""
    model = load_model(threads=1)
    figures: dict[str, float] = {}
    failed = 0
    for name, text in texts(megabyte=megabyte):
        began = time.process_time()
        try:
            found = annotate(Report(id=name, source="", text=text), model=model)
            outside = [s for s in spans_of(found) if not 0 <= s.begin < s.end <= len(text)]
            failed += bool(outside) or not found.sentences
        except Exception as fault:
            failed += 1
            print(f"{name}: {fault!r}")
        figures[f"{name}_s"] = time.process_time() - began
    return {"failed": float(failed), **figures}


def texts(*, megabyte: bool) -> Iterator[tuple[str, str]]:
    """The texts with what they are called."""
    yield "one_paragraph", " ".join(paragraphs(WORDS).split())
    if megabyte:
        yield "megabyte", paragraphs(MEGABYTE // 5)[:MEGABYTE]
    long = paragraphs(FEWER_WORDS)
    yield "no_punctuation", "".join(c for c in " ".join(long.split()) if c.isalnum() or c == " ")
    yield "capitals", long.upper()
    yield "small_letters", long.lower()
    yield (
        "code_points",
        long.replace("e", "e\u0301").replace(" the ", " \U0001f30a\u200d\u2642\ufe0f "),
    )


def paragraphs(words: int) -> str:
    """Invented paragraphs of at least so many words, numbered so that no two are alike."""
    made: list[str] = []
    counted = 0
    while counted < words:
        made.append(" ".join(LINES).replace("170", str(100 + len(made))))
        counted += len(made[-1].split())
    return "\n\n".join(made)


def spans_of(found: Annotation) -> Iterator[Span]:
    """Every place of an annotation."""
    yield from found.sentences
    yield from found.furniture
    for one in (*found.names, *found.times, *found.figures, *found.positions):
        yield Span(one.begin, one.end)
    for attribution in found.attributions:
        yield from (*attribution.source, *attribution.cue, *attribution.content)


def main() -> None:
    """Print the figures as JSON."""
    print(json.dumps(measure(Path(), megabyte="--megabyte" in sys.argv), indent=2))


if __name__ == "__main__":
    main()
