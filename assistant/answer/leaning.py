"""Whether a question leans on the one before: what points back, and nouns that are always something's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer import openings, whereabouts
from assistant.language import words

FEW = 2
"""Words at the most in a question that leans on the one before, or content words when it also points back."""

SHORTEST_HEAD = 4
"""Letters of the last part of a compound that is asked of by itself."""

_PRONOUN = r"(?:det|den|dette|de|dei|dem|denne|disse|desse|it|that|this|them)\b"
_POINTS_BACK = re.compile(
    r"\b(?:det|den|de|dei|dem|dette|denne|disse|desse|dens|deres|deira|der|han|ham|hun|henne|ho|hans|hennes|hennar|tallet|talet|summen|slik\w*|sånn\w*|it|they|that|those|this|them)\b",
    re.IGNORECASE,
)  # fmt: skip
EXPLETIVE = re.compile(
    "|".join(
        (
            # er det noen, finnes det planer
            r"\b(?:er|var|finnes|finst|fins|står|stend|blir|vert|is|are)\s+(?:det|there)\s+"
            r"(?:noe|noko|noen|nokon|nokre|en|et|ei|ein|eit|mange|flere|fleire|planer|planar|any)\b",
            # hva står det om skole, hva gjør de for unge
            r"\b(?:står|stend|sier|seier|sies|skriver|skriv|mener|meiner|gjør|gjer|gjøres|gjerast|går|skjer|vil|har|does|do)"
            r"\s+(?:det|de|dei|it|they)\s+(?:(?:noe|noko|til|say|do)\s+)?(?:om|for|med|about)\s+(?!"
            + _PRONOUN
            + r")\w",
            # hvilke mål er det for skole
            r"^\W*(?:hv|k)\w+\b.*\ber\s+(?:det|de|dei)\s+(?:for|med|innen|innan)\s+(?!" + _PRONOUN + r")\w",
            # hvilke mål er det i planen
            r"^\W*(?:hvilke\w*|kva\s+for(?:\s+nokre)?|which)\s+\w{3,}\s+er\s+det\s+(?:i|på|ved)\s+(?!"
            + _PRONOUN
            + r")\w",
            # hva koster det å leie hallen
            r"\bdet\s+å\s+(?!få\b)\w{2,}",
            # finnes det støtte
            r"\b(?:finnes|finst|fins)\s+det\s+(?!flere|fleire|mer|meir|andre)\w",
            # skal det bygges skole, blir det bygd en skole
            r"\bskal\s+det\s+\w+(?:es|ast)\s+"
            r"(?!(?:i|på|for|med|av|til|om|innen|innan|før|etter|nå|no|da|då|noe|noko)\b)\w",
            r"\b(?:skal|vil|kan|må|blir|vert|ble|vart)\s+det\s+\w+\s+(?:nye?|nytt|flere|fleire|en|et|ei|ein|eit)\s+\w",
            # det nye sykehuset; but not "kan de røre områdene"
            r"(?<!kan )(?<!skal )(?<!må )(?<!vil )(?<!bør )(?<!får )"
            r"\b(?:det|den|de|dei)\s+(?!alle\b|begge\b)(?:\w+e\s+){1,2}\w{2,}(?:en|et|a|ene|ane)\b",
            # hvor mange plasser er det
            r"^\W*(?:hvor|kor)\s+(?:mange|mye|mykje)\s+\w+\s+(?!(?:har|hadde|får|fikk|fekk)\b)\w+\s+det\b",
        )
    ),
    re.IGNORECASE,
)
"""A pronoun that points to nothing: it only fills the place of the subject, or belongs to a noun after it."""

_ASKER = re.compile(
    r"^\W*(?:når|hvor|kor|kvar|hvordan|korleis|when|how|where)\b.*\b(?:jeg|eg|vi|man|ein|I|we)\b", re.IGNORECASE
)
_NOUNS = r"""
    ansvar(?:et|lige?|lege?)? \w*frist(?:en|er|ar|ene|ane)? tidsplan(?:en)? tidsramme[nr]? kostnad(?:en|er|ar|ene|ane)?
    pris(?:en)? budsjett(?:et)? beløp(?:et)? pengar? penger pengene pengane midl(?:er|ar|ene|ane) finansiering(?:en|a)?
    (?:del|hoved|hovud)?mål(?:et|a|ene|ane)? tiltak(?:et|a|ene|ane)? strategi(?:en|er|ar|ene|ane) punkt(?:et|er|a|ene)?
    oppgav(?:e|en|er|ene) oppgåv(?:e|a|er|ene) krav(?:et|a|ene)? vilkår(?:et|a|ene)? betingelse(?:r|ne)?
    viktige? viktigste? viktigaste? største? høyest høgast øverst nederst nedst neste steg(?:et)? hensikt(?:en)?
    formål(?:et)? føremål(?:et)? bakgrunn(?:en)? grunn(?:en)? årsak(?:en|a)? begrunnelse(?:n)? grunngiving(?:a)? status
    ramm(?:e|a|en|er|ene) omfang(?:et)? størrelse(?:n)? storleik(?:en)? varighet(?:en)? dato(?:en)? saksnummer(?:et)?
    resultat(?:et|a|er|ene)? konsekvens(?:en|er|ar|ene|ane)? effekt(?:en|er|ene)? virkning(?:en|er)? verknad(?:en)?
    utfordring(?:en|a|er|ar|ene|ane) eksempel eksempla?r? kilde(?:n|r|ne)? kjelde(?:r|ne)? kjelda
    unntak(?:et|a|ene)? dispensasjon(?:en|er|ar)? søknad(?:en|er|ar)? søke søkje satt sett gang planlagt planlagde
    gjennomført gjennomførte behandl(?:er|ar) avgjør avgjer bestem(?:mer|mar) godkjenn(?:er|ar)? inneholde innehalde
    åpningstid(?:en|er|ene)? opningstid(?:a|er|ene)? telefonnummer(?:et)? adresse(?:n|a)? kontaktperson(?:en)?
    kost(?:er|ar|e) var hadde ble blei vart
    responsible deadline cost goals? price purpose
