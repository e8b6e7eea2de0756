"""From a draft and a house style to the graph of the report."""
