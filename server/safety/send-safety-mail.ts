import { mailTo, safetyOfficers } from '../accounts/public.ts';
import type { MailDeps, MailText } from '../accounts/public.ts';
import type { EventOf } from '../events/catalogue.ts';
import type { Locale } from '../../shared/vocabulary.ts';

/** What it is about stays on the site: a mailbox is read by others. */
const ESCALATED: Readonly<Record<Locale, MailText>> = {
  fr: {
    subject: 'Un dossier vous attend',
    paragraphs: ['Bonjour,', 'Un dossier vient d’être confié à la plateforme. Il peut être urgent.'],
    action: 'Ouvrir les dossiers',
  },
  en: {
    subject: 'A case is waiting for you',
    paragraphs: ['Hello,', 'A case has just been handed to the platform. It may be urgent.'],
    action: 'Open the cases',
  },
  de: {
    subject: 'Ein Fall wartet auf Sie',
    paragraphs: ['Guten Tag,', 'ein Fall wurde gerade der Plattform übergeben. Er kann dringend sein.'],
    action: 'Die Fälle öffnen',
  },
};

/** Subscriber `mail`: tells each safety officer that something is in their hands. */
export async function sendSafetyMail(event: EventOf, { database: { db }, mailer, site }: MailDeps): Promise<void> {
  if (event.kind !== 'case.escalated') return;
  for (const officer of await safetyOfficers(db)) {
    const mail = await mailTo(db, officer, ESCALATED, `${site.origin}/platform/safety`);
    if (mail) await mailer.send(mail);
  }
}
