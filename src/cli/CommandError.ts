/** What makes a command stop with exit code 2. Its message is one line for the user, and never shows a code. */
export class CommandError extends Error {}
