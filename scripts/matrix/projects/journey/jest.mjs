// Errors are created and checked in the realm that Jest gives each test file.
import { journey } from "./journey.mjs";

test("the journey", async () => {
  await journey(JSON.parse(process.env.TARGETS));
  console.log("matrix: all checks passed");
}, 50_000);
