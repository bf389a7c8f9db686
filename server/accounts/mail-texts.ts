import type { Locale } from '../../shared/vocabulary.ts';

/** One mail: short paragraphs, at most one link. Subjects are read on locked screens by others: no illness, space or name. */
export interface MailText {
  subject: string;
  paragraphs: readonly string[];
  /** The words of the link. */
  action?: string;
  after?: readonly string[];
}

export interface MailTexts {
  /** Stands at the end of every mail. */
  signature: readonly string[];
  /** Before the bare address, for programs that do not show the link. */
  addressHint: string;
  verify: MailText;
  alreadyKnown: MailText & { secondAction: string };
  reset: MailText;
  passwordChanged: MailText;
  confirmEmail: MailText;
  emailTaken: MailText;
  emailChangeAnnounced: MailText;
}

const fr: MailTexts = {
  signature: [
    'À bientôt,',
    'l’équipe de Côte à côte',
    'Ce message est envoyé automatiquement. Personne ne lit les réponses à cette adresse.',
  ],
  addressHint: 'Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :',
  verify: {
    subject: 'Confirmez votre adresse e-mail',
    paragraphs: ['Bonjour,', 'Bienvenue. Il reste une étape : confirmer que cette adresse est bien la vôtre.'],
    action: 'Confirmer mon adresse',
    after: [
      'Le lien est valable trois jours et ne sert qu’une fois. Prenez votre temps : s’il a expiré, il suffit de recommencer l’inscription.',
      'Vous n’avez rien demandé ? Ne cliquez pas : sans confirmation, l’inscription est effacée au bout de sept jours.',
    ],
  },
  alreadyKnown: {
    subject: 'À propos de votre demande',
    paragraphs: [
      'Bonjour,',
      'Quelqu’un, vous peut-être, vient de demander une inscription avec cette adresse. Vous avez déjà un compte : il n’a pas changé, et il vous attend.',
    ],
    action: 'Entrer',
    secondAction: 'Choisir un nouveau mot de passe',
    after: ['Ce n’était pas vous ? Vous n’avez rien à faire. La personne qui a fait la demande ne sait pas que ce compte existe.'],
  },
  reset: {
    subject: 'Votre nouveau mot de passe',
    paragraphs: ['Bonjour,', 'Vous avez demandé à choisir un nouveau mot de passe.'],
    action: 'Choisir un mot de passe',
    after: [
      'Le lien est valable une heure et ne sert qu’une fois. Le changement fermera toutes vos sessions.',
      'Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe reste le même.',
    ],
  },
  passwordChanged: {
    subject: 'Votre mot de passe a changé',
    paragraphs: [
      'Bonjour,',
      'Le mot de passe de votre compte vient d’être changé et les autres sessions ont été fermées. Si c’était vous, tout va bien.',
    ],
    action: 'Ce n’était pas moi',
    after: ['Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le compte vous reviendra.'],
  },
  confirmEmail: {
    subject: 'Confirmez votre nouvelle adresse e-mail',
    paragraphs: ['Bonjour,', 'Vous avez demandé à utiliser cette adresse pour votre compte. Confirmez-la, et elle remplacera l’ancienne.'],
    action: 'Confirmer cette adresse',
    after: [
      'Le lien est valable un jour et ne sert qu’une fois. Vos autres sessions seront fermées.',
      'Vous n’avez rien demandé ? Ignorez ce message : rien ne changera.',
    ],
  },
  emailTaken: {
    subject: 'À propos de votre demande',
    paragraphs: [
      'Bonjour,',
      'Quelqu’un, vous peut-être, a demandé à utiliser cette adresse pour un autre compte. Elle appartient déjà au vôtre : rien n’a changé.',
      'Si c’était vous, entrez avec le compte de cette adresse, ou choisissez-en une autre.',
    ],
    action: 'Entrer',
    after: ['Ce n’était pas vous ? Vous n’avez rien à faire. La personne qui a fait la demande ne sait pas que ce compte existe.'],
  },
  emailChangeAnnounced: {
    subject: 'Un changement a été demandé',
    paragraphs: [
      'Bonjour,',
      'Quelqu’un qui connaît votre mot de passe a demandé à remplacer cette adresse par une autre. Le changement se fera dès que la nouvelle adresse sera confirmée.',
      'Si c’était vous, vous n’avez rien à faire ici.',
    ],
    action: 'Ce n’était pas moi',
    after: [
      'Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : la demande sera annulée et toutes les sessions fermées.',
    ],
  },
};

