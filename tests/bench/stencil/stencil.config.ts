export const config = {
  namespace: "smallest",
  outputTargets: [
    {
      type: "dist-custom-elements",
      externalRuntime: false,
      customElementsExportBehavior: "auto-define-custom-elements",
      minify: true,
    },
  ],
};
