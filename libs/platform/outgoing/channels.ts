import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { ChannelFailure, ChannelRefusal, type Channel } from './channel.js';
import { guardedPost, signatureOf } from './guarded-post.js';

const SMTP_TIMEOUT_MS = 15_000;

/** Where nothing is configured: each message is a file that the operator can read, and a line that names its id. */
export function fileChannel(folder: string, name: string, logger: Pick<Logger, 'log'>): Channel {
  return {
    send: async (message) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, `${message.id}.json`), `${JSON.stringify({ channel: name, ...message }, null, 2)}\n`, { mode: 0o600 });
      logger.log({ messageId: message.id, channel: name }, 'message kept as a file: this channel is not set up');
    },
  };
}

/** @param url `smtp://user:password@host:587` or `smtps://…` */
export function smtpChannel(url: string, from: string): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, to, title, text, link }) => {
      try {
        await transport.sendMail({
          from,
          to: to ?? undefined,
          subject: title,
          text: link ? `${text}\n\n${link}` : text,
          messageId: `<${id}@gongjian>`,
          headers: { 'X-Gongjian-Id': id },
        });
      } catch (error) {
        // The library's words quote the recipient.
        const { code = 'unknown', responseCode } = error as { code?: string; responseCode?: number };
        const words = `the mail server did not take it (${code}${responseCode ? ` ${responseCode}` : ''})`;
        throw responseCode && responseCode >= 500 && code === 'EENVELOPE' ? new ChannelRefusal(words) : new ChannelFailure(words);
      }
    },
  };
}

export type SignedTarget = { url: string; secret: string; trustedHosts: readonly string[] };

/** A generic gateway for text messages: `{id, mobile, text}`, signed like a web hook. */
export function smsChannel(target: SignedTarget): Channel {
  return { send: ({ id, to, text, title, at }) => postSigned(target, id, at, { id, mobile: to, text: `${title}：${text}` }) };
}

/** A signed POST of the message to a system of the community's own. */
export function webhookChannel(target: SignedTarget): Channel {
  return { send: ({ id, title, text, link, at }) => postSigned(target, id, at, { id, title, text, link, at }) };
}

/** 企业微信群机器人. It answers 200 and says in the body whether it liked it. */
export function weComRobotChannel(url: string, trustedHosts: readonly string[]): Channel {
  return {
    send: async ({ title, text, link }) => {
      const content = [title, text, ...(link ? [link] : [])].join('\n');
      const answer = await guardedPost({ url, trustedHosts, body: { msgtype: 'text', text: { content } } });
      const errcode = errcodeOf(answer);
      if (errcode === 0) return;
      // 45009: more than twenty messages a minute; the key being wrong or gone is for good.
      throw errcode === 45009 || errcode === -1 ? new ChannelFailure(`the robot answered ${errcode}`) : new ChannelRefusal(`the robot answered ${errcode}`);
    },
  };
}

async function postSigned({ url, secret, trustedHosts }: SignedTarget, id: string, at: string, body: object): Promise<void> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  const headers = {
    'X-Gongjian-Id': id,
    'X-Gongjian-Timestamp': timestamp,
    'X-Gongjian-Signature': signatureOf(secret, timestamp, JSON.stringify(body)),
  };
  await guardedPost({ url, body, headers, trustedHosts });
}

function errcodeOf(answer: string): number {
  try {
    const { errcode } = JSON.parse(answer) as { errcode?: unknown };
    return typeof errcode === 'number' ? errcode : -1;
  } catch {
    return -1;
  }
}
