export {
  undiciTransport,
  type UndiciDispatcher,
  type UndiciTransport,
  type UndiciTransportOptions,
} from "./undiciTransport.ts";
