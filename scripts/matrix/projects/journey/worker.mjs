// The steps run in a fetch handler, as on Cloudflare; the test handler calls it and ends the program.
import { journey } from "./journey.mjs";

function canMakeCode() {
  try {
    return new Function("return true")();
  } catch {
    return false;
  }
}

export default {
  async fetch(_request, { TARGETS }) {
    if (canMakeCode()) throw new Error("workerd evaluated a string as code");
    await journey(JSON.parse(TARGETS));
    return new Response("matrix: all checks passed");
  },
  async test(_controller, { SELF }) {
    console.log(await (await SELF.fetch("http://self/")).text());
  },
};
