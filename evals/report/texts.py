"""The words of the report, in klarspråk."""

KINDS = {
    "list": "liste", "fact": "opplysning", "definition": "forklaring", "mentioned": "er det nevnt", "why": "hvorfor",
    "how": "hvordan", "count": "hvor mange", "overview": "oversikt", "summary": "sammendrag", "section": "et avsnitt",
    "absent_fact": "opplysning som mangler", "wrong_year": "feil år", "wrong_place": "feil sted",
    "false_premise": "feil forutsetning", "other_level": "annet nivå", "offtopic": "utenfor tema",
    "nonsense": "uten mening", "comparison": "sammenligning", "two_part": "to spørsmål i ett",
}  # fmt: skip
"""What is asked for, or why there is no answer; a kind that is not here is shown by its own name."""

SUITES = {
    "retrieval": "Søket",
    "answers": "Svarene",
    "proposals": "Forslag holdt mot strategiene",
    "verification": "Kontrollen av setninger fra en språkmodell",
    "judge": "Språkmodell som dommer, med enigheten mellom den og merkede setninger",
}

LANGUAGES = {"nb": "bokmål", "nn": "nynorsk", "en": "engelsk"}

SPLITS = {
    "development": "utvikling (programmet er stilt inn på dem)",
    "validation": "kontroll (programmet er ikke stilt inn på dem)",
}

INTRODUCTION = (
    "Rapporten viser hvor gode svarene var i én måling. Intervallet er på 95 %: med andre spørsmål av samme slag "
    "ville tallet trolig ligget der. Antall er spørsmålene eller tekstene som målet gjelder."
)
