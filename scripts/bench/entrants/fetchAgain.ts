export { open } from "./fetch.ts";
