"""The same in Python as in the shell, in few words.

import variorum

case = variorum.read("reports/")
for line in case.account().lines():
    print(line.text, line.evidence[0].report)
"""

from variorum.face.case import OpenCase, OpenStory
from variorum.face.findings import Found
from variorum.face.opening import annotate, open, read  # noqa: A004

__all__ = ["Found", "OpenCase", "OpenStory", "annotate", "open", "read"]
