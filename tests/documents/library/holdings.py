"""What the made documents hold: plans, statutes and budgets of places that do not exist, in all structures."""

from __future__ import annotations

from typing import NamedTuple

from tests.documents.library.plan import Items, Noted, Part
from tests.documents.library.prose import Prose
from tests.documents.made import Grid


class Made(NamedTuple):
    """A document as it is made: its title, and its headings with what stands under them."""

    title: str
    parts: list[Part]


def strategic_plan() -> Made:
    """Numbered in three levels, with lists."""
    say = Prose()
    return Made(
        "Regional strategi for Vestmarkregionen 2024–2035",
        [
            Part(1, "1 Innledning", [say(), say()]),
            Part(2, "1.1 Bakgrunn for strategien", [say(), say(), say()]),
            Part(2, "1.2 Oppbygging og bruk", [say(), Items(say.items(4), "Strategien består av:")]),
            Part(1, "2 Utfordringer og muligheter", [say()]),
            Part(2, "2.1 Befolkning og bosetting", [say(), say()]),
            Part(3, "2.1.1 Flytting og tilhørighet", [say(), say()]),
            Part(3, "2.1.2 Boliger for alle", [say(), Items(say.items(3), "Vi skal særlig:")]),
            Part(2, "2.2 Næringsliv og kompetanse", [say(), say(), say()]),
            Part(1, "3 Satsingsområder", [say()]),
            Part(2, "3.1 Et mangfoldig arbeidsliv", [say(), Items(say.items(5), "Strategier:"), say()]),
            Part(2, "3.2 Levende sentre og grender", [say(), Items(say.items(4), "Strategier:")]),
            Part(2, "3.3 Bærekraftig transport", [say(), say(), Items(say.items(6), "Strategier:")]),
            Part(1, "4 Gjennomføring og oppfølging", [say(), say()]),
        ],
    )


def statutes() -> Made:
    """Chapters, and paragraphs with a § in them."""
    say = Prose(start=3)
    return Made(
        "Selskapsavtale for Sørelva interkommunale brannvesen",
        [
            Part(1, "Kapittel 1 Alminnelige bestemmelser", []),
            Part(2, "§ 1-1 Selskapets navn og eiere", [say()]),
            Part(
                2,
                "§ 1-2 Formål",
                [say(), Items(say.items(3), "Selskapet skal:", "a)")],
            ),
            Part(2, "§ 1-3 Hovedkontor", ["Selskapet har hovedkontor i Sørelva kommune."]),
            Part(1, "Kapittel 2 Organer", []),
            Part(2, "§ 2-1 Representantskapet", [say(), say()]),
            Part(
                2,
                "§ 2-2 Saker som behandles i representantskapet",
                [Items(say.items(6), "Representantskapet skal:", "a)")],
            ),
            Part(2, "§ 2-3 Styret", [say(), say()]),
            Part(2, "§ 2-4 Daglig leder", [say()]),
            Part(1, "Kapittel 3 Økonomi", [say()]),
            Part(2, "§ 3-1 Tilskudd fra eierne", [say(), say()]),
            Part(2, "§ 3-2 Låneopptak og garantier", [say()]),
            Part(1, "Kapittel 4 Endring, uttreden og oppløsning", []),
            Part(2, "§ 4-1 Endring av avtalen", [say()]),
            Part(2, "§ 4-2 Uttreden", [say()]),
            Part(2, "§ 4-3 Ikrafttredelse", ["Avtalen trer i kraft 1. januar 2025."]),
        ],
    )


def plan_in_parts() -> Made:
    """Parts with Roman numbers, chapters, and sections with letters; nynorsk."""
    say = Prose(nynorsk=True)
    return Made(
        "Plan for samfunnstryggleik i Nordfjellregionen",
        [
            Part(1, "Del I Grunnlaget", [say()]),
            Part(2, "Kapittel 1 Føremål og rammer", [say(), say()]),
            Part(3, "A. Kva planen gjeld", [say(), say()]),
            Part(3, "B. Kven som har ansvar", [say(), Items(say.items(4), "Kommunane skal:", "–")]),
            Part(2, "Kapittel 2 Risiko og sårbarheit", [say()]),
            Part(3, "A. Flaum og skred", [say(), say()]),
            Part(3, "B. Bortfall av straum", [say()]),
            Part(1, "Del II Tiltak", [say()]),
            Part(2, "Kapittel 3 Førebygging", [say(), Items(say.items(5), "Desse tiltaka er prioriterte:", "–")]),
            Part(2, "Kapittel 4 Øving og evaluering", [say(), say()]),
            Part(3, "A. Årleg øving", [say()]),
            Part(3, "B. Læring etter hendingar", [say()]),
        ],
    )


