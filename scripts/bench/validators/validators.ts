/** The validators, by file. */
export const validators = {
  check: "check",
  call: "check and write",
  zod: "zod",
  valibot: "valibot",
} as const;

export type ValidatorId = keyof typeof validators;

export const validatorIds = Object.keys(validators) as ValidatorId[];
