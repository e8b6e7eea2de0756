"""How the blocks of a draft are put in another order: one moved stretch, one taken out, one block added."""

from __future__ import annotations

from linter.model.frozen import Frozen

ADDED = -1
"""Stands in an order where a block comes that was not there before."""


class Shift(Frozen):
    """Blocks `first` up to, not including, `end` go behind block `after`, which is none of them.

    `midst` and `amid` say whether one of its kind is next at the old place and at the new one: then it hands
    on the space above it, else it takes that along.
    """

    first: int
    end: int
    after: int
    midst: bool = False
    amid: bool = False

    def order(self, count: int) -> tuple[int, ...]:
        """Return the indices that `count` blocks had, in the order that they have then."""
        moved = range(self.first, self.end)
        left = [at for at in range(count) if at not in moved]
        place = left.index(self.after) + 1
        return (*left[:place], *moved, *left[place:])


class Removal(Frozen):
    """Blocks `first` up to, not including, `end` are taken out; `midst` as for `Shift`."""

    first: int
    end: int
    midst: bool = False

    def order(self, count: int) -> tuple[int, ...]:
        """Return the indices that the blocks that are left of `count` had."""
        return tuple(at for at in range(count) if not self.first <= at < self.end)


class Addition(Frozen):
    """A block made like block `like`, its number and words changed to `number` and `words`, behind `after`.

    `gap` is what stands between the two. Where Word computes the number of `like`, it computes that of the
    new block, too.
    """

    after: int
    like: int
    number: str
    words: str
    gap: str = " "

    def order(self, count: int) -> tuple[int, ...]:
        """Return the indices that the blocks had, `ADDED` where the new one stands."""
        return (*range(self.after + 1), ADDED, *range(self.after + 1, count))


Step = Shift | Removal | Addition
