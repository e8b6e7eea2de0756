"""Documents that are made of a report or stand around it: values in, bytes or text out."""
