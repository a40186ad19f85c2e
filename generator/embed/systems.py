"""The systems that pages are made in: which form suits each, and how it is put in, step by step."""

from dataclasses import dataclass


@dataclass(frozen=True)
class System:
    """A system: its forms with the best first, where the snippet goes, the steps, and what is worth knowing.

    One that `asks` puts the calculator in the place of its address, by oEmbed.
    """

    id: str
    title: str
    forms: tuple[str, ...]
    where: str
    steps: tuple[str, ...]
    notes: tuple[str, ...]
    asks: bool = False


SYSTEMS = (
    System(
        "wordpress",
        "WordPress",
        ("link", "plugin", "sized", "table"),
        "Paste the address alone into an empty paragraph.",
        (
            "Open the page in the block editor and make an empty paragraph.",
            "Paste the address of the calculator, and nothing else. WordPress asks this site what stands there and "
            "shows the calculator in its place.",
            "Update the page. On the published page the frame takes the height that it needs.",
        ),
        (
            "WordPress takes one answer for the address, so answers that you filled in are left out of a pasted link. "
            "The plugin and the frame keep them.",
            "WordPress shows the frame in a sandbox and gives it at most 1000 pixels, which it needs only with all its "
            "folds open. A link in it leads the whole page on.",
            "WordPress asks once and keeps the answer with the page; save the page again to have it ask anew.",
            "Authors and contributors, and on a network of sites everybody but its administrators, may write no "
            "frames: WordPress takes them out of what they save. Pasted links, the block and the shortcode stay.",
            "With the plugin (Plugins, Add New, Upload Plugin) the block is called after the calculators' site. It "
            "brings the files, so no request leaves your server.",
        ),
        asks=True,
    ),
    System(
        "drupal",
        "Drupal",
        ("sized", "frame", "table", "link"),
        "Paste it into the source view of a text field whose text format is Full HTML.",
        (
            "Edit the page and choose the text format Full HTML below the field.",
            "Press Source in the editor's toolbar and paste the snippet where it should stand.",
            "Press Source once more and save.",
        ),
        (
            "Basic HTML and Restricted HTML let through a list of tags in which there is no iframe. Ask whoever runs "
            "the site for a format that has one, or take the table.",
            "For a whole site, whoever builds the theme adds the one script to it; editors then need nothing but "
            "links.",
            "Drupal's own media field takes addresses only of the sites that it knows, such as YouTube.",
        ),
    ),
    System(
        "canvas",
        "Canvas",
        ("frame", "table", "link"),
        "Paste it into the HTML editor of a page.",
        (
            "Edit the page and open the HTML editor with the sign </> below the text.",
            "Paste the snippet where it should stand.",
            "Switch back, look at it and save.",
        ),
        (
            "Canvas keeps the frame with its title, size and sandbox, and takes scripts and all but common styles out, "
            "so the height stays the fixed one.",
            "Insert and Embed in the menu of the rich editor take the same snippet.",
        ),
    ),
    System(
        "moodle",
        "Moodle",
        ("frame", "sized", "table", "link"),
        "Paste it into the source code view of a page or a text area.",
        (
            "Turn editing on, and add a Page, or a Text and media area where the calculator should stand on the "
            "course's page.",
            "Open the source code view of the editor (Tools, Source code, or the sign </>) and paste the snippet.",
            "Save, and look at it as a student.",
        ),
        (
            "What teachers write in activities is trusted, so the frame stays. In forums, messages and what students "
            "write it is taken out; paste the link there.",
            "Moodle's editor takes script elements out. The self-sizing frame still sizes itself in browsers that can.",
            "For a whole site, an administrator adds the one script under Appearance, Additional HTML.",
        ),
    ),
    System(
        "squarespace",
        "Squarespace",
        ("element", "sized", "frame", "link"),
        "Paste it into a Code block.",
        (
            "Edit the page, add a block and choose Code.",
            "Choose HTML as the language, empty the field and paste the snippet.",
            "Save. While you are logged in, the editor may hide scripts; look at the page in a private window.",
        ),
        (
            "Scripts and frames in Code blocks need a plan that allows them. On the smallest plan take the link.",
            "For a whole site, Code Injection takes the one script in its footer; that too depends on the plan.",
        ),
    ),
    System(
        "other",
        "Another system",
        ("sized", "element", "upgrade", "frame", "table", "link"),
        "Paste it wherever your system takes HTML.",
        (
            "Find out what your editor keeps: paste the self-sizing frame into its source view, save, and look again.",
            "Where the frame is gone, take the table; where the table is gone, the link.",
            "Where you own the templates, take the element, or the one script for the whole site.",
        ),
        (
            "A policy of your site (Content Security Policy) names this site under frame-src for a frame, and under "
            "script-src for an element. The element needs no style-src.",
            "The table below says what four sanitisers leave of each form. Yours is likely to do as one of them does.",
        ),
    ),
)
