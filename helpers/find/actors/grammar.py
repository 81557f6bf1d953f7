"""The shapes of noun phrases that stand for actors, as one regular expression over one letter a token.

`lexicon.py` gives every token a letter, and `_` to the further tokens of a phrase that is listed as a whole:

    d  de, het, een        D  die, deze         z  zijn, haar      q  quantifier
    a  adjective that goes with people          e  any other word that ends as an inflected adjective
    n  nationality (Chinese)
    o  O  office, one and many                  u  U  unnamed kind of person, one and many
    r  R  counterpart, one and many             T  title (meneer)
    m  M  body of a country (ministerie)        b  ministry by its subject alone (Buitenlandse Zaken)
    h  noun before the name of a body (krant, denktank)              Y  known body or outlet
    P  known person        F  first name        C  other word with a capital
    W  w  particle of a name, with and without a capital             J  initial
    K  country             S  seat of a government                   L  other place
    I  l  inhabitants, one inhabitant           k  possessive of any name
    p  pronoun             H  haar              g  volgens, aldus
    v  van                 i  preposition of place                   s  binnen, bij      t  other preposition
    &  en, of              x  any other word    9  number            , . ( ) : " stand for themselves
"""

from __future__ import annotations

import re

_CAPITAL = r"[CFP]_*"
_PARTICLE = r"(?:v[dw]?|w[dw]?|d|W{1,3})"
_NAME = rf"""(?:
    F_*(?:F_*|J\.?)*(?:{_PARTICLE})?(?:{_CAPITAL}|[KSL]_*)(?:{_CAPITAL})*
  | (?:J\.)+(?:{_PARTICLE})?(?:{_CAPITAL})+
  | {_CAPITAL}vw(?:{_CAPITAL})+
  | (?:W[Wwd]{{0,2}})?{_CAPITAL}(?:(?:w[dw]?|W{{1,3}}|J\.?)?{_CAPITAL})*
)"""
_ADJECTIVE = r"(?:[aeq]|n_*(?:(?:,|&d?)n_*)*)"
_BEFORE = rf"(?:(?:[dz]|k_*)q?(?:{_ADJECTIVE}){{0,4}}|(?:[aq]|n_*(?:&n_*)*)(?:{_ADJECTIVE}){{0,3}})"
_INNER = r"(?:[dz]|k_*)?(?:[aeq]|n_*)*"
_BODY = rf"[mM]_*(?:v{_INNER}(?:[KSLYC]_*(?:&C)?))?"
_OF_NOUN = rf"""(?:
    [mMrR]_*(?:v{_INNER}[KSLYC]_*)?
  | h_*(?:Y_*|{_NAME})?
  | [oOuU]_*(?:v{_INNER}[KSLYmM]_*)?{_NAME}
  | [KSLYI]_*(?:&[KSLY]_*)?
  | {_NAME}
)"""
_OF = rf"""(?:
    v{_INNER}{_OF_NOUN}
  | v(?:[dz]|k_*)(?:[aeq]|n_*)*[xoOuUl](?:_*(?:Y_*|{_NAME})?)
  | v[xe](?![dzx])
)"""
_WHERE = rf"(?:[is]{_INNER}{_OF_NOUN})"

PHRASE = re.compile(
    rf"""
    (?P<before>{_BEFORE})?
    (?:
        (?P<counterpart>[rR]_*)(?P<counterpart_of>{_OF}|i[KSL]_*)?(?P<counterpart_name>{_NAME})?
      | (?P<office>[oO]_*)(?:&a?[oO]_*)?(?P<office_of>{_OF})?a?(?P<office_name>T?{_NAME})?(?P<office_after>{_OF}(?=.))?
      | (?P<kind>[uU]_*)(?P<kind_of>{_OF}|{_WHERE})?a?(?P<kind_name>T?{_NAME})?(?P<kind_after>(?:{_OF}|{_WHERE}))?
      | T(?P<title_name>{_NAME})
      | [h](?P<named_body>Y_*|{_NAME})
      | (?P<body>{_BODY})
      | (?P<known_body>Y_*)
      | (?P<country>K_*)
      | (?P<inhabitants>[Il]_*)
    )
    | (?P<name>{_NAME})
    | (?P<place>[SL]_*)
    | (?P<possessive>k_*)
    | (?P<pronoun>p)
    """,
    re.VERBOSE,
)
