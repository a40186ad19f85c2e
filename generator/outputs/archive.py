"""Everything as one download: all the data of the API with the licence, the same bytes each time."""

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path

from generator.library import Library
from generator.outputs.published import BASE
from generator.page import Asset

LICENCE = Path(__file__).resolve().parents[2] / "LICENSE"
"""The licence of the code, which goes wherever code is handed over."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
README = """\
{title}: all the data, as of {revised}.

Licence: {name}, {licence}

Credit: {title}, {url}
The claims are taken from the sources that they name, in our own words; see each source's record for how it was read.
index.json says what there is, openapi.json describes it, schemas/ holds a JSON Schema a kind.
"""


class Archive:
    """A zip, whose files are read one by one. It can be handed to another process."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._zip = zipfile.ZipFile(io.BytesIO(content))

    def __reduce__(self) -> tuple[type["Archive"], tuple[bytes]]:
        return Archive, (self.content,)

    @property
    def names(self) -> list[str]:
        """The names of its files, in their order."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """What a file holds."""
        return self._zip.read(name)


def archived(library: Library, files: Iterable[Asset]) -> Iterator[Asset]:
    """The files of the API, and one zip of them all. What they hold is held in the zip alone, a tenth as large."""
    site = library.site
    licence = {"name": site.licence_name, "licence": site.licence}
    readme = README.format(title=site.title, revised=site.revised, url=site.url, **licence)
    contents = ((file.path.removeprefix(BASE), file.content) for file in files)
    archive = Archive(_zip(chain([("README.txt", readme.encode())], contents)))
    yield from (Asset(BASE + name, partial(archive.read, name)) for name in archive.names[1:])
    yield Asset(f"{BASE}everything.zip", archive.content)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files by name in one zip, the same bytes each time."""
    return _zip(files.items())


def _zip(files: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files:
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()
