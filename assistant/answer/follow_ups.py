"""What a follow-up asks of the answer before it: more, the source, something simpler; and one of its points."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.language import words


class Manner(StrEnum):
    """What a follow-up wants with the answer that was given."""

    MORE = "more"
    SOURCE = "source"
    SIMPLER = "simpler"
    VALIDITY = "validity"
    OTHERS = "others"
    EXAMPLE = "example"


_THAT = r"(?:det|dette|den|de|dei|disse|desse|svaret|it|that|this)\b"
_PLEASE = r"(?:(?:kan|kunne|vil)\s+(?:du|dere|de)\s+)?"
_TELL = r"(?:fortell?e?|fortelje|fortelja|si|sei|seie|sie|vite?|veta|høyre?|høre?|lese?|les|skrive?|gi|gje|gir|få)"
_EXPLAIN = r"(?:forklare?|forklåre?|greie?\s+ut|si|sei|seie|skrive?|formulere?|fortell?e?|fortelje?)"
_SIMPLER = r"(?:enklere|enklare|lettere|lettare|kortere|kortare)"
_DETAIL = r"(?:informasjon(?:en)?|info|opplysning(?:er|ar)|detalj(?:er|ar))"
_STILL = r"(?:fortsatt|framleis|fremdeles|ennå|enno|enda|ennu|i\s+dag|nå|no)"
_IN_FORCE = r"(?:gyldige?|gjeldende|gjeldande|i\s+kraft|utdaterte?|utgåtte?|foreldet|forelda|aktuel\w*)"
_SOURCE = r"(?:kilde(?:n|r|ne)?|kjelde?(?:a|n|r|ne)?)"
_WHICH_ONE = r"(?:hvilken|hvilket|hvilke|kva(?:\s+for(?:\s+ei[nt]?)?)?)"
_PART = r"(?:side|avsnitt|kapittel|kilde|kjelde|paragraf|dokument|plan|punkt)"
_COUNTED = (
    r"(?:punkt\w*|ledd\w*|strategi\w*|\w*område\w*|\w*områda|mål\w*|tiltak\w*|verdi\w*|poeng\w*|krav\w*|oppgav\w*|oppgåv\w*|"
    r"prinsipp\w*|point|one|item)"
)
_EXAMPLES = r"(?:(?:et|eit|noen|nokre|nokon|flere|fleire|an|some)\s+)?(?:eksempl?(?:el|er|a)?|døme[nr]?|examples?)"
_BARE_DOCUMENT = r"(?:plan|strategi|dokument|vedtekt|reglement)\w*"
NAMED_DOCUMENT = r"(?:\w*(?:plan|strategi|dokument|vedtekt|reglement)\w*|\w{3,}delen)"
"""What a document is called by its kind: "planen", "klimastrategien"."""


_PATTERNS = (
    (
        Manner.MORE,
        rf"{_PLEASE}{_TELL}\s+(?:meg\s+|oss\s+)?(?:litt\s+|noe\s+|noko\s+)?(?:mer|meir|mere)(?:\s+{_DETAIL})?(?:\s+om\s+{_THAT})?|"
        rf"{_PLEASE}\b(?:utdyp|utdjup)\w*(?:\s+{_THAT})?(?:\s+(?:nærmere|nærare|litt|meir|mer))*|"
        rf"(?:forklar|grei ut)\w* (?:{_THAT} )?(?:nærmere|nærare|meir|mer|bedre|betre)|"
        rf"\b(?:mer|meir|more)\s+(?:{_DETAIL}\s+)?(?:om|about)\s+{_THAT}\b|\b(?:flere|fleire|more)\s+(?:detalj(?:er|ar)|details)|"
        r"(?:hva|kva|ka) (?:mer|meir|elles|ellers|annet|anna) (?:står|seier|sier|stend)|"
        rf"^\W*(?:litt\s+|noe\s+|noko\s+|og\s+)?(?:mer|meir|more)(?:\s+{_DETAIL})?\W*$|"
        rf"^\W*{_PLEASE}forklare?(?:\s+(?:{_THAT}|meg|litt|mer|meir))*\W*$|^\W*(?:fortsett|hald\s+fram|continue|go\s+on)\W*$|"
        r"(?:noe|noko) (?:mer|meir)\W*$|tell me more|elaborate",
    ),
    (
        Manner.SOURCE,
        r"\b(?:hvor|kor|kvar|hen) (?:står|stend|finner|finn|fant|fann|har du|er) (?:jeg |eg |man |ein |du )?(?:dette|det|den)\b"
        r"(?: (?:skrevet|skrive|fra|frå|hen|henta|hentet))?\W*$|(?:hva|kva|ka) er (?:kilden|kjelda)|"
        r"(?:vise?|si|sei|seie|fortell?e?|fortelje)\s+(?:meg\s+)?(?:hvor|kor|kvar)\s+(?:det|dette|den)\s+(?:står|stend|er|kommer|kjem)(?:\s+(?:skrevet|skrive|fra|frå|henta|hentet))?\W*$|"
        r"\b(?:hvor|kor|kvar)\s+i\s+(?:dokument\w*|plan\w*|strategi\w*)\s+(?:står|stend|finner\s+jeg|finn\s+eg|er)\s+(?:det|dette)\W*$|"
        rf"\b{_WHICH_ONE}\s+{_PART}\s+(?:står|stend|er|kommer|kjem) (?:det|dette)|where does it say|what is the source|(?:har du|gi meg) (?:en |ei )?(?:kilde|kjelde)|"
        rf"^\W*(?:(?:i|på|fra|frå)\s+)?{_WHICH_ONE}\s+{_PART}\W*$|"
        rf"^\W*(?:(?:men|og|nei|ja)\b[\s,]*)*(?:er\s+du\s+(?:helt\s+|heilt\s+)?(?:sikker|viss|trygg)(?:\s+på\s+(?:{_THAT}))?|"
        rf"(?:stemmer|stemmar)\s+(?:{_THAT})|er\s+(?:{_THAT})\s+(?:sant|riktig|rett|korrekt)|are\s+you\s+sure|"
        rf"is\s+(?:{_THAT})\s+(?:true|right|correct)|(?:{_THAT})\s+(?:stemmer\s+(?:ikke|ikkje)|er\s+(?:feil|galt)))\W*$|"
        rf"(?:vise?|gi|oppgi)\s+(?:meg\s+)?{_SOURCE}|^\W*(?:og\s+)?(?:{_SOURCE}|source)\W*$",
    ),
    (
        Manner.SIMPLER,
        r"\b(?:enklere|enklare|enkelt|lettere|lettare) (?:ord|språk|forklart|forklåra|sagt)|forklar\w* (?:det |dette )?(?:enkel|enklere|enklare|kort|lett)|"
        rf"{_EXPLAIN}\s+(?:{_THAT}\s+)?(?:litt\s+|mye\s+|mykje\s+)?(?:{_SIMPLER}|kort|enkelt)|"
        rf"(?:{_EXPLAIN}\s+(?:{_THAT}\s+)?)?på\s+(?:en|ein)\s+(?:litt\s+)?(?:enkel|lett|kort|{_SIMPLER})\s+måte|"
        rf"(?:bruke?|ta|med)\s+(?:{_THAT}\s+med\s+)?(?:litt\s+)?(?:{_SIMPLER}|enkle|lette)\s+ord|^\W*(?:litt\s+)?{_SIMPLER}(?:\s+takk)?\W*$|"
        rf"{_PLEASE}forenkle?\w*(?:\s+{_THAT})?|"
        rf"\b(?:det|dette)\s+(?:forstår|forstod|forsto|skjønner|skjønar|skjøna|skjønte)\s+(?:jeg|eg|æ)\s+(?:ikke|ikkje|itj)(?:\s+(?:noe|noko|helt|heilt|av))*\W*$|"
        rf"\b(?:jeg|eg|æ)\s+(?:forstår|forstod|forsto|skjønner|skjønar|skjøna|skjønte)\s+(?:{_THAT}\s+)?(?:ikke|ikkje|itj)(?:\s+(?:{_THAT}|helt|heilt|noe|noko))*\W*$|"
        r"\bmed (?:andre|enkle|enklere|enklare|egne|eigne) ord\b|kort(?:ere|are)? (?:sagt|fortalt)|in simpler words|simplify|"
        r"(?:hva|kva|ka) betyr det(?: egentlig| eigentleg)?\W*$|"
        rf"(?:hva|kva|ka) (?:mener|meiner) du(?: med {_THAT})?\W*$",
    ),
    (
        Manner.EXAMPLE,
        rf"^\W*(?:og\s+)?{_PLEASE}(?:gi|gje|gjev|gjeve|vise?|nevne?|nemne?|give)\s+(?:meg\s+|oss\s+|me\s+)?{_EXAMPLES}(?:\s+(?:på|of)\s+{_THAT})?\W*$|"
        rf"^\W*(?:og\s+)?(?:har|finnes|finst|fins|er|står)\s+(?:du|dere|de|det)\s+(?:{_EXAMPLES})(?:\s+(?:på|of)\s+{_THAT})?\W*$|"
        r"^\W*(?:som\s+)?(?:for\s+eksempel|til\s+dømes|for\s+example)(?:\s+(?:hva|kva|da|då))?\W*$",
    ),
    (
        Manner.VALIDITY,
        rf"(?:gjelder|gjeld|gjelda|gjelde)\s+(?:{_THAT}|han|{_BARE_DOCUMENT})\s+{_STILL}|"
        rf"\ber\s+(?:{_THAT}|han|{_BARE_DOCUMENT})(?:\s+{_STILL})?\s+{_IN_FORCE}\W*$|"
        r"\ber (?:dette|det|den) (?:fortsatt|framleis|fremdeles|ennå|enno|enda) (?:slik|sånn|sann)|"
        r"is (?:it|that|this) still (?:valid|in force|true)",
    ),
    (
        Manner.OTHERS,
        rf"^\W*(?:og|enn|men)?\s*(?:hva|kva|ka)?\s*(?:med|er)?\s*(?:alle\s+)?(?:de|dei)\s+(?:andre|øvrige|resterende|attverande)(?:\s+{_COUNTED})?\W*$|"
        r"^\W*(?:og|enn)?\s*(?:hva|kva|ka)?\s*(?:med)?\s*resten\W*$|(?:and )?the others|"
        rf"^\W*(?:(?:noen|nokon|nokre|nevn|nemn|(?:er|finnes|finst|fins)\s+det|har\s+(?:du|dere|vi)|gi\s+meg)\s+)*(?:flere|fleire)(?:\s+{_COUNTED})?\W*$|"
        rf"^\W*(?:vise?|gi|list\s+opp)\s+(?:meg\s+)?(?:resten|alle(?:\s+sammen|\s+saman)?|(?:de|dei)\s+andre)(?:\s+{_COUNTED})?\W*$|"
        r"^\W*(?:er|var)\s+(?:det|dette)\s+(?:alt|alle)(?:\s+(?:sammen|saman))?\W*$|"
        r"^\W*(?:og\s+)?(?:hva|kva|ka)\s+(?:ellers|elles|annet|anna)\W*$|^\W*(?:og\s+)?(?:ellers|elles)\W*$|"
        rf"^\W*(?:hvilke|kva(?:\s+for)?)\s+andre(?:\s+{_COUNTED})?(?:\s+(?:er|finnes|finst|har)\s+(?:det|vi))?\W*$",
    ),
)
_MANNERS = tuple((manner, re.compile(pattern, re.IGNORECASE)) for manner, pattern in _PATTERNS)

_ASKS_VALIDITY = re.compile(
    rf"^\W*(?:(?:gjelder|gjeld)\s+(?P<named>{NAMED_DOCUMENT})\s+{_STILL}|er\s+(?P<called>{NAMED_DOCUMENT})(?:\s+{_STILL})?\s+{_IN_FORCE})\W*$",
    re.IGNORECASE,
)


def manner(question: str) -> Manner | None:
    """What a question wants with the answer before it; None when it says a word of anything else."""
    for each, pattern in _MANNERS:
        found = pattern.search(question)
        if found and not words.content(question[: found.start()] + " " + question[found.end() :]):
            return each
    return None


def document_in_force(question: str) -> str | None:
    """What a question calls the document that it asks the validity of: "planen"; None when it asks something else."""
    match = _ASKS_VALIDITY.match(question)
    return (match["named"] or match["called"]) if match else None


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
NUMBERS = (
    ("1", "en", "én", "ein", "éin", "ett", "eitt", "one"),
    ("2", "to", "two"),
    ("3", "tre", "three"),
    ("4", "fire", "four"),
    ("5", "fem", "five"),
    ("6", "seks", "six"),
    ("7", "sju", "syv", "seven"),
    ("8", "åtte", "eight"),
    ("9", "ni", "nine"),
    ("10", "ti", "ten"),
)
ORDINAL_WORD = f"(?:{'|'.join(word for group in ORDINALS for word in group)})"
_NUMBER = "|".join(word for group in NUMBERS for word in group if not word.isdigit())
_DOES = (
    r"(?:være|vere|bli|verte|gå|gjelde|koste|er|var|blir|ble|blei|vert|vart|har|hadde|skal|kan|må|vil|bør|koster|kostar|"
    r"gjelder|gjeld|går|gikk|gjekk|betyr|tyder|ut\s+på|\w{3,}(?:es|ast)|vedtas)"
)
"""A verb after a point, which is then said by its number alone: "Når skal det første være nådd?"."""
_ALONE = "|".join(word for group in ORDINALS for word in group if word not in ("andre", "annet"))
"""Those that also without an article can only mean a place: "andre tiltak" are other ones."""
ORDINAL = re.compile(
    rf"\b(?:det|den|the)\s+(?P<last>nest siste|nest sist|siste|sist|last)?(?P<word>{ORDINAL_WORD})?"
    rf"(?:\s+{_COUNTED}|\s+(?:av\s+(?:dem|dei|disse|desse)|of\s+(?:them|these))\b|(?=\W*$|,|\s+(?:i lista|på lista|du|der)|\s+(?:da|då)\W*$|\s+per\s|\s+{_DOES}\b))|"
    rf"\b(?:(?P<alone>{_ALONE})\s+{_COUNTED}|(?P<second>andre)\s+(?:punkt|ledd)(?:et)?\b)"
    r"(?!\s+(?:om|for|på|i|til|av|med|fra|frå|innen|innan)\b(?!\s+(?:lista|listen|svaret)\b))|"
    rf"\b(?:punkt|nummer|nr\.?)\s+(?P<number>\d{{1,2}}(?![.\d]*\d)|{_NUMBER})\b",
    re.IGNORECASE,
)
"""A point of the answer before: "det andre punktet", "første punkt", "nummer to", "punkt 3"."""


def place(question: str, many: int) -> tuple[re.Match[str], int] | None:
    """Where a question points to one of so many points, and which it means, from 0; None when to none there is."""
    match = ORDINAL.search(question)
    if match is None:
        return None
    said = next((word.lower() for word in match.group("word", "alone", "second", "number") if word), None)
    last = match.group("last")
    if last:
        at = many - (2 if last.lower().startswith("nest") else 1)
    elif said and said.isdigit():
        at = int(said) - 1
    elif said:
        groups = NUMBERS if match.group("number") else ORDINALS
        at = next(at for at, group in enumerate(groups) if said in group)
    else:
        return None
    return (match, at) if 0 <= at < many else None
