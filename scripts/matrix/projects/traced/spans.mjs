// Over both transports, the standard instrumentation records a span per attempt, a child of the caller's, with no secrets.
import { context, SpanStatusCode, trace } from "@opentelemetry/api";
import { registerInstrumentations } from "@opentelemetry/instrumentation";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-node";
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { createClient } from "yandex-market-orders";
import { undiciTransport } from "yandex-market-orders/undici";

const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
provider.register();
registerInstrumentations({ instrumentations: [new UndiciInstrumentation()], tracerProvider: provider });
const tracer = provider.getTracer("shop");

const parents = [];
const server = createServer((request, response) => {
  parents.push(request.headers.traceparent);
  request.resume().on("end", () => {
    response.statusCode = parents.length % 2 === 1 ? 503 : 200;
    response.end('{"status":"OK","result":{"warehousesDeliveryOptions":[]}}');
  });
});
await once(server.listen(0, "127.0.0.1"), "listening");
const baseUrl = `http://127.0.0.1:${server.address().port}`;

for (const transport of [undefined, undiciTransport()]) {
  exporter.reset();
  const market = createClient({ apiKey: "CANARY-TOKEN", campaignId: 1, baseUrl, transport });
  const checkout = tracer.startSpan("checkout");
  await context.with(trace.setSpan(context.active(), checkout), () =>
    market.getDeliveryOptions({
      items: [{ offerId: "CANARY-OFFER", count: 1 }],
      courierDelivery: { fullAddress: "CANARY-ADDRESS" },
    }),
  );

  const spans = exporter.getFinishedSpans();
  const { traceId, spanId } = checkout.spanContext();
  const seen = spans.map(({ attributes, parentSpanContext, status }) => ({
    method: attributes["http.request.method"],
    status: attributes["http.response.status_code"],
    isError: status.code === SpanStatusCode.ERROR,
    isChild: parentSpanContext?.spanId === spanId,
  }));
  assert.deepEqual(seen, [
    { method: "POST", status: 503, isError: true, isChild: true },
    { method: "POST", status: 200, isError: false, isChild: true },
  ]);
  const told = spans.map(({ name, attributes, events, links, status }) => ({
    name,
    attributes,
    events,
    links,
    status,
  }));
  assert.doesNotMatch(JSON.stringify(told), /CANARY/);
  for (const parent of parents.splice(0)) assert.equal(parent.split("-")[1], traceId);
}
server.close();
server.closeAllConnections();
console.log("matrix: all checks passed");
