"""The papers around a report: the letter to public health, the action plan, the register.

What a paper holds is worked out from the graph (`letter`, `plan`, `register`, `changes`), laid out as a
`Paper` that knows no format, and written by `word`, `workbook`, `web`, `separated` or `structured`.
"""
