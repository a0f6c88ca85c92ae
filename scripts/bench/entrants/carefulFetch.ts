import { type Answer, byHand } from "./entrant.ts";

/** What a cautious user writes by hand: a timeout that covers the body, no redirects, a check of the status. */
export const open = byHand(async (url, request) => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new Error("Market did not answer within 15 s"));
  }, 15_000);
  try {
    const response = await fetch(url, { ...request, redirect: "manual", signal: controller.signal });
    if (response.status !== 200) throw new Error(`Market answered ${response.status}`);
    return (await response.json()) as Answer;
  } finally {
    clearTimeout(timer);
  }
});
