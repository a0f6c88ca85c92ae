import { isObject } from "../isObject.ts";

/**
 * The mark of the error with which the fetch of Next.js, before it sends anything, ends the prerendering of a page that
 * must not be cached. Next.js looks for it in what the page throws, and then renders the page at each request.
 */
export function prerenderMark(error: unknown): string | undefined {
  try {
    const mark = isObject(error) ? error["digest"] : undefined;
    return mark === "DYNAMIC_SERVER_USAGE" || mark === "HANGING_PROMISE_REJECTION" ? mark : undefined;
  } catch {
    return undefined;
  }
}
