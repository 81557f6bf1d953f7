"""What a reader puts right: kept as W3C Web Annotations, one a line, and applied to what the rules find.

`log` keeps the lines, `annotation` says what stands in one, `quotation` finds a passage again in a text that may have changed,
`findings` recognises a finding, `apply` lets corrections win over the rules, `judge` makes new ones, `agreement` compares
readers.
"""
