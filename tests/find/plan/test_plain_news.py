"""Acts in the plain words of news: how plans are called, judged in passing, and what praises or blames nothing."""

from __future__ import annotations

import pytest

PLAN = "China heeft vrijdag een vredesplan voor Oekraïne gepubliceerd. "
TOLD = "china publishes 1"

JUDGED = [
    ("De Duitse minister Boris Pistorius wil China op zijn daden afrekenen.", "boris-pistorius doubts 2"),
    ("“Sommige punten begrijp ik, met andere ben ik het niet eens”, zei Zelensky.", "volodymyr-zelensky doubts 2"),
    ("Lavrov noemde het document een bewijs van de vredeswil van Peking.", "sergey-lavrov welcomes 2"),
    ("Het plan werd in het Westen op weinig geestdrift onthaald.", "west doubts 2"),
    ("De Letse president noemde de tekst te veel op de hand van Moskou.", "egils-levits doubts 2"),
    ("Zelensky zei dat hij de inmenging van China ‘helemaal niet zo slecht’ vindt.", "volodymyr-zelensky welcomes 2"),
    ("‘Het plan is geschreven met Moskou in gedachten’, zei Stoltenberg.", "jens-stoltenberg doubts 2"),
    ("In Washington kan men er niet om lachen.", "united-states doubts 2"),
    ("Kiev is er not amused over.", "ukraine doubts 2"),
    (
        "Lahbib wil eerst de tekst zien. “Dat is welkom, op voorwaarde dat het vertrekt van de territoriale integriteit.”",
        "hadja-lahbib sets_condition 3; hadja-lahbib welcomes 3",
    ),
    ("“Een rechtvaardige vrede vertrekt van het VN-handvest”, zei Peter Stano.", "peter-stano sets_condition 2"),
    ("“Als het eerste punt wordt nageleefd, kan de oorlog morgen voorbij zijn”, zei Sullivan.", "jake-sullivan doubts 2"),
    ("“De oorlog is vandaag nog voorbij als Rusland zijn troepen weghaalt”, zei Sullivan.", "jake-sullivan doubts 2"),
    ("“De EU blijft zeggen dat het plan dader en slachtoffer op één hoop gooit”, zegt Ties Dams.", "eu doubts 2"),
    (
        "“Zelensky heeft duidelijk gemaakt dat een bestand dat het conflict bevriest onbespreekbaar is”, zegt Ties Dams.",
        "volodymyr-zelensky sets_condition 2",
    ),
    ("In westerse hoofdsteden maakte het stuk weinig indruk.", "west doubts 2"),
    ("In Europese hoofdsteden werd de tekst lauw ontvangen.", "eu doubts 2"),
    ("Met sommige punten kan Zelensky instemmen, met andere niet.", "volodymyr-zelensky discusses 2"),
    ("Von der Leyen had het over beginselen. “Dit is geen vredesplan”, zei ze.", "ursula-von-der-leyen doubts 3"),
    ("Lavrov schaarde zich achter zijn Chinese collega.", "sergey-lavrov welcomes 2"),
    ("In Brazilië en Zuid-Afrika viel het plan in de smaak.", "brazil welcomes 2; south-africa welcomes 2"),
    ("“Het maakt geen onderscheid tussen wie aanvalt en wie zich verdedigt”, zei Borrell.", "josep-borrell doubts 2"),
    ("Koeleba herhaalde dat een duurzame vrede begint bij de grenzen van 1991.", "dmytro-kuleba sets_condition 2"),
    (
        "Borrell, de buitenlandchef van de EU, bleef bij zijn oordeel dat het geen plan is.",
        "josep-borrell doubts 2",
    ),
    ("“Je kan er alle kanten mee op”, zegt Ties Dams.", "ties-dams doubts 2"),
    ("“Dit is een bundeling van wat China al roept”, zegt Ties Dams.", "ties-dams doubts 2"),
    ("Podoljak was scherper. “Wie geen aftocht eist, is niet serieus”, zei hij.", "mykhailo-podolyak doubts 2,3"),
    ("Voor premier Morawiecki is het simpel: “Dit dient vooral Moskou.”", "mateusz-morawiecki doubts 2"),
    ("Zelensky is er kort over: “Dat is geen vrede, dat is een pauze voor Poetin.”", "volodymyr-zelensky doubts 2"),
    ("Szijjártó noemde het de enige serieuze poging die op tafel ligt.", "peter-szijjarto welcomes 2"),
    ("Lavrov zei dat Rusland de Chinese benadering deelt.", "sergey-lavrov welcomes 2"),
    ("Poetin vindt veel ervan “in overeenstemming met de Russische visie”.", "vladimir-putin welcomes 2"),
    ("Scholz wil geen halve plannen uit Peking, zei hij.", "olaf-scholz doubts 2"),
    ("“Dit kunnen wij niet ernstig nemen”, zei De Croo.", "alexander-de-croo doubts 2"),
    ("Zelensky opende in New York de aanval op het plan.", "volodymyr-zelensky doubts 2"),
    (
        "Sybiha benadrukte dat alleen een vrede op basis van het VN-Handvest duurzaam is.",
        "andrii-sybiha sets_condition 2",
    ),
    ("Soevereiniteit is voor Kiev niet onderhandelbaar, zei Koeleba.", "dmytro-kuleba sets_condition 2"),
    ("Podoljak vatte de Oekraïense eis samen: elke formule begint met een aftocht.", "mykhailo-podolyak sets_condition 2"),
    ("Peskov zei dat Moskou alle details zorgvuldig zal analyseren.", "dmitry-peskov discusses 2"),
    ("In Ankara wordt het Chinese initiatief gezien als een steun in de rug.", "turkey welcomes 2"),
    ("“Rusland heeft er geen last van”, zei Borrell.", "josep-borrell doubts 2"),
    ("Podoljak noemt het document een gunst aan de agressor.", "mykhailo-podolyak doubts 2"),
    ("Rutte noemt het een cadeau voor Poetin.", "mark-rutte doubts 2"),
    ("De tekst is volgens Borrell meer een catalogus dan een plan.", "josep-borrell doubts 2"),
    ("Lula sprong in de bres voor het voorstel.", "luiz-inacio-lula-da-silva welcomes 2"),
    ("Orbán nam het op voor het Chinese plan.", "viktor-orban welcomes 2"),
    ("Lahbib is niet overtuigd. “Ik lees nergens dat de Russische soldaten moeten vertrekken.”", "hadja-lahbib doubts 2"),
]

