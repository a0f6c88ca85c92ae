import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";

const promises = [...readFileSync("SECURITY.md", "utf8").matchAll(/^\| (.+?) +\| `(test\/\S+)`: (.+?) +\|$/gm)].map(
  ([, promise = "", file = "", name = ""]) => ({ promise, file, name }),
);

it("SECURITY.md lists guarantees", () => {
  expect(promises.length).toBeGreaterThan(10);
});

it.each(promises)("the test that verifies a guarantee exists: $promise", ({ file, name }) => {
  expect(readFileSync(file, "utf8")).toContain(name);
});

describe("a workflow", () => {
  interface Job {
    readonly permissions?: Readonly<Record<string, string>>;
    readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
  }
  const folder = ".github/workflows/";
  const jobs = readdirSync(folder).flatMap((file) => {
    const workflow = parse(readFileSync(folder + file, "utf8")) as { permissions: object; jobs: Record<string, Job> };
    return Object.entries(workflow.jobs).map(([name, job]) => ({ name: `${file}: ${name}`, workflow, job }));
  });

  it.each(jobs)("grants only what a job needs and leaves no token in the checkout: $name", ({ workflow, job }) => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    for (const { uses, with: settings } of job.steps)
      if (uses?.startsWith("actions/checkout@")) expect(settings).toMatchObject({ "persist-credentials": false });
  });

  it("packs the release in a job that installs nothing at its newest version", () => {
    const packing = jobs.filter(({ job }) =>
      job.steps.some(({ uses }) => uses?.startsWith("actions/upload-artifact@")),
    );
    expect(packing).toHaveLength(1);
    for (const { job } of packing) {
      const runs = job.steps.flatMap(({ run }) => run ?? []).join("\n");
      expect(runs).toContain("npm pack");
      expect(runs).not.toMatch(/\.ci\/run|npm run matrix|npm (install|i|exec|x)\b|npx/);
    }
  });

  it("signs only in a job that runs nothing but the comparison with the packed tarball and npm publish", () => {
    const signing = jobs.filter(({ job }) => job.permissions?.["id-token"] === "write");
    expect(signing).toHaveLength(1);
    for (const { job } of signing) {
      const runs = job.steps.flatMap(({ run }) => run ?? []);
      expect(runs).toEqual([
        expect.stringMatching(
          /^echo "\$\{\{ needs\.pack\.outputs\.sha256 \}\} [^;&|`]+" \| sha256sum --check --strict$/,
        ),
        expect.stringMatching(/^npm publish \S+\.tgz --provenance --access public$/),
      ]);
    }
  });
});
