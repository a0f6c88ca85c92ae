// Starts a server, posts to it once it listens, prints the answer and what the server says, and ends when all of that holds
// what is awaited: node visitServer.mjs FILE PATH BODY AWAITED
import { spawn } from "node:child_process";

const [file, path, body, awaited] = process.argv.slice(2);
const env = { ...process.env, PORT: "0" };
const server = spawn(process.execPath, [file], { env, stdio: ["ignore", "pipe", "inherit"] });
process.once("exit", () => server.kill());
server.once("exit", () => process.exit(1));

let said = "";
let isAsked = false;
async function hear(text) {
  process.stdout.write(text);
  said += text;
  if (new RegExp(awaited).test(said)) process.exit(0);
  const [address] = /http:\/\/\S+/.exec(said) ?? [];
  if (!address || isAsked) return;
  isAsked = true;
  const headers = { "content-type": "application/json" };
  const response = await fetch(address + path, { method: "POST", headers, body });
  await hear(`${await response.text()}\n`);
}
server.stdout.on("data", hear);
