"""Characters of symbol fonts as Unicode: what the page shows for a code in Wingdings or Symbol.

The Symbol font has Adobe's encoding; Wingdings by its shapes, as Unicode 7 took them in. Fonts number from
U+F000 on in Word; only the low byte counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_BYTE: Final = 0xFF
_PRIVATE: Final = range(0xF000, 0xF100)
_SPACE: Final = 0x20
_LARGEST: Final = 0x10FFFF
_SURROGATES: Final = range(0xD800, 0xE000)


def _from(start: int, characters: str) -> dict[int, str]:
    return {start + at: character for at, character in enumerate(characters) if character != "\ufffd"}


_SYMBOL: Final[Mapping[int, str]] = {
    **_from(0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?"),
    **_from(0x40, "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    **_from(0x60, "\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    **_from(0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"),
    **_from(0xB0, "°±″≥×∝∂•÷≠≡≈…⏐⎯↵"),
    **_from(0xC0, "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"),
    **_from(0xD0, "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    **_from(0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
    **_from(0xF1, "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
}
_WINGDINGS: Final[Mapping[int, str]] = {
    **_from(0x20, " 🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭"),
    **_from(0x30, "🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍"),
    **_from(0x40, "🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳"),
    **_from(0x50, "🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉"),
    **_from(0x60, "♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■□"),
    **_from(0x70, "🞐❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶🙶🙷"),
    **_from(0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    **_from(0x9E, "·•⬝○"),
    **_from(0xA7, "▪◻"),
    **_from(0xAA, "✦★✶✴✹✵"),
    **_from(0xB5, "✪✰"),
    **_from(0xD5, "⌫⌦⮘⮚⮙⮛"),
    **_from(0xDF, "🡨🡪🡩🡫"),
    **_from(0xE8, "➔"),
    **_from(0xEF, "⇦⇨⇧⇩⬄⇳"),
    **_from(0xFB, "✗✓☒☑"),
}
_WINGDINGS_2: Final[Mapping[int, str]] = {
    **_from(0x4F, "✗✓☒☑☒"),
    **_from(0x97, "•●"),
    **_from(0xA0, "▪■"),
    **_from(0xA3, "□"),
}
_FONTS: Final[Mapping[str, Mapping[int, str]]] = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": {0x61: "✓", 0x72: "✗", 0x63: "□", 0x67: "■", 0x6E: "●"},
}


def symbol(font: str, code: int) -> str:
    """Return the character that `font` shows for `code`; U+FFFD where no counterpart in Unicode is known."""
    table = _FONTS.get(font.casefold())
    if table is not None:
        return table.get(code & _BYTE, "\ufffd")
    if code in _PRIVATE:
        code &= _BYTE
    if not _SPACE <= code <= _LARGEST or code in _SURROGATES:
        return "\ufffd"
    return chr(code)
