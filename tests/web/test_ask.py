"""The tab «Spør» as its users meet it, in a real browser."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from accessibility import LOOKS, to_mend
from playwright.sync_api import Locator, Page, Route, expect
from serving import Scripted, ask, serving

from assistant import Assistant, Piece, Settings

Visit = Callable[..., Page]

ANSWERED = "Hva er strategiene for samferdsel og infrastruktur?"
REFUSED = "Hva koster en parkeringsplass i Oslo?"

ENGLISH = re.compile(
    r"\b(clear|submit|error|loading|textbox|copy|retry|undo|stop|settings|api|built|chatbot|close|share|runs?|queue"
    r"|connection|lost|send message|processing|type a|source|new chat|empty|warning|cancel)\b",
    re.IGNORECASE,
)


@pytest.fixture
def page(visit: Visit, address: str) -> Page:
    return visit(address)


def marked(page: Page) -> list[str]:
    return page.locator("#source-panel mark").all_text_contents()


def chips(page: Page, turn: int) -> Locator:
    return page.locator(f"#turn-{turn} .answer button")


def overflow(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def fits_window(page: Page, selector: str) -> bool:
    place = page.locator(selector).bounding_box()
    size = page.viewport_size
    assert place is not None
    assert size is not None
    return 0 <= place["y"] < size["height"]


def hold(button: Locator) -> None:
    """Hold a finger on it for as long as a hand does that means it, and lift it."""
    button.scroll_into_view_if_needed()
    place = button.bounding_box()
    assert place is not None
    finger = button.page.context.new_cdp_session(button.page)
    at = {"x": place["x"] + place["width"] / 2, "y": place["y"] + place["height"] / 2}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [at]})
    button.page.wait_for_timeout(900)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_an_answer_leads_to_its_source_with_the_quotation_marked(page: Page, assistant: Assistant) -> None:
    turn = ask(page, ANSWERED)
    citation = assistant.ask(ANSWERED).citations[0]
    expect(page.locator(f"#turn-{turn} .sources h4")).to_have_text("Kilder")
    chip = page.get_by_role("button", name=f"Kilde 1: {citation.section[-1]}", exact=True).first
    assert chip.get_attribute("data-quote") == f"«{citation.quote}»"
    chip.click()
    panel = page.get_by_role("region", name="Kilde 1")
    expect(panel).to_contain_text(citation.title)
    expect(panel.get_by_role("list", name="Plassering i dokumentet").locator("li")).to_have_text(list(citation.section))
    assert marked(page)
    assert all(mark in citation.quote for mark in marked(page))
    assert "".join("".join(marked(page)).split()) == "".join(citation.quote.split())
    expect(page.locator("#source-heading")).to_be_focused()
    expect(page.locator("#source-heading")).to_be_in_viewport()
    expect(page.locator("#source-panel mark").last).to_be_in_viewport()


def test_a_source_opens_within_a_tenth_of_a_second(page: Page) -> None:
    ask(page, ANSWERED)
    milliseconds = []
    for _ in range(3):  # each in a page just loaded; what else the machine does can only make it longer
        page.reload()
        page.locator(".chip").first.wait_for()
        milliseconds.append(
            page.evaluate(
                """() => {
                    const before = performance.now();
                    document.querySelector(".chip").click();
                    document.querySelector("#source-panel mark").getBoundingClientRect();
                    return performance.now() - before;
                }"""
            )
        )
    assert min(milliseconds) < 100


def test_the_list_of_sources_opens_them_too(page: Page) -> None:
    turn = ask(page, ANSWERED)
    page.locator(f"#turn-{turn} .source-line").first.click()
    expect(page.get_by_role("region", name="Kilde 1")).to_be_visible()
    page.get_by_role("button", name="Lukk kilden").click()
    expect(page.locator("#source-panel")).to_contain_text("Trykk på et kildetall")


def test_a_mouse_that_rests_on_a_source_mark_shows_the_quotation_until_it_leaves(
    page: Page, assistant: Assistant
) -> None:
    turn = ask(page, ANSWERED)
    tooltip = page.get_by_role("tooltip")
    chips(page, turn).first.hover()
    expect(tooltip).to_have_text(f"«{assistant.ask(ANSWERED).citations[0].quote}»")
    expect(chips(page, turn).first).to_have_attribute("aria-describedby", "quotation")
    tooltip.hover()  # it can be read with the mouse on it
    page.wait_for_timeout(600)
    expect(tooltip).to_be_visible()
    page.mouse.move(2, 2)
    expect(tooltip).to_be_hidden()
    expect(chips(page, turn).first).not_to_have_attribute("aria-describedby", "quotation")
    live = "[aria-live]:not([aria-live=off]), [role=log], [role=status], [role=alert]"
    assert page.locator("#turns").evaluate("(turns, live) => turns.closest(live) === null", live)  # only a short status


def test_a_refusal_shows_nearest_sections_and_no_sources(page: Page, assistant: Assistant) -> None:
    assert assistant.ask(REFUSED).refused
    turn = page.locator(f"#turn-{ask(page, REFUSED)}")
    for heading in turn.locator(".sources h4").all():
        expect(heading).to_have_text("Nærmeste avsnitt")
    assert turn.get_by_role("button", name=re.compile("^Kilde")).count() == 0
    assert "Kilder" not in turn.inner_text()


def test_a_new_question_closes_the_source_of_the_last(page: Page) -> None:
    ask(page, ANSWERED)
    page.locator(".chip").first.click()
    ask(page, REFUSED)
    assert marked(page) == []


def test_everything_can_be_done_with_the_keyboard(page: Page) -> None:
    page.get_by_label("Spørsmålet ditt").focus()
    page.keyboard.type("Hva er strategiene")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("for samferdsel?")
    expect(page.get_by_label("Spørsmålet ditt")).to_have_value("Hva er strategiene\nfor samferdsel?")
    page.keyboard.press("Enter")
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(page.get_by_label("Spørsmålet ditt")).to_be_focused()
    expect(page.get_by_label("Spørsmålet ditt")).to_have_value("")
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('#turn-1 .chip:first-of-type')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#source-heading")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Lukk kilden")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.matches('#turn-1 .chip')")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('#turn-1 .chip')")


@pytest.mark.parametrize("width", [390, 320])
def test_on_a_phone_nothing_is_wider_than_the_window_and_the_source_comes_into_view(
    visit: Visit, address: str, width: int
) -> None:
    page = visit(address, width, 700, has_touch=True, is_mobile=True, reduced_motion="reduce")
    assert overflow(page) == 0
    expect(page.locator("#source")).to_be_hidden()
    turn = ask(page, ANSWERED)
    ask(page, REFUSED)
    assert overflow(page) == 0
    hold(chips(page, turn).first)
    expect(page.get_by_role("tooltip")).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("tooltip")).to_have_text(chips(page, turn).first.get_attribute("data-quote") or "-")
    expect(page.locator("#source")).to_be_hidden()
    assert overflow(page) == 0
    chips(page, turn).first.tap()
    expect(page.get_by_role("tooltip")).to_be_hidden()
    expect(page.locator("#source-heading")).to_be_focused()
    assert fits_window(page, "#source-heading")
    assert overflow(page) == 0
    page.get_by_role("button", name="Lukk kilden").tap()
    assert fits_window(page, "#turn-1 .chip >> nth=0")


def test_an_example_asks_its_question(page: Page, assistant: Assistant) -> None:
    example = assistant.examples()[0]
    page.get_by_role("button", name=example, exact=True).press("Enter")
    expect(page.locator("#turn-1 .question")).to_contain_text(example)
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#start")).to_be_hidden()
    expect(page.locator("#send")).to_be_focused()


def test_a_new_conversation_starts_empty(page: Page) -> None:
    ask(page, ANSWERED)
    page.locator(".chip").first.click()
    page.get_by_role("button", name="Ny samtale").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#start")).to_be_visible()
    expect(page.locator("#source-panel mark")).to_have_count(0)
    assert ask(page, ANSWERED) == 1


def test_an_empty_question_gives_a_hint_and_nothing_else(page: Page) -> None:
    page.get_by_label("Spørsmålet ditt").fill("   ")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("status").filter(has_text="Skriv et spørsmål først.")).to_be_visible()
    expect(page.locator(".turn")).to_have_count(0)


def test_a_too_long_question_is_explained_and_kept(page: Page) -> None:
    page.get_by_label("Spørsmålet ditt").fill("a" * 4001)
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("alert").filter(has_text="4000").or_(page.locator(".failure"))).to_be_visible()
    expect(page.get_by_label("Spørsmålet ditt")).to_have_value("a" * 4001)


@pytest.mark.parametrize(
    "question",
    [
        "<script>window.pwned = 1</script> Hva er strategiene?",
        "<img src=https://ond.example/x onerror='window.pwned=1'> Hva?",
        "![b](https://ond.example/p.png) [l](javascript:window.pwned=1) **Hva**?",
        "${window.pwned = 1} {{constructor}} Hva?",
    ],
)
def test_markup_in_a_question_is_text(page: Page, question: str) -> None:
    turn = ask(page, question)
    expect(page.locator(f"#turn-{turn} .question")).to_contain_text(question)
    assert page.evaluate("window.pwned") is None
    assert page.locator("#turns :is(script, img, a)").count() == 0


def test_markup_in_a_document_is_text(visit: Visit, settings: Settings, tmp_path: Path, browser: object) -> None:
    hostile = "<img src=https://ond.example/x onerror=window.pwned=1>${window.pwned=1}{{pwned}}"
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "plan.txt").write_text(
        f"Samferdsel {hostile}\n\n\nKommunen skal bygge sykkelvei til skolen. {hostile} [lenke](javascript:x)\n\n\n\n"
        f"Skole {hostile}\n\n\nKommunen skal bygge ny skole i sentrum. <script>window.pwned=1</script>\n",
        encoding="utf-8",
    )
    metadata = {"tittel": f"Plan {hostile}", "eier": f"Eier {hostile}"}
    (corpus / "plan.metadata.yaml").write_text(json.dumps(metadata), encoding="utf-8")
    own = settings.model_copy(update={"corpus": corpus, "index": tmp_path / "index"})
    with serving(Assistant.open(own)) as address:
        page = visit(address)
        expect(page.locator("#start")).to_contain_text(f"Plan {hostile}")
        turn = ask(page, "Hva skal kommunen bygge?")
        chips(page, turn).first.click()
        expect(page.locator("#source-panel")).to_contain_text(f"Plan {hostile}")
        assert marked(page)
        assert page.evaluate("window.pwned") is None
        assert page.locator("#log :is(script, img, a), #source :is(script, img, a:not(.open-document))").count() == 0


def test_one_visitor_sees_nothing_of_another(visit: Visit, assistant: Assistant) -> None:
    heard: dict[str, tuple[str, ...]] = {}

    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        heard[question] = tuple(history)
        yield from real.stream(question, history=history)

    with serving(Scripted(assistant, stream)) as address:
        first = visit(address)
        ask(first, "Hva er visjonen?")
        second = visit(address)
        expect(second.locator(".turn")).to_have_count(0)
        ask(second, "Hva er formålet?")
        ask(first, "Hva er strategiene?")
        expect(second.locator(".turn")).to_have_count(1)
    assert heard == {
        "Hva er visjonen?": (),
        "Hva er formålet?": (),
        "Hva er strategiene?": ("Hva er visjonen?",),
    }


class Slow:
    """An answer that comes a word at a time until it is told to end, and says whether it was stopped."""

    def __init__(self) -> None:
        self.stopped = False
        self.go_on = True

    def __call__(self, real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        try:
            for _ in range(600):
                if not self.go_on:
                    break
                time.sleep(0.05)
                yield Piece("ord ")
            yield from real.stream(question, history=history)
        except GeneratorExit:
            self.stopped = True
            raise


def test_an_answer_is_shown_as_it_is_written_and_can_be_stopped(visit: Visit, assistant: Assistant) -> None:
    slow = Slow()
    with serving(Scripted(assistant, slow)) as address:
        page = visit(address)
        page.get_by_label("Spørsmålet ditt").fill(ANSWERED)
        page.get_by_role("button", name="Send").press("Enter")
        expect(page.locator("#turn-1 .answer")).to_contain_text("ord ord ord")
        expect(page.get_by_role("status").filter(has_text="Svaret skrives.")).to_be_attached()
        expect(page.get_by_role("button", name="Send")).to_be_hidden()
        expect(page.get_by_role("button", name="Stopp")).to_be_focused()
        page.keyboard.press("Enter")
        expect(page.locator("#turn-1")).to_contain_text("Du stoppet svaret før det var ferdig.")
        expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
        expect(page.get_by_role("button", name="Send")).to_be_focused()
        slow.go_on = False
        assert ask(page, ANSWERED) == 2
        expect(page.get_by_role("status").filter(has_text="Svaret er klart.")).to_be_attached()
        assert slow.stopped


def test_what_is_written_while_an_answer_is_awaited_stays_in_the_box(page: Page) -> None:
    box = page.get_by_label("Spørsmålet ditt")
    held: list[Route] = []
    page.route("**/queue/join*", lambda route: held.append(route))
    box.fill(ANSWERED)
    with page.expect_request("**/queue/join*"):
        box.press("Enter")
    box.fill("Hva er")
    for request in held:
        request.continue_()
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(box).to_have_value("Hva er")


def test_a_question_sent_in_the_moment_an_answer_is_whole_is_answered_too(visit: Visit, assistant: Assistant) -> None:
    def ends_late(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        try:
            yield from real.stream(question, history=history)
        finally:
            time.sleep(1)  # the page has the whole answer, and Gradio still waits for the end

    with serving(Scripted(assistant, ends_late)) as address:
        page = visit(address)
        assert [ask(page, ANSWERED), ask(page, "Hva er visjonen?")] == [1, 2]
        page.get_by_label("Spørsmålet ditt").fill("Hvem er med?")
        page.get_by_role("button", name="Send").click()
        expect(page.locator("#turn-3")).to_have_attribute("aria-busy", "false")
        page.get_by_role("button", name="Ny samtale").click()
        expect(page.locator(".turn")).to_have_count(0)
        assert ask(page, ANSWERED) == 1


def test_one_visitor_does_not_wait_for_another(visit: Visit, assistant: Assistant) -> None:
    with serving(Scripted(assistant, Slow())) as address:
        pages = [visit(address) for _ in range(3)]
        for page in pages:
            page.get_by_label("Spørsmålet ditt").fill(ANSWERED)
            page.get_by_label("Spørsmålet ditt").press("Enter")
        for page in pages:
            expect(page.locator("#turn-1 .answer")).to_contain_text("ord")
            expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "true")


def test_little_is_sent_however_long_the_conversation(visit: Visit, address: str) -> None:
    page = visit(address)
    sent: list[int] = []
    page.on("request", lambda request: sent.append(len(request.post_data or "")))
    for _ in range(4):
        ask(page, ANSWERED)
    assert max(sent) < 300 + 2 * len(ANSWERED)  # this question and the one before it, and never an answer


def test_an_unexpected_error_is_a_calm_sentence(visit: Visit, assistant: Assistant) -> None:
    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        raise ValueError(question)

    with serving(Scripted(assistant, stream)) as address:
        page = visit(address)
        ask(page, "Hva er visjonen?")
        expect(page.locator("#turn-1").get_by_role("alert")).to_have_text(
            "Noe gikk galt. Prøv igjen, eller si fra til den som driver løsningen."
        )
        expect(page.get_by_role("button", name="Send")).to_be_enabled()


def test_a_server_that_is_gone_is_told_in_norwegian(visit: Visit, assistant: Assistant) -> None:
    with serving(Scripted(assistant, Slow())) as address:
        page = visit(address)
        page.get_by_label("Spørsmålet ditt").fill(ANSWERED)
        page.get_by_label("Spørsmålet ditt").press("Enter")
        expect(page.locator("#turn-1 .answer")).to_contain_text("ord")
    expect(page.locator("#trouble")).to_have_text(
        "Forbindelsen ble brutt før svaret var klart. Last siden på nytt, og prøv igjen."
    )
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    assert english(page) == []


def test_a_question_that_does_not_get_through_is_told_in_norwegian(page: Page) -> None:
    page.route("**/queue/join*", lambda route: route.abort())
    page.get_by_label("Spørsmålet ditt").fill(ANSWERED)
    page.get_by_label("Spørsmålet ditt").press("Enter")
    expect(page.locator("#trouble")).to_contain_text("Forbindelsen ble brutt")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    assert english(page) == []
    with page.expect_navigation():  # Gradio opens the page anew by itself when the server answers again
        page.unroute("**/queue/join*")
    assert ask(page, ANSWERED) == 1


def english(page: Page) -> list[str]:
    """English words that a user can see or hear, in texts and in names."""
    words = page.evaluate(
        """() => {
            const seen = [document.title, document.body.innerText];
            for (const element of document.querySelectorAll("body *")) {
                if (!element.checkVisibility()) continue;
                for (const name of ["aria-label", "title", "placeholder", "alt"]) {
                    if (element.getAttribute(name)) seen.push(element.getAttribute(name));
                }
            }
            return seen.join(" | ");
        }"""
    )
    return ENGLISH.findall(words)


def test_everything_is_norwegian_for_one_who_chose_it_in_an_english_browser(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/", locale="en-US")
    assert page.evaluate("[document.documentElement.lang, navigator.language]") == ["nb", "nb"]
    expect(page).to_have_title("Kongsbergregionen – spør styringsdokumentene")
    expect(page.get_by_text("Svarene er laget av en maskin. Kilden avgjør.")).to_be_visible()
    assert english(page) == []
    ask(page, ANSWERED)
    page.locator(".chip").first.click()
    ask(page, REFUSED)
    assert english(page) == []
    assert page.locator("footer").count() == 0


def reach_by_keyboard(page: Page, turn: int) -> None:
    """Go to the first source mark with the Tab key; questions to ask next may come and take the focus."""
    tooltip = page.get_by_role("tooltip")
    for _ in range(3):
        chips(page, turn).first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        try:
            expect(tooltip).to_be_visible(timeout=3000)
        except AssertionError:
            continue
        return
    expect(tooltip).to_be_visible()


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_axe_finds_nothing_to_mend(visit: Visit, address: str, scheme: str, language: str) -> None:
    page = visit(f"{address}/{language}/", 1280 if scheme == "light" else 390, color_scheme=scheme)
    ground = page.evaluate("getComputedStyle(document.body).getPropertyValue('--ground')").strip()
    assert (ground == "#12191c") == (scheme == "dark")
    assert to_mend(page) == []
    for turn, question in enumerate(("Hva handler dokumentet om?", REFUSED, ANSWERED), start=1):
        page.locator("#question textarea").fill(question)
        page.locator("#send").click()
        expect(page.locator(f"#turn-{turn}")).to_have_attribute("aria-busy", "false")
    reach_by_keyboard(page, 3)
    assert to_mend(page) == []
    chips(page, 3).first.click()
    page.mouse.move(0, 0)  # a mouse that rests there brings the tooltip over the answer
    assert to_mend(page) == []
    page.locator("#new").click()
    expect(page.locator("#saved")).to_be_visible()
    page.locator("#question textarea").fill("Skriv til kari@example.no")
    page.locator("#send").click()
    expect(page.locator("#warning .personal")).to_be_visible()
    assert to_mend(page) == []


def test_the_headings_form_a_tree(page: Page) -> None:
    turn = ask(page, ANSWERED)
    chips(page, turn).first.click()
    levels = [int(tag[1]) for tag in page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => h.tagName)")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_motion_stops_for_those_who_ask(visit: Visit, assistant: Assistant) -> None:
    with serving(Scripted(assistant, Slow())) as address:
        page = visit(address, reduced_motion="reduce")
        page.get_by_label("Spørsmålet ditt").fill("Hva?")
        page.get_by_label("Spørsmålet ditt").press("Enter")
        turn = page.locator("#turn-1")
        expect(turn).to_have_attribute("aria-busy", "true")
        assert turn.evaluate("turn => getComputedStyle(turn, '::after').animationName") == "none"


def test_paper_gets_the_answer_with_its_sources_and_no_buttons(visit: Visit, address: str) -> None:
    page = visit(address, color_scheme="dark")
    turn = page.locator(f"#turn-{ask(page, ANSWERED)}")
    chips(page, 1).first.click()
    page.emulate_media(media="print")
    expect(turn.locator(".answer")).to_be_visible()
    expect(turn.locator(".sources")).to_be_visible()
    expect(page.locator("#source-panel mark").first).to_be_visible()
    expect(page.get_by_text("Svarene er laget av en maskin.")).to_be_visible()
    for unseen in ("#limits", "#question", "#new", ".actions", ".next", ".close", "#head nav"):
        expect(page.locator(unseen).first).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert chips(page, 1).first.evaluate("chip => getComputedStyle(chip).color") == "rgb(255, 255, 255)"


def test_paper_gets_the_sources_that_are_folded_on_the_screen(page: Page) -> None:
    ask(page, "Alt om regionen")
    folded = page.locator(".sources details .source-line")
    expect(folded.last).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded.last).to_be_visible()
    place, above = folded.last.bounding_box(), folded.first.bounding_box()
    assert place is not None
    assert above is not None
    assert place["y"] > above["y"] > 0
    expect(page.locator(".sources summary")).to_be_hidden()


def test_the_quotation_beside_a_number_goes_with_escape_and_the_keyboard_stays_there(page: Page) -> None:
    turn = ask(page, ANSWERED)
    reach_by_keyboard(page, turn)
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_be_hidden()
    expect(chips(page, turn).first).to_be_focused()
    expect(chips(page, turn).first).not_to_have_attribute("aria-describedby", "quotation")
