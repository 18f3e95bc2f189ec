"""Timeline17: topics of dated articles with the timelines that journalists made of them."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kept_annotations import annotate
from variorum.annotate.sentences import find_sentences
from variorum.annotate.times import find_times
from variorum.clean import find_furniture
from variorum.compare.set_aside import set_furniture_aside
from variorum.model import Annotation, Report

TUNING = 4
"""So many topics may tune; the others measure."""


def topics(data: Path) -> Iterator[dict[str, Any]]:
    """The topics in the order of the file; ``data`` is the folder that holds ``data/``."""
    with gzip.open(data / "data" / "timelines" / "t17.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def annotated(report: Report) -> Annotation:
    """The findings that dating and a timeline need: sentences, times and furniture."""
    return annotate(report, _sentences_and_times)


def _sentences_and_times(report: Report) -> Annotation:
    sentences = find_sentences(report.text)
    times = find_times(report.text, sentences, written=report.published)
    return set_furniture_aside(
        Annotation(
            report=report.id, sentences=sentences, times=times, furniture=find_furniture(report)
        )
    )
