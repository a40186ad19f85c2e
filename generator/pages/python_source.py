"""Python source → highlighted HTML."""

from markupsafe import Markup
from pygments import highlight  # type: ignore[import-untyped]
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import PythonLexer  # type: ignore[import-untyped]

_LEXER = PythonLexer()
_FORMATTER = HtmlFormatter(nowrap=True)


def python_source(source: str) -> Markup:
    """The source with its words marked for the theme's colours."""
    return Markup(highlight(source, _LEXER, _FORMATTER).rstrip("\n"))
