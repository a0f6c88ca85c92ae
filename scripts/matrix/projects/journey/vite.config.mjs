export default {
  build: {
    target: "es2022",
    minify: true,
    modulePreload: false,
    outDir: "../bundles",
    emptyOutDir: false,
    rolldownOptions: { input: "program.mjs", output: { entryFileNames: "vite.mjs" } },
  },
};
