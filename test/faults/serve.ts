import { afterEach } from "@jest/globals";
import { type Behaviour, type FaultServer, startFaultServer } from "./faultServer.ts";

const running: FaultServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

/** A server that plays this script until the test ends. */
export async function serve(...script: readonly Behaviour[]): Promise<FaultServer> {
  const server = await startFaultServer(...script);
  running.push(server);
  return server;
}
