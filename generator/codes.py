"""What each code of a problem stands for: the rule in a sentence, and why it matters. Most important first.

Every code stands here but the compiler's refusals, which say why themselves (`compiler/refusals.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True)
class Code:
    """A kind of problem. An error stops the build; a warning does not. Some may be silenced for a single record.

    `fields` names those that it holds more of than their form, as Claim.contradicts.
    """

    rule: str
    why: str
    level: Level = "error"
    may_be_silenced: bool = False
    fields: tuple[str, ...] = ()


CODES: Mapping[str, Code] = {
    # A file cannot be read
    "file-encoding": Code(
        "A file is UTF-8.",
        "A letter that is stored in another way would reach readers as a wrong one, or as none.",
    ),
    "yaml-syntax": Code(
        "A file can be read as YAML.",
        "Until it can, nothing in the file is known, and nothing else in it can be checked.",
    ),
    "yaml-duplicate-key": Code(
        "A key stands once.",
        "Readers of YAML keep one of the two and drop the other without a word, and not all keep the same one.",
    ),
    "yaml-ambiguous": Code(
        "A value is read alike by every reader of YAML.",
        "A word such as no, or a number such as 010, means one thing to some programs and another to others.",
    ),
    "yaml-comment": Code(
        "A text is not cut off by a comment.",
        "Behind a space, # begins a comment: readers would never see the rest of the sentence.",
    ),
    "yaml-documents": Code(
        "A file holds one record.",
        "What stands below a second line of dashes would never be seen.",
    ),
    "yaml-alias": Code(
        "Nothing is written by reference to another place.",
        "Whoever changes the one place would change the other as well, unseen.",
    ),
    "yaml-tag": Code(
        "Values carry no tags.", "A tag changes what a value is, and only programmers can see that it does."
    ),
    "yaml-key": Code("A key is a word.", "A field is found by its name, and a number or a list is no name."),
    "file-conflict": Code(
        "A file holds one version of its text.",
        "Git could not tell which of two changes to the same lines is meant, and readers would get both.",
    ),
    "file-unknown": Code(
        "Every file has its place.",
        "A file in the wrong folder, or with another ending, would be left out of the site in silence.",
    ),
    "record-empty": Code("A file holds a record.", "An empty file would be a page without a title or a word on it."),
    "page-head": Code(
        "A page written by hand begins with its title and summary.",
        "The title and the sentence stand in the menu, in search results and on cards that link here.",
    ),
    "logo-missing": Code("The site has a logo.", "It stands in the header of every page, and in the tab of a browser."),
    "logo-unfit": Code(
        "The logo is an SVG that stands by itself.",
        "It stands within every page and alone in a tab; there it can load nothing, and must not run anything.",
    ),
    "site-missing": Code("The site has a record of its own.", "Its name, address and language come from there."),
    # A record is not what its kind should be
    "field-missing": Code(
        "A record has every field that its kind needs.",
        "What is made from the record has a place for the field, and would have a hole there.",
    ),
    "field-unknown": Code(
        "A record has only fields that its kind knows.",
        "What stands in an unknown field is shown nowhere; most often the name is misspelt.",
    ),
    "field-type": Code(
        "A field holds the kind of value that it is for.",
        "A number where text belongs, or one item where a list belongs, cannot be shown or counted as it is meant.",
    ),
    "field-value": Code(
        "A value is one that its field can take.",
        "Pages, filters and links are made from the value, and they work for these values only.",
    ),
    # Records do not fit together
    "duplicate-id": Code(
        "An id stands for one thing.",
        "Links and figures that name it could not tell which of the two is meant.",
        fields=("Claim.id", "Row.id"),
    ),
    "address-taken": Code(
        "A page takes no address of the generator's.", "One of the two pages would overwrite the other."
    ),
    "ids-line": Code(
        "A line of the list of ids names one id and its day, and no id stands twice.",
        "The list is how a lost address is noticed, and a line that cannot be read guards nothing.",
    ),
    "history-line": Code(
        "The history tells what each commit altered, as Git has it.",
        "A line that cannot be read would be missing where readers look up what a figure was before.",
    ),
    "id-vanished": Code(
        "No id that was ever published vanishes.",
        "Somebody may have linked to it, and would find nothing there.",
    ),
    "id-unlisted": Code(
        "Every id stands in the list of all that were ever published.",
        "Without its line there, nobody would notice if the address were lost one day.",
    ),
    "alias-taken": Code(
        "An old id stands for one thing alone.",
        "Whoever follows an old link would arrive at one of two places by chance.",
        fields=("Record.aliases", "Claim.aliases", "Row.aliases"),
    ),
    "alias-idle": Code(
        "An alias is an id that was published once.",
        "Nobody can have linked to an id that never was; most often it is misspelt.",
        fields=("Record.aliases", "Claim.aliases", "Row.aliases"),
    ),
    "reference-unknown": Code(
        "Every id that a record names is there.", "Readers would follow a link to nowhere, or miss what it rests on."
    ),
    "prose-broken": Code(
        "Every brace and link in prose stands for something.",
        "Readers would see the signs instead of what they are meant for, or a link that leads nowhere.",
    ),
    "row-differs-from-claims": Code(
        "A row of a benchmark states what one of its claims states.",
        "The table would show a figure that no source gives, and the calculator would go on from it.",
        may_be_silenced=True,
        fields=("Row.low", "Row.high", "Row.open_ended", "Row.years", "Row.claims"),
    ),
    "band-empty": Code(
        "The lower figure is not above the upper one.",
        "No number lies in such a range; most often the two are swapped.",
        fields=("Row.low", "Row.high", "Figures.low", "Figures.high", "Span.low", "Span.high"),
    ),
    "contradiction-one-sided": Code(
        "A contradiction is declared by both claims.",
        "Whoever reads the other claim would never learn that somebody disagrees with it.",
        may_be_silenced=True,
        fields=("Claim.contradicts",),
    ),
    "sides-mixed": Code(
        "Claims that contradict each other stand on different sides.",
        "What speaks against a thing would count for it, and readers would take us to be surer than we are.",
        fields=(
            "Advice.claims",
            "Advice.against",
            "Ignored.claims",
            "Ignored.against",
            "Position.claims",
            "Row.claims",
        ),
    ),
    "piece-adrift": Code(
        "A piece of a claim names its whole, a claim of the same source.",
        "A piece is not counted; if its whole were not there, nobody would count what it says.",
        fields=("Claim.part_of",),
    ),
    "piece-twice": Code(
        "Nothing names a claim and a piece of it.",
        "What is said once would be read and counted twice.",
        fields=("Claim.part_of",),
    ),
    "id-shown": Code(
        "Readers are shown words, never the id of a claim or a source.",
        "An id says nothing to whoever does not edit the content.",
        fields=("Claim.note", "Claim.statement", "Row.note", "Source.seen_note", "Doubt.reason"),
    ),
    "rival-benchmark": Code(
        "Rival tables name each other and count the same thing.",
        "They are drawn on one axis, and whoever looks at one of them should learn of the other.",
        fields=("Benchmark.rivals", "Benchmark.unit"),
    ),
    "reading-order": Code(
        "A topic's order names all the advice at home in it, and what to do next comes later.",
        "Readers who go from page to page would miss what is left out, or be led back to where they have been.",
        fields=("Topic.order", "Advice.topics", "Advice.next"),
    ),
    "first-things": Code(
        "Readers are told three things to do first, and each is for them.",
        "A guide that begins with somebody else's advice, or with a long list, helps nobody to begin.",
        fields=("Audience.first",),
    ),
    "figure-bare": Code(
        "No figure in prose is written by hand, in digits or in words.",
        "A number typed by hand goes on saying the old figure when the record that states it changes.",
        may_be_silenced=True,
        fields=("Record.title", "Record.summary"),
    ),
    "figure-free-idle": Code(
        "A number is marked as free only when no record states it.",
        "The mark says that nobody has to keep the number up to date, and here somebody has.",
        may_be_silenced=True,
    ),
    "reading-hard": Code(
        "A record is in plain English.",
        "Many readers are students, and many read in a language that is not their first.",
        level="warning",
        may_be_silenced=True,
    ),
    "answer-long": Code(
        "The answer of an advice page is two lines.",
        "Readers who look for what to do should have it at a glance; the rest has its own place below.",
        fields=("Advice.answer",),
    ),
    "claim-unused": Code(
        "Every claim is used.",
        "A claim that nothing rests on is read by nobody and kept up by nobody.",
        may_be_silenced=True,
        fields=("Claim.id",),
    ),
    "reference-idle": Code(
        "No record refers to itself, and no list names an id twice.",
        "Readers would be sent to the page that they are on, or see the same line twice.",
        may_be_silenced=True,
    ),
    "reference-renamed": Code(
        "A field names a record as it is called now.",
        "Whoever searches for the record by its id would miss this place.",
        may_be_silenced=True,
    ),
    "date-future": Code(
        "No date is still to come.",
        "Nobody can have published, read or changed anything on that day yet.",
        fields=("Site.revised", "Source.date", "Source.verified_on", "Claim.verified_on"),
    ),
    "review-overdue": Code(
        "Claims are held against their pages as often as the site promises.",
        "A page may have changed since it was read, and readers would still take the old words for its own.",
        fields=(
            "Source.verified_on",
            "Source.review_every",
            "Claim.verified_on",
            "Claim.review_every",
            "Freshness.overdue",
        ),
    ),
    "review-missing": Code(
        "No more claims go unread than the site admits.",
        "A claim that nobody has seen on the live page rests on a copy, and readers should know how many do.",
        fields=("Source.verified_on", "Claim.verified_on", "Freshness.never_verified"),
    ),
    "silence-refused": Code(
        "Only what is a matter of judgement can be silenced.",
        "Everything else would break a page, whatever the reason.",
        fields=("Silence.check",),
    ),
    "silence-idle": Code(
        "A silence is still needed.",
        "It would hide the next real mistake of its kind in the same record.",
        fields=("Silence.check",),
    ),
    "colour-faint": Code(
        "Colours stand apart as far as WCAG 2.2 asks.",
        "Readers with weak eyes, or with the sun on the screen, could not make out what stands in them.",
        fields=("Site.colours", "Shade.light", "Shade.dark"),
    ),
    # Words and rules do not fit together
    "calculator-words": Code(
        "A calculator and the record of its words name the same things.",
        "A question without its words could not be asked, and words for nothing are kept up for nothing.",
        fields=(
            "CalculatorWords.inputs",
            "CalculatorWords.rules",
            "CalculatorWords.figures",
            "CalculatorWords.verdicts",
            "CalculatorWords.onward",
            "CalculatorWords.tables",
        ),
    ),
    "calculator-kept": Code(
        "A version of an embed that was published stays as it is.",
        "Pages of others name its files with their integrity, and a browser runs no file that differs.",
    ),
    "calculator-blanks": Code(
        "A sentence has the same blanks in every language.",
        "A figure would be left out, or its place be shown as it is written here.",
    ),
    "rule-section": Code(
        "A rule rests on a source, a section and claims that are there.",
        "Every answer shows what its rules rest on, and readers follow the link.",
    ),
    "result-unknown": Code(
        "A figure bound to a calculator is one that it gives.",
        "The sentence would have a hole where the figure belongs.",
    ),
    "preset-refused": Code(
        "Answers filled in beforehand are answers that the calculator takes.",
        "Readers who start from them would meet an error before they have done anything.",
        fields=("Audience.preset",),
    ),
    "rules-syntax": Code("A file of rules is Python.", "Until it is, nothing in it can be read."),
    "rules-table": Code(
        "A table that rules read is there.",
        "The rules take their figures from the benchmark, and have none without it.",
    ),
    "rules-run": Code("A file of rules runs.", "The figures and tables in it are only known once it has run."),
    "rule-idle": Code(
        "Every rule applies to somebody.", "A rule that never applies is dead, or its condition is wrong."
    ),
    "rule-not-explanatory": Code(
        "A rule changes a figure, or says that it only explains.",
        "A rule that never changes anything is most often a mistake in its arithmetic.",
    ),
    "verify-law": Code("What a law promises holds for every answer.", "A law that is broken for one reader is no law."),
    "verify-example": Code(
        "A worked example comes out as it says.", "Readers and other programs hold on to the examples."
    ),
    "verify-differs": Code(
        "Python and JavaScript give the same answer.",
        "The calculator in the browser would say something else than the site around it.",
    ),
    "verify-minified": Code(
        "The short and the readable JavaScript give the same answer.",
        "Pages load the short one, and people read the other one.",
    ),
    "verify-engine": Code("The JavaScript runs.", "The calculator would be silent in every browser."),
    # How a file is laid out
    "layout-order": Code(
        "Fields stand in the order in which the model names them.",
        "People find a field at the same place in each file, and a change shows as the lines that it changes.",
        level="warning",
        may_be_silenced=True,
    ),
    "layout-spaces": Code(
        "No line ends in spaces.",
        "They are invisible, and the next person's editor may remove them among other changes.",
        level="warning",
        may_be_silenced=True,
    ),
    "layout-comma": Code(
        "A number of four digits has no comma.",
        "Figures are written so everywhere; the same figure in two spellings looks like two figures.",
        level="warning",
        may_be_silenced=True,
    ),
}
WEIGHTS: Mapping[str, int] = {name: place for place, name in enumerate(CODES)}
REFUSED = Code("Rules are written in a language that means the same in Python and in JavaScript.", "")


def code_of(name: str) -> Code:
    """What a code stands for; every code that is not here is a refusal of the compiler's."""
    return CODES.get(name, REFUSED)


def weight_of(name: str) -> int:
    """How far down the list of what matters a code stands: 0 comes first."""
    return WEIGHTS.get(name, len(WEIGHTS))


def page_of(name: str) -> str:
    """The path of the page that explains a code, below the site's address."""
    return f"editing/checks/{name}/" if name in CODES else f"rules/#refused-{name}"
