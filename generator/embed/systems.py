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
            "With the plugin (Plugins, Add New, Upload Plugin) the block is called after the calculators’ site. It "
            "brings the files, so no request leaves your server.",
        ),
        asks=True,
    ),
    System(
        "drupal",
        "Drupal",
        ("sized", "element", "frame", "table", "link"),
        "Paste it into the source view of a text field whose text format is Full HTML.",
        (
            "Edit the page and choose the text format Full HTML below the field.",
            "Press Source in the editor’s toolbar and paste the snippet where it should stand.",
            "Press Source once more and save.",
        ),
        (
            "As Drupal comes, Full HTML is for administrators. Basic HTML and Restricted HTML let through a list of "
            "tags in which there is no iframe. Ask whoever runs the site for a format that has one, or take the table.",
            "Drupal’s editor rewrites the style of the self-sizing frame: the script still sizes it, and a thin border "
            "stays. The element has no border.",
            "For a whole site, whoever builds the theme adds the one script to it; editors then need nothing but "
            "links.",
            "Drupal’s own media field takes addresses only of the sites that it knows, such as YouTube.",
            "Formats and button are called as in Drupal’s own configuration. Its editor, CKEditor 5, was run with the "
            "settings of Full HTML, outside of Drupal; a Drupal was not.",
        ),
    ),
    System(
        "canvas",
        "Canvas",
        ("frame", "table", "link"),
        "Paste it into the HTML editor of a page.",
        (
            "Edit the page and press the sign </> below the text (Switch to the html editor). By keyboard, press "
            "Switch to raw HTML Editor next, since the first view cannot be worked without a mouse.",
            "Paste the snippet where it should stand.",
            "Press </> again (Switch to the rich text editor), look at it and save.",
        ),
        (
            "Canvas keeps the frame with its title, size and sandbox, and takes scripts and all but common styles out, "
            "so the height stays the fixed one.",
            "Embed, in the menu Insert of the rich editor, takes the same snippet.",
            "Menus and buttons are called as in Canvas’s own source, and its list of what may stay was run; a Canvas "
            "was not.",
        ),
    ),
    System(
        "moodle",
        "Moodle",
        ("sized", "frame", "table", "link"),
        "Paste it into the source code view of a page or a text area.",
        (
            "Turn editing on, and add a Page, or a Text and media area where the calculator should stand on the "
            "course’s page.",
            "Open View, Source code in the editor’s menu (in the older editor, Atto, the sign </>) and paste the "
            "snippet.",
            "Save, and look at it as a student.",
        ),
        (
            "Moodle’s editor keeps frames and scripts, and what teachers write in activities is trusted. In forums, "
            "messages and what students write both are taken out; paste the link there.",
            "A Moodle may be set to clean all texts. Where the frame is gone, take the table.",
            "For a whole site, an administrator adds the one script under Appearance, Additional HTML.",
            "Menus and activities are called as in Moodle’s own source and tests. Its editor, TinyMCE, was run with "
            "Moodle’s settings, outside of Moodle; a Moodle was not.",
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
            "Block, plans and Code Injection are told as others tell of them: neither Squarespace nor its manual was "
            "at hand. Where a name differs, tell us.",
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
            "script-src for an element or a script. The element needs no style-src, but colours that you chose stand "
            "in an attribute that a strict policy ignores: set them in your style sheet instead.",
            "TinyMCE from version 7 on, in Joomla, Plone and others, takes from a frame the right to run scripts, and "
            "the frame then shows its table. Who runs the site can except this site’s address "
            "(sandbox_iframes_exclusions).",
            "The page on embedding says what five sanitisers leave of each form. Yours is likely to do as one of them "
            "does.",
        ),
    ),
)
