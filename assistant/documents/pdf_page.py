"""What a page of a PDF draws: its text in runs and its ruled lines, with their places, and whether there are pictures.

pypdf's own text extraction keeps no widths, so the operators that place text are followed here
(ISO 32000-2, 8.4 and 9.4). Lengths are in points.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject
from pypdf.errors import LimitReachedError
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, IndirectObject, NullObject, StreamObject

from assistant.documents.pdf_font import UNREADABLE, Face
from assistant.documents.pdf_marked import Marked
from assistant.documents.pdf_rules import Frame, Pen, Rule
from assistant.documents.pdf_runs import Run, goes_on, join

_Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_TURNED: dict[int, _Matrix] = {90: (0, -1, 1, 0, 0, 0), 180: (-1, 0, 0, -1, 0, 0), 270: (0, 1, -1, 0, 0, 0)}
"""What turns a page that is shown turned: its text is drawn turned the other way."""

MOST_WORK = 100_000_000
_WORK_PER_DRAWING = 2_000
_WORK_PER_OPERATOR = 10
_WORK_PER_CODE = 1
"""What reading a document may cost, in microseconds or so. A thousand pages cost some 20 million; what costs more
than the limit, or nests deeper than the limits below, was made to keep its reader busy."""

_DEEPEST_FORM = 20
_DEEPEST_SAVE = 500
_LARGEST_TYPE = 2_000

_UNSEEN = 3
"""The rendering mode that draws nothing: the text behind a picture of a page that was recognised."""

_BOLD_STROKE = 2
"""The rendering mode that fills letters and draws their outlines: how a bold face is imitated."""


@dataclass(slots=True)
class _State:
    """What the operator q saves and Q restores: the current matrix, and how text is set."""

    matrix: _Matrix
    face: Face | None = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0


class Drawing:
    """What one page draws: its runs of text in the order of drawing, and whether there are pictures.

    Raises:
        LimitReachedError: drawing it takes more work than is left.
    """

    def __init__(self, page: PageObject, faces: dict[tuple[int, int], Face | None], work_left: int) -> None:
        self.runs: list[Run] = []
        self._pen = Pen()
        self._marked = Marked()
        self.has_pictures = False
        self._unseen = 0
        self.work_left = work_left
        self._faces = faces
        self._pdf = page.pdf
        self._forms: set[int] = set()  # those that are being drawn, one inside the other
        self._saved: deque[_State] = deque(maxlen=_DEEPEST_SAVE)
        self._text = self._line = _IDENTITY
        self._state = _State(_TURNED.get(page.rotation % 360, _IDENTITY))
        self.left, self.bottom, self.right, self.top = _turned_box(page, self._state.matrix)
        contents = page.get("/Contents", NullObject()).get_object()
        if isinstance(contents, (ArrayObject, StreamObject)):
            self._draw(contents, page.get("/Resources", DictionaryObject()).get_object())

    @property
    def rules(self) -> list[Rule]:
        """The straight lines, level or upright, that are drawn."""
        return self._pen.rules

    @property
    def frames(self) -> list[Frame]:
        """The boxes that are drawn or filled."""
        return self._pen.frames

    @property
    def dots(self) -> list[Frame]:
        """The areas that are as small as bullets, by the boxes around them."""
        return self._pen.dots

    @property
    def is_recognised(self) -> bool:
        """Whether most of the text lies unseen behind pictures, as text recognition puts it."""
        return self.has_pictures and 2 * self._unseen > sum(len(run.text) for run in self.runs)

    def _draw(self, content: ArrayObject | StreamObject, resources: Any) -> None:
        self._spend(_WORK_PER_DRAWING)
        stream = ContentStream(content, self._pdf, "bytes")
        if not any(operator in stream.get_data() for operator in (b"BT", b"Do", b"BI")):
            return  # nothing but lines and areas, and a map takes long to parse
        self._spend(_WORK_PER_OPERATOR * len(stream.operations))
        for operands, operator in stream.operations:
            try:
                if operator == b"Do":
                    self._draw_object(resources["/XObject"][operands[0]], resources)
                elif operator == b"Tf":
                    self._state.face, self._state.size = self._face(resources, operands[0]), float(operands[1])
                else:
                    self._apply(operator, operands)
            except (TypeError, ValueError, LookupError, AttributeError, ArithmeticError):
                continue  # an operator whose operands are wrong is skipped, as viewers do

    def _draw_object(self, drawn: Any, resources: Any) -> None:
        """Note a picture, or draw a form: a piece of page with its own matrix and fonts."""
        if drawn["/Subtype"] == "/Image":
            self.has_pictures = True
        elif drawn["/Subtype"] == "/Form" and id(drawn) not in self._forms and len(self._forms) < _DEEPEST_FORM:
            outside = self._state, self._saved, self._text, self._line
            matrix = _matrix(drawn["/Matrix"]) if "/Matrix" in drawn else _IDENTITY
            self._state = replace(self._state, matrix=_times(matrix, self._state.matrix))
            self._saved = deque(maxlen=_DEEPEST_SAVE)
            self._forms.add(id(drawn))
            try:
                self._draw(drawn, drawn.get("/Resources", resources).get_object())
            finally:
                self._forms.remove(id(drawn))
                self._state, self._saved, self._text, self._line = outside

    def _face(self, resources: Any, name: str) -> Face | None:
        """Find the font with a name, read once for the whole document; None when it cannot be read."""
        try:
            font = resources["/Font"].raw_get(name)
            indirect = isinstance(font, IndirectObject)
            # The face holds on to a font without a number, so that no other one gets its place in memory.
            key = (font.idnum, font.generation) if indirect else (id(font), -1)
            if key not in self._faces:
                self._faces[key] = None
                self._faces[key] = Face(font.get_object())
            return self._faces[key]
        except (TypeError, ValueError, LookupError, AttributeError):
            return None

    def _apply(self, operator: bytes, operands: Sequence[Any]) -> None:
        """Follow one of the operators that need nothing but their operands (ISO 32000-2, table A.1)."""
        state = self._state
        match operator:
            case b"q":
                self._saved.append(replace(state))
            case b"Q":
                self._state = self._saved.pop()
            case b"cm":
                state.matrix = _times(_matrix(operands), state.matrix)
            case b"BT":
                self._text = self._line = _IDENTITY
            case b"Tm":
                self._text = self._line = _matrix(operands)
            case b"Td":
                self._move(*operands)
            case b"TD":
                state.leading = -float(operands[1])
                self._move(*operands)
            case b"T*":
                self._move(0, -state.leading)
            case b"TL":
                state.leading = float(operands[0])
            case b"Tc":
                state.character_space = float(operands[0])
            case b"Tw":
                state.word_space = float(operands[0])
            case b"Tz":
                state.stretch = float(operands[0]) / 100
            case b"Ts":
                state.rise = float(operands[0])
            case b"Tr":
                state.mode = int(operands[0])
            case b"Tj":
                self._show(operands)
            case b"TJ":
                self._show(operands[0])
            case b"'":
                self._move(0, -state.leading)
                self._show(operands)
            case b'"':
                state.word_space, state.character_space = float(operands[0]), float(operands[1])
                self._move(0, -state.leading)
                self._show(operands[2:])
            case b"INLINE IMAGE":
                self.has_pictures = True
            case b"re" | b"m" | b"l" | b"h" | b"c" | b"v" | b"y":
                self._pen.move(operator, operands, state.matrix)
            case b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" | b"n":
                self._pen.paint(operator)
            case b"BDC" | b"BMC":
                self._marked.begin(operands)
            case b"EMC":
                self._marked.end()

    def _move(self, right: float, up: float) -> None:
        """Start a new line, so far from the start of the last one."""
        self._text = self._line = _times((1, 0, 0, 1, float(right), float(up)), self._line)

    def _show(self, pieces: Sequence[Any]) -> None:
        """Set strings one after the other; a number between two moves the pen back."""
        for piece in pieces:
            if isinstance(piece, bytes):
                self._set(piece)
            elif isinstance(piece, (int, float)):
                self._advance(-float(piece) / 1000 * self._state.size * self._state.stretch)

    def _spend(self, work: int) -> None:
        self.work_left -= work
        if self.work_left < 0:
            raise LimitReachedError("too much is drawn")

    def _set(self, codes: bytes) -> None:
        self._spend(_WORK_PER_CODE * len(codes))
        state = self._state
        glyphs = state.face.glyphs(codes) if state.face else ((UNREADABLE, 0.5) for _ in codes)
        word_space = state.word_space if state.face and state.face.spaces_words else 0.0
        words, pen, left, right = "", 0.0, None, 0.0
        for text, width in glyphs:
            start = pen
            pen += width * state.size * state.stretch
            if text and not text.isspace():
                left, right = start if left is None else left, pen
            words += text
            pen += (state.character_space + (word_space if text == " " else 0.0)) * state.stretch
        self._keep(words, left or 0.0, right)
        self._advance(pen)

    def _advance(self, distance: float) -> None:
        self._text = _times((1, 0, 0, 1, distance, 0), self._text)

    def _keep(self, text: str, left: float, right: float) -> None:
        """Add a piece of text to the runs: to the last one where it goes on from there."""
        a, b, c, d, x, base = _times(self._text, self._state.matrix)
        size = round(math.hypot(c, d) * abs(self._state.size), 1)
        base += d * self._state.rise
        bold = self._state.mode == _BOLD_STROKE or (self._state.face is not None and self._state.face.is_bold)
        run = Run(text, x + a * left, x + a * right, base, size, bold)
        is_upright = a * self._state.size > 0 and abs(b) < 0.1 * abs(a)
        is_on_page = run.left < self.right and run.right >= self.left and self.bottom <= base <= self.top
        if not (is_upright and is_on_page and 0 < size < _LARGEST_TYPE):  # nor when a number is not finite
            return
        self._unseen += len(text) if self._state.mode == _UNSEEN else 0
        last = self.runs[-1] if self.runs else None
        if last is None or not goes_on(last, run):
            if text.strip():
                run.pieces.append((0, run.left))
                self.runs.append(run)
        elif not text.strip():
            last.text += "" if self._marked.is_soft_hyphen else " "
        else:
            join(last, run)


def _matrix(operands: Sequence[Any]) -> _Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _times(m: _Matrix, n: _Matrix) -> _Matrix:
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _turned_box(page: PageObject, matrix: _Matrix) -> tuple[float, float, float, float]:
    """Find the left, bottom, right and top of the page as it is shown."""
    box = page.cropbox if page.cropbox.width > 0 and page.cropbox.height > 0 else page.mediabox
    corners = [_times((1, 0, 0, 1, float(x), float(y)), matrix) for x, y in (box.lower_left, box.upper_right)]
    (left, right), (bottom, top) = (sorted(corner[axis] for corner in corners) for axis in (4, 5))
    return left, bottom, right, top
