"""What a page is asked about itself, in JavaScript: each is a function that gives a list of what is wrong."""

OPENED = "() => document.querySelectorAll('main details').forEach((each) => { each.open = true; })"

# Where the keyboard can be, in the order of the page; of a group of radio buttons one, where nothing else is said.
STOPS = """() => {
  const all = [...document.querySelectorAll("a[href], button, input, select, summary, textarea, [tabindex='0']")];
  const groups = new Set();
  window.stops = all.filter((each) => {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.tabIndex < 0 || each.disabled) return false;
    if (each.type !== "radio") return true;
    const chosen = document.querySelector(`input[name="${each.name}"]:checked`);
    const first = !groups.has(each.name);
    groups.add(each.name);
    return chosen ? chosen === each : first;
  });
  return window.stops.length;
}"""

# The focused element: its number among the stops, and what is wrong with how it shows, some frames later at most. Null
# while the keyboard goes through the stops of another page, in a frame of this one.
FOCUS = """async () => {
  const each = document.activeElement;
  if (each?.localName === "iframe") return null;
  const at = window.stops.indexOf(each);
  const style = getComputedStyle(each);
  const wrong = [];
  if (!each.matches(":focus-visible") || style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
    wrong.push("shows no focus");
  }
  const over = () => [...each.getClientRects()].flatMap(({ x, y, width, height }) =>
    [0.25, 0.5, 0.75].map((part) => document.elementFromPoint(x + width / 2, y + height * part)),
  );
  const seen = (top) => top && (each.contains(top) || top.contains(each) || each.labels?.[0]?.contains(top));
  for (let frame = 0; frame < 30 && !over().some(seen); frame += 1) await new Promise(requestAnimationFrame);
  if (!over().some(seen)) wrong.push(`lies under ${over().map((top) => top?.className || top?.tagName)}`);
  return [at, wrong.map((says) => `${each.outerHTML.slice(0, 90)} ${says}`)];
}"""

# Text that is cut off: it stands in a box that hides what does not fit.
CLIPPED = """() => {
  const cut = [];
  for (const each of document.querySelectorAll("body *")) {
    const style = getComputedStyle(each);
    if (style.overflowX === "visible" && style.overflowY === "visible") continue;
    if (!each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const box = each.getBoundingClientRect();
    if (box.width <= 1 || style.clipPath !== "none" || each.closest(".pl-spoken, .md-header__title")) continue;
    if (!each.textContent.trim() || each.tagName === "SELECT" || each.tagName === "svg") continue;
    const wide = style.overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1;
    const high = style.overflowY === "hidden" && each.scrollHeight > each.clientHeight + 1;
    if (wide || high) cut.push(`${each.tagName}.${each.className}: ${each.textContent.trim().slice(0, 40)}`);
  }
  return cut;
}"""

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""

# In forced colours: drawings keep to the system's colours, and no picture is lost with its background.
FORCED = """() => {
  const system = new Set();
  const probe = document.body.appendChild(document.createElement("i"));
  for (const name of "Canvas CanvasText LinkText Highlight HighlightText ButtonText GrayText Mark".split(" ")) {
    probe.style.color = name;
    system.add(getComputedStyle(probe).color);
  }
  probe.remove();
  const wrong = new Set();
  for (const each of document.querySelectorAll("svg :is(path, rect, line, circle, ellipse, polygon, polyline, text)")) {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.closest(".pl-logo, defs, mask")) continue;
    const style = getComputedStyle(each);
    for (const part of ["fill", "stroke"]) {
      const colour = style[part];
      if (colour.startsWith("rgb") && !/, 0\\)$/.test(colour) && !system.has(colour)) {
        wrong.add(`${each.tagName}.${each.getAttribute("class")}: ${part} ${colour}`);
      }
    }
  }
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  for (const each of document.querySelectorAll("body *")) {
    if (!each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    for (const pseudo of [undefined, "::before", "::after"]) {
      const style = getComputedStyle(each, pseudo);
      const masked = style.maskImage !== "none" && (!pseudo || style.content !== "none");
      if (masked && style.display !== "none" && !system.has(style.backgroundColor)) {
        wrong.add(`${each.tagName}.${each.className}${pseudo ?? ""} is masked and ${style.backgroundColor}`);
      }
      if (masked && style.backgroundColor === canvas) {
        wrong.add(`${each.tagName}.${each.className}${pseudo ?? ""} is masked out of the paper`);
      }
    }
  }
  return [...wrong];
}"""

# With reduced motion nothing moves: no animation runs, and no change takes time.
MOVING = """() => {
  const wrong = new Set(document.getAnimations().map((each) => `an animation of ${each.effect?.target?.className}`));
  const longest = (times) => Math.max(...times.split(",").map(parseFloat));
  for (const each of document.querySelectorAll("*")) {
    for (const pseudo of [undefined, "::before", "::after"]) {
      const style = getComputedStyle(each, pseudo);
      for (const part of ["transitionDuration", "animationDuration"]) {
        if (longest(style[part]) > 0.001) wrong.add(`${each.tagName}.${each.className}${pseudo ?? ""}: ${part}`);
      }
    }
    if (getComputedStyle(each).scrollBehavior === "smooth") wrong.add(`${each.tagName}.${each.className} glides`);
  }
  return [...wrong];
}"""

# On paper: the page without what leads elsewhere, its claims in their one line, ink on white.
PRINTED = """() => {
  const seen = (each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().height > 1;
  const away = ".md-header, .md-tabs, .md-sidebar, .md-footer, .pl-skip, .pl-trail, .pl-foot, .pl-sections, main nav";
  const wrong = [...document.querySelectorAll(away)].filter(seen).map((each) => `${each.className} is printed`);
  if (![...document.querySelectorAll("h1")].some(seen)) wrong.push("the title is not printed");
  for (const each of document.querySelectorAll("main .pl-claim > summary")) {
    if (!seen(each) && !each.closest("details:not(.pl-claim):not([open])")) wrong.push("a claim's line is not printed");
  }
  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 765;
  const [paper, ink] = [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color];
  if (light(ink) > 0.4 || (!/, 0\\)$/.test(paper) && light(paper) < 0.9)) wrong.push(`${ink} is printed on ${paper}`);
  if (document.documentElement.scrollWidth > innerWidth) wrong.push("something is wider than the paper");
  return wrong;
}"""

# On a phone: tables that scroll without their first column, and numbers that do not stand at the right.
TABLES = """() => [...document.querySelectorAll("main table")].flatMap((table) => {
  const place = table.closest(".pl-scroll") ?? table.parentElement;
  place.scrollLeft = 150;
  const first = table.querySelector("tbody tr > :first-child").getBoundingClientRect();
  const lost = place.scrollLeft && Math.abs(first.left - place.getBoundingClientRect().left) > 1;
  const isNumber = (cell) => /^[\\d,]+(–[\\d,]+)?[+]?$/.test(cell.textContent.replaceAll(/ to | or more|\\s/g, ""));
  const astray = [...table.querySelectorAll("tbody td")]
    .filter((cell) => isNumber(cell) && !["right", "end"].includes(getComputedStyle(cell).textAlign));
  return [...(lost ? [table.textContent.trim().slice(0, 80)] : []), ...astray.map((cell) => cell.textContent.trim())];
})"""

# What can be pressed in the open menu of a phone: links that lie on top where they are, but for the site's own mark.
MENU = """() => [...document.querySelectorAll(".md-nav--primary a.md-nav__link")].filter((link) => {
  const { left, top, width, height } = link.getBoundingClientRect();
  return width && link.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}).length"""