const en: MailTexts = {
  signature: ['See you soon,', 'the Côte à côte team', 'This message was sent automatically. Nobody reads replies to this address.'],
  addressHint: 'If the button does not open, copy this address into your browser:',
  verify: {
    subject: 'Please confirm your e-mail address',
    paragraphs: ['Hello,', 'Welcome. There is one step left: confirming that this address is yours.'],
    action: 'Confirm my address',
    after: [
      'The link works once, within three days. Take your time: if it has expired, just sign up again.',
      'You did not ask for this? Do not click: without confirmation, the sign-up is erased after seven days.',
    ],
  },
  alreadyKnown: {
    subject: 'About your request',
    paragraphs: [
      'Hello,',
      'Somebody, perhaps you, has just asked to sign up with this address. You already have an account: nothing in it has changed, and it is waiting for you.',
    ],
    action: 'Sign in',
    secondAction: 'Choose a new password',
    after: ['It was not you? There is nothing to do. Whoever asked does not know that this account exists.'],
  },
  reset: {
    subject: 'Your new password',
    paragraphs: ['Hello,', 'You asked to choose a new password.'],
    action: 'Choose a password',
    after: [
      'The link works once, within one hour. The change will sign you out everywhere.',
      'You did not ask for this? Ignore this message: your password stays the same.',
    ],
  },
  passwordChanged: {
    subject: 'Your password has changed',
    paragraphs: [
      'Hello,',
      'The password of your account has just been changed and its other sessions were ended. If it was you, all is well.',
    ],
    action: 'It was not me',
    after: ['If it was not you, choose a new password right away: the account will be yours again.'],
  },
  confirmEmail: {
    subject: 'Please confirm your new e-mail address',
    paragraphs: ['Hello,', 'You asked to use this address for your account. Confirm it, and it will replace the old one.'],
    action: 'Confirm this address',
    after: [
      'The link works once, within one day. Your other sessions will be ended.',
      'You did not ask for this? Ignore this message: nothing will change.',
    ],
  },
  emailTaken: {
    subject: 'About your request',
    paragraphs: [
      'Hello,',
      'Somebody, perhaps you, asked to use this address for another account. It already belongs to yours: nothing has changed.',
      'If it was you, sign in with the account of this address, or choose another one.',
    ],
    action: 'Sign in',
    after: ['It was not you? There is nothing to do. Whoever asked does not know that this account exists.'],
  },
  emailChangeAnnounced: {
    subject: 'A change was asked for',
    paragraphs: [
      'Hello,',
      'Somebody who knows your password asked to replace this address with another one. The change will be made as soon as the new address is confirmed.',
      'If it was you, there is nothing to do here.',
    ],
    action: 'It was not me',
    after: ['If it was not you, choose a new password right away: the request will be cancelled and every session ended.'],
  },
};

