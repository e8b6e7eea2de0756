"""A small report of a fictional county, with every kind of note and citation, as a draft and as its graph."""

from __future__ import annotations

from pathlib import Path

from linter import app
from linter.model.review import Review

DRAFT = """\
Review of health services for Children Looked After and Safeguarding in Oakshire

Date of review:\t14th September 2015 - 18th September 2015
Date of publication:\t14th December 2015
Name(s) of CQC inspector:\tAnn Lee, Bo Marsh
Provider services included:\tFenwick Vale Community NHS Trust
CCGs included:\tNHS Marlby CCG
NHS England area:\tOakshire
CQC region:\tNorth
CQC Regional Director:\tKim Moss

Summary of the review

Context of the review

Health visiting services are commissioned by Public Health, Oakshire County Council and provided by Fenwick Vale \
Community NHS Trust (FVCT).

The report

The child's journey

1. Early help

1.1 Health visitors meet families soon. Some visits are not written up (Recommendation 1.1). This issue has been drawn \
to the attention of Public Health, Oakshire County Council as the commissioner of the health visiting service.

1.2 Drugs workers see few parents. This issue has been drawn to the attention of Public Health Oakshire as the \
commissioner of the adult substance misuse service.

2. Children in need

2.1 Visits to families in Marlby are short (Recommendations 1.2 and 2.1).

2.2 Some families are not seen again (Recommendation 2.1). Issues set out in paragraphs 2.1, 2.2 and 2.9 have been \
drawn to the attention of Public Health, Oakshire County Council as the commissioner of the health visiting service.

2.3 Nobody audits these visits (Recommendation 4.7). This issue has been drawn to the attention of Public Health, \
Oakshire County Council as the commissioner of the service.

Recommendations

1. NHS Marlby CCG and Fenwick Vale Community NHS Trust should:

1.1 Ensure that each visit is written up on the same day.

1.2 Review the length of visits to families in Marlby.

2. Fenwick Vale Community NHS Trust should:

2.1 Develop an audit of how often families are seen again.

2.2 Train every drugs worker in what parents need.
"""

# The same with recommendations moved, changed, dropped and added; the citations stay as they were.
CHANGED = (
    DRAFT.replace("1.1 Ensure that each visit is written up on the same day.\n\n", "")
    .replace("1.2 Review the length", "1.1 Review the length")
    .replace("2. Fenwick Vale Community NHS Trust should", "2. NHS Marlby CCG should")
    .replace("2.2 Train every drugs worker in what parents need.", "")
    .replace(
        "2.1 Develop an audit of how often families are seen again.",
        "2.1 Appoint a lead for drugs workers.\n\n2.2 Develop a yearly audit of how often families are seen again.",
    )
)


def review(text: str = DRAFT, name: str = "drafts/oakshire.txt") -> Review:
    found = app.show(app.Source(Path(name), text.encode()), app.Options())
    assert isinstance(found, Review), found
    return found
