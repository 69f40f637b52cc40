"""What a reader of the strategy document sees on paper: its headings, running text and lists, word for word."""

from __future__ import annotations

from tests.documents.outlines import Listing, Outlined

PRIORITY_AREAS = Listing(
    "Prioriterte satsningsområder for Kongsbergregionsamarbeidet i kommende periode:",
    (
        "Tilrettelegging for næringsutvikling og arbeidsplasser",
        "Kommunikasjon / infrastruktur / samferdsel",
        "Steds- og områdeutvikling",
        "Kunnskapsutvikling",
        "Tjenesteutvikling",
    ),
)

PURPOSES = Listing(
    "Vedtektene og § 2, formålsparagrafen, sier at Kongsbergregionen skal:",
    (
        "”Være et samarbeids og interesseorgan for de deltakende kommunene",
        "Arbeide for utvikling gjennom større grad av forpliktende samarbeid",
        "Ivareta interessene til regionen overfor fylket, stat og andre organer på regions-, fylkes- og riksplan",
        "Profilere regionen som et attraktivt boområde, arbeidsmarked og opplevelsesregion",
        "Arbeide for samordning og effektivisering av den kommunale tjenesteproduksjonen i regionen",
        "Utarbeide forslag til strategier for utvikling av regionen der regionen skaper verdier i samspillet "
        "teknologi – natur – kultur”",
    ),
)

VALUES = Listing(
    "Verdigrunnlaget er basert på:",
    (
        "Vi er stolte av vår historie og vår identitet, og vi vil ta vare på og bruke dette i vår videreutvikling.",
        "Vi vil bygge fremtiden gjennom kunnskap, nyskapning og teknologi, og dyrke det skapende menneske.",
        "Vi vil forvalte naturressursene bærekraftig for å sikre fremtidige generasjoners livsgrunnlag.",
        "Vi vil ha et samfunn preget av omsorg og fargerik åpenhet.",
    ),
)

STRATEGIES = {
    "Tilrettelegging for næringsutvikling og arbeidsplasser": (
        "Gjennom utvikling innen reiseliv.",
        "Gjennom utvikling innen teknologi og industri. Herunder utvikling av komplementær næring / KIFT, "
        "utvikle entreprenører/-miljøer og utvikling av underleverandører.",
        "Gjennom utvikling innen primærnæringene.",
        "Gjennom å tiltrekke seg statlige virksomheter til Kongsbergregionen.",
    ),
    "Kommunikasjon / infrastruktur / samferdsel": (
        "Gjennom utvikling av veg og bane",
        "Gjennom utvikling av fiber/bredbåndstilbudet",
        "Gjennom utvikling av kollektivtilbudet",
    ),
    "Steds- og områdeutvikling": (
        "Gjennom utvikling av det gode bosted",
        "Gjennom utvikling av omdømme og identitet",
    ),
    "Kunnskapsutvikling": (
        "Gjennom forskning og utvikling",
        "Gjennom høgskolene",
        "Gjennom barn og unge",
        "Gjennom kompetanseutvikling",
    ),
    "Tjenesteutvikling": (
        "Gjennom kompetanse",
        "Gjennom kvalitet",
    ),
}

WORKING_METHODS = Listing(
    "Kongsbergregionen kan arbeide i minimum følgende arbeidsformer:",
    (
        "Forberede og sette på dagsorden. Dette kan skje via enkeltkommuner, aktører i omverdenen eller av "
        "regionrådet selv.",
        "Politisk tilstedeværelse, lobbyisme og politiske vedtak. Gjennom samling eller felles vedtak å oppnå større "
        "innflytelse .",
        "Administrativ samling og prioritering. Gjennom samling å oppnå større gjennomføringsevne og endringsmulighet.",
        "Prosjektrettet arbeid i fellesskap.",
        "Programgjennomføring i fellesskap. Det vil si et sett av flere prosjekter som gjennomføres parallelt eller "
        "i en planlagt rekkefølge.",
        "Strategisk samarbeid, partnerskap, arena- og nettverksbygging. Herunder inter-regionalt og internasjonalt "
        "samarbeid.",
        "Informasjon, planlegging, gjøre seg tilgjengelig for innspill/råd",
        "Interkommunalt plansamarbeid",
        "En kombinasjon av to eller flere arbeidsformer ovenfor.",
    ),
)

