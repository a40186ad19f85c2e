"""What readers can do about a mistake: every page, claim, row and rule says where to edit, follow and report it."""

import html
import re
from urllib.parse import parse_qs, urlsplit

from tests.pages.conftest import Real

WAYS = re.compile(r'<a href="([^"]+)">Edit it</a> <a href="([^"]+)">History</a> <a href="([^"]+)">Report a problem</a>')


def cares(body: str) -> list[tuple[str, str, dict[str, list[str]]]]:
    """The file and line to edit, the file whose history is shown, and what the report is filled with, in order."""
    found = []
    for edit, history, report in WAYS.findall(html.unescape(body)):
        found.append(
            (edit.split("/edit/main/")[1], history.split("/commits/main/")[-1], parse_qs(urlsplit(report).query))
        )
    return found


def test_every_claim_and_row_can_be_looked_after(real: Real) -> None:
    """Each claim and row leads to its line, to its own history or its file's, and to a report that names it."""
    library = real.library
    for source in library.sources.values():
        names = [f"claim:{claim.id}" for claim in source.claims]
        path = f"sources/{source.id}/"
        found = cares(real.pages[path].body)
        assert [report["record"] for *_, report in found] == [[name] for name in names]
        assert all(report["page"] == [library.site.url + path] for *_, report in found)
        assert all(edit.startswith(f"content/{path[:-1]}.yml#L") for edit, *_ in found)
        ways = [(f"#history-{claim.id}", f"content/{path[:-1]}.yml") for claim in source.claims]
        assert all(history in either for (_, history, _), either in zip(found, ways, strict=True))
        assert {history[1:] for _, history, _ in found if history[0] == "#"} <= set(real.bodies[path].ids)
        assert len({edit for edit, *_ in found}) == len(found)
    for table in library.benchmarks.values():
        found = cares(real.pages[f"benchmarks/{table.id}/"].body)
        assert [report["record"] for *_, report in found] == [[f"row:{table.id}/{row.id}"] for row in table.rows]
        assert all(report["figure"][0] for *_, report in found)


def test_every_rule_can_be_looked_after(real: Real) -> None:
    """Each rule leads to the Python line of its function and to a report that names it."""
    for name, compiled in real.calculators.items():
        found = cares(real.pages[f"calculators/{name}/method/"].body)
        assert [edit for edit, *_ in found] == [f"{compiled.path}#L{rule.line}" for rule in compiled.rules]
        assert [report["record"] for *_, report in found] == [[f"rule:{name}/{rule.id}"] for rule in compiled.rules]


def test_every_record_s_page_can_be_followed_and_reported(real: Real) -> None:
    """The foot of an advice, question, source and benchmark page leads to its file's history and a filled report."""
    for kind, folder in (("advice", "advice"), ("question", "questions"), ("source", "sources")):
        for name in real.library.records[kind]:
            foot = html.unescape(real.pages[f"{folder}/{name}/"].foot)
            assert f"record={kind}:{name}&" in foot
            assert f"/commits/main/content/{folder}/{name}.yml" in foot


def test_every_page_can_be_reported(real: Real) -> None:
    """The foot of each page, of one record, of many or of none, leads to a report that names the page."""
    for path, page in real.pages.items():
        (report,) = re.findall(r'href="([^"]*/issues/new[^"]*)"', html.unescape(page.foot))
        filled = parse_qs(urlsplit(report).query)
        assert filled["page"] == [real.library.site.url + path]
        assert filled["record"][0].partition(":")[2], path
