"""The notation in which a house style writes its forms, and what it is made of."""
