"""Acts told in other words: what a text leaves out, two judgements in one sentence, what is done beside the proposal."""

from __future__ import annotations

import pytest

DAY = "2023-02-25"
PLAN = "China heeft vrijdag een vredesplan voor Oekraïne gepresenteerd. "

LEFT_OUT = [
    ('"Rusland wordt nergens als aanvaller genoemd", zei de Belgische minister Hadja Lahbib.', "hadja-lahbib doubts 2"),
    ('"Nergens staat dat Rusland de oorlog begonnen is", zei minister Hadja Lahbib.', "hadja-lahbib doubts 2"),
    ("Scholz vindt dat het plan één ding vergeet: de aftocht van de Russen.", "olaf-scholz doubts 2"),
    ("Volgens bondskanselier Scholz slaat het document het belangrijkste over.", "olaf-scholz doubts 2"),
    (
        "Volgens bondskanselier Scholz blijft de kern van de zaak, de Russische agressie, buiten schot.",
        "olaf-scholz doubts 2",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), LEFT_OUT)
def test_what_somebody_says_the_text_leaves_out(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {expected}"


READ = [
    "Minister Wopke Hoekstra nam met argwaan kennis van het Chinese vredesplan voor Oekraïne.",
    "Minister Wopke Hoekstra las het Chinese vredesplan voor Oekraïne met stijgende verbazing.",
    "Met de nodige scepsis heeft minister Wopke Hoekstra het Chinese vredesplan voor Oekraïne gelezen.",
]


@pytest.mark.parametrize("sentence", READ)
def test_with_what_feelings_it_is_read(acts_told, sentence):
    assert acts_told(sentence, DAY) == "wopke-hoekstra doubts 1"


JOINED = [
    "Kaja Kallas noemde het vaag en de Letse minister Edgars Rinkevics vond het eenzijdig.",
    "Kaja Kallas noemde het vaag en Edgars Rinkevics had er geen goed woord voor over.",
    "Kaja Kallas noemde het vaag en ook de Letse minister Edgars Rinkevics had er geen goed woord voor over.",
]


@pytest.mark.parametrize("sentence", JOINED)
def test_two_who_judge_it_in_one_sentence(acts_told, sentence):
    told = acts_told(PLAN + sentence, DAY).split("; ")
    assert sorted(told) == ["china publishes 1", "edgars-rinkevics doubts 2", "kaja-kallas doubts 2"]


PARTS = [
    ("Vooral de oproep om geen kernwapens te gebruiken vindt Stéphane Dujarric belangrijk.", "stephane-dujarric welcomes 2"),
    ("Met name de passage over krijgsgevangenen noemde minister Ignazio Cassis nuttig.", "ignazio-cassis welcomes 2"),
    (
        "Duurzame vrede begint er volgens minister Hoekstra mee dat Rusland Oekraïne verlaat.",
        "wopke-hoekstra sets_condition 2",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), PARTS)
def test_what_is_said_of_a_part_of_it(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {expected}"


LONG_AFTER = [
    ("Het Chinese document van februari is in Oekraïne nooit met gejuich begroet.", "ukraine doubts 1"),
    ("Het Chinese vredesplan werd in Kiev niet met open armen ontvangen.", "ukraine doubts 1"),
    ("De Chinese gezant Li Hui lichtte in alle hoofdsteden het twaalfpuntenplan voor Oekraïne toe.", "li-hui discusses 1"),
    (
        "De gezant Li Hui heeft bij landen in het Midden-Oosten steun gezocht voor het Chinese vredesplan voor Oekraïne.",
        "li-hui discusses 1",
    ),
    ("China en Brazilië hebben een groep landen gelanceerd rond hun zespuntenplan voor Oekraïne.", ""),
    ("In een verklaring van twaalf punten ijvert Peking voor hervatting van de gesprekken over Oekraïne.", "china publishes 1"),
]


@pytest.mark.parametrize(("sentence", "expected"), LONG_AFTER)
def test_what_is_done_with_it_later(acts_told, sentence, expected):
    assert acts_told(sentence, "2024-06-02") == expected


def test_who_is_to_sit_at_a_table_discusses_nothing(acts_told):
    text = (
        "China en Brazilië hebben donderdag een gezamenlijk document over de oorlog in Oekraïne ondertekend. Het telt zes "
        "punten en bepleit een vredesconferentie waaraan zowel Moskou als Kiev deelneemt."
    )
    assert "discusses" not in acts_told(text, "2024-05-24")


MOODS = [
    ("Borrell wil er eerst meer van zien voordat hij er een oordeel over velt.", "josep-borrell doubts 2"),
    ("Bondskanselier Scholz ziet er een manier in om tijd te winnen voor Moskou.", "olaf-scholz doubts 2"),
    ("Von der Leyen zei dat China zijn geloofwaardigheid als makelaar heeft verspeeld.", "ursula-von-der-leyen doubts 2"),
    ("Annalena Baerbock vindt dat je de aanvaller een aanvaller moet noemen.", "annalena-baerbock doubts 2"),
    ('Edgars Rinkevics sprak van "een gotspe".', "edgars-rinkevics doubts 2"),
    ("De ontvangst in Oekraïne was op zijn zachtst gezegd lauw.", "ukraine doubts 2"),
    ("De reacties in Brussel klonken sceptisch.", "eu doubts 2"),
    ("Brussel reageerde zonder veel geestdrift.", "eu doubts 2"),
    ("De Finse regering heeft er haar twijfels bij.", "finland doubts 2"),
    ("Oekraïne bedankt feestelijk voor de Chinese voorstellen.", "ukraine rejects 2"),
    ("President Tokajev van Kazachstan spaarde zijn lof niet.", "kassym-jomart-tokayev welcomes 2"),
    ("Maria Zacharova noemde de kijk van Peking gelijklopend met die van Moskou.", "maria-zakharova welcomes 2"),
    ("Iran liet weten zich in de twaalf punten te herkennen.", "iran welcomes 2"),
]


@pytest.mark.parametrize(("sentence", "expected"), MOODS)
def test_moods_and_judgements(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {expected}"


CONDITIONS = [
    ('"Onze territoriale integriteit staat niet ter discussie", zei minister Dmytro Koeleba.', "dmytro-kuleba"),
    ("Macron zei dat vrede niet denkbaar is zonder dat Oekraïne zijn gebied terugkrijgt.", "emmanuel-macron"),
    ("Kiev wil pas praten als de laatste Rus vertrokken is.", "ukraine"),
    ('"Eerst de Russen eruit, dan praten", zei de Estse premier Kaja Kallas.', "kaja-kallas"),
    ("Berlijn houdt vol dat de terugtocht van de Russische troepen vooropstaat.", "germany"),
    ("Zelensky herhaalde dat geen plan kans maakt zolang er Russische soldaten in Oekraïne staan.", "volodymyr-zelensky"),
]


@pytest.mark.parametrize(("sentence", "actor"), CONDITIONS)
def test_conditions(acts_told, sentence, actor):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {actor} sets_condition 2"


def test_to_work_on_a_document_is_no_offer_to_mediate(acts_told):
    text = "China werkt naar eigen zeggen aan een document over een politieke oplossing voor Oekraïne."
    assert acts_told(text, "2023-02-20") == "china announces 1"


JUDGED = [
    ('De Finse president Niinistö noemde het "moeilijk serieus te nemen".', "sauli-niinisto doubts 2"),
    ("Volgens Nauseda ontbreekt elke verwijzing naar de Russische misdaden.", "gitanas-nauseda doubts 2"),
    ("Stoltenberg wees erop dat Peking een dag voor de inval nog een pact met Moskou sloot.", "jens-stoltenberg doubts 2"),
    ("Premier De Croo vond dat het document de zaken omdraait.", "alexander-de-croo doubts 2"),
    ("Poetin zei het eens te zijn met veel van wat in de tekst staat.", "vladimir-putin welcomes 2"),
    ("Dmitri Medvedev gaf Peking een pluim.", "dmitry-medvedev welcomes 2"),
    ("Hongarije is het enige EU-land dat het plan met open armen ontving.", "hungary welcomes 2"),
    (
        'Stéphane Dujarric noemde de Chinese oproep om geen kernwapens te gebruiken "bijzonder belangrijk".',
        "stephane-dujarric welcomes 2",
    ),
    ("Stoltenberg verwelkomde Finland in de NAVO.", ""),
]


@pytest.mark.parametrize(("sentence", "expected"), JUDGED)
def test_judgements(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == "; ".join(filter(None, ("china publishes 1", expected)))


def test_peking_comes_with_it_tomorrow(acts_told):
    text = "Een Chinees vredesplan voor Oekraïne heeft Moskou nog niet. Peking komt er naar verwachting morgen mee."
    assert acts_told(text, "2023-02-23") == "china announces 2"


BARE = [
    ("Rutte hield een slag om de arm.", "mark-rutte doubts 2"),
    ("De Cubaanse president Miguel Díaz-Canel sprak zijn volledige steun uit.", "miguel-diaz-canel welcomes 2"),
    ("Scholz had er meer van verwacht.", "olaf-scholz doubts 2"),
    ("Ned Price zei dat China zich neutraal voordoet.", "ned-price doubts 2"),
    ("Rutte ziet er nog geen doorbraak in.", "mark-rutte doubts 2"),
    ("Poetin noemde de Chinese voorstellen in lijn met de Russische zienswijze.", "vladimir-putin welcomes 2"),
    ("Scholz was wel blij met de duidelijke taal over kernwapens.", "olaf-scholz welcomes 2"),
    ("Zelensky liet de deur op een kier.", "volodymyr-zelensky welcomes 2"),
]


@pytest.mark.parametrize(("sentence", "expected"), BARE)
def test_judgements_right_behind_it(acts_told, sentence, expected):
    assert acts_told(PLAN + sentence, DAY) == f"china publishes 1; {expected}"
