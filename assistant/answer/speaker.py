"""Questions that let the document speak: "Hva sier planen om skole?" asks what stands about schools, and of no plan."""

from __future__ import annotations

import re

from assistant.language import words

_SPEAKER = (
    r"(?:(?:denne|dette|den|det|disse|desse|de|dei|vår\w*|hele|heile)\s+)?"
    r"(?:(?:\w+-\s+og\s+)?(?:strategi|styrings|plan)?dokument(?:et|a|ene)|plan(?:en|a|ene|ane)|strategi(?:en|ene|ane)|"
    r"papir(?:et|a|ene)|region(?:en|rådet)|dere|dokker|de|dei|det|den)"
)
_SAYS = r"(?:sier|seier|si|seie|skriver|skriv|mener|meiner|forteller|fortel)"
_STANDS = r"(?:står|stend|finnes|finst|er)(?:\s+det)?(?:\s+(?:skrevet|skrive|sagt|nevnt|nemnt))?"
_IS = r"(?:er|blir|ble|vert|vart)"
_TOLD = r"(?:omtalt?|omtala|beskrev(?:et|ne)|beskrive|skildra|nevnt|nemnt?|nemnd|formuler[ta]t?)"
_WORD_FOR_WORD = r"(?:(?:ord|bokstav)\s+for\s+(?:ord|bokstav)|ordrett|konkret|nøyaktig|nøyaktigt)"
_EVEN = r"(?:(?:egentlig|eigentleg|noe|noko|noen|nokon|sted|stad|mer|meir)\s+)*"
_HERE = rf"(?:(?:i|in)\s+{_SPEAKER}\s+)?{_EVEN}"
_WHAT = r"(?P<what>\S.*?)"
_END = rf"(?:\s+(?:i|in)\s+{_SPEAKER})?\W*"

_FORMS = tuple(
    (re.compile(rf"\W*{pattern}{_END}", re.IGNORECASE), plain)
    for pattern, plain in (
        (rf"(?P<asks>hva|kva|ka|ke)\s+{_SAYS}\s+{_SPEAKER}\s+{_EVEN}om\s+{_WHAT}", "{asks} står det om {what}?"),
        (rf"(?P<asks>hva|kva|ka|ke)\s+{_STANDS}\s+{_EVEN}{_HERE}om\s+{_WHAT}", "{asks} står det om {what}?"),
        (
            rf"(?:{_SAYS}|har|inneholder|inneheld)\s+{_SPEAKER}\s+(?P<asks>noe|noko)\s+(?:\w+\s+)?om\s+{_WHAT}",
            "Står det {asks} om {what}?",
        ),
        (
            rf"(?:hvordan|korleis|åssen|kordan)\s+{_IS}\s+{_WHAT}\s+{_TOLD}(?:,?\s+{_WORD_FOR_WORD})?",
            "Hva står det om {what}?",
        ),
        (
            rf"what\s+(?:does|do)\s+(?:(?:the|this|these)\s+)?(?:\w+\s+)?(?:documents?|plans?|strategy|strategies|it|they|you)\s+"
            rf"(?:say|have|mention|write)\s+(?:to\s+say\s+)?(?P<asks>about|on)\s+{_WHAT}",
            "What does it say {asks} {what}?",
        ),
        (
            r"(?:does|do)\s+(?:(?:the|this|these)\s+)?(?:\w+\s+)?(?:documents?|plans?|strategy|strategies|it|they|you)\s+"
            rf"(?:say|have|contain)\s+(?:anything|something)\s+(?P<asks>about|on)\s+{_WHAT}",
            "Is there anything {asks} {what}?",
        ),
    )
)

_ASIDE = re.compile(
    r"\s+(?:i|ifølge|i\s+følge|etter|in|according\s+to)\s+(?:(?:denne|dette|den|det|vår\w*|hele|heile|the|this)\s+)?"
    r"(?:(?:\w+-\s+og\s+)?(?:strategi|styrings|plan)?dokumentet|plan(?:en|a)|strategien|document|plan|strategy)(?=\W*$)",
    re.IGNORECASE,
)
"""Says at the end where the answer is to stand, which it does anyway."""

LONGEST = 300
"""Characters in such a question at the most."""

FEWEST = 2
"""Content words that are left of a question without its aside: "Hva står i planen?" has nothing else."""


def without(question: str) -> str:
    """The question without who it lets speak, or where it wants the answer to stand; any other question as it is."""
    if len(question) > LONGEST:
        return question
    for form, plain in _FORMS:
        match = form.fullmatch(question)
        if match:
            said = plain.format(**match.groupdict())
            return said[:1].upper() + said[1:]
    alone = _ASIDE.sub("", question)
    return alone if len(words.content(alone)) >= FEWEST else question
