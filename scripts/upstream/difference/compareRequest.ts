import type { Body, Call, Content, Parameter } from "../meaning/Call.ts";
import { compareDeprecation } from "./compareDeprecation.ts";
import { compareNotes } from "./compareNotes.ts";
import { compareShapes } from "./compareShapes.ts";
import { describe } from "./describe.ts";
import type { Place } from "./Place.ts";

const told = ({ required, shape }: Parameter): string => `${required ? "required" : "optional"} ${describe(shape)}`;

function compareParameters(ours: Call, theirs: Call, operation: Place): void {
  for (const key of new Set([...ours.parameters.keys(), ...theirs.parameters.keys()])) {
    const [one, other] = [ours.parameters.get(key), theirs.parameters.get(key)];
    const { label = key } = one ?? other ?? {};
    const place = operation.at(label, ["parameters", label], "senders");
    if (one && other) {
      if (one.required !== other.required) {
        place.differ("required", other.required ? "narrower" : "wider", one.required, other.required);
      }
      if (one.style !== other.style) place.differ("style", "other", one.style, other.style);
      compareDeprecation(one, other, place);
      compareNotes(one.notes, other.notes, place);
      compareShapes(one.shape, other.shape, place);
    } else if (other) {
      place.differ("parameter", other.required ? "narrower" : "more", null, told(other));
    } else if (one) {
      place.differ("parameter", "other", told(one), null);
    }
  }
}

/** Compares the media types of a body. The path names the media type only if it is not JSON. */
export function compareContent(
  ours: ReadonlyMap<string, Content>,
  theirs: ReadonlyMap<string, Content>,
  body: Place,
): void {
  for (const type of new Set([...ours.keys(), ...theirs.keys()])) {
    const [one, other] = [ours.get(type), theirs.get(type)];
    const place = body.at(type === "application/json" ? "" : ` (${type})`, ["content", type]);
    if (one && other) {
      compareNotes(one.notes, other.notes, place);
      compareShapes(one.shape, other.shape, place.at(" ", ["schema"]));
    } else {
      place.differ("content", other ? "more" : "other", one ? type : null, other ? type : null);
    }
  }
}

function compareBodies(ours: Body | undefined, theirs: Body | undefined, place: Place): void {
  const needed = (body: Body | undefined): string | null => (body ? (body.required ? "required" : "optional") : null);
  if (ours && theirs) {
    if (ours.required !== theirs.required) {
      place.differ("required", theirs.required ? "narrower" : "wider", ours.required, theirs.required);
    }
    compareNotes(ours.notes, theirs.notes, place);
    compareContent(ours.content, theirs.content, place);
  } else if (theirs) {
    place.differ("body", theirs.required ? "narrower" : "more", null, needed(theirs));
  } else if (ours) {
    place.differ("body", "other", needed(ours), null);
  }
}

/** Compares what is sent. */
export function compareRequest(ours: Call, theirs: Call, operation: Place): void {
  compareParameters(ours, theirs, operation);
  compareBodies(ours.body, theirs.body, operation.at("request", ["requestBody"], "senders"));
}
