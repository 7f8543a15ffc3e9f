import { Injectable, type OnModuleInit } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DeliveriesService } from '../events/deliveries.service.js';

/** Prometheus figures: requests by route pattern and status, and the deliveries that wait or are stuck. */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'gongjian_http_request_seconds',
    help: 'Duration of HTTP requests by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
    registers: [this.registry],
  });

  constructor(private readonly deliveries: DeliveriesService) {}

  onModuleInit(): void {
    collectDefaultMetrics({ register: this.registry });
    const { deliveries } = this;
    new Gauge({
      name: 'gongjian_deliveries',
      help: 'Background deliveries by state',
      labelNames: ['state'],
      registers: [this.registry],
      async collect() {
        this.set({ state: 'pending' }, await deliveries.pendingCount());
        this.set({ state: 'stuck' }, await deliveries.stuckCount());
      },
    });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
