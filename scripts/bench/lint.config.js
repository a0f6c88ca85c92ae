// The rules of the whole repository, for this folder too: it is type-checked with dependencies of its own.
import { globalIgnores } from "eslint/config";
import whole from "../../eslint.config.js";

const [, ...rules] = whole;

export default [globalIgnores(["scripts/bench/temp/"]), ...rules];
