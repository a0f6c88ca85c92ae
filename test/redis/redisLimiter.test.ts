import { describe, expect, test } from "@jest/globals";
import { redisLimiter, type RedisLimiterOptions } from "../../src/redis/index.ts";

const client = { defineCommand: () => undefined };

describe("redisLimiter", () => {
  test.each<readonly [string, unknown, string]>([
    ["nothing", undefined, "client"],
    ["no client", {}, "client"],
    ["a URL as client", { client: "redis://localhost" }, "client"],
    ["an object that is not a client", { client: {} }, "client"],
    ["an empty prefix", { client, prefix: "" }, "prefix"],
    ["a whenDown that does not exist", { client, whenDown: "wait" }, "whenDown"],
    ["a number of slots", { client, slots: 4 }, "slots"],
    ["an unknown option", { client, url: "redis://localhost" }, "url"],
  ])("refuses %s at once and names the option", (_what, options, option) => {
    const error = expect.objectContaining({ name: "ConfigurationError", option });
    expect(() => redisLimiter(options as RedisLimiterOptions)).toThrow(error);
  });

  test("takes no option from Object.prototype, to which a program may have written", () => {
    Object.defineProperty(Object.prototype, "prefix", { value: "", configurable: true });
    try {
      expect(redisLimiter({ client })).toHaveProperty("acquire");
    } finally {
      Reflect.deleteProperty(Object.prototype, "prefix");
    }
  });

  test("treats undefined as not given", () => {
    expect(redisLimiter({ client, prefix: undefined, whenDown: undefined, slots: undefined })).toHaveProperty(
      "acquire",
    );
  });
});
