import { facts } from "../../../generated/facts.ts";

const exitCodes = `Exit codes: 0 no errors, 1 errors (with --strict also warnings), 2 it could not be done.`;

export const english = {
  all: `Tools for four order methods of the Yandex Market Partner API. Nothing is sent to Market.

  yandex-market-orders check OPERATION FILE   judges request bodies before Market does
  yandex-market-orders cis FILE               judges and repairs a list of marking codes
  yandex-market-orders mock                   runs a mock Market on this machine

FILE may be - for the standard input. COMMAND --help tells more.`,

  check: `Usage: yandex-market-orders check [options] OPERATION FILE

Judges request bodies by Market's documentation, without sending them.

  OPERATION  one of ${Object.keys(facts).join(", ")}
  FILE       a body in JSON, an array of bodies, or one body a line (NDJSON); - is the standard input.
             The ids of the path, such as orderId, may be in it or not. Integers keep all their digits.

  --rules RULE=error|warn|off   changes the severity of a rule; several: repeat it, or separate them by commas
  --strict                      warnings count as errors
  --json                        {"operation", "errors", "warnings", "bodies": [{"body", "line", "issues"}]};
                                bodies are counted from 1, and of each at most 100 issues are listed

${exitCodes}
The rules: docs/rules.md. No value of a body is shown.`,

  cis: `Usage: yandex-market-orders cis [options] FILE

Says of each marking code whether it is right, can be repaired and how, or is wrong, and which are repeated.

  FILE  one code a line, or a CSV of a spreadsheet (UTF-8, UTF-16 or Windows-1251); - is the standard input

  --column NAME|N  reads a column of a CSV: by its heading, or by its number from 1. Semicolon, tab or comma
                   is detected. Without it a line is a code.
  --write FILE     writes the same file with the repaired codes; everything else stays as it is
  --strict         repaired and suspect codes count as errors
  --json           {"codes": [{"line", "kind", "changes", "rule", "message", "hint", "sameAs"}], "summary"}
  --show           shows the codes too; otherwise none is shown

A code is "right", "repaired" (by the "changes"), "suspect" (Market may take it, but it looks damaged) or
"wrong"; "sameAs" is the line where the same code stands first. Lines are counted from 1.
Errors are codes that are wrong or repeated. ${exitCodes}`,

  mock: `Usage: yandex-market-orders mock [--port N]

Runs a mock Market on this machine, for a shop in any language, until Ctrl+C. It answers by the OpenAPI
description, refuses what that does not allow with MOCK_INVALID_REQUEST, and tells of each request.
It needs Prism: npm install --save-dev @stoplight/prism-cli@5.14.2

  --port N   the port on 127.0.0.1; 4010 by default, 0 for a free one

Exit codes: 0 stopped, 2 it could not be started.`,
};
