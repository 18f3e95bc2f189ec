"""What somebody said, as it should stand in print: where it begins and where it ends."""

from variorum.annotate.attributions.contents.whole import whole_content

__all__ = ["whole_content"]
