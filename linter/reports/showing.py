"""A draft as it was read, for writers and programs; recommendations that nothing cites stand out."""

from __future__ import annotations

import json
from itertools import islice
from typing import TYPE_CHECKING, Any

from linter.reports.graph import blocks, graph
from linter.reports.marking import Paint, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.draft import Draft
    from linter.model.review import Review

_MISSING = "(none named)"


def render_graph(review: Review, form: str, *, color: bool = False) -> str:
    """Return the report's graph as "text" or "json"; text leaves out what the report does not have."""
    seen = graph(review)
    return _json(seen) if form == "json" else _text(seen, Paint(color))


def render_blocks(draft: Draft, form: str) -> str:
    """Return the blocks as "json", or as "text", one a line: story, kind, number and words."""
    held = blocks(draft)
    if form == "json":
        return _json(held)
    lines = (
        f"{block['story']:<9} {block['kind']:<9} {block['number'] or '-':<8} {one_line(block['text'])}"
        + (" (hidden)" if block["hidden"] else "")
        for block in held
    )
    return "".join(f"{line}\n" for line in lines)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _text(seen: Mapping[str, Any], paint: Paint) -> str:
    parts = (
        ("Cover", _cover(seen["cover"])),
        ("Contents", _contents(seen["contents"])),
        ("Sections", _sections(seen["sections"])),
        ("Recommendations", _recommendations(seen, paint)),
        ("Referral notes", _notes(seen["referral_notes"])),
        ("Commissioning", _commissioning(seen["commissioning"])),
        ("Bodies", _bodies(seen["bodies"])),
        ("Acronyms", (f"{one['short']}  {one['long']}" for one in seen["acronyms"])),
        ("Case examples", _case_examples(seen["case_examples"])),
        ("Dates", _dates(seen["dates"])),
        ("Read", _coverage(seen)),
    )
    lines = [paint.strong(one_line(seen["title"] or seen["file"]))]
    for title, held in parts:
        shown = [f"  {line}" for line in held]
        lines += ["", paint.strong(title), *shown] if shown else []
    return "\n".join(lines) + "\n"


def _cover(fields: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for field in fields:
        label = one_line(field["label"]).rstrip(":")
        unknown = "" if field["key"] else " (not a field of the style)"
        yield f"{label}: {one_line('; '.join(field['values'])) or '(empty)'}{unknown}"


def _contents(entries: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for entry in entries:
        yield one_line(entry["title"]) + ("" if entry["page"] is None else f"  {entry['page']}")


def _sections(sections: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for section in sections:
        indent = "  " * (len(section["path"]) - 1)
        number = f"{section['number']}  " if section["number"] else ""
        unknown = "" if section["key"] else "  (not a section of the style)"
        yield f"{indent}{number}{one_line(section['title'])}{unknown}"


def _recommendations(seen: Mapping[str, Any], paint: Paint) -> Iterator[str]:
    listed, grouped = seen["recommendations"], sum(len(group["recommendations"]) for group in seen["groups"])
    items = iter(listed)
    stray = tuple(islice(items, len(listed) - grouped))
    yield from ("(under no lead-in)", *_items(stray, paint)) if stray else ()
    for group in seen["groups"]:
        yield f"{group['number'] or '(no number)'}  {one_line(group['lead_in'])}"
        yield f"   to: {'; '.join(map(_addressee, group['bodies'])) or _MISSING}"
        yield from _items(islice(items, len(group["recommendations"])), paint)


def _items(items: Iterable[Mapping[str, Any]], paint: Paint) -> Iterator[str]:
    for item in items:
        yield f"   {item['number'] or '(no number)'}  {one_line(item['text'])}"
        yield f"        {_cited(item['citations'], paint)}"


def _addressee(body: Mapping[str, Any]) -> str:
    return one_line(body["name"]) + ("" if body["known"] else " (unknown)")


def _cited(labels: list[str], paint: Paint) -> str:
    if not labels:
        return paint.alarming("cited nowhere")
    return "cited in " + ", ".join(one_line(label) or "an unnumbered place" for label in labels)


def _notes(notes: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for note in notes:
        about = f" for {', '.join(note['paragraphs'])}" if note["paragraphs"] else ""
        body, service = one_line(note["body"]) or _MISSING, one_line(note["service"]) or _MISSING
        yield f"{note['paragraph'] or '-'}{about}  body: {body}; service: {service}"


def _commissioning(statements: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for one in statements:
        commissioner, provider = (one_line(one[key]) or _MISSING for key in ("commissioner", "provider"))
        public = "  (public health)" if one["public_health"] else ""
        yield f"{one_line(one['services'])}  commissioner: {commissioner}; provider: {provider}{public}"


def _bodies(bodies: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for body in bodies:
        names = ", ".join(dict.fromkeys([*body["aliases"], *body["acronyms"]]))
        known = ", ".join(word for word in (body["kind"], f"from {body['source']}") if word)
        yield one_line(body["name"] + (f", also {names}" if names else "")) + f"  ({known})"


def _case_examples(examples: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for example in examples:
        name = " ".join(word for word in (example["label"], example["number"]) if word)
        yield one_line(name) + (f"  in {example['paragraph']}" if example["paragraph"] else "")


def _dates(dates: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for mention in dates:
        where = f"  in {mention['paragraph']}" if mention["paragraph"] else ""
        yield f"{mention['date'] or 'no such day'}  {one_line(mention['text'])}{where}"


def _coverage(seen: Mapping[str, Any]) -> Iterator[str]:
    read = ", ".join(f"{story} {count}" for story, count in seen["coverage"]["read"].items())
    yield f"{seen['format']}, in paragraphs: {read or 'none'}"
    for omission in seen["coverage"]["omitted"]:
        yield one_line(f"Left out: {omission['what']} ({omission['count']}): {omission['why']}")
    for note in seen["coverage"]["notes"]:
        yield one_line(f"Note: {note}")
