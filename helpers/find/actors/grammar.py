"""The shapes of noun phrases that stand for actors, as one regular expression over one letter a token.

`lexicon.py` gives every token a letter, and `_` to the further tokens of a phrase that is listed as a whole:

    d  de, het, een        D  die, deze         z  zijn, haar      q  quantifier
    a  adjective that goes with people          e  any other word that ends as an inflected adjective
    n  nationality (Chinese)
    o  O  office, one and many                  u  U  unnamed kind of person, one and many
    r  R  counterpart, one and many             T  title (meneer)
    m  M  body of a country (ministerie)        b  ministry by its subject alone (Buitenlandse Zaken)
    h  noun before the name of a body (krant, denktank)              Y  known body or outlet
    P  known person, Q by the last name alone   F  first name      C  other word with a capital
    W  w  particle of a name, with and without a capital             J  initial
    K  country             S  seat of a government                   L  other place
    I  l  inhabitants, one inhabitant           k  possessive of any name
    p  pronoun             H  haar              g  volgens, aldus
    v  van                 i  preposition of place, j  uit           s  binnen, bij      t  other preposition
    N  naar, bezoekt: what goes there is not of that place
    y  zegt, meldt         X  Z  is, zijn and other auxiliaries, singular and plural
    &  en, of              x  any other word    E  any other word with a capital that ends as an adjective
    9  number
    , . ( ) : " and other signs stand for themselves
"""

from __future__ import annotations

import re

_CAPITAL = r"(?:[CF]_*|Q_*(?![QP]))"
_PARTICLE = r"(?:[vwW][dwW]{0,2}|d[wW]?)"
_NAME = rf"""(?:
    P_*
  | F_*(?:F_*|J\.?)*(?:{_PARTICLE}?{_CAPITAL}|[KSL]_*)(?:{_CAPITAL})*  # Mark van der Berg, Kirsten Leiden
  | (?:J\.)+{_PARTICLE}?(?:{_CAPITAL})+                                # J. van Dijk
  | (?<=[yg])CdC
  | (?<=,)CdC(?=[,.)])                                                 # de ambassadeur, Jennes de Mol, …
  | Cvw(?:{_CAPITAL})+                                                 # Naftali van der Meer
  | (?:W[Wwd]{{0,2}})?{_CAPITAL}(?:(?:w[dw]?|W[dwW]{{0,2}}|J\.?)?{_CAPITAL})*   # Moses Kuria, De Wever
  | Q_*
)"""
_NATIONS = r"n_*(?:(?:,|&d?)n_*)*"
_ADJECTIVE = rf"(?:[eq]|a_*|{_NATIONS})"
_BEFORE = rf"(?:(?:[dDzH]|k_*)q?{_ADJECTIVE}{{0,4}}|(?:q|a_*|{_NATIONS}){_ADJECTIVE}{{0,3}})"
_INNER = rf"(?:[dDzH]9?|k_*)?{_ADJECTIVE}{{0,3}}"
_TITLE = r"(?:(?:T_*)+)"  # prof. dr.
_SUBJECT = r"E?C(?:,E?C)*(?:&E?C)*"  # Handel en Industrie, Euraziatische Zaken
_BODY = rf"(?:[mM]_*(?:v{_SUBJECT}|v{_INNER}[KSLY]_*)?(?:[ij][KS]_*)?|b_*)"
_WHOM = rf"""(?:
    {_BODY}                                             # het Amerikaanse ministerie van Handel
  | h_*(?:Y_*|{_NAME})?                                 # de krant Politika
  | [oOuU]_*(?:v{_INNER}[KSLYmM]_*)?(?:{_NAME}|[KSLY]_*)   # president Joe Biden, EU-voorzitter Duitsland
  | [KSLYI]_*(?:(?:,d?[KSLY]_*)*&d?[KSLY]_*)?           # Oostenrijk, Frankrijk en Duitsland
  | {_NAME}
)"""
_OF_NAMED = rf"(?:v{_INNER}{_WHOM})"
_OF = rf"""(?:
    {_OF_NAMED}
  | v(?:[dzH]|k_*)(?:[aeq]|n_*){{0,3}}[xeoOuUl]_*(?:Y_*|{_NAME})?   # van de oppositie
  | j{_INNER}[KSL]_*(?:(?:,d?[KSL]_*)*&d?[KSL]_*)?      # uit Zambia en Egypte
  | [vt]d?(?:b_*|{_SUBJECT})                            # voor Buitenlandse Zaken, van Cultuur
)"""
_CAPITALS = r"(?<=R)iS_*(?:,S_*)*&S_*"  # zijn collega's in Parijs, Berlijn en Warschau
_WHAT = rf"v(?:E_*)?C_*(?=F_*(?:J\.)*{_PARTICLE}?C)"  # eurocommissaris van Energie Kadri Simson
_TO = rf"(?:t{_INNER}[KSL]_*(?=[,(]{_NAME}))"  # de gezant voor Jemen, Hans Grundberg,
_WHERE = rf"(?:[ijs]{_INNER}{_WHOM})"
_THERE = rf"(?:[js]{_INNER}{_WHOM}|i{_INNER}(?:{_BODY}|[KSL]_*))"  # and not: Jan Jansen in De Morgen
# A cheap look before the rest is tried: where no phrase can begin, by its first letter and then by those that follow.
_MAY_BEGIN = (
    r"(?=[aDdeFHhIJKkLlMmnOopPQqRrSTUuWYzbC])"
    r"(?=[dDzH]?q?[aeqn,&d_]*[rRoOuUTlhmMbYKIPFQCJWSLkp]|d[q.,y]|dn(?:[.,:;)\"yXxtsjN\-]|_*i)|D[yX]|H)"
)

