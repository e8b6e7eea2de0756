"""The slips that make the flawed example of the clean one, each with the code of the rule that sees it."""

from __future__ import annotations

from typing import NamedTuple


class Slip(NamedTuple):
    """A slip: the rule that it shows, words that stand once in the clean report, and what becomes of them."""

    code: str
    right: str
    wrong: str


_NOTE = "has been drawn to the attention of Public Health, Oakshire County Council as the commissioner of the"

SLIPS = (
    Slip("CIT001", "(**Recommendation 2.3**)", "(**Recommendation 2.9**)"),
    Slip("CIT003", "(**Recommendations 4.2 and 4.5**)", "(**Recommendation 4.2 and 4.5**)"),
    Slip("CIT004", "(**Recommendation 2.1**)", "(**Rec. 2.1**)"),
    Slip("CIT005", "in paragraph 5.1.2,", "in paragraph 5.1.12,"),
    Slip("CIT006", "(**Recommendation 5.1**).", "(**Recommendation 5.1**."),
    Slip("CIT009", "As case example 7 shows", "As case example 17 shows"),
    Slip(
        "CIT010",
        "procedure for this (**Recommendation 4.6**).",
        "procedure for this. (**Recommendation 4.6**).",
    ),
    Slip("NUM001", "5.1.6 Clearway", "5.1.7 Clearway"),
    Slip("NUM002", "4.9 Looked after young", "4.8 Looked after young"),
    Slip("NUM003", "2.4 Waiting times", "2.5 Waiting times"),
    Slip("NUM003", "2.5 Once they", "2.4 Once they"),
    Slip("NUM004", "1.12 Clearway", "1..12 Clearway"),
    Slip("NUM005", "Case example 5:", "Case sample 5:"),
    Slip("NUM006", "3.10 Chronologies", "8.10 Chronologies"),
    Slip(
        "REC001",
        "7.3 Develop a common layout for chronologies of significant events.",
        "7.3 Develop a common layout for chronologies of significant events.\n\n"
        "Review how often the teams meet.",
    ),
    Slip(
        "REC002",
        "**6. Oakshire Hospitals NHS Foundation Trust and Fenwick Vale Community NHS Trust should:**",
        "**6. They should:**",
    ),
    Slip(
        "REC003",
        "**7. Mercer Valley Partnership NHS Foundation Trust and Clearway Recovery should:**",
        "**7. Mercer Valley Partnership NHS Foundation Trust and Clearway Recovery to;**",
    ),
    Slip(
        "REC004",
        "**5. NHS England and NHS East Oakshire CCG should:**",
        "**5. NHS England and Harrow Vale Ambulance NHS Trust should:**",
    ),
    Slip(
        "REC005",
        "5.2 Work with GPs to establish regular meetings about vulnerable families, with the health visitor, "
        "in every practice.",
        "5.2 Work with GPs to increase the share of child protection conferences that receive a report "
        "from practices.",
    ),
    Slip(
        "REC006",
        "3.1 Ensure that initial health assessments take",
        "3.1 Initial health assessments should take",
    ),
    Slip("REC007", "and how consent is sought.", "and how consent is sought"),
    Slip("REC008", "\n## Next steps", "\n**8. NHS England should:**\n\n## Next steps"),
    Slip("REC010", "within **20 working days**", "within **30 working days**"),
    Slip("STR001", "### How we carried out the review\n\n", ""),
    Slip(
        "STR003",
        "\n## Recommendations",
        "\n#### 5.4 Working with partners\n\n"
        "5.4.1 Leaders of all four providers meet head teachers twice a year.\n\n"
        "## Recommendations",
    ),
    Slip(
        "STR005",
        "the duties that section 11 of the Children Act 2004 places on health bodies, and with the statutory",
        "the duties of health bodies in law, and with the statutory",
    ),
    Slip("TOC001", "Training and supervision\t18\n\n", ""),
    Slip("TOC003", "Leadership and management\t16", "Leadership & Management\t16"),
    Slip("TOC004", "Governance\t17", "Governance\t15"),
    Slip("COV001", "| NHS England area: | Mercia and Wolds |\n", ""),
    Slip("COV002", "| CQC region: | Central and Wolds |", "| CQC region: | |"),
    Slip(
        "COV003",
        "| Date of publication:",
        "| Lead partner: | Oakshire County Council |\n| Date of publication:",
    ),
    Slip("COV004", "Owen Sandiford, Priya Rastall", "Owen Sandiford Priya Rastall"),
    Slip("COV005", "The role of health services in Oakshire", "The role of health services in Westmark"),
    Slip("DAT001", "24 November 2015", "31 November 2015"),
    Slip("DAT003", "27 May 2016", "27 May 2015"),
    Slip("DAT004", "Wednesday 10 February 2016", "Thursday 10 February 2016"),
    Slip("DAT005", "5 October 2015", "05/10/2015"),
    Slip(
        "PHR001",
        f"being told. ***This issue {_NOTE}",
        f"being told. ***This issue {_NOTE.replace('Oakshire', 'Westmark')}",
    ),
    Slip(
        "PHR002",
        f"asked about. ***This issue {_NOTE} school nursing service",
        f"asked about. ***This issue {_NOTE} physiotherapy service",
    ),
    Slip(
        "PHR003",
        f"5.1.5 have{_NOTE[3:]} health visiting service",
        f"5.1.5 have{_NOTE[3:]} health visitor service",
    ),
    Slip(
        "PHR004", ", and we explain our concerns in a separate letter to public health at the council.", "."
    ),
    Slip(
        "PHR005",
        f"after a move. ***This issue {_NOTE} children's substance misuse service",
        f"after a move. ***This issue {_NOTE} service",
    ),
    Slip("PHR007", "at all. ***This issue has been drawn to", "at all. ***We have brought this issue to"),
    Slip(
        "ORG001",
        "East Oakshire CCG and NHS Marlby and West Oakshire CCG within",
        "East Oakshire CCG and NHS Marlby & West Oakshire CCG within",
    ),
    Slip(
        "ORG002",
        "The board of OHFT hears",
        "The board of Oakshire Hospitals NHS Foundation Trust (OHT) hears",
    ),
)


def flawed(clean: str) -> str:
    """Return the clean report with every slip; it is an error if right words do not stand there just once."""
    for slip in SLIPS:
        if clean.count(slip.right) != 1:
            message = (
                f"{slip.code}: {slip.right!r} stands {clean.count(slip.right)} times in the clean report"
            )
            raise ValueError(message)
        clean = clean.replace(slip.right, slip.wrong)
    return clean