NO_REACTIONS = [
    "Scholz en Xi hadden het niet over het plan, zei Scholz.",
    "Clingendael-onderzoeker Ties Dams waarschuwt om het plan niet bij voorbaat af te schrijven.",
    "In Brussel zegt Michel dat niemand tot instemming met het plan wordt gedwongen.",
    "In Berlijn wordt het bezoek van Wang Yi met argusogen gevolgd.",
    "De Duitse regering zegt dat de reis niet is besproken. Zelensky reageerde koel.",
    "De Duitse regering zegt dat het bezoek niet is besproken. “Wij nemen er kennis van”, zei een woordvoerder.",
    "Gastland India sprak zich niet uit over de Chinese voorstellen.",
    "Minder afwijzend klinkt het in Parijs.",
    "Het is volgens Loekasjenko niet de bedoeling dat er een winnaar komt.",
    "Xi ontving Michel. Over zijn eigen plan repte hij niet.",
    "“Het bevriest de frontlijn”, zei Bob Deen.",
    "Scholz en Macron keerden zich tegen eenzijdige sancties.",
    "Macron gelooft dat niemand anders Poetin tot inkeer kan brengen.",
    "Wat valt daarin te lezen, en hoe reageert de rest van de wereld?",
    "De meeste onderdelen in Russische wapens komen uit het Westen, zei Mao Ning.",
    "De ministers van de G20 zijn het niet eens geworden over een slotverklaring.",
    "Sybiha drong er bij Wang op aan de territoriale integriteit van zijn land te respecteren.",
]

