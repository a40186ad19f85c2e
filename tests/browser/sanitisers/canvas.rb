# Canvas's list of what a page may hold, run by the library that Canvas runs it with: snippets as JSON on standard input,
# what is left of each on standard output.

require "json"
require "sanitize"

LIST = JSON.parse(File.read(File.join(__dir__, "canvas.json")))
CONFIG = {
  elements: LIST["elements"],
  attributes: LIST["attributes"].transform_keys { |name| name == "all" ? :all : name },
  protocols: LIST["protocols"].transform_values { |by_name| by_name.transform_values { |each| each + [:relative] } },
  css: { properties: LIST["styles"], protocols: ["http", "https", :relative] },
}.freeze

left = JSON.parse($stdin.read).transform_values { |text| Sanitize.clean(text, CONFIG) }
puts JSON.generate(version: Sanitize::VERSION, left: left)
