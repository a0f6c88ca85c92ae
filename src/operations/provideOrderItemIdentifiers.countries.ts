// ISO 3166-1 alpha-2, the 249 codes that are officially assigned: the second letters by the first. Written so, they take a
// quarter of the room in what programs carry.
const secondLetters: Readonly<Record<string, string>> = {
  A: "DEFGILMOQRSTUWXZ",
  B: "ABDEFGHIJLMNOQRSTVWYZ",
  C: "ACDFGHIKLMNORUVWXYZ",
  D: "EJKMOZ",
  E: "CEGHRST",
  F: "IJKMOR",
  G: "ABDEFGHILMNPQRSTUWY",
  H: "KMNRTU",
  I: "DELMNOQRST",
  J: "EMOP",
  K: "EGHIMNPRWYZ",
  L: "ABCIKRSTUVY",
  M: "ACDEFGHKLMNOPQRSTUVWXYZ",
  N: "ACEFGILOPRUZ",
  O: "M",
  P: "AEFGHKLMNRSTWY",
  Q: "A",
  R: "EOSUW",
  S: "ABCDEGHIJKLMNORSTVXYZ",
  T: "CDFGHJKLMNORTVWZ",
  U: "AGMSYZ",
  V: "ACEGINU",
  W: "FS",
  Y: "ET",
  Z: "AMW",
};

/** Whether ISO 3166-1 has given these two letters to a country. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !!secondLetters[code.charAt(0)]?.includes(code.charAt(1));
}
