"""Nouns for what a review counts."""

from __future__ import annotations

from linter.grammar.word_lists import word_set

# What a list can divide: "two groups: 12 nurses and 8 doctors" divides no groups.
DIVIDED = word_set(
    "children people persons adults babies infants pupils patients clients teenagers siblings staff"
    " practitioners professionals employees nurses midwives doctors carers parents mothers records cases"
    " files referrals reports assessments plans attendances admissions incidents reviews recommendations"
    " actions contacts visits appointments placements messages calls requests conferences meetings"
    " posts schools practices bookings audits medicals"
    " notifications letters forms complaints deaths births women men enquiries alerts discussions"
)
