/**
 * A mock Market on this machine, for the tests of a shop.
 *
 * @packageDocumentation
 */

export type { ExampleName } from "../../generated/examples.ts";
export type { Choice, ChosenAnswer } from "./choice.ts";
export type { MarketMock, MockOptions } from "./marketMock.ts";
export type { RecordedRequest, Violation } from "./recordedRequest.ts";
export { startMock } from "./startMock.ts";
