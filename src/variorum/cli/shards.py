"""A folder of files of so many lines each, so that a run that was killed can go on."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.cli.failures import Failure
from variorum.cli.output import binary_output

if TYPE_CHECKING:
    from variorum.export.rows import Row
    from variorum.model import Refusal

SHAPES = ("jsonl", "parquet")
MADE_OF = "made-of.json"
"""Says what the files were made of; with another input they are not mixed."""


class ShardFolder:
    """Files 00000.jsonl, 00001.jsonl … A file that is there is whole: that is its marker.

    What was refused in one stands beside it, in 00000.refused.jsonl.
    """

    def __init__(self, folder: Path, source: str, size: int, shape: str) -> None:
        self.folder, self.size, self.shape = folder, size, shape
        made_of = {"source": source, "bytes": _bytes(source), "lines": size, "shape": shape}
        note = folder / MADE_OF
        folder.mkdir(parents=True, exist_ok=True)
        if note.exists():
            before = json.loads(note.read_text(encoding="utf-8"))
            if before != made_of:
                message = (
                    f"{folder} was made of {before['source']} as it was then, "
                    f"{before['lines']} lines a file of {before['shape']}: choose another folder."
                )
                raise Failure(message)
        elif any(folder.iterdir()):
            message = f"{folder} holds other files: choose an empty or a new folder."
            raise Failure(message)
        else:
            with binary_output(note) as stream:
                stream.write(json.dumps(made_of).encode())

    def has(self, number: int) -> bool:
        """Whether the file of that number is done."""
        return self._path(number).exists()

    def refused(self, number: int) -> "list[Refusal]":
        """What was refused when the file was made."""
        import msgspec

        from variorum.model import Refusal

        path = self._refused_path(number)
        lines = path.read_bytes().splitlines() if path.exists() else []
        return [msgspec.json.decode(line, type=Refusal) for line in lines]

    def write(self, number: int, rows: "Sequence[Row]", refused: "Sequence[Refusal]") -> None:
        """Put a file in place, whole; what was refused first, as the file ends the matter."""
        from variorum.export.annotation_lines import AnnotationLine
        from variorum.export.json_lines import json_of, write_json_lines
        from variorum.export.parquet import write_parquet

        if refused:
            with binary_output(self._refused_path(number)) as stream:
                stream.writelines(json_of(refusal) + b"\n" for refusal in refused)
        with binary_output(self._path(number)) as stream:
            if self.shape == "parquet":
                write_parquet(rows, stream, AnnotationLine)
            else:
                write_json_lines(rows, stream)

    def _path(self, number: int) -> Path:
        return self.folder / f"{number:05}.{self.shape}"

    def _refused_path(self, number: int) -> Path:
        return self.folder / f"{number:05}.refused.jsonl"


def _bytes(source: str) -> int | None:
    path = Path(source)
    return path.stat().st_size if path.is_file() else None
