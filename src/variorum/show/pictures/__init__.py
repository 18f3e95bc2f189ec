"""Pictures of an account as SVG: places are worked out here, templates draw them."""

from variorum.show.pictures.coverage import Coverage, picture_coverage
from variorum.show.pictures.stemma import Stemma, picture_stemma
from variorum.show.pictures.timeline import Timeline, picture_timeline

__all__ = [
    "Coverage",
    "Stemma",
    "Timeline",
    "picture_coverage",
    "picture_stemma",
    "picture_timeline",
]
