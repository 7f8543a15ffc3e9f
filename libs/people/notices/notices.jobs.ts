import { Injectable } from '@nestjs/common';
import { OnEventOutside } from '@app/platform/events/on-event.js';
import { OutgoingService } from './outgoing.service.js';

@Injectable()
export class NoticesJobs {
  constructor(private readonly outgoing: OutgoingService) {}

  @OnEventOutside('notice.outgoing', 'people.send-notice')
  async send({ id }: { id: string }): Promise<void> {
    await this.outgoing.send(id);
  }
}
