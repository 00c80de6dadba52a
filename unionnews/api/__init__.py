"""The REST API as a whole: its addresses, who may come in, how much one may ask, how it describes itself."""