"""
_RELATIONAL = re.compile("|".join(_NOUNS.split()), re.IGNORECASE)
"""A word for what is always something's: a deadline, who answers for it, its purpose."""

_BARE_VERB = re.compile(
    r"^\W*(?:hvem|kven|kem|hva|kva|ka|når|hvor|kor|kvar|hvordan|korleis|who)\s+"
    r"(?:(?:kan|skal|må|vil|bør|can|will|should)\s+\w+e|(?:har|er|blir|ble|vert|vart)\s+\w+(?:t|dd|a)|"
    r"\w{3,}(?:er|ar|te|de|a)\s+(?:opp|ut|inn|på|til|med|mot|imot))(?:\s+(?:opp|ut|inn|på|til|med|for|seg|nå|no))*\W*$",
    re.IGNORECASE,
)
"""Only a question word and verbs: "Hvem kan søke?"."""

_AFTER_PREPOSITION = re.compile(
    r"^\W*(?:i|på|til|for|med|av|hos|fra|frå|innen|innan|etter|mot|ved)\s+(?:hvilke\w*|hva|kva|hvem|kven)(?:\s+\w+){0,2}\W*$",
    re.IGNORECASE,
)
"""Only what stands after a preposition: "I hvilke bydeler?"."""

_REFERS = re.compile(
    # av dem, ifølge den; but not "i den nye planen", "til dei som"
    r"\b(?:av|ifølge|ifølgje|om|for|til|med|på|i|fra|frå|hos|mot|under)\s+(?:dem|den|det|dei|denne|dette|desse|disse|henne)\b"
    r"(?!\s+(?:som\b|første|siste|fyrste|hele|heile|\w+(?:e|a)\s+\w))|"
    # that number, those plans: pointed at, since no adjective stands between
    r"\b(?:det|den|dei|de)\s+(?!alle\b|andre\b)\w{3,}(?:en|et|a|ene|ane)\b|"
    # what does it say of ...
    r"\b(?:er|var|har|hadde|kan|skal|må|vil|blir|ble|vart|sier|seier|sa|begynte|gjelder|gjeld|gikk|gjekk|går|kom|kommer|kjem|"
    r"fikk|fekk|får|sto|stod|står|koster|kostar|kosta|ligger|ligg|starter|startar|starta|slutter|sluttar|varer|varte)"
    r"\s+(?:den|han|hun|ho)\b(?!\s+\w+e\s+\w{4})|"
    r"\b(?:derfra|derifrå|dit|i\s+sin)\b",
    re.IGNORECASE,
)
"""A pronoun that stands for something before it, however much else is said."""