def roman_plan() -> Made:
    """Roman numbers above letters."""
    say = Prose(start=5)
    return Made(
        "Boligpolitisk plan for Fossby kommune",
        [
            Part(1, "I. Innledning", [say(), say()]),
            Part(1, "II. Status og utfordringer", [say()]),
            Part(2, "A. Boligmarkedet", [say(), say()]),
            Part(2, "B. Vanskeligstilte på boligmarkedet", [say(), Items(say.items(4), "Gruppene er:", "1)")]),
            Part(1, "III. Mål", [say()]),
            Part(2, "A. Trygge boforhold", [say(), Items(say.items(3), None, "•")]),
            Part(2, "B. Boliger nær sentrum", [say(), say()]),
            Part(1, "IV. Økonomi", [say(), say()]),
            Part(1, "V. Oppfølging", [say()]),
        ],
    )


def capitals_plan() -> Made:
    """Headings in capitals, and short lines of their own in bold under them."""
    say = Prose(start=7)
    return Made(
        "Kommunedelplan for kultur i Elvdal",
        [
            Part(1, "OM PLANEN", [say(), say()]),
            Part(1, "KULTUR FOR ALLE", [say()]),
            Part(2, "Mål", [Items(say.items(3), None, "•")]),
            Part(2, "Slik gjør vi det", [say(), say()]),
            Part(1, "BIBLIOTEK OG MØTEPLASSER", [say()]),
            Part(2, "Mål", [Items(say.items(4), None, "•")]),
            Part(2, "Slik gjør vi det", [say(), Items(say.items(3), "Biblioteket skal:", "•")]),
            Part(1, "FRIVILLIGHET OG IDRETT", [say()]),
            Part(2, "Mål", [Items(say.items(3), None, "•")]),
            Part(2, "Slik gjør vi det", [say()]),
            Part(1, "ØKONOMI OG ANSVAR", [say(), say()]),
        ],
    )


def short_headings_plan() -> Made:
    """Unnumbered headings, of the text's own size."""
    say = Prose(nynorsk=True, start=2)
    return Made(
        "Landbruksplan for Øvre Valdalen",
        [
            Part(1, "Kvifor ein landbruksplan", [say(), say()]),
            Part(1, "Status for jord og skog", [say(), say(), say()]),
            Part(1, "Visjon", [say()]),
            Part(1, "Rekruttering og kompetanse", [say(), Items(say.items(4), "Vi skal:", "•")]),
            Part(1, "Vern om matjorda", [say(), Items(say.items(3), "Vi skal:", "•")]),
            Part(1, "Skogbruk og klima", [say(), Items(say.items(5), "Vi skal:", "•")]),
            Part(1, "Oppfølging av planen", [say(), say()]),
        ],
    )


def noted_plan() -> Made:
    """Footnotes on several pages."""
    say = Prose(start=1)

    def noted(at: int, note: str) -> Noted:
        words = say()
        cut = words.index(". ") + 1 if at else len(words)
        return Noted(words[:cut], words[cut:], note)

    return Made(
        "Temaplan for oppvekst i Strandvik",
        [
            Part(1, "1 Innledning", [noted(0, "Kommunestyrets vedtak i sak 41/23, 14. juni 2023."), say()]),
            Part(1, "2 Kunnskapsgrunnlag", [say()]),
            Part(2, "2.1 Barnehage", [noted(1, "Tall fra Statistisk sentralbyrå, tabell 09169."), say(), say()]),
            Part(
                2, "2.2 Skole", [say(), noted(0, "Grunnskolepoeng er summen av karakterene delt på antallet."), say()]
            ),
            Part(2, "2.3 Fritid", [say(), say(), Items(say.items(3), "Ungdommene ønsker:")]),
            Part(1, "3 Mål og tiltak", [say(), noted(1, "Jf. barnevernsloven § 15-1."), say()]),
            Part(2, "3.1 Tidlig innsats", [say(), Items(say.items(4), "Tiltak:"), say()]),
            Part(2, "3.2 Trygge overganger", [noted(0, "Overgangen fra barnehage til skole."), say(), say()]),
            Part(1, "4 Ansvar", [say(), say()]),
        ],
    )


ACTIONS = (
    ("Ny gang- og sykkelvei Moen–Brua", "Teknisk etat", "12 500", "4 000"),
    ("Lærlingordning i helse", "Helse og mestring", "1 200", "1 200"),
    ("Felles beredskapsøvelse", "Beredskapsrådet", "350", ""),
    ("Rehabilitering av Fossen skole", "Eiendom", "48 000", "62 000"),
    ("Digital søknadsportal", "Innbyggertorget", "900", "150"),
    ("Kartlegging av kulturminner", "Kultur og fritid", "", "400"),
    ("Ladepunkter ved kommunale bygg", "Eiendom", "1 750", "1 750"),
    ("Tilskudd til frivillige lag", "Kultur og fritid", "600", "600"),
)


