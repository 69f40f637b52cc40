"""How follow-ups are put: the phrases, in both målformer, that tell what one wants with the answer before it."""

from __future__ import annotations

import re
from enum import StrEnum


class Manner(StrEnum):
    """What a follow-up wants with the answer that was given."""

    MORE = "more"
    SOURCE = "source"
    SIMPLER = "simpler"
    VALIDITY = "validity"
    OTHERS = "others"


_PATTERNS = (
    (
        Manner.MORE,
        r"(?:fortell|fortel|si|vit|vite|veta|få vite|høyre|høre|les|lese) (?:meg )?(?:litt )?(?:mer|meir|mere)|"
        r"\b(?:utdyp|utdjup)\w*|(?:forklar|grei ut)\w* (?:det |dette )?(?:nærmere|nærare|meir|mer|bedre|betre)|"
        r"\b(?:mer|meir|more) (?:om|about) (?:det|dette|den|it|that|this)\b|"
        r"(?:hva|kva|ka) (?:mer|meir|elles|ellers|annet|anna) (?:står|seier|sier|stend)|"
        r"(?:noe|noko) (?:mer|meir)\W*$|tell me more|elaborate",
    ),
    (
        Manner.SOURCE,
        r"\b(?:hvor|kor|kvar|hen) (?:står|stend|finner|finn|fant|fann|har du|er) (?:jeg |eg |man |ein |du )?(?:dette|det|den)\b"
        r"(?: (?:skrevet|skrive|fra|frå|hen|henta|hentet))?\W*$|(?:hva|kva|ka) er (?:kilden|kjelda)|"
        r"\b(?:hvilken|hvilket|kva for (?:ein|ei|eit)|kva) (?:side|avsnitt|kapittel|kilde|kjelde|paragraf|dokument) "
        r"(?:står|stend|er|kommer|kjem) (?:det|dette)|where does it say|what is the source|(?:har du|gi meg) (?:en |ei )?(?:kilde|kjelde)",
    ),
    (
        Manner.SIMPLER,
        r"\b(?:enklere|enklare|enkelt|lettere|lettare) (?:ord|språk|forklart|forklåra|sagt)|forklar\w* (?:det |dette )?(?:enkel|enklere|enklare|kort|lett)|"
        r"\bmed (?:andre|enkle|enklere|enklare|egne|eigne) ord\b|kort(?:ere|are)? (?:sagt|fortalt)|in simpler words|simplify|"
        r"(?:hva|kva|ka) betyr det(?: egentlig| eigentleg)?\W*$",
    ),
    (
        Manner.VALIDITY,
        r"(?:gjelder|gjeld|gjelda|gjelde) (?:dette|det|den|de|dei|disse|desse) (?:fortsatt|framleis|fremdeles|ennå|enno|enda|ennu|i dag|nå|no)|"
        r"\ber (?:dette|det|den) (?:fortsatt|framleis|fremdeles|ennå|enno|enda) (?:gyldig|gjeldende|gjeldande|slik|sånn|sann|aktuel\w*)|"
        r"is (?:it|that|this) still (?:valid|in force|true)",
    ),
    (
        Manner.OTHERS,
        r"^\W*(?:og|enn|men)?\s*(?:hva|kva|ka)?\s*(?:med|er)?\s*(?:alle\s+)?(?:de|dei|det|den)\s+(?:andre|øvrige|øvrige|resterende|attverande)\W*$|"
        r"^\W*(?:og|enn)?\s*(?:hva|kva|ka)?\s*(?:med)?\s*resten\W*$|^\W*(?:noen|nokon|nokre|er det)?\s*(?:flere|fleire)\W*$|(?:and )?the others",
    ),
)
MANNERS = tuple((manner, re.compile(pattern, re.IGNORECASE)) for manner, pattern in _PATTERNS)

