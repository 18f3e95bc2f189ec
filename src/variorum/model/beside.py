"""Work that may be done beside this process: what comparing and accounts ask of it."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol


class Begun(Protocol):
    """Work that goes on beside this."""

    def result(self) -> Any:
        """What comes of it, when it is done. What it raises is raised here."""
        ...


class Prepared(Protocol):
    """What was prepared beside this and stays there."""

    def begin(self, *given: Any) -> Begun:
        """Begin to call it with what was found meanwhile."""
        ...


class Beside(Protocol):
    """Where work is done beside this; ``work`` stands at the top of a module."""

    def begin(self, work: Callable[..., Any], *given: Any) -> Begun:
        """Begin to call ``work`` with what is given."""
        ...

    def prepare(self, work: Callable[..., Callable[..., Any]], *given: Any) -> Prepared:
        """Begin to call ``work``, whose result is to be called later and may be large."""
        ...


class _Done(NamedTuple):
    found: Any

    def result(self) -> Any:
        return self.found


class _Ready(NamedTuple):
    made: Callable[..., Any]

    def begin(self, *given: Any) -> Begun:
        return _Done(self.made(*given))


class Here:
    """Implements ``Beside`` in this process: one after the other."""

    def begin(self, work: Callable[..., Any], *given: Any) -> Begun:
        """The work done."""
        return _Done(work(*given))

    def prepare(self, work: Callable[..., Callable[..., Any]], *given: Any) -> Prepared:
        """What is prepared."""
        return _Ready(work(*given))


HERE: Beside = Here()
