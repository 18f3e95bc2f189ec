"""The account in a browser: a small web app over one case."""

from variorum.show.web.app import make_app
from variorum.show.web.guard import Guard
from variorum.show.web.workbench import Added, Given, Workbench

__all__ = ["Added", "Given", "Guard", "Workbench", "make_app"]
