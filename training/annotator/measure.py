"""Choose the decoder's settings on the articles to tune on.

    VARIORUM_DATA=../shared python training/annotator/measure.py [--files F] [--check] [--write]

Reads the exported files, tries values of ``settings.json`` one after the other (twice round),
prints what each brings, and with ``--write`` puts the best down and the checksums with them.
``--check`` takes every third article alone: those that ``choose.py --check`` leaves out.
"""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from export import FILES, write_sums

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
from attributions import HEAD, as_record, load_scorer, read_articles, row  # noqa: I001
from data import DATA

from variorum.annotate.model.attributions import attributions_of
from variorum.annotate.model.reader import load_model, read_report

TRIED = {
    "least_chance": (0.2, 0.25, 0.3, 0.35, 0.4),
    "word_gain": (0.0, 0.01, 0.02, 0.03, 0.05),
    "no_source": (0.4, 0.55, 0.7, 1.0),
    "whole_quote": (0.3, 0.5, 0.7, 2.0),
}


def main() -> None:
    """Prints a row a trial."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=Path, default=FILES)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    model = load_model(options.files)
    articles = list(read_articles(DATA.parent, tune=True))
    if options.check:
        articles = articles[::3]
    scores = {r["id"]: read_report(r["text"], model) for r in articles}
    scorer = load_scorer(DATA.parent)
    settings = dict(model.settings)

    def measured(trial: dict[str, float]) -> dict[str, Any]:
        tried = replace(model, settings=trial)
        predictions = {
            r["id"]: [as_record(a) for a in attributions_of(r["text"], scores[r["id"]], tried)]
            for r in articles
        }
        return scorer.score({r["id"]: r for r in articles}, predictions)

    print(HEAD)
    best = measured(settings)
    print(row("begin", best))
    for _ in range(options.rounds):
        for name, values in TRIED.items():
            for value in values:
                if value != settings[name]:
                    result = measured(settings | {name: value})
                    print(row(f"{name[:6]} {value}", result), flush=True)
                    if end_to_end(result) > end_to_end(best):
                        best, settings = result, settings | {name: value}
    print(row("best", best), settings)
    if options.write:
        (options.files / "settings.json").write_text(json.dumps(settings, indent=1) + "\n")
        write_sums(options.files)


def end_to_end(result: dict[str, Any]) -> float:
    """The figure that is chosen by."""
    return float(result["end_to_end"]["jac50"]["all"]["F1"])


if __name__ == "__main__":
    main()
