"""How news reports word what the proposal holds and leaves out, and what is somebody's act and what is nobody's."""

from __future__ import annotations

import pytest

PLAN = "China publiceerde vrijdag een vredesplan van twaalf punten voor Oekraïne. "
TOLD = "china publishes 1"

NOBODYS = [
    "In de tekst keert Peking zich tegen maatregelen die niet door de Veiligheidsraad zijn goedgekeurd.",
    "De lijst verwerpt ook strafmaatregelen die niet door de Verenigde Naties worden gesteund.",
    "Zowel Moskou als Kiev hield in antwoord daarop vast aan bekende uitspraken.",
    "Nergens in het plan wordt Moskou de schuldige genoemd.",
    "Macron reist in april naar Peking om China te vragen Moskou onder druk te zetten.",
    "Het land is de bondgenoot van Rusland, die altijd achter Moskou is blijven staan.",
    "Daarin vraagt het land om een oplossing te vinden voor het conflict in Oekraïne.",
]
LEFT_OUT = [
    "China schrijft daarbij niet dat Russische troepen Oekraïne moeten verlaten.",
    "Aan dat principe koppelt Peking geen eis dat Rusland zich terugtrekt uit Oekraïne.",
    "Biden merkte op dat duizenden bedrijven Rusland hebben verlaten zonder dat iemand daarom vroeg.",
]
ACTS = [
    ("2023-02-20", "Wang Yi zei in München dat Peking een vredesplan voor Oekraïne zou introduceren.", "wang-yi announces 1"),
    (
        "2023-02-20",
        "Xi wil met het bezoek de vredesgesprekken tussen Rusland en Oekraïne op gang trekken.",
        "xi-jinping offers_mediation 1",
    ),
    (
        "2023-02-21",
        "Wang Yi kondigde aan dat Peking een document over de crisis in Oekraïne zal uitbrengen waarin het zijn visie schetst.",
        "wang-yi announces 1",
    ),
    (
        "2023-02-20",
        "Wang Yi deed in München de suggestie “met elkaar na te denken over manieren om de oorlog in Oekraïne te stoppen”.",
        "wang-yi offers_mediation 1",
    ),
    (
        "2023-02-20",
        "“Wij willen bemiddelen in Oekraïne. Deze oorlog mag niet doorgaan”, zei Wang Yi.",
        "wang-yi offers_mediation 1,2",
    ),
    (
        "2023-02-20",
        "Wang Yi vertelde in München dat zijn land heeft gewerkt aan een vredesvoorstel voor Oekraïne.",
        "wang-yi announces 1",
    ),
    (
        "2023-02-20",
        "China wil met een vredesplan voor Oekraïne komen. President Xi zal deze plannen toelichten in een toespraak.",
        "xi-jinping announces 1,2",
    ),
    (
        "2023-02-25",
        PLAN + "Dat ondergraaft de geloofwaardigheid ervan, vindt minister Hoekstra.",
        f"{TOLD}; wopke-hoekstra doubts 2",
    ),
    (
        "2023-02-25",
        PLAN + "Zelensky zei te willen samenwerken met China aan enkele punten.",
        f"{TOLD}; volodymyr-zelensky welcomes 2",
    ),
    (
        "2023-02-25",
        PLAN + "Moskou zei de mening van Peking te delen.",
        f"{TOLD}; russia welcomes 2",
    ),
    (
        "2023-02-25",
        PLAN + "Volgens Borrell moet China ook met Kiev praten om geloofwaardig te zijn.",
        f"{TOLD}; josep-borrell doubts 2",
    ),
    (
        "2023-02-25",
        PLAN + "Hoogleraar Jan Bos denkt dat Peking vooral zijn imago wil oppoetsen.",
        f"{TOLD}; jan-bos doubts 2",
    ),
    ("2023-02-22", "Het Chinese vredesplan voor Oekraïne wordt vrijdag verwacht.", "china announces 1"),
    (
        "2023-02-22",
        "Wang Yi presenteerde in Moskou de Chinese opvattingen over een oplossing voor de crisis in Oekraïne.",
        "wang-yi consults 1",
    ),
    (
        "2023-02-22",
        "Volgens Blinken moet de wereld op zijn hoede zijn voor het Chinese vredesplan voor Oekraïne.",
        "antony-blinken doubts 1",
    ),
    ("2023-02-25", "In het Chinese vredesplan voor Oekraïne staat dat kerncentrales veilig moeten zijn.", "china publishes 1"),
    (
        "2023-02-25",
        "In het Chinese vredesplan voor Oekraïne wordt gepleit voor een staakt-het-vuren.",
        "china publishes 1",
    ),
    (
        "2023-02-25",
        PLAN + "Volgens minister Hoekstra heeft het weinig kans van slagen.",
        f"{TOLD}; wopke-hoekstra doubts 2",
    ),
    (
        "2023-02-25",
        PLAN + "Sullivan zei dat de oorlog meteen kan eindigen als Rusland zijn troepen terugtrekt.",
        f"{TOLD}; jake-sullivan sets_condition 2",
    ),
    (
        "2023-02-25",
        PLAN + "In het Westen wordt het gezien als een kans voor Rusland.",
        f"{TOLD}; west doubts 2",
    ),
    (
        "2023-02-25",
        PLAN + "“Dit document is in het voordeel van Rusland”, zei minister Hoekstra.",
        f"{TOLD}; wopke-hoekstra doubts 2",
    ),
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_the_proposal_speaks_of_is_no_reaction_to_it(acts_told, text):
    assert not {"welcomes", "doubts", "rejects", "discusses"} & set(acts_told(PLAN + text, "2023-02-25").split())


@pytest.mark.parametrize("text", LEFT_OUT)
def test_what_is_not_demanded_is_no_condition(acts_told, text):
    assert "sets_condition" not in acts_told(PLAN + text, "2023-02-25")


def test_what_somebody_is_to_feel_is_not_felt(acts_told):
    text = PLAN + "Het roept Rusland en Oekraïne op tot overleg. Alle partijen moeten terughoudend blijven, klinkt het."
    assert "doubts" not in acts_told(text, "2023-02-25")


def test_who_will_not_reward_the_aggressor_doubts_nothing(acts_told):
    text = PLAN + "Volgens minister Baerbock betekent vrede het niet belonen van de agressor."
    assert "doubts" not in acts_told(text, "2023-02-25")


@pytest.mark.parametrize(("day", "text", "expected"), ACTS)
def test_acts(acts_told, day, text, expected):
    assert acts_told(text, day) == expected


TWELVE = """
1. Respect voor de soevereiniteit van alle landen

2. Weg met de mentaliteit van de Koude Oorlog

3. Staking van de vijandelijkheden

4. Vredesbesprekingen

5. De humanitaire crisis oplossen

6. Bescherming van burgers en krijgsgevangenen

7. Veilige kerncentrales

8. Strategische risico's verkleinen

9. Uitvoer van graan

10. Geen eenzijdige sancties

11. Stabiele toeleveringsketens

12. Wederopbouw"""


def test_a_list_of_the_twelve_points_is_told_to_its_end(findings_of):
    (act,) = findings_of(PLAN + "Dit zijn ze:\n" + TWELVE, "2023-02-24").plan
    assert (act.act, act.points) == ("publishes", tuple(range(1, 13)))


def test_what_does_not_stand_in_it_is_none_of_its_points(findings_of):
    text = PLAN + "Kerncentrales moeten veilig zijn. Over de terugtrekking van troepen staat er niets in."
    assert findings_of(text, "2023-02-24").plan[0].points == (7,)
