import { describe, expect, it } from "@jest/globals";
import { help } from "../../src/cli/help/help.ts";
import { runCli } from "./runCli.ts";

const topics = ["all", "check", "cis", "mock"] as const;

describe("help", () => {
  it.each(topics)("on %s comes for --help, in English and Russian", async (topic) => {
    const args = topic === "all" ? ["--help"] : [topic, "--help"];
    for (const [LANG, text] of [
      ["en_US.UTF-8", help.en[topic]],
      ["ru_RU.UTF-8", help.ru[topic]],
    ] as const)
      expect(await runCli(args, "", { LANG })).toEqual({ code: 0, out: `${text}\n`, err: "" });
  });

  it.each([
    ["Tools", {}],
    ["Инструменты", { LANG: "ru_RU.UTF-8" }],
    ["Инструменты", { LC_MESSAGES: "ru", LANG: "en_US.UTF-8" }],
    ["Tools", { LC_ALL: "C", LC_MESSAGES: "ru_RU", LANG: "ru_RU" }],
    ["Инструменты", { LC_ALL: "", LANG: "ru_UA.UTF-8" }],
    ["Tools", { LANG: "run" }],
  ])("speaks the language of the environment: %s", async (start, env) => {
    expect((await runCli(["-h"], "", env)).out.startsWith(start)).toBe(true);
  });

  it("names the same options and kinds in both languages", () => {
    const named = (text: string): string[] => [...new Set(text.match(/--\w+|"\w+"/g))].sort();
    for (const topic of topics) expect(named(help.ru[topic])).toEqual(named(help.en[topic]));
  });

  it("is the answer to no command", async () => {
    expect(await runCli([])).toEqual({ code: 2, out: "", err: `${help.en.all}\n` });
  });

  it.each(["nope", "toString", "--version"])(
    "is the answer to a command that does not exist, which is said: %s",
    async (name) => {
      expect(await runCli([name])).toEqual({ code: 2, out: "", err: `There is no such command.\n\n${help.en.all}\n` });
    },
  );
});
