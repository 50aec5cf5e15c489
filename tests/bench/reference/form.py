"""A small form: two answers make a note."""

from pyscript import document


def write(_event: object) -> None:
    """Puts the note into its box."""
    name, job = (document.querySelector(f"#{one}").value for one in ("name", "job"))
    document.querySelector("#note").value = f"Hi {name},\n\nThank you for your time about the {job} job.\n"
