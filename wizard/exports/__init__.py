"""What leaves the page, each only when the reader asks: saved file, calendar, mail link, text."""
