"""Work that takes longer than an answer may: one piece at a time, with its progress."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from secrets import token_hex
from threading import Event, Lock, Thread

from variorum.model import Case
from variorum.show.web.workbench import Added, Workbench

KEPT = 50


@dataclass(slots=True)
class Job:
    """Something under way. ``step`` says what is being done; ``back`` is where it leads."""

    id: str
    back: str
    step: str = "Waiting …"
    added: Added | None = None
    failed: str = ""
    ended: Event = field(default_factory=Event)


def _in_words(error: Exception) -> str:
    """What a reader is told: what was said wrong in its own words, a fault with its name."""
    if isinstance(error, KeyError):
        return f"{error.args[0]} is not in this case (any more)."
    return f"{error}." if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"


@dataclass(slots=True)
class Jobs:
    """The jobs of an app; they run one after the other, since they write to one case."""

    bench: Workbench
    found: dict[str, Job] = field(default_factory=dict)
    turn: Lock = field(default_factory=Lock)

    def start(self, work: Callable[[Case, Job], None], *, back: str) -> Job:
        """Begin a piece of work on the case; its stories are compared anew afterwards."""
        job = Job(token_hex(8), back)
        self.found[job.id] = job
        for old in list(self.found)[:-KEPT]:
            if self.found[old].ended.is_set():
                del self.found[old]
        Thread(target=self._run, args=(work, job), daemon=True).start()
        return job

    def _run(self, work: Callable[[Case, Job], None], job: Job) -> None:
        try:
            with self.turn, closing(self.bench.open()) as case:
                work(case, job)
                if case.stale:
                    job.step = "Comparing the reports …"
                    self.bench.compare(case)
                job.step = "Done."
        except Exception as error:  # whatever it was, the page must say so and not wait for ever
            job.failed = _in_words(error)
            job.step = "This could not be done."
        finally:
            job.ended.set()
