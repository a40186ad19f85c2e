"""The calculator in a browser: filled in like a person does, read like a person does."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit, visit
from tests.browser.engines import Engine

AT = "calculators/connection-target/"
WORKED = (
    f"{AT}#level=entry&industry=information-technology&years=8&job_seeking=true&network_role=true"
    "&factors=discoverable&connections=610"
)


def part(page: Page, name: str) -> str:
    return page.locator(f"[data-part={name}]").first.inner_text()


def figure(page: Page, name: str) -> str:
    return page.locator(f"[data-part=result] [data-figure={name}]").inner_text()


def shown_range(page: Page) -> str:
    return page.locator("[data-part=result] [data-figure=range] [aria-hidden]").inner_text()


def test_a_reader_answers_and_reads_the_answer(reader: Visit) -> None:
    """The answer appears with the first choice and follows each further one, as METHOD.md's fourth example has it."""
    page = reader.open(AT)
    expect(page.locator("[data-part=shown]")).to_be_hidden()
    page.get_by_label("Entry level").check()
    assert (figure(page, "aim"), shown_range(page)) == ("360", "300–500")
    page.get_by_label("Which industry").select_option(label="Information technology")
    page.get_by_label("How many full years").fill("8")
    page.get_by_role("group", name="Are you actively looking").get_by_label("Yes").check()
    page.get_by_role("group", name="Do you work in business development").get_by_label("Yes").check()
    page.get_by_label("I need people who hire").check()
    page.get_by_label("How many connections do you have").fill("610")
    assert (figure(page, "aim"), shown_range(page)) == ("650", "500–750+")
    assert "Within the range" in part(page, "verdict")
    assert "40 more" in part(page, "verdict")
    assert page.locator("[data-part=steps] > li").count() == 6


def test_why_leads_to_the_source(reader: Visit) -> None:
    """Each reason names its rule and opens to the section of the source, which is there with its claims."""
    page = reader.open(WORKED)
    reason = page.locator("[data-part=steps] > li").nth(1)
    expect(reason.locator("[data-part=change]")).to_have_text("range 300–500 → 400–750+")
    reason.get_by_text("What it rests on").click()
    section = reason.locator("[data-part=section]")
    heading = re.search("“(.*)”", section.inner_text())
    section.click()
    page.wait_for_url(re.compile(r"/sources/smprotips/#section-"))
    assert heading
    expect(page.locator(":is(h2, h3):target")).to_have_text(heading[1])


def test_the_address_keeps_the_answers(reader: Visit) -> None:
    """Answers stand in the fragment, a reload restores them, and Back takes back the last one."""
    page = reader.open(AT)
    page.get_by_label("Mid-career").check()
    page.get_by_label("Which industry").select_option("legal")
    assert page.url.endswith("#level=mid&industry=legal")
    page.reload()
    page.locator("[data-ready]").wait_for()
    expect(page.get_by_label("Mid-career")).to_be_checked()
    expect(page.get_by_label("Which industry")).to_have_value("legal")
    page.go_back()
    expect(page.get_by_label("Which industry")).to_have_value("other")
    expect(page.get_by_label("Mid-career")).to_be_checked()
    page.get_by_role("button", name="Start again").click()
    expect(page.get_by_label("Mid-career")).not_to_be_checked()
    assert "#" not in page.url


def test_nonsense_in_the_address_is_said_and_left_out(reader: Visit) -> None:
    """What cannot be read is named; what can is used; nothing of it becomes HTML."""
    page = reader.open(f"{AT}#level=student&years=999&shoe=<img src=x onerror=alert(1)>")
    notice = page.locator("[data-part=notice]")
    expect(notice).to_be_visible()
    expect(notice).to_contain_text("years=999, shoe=<img")
    assert notice.locator("img").count() == 0
    assert figure(page, "aim") == "160"


def test_an_error_stands_beside_its_field(reader: Visit) -> None:
    """An answer out of range is refused in the words of the rules, at its field, until it is mended."""
    page = reader.open(f"{AT}#level=student")
    years = page.get_by_label("How many full years")
    years.fill("77")
    expect(years).to_have_attribute("aria-invalid", "true")
    described = (years.get_attribute("aria-describedby") or "").split()
    error = page.locator(f"#{described[-1]}")
    expect(error).to_have_text("years must be a whole number from 0 to 50; it is 77")
    expect(page.locator("[data-part=refused]")).to_be_visible()
    expect(page.locator("[data-part=shown]")).to_be_hidden()
    years.fill("7")
    expect(error).to_be_hidden()
    expect(years).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-part=shown]")).to_be_visible()


