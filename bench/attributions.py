"""Attributions against PolNeAR: the rules of before, the model alone, and all of annotating.

    python bench/attributions.py DATA [--tune]

DATA is the folder that holds data/polnear/*.jsonl.gz and tools/score_attributions.py. Measures
on ``dev``; ``--tune`` on every tenth article of ``train``, on which all choices were made.
jac50: contents that share half their words; end to end: the source overlaps, too; overlap:
contents that share a word; partial: the mean share of the words of a content that are found in
one of the other side (Pareti et al., 2013). Also printed: seconds for 1,000 words, one thread.
"""

import argparse
import gzip
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from variorum.annotate import annotate
from variorum.model import Attribution, Report, Span

ROOT = Path(__file__).resolve().parent.parent
RULES_COMMIT = "877ba10"
RULES_PROGRAM = """
import json, sys
from variorum.annotate import annotate
from variorum.model import Report
for line in sys.stdin:
    found = annotate(Report(id="text", source="", text=json.loads(line))).attributions
    print(json.dumps([{"source": a.source, "cue": a.cue, "content": a.content} for a in found]),
          flush=True)
"""

Predictions = dict[str, list[dict[str, Any]]]


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--tune", action="store_true")
    options = parser.parse_args()
    articles = list(read_articles(options.data, tune=options.tune))
    scorer = load_scorer(options.data)
    print(f"{len(articles)} articles, {'to tune on' if options.tune else 'to measure on'}")
    print(HEAD)
    with Rules() as rules:
        show("rules", articles, rules, scorer)
    show("model alone", articles, model, scorer)
    show("annotate", articles, whole, scorer)


def measure(data: Path) -> dict[str, float]:
    """Figures of ``dev`` as the program annotates; ``data`` holds ``data/`` and ``tools/``."""
    articles = list(read_articles(data, tune=False))
    predictions = {r["id"]: [as_record(a) for a in whole(r["text"])] for r in articles}
    result = load_scorer(data).score({r["id"]: r for r in articles}, predictions)
    ends = result["end_to_end"]["jac50"]
    return {
        "end_to_end": ends["all"]["F1"],
        "end_to_end_with_marks": ends["with marks"]["F1"],
        "end_to_end_indirect": ends["indirect"]["F1"],
        "content_words": result["token"]["content"]["F1"],
        "source_accuracy": result["attribution"]["jac50"]["all"]["source_acc"],
    }


def read_articles(data: Path, *, tune: bool) -> Iterator[dict[str, Any]]:
    """The articles to measure on, or those to tune on."""
    path = data / "data" / "polnear" / ("train.jsonl.gz" if tune else "dev.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = sorted(map(json.loads, lines), key=lambda r: str(r["id"]))
    yield from articles[::10] if tune else articles


def load_scorer(data: Path) -> Any:
    """The scorer as a module."""
    path = data / "tools" / "score_attributions.py"
    spec = importlib.util.spec_from_file_location("score_attributions", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def model(text: str) -> Sequence[Any]:
    """By the model, marked quotations made whole, nothing added."""
    from variorum.annotate.model.attributions import attributions_of
    from variorum.annotate.model.reader import load_model, read_report

    return attributions_of(text, read_report(text), load_model())


def whole(text: str) -> tuple[Attribution, ...]:
    """As the program annotates."""
    return annotate(Report(id="text", source="", text=text)).attributions


class Rules:
    """The rules that the model replaced, as they stood in an earlier commit, run by a process
    of their own; the first call to each instance takes the files out of the history.
    """

    def __enter__(self) -> "Rules":
        self.folder = tempfile.TemporaryDirectory()
        archive = subprocess.run(
            ["git", "archive", RULES_COMMIT, "src"], check=True, capture_output=True, cwd=ROOT
        )
        subprocess.run(["tar", "-x", "-C", self.folder.name], input=archive.stdout, check=True)
        self.process = subprocess.Popen(
            [sys.executable, "-c", RULES_PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(self.folder.name) / "src")},
        )
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()
        self.folder.cleanup()

    def __call__(self, text: str) -> list[dict[str, Any]]:
        """The attributions of a text as the scorer reads them."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps(text), file=self.process.stdin, flush=True)
        found: list[dict[str, Any]] = json.loads(self.process.stdout.readline())
        return found


def as_record(attribution: Any) -> dict[str, Any]:
    """An attribution as the scorer reads it; a lone span stands for a tuple of one."""
    if isinstance(attribution, dict):
        return attribution

    def spans(given: Any) -> list[list[int]]:
        if given is None:
            return []
        return [list(given)] if isinstance(given, Span) else [list(s) for s in given]

    return {role: spans(getattr(attribution, role)) for role in ("source", "cue", "content")}


HEAD = (
    f"{'':12}{'end to end':>11}{'marks':>7}{'indir.':>7}{'jac50':>7}{'exact':>7}"
    f"{'overlap':>8}{'partial':>8}{'words':>7}{'source':>8}{'s/1,000':>9}"
)


def show(
    name: str,
    articles: Sequence[dict[str, Any]],
    find: Callable[[str], Sequence[Any]],
    scorer: Any,
) -> None:
    """One row."""
    find("Ann Ray said it was late.")  # what is loaded once is not counted
    begun = time.perf_counter()
    predictions = {r["id"]: [as_record(a) for a in find(r["text"])] for r in articles}
    seconds = time.perf_counter() - begun
    words = sum(len(r["text"].split()) for r in articles)
    print(row(name, scorer.score({r["id"]: r for r in articles}, predictions))
          + f"{1000 * seconds / words:9.3f}")  # fmt: skip


def row(name: str, result: dict[str, Any]) -> str:
    """The figures of a result in the order of the head."""
    ends, content = result["end_to_end"]["jac50"], result["content"]
    return (
        f"{name:12}{ends['all']['F1']:11.3f}{ends['with marks']['F1']:7.3f}"
        f"{ends['indirect']['F1']:7.3f}{content['jac50']['all']['F1']:7.3f}"
        f"{content['exact']['all']['F1']:7.3f}{content['overlap']['all']['F1']:8.3f}"
        f"{content['proportional']['all']['F1']:8.3f}"
        f"{result['token']['content']['F1']:7.3f}"
        f"{result['attribution']['jac50']['all']['source_acc']:8.3f}"
    )


if __name__ == "__main__":
    main()
