"""Work that may be done beside this process: what comparing and accounts ask of it."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar, cast

Item = TypeVar("Item")
Found = TypeVar("Found")


class Begun(Protocol):
    """Work that goes on beside this."""

    def result(self) -> Any:
        """What comes of it, when it is done. What it raises is raised here."""
        ...


class Beside(Protocol):
    """Where work is done beside this, with all that this has read up to then."""

    def begin(self, work: Callable[..., Any], *given: Any) -> Begun:
        """Begin to call ``work`` with what is given."""
        ...


class _Done(NamedTuple):
    found: Any

    def result(self) -> Any:
        return self.found


class Here:
    """Implements ``Beside`` in this process: one after the other."""

    def begin(self, work: Callable[..., Any], *given: Any) -> Begun:
        """The work done."""
        return _Done(work(*given))


HERE: Beside = Here()


def in_halves(
    beside: Beside, work: Callable[[Sequence[Item]], list[Found]], items: Sequence[Item]
) -> list[Found]:
    """What comes of each item, every second one worked on beside this: those that stand near one
    another take about as long.
    """
    begun = beside.begin(work, items[1::2])
    found: list[Found | None] = [None] * len(items)
    found[::2], found[1::2] = work(items[::2]), begun.result()
    return cast("list[Found]", found)