GOVERNING_DOCUMENTS = Listing(
    "Øvrige styringsdokumenter for Kongsbergregionen skal være:",
    (
        "Vedtektene for Regionrådet for Kongsbergregionen",
        "Plan for hvert av satsningsområdene med konkretiserte strategier, sett av tiltak og arbeidsformer som støtter "
        "opp om dette.",
        "Økonomiplan, langsiktig 3-5 år",
        "Årlig handlingsplan med prioritering på tiltak, og budsjetterte kostnader og finansiering",
        "Nødvendige prosjekt- og programplaner med budsjetterte kostnader og finansiering.",
    ),
)

BACKGROUND = (
    "Regionrådet for Kongsbergregionen ble formelt stiftet 8. Februar 2005. "
    "De samarbeidende kommunene er Rollag, Nore og Uvdal, Kongsberg, Flesberg, Hjartdal, Notodden og Tinn. "
    "Dette overordnede strategi- og styringsdokumentet for Kongsbergregionen er utarbeidet for å bidra til en klar og "
    "felles forventning mellom kommunene og overfor omverdenen, om hva Kongsbergregionsamarbeidet skal "
    "prioritere i perioden 2010-2021. Strategi- og styringsdokumentet ble revidert gjennom en prosess gjennomført i "
    "2009. Kommunestyret i hver enkelt kommune har sluttet seg til det reviderte strategi- og styringsdokumentet. "
    "De satsningsområder og strategier som her er utpekt blir førende for arbeidet i Kongsbergregionsamarbeidet i "
    "kommende periode. Hver av de samarbeidende kommunene har derved et avtalt medansvar for at dette blir "
    "gjennomført. "
    "Det overordnende strategi- og styringsdokumentet skal rulleres hvert fjerde år, første gang i 2013."
)

VISION_AND_PURPOSE = (
    "Visjonen for Kongsbergregionen er : «en attraktiv og synlig region – som skaper verdier!» "
    "Kongsbergregionens formål er, gjennom samarbeid mellom kommunene, å utløse større verdiskapning, utfylle "
    "hverandre og utnytte de samlede ressursene bedre. Gjennom samarbeid skal man gjennomføre satsninger eller "
    "oppnå mål som vanskelig kan nås uten å samle kreftene i regionen. Fellesskapets fokus og arbeid skal bidra til at "
    "kommunene lykkes med sine mål, oppgaver og utfordringer."
)

STRATEGIES_INTRODUCED = (
    "Prioriterte satsningsområder med utvalgte strategier for Kongsbergregionsamarbeidet i kommende periode, 2010-2021:"
)

PLANS_AND_MEASUREMENT = (
    "Til hvert satsningsområde skal det utarbeides og jevnlig revideres, utfyllende planer med konkrete mål. Både på "
    "kort og lengre sikt. "
    "Målepunkter defineres, slik at deltakerne kan jobbe mot omforente mål og vurdere måloppnåelse for arbeidet i "
    "Kongsbergregionen. "
    "Gjennom bevisste valg av arbeidsformer, ledelse og styring, og ikke minst et samlet sett av ulike arbeidsformer, "
    "skal man tilstrebe et helhetlig arbeid som både maksimerer resultatene og sikrer måloppnåelse. Felles satsning "
    "skal utløse merverdi for både den enkelte kommune og regionen som helhet."
)

USE_OF_WORKING_METHODS = (
    "Bevisst bruk av de ulike arbeidsformene på de ulike satsningsområdene skal redusere ressursbruk og gi raskere "
    "ønskede resultater for kommunene og Kongsbergregionen."
)

STRATEGIES_HEADING = "Strategier for perioden 2010 - 2021"

SECTIONS = (
    Outlined(("Bakgrunn",), (BACKGROUND,)),
    Outlined(("Visjon, formål og verdigrunnlag",), (VISION_AND_PURPOSE, PURPOSES, VALUES)),
    Outlined(("Satsningsområder for perioden 2010-2021",), (PRIORITY_AREAS,)),
    Outlined((STRATEGIES_HEADING,), (f"{STRATEGIES_INTRODUCED} {PLANS_AND_MEASUREMENT}",)),
    *(
        Outlined((STRATEGIES_HEADING, area), (Listing("Utvalgte strategier:", strategies),))
        for area, strategies in STRATEGIES.items()
    ),
    Outlined(("Arbeidsformer, ledelse og styring",), (WORKING_METHODS, USE_OF_WORKING_METHODS)),
    Outlined(("Styringsdokumenter",), (GOVERNING_DOCUMENTS,)),
)
