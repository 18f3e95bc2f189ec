import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import variorum
from variorum.annotate.model.checked_files import FILES, ModelFileError
from variorum.annotate.model.reader import load_model, read_report
from variorum.model import Attribution


def attributions(text: str) -> tuple[Attribution, ...]:
    return variorum.annotate(text).attributions


def test_an_altered_file_is_refused_by_name(tmp_path: Path) -> None:
    shutil.copytree(FILES, tmp_path / "files")
    with (tmp_path / "files" / "links.npz").open("ab") as file:
        file.write(b"x")
    with pytest.raises(ModelFileError, match=r"links\.npz"):
        load_model(tmp_path / "files")


def test_a_missing_file_is_told_by_name(tmp_path: Path) -> None:
    shutil.copytree(FILES, tmp_path / "files")
    (tmp_path / "files" / "annotator.onnx").unlink()
    with pytest.raises(ModelFileError, match=r"annotator\.onnx"):
        load_model(tmp_path / "files")


def test_reported_speech_without_marks_has_its_speaker() -> None:
    text = "Mayor Ann Ray met the council on Monday. Ray said the old bridge would close in May."
    found = attributions(text)
    said = next(a for a in found if "bridge" in a.span.of(text))
    assert "the old bridge would close in May" in said.span.of(text)
    assert said.kind == "indirect"
    assert said.speaker.name == "Ann Ray"


def test_a_marked_quotation_is_whole_with_its_marks() -> None:
    text = "“We will mend the bridge before the winter,” said Ann Ray, the mayor of Millport."
    found = attributions(text)
    assert text[: text.index("”") + 1] in {a.span.of(text) for a in found}


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "�" * 50,
        "word " * 3000,
        "ANN RAY SAID THE BRIDGE WOULD CLOSE. " * 40,
        "ann ray said the bridge would close " * 40,
        "“" * 300,
        "🙂" * 300,
        "a" * 5000,
    ],
)
def test_odd_texts_do_not_fail_and_offsets_stay_inside(text: str) -> None:
    scores = read_report(text)
    assert np.isfinite(scores.roles).all()
    for attribution in attributions(text):
        for span in (*attribution.source, *attribution.cue, *attribution.content):
            assert 0 <= span.begin < span.end <= len(text)


def test_a_report_is_read_alike_alone_and_after_others() -> None:
    text = "Ann Ray said the bridge would close. " * 30
    first = read_report(text)
    read_report("Something else. " * 500)
    assert (read_report(text).roles == first.roles).all()


def test_reading_leaves_nothing_in_the_home_of_the_user(tmp_path: Path) -> None:
    environment = {k: v for k, v in os.environ.items() if k not in {"ORT_DISABLE_TELEMETRY"}}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    load = "from variorum.annotate.model.reader import load_model; load_model(threads=1)"
    subprocess.run([sys.executable, "-c", load], check=True, env=environment)
    assert list(tmp_path.rglob("*")) == []
