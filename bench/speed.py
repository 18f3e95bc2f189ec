"""How long the whole way takes, and how much memory, as a person would see it.

    python bench/speed.py [DATA]

Each command runs as a process of its own; what five reports take is the faster of two times
after a first one (warm): what else the machine does meanwhile can only add to it.
"""

import gzip
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path
from time import perf_counter, process_time

from kept_annotations import keep_case

DATA = Path(os.environ.get("VARIORUM_DATA", Path(__file__).resolve().parents[2] / "shared"))
ARTICLES = 20
TURNS = 3
ANNOTATED = 2
"""Times that each article is annotated, in turn with the bare encoder, the faster one counts: a
machine's pace changes from one minute to the next."""
VARIORUM = [sys.executable, "-m", "variorum"]


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took: wall seconds, and the most memory it held at once, in megabytes."""

    seconds: float
    megabytes: float


def run(*words: str | Path) -> Run:
    """Runs a command to its end, its modules compiled once and kept, as they are for anybody
    who installed it. Raises ``CalledProcessError``, with what it wrote as its output, where it
    fails.
    """
    command = [*VARIORUM, *map(str, words)]
    surroundings = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as written:
        began = perf_counter()
        process = subprocess.Popen(
            command, stdout=written, stderr=subprocess.STDOUT, env=surroundings
        )
        # wait4 tells of this process alone; getrusage would tell of all that ran before, too
        _, status, used = os.wait4(process.pid, 0)
        taken = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            written.seek(0)
            raise subprocess.CalledProcessError(process.returncode, command, written.read())
    return Run(taken, used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000))


def read_and_show(source: Path, folder: Path) -> Run:
    """From a source to the account of its largest story, each time in a new case: the fastest
    of the warm times.
    """
    runs = []
    for turn in range(TURNS):
        case = folder / f"{source.name}-{turn}.db"
        read, show = run("read", source, "-o", case), run("show", case, "1")
        runs.append(Run(read.seconds + show.seconds, max(read.megabytes, show.megabytes)))
    return min(runs[1:], key=lambda each: each.seconds)


def annotate_over_encoder(data: Path) -> dict[str, float]:
    """Seconds until the model can be asked; and how many times the bare encoder's time over
    the same word pieces (no window overlaps another, nothing is made of what it gives) the way
    from text to annotations takes, both by one thread, in processor time.
    """
    from variorum.annotate import annotate
    from variorum.annotate.model.pieces import cut_into_pieces
    from variorum.annotate.model.reader import BATCH, inputs_of, load_model
    from variorum.annotate.model.windows import ROOM, Window
    from variorum.model import Report

    with gzip.open(data / "data" / "basil" / "triples.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in islice(lines, ARTICLES)]
    began = process_time()
    model = load_model(threads=1)
    start = process_time() - began
    annotate(Report(id="first", source="", text=texts[0]), model=model)
    whole = bare = 0.0
    for text in texts:
        report = Report(id="text", source="", text=text)
        pieces = cut_into_pieces(text, model.tokenizer)
        ends = [*range(0, len(pieces), ROOM), len(pieces)]
        windows = [Window(a, b, a, b) for a, b in pairwise(ends)]
        taken: list[tuple[float, float]] = []
        for _ in range(ANNOTATED):
            began = process_time()
            annotate(report, model=model)
            between = process_time()
            for i in range(0, len(windows), BATCH):
                model.session.run(None, inputs_of(windows[i : i + BATCH], pieces))
            taken.append((between - began, process_time() - between))
        whole += min(own for own, _ in taken)
        bare += min(encoder for _, encoder in taken)
    words = sum(len(text.split()) for text in texts)
    return {
        "model_start_s": start,
        "annotate_over_encoder": whole / bare,
        "annotate_s_per_1000_words": 1000 * whole / words,
    }


def measure(data: Path) -> dict[str, float]:
    """Wall seconds, and the most memory that any of the commands held, in megabytes."""
    articles = data / "data" / "basil" / "triples.jsonl.gz"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        helps = [run("--help") for _ in range(3)]
        five = read_and_show(data / "stories" / "gracie-mansion" / "reports", folder)
        basil = run("read", articles, "-o", folder / "basil.db")
        # `check` ends with 3, and this with an error, where a line does not stand on its words
        check = run("check", folder / "basil.db")
        keep_case(folder / "basil.db")
    return {
        "help_s": min(each.seconds for each in helps),
        "five_reports_s": five.seconds,
        "basil_150_s": basil.seconds,
        "basil_check_s": check.seconds,
        "basil_all_lines_checked": 1.0,
        "peak_memory_mb": max(each.megabytes for each in (*helps, five, basil, check)),
        **annotate_over_encoder(data),
    }


def main() -> None:
    """Print the figures as JSON."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    print(json.dumps(measure(data), indent=2))


if __name__ == "__main__":
    main()
