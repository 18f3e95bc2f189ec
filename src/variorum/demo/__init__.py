"""The demo: nine invented reports of one invented flood, from six outlets and three loose files."""

from importlib.resources import files
from pathlib import Path


def reports_folder() -> Path:
    """The folder that holds the demo's reports, as .txt and .html files.

    Raises ``FileNotFoundError`` where the package lies in an archive and not in a folder.
    """
    folder = Path(str(files("variorum.demo") / "reports"))
    if not folder.is_dir():
        message = f"the demo's reports are not a folder on this disk: {folder}"
        raise FileNotFoundError(message)
    return folder
