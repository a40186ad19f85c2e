"""The commands that look after a published site, run by its workflows and by hand: links, due, comment, keep."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from generator import comment, freshness, kept, links, pipeline
from generator.check import future_dates
from generator.commands.shared import FINE, PROBLEMS, day
from generator.embed.versions import version
from generator.problem import stop_if_any


def add_to(commands: Any) -> None:
    """Adds the commands to a command line."""
    command = commands.add_parser("links", help="list the addresses of sources, or tell which are dead")
    command.add_argument(
        "--answers", type=Path, metavar="FILE", help="what was answered: a status and an address a line"
    )
    command.add_argument("--memory", type=Path, metavar="FILE", help="keeps what was missing, for the next time")
    command.set_defaults(run=tell_links)

    command = commands.add_parser("due", help="tell which claims are due, and dates still to come, as Markdown")
    command.add_argument("--today", type=day, required=True, metavar="DATE", help="the day that it is told for")
    command.set_defaults(run=tell_due)

    command = commands.add_parser("comment", help="make the comment under a pull request from an untrusted effect")
    for name, what in (("event", "GitHub's event"), ("pulls", "the open pull requests"), ("effect", "the effect")):
        command.add_argument(f"--{name}", type=Path, required=True, metavar="FILE", help=what)
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="where number and body.md are written")
    command.set_defaults(run=write_comment)

    command = commands.add_parser("keep", help="keep the embeds' versions, so that they are published for good")
    command.add_argument("--today", type=day, metavar="DATE", help="the day of new versions (default: the site's)")
    command.set_defaults(run=keep)


def tell_links(options: argparse.Namespace) -> int:
    """Prints the addresses to ask for; with the answers, the text of an issue about those that are dead."""
    library = pipeline.library_of(options.root)
    if options.answers is None:
        print("\n".join(links.addresses(library)))
        return FINE
    now = links.missing(library, links.answers(options.answers.read_text(encoding="utf-8").splitlines()))
    memory: Path | None = options.memory
    before = links.remembered(memory.read_text(encoding="utf-8")) if memory and memory.is_file() else ()
    print(links.as_markdown(links.dead(library, now, before)), end="")
    if memory:
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(json.dumps(sorted(now)), encoding="utf-8")
    return FINE


def tell_due(options: argparse.Namespace) -> int:
    """Prints what is overdue on a day, and which dates are still to come; nothing where nothing is."""
    library = pipeline.library_of(options.root)
    late = freshness.overdue(freshness.reviews(library), options.today)
    if late:
        print(f"{freshness.summary(library, options.today)}\n")
    for each in late:
        print(f"- `{each.claim.id}` in `content/sources/{each.source.id}.yml`, due {each.due}")
    for ahead in future_dates.find(library, options.today):
        print(f"- `{ahead.place}`: {ahead.says}. {ahead.instead}")
    return FINE


def write_comment(options: argparse.Namespace) -> int:
    """Writes the number of the pull request and the text to put under it; nothing but these two files."""
    try:
        event = json.loads(options.event.read_text(encoding="utf-8"))
        pulls = comment.read_pulls(options.pulls.read_text(encoding="utf-8"))
        with options.effect.open("rb") as effect:
            made = comment.comment(event, pulls, effect.read(comment.MOST_BYTES + 1))
    except (comment.CommentError, ValueError, OSError) as error:
        print(f"No comment: {error}.", file=sys.stderr)
        return PROBLEMS
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "number").write_text(f"{made.number}\n", encoding="utf-8")
    (options.out / "body.md").write_text(made.body, encoding="utf-8")
    return FINE


def keep(options: argparse.Namespace) -> int:
    """Keeps the version of each embedded calculator, so that its files are published for good."""
    sound = pipeline.examine(options.root)
    stop_if_any(kept.lost(options.root, sound.library.site.url, sound.kept))
    days = {each.hash: each.day for each in sound.kept}
    made = [version(sound.library, each, days, options.today) for each in sound.calculators.values()]
    new = kept.keep(options.root, made)
    for each in new:
        print(f"{each.calculator}: {each.hash}, {each.day}")
    print(f"New versions in {kept.FOLDER}/: {len(new)}, in all {len(sound.kept) + len(new)}.")
    return FINE
