import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import type { Logger } from 'pino';
import type { Locale } from '../../shared/vocabulary.ts';

export interface Mail {
  to: string;
  locale: Locale;
  /** Read on locked screens: never a name, a space, a condition. */
  subject: string;
  text: string;
  html: string;
}

export interface Mailer {
  /** Resolves when the mail server (or the disk) has it. Never inside a transaction of one's own. */
  send(mail: Mail): Promise<void>;
}

export interface MailerOptions {
  /** Mails are files in `mail/` of this folder unless there is a mail server. */
  dataDir: string;
  smtpUrl: string | null;
  /** Sender, as an address or `Name <address>`. */
  from: string;
  log: Pick<Logger, 'info'>;
}

/** A mail server that does not answer is tried again by the outbox, so no attempt may last. */
const PATIENCE_MS = 3_000;

/** Sends mails as multipart text and HTML, by SMTP or into files. The log tells that one was sent, not to whom. */
export function createMailer({ dataDir, smtpUrl, from, log }: MailerOptions): Mailer {
  const deliver = smtpUrl === null ? intoFolder(join(dataDir, 'mail')) : bySmtp(smtpUrl);
  return {
    async send({ to, locale, subject, text, html }) {
      await deliver({
        from,
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers: { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      log.info('mail sent');
    },
  };
}

type Deliver = (message: SendMailOptions) => Promise<void>;

function bySmtp(url: string): Deliver {
  const server = nodemailer.createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    dnsTimeout: PATIENCE_MS,
  });
  return async (message) => {
    await server.sendMail(message);
  };
}

/** `<time>-<id>.eml`, so that the names are in the order of sending. A file appears when it is whole. */
function intoFolder(folder: string): Deliver {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (message) => {
    const { message: eml } = await composer.sendMail(message);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = `${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${randomBytes(6).toString('hex')}`;
    const unfinished = join(folder, `.${name}.part`);
    await writeFile(unfinished, eml, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, join(folder, `${name}.eml`));
  };
}
