"""Hold the words that the Word reader finds against those of LibreOffice's text conversion, file by file.

    python benchmarks/word_words.py FOLDER [--over 2] [--details] [--keep FOLDER]

Needs LibreOffice: `apt-get install --no-install-recommends libreoffice-writer` (Debian, Ubuntu), `brew
install --cask libreoffice` (macOS), or the installer from libreoffice.org; `soffice` has to be on the PATH.

For each file two shares are printed. *Lost*: words of LibreOffice that the reader has nowhere, neither in
what shows nor in what is hidden or deleted and kept apart (LibreOffice prints deleted and hidden text too).
*Doubled*: words of the body that the reader has more often than LibreOffice. Text boxes, notes, headers and
footers are not held against it, because its text conversion leaves them out. Files that the reader refuses
are not compared; those that LibreOffice can't convert in time are named.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from linter.model.draft import Draft, Story
from linter.readers.word import read_word
from linter.readers.word.names import MOVED_HERE
from linter.readers.word.reader import walk_file
from linter.readers.word.views import View

_BATCH = 10
_SECONDS = 30
_EVERYTHING = View(left_out=frozenset(), shown_move=MOVED_HERE)
_WORD = re.compile(r"\w+")


class Share(NamedTuple):
    """What a file's two readings have in common: shares of words, and the words themselves."""

    name: str
    words: int
    lost: float
    doubled: float
    lost_words: Counter[str]
    doubled_words: Counter[str]


def words(text: str) -> Counter[str]:
    """Count the words of a text, compatibility forms and case aside."""
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()))


def convert(files: list[Path], out: Path) -> None:
    """Convert files to text with LibreOffice, several at a time; what fails in a batch is tried alone."""
    for at in range(0, len(files), _BATCH):
        batch = files[at : at + _BATCH]
        _soffice(batch, out)
        for file in batch:
            if not (out / f"{file.stem}.txt").exists():
                _soffice([file], out)
        print(f"\rconverted {min(at + _BATCH, len(files))} of {len(files)}", end="", file=sys.stderr)
    print(file=sys.stderr)


def _soffice(files: list[Path], out: Path) -> None:
    """Run LibreOffice over `files`; it crashes or hangs on some, and those just have no text afterwards."""
    command = [
        shutil.which("soffice") or "soffice",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(out),
    ]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        run = subprocess.Popen(
            [*command, f"-env:UserInstallation=file://{profile}", *map(str, files)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            run.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)  # the command is a script; the office is its child
            run.wait()


def compare(draft: Draft, text: str) -> Share:
    """Return the shares for a file and its conversion."""
    theirs = words(text)
    lost = theirs - _all(draft)
    doubled = _body(draft) - theirs
    total = max(sum(theirs.values()), 1)
    ours = max(sum(_body(draft).values()), 1)
    return Share(draft.name, total, sum(lost.values()) / total, sum(doubled.values()) / ours, lost, doubled)


def _all(draft: Draft) -> Counter[str]:
    """Count the words of a file with all that was deleted, moved away or hidden, and its numbers."""
    reading = walk_file(draft.name, Path(draft.name).read_bytes(), _EVERYTHING)
    kept_apart = (passage.hidden for passage in reading.survey.passages)
    return words("\n".join([*(block.text for block in reading.made.blocks if not block.hidden), *kept_apart]))


def _body(draft: Draft) -> Counter[str]:
    shown = (block.text for block in draft.blocks if block.story is Story.BODY and not block.hidden)
    return words("\n".join(shown))


def main(arguments: list[str]) -> int:
    """Convert, compare and print; exit 2 without LibreOffice."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--over", type=float, default=2, help="list files where more than this per cent differ"
    )
    parser.add_argument("--details", action="store_true", help="name the words that differ most")
    parser.add_argument("--keep", type=Path, help="keep the conversions here and use those that are there")
    options = parser.parse_args(arguments)
    if shutil.which("soffice") is None:
        print(__doc__)
        return 2
    files = sorted(options.folder.glob("*.doc[xm]"))
    drafts = [draft for file in files if isinstance(draft := read_word(str(file), file.read_bytes()), Draft)]
    print(f"{len(files)} files, of which the reader refuses {len(files) - len(drafts)}")
    with tempfile.TemporaryDirectory() as scratch:
        out = options.keep or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        convert([Path(draft.name) for draft in drafts if not _conversion(out, draft).exists()], out)
        _report(drafts, out, options.over / 100, details=options.details)
    return 0


def _conversion(out: Path, draft: Draft) -> Path:
    return out / f"{Path(draft.name).stem}.txt"


def _report(drafts: list[Draft], out: Path, over: float, *, details: bool) -> None:
    shares, unconverted = [], []
    for draft in drafts:
        text = _conversion(out, draft)
        if text.exists():
            shares.append(compare(draft, text.read_text(encoding="utf-8-sig", errors="replace")))
        else:
            unconverted.append(Path(draft.name).name)
    shares.sort(key=lambda share: -max(share.lost, share.doubled))
    for share in shares:
        if max(share.lost, share.doubled) > over:
            print(
                f"{Path(share.name).name}\t{share.words}\t{share.lost:.1%} lost\t{share.doubled:.1%} doubled"
            )
            if details:
                print("    lost:   ", *(f"{word}×{n}" for word, n in share.lost_words.most_common(12)))
                print("    doubled:", *(f"{word}×{n}" for word, n in share.doubled_words.most_common(12)))
    print(f"{len(shares)} files compared; LibreOffice could not convert {len(unconverted)}", *unconverted)
    if shares:
        for name in ("lost", "doubled"):
            values = [getattr(share, name) for share in shares]
            print(f"{name}: median {statistics.median(values):.2%}, mean {statistics.mean(values):.2%}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
