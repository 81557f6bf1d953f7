"""A module for each form that articles come in; `read(part, columns)` gives what it holds, record by record."""
