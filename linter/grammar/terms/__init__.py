"""Terms that a report writes in several ways, and the words in which they are looked up."""
