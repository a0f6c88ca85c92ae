import type { Answer, Call } from "../meaning/Call.ts";
import { compareContent } from "./compareRequest.ts";
import { compareNotes } from "./compareNotes.ts";
import { compareShapes } from "./compareShapes.ts";
import { describe } from "./describe.ts";
import type { Place } from "./Place.ts";

function compareHeaders(ours: Answer, theirs: Answer, answer: Place): void {
  for (const name of new Set([...ours.headers.keys(), ...theirs.headers.keys()])) {
    const [one, other] = [ours.headers.get(name), theirs.headers.get(name)];
    const place = answer.at(` header ${name}`, ["headers", name]);
    if (one && other) {
      if (one.required !== other.required) {
        place.differ("required", other.required ? "narrower" : "wider", one.required, other.required);
      }
      compareNotes(one.notes, other.notes, place);
      compareShapes(one.shape, other.shape, place);
    } else {
      place.differ(
        "header",
        other ? "more" : "other",
        one ? describe(one.shape) : null,
        other ? describe(other.shape) : null,
      );
    }
  }
}

/** Compares the responses. A new error is an addition; a new or removed success is breaking. */
export function compareAnswers(ours: Call, theirs: Call, operation: Place): void {
  for (const status of new Set([...ours.answers.keys(), ...theirs.answers.keys()])) {
    const [one, other] = [ours.answers.get(status), theirs.answers.get(status)];
    const place = operation.at(status, ["responses", status], "readers");
    if (one && other) {
      compareNotes(one.notes, other.notes, place);
      compareHeaders(one, other, place);
      compareContent(one.content, other.content, place);
    } else {
      const isError = /^[45]|^default$/.test(status);
      const change = other ? "more" : "narrower";
      place.differ("status", isError ? change : "other", one ? status : null, other ? status : null);
    }
  }
}
