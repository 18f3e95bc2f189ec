"""The model's files, each checked against its SHA-256 before it is used."""

import hashlib
from pathlib import Path

FILES = Path(__file__).parent / "files"


class ModelFileError(RuntimeError):
    """A file of the model is missing or is not the one that belongs to this version."""


def checked(folder: Path, name: str) -> bytes:
    """A file's bytes, once they are the right ones. Raises :class:`ModelFileError`."""
    try:
        content = (folder / name).read_bytes()
        lines = (folder / "SHA256SUMS").read_text("ascii").splitlines()
    except (OSError, UnicodeDecodeError) as fault:
        broken = getattr(fault, "filename", None) or folder / "SHA256SUMS"
        raise ModelFileError(
            f"the annotator's file {broken} cannot be read; install Variorum anew"
        ) from fault
    listed = {line.split()[-1]: line.split()[0] for line in lines if line.strip()}
    if hashlib.sha256(content).hexdigest() != listed.get(name):
        raise ModelFileError(
            f"the annotator's file {folder / name} is not the one that belongs to this version "
            "of Variorum; install Variorum anew"
        )
    return content
