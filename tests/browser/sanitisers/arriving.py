"""What a page still holds of an embedded calculator, once its HTML has been cleaned."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

import html5lib

from generator.embed.snippets import HEIGHT


def arrives(text: str, calculator: str, plugin: str) -> str:
    """The form that HTML works as on a page, by its id; empty where nothing of it is left that a reader could use."""
    tree = html5lib.parseFragment(text, namespaceHTMLElements=False)
    scripts = [each.get("src", "") for each in tree.iter("script")]
    links = [each for each in tree.iter("a") if each.get("href", "").startswith("https://")]
    if f'[{plugin} calculator="{calculator}"' in "".join(tree.itertext()):
        return "plugin"
    if tree.find(f".//{calculator}") is not None and any(each.endswith(f"/{calculator}.js") for each in scripts):
        return "zip" if scripts[0].startswith("/folder/") else "element"
    if links and any(each.endswith("/upgrade.js") for each in scripts):
        return "upgrade"
    if frames := list(_frames(tree)):
        if "allow-scripts" not in frames[0].get("sandbox", "allow-scripts"):
            return "table"  # the frame's page shows its table and its link where no script runs
        sized = "frame-sizing" in frames[0].get("style", "") or any(each.endswith("/resize.js") for each in scripts)
        return "sized" if sized else "frame"
    if links and tree.find(".//th") is not None and tree.find(".//td") is not None:
        return "table"
    return "link" if links else ""


def _frames(tree: Element) -> Iterator[Element]:
    """The frames that say what they are and are as high as they must be."""
    for each in tree.iter("iframe"):
        high = each.get("height") == str(HEIGHT) and not each.get("style", "").replace(" ", "").count("height:auto")
        if each.get("src", "").startswith("https://") and each.get("title") and high:
            yield each
