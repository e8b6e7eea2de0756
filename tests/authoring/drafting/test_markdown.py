"""The small draft as Markdown."""

from __future__ import annotations

from linter.authoring.drafting import write_markdown
from tests.authoring.drafting.small import SMALL

WRITTEN = r"""# Inns of Mereshire

By \*the\* guild

| Item | Details |
|---|---|
| Visited | 8 May 2016 – 9 May 2016 |
| Guilds | Guild of Bakers |
| Region | [insert region] |

## 1. Rooms

1.1 Beds are short (**Order 1.1**).

1\. They are \<old>.

- One

> Snug.

**Case 1:** *A guest slept.*

\# See 1.1 and case 1

## Orders

**1. Guild of Bakers should:**

1.1 Mend beds.
"""


def test_the_file_reads_as_it_is_printed() -> None:
    assert write_markdown(SMALL) == WRITTEN


def test_a_house_without_a_cover_has_no_table() -> None:
    table = WRITTEN[WRITTEN.index("| Item") : WRITTEN.index("## 1.")]
    assert write_markdown(SMALL._replace(cover=())) == WRITTEN.replace(table, "")
