"""What users meet when something happens outside the page: a slow network, a restart, a document that goes."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, cast

import pytest
from gradio.state_holder import StateHolder
from markupsafe import Markup
from playwright.sync_api import Page, expect
from serving import READY, Scripted, ask, asking_feedback, overheard, running, serving

from assistant import Assistant
from assistant.web.conversation import Conversation, Session
from assistant.web.texts import OF
from tests.corpora import NURSING, ROADS, SCHOOLS, settings_of, write_corpus

Visit = Callable[..., Page]

QUESTION = "Hva er strategiene for samferdsel og infrastruktur?"
HOSTILE = "<img src=x onerror=window.pwned=1><script>window.pwned=1</script>"


@pytest.fixture
def changing(assistant: Assistant, tmp_path: Path) -> Assistant:
    files = {"veg.txt": ROADS, "skole.txt": SCHOOLS, "skole.metadata.yaml": "tittel: Skoleplan\n"}
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


def free_port() -> int:
    """One that a program can be killed on and started again on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def test_a_source_that_two_things_close_at_once_does_not_lead_out_of_the_page(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/om")
    page.goto(f"{address}/nb/")
    ask(page, QUESTION)
    page.locator("#turn-1 .chip").first.click()
    expect(page.locator("#source-panel mark").first).to_be_visible()
    page.evaluate("window.same = true; window.source.close(false); window.source.close(false)")
    page.wait_for_function("!history.state?.source")
    page.locator("#turn-1 .chip").first.click()
    expect(page.locator("#source-panel mark").first).to_be_visible()
    assert page.evaluate("window.same && history.state.source")
    page.go_back()
    expect(page.locator("#source-panel.empty")).to_have_count(1)
    assert page.evaluate("window.same")


def test_on_a_slow_network_the_page_says_that_it_loads_and_an_answer_that_it_is_written(
    visit: Visit, address: str
) -> None:
    page = visit(f"{address}/nb/om")
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    slow = {"offline": False, "latency": 400, "downloadThroughput": 200_000, "uploadThroughput": 50_000}
    network.send("Network.emulateNetworkConditions", slow)
    page.goto(f"{address}/nb/", wait_until="commit")
    expect(page.get_by_text("Siden lastes …")).to_be_visible()
    expect(page.get_by_role("heading", name="Spør styringsdokumentene")).to_be_visible()
    expect(page.locator(READY)).to_be_visible(timeout=120_000)
    expect(page.get_by_text("Siden lastes …")).to_be_hidden()
    page.get_by_label("Spørsmålet ditt").fill(QUESTION)
    page.get_by_label("Spørsmålet ditt").press("Enter")
    expect(page.get_by_role("button", name="Stopp")).to_be_visible()
    expect(page.get_by_role("button", name="Send")).to_be_hidden()
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    expect(page.locator(".turn")).to_have_count(1)


def test_a_server_that_comes_back_finds_the_conversation_as_it_was(visit: Visit, assistant: Assistant) -> None:
    port = free_port()
    with serving(assistant, port) as address:
        page = visit(f"{address}/nb/")
        ask(page, "Hva er visjonen?")
    page.get_by_label("Spørsmålet ditt").fill(QUESTION)
    page.get_by_label("Spørsmålet ditt").press("Enter")
    expect(page.locator("#trouble")).to_contain_text("Forbindelsen ble brutt")
    expect(page.get_by_role("button", name="Send")).to_be_visible()
    with ExitStack() as again:
        with page.expect_navigation(timeout=60_000):  # Gradio opens the page anew when the server answers again
            again.enter_context(serving(assistant, port))
        expect(page.locator("#turn-1 .question")).to_contain_text("Hva er visjonen?")
        expect(page.get_by_label("Spørsmålet ditt")).to_have_value(QUESTION)
        assert ask(page, QUESTION) == 2
        page.reload()
        expect(page.locator(".turn")).to_have_count(2)
        expect(page.get_by_label("Spørsmålet ditt")).to_have_value("")


def test_a_program_that_is_killed_and_started_again_goes_on_with_the_conversation(
    visit: Visit, assistant: Assistant
) -> None:
    port = free_port()
    with running(assistant.settings, port) as process:
        page = visit(f"http://127.0.0.1:{port}/nb/")
        ask(page, "Hva er visjonen?")
        answer = page.locator("#turn-1 .answer").inner_text()
        process.kill()
        page.get_by_label("Spørsmålet ditt").fill(QUESTION)
        page.get_by_label("Spørsmålet ditt").press("Enter")
        expect(page.locator("#trouble")).to_contain_text("Forbindelsen ble brutt")
        expect(page.locator("#turn-1 .answer")).to_have_text(answer, use_inner_text=True)
    with ExitStack() as again:
        with page.expect_navigation(timeout=60_000):  # as above
            again.enter_context(running(assistant.settings, port))
        expect(page.locator("#turn-1 .answer")).to_have_text(answer, use_inner_text=True)
        expect(page.get_by_label("Spørsmålet ditt")).to_have_value(QUESTION)
        assert ask(page, QUESTION) == 2
        expect(page.locator("#turn-2 .chip").first).to_be_visible()


def test_a_page_that_the_server_forgot_shows_the_next_answer_and_keeps_its_thread(
    visit: Visit, assistant: Assistant, memories: list[StateHolder]
) -> None:
    heard: list[tuple[str, ...]] = []

    with serving(overheard(assistant, heard)) as address:
        page = visit(f"{address}/nb/")
        ask(page, "Hva er visjonen?")
        for memory in memories:
            memory.session_data.clear()
        assert ask(page, QUESTION) == 2
        expect(page.locator("#turn-2 .answer")).to_be_visible()
    assert heard == [(), ("Hva er visjonen?",)]


def test_what_was_asked_and_checked_is_forgotten_when_the_page_is_closed(
    visit: Visit, assistant: Assistant, memories: list[StateHolder]
) -> None:
    with serving(assistant) as address:
        page = visit(f"{address}/nb/")
        ask(page, QUESTION)
        assert any(memory.session_data for memory in memories)
        page.close()
        until = time.monotonic() + 20
        while any(memory.session_data for memory in memories) and time.monotonic() < until:
            time.sleep(0.1)
        assert not any(memory.session_data for memory in memories)


def test_the_way_back_closes_the_source_and_then_leads_to_the_page_before(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/om", 390, 800, has_touch=True)
    page.get_by_role("link", name="Spør", exact=True).click()
    ask(page, QUESTION)
    page.locator("#turn-1 .chip").first.tap()
    expect(page.locator("#source-panel mark").first).to_be_visible()
    page.go_back()
    expect(page.locator("#source-panel mark")).to_have_count(0)
    expect(page.locator("#turn-1 .chip").first).to_be_focused()
    expect(page.locator("#turn-1 .chip").first).to_be_in_viewport()
    page.locator("#turn-1 .chip").first.tap()
    page.get_by_role("button", name="Lukk kilden").tap()
    expect(page.locator("#source-panel mark")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(f"{address}/nb/om")
    page.go_forward()
    expect(page.locator("#turn-1 .question")).to_contain_text(QUESTION)
    assert ask(page, "Hva er visjonen?") == 2


def test_a_document_that_is_removed_while_its_source_is_open_stays_readable_there(
    visit: Visit, changing: Assistant
) -> None:
    with serving(changing) as address:
        page = visit(f"{address}/nb/")
        ask(page, "Hva tilbyr kommunene på ungdomsskolene?")
        page.locator("#turn-1 .chip").first.click()
        expect(page.locator("#source-panel")).to_contain_text("Skoleplan")
        quoted = page.locator("#source-panel mark").all_text_contents()
        changing.remove("skole")
        assert page.locator("#source-panel mark").all_text_contents() == quoted
        with page.context.expect_page() as opened:
            page.get_by_role("link", name="Åpne dokumentet her").click()
        expect(opened.value.get_by_role("heading", level=1)).to_have_text("Siden finnes ikke")
        opened.value.get_by_role("link", name="Se alle dokumentene").click()
        expect(opened.value.locator(".card")).to_have_count(1)
        turn = page.locator(f"#turn-{ask(page, 'Hva tilbyr kommunene på ungdomsskolene?')}")
        expect(turn).not_to_contain_text("Skoleplan")


def test_an_answer_whose_document_is_removed_while_it_is_written_comes_whole(changing: Assistant) -> None:
    question = "Hva tilbyr kommunene på ungdomsskolene?"
    quoted = changing.ask(question).citations[0]
    assert quoted.document == "skole"

    def stream(real: Assistant, question: str, history: Sequence[str]) -> Iterator[Any]:
        events = real.stream(question, history=history)
        yield next(events)
        real.remove("skole")
        yield from events

    talk = Conversation(cast(Assistant, Scripted(changing, stream)), OF["nb"])
    *_, (update, session) = talk.reply(question, Session())
    assert (update.state, session.thread) == ("done", question)
    assert 'role="alert"' not in update.html
    assert Markup("<p><mark>{}</mark></p>").format(quoted.quote) in update.html
    assert OF["nb"].removed_since in update.html
    assert "open-document" not in update.html


def test_a_link_to_a_quotation_of_an_older_version_says_so_and_marks_nothing(
    visit: Visit, changing: Assistant, tmp_path: Path
) -> None:
    with serving(changing) as address:
        page = visit(f"{address}/nb/")
        ask(page, "Hva tilbyr kommunene på ungdomsskolene?")
        page.locator("#turn-1 .chip").first.click()
        link = page.get_by_role("link", name="Åpne dokumentet her").get_attribute("href")
        page.goto(f"{address}{link}")
        expect(page.locator("#sitat")).to_be_visible()
        new = write_corpus(tmp_path / "ny", {"skole.txt": NURSING})
        changing.replace("skole", new / "skole.txt")
        page.goto(f"{address}/nb/om")
        page.goto(f"{address}{link}")
        expect(page.get_by_text("Dokumentet er endret siden svaret ble gitt.")).to_be_visible()
        expect(page.locator(".document-text mark")).to_have_count(0)


def test_an_open_page_is_told_plainly_that_what_it_is_limited_to_is_gone(visit: Visit, changing: Assistant) -> None:
    with serving(changing) as address:
        page = visit(f"{address}/nb/")
        page.locator("#limits summary").click()
        page.get_by_label("Skoleplan").check()
        changing.remove("skole")
        turn = page.locator(f"#turn-{ask(page, 'Hva tilbyr kommunene på ungdomsskolene?')}")
        expect(turn.get_by_role("alert")).to_contain_text("Fant ikke dokumentet «skole».")
        page.get_by_role("button", name="Fjern avgrensningen").click()
        expect(page.locator(f"#turn-{ask(page, 'Hvor bygges det veg?')} .answer")).to_be_visible()


def test_two_windows_that_ask_at_once_get_each_their_own_answer(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/")
    other = page.context.new_page()
    other.goto(f"{address}/nb/")
    expect(other.locator(READY)).to_be_visible()
    asked = {page: "Hva er visjonen?", other: QUESTION}
    for window, question in asked.items():
        window.get_by_label("Spørsmålet ditt").fill(question)
    for window in asked:
        window.get_by_label("Spørsmålet ditt").press("Enter")
    for window, question in asked.items():
        expect(window.locator("#turn-1")).to_have_attribute("aria-busy", "false")
        expect(window.locator("#turn-1 .question")).to_contain_text(question)
        expect(window.locator(".turn")).to_have_count(1)
    page.wait_for_function("JSON.parse(localStorage.getItem('conversations-1')).length == 2")


def test_markup_in_a_feedback_text_is_kept_as_text_and_never_run(
    visit: Visit, assistant: Assistant, tmp_path: Path
) -> None:
    file = tmp_path / "feedback.jsonl"
    own = asking_feedback(assistant, file)
    with serving(own) as address:
        page = visit(f"{address}/nb/")
        ask(page, f"{QUESTION} {HOSTILE}")
        page.get_by_role("button", name="Nei", exact=True).click()
        page.get_by_label("Fortell mer").fill(HOSTILE)
        page.get_by_role("button", name="Send tilbakemelding").click()
        expect(page.get_by_role("status").filter(has_text="Takk.")).to_be_visible()
        page.reload()
        expect(page.locator("#turn-1 .question")).to_contain_text(HOSTILE)
        assert page.evaluate("window.pwned") is None
        assert page.locator("#turns :is(script, img)").count() == 0
    kept = json.loads(file.read_text(encoding="utf-8").splitlines()[-1])
    assert (kept["comment"], kept["question"]) == (HOSTILE, f"{QUESTION} {HOSTILE}")


def test_a_program_that_is_killed_under_a_check_is_told_in_the_words_of_its_page(
    visit: Visit, assistant: Assistant
) -> None:
    port = free_port()
    with running(assistant.settings, port) as process:
        page = visit(f"http://127.0.0.1:{port}/nb/sjekk/")
        process.kill()
        page.get_by_label("Forslaget", exact=True).fill("Vi foreslår å bygge ut bredbånd i hele regionen.")
        page.get_by_role("button", name="Sjekk forslaget").click()
        expect(page.locator("#trouble")).to_contain_text("Forbindelsen ble brutt før forslaget var sjekket")
        expect(page.locator("#report")).to_have_attribute("aria-busy", "false")
