"""What users keep and take along: conversations, copies, files, feedback, and what they are warned of."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import docx
import pytest
from accessibility import to_mend
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from serving import ask, asking_feedback, overheard, serving

from assistant import Assistant
from assistant.web import export, paper, references, validity, word
from assistant.web.personal import MASK
from assistant.web.texts import BOKMAL, OF, Language
from evals import drafts

Visit = Callable[..., Page]

QUESTION = "Hva er strategiene for samferdsel og infrastruktur?"
CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}
REASONS = {
    "Feil svar": "wrong",
    "Finner ikke sitatet i dokumentet": "quotation",
    "Noe mangler": "missing",
    "Uforståelig": "unclear",
    "Annet": "other",
}
"""What can be chosen below a thumb down, and what is stored of it."""
PERSONAL = ("15076500565", "8601.11.17947", "kari@eksempel.no")
NO_CLIPBOARD = "() => void Object.defineProperty(navigator, 'clipboard', { value: undefined })"
REFUSED_CLIPBOARD = """() => {
    for (const name of ["write", "writeText"]) {
        Clipboard.prototype[name] = () => Promise.reject(new DOMException("", "NotAllowedError"));
    }
}"""


@pytest.fixture
def page(visit: Visit, address: str) -> Page:
    return visit(f"{address}/nb/", **CLIPBOARD)


def test_a_reload_brings_the_conversation_back_with_its_sources_and_its_thread(page: Page) -> None:
    ask(page, "Hva er visjonen?")
    page.reload()
    expect(page.locator("#turn-1 .question")).to_contain_text("Hva er visjonen?")
    page.locator("#turn-1 .chip").first.click()
    expect(page.locator("#source-panel mark").first).to_be_visible()
    assert ask(page, QUESTION) == 2


@pytest.mark.parametrize(
    "kept", ["now", "before it was told", "before anything was told", "as nothing that can be read"]
)
def test_a_kept_conversation_goes_on_with_what_a_follow_up_leans_on(
    visit: Visit, assistant: Assistant, kept: str
) -> None:
    heard: list[tuple[str, ...]] = []

    with serving(overheard(assistant, heard)) as address:
        page = visit(f"{address}/nb/")
        ask(page, QUESTION)
        ask(page, "Og for reiseliv?")
        page.evaluate(
            """(kept) => {
                const conversations = JSON.parse(localStorage.getItem("conversations-1"));
                for (const turn of conversations[0].turns) {
                    const shown = document.createElement("template");
                    shown.innerHTML = turn.html;
                    const made = shown.content.querySelector("template[data-answered]");
                    const told = JSON.parse(made.content.textContent);
                    delete told.thread;
                    if (kept === "before it was told") made.content.textContent = JSON.stringify(told);
                    if (kept === "before anything was told") made.remove();
                    if (kept === "as nothing that can be read") made.content.textContent = "{";
                    if (kept !== "now") turn.html = shown.innerHTML;
                }
                localStorage.setItem("conversations-1", JSON.stringify(conversations));
            }""",
            kept,
        )
        page.reload()
        expect(page.locator(".turn")).to_have_count(2)
        ask(page, "Hvor mange er det?")
    whole = assistant.ask("Og for reiseliv?", (QUESTION,)).standalone_question
    assert heard == [(), (QUESTION,), (whole if kept == "now" else "Og for reiseliv?",)]


def test_in_another_language_the_answer_stays_and_what_is_around_it_follows_the_page(page: Page, address: str) -> None:
    ask(page, QUESTION)
    answer = page.locator("#turn-1 .answer").inner_text()
    page.goto(f"{address}/en/")
    turn = page.locator("#turn-1")
    expect(turn).to_have_attribute("lang", "en")
    expect(turn.locator(".answer")).to_have_attribute("lang", "nb")
    expect(turn.locator(".answer blockquote").first).to_have_attribute("lang", "nb")
    assert turn.locator(".answer").inner_text() == answer
    expect(turn.locator(".question")).to_have_text(f"You asked: {QUESTION}")
    expect(turn.locator(".sources h4")).to_have_text("Sources")
    expect(turn.get_by_role("button", name="Copy the answer")).to_be_visible()
    turn.get_by_role("button", name=re.compile("^Source 1:")).first.click()
    panel = page.get_by_role("region", name="Source 1")
    expect(panel).to_have_attribute("lang", "en")
    expect(panel.locator(".excerpt")).to_have_attribute("lang", "nb")
    expect(panel.get_by_role("link", name="Open the document here")).to_have_attribute("href", re.compile("^/en/"))
    panel.get_by_role("button", name="Close the source").click()
    page.goto(f"{address}/nb/")
    expect(turn.locator(".sources h4")).to_have_text("Kilder")


def test_a_turn_that_was_kept_without_what_it_is_made_of_says_which_language_it_is_in(page: Page, address: str) -> None:
    ask(page, QUESTION)
    page.evaluate(
        """() => {
            const kept = JSON.parse(localStorage.getItem("conversations-1"));
            kept[0].turns[0].html = kept[0].turns[0].html.replace(/<template data-answered.*?<\\/template>/, "");
            localStorage.setItem("conversations-1", JSON.stringify(kept));
        }"""
    )
    page.goto(f"{address}/en/")
    expect(page.locator("#turn-1")).to_have_attribute("lang", "nb")
    page.locator("#turn-1 .chip").first.click()
    expect(page.locator("#source-panel")).to_have_attribute("lang", "nb")


def test_conversations_are_listed_searched_opened_and_deleted(page: Page, visit: Visit, address: str) -> None:
    ask(page, "Hva er visjonen?")
    page.get_by_role("button", name="Ny samtale").click()
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, QUESTION)
    page.get_by_role("button", name="Ny samtale").click()
    titles = page.locator(".open-saved")
    expect(titles).to_have_count(2)
    page.get_by_label("Søk i samtalene").fill("visjonen")
    expect(titles).to_have_count(1)
    expect(page.get_by_role("button", name="Slett alle")).to_be_hidden()
    page.get_by_label("Søk i samtalene").fill("kamel")
    expect(page.locator("#saved")).to_contain_text("Ingen treff.")
    page.get_by_label("Søk i samtalene").fill("visjonen")
    titles.first.press("Enter")
    expect(page.locator("#turn-1 .question")).to_contain_text("Hva er visjonen?")
    expect(page.locator("#turn-1 .question")).to_be_focused()
    page.get_by_role("button", name="Ny samtale").click()
    page.get_by_label("Søk i samtalene").fill("")
    page.get_by_role("button", name="Slett: Hva er visjonen?").click()
    expect(titles).to_have_count(1)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.get_by_role("button", name="Slett alle").click()
    expect(titles).to_have_count(1)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Slett alle").click()
    expect(page.locator("#saved")).to_be_hidden()
    expect(page.get_by_role("status").filter(has_text="Alle samtalene er slettet.")).to_be_visible()
    assert page.evaluate("localStorage.getItem('conversations-1')") == "[]"


@pytest.mark.parametrize("language", list(OF))
def test_when_a_conversation_was_is_written_as_on_the_other_pages(
    visit: Visit, address: str, language: Language
) -> None:
    when = datetime(2026, 3, 4, 6, 7)
    page = visit(f"{address}/{language}/")
    page.evaluate(
        """(time) => {
            const turns = [{ question: "Hva?", html: "", plain: "## Hva?" }];
            localStorage.setItem("conversations-1", JSON.stringify([{ id: "1", time, title: "Hva?", turns }]));
        }""",
        when.timestamp() * 1000,
    )
    page.reload()
    expect(page.locator("#saved-list .time")).to_have_text(validity.moment(when, OF[language]))


def test_the_oldest_conversations_go_when_there_are_too_many_and_the_list_says_so(page: Page) -> None:
    page.evaluate(
        """() => {
            const turns = [{ question: "Gammel?", html: "", plain: "x".repeat(1_500_000) }];
            const old = [1, 2, 3].map((id) => ({ id: `${id}`, time: 0, title: `Gammel ${id}`, turns }));
            localStorage.setItem("conversations-1", JSON.stringify(old));
        }"""
    )
    ask(page, "Hva er visjonen?")
    page.get_by_role("button", name="Ny samtale").click()
    expect(page.locator(".open-saved")).to_contain_text(["Hva er visjonen?", "Gammel 1", "Gammel 2"])
    expect(page.get_by_text("Det var ikke plass til alle samtalene")).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Slett alle").click()
    assert page.evaluate("localStorage.getItem('conversations-gone')") == ""


def test_without_storage_the_list_says_so_and_the_page_is_taken_along(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/om")
    page.add_init_script(
        """for (const name of ["localStorage", "sessionStorage"])
            Object.defineProperty(window, name, { get() { throw new DOMException("", "SecurityError"); } });"""
    )
    page.goto(f"{address}/nb/")
    expect(page.get_by_text("Nettleseren lar oss ikke lagre samtalene.")).to_be_visible()
    expect(page.get_by_role("button", name="Slett alle")).to_be_hidden()
    assert to_mend(page) == []
    ask(page, "Hva er visjonen?")
    with page.expect_download() as download:
        page.get_by_role("button", name="Last ned samtalen (Markdown)").click()
    assert "## Hva er visjonen?" in Path(download.value.path()).read_text(encoding="utf-8")


def test_what_stands_far_from_the_quotation_in_a_long_section_is_not_kept(page: Page) -> None:
    far = "".join(f"<p>{name} {'ord ' * 1000}</p>" for name in "abcdef").replace("<p>c ", "<p><mark>c</mark> ")
    html = f'<template data-source="1"><div class="excerpt"><h3>Mål</h3>{far}</div></template>'
    page.evaluate("html => window.saved.add({ question: 'Mål?', html, plain: '## Mål?' })", html)
    kept = page.evaluate("JSON.parse(localStorage.getItem('conversations-1'))[0].turns[0].html")
    assert re.findall(r"<p>(?:<mark>)?(\w)", kept) == ["b", "c", "d"]
    assert "Her vises det som står nærmest sitatet." in kept


def test_a_long_question_gives_a_short_title(page: Page) -> None:
    ask(page, f"Hva er visjonen? {'Jeg lurer på dette. ' * 10}")
    page.get_by_role("button", name="Ny samtale").click()
    title = page.evaluate("JSON.parse(localStorage.getItem('conversations-1'))[0].title")
    assert title == f"Hva er visjonen? {'Jeg lurer på dette. ' * 4}Jeg …"


def test_two_windows_have_a_conversation_each(page: Page, address: str) -> None:
    ask(page, "Hva er visjonen?")
    other = page.context.new_page()
    other.goto(f"{address}/nb/")
    expect(other.locator(".open-saved")).to_have_count(1)
    ask(other, QUESTION)
    page.reload()
    expect(page.locator("#turn-1 .question")).to_contain_text("Hva er visjonen?")
    expect(page.locator(".turn")).to_have_count(1)


def test_what_another_window_wrote_over_is_put_back(page: Page) -> None:
    page.evaluate(
        """() => {
            const save = Storage.prototype.setItem;
            Storage.prototype.setItem = function (name, value) {
                save.call(this, name, value);
                if (name !== "conversations-1") return;
                Storage.prototype.setItem = save;
                this.setItem(name, "[]");  // as another window does in the same moment
            };
        }"""
    )
    ask(page, "Hva er visjonen?")
    page.wait_for_function("JSON.parse(localStorage.getItem('conversations-1')).length == 1")
    ask(page, QUESTION)
    assert page.evaluate("JSON.parse(localStorage.getItem('conversations-1'))[0].turns.length") == 2


@pytest.mark.parametrize("sign", ["#", "?"])
def test_a_link_carries_a_question(visit: Visit, address: str, sign: str) -> None:
    page = visit(f"{address}/{sign}q=Hva%20er%20visjonen%3F%20%3Cb%3E")
    expect(page.locator("#turn-1 .question")).to_contain_text("Hva er visjonen? <b>")
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    assert page.url == f"{address}/nb/"
    expect(page.get_by_role("link", name="English")).to_have_attribute("href", "/en/")  # where it is not asked again


def test_a_link_that_is_opened_where_the_page_is_already_asks_its_question_there(page: Page, address: str) -> None:
    ask(page, QUESTION)
    page.locator("#turn-1 .chip").first.click()
    page.evaluate("location.hash = '#q=Hva%20er%20visjonen%3F'")
    expect(page.locator("#turn-2 .question")).to_contain_text("Hva er visjonen?")
    expect(page.locator("#turn-2")).to_have_attribute("aria-busy", "false")
    assert page.url == f"{address}/nb/"


def test_the_document_opens_at_the_quotation(page: Page, assistant: Assistant) -> None:
    ask(page, QUESTION)
    page.locator(".chip").first.click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Åpne dokumentet her").click()
    document = opened.value
    expect(document.locator("#sitat")).to_be_in_viewport()
    marked = "".join("".join(document.locator(".document-text mark").all_text_contents()).split())
    assert marked == "".join(assistant.ask(QUESTION).citations[0].quote.split())


def clipboard(page: Page) -> dict[str, str]:
    """What is on the clipboard, by its types."""
    read = """async () => {
        const [item] = await navigator.clipboard.read();
        return Object.fromEntries(
            await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()])),
        );
    }"""
    found: dict[str, str] = page.evaluate(read)
    return {kind: content.replace("\r", "") for kind, content in found.items()}


def test_what_is_copied_keeps_its_sources(page: Page, assistant: Assistant) -> None:
    asked = f"{QUESTION} <b>*Nå*</b>"
    ask(page, asked)
    page.get_by_role("button", name="Kopier svaret").click()
    expect(page.get_by_role("button", name="Kopiert.")).to_be_visible()
    copied = clipboard(page)
    text, html = copied["text/plain"], copied["text/html"]
    answer = assistant.ask(asked)
    assert text.startswith(f"{asked}\n\n")
    assert "<h2>Hva er strategiene for samferdsel og infrastruktur? &lt;b&gt;*Nå*&lt;/b&gt;</h2>" in html
    assert not re.search(r"^\s*[>#-]|\*\*|\\", text, re.MULTILINE)  # no Markdown
    assert set(re.findall(r"<(\w+)", html)) == {*("article", "h2", "p", "blockquote", "ul", "li", "h3", "em")}
    for citation in answer.citations:
        source = f"[{citation.number}] {citation.title}, «{' › '.join(citation.section)}»"
        assert source in text
        assert f"<li>{source}</li>" in html
        for line in citation.quote.split("\n"):
            assert f"{line} [{citation.number}]\n" in text
            assert f">{line} [{citation.number}]</" in html
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#turn-1 .answer'))")
    page.keyboard.press("Control+C")
    selected = page.evaluate("navigator.clipboard.readText()")
    assert "[1]" in selected
    page.locator(".chip").first.click()
    page.get_by_role("button", name="Kopier kildehenvisning").click()
    first = answer.citations[0]
    page.wait_for_function("async () => !(await navigator.clipboard.readText()).includes('[1]')")
    assert page.evaluate("navigator.clipboard.readText()") == f"{first.title}, «{' › '.join(first.section)}»"


def test_each_copy_is_said_on_the_button_and_to_screen_readers(visit: Visit, address: str) -> None:
    page = visit(f"{address}/nb/", 390, 700, **CLIPBOARD)
    ask(page, "Hva er visjonen?")
    page.evaluate(
        """() => {
            window.said = [];
            new MutationObserver(() => window.said.push(document.querySelector("#status").textContent))
                .observe(document.querySelector("#status"), { childList: true });
        }"""
    )
    page.locator(".chip").first.click()
    for times in (1, 2):
        page.get_by_role("button", name="Kopier kildehenvisning").press("Enter")
        expect(page.get_by_role("button", name="Kopiert.")).to_be_in_viewport()
        page.wait_for_function(f"window.said.filter((words) => words === 'Kopiert.').length === {times}")
        expect(page.get_by_role("button", name="Kopier kildehenvisning")).to_be_focused()


def test_a_link_to_the_question_is_copied_and_asks_it(page: Page, address: str) -> None:
    ask(page, "Hva er visjonen, & hvorfor?")
    link = copied_link(page)
    assert link.startswith(f"{address}/nb/#q=")
    other = page.context.new_page()
    sent: list[str] = []
    other.on("request", lambda request: sent.append(request.url))
    other.goto(link)
    expect(other.locator("#turn-1 .question")).to_contain_text("Hva er visjonen, & hvorfor?")
    assert not any("visjonen" in url for url in sent)  # and so no proxy logs it


def test_what_is_personal_in_a_question_is_hidden_in_the_link_to_it(page: Page) -> None:
    number, account, mail = PERSONAL
    page.get_by_label("Spørsmålet ditt").fill(f"Hva gjelder for Kari ({number}, {mail}) med konto ({account})?")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    link = copied_link(page)
    assert unquote(urlsplit(link).fragment) == f"q=Hva gjelder for Kari ({MASK}, {MASK}) med konto ({MASK})?"
    assert "*" not in link


def copied_link(page: Page) -> str:
    """The link to the question of the only turn."""
    page.get_by_role("button", name="Kopier lenke til spørsmålet").click()
    expect(page.get_by_role("button", name="Kopiert.")).to_be_visible()
    link: str = page.evaluate("navigator.clipboard.readText()")
    return link


READ: dict[str, tuple[str, Callable[[bytes], str]]] = {
    "Word": ("docx", lambda file: "\n".join(part.text for part in docx.Document(io.BytesIO(file)).paragraphs)),
    "PDF": ("pdf", lambda file: "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(file)).pages)),
    "Markdown": ("md", lambda file: file.decode().replace("\\*", "*")),
}
"""The ending of each kind of file, and how its text is read."""


@pytest.mark.parametrize("kind", READ)
def test_a_conversation_is_taken_along_whole(page: Page, assistant: Assistant, kind: str) -> None:
    ending, read = READ[kind]
    first = "Hva er *visjonen*?"
    ask(page, first)
    ask(page, QUESTION)
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Last ned samtalen ({kind})").last.click()
    text = read(Path(download.value.path()).read_bytes())
    assert download.value.suggested_filename == f"Hva er visjonen.{ending}"
    assert text.count(first) == 2  # the title, and the question
    for question in (first, QUESTION):
        assert question in text
        for citation in assistant.ask(question).citations:
            assert "".join(citation.section[-1].split()) in "".join(text.split())


def test_what_would_be_markup_is_text_in_the_question_of_a_file(assistant: Assistant) -> None:
    asked = r"Hva er *målet* i <plan> #1 _og_ [1] \ **nå**?"
    turn = references.turn(asked, assistant.ask(QUESTION), lambda each: assistant.document(each.document), BOKMAL)
    heading = export.read(turn).blocks[0]
    assert "".join(run.text for run in heading.runs) == asked
    assert not any(run.bold or run.italic for run in heading.runs)


@pytest.mark.parametrize("sign", ["", "😀", "漢"])
def test_a_pdf_file_is_tagged_for_screen_readers_and_holds_typst_as_text(sign: str) -> None:
    markup = '#read("/etc/passwd") $x$ = *a* @b <c> \\'
    file = PdfReader(io.BytesIO(paper.write(export.read(f"# {markup}\n\nSvar {sign}\n\n> - {markup}"), "nn")))
    assert file.root_object["/Lang"] == "nn"
    assert '#read("/etc/passwd") $x$' in file.metadata.title
    assert file.root_object["/MarkInfo"]["/Marked"]
    assert '#read("/etc/passwd") $x$' in file.pages[0].extract_text().replace("“", '"').replace("”", '"')


@pytest.mark.parametrize("hostile", ["<script>x</script>", "![b](https://ond.example)", "\x00\x0b\ufffe", "# " * 50])
def test_a_word_file_holds_any_text_as_text(hostile: str) -> None:
    made = docx.Document(io.BytesIO(word.write(export.read(f"## Spørsmål\n\n{hostile} [1]\n\n> - sitat [1]\n"), "nb")))
    assert "[1]" in "\n".join(paragraph.text for paragraph in made.paragraphs)
    assert len(made.part.rels) < 12


def test_feedback_is_not_asked_for_unless_it_is_switched_on(page: Page) -> None:
    ask(page, QUESTION)
    expect(page.locator(".feedback")).to_have_count(0)
    status = page.evaluate(
        "fetch('/nb/tilbakemelding', {method: 'POST', headers: {'content-type': 'application/json'},"
        " body: JSON.stringify({useful: true, question: 'q', answer: 'a'})}).then(r => r.status)"
    )
    assert status == 404


def test_feedback_is_kept_as_it_is_given_with_the_questions_before_and_without_personal_data(
    visit: Visit, assistant: Assistant, tmp_path: Path
) -> None:
    file = tmp_path / "kept" / "feedback.jsonl"
    own = asking_feedback(assistant, file)

    def kept(count: int, told: str = BOKMAL.thanks) -> list[dict[str, Any]]:
        expect(page.get_by_role("status").filter(has_text=told)).to_be_visible()
        lines = file.read_text(encoding="utf-8").splitlines()
        assert len(lines) == count
        return [json.loads(line) for line in lines]

    long = f"{QUESTION} {'Jeg lurer på dette. ' * 40}Takk."
    with serving(own) as address:
        page = visit(f"{address}/nb/", 390)
        ask(page, "Hva er visjonen?")
        ask(page, long)
        turn = page.locator("#turn-2")
        up, down = (turn.get_by_role("button", name=name, exact=True) for name in ("Ja", "Nei"))
        up.click()
        expect(up).to_have_attribute("aria-pressed", "true")
        assert kept(1)[0]["useful"]
        page.evaluate("window.conversation.say('')")
        down.click()
        expect(down).to_have_attribute("aria-pressed", "true")
        expect(turn.get_by_label("Feil svar")).to_be_in_viewport()
        assert [line["useful"] for line in kept(2, BOKMAL.rated)] == [True, False]
        turn.get_by_label("Noe mangler").check()
        turn.get_by_label("Fortell mer").fill("<b>Spør</b> 15076500565")
        turn.get_by_role("button", name="Send tilbakemelding").click()
        expect(turn.get_by_role("alert")).to_contain_text("fødselsnummer")
        assert to_mend(page) == []
        page.emulate_media(color_scheme="dark")
        page.wait_for_function("document.body.classList.contains('dark')")  # Gradio's own colours follow after
        assert to_mend(page) == []
        assert len(kept(2, BOKMAL.rated)) == 2
        page.evaluate("window.conversation.say('')")
        turn.get_by_role("button", name="Send likevel").click()
        last = kept(3)[-1]
        expect(down).to_be_focused()
        expect(turn.get_by_label("Noe mangler")).to_be_hidden()
        page.reload()
        expect(down).to_have_attribute("aria-pressed", "true")
        expect(up).to_have_attribute("aria-pressed", "false")
        expect(page.locator("#turn-1 [aria-pressed=true]")).to_have_count(0)
    assert (last["useful"], last["reason"], last["comment"]) == (False, "missing", "<b>Spør</b> ***********")
    assert (last["history"], last["question"]) == (["Hva er visjonen?"], long)
    assert last["citations"]
    assert len({json.loads(line)["answer_id"] for line in file.read_text(encoding="utf-8").splitlines()} - {""}) == 1


def test_a_thumb_that_could_not_be_stored_is_not_shown_as_pressed(
    visit: Visit, assistant: Assistant, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    own = asking_feedback(assistant, tmp_path / "file" / "feedback.jsonl")
    with serving(own) as address:
        page = visit(f"{address}/nb/")
        ask(page, QUESTION)
        page.get_by_role("button", name="Ja", exact=True).click()
        expect(page.get_by_role("status").filter(has_text="Tilbakemeldingen ble ikke lagret.")).to_be_visible()
        expect(page.get_by_role("button", name="Ja", exact=True)).to_have_attribute("aria-pressed", "false")


def test_the_next_questions_change_with_what_is_asked(page: Page) -> None:
    ask(page, "Hva er visjonen?")
    first = page.locator("#turn-1 .next .example").all_text_contents()
    ask(page, QUESTION)
    second = page.locator("#turn-2 .next .example").all_text_contents()
    assert first
    assert second
    assert first != second
    page.locator("#turn-2 .next .example").first.click()
    expect(page.locator("#turn-3 .question")).to_contain_text(second[0])


def test_each_reason_for_a_thumb_down_is_stored_and_reaches_the_drafts_for_the_evals(
    page: Page, assistant: Assistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file, sheet = tmp_path / "feedback.jsonl", tmp_path / "drafts.csv"
    monkeypatch.setattr(assistant, "settings", assistant.settings.model_copy(update={"feedback": file}))
    for reason in REASONS:
        turn = page.locator(f"#turn-{ask(page, 'Hva er visjonen?')}")
        turn.get_by_role("button", name="Nei", exact=True).click()
        turn.get_by_label(reason, exact=True).check()
        turn.get_by_role("button", name="Send tilbakemelding").click()
        expect(turn.get_by_label(reason, exact=True)).to_be_hidden()
    stored = [json.loads(line)["reason"] for line in file.read_text(encoding="utf-8").splitlines()]
    assert [reason for reason in stored if reason] == [*REASONS.values()]
    assert drafts.write(file, assistant, sheet) == len(REASONS)
    rows = csv.DictReader(sheet.read_text(encoding="utf-8-sig").splitlines(), delimiter=";")
    assert [row["merknad"].split("; ")[1] for row in rows] == [*REASONS.values()]


def test_what_is_personal_in_a_question_is_hidden_in_every_file_that_a_conversation_is_taken_along_as(
    page: Page,
) -> None:
    number, account, mail = PERSONAL
    page.get_by_label("Spørsmålet ditt").fill(f"Hva gjelder for Kari ({number}, {mail}) med konto ({account})?")
    page.get_by_role("button", name="Send", exact=True).click()
    page.get_by_role("button", name="Send likevel").click()
    expect(page.locator("#turn-1")).to_have_attribute("aria-busy", "false")
    for kind, (ending, read) in READ.items():
        with page.expect_download() as download:
            page.get_by_role("button", name=f"Last ned samtalen ({kind})").click()
        text = " ".join(read(Path(download.value.path()).read_bytes()).split())
        hidden = f"Hva gjelder for Kari ({MASK}, {MASK}) med konto ({MASK})?"
        assert text.count(hidden) == 2, kind  # the title, and the question
        assert not any("".join(part.split()) in "".join(text.split()) for part in PERSONAL), kind
        assert download.value.suggested_filename == f"Hva gjelder for Kari med konto.{ending}"


@pytest.mark.parametrize("browser_has", [NO_CLIPBOARD, REFUSED_CLIPBOARD], ids=["none", "refused"])
def test_an_answer_is_copied_with_its_sources_without_the_browsers_clipboard_for_pages(
    page: Page, assistant: Assistant, browser_has: str
) -> None:
    ask(page, QUESTION)
    page.evaluate("navigator.clipboard.writeText('noe annet')")
    page.evaluate(browser_has)
    page.get_by_role("button", name="Kopier svaret").press("Enter")
    expect(page.get_by_role("button", name="Kopiert.")).to_be_focused()
    box = page.get_by_label("Spørsmålet ditt")
    box.press("Control+V")
    first = assistant.ask(QUESTION).citations[0]
    expect(box).to_have_value(re.compile(re.escape(f"[1] {first.title}, «{' › '.join(first.section)}»")))
    assert box.input_value().startswith(f"{QUESTION}\n")


def test_where_nothing_can_be_copied_it_is_said_with_what_to_do_instead(page: Page) -> None:
    ask(page, "Hva er visjonen?")
    page.evaluate(REFUSED_CLIPBOARD)
    page.evaluate("() => void (document.execCommand = () => false)")
    page.get_by_role("button", name="Kopier svaret").click()
    status = page.locator("#status")
    expect(status).to_have_text("Nettleseren lot oss ikke kopiere. Marker teksten og kopier den selv.")
    expect(status).not_to_have_class(re.compile("visually-hidden"))
    expect(page.get_by_role("button", name="Kopier svaret")).to_be_visible()
