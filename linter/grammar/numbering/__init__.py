"""Numbers of paragraphs and recommendations, and the rows in which they should stand."""