NAMED = [
    (
        "2023-05-26",
        "Li Hui trok elf dagen door Europa namens China. In Kiev sprak hij met Koeleba. Daarna ging hij naar Warschau. Parijs "
        "volgde. Toen kwam Berlijn. De twaalf punten van februari liggen er nog. Lavrov noemde ze evenwichtig.",
        "sergey-lavrov welcomes 7",
    ),
    (
        "2024-06-03",
        "Zelensky sprak over de oorlog in Oekraïne. China wil vrede, een top met de Russen, en de zes punten die het in mei "
        "met Brazilië presenteerde.",
        "brazil publishes 2; china publishes 2",
    ),
    ("2023-02-23", "De publicatie van het Chinese vredesplan voor Oekraïne komt dichterbij.", ""),
    ("2023-02-23", "Een dag voor de verwachte publicatie van het Chinese vredesplan is er scepsis.", "china announces 1"),
    (
        "2024-06-10",
        "China wil vrede in Oekraïne met zes punten die Wang Yi in mei met adviseur Celso Amorim presenteerde.",
        "celso-amorim publishes 1; wang-yi publishes 1",
    ),
    (
        "2023-02-24",
        "Wang Yi kondigde het Chinese vredesplan zaterdag aan in München. Daar nam hij de hoofdlijnen door met Koeleba.",
        "wang-yi announces 1; wang-yi consults 2",
    ),
    (
        "2023-02-18",
        "China komt met een document over de oorlog in Oekraïne. Dat zei Wang Yi. In het voorstel zal staan dat kernoorlogen "
        "niet gevoerd mogen worden.",
        "wang-yi announces 1,3; wang-yi previews 3",
    ),
    (
        "2023-07-29",
        "China sprak over Oekraïne. In februari reisde Wang naar Parijs, Rome en Boedapest om het komende standpunt van Peking "
        "toe te lichten, waarna hij in Moskou door Poetin werd ontvangen.",
        "wang-yi consults 2",
    ),
    (
        "2024-05-24",
        "China en Brazilië hebben zes punten voor vrede in Oekraïne vastgelegd. De tekst werd ondertekend door topdiplomaat "
        "Wang Yi en de Braziliaanse adviseur Celso Amorim.",
        "brazil publishes 1; china publishes 1; celso-amorim publishes 2; wang-yi publishes 2",
    ),
    (
        "2023-02-25",
        "Kiev is mild over het twaalfpuntenplan voor Oekraïne dat China vrijdag, een jaar na het begin, wereldkundig maakte.",
        "china publishes 1; ukraine welcomes 1",
    ),
    (
        "2023-02-28",
        "Loekasjenko zei over Oekraïne dat hij volledig achter het voorstel staat waarmee China vrijdag kwam.",
        "china publishes 1; alexander-lukashenko welcomes 1",
    ),
    (
        "2024-02-24",
        "China houdt vast aan zijn vredesplan voor Oekraïne. Wang Yi haalde het vorige week in München nog aan.",
        "china discusses 1; wang-yi discusses 2",
    ),
    (
        "2024-09-28",
        "China en Brazilië hebben zeventien landen bijeengeroepen om hun zespuntenplan voor Oekraïne aan de man te brengen.",
        "brazil discusses 1; china discusses 1",
    ),
    (
        "2024-06-04",
        "Peking kwam met zes punten over Oekraïne. Wang Yi en Celso Amorim maakten die vorige maand in Peking bekend.",
        "china publishes 1; celso-amorim publishes 2; wang-yi publishes 2",
    ),
    (
        "2023-04-29",
        "Praten over vrede kan pas als de laatste Russische soldaat weg is, zei Zelensky. Het Chinese standpuntendocument van "
        "februari zwijgt daarover.",
        "volodymyr-zelensky sets_condition 1",
    ),
    ("2023-02-23", "Wang Yi liet doorschemeren dat Peking aan een vredesplan voor Oekraïne werkt.", "wang-yi announces 1"),
]


@pytest.mark.parametrize(("text", "expected"), JUDGED)
def test_what_is_made_of_it(acts_told, text, expected):
    assert acts_told(PLAN + text, "2023-02-25") == f"{TOLD}; {expected}"


@pytest.mark.parametrize("text", NO_REACTIONS)
def test_what_is_no_reaction(acts_told, text):
    assert acts_told(PLAN + text, "2023-02-25") == TOLD


@pytest.mark.parametrize(("day", "text", "expected"), NAMED)
def test_how_it_is_named(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


def test_who_turns_it_down_does_not_doubt_it_besides(acts_told):
    text = PLAN + "Zelensky wees het voorstel van de hand: “Een leeg plan.”"
    assert acts_told(text, "2023-02-25") == f"{TOLD}; volodymyr-zelensky rejects 2"


def test_what_another_country_does_stands_not_in_it(points_of):
    text = PLAN + "Het bepleit een staakt-het-vuren. Belarus stelde zijn grondgebied ter beschikking."
    assert points_of(text, "2023-02-25") == {"china publishes": (3,)}


def test_points_on_the_other_side_of_but(points_of):
    text = PLAN + "Scholz noemde het document nuttig, maar mist daarin de terugtrekking van de Russische troepen."
    found = points_of(text, "2023-02-25")
    assert {key.split()[1]: points for key, points in found.items()} == {"publishes": (), "welcomes": (), "doubts": (1,)}


def test_a_newspaper_of_the_owners_country_may_praise(acts_told):
    text = PLAN + "De krant Global Times prijst het document."
    assert acts_told(text, "2023-02-25") == f"{TOLD}; global-times welcomes 2"


def test_a_mediator_is_no_point(points_of):
    text = PLAN + "China is volgens Kirby geen geloofwaardige bemiddelaar."
    assert points_of(text, "2023-02-25")["john-kirby doubts"] == ()


@pytest.mark.parametrize(
    "lacking", ["maar niet voor het vertrek van de Russische troepen", "maar geen aftocht van de Russen eist"]
)
def test_what_a_text_does_not_hold_is_no_point_of_it(points_of, lacking):
    text = (
        f"China publiceerde een standpuntennota van twaalf punten over Oekraïne, waarin het pleit voor een bestand, {lacking}."
    )
    assert points_of(text, "2023-02-25")["china publishes"] == (3,)
