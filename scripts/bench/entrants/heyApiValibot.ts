import { createClient } from "../temp/hey-api-valibot/client/index.ts";
import * as sdk from "../temp/hey-api-valibot/sdk.gen.ts";
import { heyApiCalls } from "./heyApiCalls.ts";
import type { Open } from "./entrant.ts";

export const open: Open = (target) => heyApiCalls(sdk, createClient, target);
