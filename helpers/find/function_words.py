"""Closed classes of Dutch words that open a clause or a phrase."""

SUBORDINATORS = frozenset(
    "dat omdat doordat nadat voordat terwijl toen als zodat opdat hoewel ofschoon indien tenzij zodra aangezien wanneer "
    "zolang alsof mits".split()
)
COORDINATORS = frozenset("en maar want of dus noch".split())
BEFORE_NOUNS = frozenset(
    "aan bij door in met na naar om onder op over sinds tegen tot uit van voor volgens tussen tijdens".split()
)
DETERMINERS = frozenset("de het een deze dit die dat hun zijn haar onze alle veel enkele".split())
