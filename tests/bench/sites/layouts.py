"""Shells → the layouts of the peers that are given ours: static text, with the peer's own expressions in the slots."""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.shell.splice import Shell
from tests.bench.sites.outline import Outline

IN_HUGO: Mapping[str, str] = {
    "title": "{{ $page.title }}",
    "summary": "{{ $page.summary }}",
    "body": '{{ partial "body.html" $page }}',
    "contents": '{{ partial "contents.html" $page.contents }}',
    "foot": "{{ $page.slots.foot | safeHTML }}",
}
"""How a slot is filled; others hold text that Hugo escapes."""
PAGE = '{{ $page := index hugo.Data.pages (.Params.key | default "") -}}'
PICTURE = '{{ partial "picture.html" $page -}}'


def hugo_layouts(outline: Outline, folder: Path, pictures: bool = False) -> None:
    """A layout for each shell, `shell-0.html` and so on, and the home page's; with `pictures` they draw one each."""
    drawn = [_in_hugo(shell, pictures) for shell in outline.around.shells]
    names = {f"shell-{number}": text for number, text in enumerate(drawn)} | {"home": drawn[outline.pages[""]["shell"]]}
    for name, text in names.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")


def _in_hugo(shell: Shell, pictures: bool) -> str:
    pieces = [piece.decode() for piece in shell.pieces]
    for place, slot, _ in shell.holes:
        given = f'index $page.slots "{slot}"'
        pieces[place] = IN_HUGO.get(slot, f"{{{{ {given}{' | safeJS' if slot.startswith('data ') else ''} }}}}")
    begins = [PAGE, PICTURE] if pictures else [PAGE]
    return "".join([*begins, *pieces])


def shells_as_json(shells: list[Shell], file: Path) -> None:
    """The shells as data, for layouts that are programs: pieces, and for each hole its place, slot and escaping."""
    values = [{"pieces": [each.decode() for each in shell.pieces], "holes": shell.holes} for shell in shells]
    file.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
