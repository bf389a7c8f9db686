import type { Locale } from '../../shared/vocabulary.ts';
import type { EventOf } from '../events/catalogue.ts';
import type { SubscribedBy } from '../events/subscribers.ts';
import type { Database, OpenDatabase, Queryable } from '../platform/database.ts';
import type { Mail, Mailer } from '../platform/mail.ts';
import type { Site } from '../platform/site.ts';
import { MAIL_TEXTS } from './mail-texts.ts';
import type { MailText } from './mail-texts.ts';
import { makeAskedToken, makeMailToken } from './mail-tokens.ts';
import { accountById, accountsByEmail, mailTokenById } from './queries.ts';
import { writeMail } from './write-mail.ts';

export interface MailDeps {
  database: Pick<OpenDatabase, 'db'>;
  mailer: Mailer;
  site: Pick<Site, 'origin'>;
}

/**
 * Subscriber `mail`: writes and sends the mail an event calls for. Served again after a crash, it makes a new link and sends again:
 * a mail may come twice, never not at all.
 */
export async function sendAccountMail(event: EventOf, { database, mailer, site }: MailDeps): Promise<void> {
  if (!callsForMail(event)) return;
  const mail = await mailFor(event, database.db, site.origin);
  if (mail) await mailer.send(mail);
}

/** What happens to accounts; other slices write their own mails. */
type MailEvent = EventOf<Extract<SubscribedBy<'mail'>, `account.${string}`>>;

function callsForMail(event: EventOf): event is MailEvent {
  return event.kind.startsWith('account.');
}

/** A mail to an account in its own language, with one link; null when there is no such account, or its address was never confirmed. */
export async function mailTo(
  db: Queryable,
  accountId: string,
  texts: Readonly<Record<Locale, MailText>>,
  link: string,
): Promise<Mail | null> {
  const account = await accountById(db, accountId);
  if (account === null || account.verifiedAt === null) return null;
  return writeMail(account.email, account.locale, texts[account.locale], [link]);
}

function mailFor(event: MailEvent, db: Database, origin: string): Promise<Mail | null> {
  switch (event.kind) {
    case 'account.requested':
      return answerSignUp(db, origin, event.payload.accountId);
    case 'account.reset_asked':
      return offerReset(db, origin, event.payload.accountId);
    case 'account.password_changed':
      return tellOfNewPassword(db, origin, event.payload.accountId);
    case 'account.email_change_asked':
      return askNewAddress(db, origin, event.payload.requestId);
    case 'account.email_change_announced':
      return tellOldAddress(db, origin, event.payload.requestId);
  }
}

/** The link that confirms, or, to somebody who has an account, how to enter it. */
async function answerSignUp(db: Database, origin: string, accountId: string): Promise<Mail | null> {
  const asked = await accountById(db, accountId);
  if (asked === null || asked.verifiedAt !== null) return null;
  const { verified: owner } = await accountsByEmail(db, asked.email);
  // In the language of the person who owns the account, not of whoever typed their address.
  if (owner) return writeMail(owner.email, owner.locale, MAIL_TEXTS[owner.locale].alreadyKnown, [`${origin}/sign-in`, `${origin}/reset`]);
  const token = await makeMailToken(db, asked.id, 'verify');
  return writeMail(asked.email, asked.locale, MAIL_TEXTS[asked.locale].verify, [`${origin}/verify?token=${token}`]);
}

async function offerReset(db: Database, origin: string, accountId: string): Promise<Mail | null> {
  const account = await accountById(db, accountId);
  if (account === null) return null;
  const token = await makeMailToken(db, account.id, 'reset');
  return writeMail(account.email, account.locale, MAIL_TEXTS[account.locale].reset, [`${origin}/reset?token=${token}`]);
}

async function tellOfNewPassword(db: Database, origin: string, accountId: string): Promise<Mail | null> {
  const account = await accountById(db, accountId);
  // Before its address is confirmed, an account may be anybody's with this address.
  if (account === null || account.verifiedAt === null) return null;
  return writeMail(account.email, account.locale, MAIL_TEXTS[account.locale].passwordChanged, [`${origin}/reset`]);
}

async function askNewAddress(db: Database, origin: string, requestId: string): Promise<Mail | null> {
  const request = await mailTokenById(db, requestId);
  const asker = request && (await accountById(db, request.accountId));
  if (!request?.newEmail || !asker) return null;
  const { verified: owner } = await accountsByEmail(db, request.newEmail);
  if (owner) return writeMail(owner.email, owner.locale, MAIL_TEXTS[owner.locale].emailTaken, [`${origin}/sign-in`]);
  const token = await makeAskedToken(db, requestId);
  return token === null
    ? null
    : writeMail(request.newEmail, asker.locale, MAIL_TEXTS[asker.locale].confirmEmail, [`${origin}/me/email?token=${token}`]);
}

async function tellOldAddress(db: Database, origin: string, requestId: string): Promise<Mail | null> {
  const request = await mailTokenById(db, requestId);
  const account = request && (await accountById(db, request.accountId));
  if (!account) return null;
  return writeMail(account.email, account.locale, MAIL_TEXTS[account.locale].emailChangeAnnounced, [`${origin}/reset`]);
}
