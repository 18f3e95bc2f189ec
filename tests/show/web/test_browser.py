"""The app as a reader meets it: a real Chromium, a real server, the demo's case."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A page that notes where its requests go and what goes wrong in it."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(60_000)
    asked: list[str] = []
    wrong: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield opened
    context.close()
    assert {urlsplit(url).hostname for url in asked} <= {"127.0.0.1", None}
    assert not wrong


def test_a_line_opens_beside_the_account_and_leads_back(tab: Page, site: str) -> None:
    tab.goto(f"{site}/story/1")
    for section in ("brief", "timeline", "quotations", "figures", "positions", "reports"):
        link = tab.locator(f"#{section} .line .sources a").first
        place = (link.get_attribute("href") or "").partition("at=")[2].partition("#")[0]
        link.click()
        frame = tab.frame_locator("iframe.source-pane")
        frame.locator(f"[id$='{place.removeprefix('text-')}']").first.wait_for()
        frame.locator(".lit").first.wait_for()
        box = frame.locator(".lit").first.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 900
    frame.locator("a.back").first.click()
    tab.wait_for_url(f"{site}/story/1#line-*")
    assert tab.locator(".line:target").count() == 1


def test_filter_keyboard_and_narrow_screens(tab: Page, site: str) -> None:
    tab.goto(f"{site}/story/1")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    before = tab.locator(".lines > .line:visible").count()
    tab.fill("#filter", "castellane pumps")
    assert 0 < tab.locator(".lines > .line:visible").count() < before
    tab.fill("#filter", "")
    link = tab.locator("#brief .sources a").first
    link.focus()
    tab.keyboard.press("Enter")
    tab.frame_locator("iframe.source-pane").locator(".lit").first.wait_for()
    tab.set_viewport_size({"width": 360, "height": 640})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    link.click()
    tab.wait_for_url(f"{site}/report/*")
    assert tab.locator(".lit").first.is_visible()


def test_correct_and_undo_and_upload(tab: Page, site: str, tmp_path: Path) -> None:
    tab.goto(f"{site}/report/second-pump")
    tab.fill("#set-outlet", "Wend Weekly")
    tab.get_by_role("button", name="Set outlet").click()
    tab.goto(f"{site}/changes")
    tab.get_by_text("Wend Weekly").wait_for()
    tab.get_by_role("button", name="Take the last one back").click()
    tab.get_by_text("Nothing has been changed").wait_for()
    good, bad = tmp_path / "late.txt", tmp_path / "broken.pdf"
    good.write_text("Pump is late\n\nThe second pump is late, Wendvale Water said.\n")
    bad.write_bytes(b"%PDF-1.7 nothing")
    tab.goto(f"{site}/add")
    tab.set_input_files("#files", [good, bad])
    tab.get_by_role("button", name="Read").click()
    tab.get_by_text("1 new, 0 known, 1 refused").wait_for()
    assert "broken.pdf" in (tab.locator(".refused").text_content() or "")


def test_a_line_is_corrected_beside_the_account(tab: Page, site: str) -> None:
    tab.goto(f"{site}/story/1")
    line = tab.locator("#quotations .under .line").filter(has=tab.locator(".under")).first
    line.locator("> .correct-line").click()
    frame = tab.frame_locator("iframe.source-pane")
    frame.get_by_label("Said by").first.fill("Otto Finch")
    frame.get_by_role("button", name="Set speaker").first.click()
    tab.get_by_text("given to Otto Finch").wait_for()
    assert tab.url.startswith(f"{site}/story/1")
    assert tab.get_by_text("Otto Finch").count() > 1
    tab.get_by_role("button", name="Take it back").click()
    tab.get_by_text("Nothing has been changed").wait_for()


def test_nothing_moves_once_it_is_shown(tab: Page, site: str) -> None:
    """No layout shift (CLS 0), as a browser measures it."""
    tab.add_init_script(
        "window.shifted = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { window.shifted += entry.hadRecentInput ? 0 : entry.value; }))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    for width in (360, 1440):
        tab.set_viewport_size({"width": width, "height": 800})
        for path in ("/", "/story/1", "/story/1/line/Q1.1", "/report/briskly", "/search?q=gate"):
            tab.goto(site + path)
            tab.wait_for_load_state("networkidle")
            assert tab.evaluate("window.shifted") == 0, path
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, path


def test_on_paper_the_account_is_whole_and_light(tab: Page, site: str) -> None:
    tab.emulate_media(color_scheme="dark", media="print")
    tab.goto(f"{site}/story/1")
    assert not tab.locator("header.bar").is_visible()
    assert not tab.locator(".correct-line").first.is_visible()
    bars = tab.locator("#timeline-picture line.bar")
    assert bars.count() > 0
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    shown = "getComputedStyle(document.querySelector('%s')).%s"
    assert tab.evaluate(shown % ("#timeline-picture line.bar", "display")) == "inline"
    assert tab.evaluate(shown % ("mark.altered", "backgroundColor")) == "rgb(251, 224, 217)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_breaks_the_rules_of_access(tab: Page, site: str, scheme: str) -> None:
    tab.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    broken = []
    lines = [f"/story/1/line/{number}" for number in ("Q1.1", "W1", "T1", "R1")]
    for path in (
        *("/", "/story/1", "/story/1/quotations", *lines, "/report/briskly", "/report-pane"),
        *("/search?q=gate", "/changes", "/add", "/nothing-here"),
    ):
        tab.goto(site + path)
        for found in Axe().run(tab, options=WCAG).response["violations"]:
            nodes = [node["html"][:160] for node in found["nodes"][:3]]
            broken.append(f"{path}: {found['id']}: {nodes}")
    assert not broken, "\n".join(broken)
