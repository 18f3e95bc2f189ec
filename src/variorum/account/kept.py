"""What was found of passages of a story, kept with its sources: several sections ask for it."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from variorum.account.sources import Sources

Asked = ParamSpec("Asked")
Found = TypeVar("Found")


def kept_with_sources(find: Callable[Asked, Found]) -> Callable[Asked, Found]:
    """A function of passages and, last, the sources of their story, with which what it finds is
    kept.
    """

    @wraps(find)
    def looked_up(*asked: Asked.args, **how: Asked.kwargs) -> Found:
        *passages, sources = asked
        kept = cast("Sources", sources).kept
        key = (find, *passages, *how.items())
        if key not in kept:
            kept[key] = find(*asked, **how)
        return cast("Found", kept[key])

    return looked_up