def test_the_answer_is_announced_once(reader: Visit) -> None:
    """A live region says the answer after a pause, not at every keystroke."""
    page = reader.open(AT)
    page.evaluate(
        """() => { window.said = []; new MutationObserver(() => said.push(
        document.querySelector("[data-part=status]").textContent)).observe(
        document.querySelector("[data-part=status]"), { childList: true }); }"""
    )
    page.get_by_label("Senior", exact=True).check()
    page.get_by_label("How many connections do you have").press_sequentially("1234", delay=40)
    page.wait_for_timeout(1200)
    said = page.evaluate("said")
    assert len(said) == 1
    assert said[0].startswith("Aim for about")


def test_what_is_doubtful_is_announced_with_the_answer(reader: Visit) -> None:
    """Whoever listens hears what is in doubt about a result, between its figures and the verdict."""
    page = reader.open(f"{AT}#level=mid&connections=100")
    seen = page.locator("[data-part=result] .pl-result__doubt").inner_text().removesuffix(" Why")
    behind = re.escape(f"{seen} {part(page, 'verdict')}")
    expect(page.locator("[data-part=status]")).to_have_text(re.compile(rf"^Aim for about [^.]+\. {behind}$"))


def test_a_result_is_shared(reader: Visit) -> None:
    """The link and the text of a result are copied whole."""
    page = reader.open(WORKED)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the link").click()
    expect(page.locator("[data-part=copied]")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.get_by_role("button", name="Copy as text").click()
    page.wait_for_function("async () => (await navigator.clipboard.readText()).includes('Why:')")


def test_a_result_prints_on_one_page(reader: Visit) -> None:
    """Answers, result and reasons of a long trace fit on one sheet of A4, and so does a comparison."""
    for path in (WORKED, f"{AT}#level=mid&industry=legal&connections=120&if.job_seeking=true"):
        printed = reader.open(path).pdf(format="A4", margin={"top": "1cm", "bottom": "1cm"})
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1, path


def compared(page: Page, profile: str, name: str) -> str:
    return page.locator(f"[data-shows={profile}] [data-figure={name}]").inner_text()


def test_two_profiles_stand_side_by_side(reader: Visit) -> None:
    """One changed answer shows both results and what changes; the address keeps both; the second is the rules' own."""
    page = reader.open(f"{AT}#level=entry")
    expect(page.locator("[data-part=both]")).to_be_hidden()
    page.get_by_label("What would you change?").select_option("Are you actively looking for a job? Yes")
    assert (compared(page, "mine", "aim"), compared(page, "other", "aim")) == ("360", "510")
    told = page.locator("[data-part=differences] li")
    expect(told.first).to_have_text("Aim for about: 510 instead of 360 (150 more).")
    expect(told.last).to_contain_text("Now applies: Job search raises the range.")
    assert page.url.endswith("#level=entry&if.job_seeking=true")
    page.reload()
    page.locator("[data-ready]").wait_for()
    assert compared(page, "other", "aim") == "510"
    assert figure(page, "aim") == "360"
    page.get_by_role("button", name="Drop the comparison").click()
    expect(page.locator("[data-part=both]")).to_be_hidden()
    assert page.url.endswith("#level=entry")
    page.goto(f"{reader.address}{AT}#level=entry&job_seeking=true")
    assert figure(page, "aim") == "510"


COMPARED = """() => ["mine", "other"].map((profile) => {
  const place = document.querySelector(`[data-shows=${profile}]`);
  const bar = place.querySelector("[data-band=bar]").getBoundingClientRect();
  return [place.querySelector("[data-figure=aim]").textContent, bar.width > 0 && bar.height > 0];
})"""


BESIDE = """(part) => ["mine", "other"].map(
  (profile) => document.querySelector(`[data-shows=${profile}] ${part}`).getBoundingClientRect().toJSON()
)"""


def test_two_profiles_stand_beside_each_other_over_one_axis(reader: Visit) -> None:
    """Where there is room, what is said of both stands in one line, and both bands lie below it on one scale."""
    page = reader.open(f"{AT}#level=mid&connections=120&if.job_seeking=true")
    (mine, other), (upper, lower) = page.evaluate(BESIDE, "[data-figure=aim]"), page.evaluate(BESIDE, ".pl-picture")
    assert mine["y"] == other["y"]
    assert mine["x"] < other["x"]
    assert (upper["x"], upper["width"]) == (lower["x"], lower["width"])
    assert mine["y"] < upper["y"] < lower["y"]


def test_a_link_to_a_comparison_opens_it(engine: Engine, address: str) -> None:
    """In three engines the address alone brings back both profiles, each with its band."""
    with engine.window("light", 800) as window:
        window.open(f"{address}{AT}#level=mid&if.job_seeking=true")
        assert window.run(COMPARED) == [["650", True], ["980", True]]


def test_any_answers_may_be_changed_in_the_other_profile(reader: Visit) -> None:
    """The second form changes several answers, follows the first in all others, and refuses what the rules refuse."""
    page = reader.open(f"{AT}#level=entry&connections=100")
    page.get_by_text("Change any of the answers").click()
    other = page.get_by_role("form", name="The other profile")
    other.get_by_label("How many full years").fill("8")
    other.get_by_label("Which industry").select_option("information-technology")
    assert compared(page, "other", "range").startswith("500+")
    assert page.url.endswith("#level=entry&connections=100&if.industry=information-technology&if.years=8")
    page.get_by_label("Mid-career").first.check()
    expect(other.get_by_label("Mid-career")).to_be_checked()
    assert compared(page, "mine", "aim") == "650"
    other.get_by_label("How many full years").fill("77")
    expect(other.get_by_text("years must be a whole number from 0 to 50")).to_be_visible()
    expect(page.locator("[data-part=both]")).to_be_hidden()
    expect(page.locator("[data-part=shown]")).to_be_visible()


IN_VIEW = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const below = [...document.querySelectorAll(".pl-brief, .md-header")].map((each) => each.getBoundingClientRect());
  const free = below.every((each) => each.bottom <= box.top || each.top >= box.bottom);
  return [document.activeElement.name, free || document.activeElement.matches(".pl-brief")];
}"""


def test_the_answer_stays_in_view_and_covers_no_focus(chromium: Browser, address: str) -> None:
    """On a phone the aim stays at the foot while questions are answered; no control with the focus is under it."""
    with chromium.new_context(viewport={"width": 320, "height": 568}) as context:
        page = visit(context, address).open(f"{AT}#level=mid")
        brief = page.locator("[data-part=brief]")
        page.get_by_label("Mid-career").first.focus()
        for _ in range(11):
            expect(brief).to_be_in_viewport(ratio=1)
            name, free = page.evaluate(IN_VIEW)
            assert free, name
            page.keyboard.press("Tab")
        brief.click()
        expect(page.locator("[data-part=result]")).to_be_focused()
        expect(page.locator("#result")).to_be_in_viewport()


def test_a_result_leads_on_to_the_plan(reader: Visit) -> None:
    """The link below a result fills the next calculator with its aim and the reader's count, and the plan is there."""
    page = reader.open(f"{AT}#level=mid&connections=420")
    aim = figure(page, "aim")
    page.locator("[data-part=onward]").click()
    page.wait_for_url(re.compile(rf"growth-plan/#aim={aim}&connections=420$"))
    page.locator("[data-ready]").wait_for()
    expect(page.get_by_label("How many do you want to have?")).to_have_value(aim)
    assert int(figure(page, "weeks")) == -(-(int(aim) - 420) * 100 // (5 * 50))
    assert part(page, "answer").endswith("if 50 in a hundred are accepted.")
    assert int(figure(page, "requests")) == 5 * int(figure(page, "weeks"))
    assert page.locator("[data-part=picture], [data-part=moved]").count() == 0
    page.get_by_label("How many requests will you send in a week?").fill("20")
    expect(page.locator("[data-part=steps]")).to_contain_text("a month; of 20 a week most go without one.")


def test_without_a_count_the_plan_asks_for_it(reader: Visit) -> None:
    """Where the reader's count is blank, the next calculator has the aim and names the question that is open."""
    page = reader.open(f"{AT}#level=mid")
    page.locator("[data-part=onward]").click()
    page.locator("[data-ready]").wait_for()
    expect(page.locator("[data-part=prompt]")).to_contain_text("How many connections do you have now?")
    page.get_by_label("How many connections do you have now?").fill("30000")
    assert part(page, "answer") == "You have reached your aim."


def test_an_audience_fills_the_form(reader: Visit) -> None:
    """The way from an audience's page to the calculator takes what is known of these readers along."""
    page = reader.open("for/job-seeker/")
    page.locator(".pl-button").click()
    page.locator("[data-ready]").wait_for()
    expect(page.get_by_role("group", name="Are you actively looking").get_by_label("Yes")).to_be_checked()
    expect(page.locator("[data-part=shown]")).to_be_visible()


def test_without_scripts_the_tables_answer(chromium: Browser, address: str) -> None:
    """Where no script runs there is no dead form, and the tables are there."""
    with chromium.new_context(java_script_enabled=False) as context:
        page = visit(context, address).page
        page.goto(address + AT)
        expect(page.locator("form.pl-form").first).to_be_hidden()
        expect(page.get_by_role("table").first).to_be_visible()
