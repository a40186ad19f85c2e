"""Everything as one download: all the data of the API with the licence, the same bytes each time."""

import io
import zipfile
from collections.abc import Iterable, Mapping
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


def archive(library: Library, assets: Iterable[Asset]) -> Asset:
    """The files of the API in one zip."""
    site = library.site
    licence = {"name": site.licence_name, "licence": site.licence}
    readme = README.format(title=site.title, revised=site.revised, url=site.url, **licence)
    files = {asset.path.removeprefix(BASE): asset.content for asset in assets}
    return Asset(f"{BASE}everything.zip", zipped({"README.txt": readme.encode(), **files}))


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files by name in one zip, the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return out.getvalue()
