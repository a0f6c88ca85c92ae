// The rules of the whole repository, applied to this folder, which is type-checked with its own dependencies.
import { globalIgnores } from "eslint/config";
import whole from "../../eslint.config.js";

const [, ...rules] = whole;

export default [globalIgnores(["scripts/bench/temp/"]), ...rules];
