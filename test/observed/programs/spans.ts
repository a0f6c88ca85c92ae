// Run by spans.test.ts in a process of its own: jest's realm hides Node's diagnostics channels from instruments.
import { context, SpanStatusCode, trace } from "@opentelemetry/api";
import { registerInstrumentations } from "@opentelemetry/instrumentation";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../../src/index.ts";
import { overWire } from "../../wire.ts";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
registerInstrumentations({ instrumentations: [new UndiciInstrumentation()], tracerProvider: provider });
Math.random = () => 0;

const received: (string | undefined)[] = [];
const server = createServer((request, response) => {
  received.push(request.headers["traceparent"] as string | undefined);
  request.resume().on("end", () => {
    response.statusCode = received.length === 1 ? 503 : 200;
    response.end('{"status":"OK","result":{"warehousesDeliveryOptions":[]}}');
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const market = createClient(overWire({ apiKey: "CANARY-TOKEN", campaignId: 1, baseUrl }));
const tracer = provider.getTracer("shop");
const root = tracer.startSpan("checkout");
await context.with(trace.setSpan(context.active(), root), () =>
  market.getDeliveryOptions({
    items: [{ offerId: "A", count: 1 }],
    courierDelivery: { fullAddress: "CANARY-ADDRESS" },
  }),
);
root.end();
server.close();
server.closeAllConnections();

const spans = exporter.getFinishedSpans().map(({ name, attributes, parentSpanContext, status }) => ({
  name,
  method: attributes["http.request.method"],
  status: attributes["http.response.status_code"],
  isError: status.code === SpanStatusCode.ERROR,
  isChild: parentSpanContext?.spanId === root.spanContext().spanId,
}));
const all = JSON.stringify(exporter.getFinishedSpans().map(({ attributes, events }) => ({ attributes, events })));
console.log(
  JSON.stringify({
    spans,
    propagated: received.every((id) => id?.includes(root.spanContext().traceId)),
    leaks: all.includes("CANARY"),
  }),
);
