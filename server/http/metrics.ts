import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A number that is read when somebody asks for the metrics: a queue's size, effects that are stuck. */
export interface GaugeSource {
  /** Prometheus name, e.g. `zhucantong_outbox_stuck`. */
  name: string;
  help: string;
  read(): Promise<number> | number;
}

export interface Measurement {
  method: string;
  route: string;
  status: number;
  seconds: number;
}

export interface Metrics {
  observe(measurement: Measurement): void;
  /** The whole registry in Prometheus' text format; a gauge that cannot be read says NaN. */
  render(): Promise<string>;
  contentType: string;
}

/** Request durations by route, the process's own figures, and the given gauges. */
export function createMetrics(gauges: readonly GaugeSource[]): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'zhucantong_http_request_seconds',
    help: 'Time from the first byte read to the answer, by route.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  for (const { name, help, read } of gauges) {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.set(Number.NaN);
        }
      },
    });
  }
  return {
    observe: ({ method, route, status, seconds }) =>
      durations.observe({ method, route, status: String(status) }, seconds),
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
