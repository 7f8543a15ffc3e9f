import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { refuse } from '@app/kernel/refusals.js';
import { ImportKind } from './import-kind.js';

/** Every kind of sheet that some feature takes in, found when the application boots. */
@Injectable()
export class ImportKinds implements OnModuleInit {
  private readonly byKind = new Map<string, ImportKind>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (!(instance instanceof ImportKind)) continue;
      const known = this.byKind.get(instance.kind);
      // A module that provides one under two tokens offers the same instance twice.
      if (known && known !== instance) throw new Error(`two import kinds are named ${instance.kind}`);
      this.byKind.set(instance.kind, instance);
    }
  }

  /** In a fixed order, for menus. */
  all(): ImportKind[] {
    return [...this.byKind.values()].sort((a, b) => a.kind.localeCompare(b.kind));
  }

  /** Refuses import.kind-unknown. */
  require(kind: string): ImportKind {
    return this.byKind.get(kind) ?? refuse('import.kind-unknown', { kind });
  }
}