ORDINALS = (
    ("første", "fyrste", "first"),
    ("andre", "annet", "second"),
    ("tredje", "third"),
    ("fjerde", "fourth"),
    ("femte", "fifth"),
    ("sjette", "sixth"),
    ("sjuende", "syvende", "sjuande"),
    ("åttende", "åttande"),
    ("niende", "niande"),
    ("tiende", "tiande"),
)
_COUNTED = r"(?:punkt\w*|ledd\w*|strategi\w*|område\w*|mål\w*|tiltak\w*|verdi\w*|\w*område\w*|poeng\w*|krav\w*|oppgav\w*|oppgåv\w*|prinsipp\w*|point|one|item)"
ORDINAL = re.compile(
    rf"\b(?:det|den|the)\s+(?P<last>nest siste|nest sist|siste|sist|last)?(?P<word>{'|'.join(w for group in ORDINALS for w in group)})?"
    rf"(?:\s+{_COUNTED}|(?=\W*$|\s+(?:i lista|på lista|du|der)))|\b(?:punkt|nummer|nr\.?)\s+(?P<number>\d{{1,2}})\b",
    re.IGNORECASE,
)
CONTINUES = re.compile(
    r"^\W*(?:(?:ja|ok|okei|men|og|så)\b[\s,]*)*(?:(?:hva|kva|ka|hvordan|korleis)\s+(?:så\s+)?(?:med|om)\b|enn\b|what about|how about)\s*",
    re.IGNORECASE,
)
AND = re.compile(r"^\W*(?:(?:ja|ok|okei|men|og|så|and|but)\b[\s,]+)+", re.IGNORECASE)
ASKS = re.compile(
    r"^\W*(?:hva|kva|ka|hvem|kven|kem|hvor|kor|kvar|når|hvilke\w*|hvorfor|kvifor|korfor|hvordan|korleis|koss\w*|åssen|er|har|skal|kan|vil|"
    r"gjelder|gjeld|finnes|finst|står|må|blir|ble|vart|who|what|when|where|why|how|which|is|are|does|do|can)\b",
    re.IGNORECASE,
)
_WORD = (
    r"(?:hva|kva|ka|hvem|kven|kem|når|hvorfor|kvifor|korfor|hvordan|korleis|koss\w*|åssen|who|what|when|where|why|how)"
)
ASKS_WITH = re.compile(
    rf"^\W*(?:{_WORD}\s+\w+|(?:hvor|kor|how)\s+(?:mange|mye|mykje|lenge|lang\w*|ofte|stor\w*|høy\w*|høg\w*|many|much|often|long)|"
    r"(?:hvor|kor|kvar)\s+\w+|(?:hvilke\w*|which|kva\s+for(?:\s+ei[nt]?)?)|(?:er|har|skal|kan|vil|gjelder|gjeld|må|blir|ble|vart|is|are|does|do|can))\b\s*",
    re.IGNORECASE,
)
ASKER = re.compile(
    r"^\W*(?:når|hvor|kor|kvar|hvordan|korleis|when|how|where)\b.*\b(?:jeg|eg|vi|man|ein|I|we)\b", re.IGNORECASE
)
PREPOSITION = re.compile(
    r"(?:om|for|på|i|til|av|med|fra|frå|innen|innanfor|mot|ved|about|in|on|of|for)\b", re.IGNORECASE
)
POINTS_BACK = re.compile(
    r"\b(?:det|den|de|dei|dem|dette|denne|disse|desse|dens|deres|deira|der|han|hun|ho|slik\w*|sånn\w*|it|they|that|those|this|them)\b",
    re.IGNORECASE,
)
EXPLETIVE = re.compile(
    r"\b(?:er|var|finnes|finst|fins|står|stend|blir|vert|is|are)\s+(?:det|there)\s+(?:noe|noko|noen|nokon|nokre|en|et|ei|ein|eit|mange|"
    r"flere|fleire|planer|planar|snakk|any)\b|^\W*(?:hvor|kor)\s+(?:mange|mye|mykje)\s+\w+\s+\w+\s+det\b",
    re.IGNORECASE,
)
PHRASE = re.compile(
    r"\b(?:om|for|på|i|til|av|med|innen|innenfor|innanfor|mot|ved|about|of|on|in)\s+(?P<what>[^?.!,]+?)"
    r"(?=\s+(?:i|på|for|til|av|med|om|fra|frå|in|of|for)\s|\s*[?.!,]|\s*$)",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"^(?:(?:den|det|de|dei|denne|dette|vår|våre|hele|heile|the)\s+)*"
    r"(?:\w*plan(?:en|a)?|\w*dokument(?:et|a|ene)?|strategi(?:en|a)|region(?:en|ane)?|kommun(?:en|ene|ane|a)|vedtekt(?:ene|a)|"
    r"samarbeidet|document|plan|det|den|dette|dei?|her|dag|\d{4})$",
    re.IGNORECASE,
)
COUNTS_THEM = re.compile(
    r"^\W*(?P<many>(?:hvor|kor|how)\s+(?:mange|many))\s+(?:er|var|blir|vert|are|were)\s+(?:det|de|dei|there|they)\W*$",
    re.IGNORECASE,
)
"""Asks the number of what was asked for before: "Hvor mange er det?"."""
WHICH = re.compile(r"^\W*(?:hvilke|kva\s+for(?:\s+nokre)?|which)\s+", re.IGNORECASE)
