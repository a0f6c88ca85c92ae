/** Why a comparison was impossible, in one line for people. */
export class CannotCompare extends Error {
  override readonly name = "CannotCompare";
}