_DESCRIBED = re.compile(
    r"(?<!\ber )(?<!\bvar )\b(?:de|dei|det|den|dem)\s+som\b"
    r"(?:(?!\b(?:det|den|dette|denne|de|dei|dem|desse|disse|der|han|hun|ho)\b)[^,?.!])*",
    re.IGNORECASE,
)
"""Those who a clause tells of, which points to nothing before: "de som ikke har bil"; but "hvem er det som" may."""

SUPPOSES = re.compile(
    r"^\W*(?:hva|kva|ka)\s+(?:hvis|viss|dersom|"
    r"om\s+(?:(?:jeg|eg|æ|vi|man|ein|en|du|dere|de|dei|han|hun|ho|det|den|noen|nokon|ingen)\s+\w|\w+(?:en|et|a|ene|ane)\s+"
    r"(?:er|har|blir|vert|får|ikke|ikkje|vil|kan|må|skal|\w{3,}(?:er|ar))\b))",
    re.IGNORECASE,
)
"""Asks what follows if something is so: "Hva om jeg kommer for sent?"; "hva om kultur" asks of a topic."""

_GOES_ON = re.compile(
    # hvorfor ikke kommunen
    r"^\W*(?:hvorfor|kvifor|korfor|why)\s+(?:ikke|ikkje|akkurat|nettopp|bare|berre|not)\b|"
    # hvor stor del er det snakk om
    r"\bsnakk\s+om(?:\s+(?:da|då|her))?\W*$|"
    # hvem søker vi hos
    r"^\W*(?:hvem|kven|kem)\s+\w+\s+(?:vi|man|ein|en|jeg|eg|dere|de|dei)\s+(?:hos|med|til|for|av|på|mot|fra|frå)\W*$",
    re.IGNORECASE,
)
"""Goes on from what was said before, though nothing in it points there."""

_THEN = re.compile(r"\s(?:da|då)\W*$", re.IGNORECASE)
"""How a question ends that goes on from an answer: "når kommer den nye planen da"."""

_RANKS = re.compile(
    r"\b(?:verst|best|størst|minst|først|fyrst|sist|lavest|lågast|høyest|høgast|eldst|yngst|dyrest|dyrast)\b",
    re.IGNORECASE,
)
"""Asks which of those that were told of: "kva eining er verst"."""

_COUNTS_NOTHING = re.compile(
    r"^\W*(?:hvor|kor|ko)\s+(?:mange|mye|mykje)\s+(?:er|var|ble|blei|vart|blir|vert|har|hadde|skal|kan|får|fikk|fekk)\b",
    re.IGNORECASE,
)
"""Asks a number, and not of what: "kor mange vart ferdige"."""

_FRAGMENT = re.compile(r"^\W*(?:bare|berre|kun|også|alle|begge|ingen|noen|nokon|hele|heile)\b", re.IGNORECASE)
"""How a question without a verb begins that asks how far what was said goes: "bare de store?"."""

_DEFINITE = re.compile(r"(?=\w{4,10}$)[a-zæøå]+(?:en|et|a|ene|ane)")
"""A noun in the definite form, and so short that it is hardly a compound, which would say by itself what is meant."""

_WAS_DONE = re.compile(r"\b(?:bli|blitt|blei|vart|vert|vorte|har|ha)\s+\w+a\b", re.IGNORECASE)
"""A participle that ends as such a noun does: "bli kasta ut"."""

