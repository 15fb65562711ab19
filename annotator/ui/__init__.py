"""The window: Qt widgets over a session; no rule about what is valid lives here."""
