"""What the proposal is called, who put it forward together, and what is said of peace without it."""

import pytest

TOLD = "China publiceerde een vredesplan voor Oekraïne. "

CASES = [
    ("2024-02-22", "Een jaar geleden legde Peking twaalf stellingen over Oekraïne op tafel.", "china publishes 1"),
    ("2024-02-22", "Het Chinese vredesbod voor Oekraïne werd vrijdag gepubliceerd.", "china publishes 1"),
    (
        "2024-09-28",
        "Het papier over Oekraïne dat China en Brazilië in mei presenteerden, telt zes punten.",
        "brazil publishes 1",
    ),
    ("2023-02-26", TOLD + "De Amerikanen zijn minder enthousiast.", "united-states doubts 2"),
    ("2023-02-26", TOLD + "In Washington is het enthousiasme ver te zoeken.", "united-states doubts 2"),
    ("2023-02-26", TOLD + "Jens Stoltenberg kan er weinig mee.", "jens-stoltenberg doubts 2"),
    (
        "2023-02-26",
        TOLD + "Zelensky vindt het 'op zich niet verkeerd' dat China erover praat.",
        "volodymyr-zelensky welcomes 2",
    ),
    ("2023-02-26", TOLD + "Rutte noemde het interessant, maar mist een oordeel over de agressor.", "mark-rutte welcomes 2"),
    ("2023-02-26", TOLD + "Rutte noemde het interessant, maar mist een oordeel over de agressor.", "mark-rutte doubts 2"),
    (
        "2023-02-26",
        TOLD + "Borrell ziet er niets in. Baerbock liet zich in vergelijkbare bewoordingen uit.",
        "annalena-baerbock doubts 3",
    ),
    ("2023-02-26", TOLD + "In Kyiv zijn ze afhoudend, Minsk juicht.", "belarus welcomes 2"),
    ("2023-02-26", TOLD + "“Voor Oekraïne zit er bitter weinig in”, zei Jonathan Holslag.", "jonathan-holslag doubts 2"),
    ("2024-07-12", TOLD + "18 februari 2023 - Wang Yi zegt dat China met een vredesplan komt.", "announces 2"),
    ("2024-07-25", TOLD + "Wang Yi haalde de gezamenlijke tekst van mei met Brazilië van stal.", "wang-yi discusses 2"),
    (
        "2023-05-17",
        TOLD + "Koeleba zei dat zijn land geen voorstel slikt waarbij het grondgebied kwijtraakt.",
        "dmytro-kuleba sets_condition 2",
    ),
    ("2024-09-26", TOLD + "Baerbock vindt dat het plan Oekraïne in de kou laat staan.", "annalena-baerbock doubts 2"),
    ("2024-06-12", TOLD + "Zelensky moet niets van het plan weten.", "volodymyr-zelensky rejects 2"),
    ("2023-05-20", TOLD + "Li Hui legde het plan in Warschau uit.", "li-hui discusses 2"),
    ("2024-02-22", TOLD + "Brazilië, Saoedi-Arabië en Zuid-Afrika hebben zich erachter geschaard.", "saudi-arabia welcomes 2"),
    ("2024-02-22", TOLD + "In Kiev wijzen ze het plan af.", "ukraine rejects 2"),
    ("2024-02-22", TOLD + "In Moskou zijn ze er blij mee.", "russia welcomes 2"),
    ("2024-09-26", TOLD + "Zelensky wees het plan af. Starmer viel Zelensky bij.", "keir-starmer rejects 3"),
    (
        "2023-03-21",
        TOLD + "Poetin zegt dat het plan de basis kan vormen voor vrede, maar dat Kyiv er niet klaar voor is.",
        "vladimir-putin welcomes 2",
    ),
    ("2023-03-01", TOLD + "Dat China zich ermee bemoeit, vindt Rutte goed.", "mark-rutte welcomes 2"),
    ("2023-03-01", TOLD + "Geloofwaardig is het plan pas als Xi ook met Kiev praat, zei Borrell.", "josep-borrell doubts 2"),
    ("2023-03-01", TOLD + "Lof was er uit Boedapest en Belgrado.", "serbia welcomes 2"),
    ("2023-02-25", "Het twaalfpuntenplan over Oekraïne waarmee China vrijdag kwam, roept reacties op.", "china publishes 1"),
    ("2023-02-25", TOLD + "De SP is positiever.", "sp welcomes 2"),
    ("2023-02-25", TOLD + "Moskou is positiever. Peskov noemde het plan nuttig.", "dmitry-peskov welcomes 2,3"),
    (
        "2024-05-31",
        TOLD + "Een akkoord waarbij Russische soldaten mogen blijven, tekent hij niet, zei Zelensky.",
        "volodymyr-zelensky sets_condition 2",
    ),
    (
        "2024-05-16",
        TOLD + "Zolang er Russische tanks op Oekraïense grond staan, is elk bestand een pauze, waarschuwde Dmytro Koeleba.",
        "dmytro-kuleba sets_condition 2",
    ),
    (
        "2023-03-21",
        TOLD + "Dmytro Koeleba herhaalde dat er van vrede pas sprake is als de laatste Russische militair is verdwenen.",
        "dmytro-kuleba sets_condition 2",
    ),
]


@pytest.mark.parametrize(("day", "text", "expected"), CASES)
def test_acts(acts_told, day, text, expected):
    assert expected in acts_told(text, day)


def test_who_says_something_again_does_not_discuss(acts_told):
    text = TOLD + "Dmytro Koeleba herhaalde dat er van vrede pas sprake is als de laatste Russische militair is verdwenen."
    assert "discusses" not in acts_told(text, "2023-03-21")


def test_whoever_is_for_anything_is_not_for_this(acts_told):
    assert "welcomes" not in acts_told(TOLD + "Brazilië is enthousiast over alles wat naar praten ruikt.", "2023-04-20")


def test_a_plan_in_the_title_is_that_of_whom_the_article_names_first(acts_told):
    text = (
        "Vredesplan of rookgordijn?\n\nXi Jinping liet een tekst op een website zetten.\n\n"
        "Ursula von der Leyen ziet in de tekst geen plan maar principes."
    )
    assert "ursula-von-der-leyen doubts" in acts_told(text, "2023-02-24")


def test_what_is_not_in_it_is_no_point_of_it(findings_of):
    text = TOLD + "Daarin staat niet dat Rusland zich moet terugtrekken. Wel staat er dat kernwapens taboe zijn."
    assert {act.points for act in findings_of(text, "2023-02-24").plan} == {(8,)}


def test_too_early_to_write_it_off_is_no_doubt(acts_told):
    text = TOLD + "Het is te vroeg om het Chinese plan af te schrijven, zei Raoul Bunskoek."
    assert "doubts" not in acts_told(text, "2024-02-22")


def test_a_battlefield_that_is_not_to_grow_is_no_ceasefire(findings_of):
    text = "China en Brazilië presenteerden een vredesplan voor Oekraïne: geen uitbreiding van het slagveld, geen kernwapens."
    assert {act.points for act in findings_of(text, "2024-05-24").plan} == {(8,)}