_ONE_OF_ITS_KIND = re.compile(
    r"\w*(?:styret|styra|rådet|tinget|skapet|utvalget|utvalet|kommun\w+|fylke\w*|staten|region\w*|ordfører\w*|ordførar\w*|"
    r"rådmann\w*|direktør\w*|dokument\w*|plan\w*|strategi\w*|vedtekt\w*|reglement\w*|samarbeidet|perioden|"
    r"året|åra|årene|måten|barnehag\w+|sk[ou]l[ea]\w*|biblioteke?t|sykehuset|sjukehuset|sykehjemmet|sjukeheimen|legevakt\w+|"
    r"politiet|barnevernet|barna|borna|elevane|elevene|eldre|ungdom\w*|foreldrene|innbygg\w+|næringslivet|landbruket)",
    re.IGNORECASE,
)
MANY = 3
"""Content words at the most in a question that leans on the one before by a noun that is taken to be known."""

_IS_WHAT = re.compile(r"^\W*(?:hva|va|kva|ka|hvem|kven|kem|what|who)\s+(?:er|e|æ|is|are)\b", re.IGNORECASE)
"""Asks what or who something is, which the question names itself."""


def leans(question: str, before: str, goes_on: bool) -> bool:
    """Whether a question can only be understood with the one before; ``goes_on`` when it began with "og"."""
    asked = openings.INDIRECT.sub("", question)
    content = words.content(asked)
    if not content or len(words.tokens(asked)) <= FEW:
        return True
    if _BARE_VERB.match(asked) or (len(content) == 1 and _ASKER.search(asked)):
        return True
    if len(content) == 1 and goes_on and not _IS_WHAT.match(asked):
        return True
    if len(content) == 1 and (_AFTER_PREPOSITION.match(asked) or _COUNTS_NOTHING.match(asked)):
        return True
    if len(content) <= FEW and _RANKS.search(asked):
        return True
    if _GOES_ON.search(asked) or (len(content) <= MANY and _THEN.search(asked) and not whereabouts.names(asked)):
        return True
    if SUPPOSES.match(asked) and len(content) <= FEW:
        return True
    told = _DESCRIBED.sub(" ", EXPLETIVE.sub(" ", asked))
    if _REFERS.search(told) or (len(content) <= MANY and _takes_as_known(told, before)):
        return True
    said = [words.stem(word) for word in words.content(before)]
    return all(_RELATIONAL.fullmatch(word) or _is_of(words.stem(word), said) for word in content) or points_back(asked)


def _takes_as_known(asked: str, before: str) -> bool:
    """Whether a short question names something as known, which nothing was said of and which is not one of its kind."""
    if _IS_WHAT.match(asked) or whereabouts.names(asked):
        return False
    named = {words.stem(word) for word in words.content(before)}
    return any(
        _DEFINITE.fullmatch(word)
        and not (_ONE_OF_ITS_KIND.fullmatch(word) or _RELATIONAL.fullmatch(word) or words.stem(word) in named)
        for word in words.content(_WAS_DONE.sub(" ", asked))
    )


def _is_of(stem: str, said: Sequence[str]) -> bool:
    """Whether what was said names the same, or a kind of it: "plass" is asked of "barnehageplasser"."""
    return any(other == stem or (len(stem) >= SHORTEST_HEAD and other.endswith(stem)) for other in said)


def is_fragment(question: str) -> bool:
    """Whether a question without a verb is only understood with the one before: "alle sammen?", "fristen?"."""
    content = words.content(question)
    always_somethings = bool(content) and all(map(is_always_somethings, content))
    return always_somethings or bool(_FRAGMENT.match(question)) or points_back(question)


def points_back(question: str) -> bool:
    """Whether a pronoun of a question with few words of its own stands for something before it."""
    return len(words.content(question)) <= FEW and has_pronoun(question)


def has_pronoun(question: str) -> bool:
    """Whether a question has a pronoun that stands for something."""
    return bool(_POINTS_BACK.search(_DESCRIBED.sub(" ", EXPLETIVE.sub(" ", question))))


def is_one_of_its_kind(word: str) -> bool:
    """Whether a word in the definite form says by itself which one is meant: "kommunestyret"."""
    return bool(_ONE_OF_ITS_KIND.fullmatch(word))


def is_always_somethings(word: str) -> bool:
    """Whether a word is for what is always something's: "fristen"."""
    return bool(_RELATIONAL.fullmatch(word))
