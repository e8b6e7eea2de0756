"""What RE2 refuses in a pattern, in the words of the person who wrote it, and what to write instead."""

from __future__ import annotations

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

_EXCEPTIONS = 'find the words alone and list what is not meant under "exceptions"'
_CONTEXT = "write what stands beside the words into the pattern, or " + _EXCEPTIONS
_REPEATED = 'for words that are said twice there is the kind "repetition"'
_POSSESSIVE = "leave the last + out: no pattern ever runs long here"

# What RE2 names as the cause begins like one of these, the longer ones first.
_CONSTRUCTS: tuple[tuple[str, str, str], ...] = (
    ("(?<=", "a lookbehind", _CONTEXT),
    ("(?<!", "a negative lookbehind", _EXCEPTIONS),
    ("(?=", "a lookahead", _CONTEXT),
    ("(?!", "a negative lookahead", _EXCEPTIONS),
    ("(?>", "an atomic group", "write (?:…): no pattern ever runs long here"),
    ("(?(", "a condition", "write both cases out, with | between them"),
    ("(?#", "a comment", "put the comment into the YAML, behind a #"),
    ("(?|", "a branch reset", "write (?:…|…)"),
    ("(?R", "a recursion", "write out how deep it may go"),
    ("(?&", "a recursion", "write out how deep it may go"),
    ("(?x", "free spacing", "write the pattern without spaces that mean nothing"),
    ("\\k", "a named backreference", _REPEATED),
    ("\\g", "a named backreference", _REPEATED),
    ("\\Z", "Python's end of the text", "write $"),
    ("\\u", "a character by its number", "write the character itself, or \\x{2019}"),
    ("\\U", "a character by its number", "write the character itself, or \\x{2019}"),
    ("\\N", "a character by its name", "write the character itself"),
    ("\\h", "a horizontal space", "write [ \\t]"),
    ("\\R", "a line break", "leave it out: a line break in a paragraph counts as a space"),
    ("\\K", "a reset of the beginning", _CONTEXT),
    ("\\G", "the end of the last find", "leave it out"),
    ("\\X", "a character with its accents", "write \\pL\\pM*"),
)
_REASONS: tuple[tuple[str, str, str], ...] = (
    ("invalid repetition size", "a repetition above 1000 or the wrong way round", "write one such as {2,40}"),
    ("no argument for repetition", "a repetition of nothing", "write what is to be repeated before it"),
    ("missing )", "a bracket that is never closed", "close it, or write \\( for the bracket itself"),
    ("unexpected )", "a bracket that was never opened", "open it, or write \\) for the bracket itself"),
    (
        "missing ]",
        "a list of characters that is never closed",
        "close it, or write \\[ for the bracket itself",
    ),
    (
        "invalid character class range",
        "a list of characters that means none",
        "write one such as [a-z] or \\pL",
    ),
    ("invalid named capture group", "a group without a proper name", "write (?P<name>…) or (…)"),
    ("trailing \\", "a backslash with nothing behind it", "write \\\\ for the backslash itself"),
    ("invalid escape sequence", "an escape that means nothing", "leave the backslash out"),
    ("invalid perl operator", "an unknown kind of group", "write (?:…), (?i:…) or (…)"),
    ("bad repetition operator", "a repetition of a repetition", "write one of *, +, ? and {n,m}"),
    ("pattern too large", "too much to be searched for", "write shorter repetitions"),
)
_NAMED = compiled(r"\(\?P[=>]\w*\)?")
_BACKREFERENCE = compiled(r"\\[1-9]")
# An anchor of the whole text, not behind another backslash: the report is searched as one text.
_WHOLE = compiled(r"(?<!\\)(?:\\\\)*(?P<anchor>\\[Az])")


class Refusal(Frozen):
    """Why a pattern is refused: the construct as it is written, its name, what to do, where it stands."""

    written: str
    construct: str
    instead: str
    offset: int


def refusal(pattern: str, cause: str) -> Refusal:
    """Return what RE2's `cause` ("invalid perl operator: (?=") means for `pattern`."""
    reason, _, written = cause.partition(": ")
    offset = max(pattern.find(written), 0)
    # RE2 shows no more of "(?P=name)" than "(?P".
    if named := _NAMED.search(pattern) if written == "(?P" else None:
        return Refusal(named[0], "a named backreference", _REPEATED, named.start())
    if _BACKREFERENCE.match(written):
        return Refusal(written, "a backreference", _REPEATED, offset)
    if reason == "bad repetition operator" and written.endswith("+"):
        return Refusal(written, "a possessive repetition", _POSSESSIVE, offset)
    known = next((known for known in _CONSTRUCTS if written.startswith(known[0])), None)
    if known is None:
        known = next((known for known in _REASONS if reason.startswith(known[0])), None)
    _, construct, instead = known or ("", f"something that it calls “{cause}”", "write it in another way")
    # "missing ): …" quotes the whole pattern.
    return Refusal("" if written == pattern else written, construct, instead, offset)


def anchored(pattern: str) -> Refusal | None:
    r"""Return the refusal of the first \A or \z in `pattern`, None without one."""
    found = _WHOLE.search(pattern)
    if found is None:
        return None
    instead = "write ^ or $, which are the beginning and the end of a paragraph"
    return Refusal(found["anchor"], "an anchor of the whole text", instead, found.start("anchor"))
