/** The block of a site's calculators: which one, and what is filled in; the editor shows it as its frame page. */

(({ blocks, blockEditor, components, element }) => {
  const { createElement: make, Fragment } = element;

  /** What the editor shows of a block, and its settings beside it. */
  const edit = (calculators) => ({ attributes: { calculator, preset }, setAttributes }) => {
    const { frame, title } = calculators[calculator] ?? Object.values(calculators)[0];
    const options = Object.entries(calculators).map(([value, each]) => ({ value, label: each.title }));
    const settings = make(
      components.PanelBody,
      null,
      make(components.SelectControl, {
        label: "Calculator",
        value: calculator,
        options,
        onChange: (value) => setAttributes({ calculator: value, preset: "" }),
      }),
      make(components.TextControl, {
        label: "Answers that are filled in",
        help: "As the calculator's own address has them behind the #, such as level=mid&years=8.",
        value: preset,
        onChange: (value) => setAttributes({ preset: value.replace(/^.*#/, "") }),
      }),
    );
    const shown = make("iframe", {
      src: `${frame}#${preset}`,
      title,
      inert: "",
      sandbox: "allow-scripts",
      style: { width: "100%", height: "600px", border: 0 },
    });
    return make(
      Fragment,
      null,
      make(blockEditor.InspectorControls, null, settings),
      make("div", blockEditor.useBlockProps(), shown),
    );
  };

  for (const { name, title, calculators } of window.calculatorBlocks.splice(0)) {
    blocks.registerBlockType(name, {
      apiVersion: 2,
      title,
      category: "embed",
      icon: "chart-bar",
      attributes: {
        calculator: { type: "string", default: Object.keys(calculators)[0] },
        preset: { type: "string", default: "" },
      },
      edit: edit(calculators),
      save: () => null,
    });
  }
})(window.wp);