def action_plan() -> Made:
    """Tables with merged and empty cells and totals, one of them longer than a page."""
    say = Prose(start=4)
    head = ["Tiltak", "Ansvarlig", "Kostnad 2025", "Kostnad 2026"]
    small = Grid([head, *map(list, ACTIONS[:4]), ["Sum", None, "62 050", "67 200"]], "Tabell 1: Prioriterte tiltak")
    merged = Grid(
        [
            ["Mål", "Tiltak", "Frist"],
            ["Tryggere skolevei", "Fartsdempere ved Moen skole", "2025"],
            ["^", "Belysning langs Elvegata", "2026"],
            ["^", "Trafikkopplæring på 3. trinn", "Hvert år"],
            ["Bedre folkehelse", "Frisklivssentral", "2025"],
            ["^", "Turkart for alle", ""],
        ]
    )
    long = Grid(
        [
            ["Nr.", "Prosjekt", "Etat", "Sum 2025–2028"],
            *(
                [str(n + 1), f"{ACTIONS[n % 8][0]}, trinn {n // 8 + 1}", ACTIONS[n % 8][1], f"{(n + 2) * 350}"]
                for n in range(45)
            ),
            ["Totalt", None, None, "386 400"],
        ],
        "Tabell 2: Investeringer i perioden",
    )
    return Made(
        "Handlingsprogram 2025–2028 for Elvegrenda kommune",
        [
            Part(1, "1 Om handlingsprogrammet", [say(), say()]),
            Part(1, "2 Tiltak", [say(), small, say()]),
            Part(2, "2.1 Mål og tiltak for trafikk og helse", [say(), merged]),
            Part(1, "3 Investeringer", [say(), long]),
            Part(1, "4 Rapportering", [say(), Items(say.items(3), "Rapportene skal vise:")]),
        ],
    )


def economy_plan() -> Made:
    """Tables of figures without lines."""
    say = Prose(nynorsk=True, start=4)
    return Made(
        "Økonomiplan 2025–2028 for Havøy kommune",
        [
            Part(1, "1 Rammer", [say(), say()]),
            Part(
                1,
                "2 Inntekter",
                [
                    say(),
                    Grid(
                        [
                            ["Inntekt (1000 kr)", "2025", "2026", "2027", "2028"],
                            ["Rammetilskot", "182 400", "184 100", "185 000", "186 300"],
                            ["Skatt på inntekt og formue", "96 250", "97 000", "98 400", "99 900"],
                            ["Eigedomsskatt", "21 000", "21 000", "22 500", "22 500"],
                            ["Sum inntekter", "299 650", "302 100", "305 900", "308 700"],
                        ]
                    ),
                    say(),
                ],
            ),
            Part(
                1,
                "3 Utgifter",
                [
                    say(),
                    Grid(
                        [
                            ["Sektor (1000 kr)", "2025", "2026", "2027", "2028"],
                            ["Oppvekst", "104 200", "105 000", "105 900", "106 100"],
                            ["Helse og omsorg", "121 700", "123 900", "126 000", "128 200"],
                            ["Teknisk drift", "38 900", "38 500", "38 700", "39 000"],
                            ["Til saman", "264 800", "267 400", "270 600", "273 300"],
                        ]
                    ),
                ],
            ),
            Part(1, "4 Investeringar", [say(), Items(say.items(4), "Dei største prosjekta er:")]),
        ],
    )


def list_plan() -> Made:
    """Lists of every kind, nested ones too."""
    say = Prose(start=6)
    nested = [say.items(1)[0], (1, "For barn under skolealder"), (1, "For elever på alle trinn"), *say.items(2)]
    nested += [(1, "Gjennom nye stillinger"), (1, "Gjennom omstilling av dem vi har"), *say.items(1)]
    return Made(
        "Virksomhetsplan for Midtbygda interkommunale tjenester",
        [
            Part(1, "1 Oppdrag", [say(), Items(say.items(4), "Oppdraget er å:", "•")]),
            Part(1, "2 Verdier", [say(), Items(say.items(3), "Vi skal:", "–"), say()]),
            Part(1, "3 Mål for året", [say(), Items(nested, "Målene er:", "•")]),
            Part(1, "4 Organisering", [say(), Items(say.items(4), "Ledergruppen skal:", "a)"), say()]),
            Part(1, "5 Tiltak", [say(), Items(say.items(5), "I rekkefølge skal vi:", "1)")]),
            Part(2, "5.1 Første halvår", [say(), Items(say.items(3), "Vi begynner med å:", "1.")]),
            Part(2, "5.2 Andre halvår", [say(), Items(say.items(4), "Vi fortsetter med å:", "i)")]),
            Part(1, "6 Risiko", [say(), Items(say.items(3), "De største er:", "▪"), say()]),
            Part(1, "7 Evaluering", [Items(say.items(3), "Vi måler:", "o"), say()]),
        ],
    )