PHRASE = re.compile(
    rf"""
    {_MAY_BEGIN}
    (?:
    (?P<before>{_BEFORE})?
    (?:
        (?P<counterpart>[rR]_*)(?P<counterpart_of>{_OF}|{_CAPITALS}|[ij][KSL]_*)?(?P<counterpart_name>{_NAME})?
      | (?P<office>(?:[oO]_*)(?:&[dae]{{0,2}}[oOuU]_*)*)
        (?P<office_of>{_WHAT}|{_OF})?(?:a_*|{_TO})?
        (?P<office_name>{_TITLE}?(?:CdC|{_NAME}))?
        (?P<office_after>{_OF_NAMED}|[vt]{_SUBJECT})?
      | (?P<kind>(?:[uU]_*)(?:&[dae]{{0,2}}[oOuU]_*)*)
        (?P<kind_of>{_OF}|{_WHERE})?(?:a_*|{_TO})?
        (?P<kind_name>{_TITLE}?(?:CdC|{_NAME}))?
        (?P<kind_after>{_OF_NAMED}|{_THERE})?
      | {_TITLE}(?P<title_name>{_NAME})
      | l_*(?P<native_name>{_NAME})
      | h_*(?P<named_body>Y_*|{_NAME}|[SL]_*(?:{_CAPITAL})+)         # Xi’an Bingo
      | (?P<body_again>h_*)                                  # de krant, het bedrijf
      | m_*(?P<state_body>Y_*)
      | (?P<body>{_BODY})
      | (?P<known_body>Y_*)
      | (?P<country>K_*)
      | (?P<inhabitants>[Il]_*)
    )
    | (?P<name>{_NAME})
    | (?P<capital>dn_*i(?![KSLC]))                            # de Poolse hoofdstad
    | (?P<place>d?[SL]_*)
    | (?P<possessive>k_*)
    | (?P<pronoun>p)
    | (?<=\.)(?P<that_one>D)(?=[yX])                       # Die zegt dat
    | (?P<the_two>dq)(?=[yzZtiNsv&.,:;)(\-])                # de twee
    | (?:(?<=[yg])|(?<=\.)(?=dn[yXx])|(?<=[XZxyt])(?=dn[tsjN.;)]))(?P<fellow>dn)(?=[.,:;)"yXxtsjN\-])  # aldus de Duitse
    | (?<=g)(?P<her>H)(?=[xyXZe.,])                        # volgens haar is
    | (?<=[xyX])(?P<it>d)(?=[.,])                          # …, meent het.
    | (?<=\.)(?P<it_says>d)(?=y)                           # Het voegde eraan toe dat …
    )
    """,
    re.VERBOSE,
)
