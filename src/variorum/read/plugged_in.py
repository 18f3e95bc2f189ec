"""Files of kinds that a plug-in reads."""

import io
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from variorum.model import Reading, Refusal
from variorum.plug_ins import READERS, BrokenPlugIn, load_plug_in, plug_in_names
from variorum.read.records import ReadOptions, read_record_lines


def plugged_in_endings() -> frozenset[str]:
    """The endings that plug-ins read, with their dot, in lower case."""
    return frozenset(f".{name.lower().removeprefix('.')}" for name in plug_in_names(READERS))


def read_with_plug_in(
    stream: BinaryIO, options: ReadOptions, *, source: str, stem: str, ending: str
) -> Iterator[Reading | Refusal]:
    """The reports that a plug-in finds in a file, each held to what a line of .jsonl is.

    A plug-in that fails gives a refusal of this file, and the rest is read.
    """
    data = stream.read(options.size_limit + 1)
    if len(data) > options.size_limit:
        reason = f"it is larger than {options.size_limit / 1_000_000:g} MB"
        yield Refusal(source=source, reason=reason, advice="Raise the size limit.")
        return
    name = next(n for n in plug_in_names(READERS) if f".{n.lower().removeprefix('.')}" == ending)
    try:
        records = [msgspec.json.encode(record) for record in load_plug_in(READERS, name)(data)]
    except (BrokenPlugIn, TypeError, ValueError) as fault:
        advice = "Tell whoever makes the plug-in, or save the file as text."
        yield Refusal(source=source, reason=str(fault), advice=advice)
        return
    yield from read_record_lines(io.BytesIO(b"\n".join(records)), options, source=source, stem=stem)
