export { undiciTransport, type UndiciTransport, type UndiciTransportOptions } from "./undiciTransport.ts";
