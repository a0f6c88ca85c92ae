// Starts a server, posts to it once it listens, and prints the response and the server's output. Exits as soon as these
// match a pattern: node visitServer.mjs FILE PATH BODY PATTERN
import { spawn } from "node:child_process";

const [file, path, body, pattern] = process.argv.slice(2);
const env = { ...process.env, PORT: "0" };
const server = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "inherit"] });
process.once("exit", () => server.kill());
server.once("exit", () => process.exit(1));

let output = "";
let isAsked = false;
async function read(text) {
  process.stdout.write(text);
  output += text;
  if (new RegExp(pattern).test(output)) process.exit(0);
  const [address] = /http:\/\/\S+/.exec(output) ?? [];
  if (!address || isAsked) return;
  isAsked = true;
  const headers = { "content-type": "application/json" };
  const response = await fetch(address + path, { method: "POST", headers, body });
  await read(`${await response.text()}\n`);
}
server.stdout.on("data", read);
