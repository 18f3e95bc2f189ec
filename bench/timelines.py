"""Timelines of long stories against those that journalists made (Timeline17).

    python bench/timelines.py [DATA] [--show] [TOPIC …]     DATA is the folder that holds data/

Of each topic the program is given the articles with their dates and makes the events of the
story, as for any case. A timeline of as many dates as the gold one has, and of as many
sentences a date as it has on average, is then read off: the dates that matter most
(``variorum.compare.timeline.weigh_days``) between the first and the last of the gold ones, as
is usual, and of each the events that matter most, each in the sentence that tells it best. The
first four topics tune, the other five measure; a topic may have several gold timelines, each
of which is compared apart.

dates F1   the dates found and the gold ones
AR-1 F1    their words, by the date they are nearest to (see ``aligned_rouge``)

Both F1 are of the mean precision and the mean recall of the timelines.
"""

import argparse
import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

from aligned_rouge import Score, Timeline, aligned_score, date_score
from timeline17 import TUNING, annotated, topics
from variorum.compare.dates.tellings import find_tellings
from variorum.compare.timeline import find_events, weigh_days
from variorum.model import Dating, Event, When
from variorum.read.reports import build_report

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))


class Story:
    """The events of a topic, by day, and how much its days matter."""

    def __init__(self, articles: list[dict[str, Any]]) -> None:
        reports = [
            build_report(
                id=article["id"],
                source=article["id"],
                text=article["text"],
                published=date.fromisoformat(article["date"]),
                basis="record",
            )
            for article in articles
        ]
        annotations = {report.id: annotated(report) for report in reports}
        began = process_time()
        written = {report.id: When.on(report.published) for report in reports if report.published}
        datings = [Dating(report, when, "record") for report, when in written.items()]
        self.events: dict[date, list[Event]] = {}
        for event in find_events(reports, annotations, datings):
            if event.when.day:
                self.events.setdefault(event.when.day, []).append(event)
        tellings = find_tellings(reports, annotations)
        self.weights: Mapping[date, float] = weigh_days(
            (telling for report in sorted(tellings) for telling in tellings[report]), written
        )
        self.seconds = process_time() - began

    def timeline(self, gold: Timeline) -> Timeline:
        """A timeline of as many dates and sentences as a gold one."""
        sentences = max(1, round(sum(map(len, gold.values())) / len(gold)))
        between = [d for d in self.weights if min(gold) <= d <= max(gold) and d in self.events]
        days = sorted(between, key=lambda d: (-self.weights[d], d))[: len(gold)]
        return {day: self._telling(day, sentences) for day in days}

    def _telling(self, day: date, most: int) -> list[str]:
        events = sorted(self.events[day], key=lambda e: (-e.weight, e.evidence[0].report))
        return [event.text for event in events[:most]]


def measure(data: Path) -> dict[str, float]:
    """The figures of the measuring topics; ``data`` is the folder that holds ``data/``."""
    scores: list[tuple[Score, Score]] = []
    for place, topic in enumerate(topics(data)):
        if place >= TUNING:
            scores += scored(topic, Story(topic["articles"]))
    return figures(scores)


def scored(topic: dict[str, Any], story: Story) -> list[tuple[Score, Score]]:
    """The scores of dates and words against each gold timeline of a topic."""
    rows = []
    for given in topic["timelines"]:
        gold: dict[date, list[str]] = {}
        for item in given["items"]:
            gold.setdefault(date.fromisoformat(item["date"]), []).extend(item["text"])
        found = story.timeline(gold)
        rows.append((date_score(found, gold), aligned_score(found, gold)))
    return rows


def figures(scores: list[tuple[Score, Score]]) -> dict[str, float]:
    """The mean figures."""
    dates = Score.mean([dates for dates, _ in scores])
    words = Score.mean([words for _, words in scores])
    return {"dates F1": dates.f1, "AR-1 F1": words.f1}


def main() -> None:
    """Prints the figures of each topic asked for and of all of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=DATA)
    parser.add_argument("names", nargs="*", help="only these topics (default: the tuning ones)")
    parser.add_argument("--show", action="store_true", help="the timelines of tuning topics")
    options = parser.parse_args()
    together: list[tuple[Score, Score]] = []
    for place, topic in enumerate(topics(options.data)):
        if topic["topic"] not in options.names and (options.names or place >= TUNING):
            continue
        story = Story(topic["articles"])
        scores = scored(topic, story)
        together += scores
        row = "  ".join(f"{name} {value:.3f}" for name, value in figures(scores).items())
        print(f"{topic['topic']:24}{row}  {story.seconds:.1f} s")
        if options.show and place < TUNING:
            show(story)
    print(f"{'together':24}", figures(together))


def show(story: Story) -> None:
    """Prints the days that matter most with the event that matters most of each."""
    for day in sorted(sorted(story.events, key=lambda d: -story.weights.get(d, 0))[:20]):
        event = max(story.events[day], key=lambda e: e.weight)
        print("   ", day, f"{story.weights.get(day, 0):5.1f}", event.text[:160])


if __name__ == "__main__":
    main()
