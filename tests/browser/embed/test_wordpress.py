"""A pasted address in WordPress, in three engines: its own code and its own script, without one that runs."""

import shutil
import subprocess
from pathlib import Path

from tests.browser.embed.conftest import Embedding
from tests.browser.engines import Engine
from tests.browser.programs import wordpress

ID = "connection-target"
SCRIPT = Path(__file__).parents[1] / "wordpress" / "oembed.php"
SHOWN = """async () => {
  const frame = document.querySelector("iframe"), quotation = document.querySelector("blockquote");
  const until = performance.now() + 10000;
  while (frame.style.visibility && performance.now() < until) await new Promise((done) => setTimeout(done, 50));
  return [frame.getAttribute("height"), frame.checkVisibility(), quotation.checkVisibility()];
}"""


def test_wordpress_shows_our_answer_as_high_as_it_is(engine: Engine, embedding: Embedding) -> None:
    """What WordPress's own code makes of the oEmbed answer is sized by WordPress's own script, in three engines."""
    answer = embedding.file(f"1/{ID}.oembed.json")
    command = ["php", str(SCRIPT), str(wordpress()), f"{embedding.address}calculators/{ID}/"]
    made = subprocess.run(command, input=answer, capture_output=True, check=True).stdout.decode()
    assert 'sandbox="allow-scripts"' in made
    shutil.copy(wordpress() / "wp-includes" / "js" / "wp-embed.js", embedding.folder)
    with engine.window("light", 800) as window:
        window.open(embedding.host("wordpress", f"{made}<script src=wp-embed.js></script>"))
        height, frame, quotation = window.run(SHOWN)
    assert 200 < int(height) < 900
    assert (frame, quotation) == (True, False)
