"""What goes wrong while shells are drawn."""


class ShellError(Exception):
    """MkDocs could not draw the site; it has said why."""
