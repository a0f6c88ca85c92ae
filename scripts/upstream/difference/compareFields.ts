import type { Field, Shape } from "../meaning/Shape.ts";
import { compareShapes } from "./compareShapes.ts";
import { describe } from "./describe.ts";
import type { Place } from "./Place.ts";

const told = (field: Field): string => `${field.required ? "required" : "optional"} ${describe(field.shape)}`;

/** A name as written in a path. */
const step = (name: string): string => (/^[\w$-]+$/u.test(name) ? name : JSON.stringify(name));

/** Compares the fields of objects, and their other properties. */
export function compareFields(ours: Shape, theirs: Shape, place: Place): void {
  for (const name of new Set([...ours.fields.keys(), ...theirs.fields.keys()])) {
    const [one, other] = [ours.fields.get(name), theirs.fields.get(name)];
    const field = place.at(`.${step(name)}`, ["properties", name]);
    if (one && other) {
      if (one.required !== other.required) {
        field.differ("required", other.required ? "narrower" : "wider", one.required, other.required);
      }
      compareShapes(one.shape, other.shape, field);
    } else if (other) {
      // Nobody sends it yet; in a response it may be ignored.
      const breaks = other.required && place.concerned !== "readers";
      field.differ("field", breaks ? "narrower" : "more", null, told(other));
    } else if (one) {
      // Senders are refused or ignored, and readers find nothing.
      field.differ("field", "other", told(one), null);
    }
  }
  compareOthers(ours.others, theirs.others, place);
}

function compareOthers(ours: Shape["others"], theirs: Shape["others"], place: Place): void {
  if (ours === false || theirs === false) {
    if (ours === theirs) return;
    place.differ("additionalProperties", theirs === false ? "narrower" : "wider", ours !== false, theirs !== false);
  } else if (ours || theirs) {
    compareShapes(ours, theirs, place.at(".*", ["additionalProperties"]));
  }
}
