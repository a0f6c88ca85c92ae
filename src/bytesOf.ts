const encoder = /* @__PURE__ */ new TextEncoder();

/** The length of a text in UTF-8 bytes. Node's `Buffer.byteLength` is ten times as fast as encoding. */
export const bytesOf: (text: string) => number =
  typeof Buffer === "function" ? (text) => Buffer.byteLength(text) : (text) => encoder.encode(text).length;
