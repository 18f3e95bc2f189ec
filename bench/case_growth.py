"""How comparing a case grows that is read in rounds: time and memory for each report.

    python bench/case_growth.py [SIZE …]

Short invented reports with given annotations, ``A_DAY`` a day, two to four to a matter; after each
``ROUND`` the stories are brought up to date, as `watch` does. Each size runs in a process of its
own. ``settled_ms`` is the time of one more report in the full case.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from variorum.annotate.sentences import find_sentences
from variorum.model import Annotation, Reading, Report
from variorum.pipeline import bring_up_to_date
from variorum.store import open_case

SMALL, LARGE = 500, 2000
ROUND = 100
A_DAY = 50
FIRST = date(2031, 1, 1)
SYLLABLES = ("bar", "dun", "fel", "gor", "hes", "kil", "lom", "mav", "nor", "pel", "ros", "tam")


def measure(_: Path) -> dict[str, float]:
    """What four times as many reports cost, beside 500: one where each costs the same."""
    few, many = run(SMALL), run(LARGE)
    return {
        "cpu, large to small": many["last_ms"] / few["last_ms"],
        "mb added": many["mb"] - few["mb"],
        "cpu ms of one more report": many["one_more_ms"],
    }


def run(size: int) -> dict[str, float]:
    """The figures of one size, from a process of its own."""
    command = [sys.executable, __file__, str(size), "--here"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def grow(size: int) -> dict[str, float]:
    """Read a case in rounds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.db"
        spent: list[float] = []
        with open_case(path, create=True) as case:
            for number, report in enumerate(invented(size + 1)):
                one_more = number == size
                if number % ROUND == 0 or one_more:
                    bring_up_to_date(case)
                    begin = process_time()
                found = Annotation(report=report.id, sentences=find_sentences(report.text))
                case.add(Reading(report=report, source_digest=report.id), found)
                if number % ROUND == ROUND - 1 or one_more:
                    bring_up_to_date(case)
                    spent.append(process_time() - begin)
            stories = case.story_count()
        *rounds, more = spent
        return {
            "size": size,
            "stories": stories,
            "first_ms": sum(rounds[:3]) / 3 / ROUND * 1000,
            "last_ms": sum(rounds[-3:]) / 3 / ROUND * 1000,
            "one_more_ms": more * 1000,
            "bytes": path.stat().st_size / size,
            "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
        }


def invented(count: int) -> Iterator[Report]:
    """Reports of matters that two to four outlets tell on one day."""
    chance = random.Random(7)
    matter: list[str] = []
    left = 0
    for number in range(count):
        if not left:
            left, matter = chance.randint(2, 4), [town(chance) for _ in range(12)]
        left -= 1
        words = [*matter, *(town(chance) for _ in range(6))]
        chance.shuffle(words)
        body = " ".join(f"The mayor of {a} met the council of {b}." for a, b in pairs(words))
        yield Report(
            id=f"r{number}",
            source=f"r{number}",
            text=f"{body}\n\nNumber {number}.\n",
            title=f"{matter[0]} and {matter[1]} meet",
            outlet=f"Paper {number % 40}",
            published=FIRST + timedelta(days=number // A_DAY),
        )


def town(chance: random.Random) -> str:
    """An invented name, of some 20,000: of few, each would be in the news all the year."""
    return "".join(chance.choice(SYLLABLES) for _ in range(4)).capitalize()


def pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """Each two words that stand side by side."""
    yield from zip(words[::2], words[1::2], strict=True)


def main() -> None:
    """Print the figures of each size as a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10_000])
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    for size in given.sizes:
        print(json.dumps(grow(size) if given.here else run(size)), flush=True)


if __name__ == "__main__":
    main()
