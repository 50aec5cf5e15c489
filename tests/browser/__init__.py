"""The built site in real browsers: Chromium and Firefox, from their own server, below a path."""
