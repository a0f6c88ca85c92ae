/** Why a comparison did not come about: one line for people. */
export class CannotCompare extends Error {
  override readonly name = "CannotCompare";
}