const de: MailTexts = {
  signature: [
    'Bis bald,',
    'Ihr Team von Côte à côte',
    'Diese Nachricht wurde automatisch verschickt. Antworten an diese Adresse liest niemand.',
  ],
  addressHint: 'Falls sich die Schaltfläche nicht öffnet, kopieren Sie diese Adresse in Ihren Browser:',
  verify: {
    subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    paragraphs: ['Guten Tag,', 'willkommen. Ein Schritt fehlt noch: Bestätigen Sie, dass diese Adresse Ihnen gehört.'],
    action: 'Meine Adresse bestätigen',
    after: [
      'Der Link gilt drei Tage und nur einmal. Lassen Sie sich Zeit: Ist er abgelaufen, registrieren Sie sich einfach noch einmal.',
      'Sie haben nichts angefordert? Dann klicken Sie nicht: Ohne Bestätigung wird die Registrierung nach sieben Tagen gelöscht.',
    ],
  },
  alreadyKnown: {
    subject: 'Zu Ihrer Anfrage',
    paragraphs: [
      'Guten Tag,',
      'jemand, vielleicht Sie selbst, wollte sich gerade mit dieser Adresse registrieren. Sie haben schon ein Konto: Es ist unverändert und wartet auf Sie.',
    ],
    action: 'Anmelden',
    secondAction: 'Ein neues Passwort wählen',
    after: ['Das waren nicht Sie? Dann ist nichts zu tun. Wer die Anfrage gestellt hat, erfährt nicht, dass es dieses Konto gibt.'],
  },
  reset: {
    subject: 'Ihr neues Passwort',
    paragraphs: ['Guten Tag,', 'Sie möchten ein neues Passwort wählen.'],
    action: 'Passwort wählen',
    after: [
      'Der Link gilt eine Stunde und nur einmal. Mit der Änderung werden Sie überall abgemeldet.',
      'Sie haben nichts angefordert? Dann beachten Sie diese Nachricht nicht: Ihr Passwort bleibt, wie es ist.',
    ],
  },
  passwordChanged: {
    subject: 'Ihr Passwort wurde geändert',
    paragraphs: [
      'Guten Tag,',
      'das Passwort Ihres Kontos wurde gerade geändert, andere Sitzungen wurden beendet. Wenn Sie das waren, ist alles in Ordnung.',
    ],
    action: 'Das war ich nicht',
    after: ['Wenn Sie das nicht waren, wählen Sie bitte sofort ein neues Passwort: Das Konto gehört dann wieder Ihnen.'],
  },
  confirmEmail: {
    subject: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
    paragraphs: ['Guten Tag,', 'Sie möchten diese Adresse für Ihr Konto verwenden. Bestätigen Sie sie, und sie ersetzt die bisherige.'],
    action: 'Diese Adresse bestätigen',
    after: [
      'Der Link gilt einen Tag und nur einmal. Ihre anderen Sitzungen werden beendet.',
      'Sie haben nichts angefordert? Dann beachten Sie diese Nachricht nicht: Es ändert sich nichts.',
    ],
  },
  emailTaken: {
    subject: 'Zu Ihrer Anfrage',
    paragraphs: [
      'Guten Tag,',
      'jemand, vielleicht Sie selbst, wollte diese Adresse für ein anderes Konto verwenden. Sie gehört schon zu Ihrem Konto: Es hat sich nichts geändert.',
      'Wenn Sie das waren, melden Sie sich mit dem Konto dieser Adresse an oder wählen Sie eine andere.',
    ],
    action: 'Anmelden',
    after: ['Das waren nicht Sie? Dann ist nichts zu tun. Wer die Anfrage gestellt hat, erfährt nicht, dass es dieses Konto gibt.'],
  },
  emailChangeAnnounced: {
    subject: 'Eine Änderung wurde angefordert',
    paragraphs: [
      'Guten Tag,',
      'jemand, der Ihr Passwort kennt, möchte diese Adresse durch eine andere ersetzen. Die Änderung gilt, sobald die neue Adresse bestätigt ist.',
      'Wenn Sie das waren, ist hier nichts zu tun.',
    ],
    action: 'Das war ich nicht',
    after: ['Wenn Sie das nicht waren, wählen Sie bitte sofort ein neues Passwort: Die Anfrage wird verworfen und jede Sitzung beendet.'],
  },
};

export const MAIL_TEXTS: Readonly<Record<Locale, MailTexts>> = { fr, en, de };
