import { plural } from '#lib/plural.ts';
import type { texts as fr } from '../fr/invitation.ts';

const count = (n: number, forms: Parameters<typeof plural>[2]): string => plural('de', n, forms);

export const texts: typeof fr = {
  make: {
    role: 'Wozu Sie einladen',
    roles: {
      member: ['Mitglied', 'Lesen, schreiben, antworten.'],
      moderator: ['Im Team', 'Auf die Gespräche achten und Neue willkommen heißen.'],
      steward: ['Für die Gruppe verantwortlich', 'Dasselbe, dazu die Einstellungen, die Charta, das Team.'],
    },
    expires: 'So lange gilt der Link',
    days: (n) => count(n, { one: '# Tag', other: '# Tage' }),
    uses: 'Für wie viele Personen',
    usesHint: 'Am sichersten ist ein Link für eine einzige Person.',
    submit: 'Link erstellen',
    ready: 'Ihr Link ist fertig',
    readyText:
      'Kopieren Sie ihn jetzt: Wir zeigen ihn nur einmal. Wer diesen Link hat, kann ihn annehmen. Geben Sie ihn also privat weiter.',
    link: 'Der Link',
    copy: 'Kopieren',
    copied: 'Der Link ist kopiert.',
    open: 'Aktuelle Links',
    none: 'Kein aktueller Link.',
    madeBy: (handle) => `Erstellt von ${handle}`,
    until: 'Gültig bis',
    left: (uses, used) =>
      count(uses, { one: 'Für eine Person', other: 'Für # Personen' }) +
      (used === 0 ? '' : count(used, { one: ', eine ist schon da', other: ', # sind schon da' })),
    revoke: 'Diesen Link aufheben',
    revoked: 'Dieser Link führt nirgendwo mehr hin.',
    newest: 'Zurück zu den neuesten',
    older: 'Ältere Links',
  },
  space: {
    title: 'In die Gruppe einladen',
    lead: 'Sie erstellen einen Link und geben ihn weiter. Die Person sieht, wohin er führt, bevor sie annimmt.',
    held: 'Ein Link gilt, solange die Person, die ihn erstellt hat, ihre Rolle behält.',
  },
  stewards: {
    title: 'Verantwortliche',
    lead: 'Die Personen, die sich um den Verein kümmern. Nur sie und das Team der Plattform sehen diese Namen.',
    who: 'Wer sich kümmert',
    you: 'Sie',
    invite: 'Jemanden einladen',
    inviteText: 'Jeder Link gilt einmal, für eine Person.',
    what: 'Was der Link anbietet',
    whats: {
      too: ['Sich mit Ihnen kümmern', 'Sie kann dann die Seite bearbeiten, Gruppen eröffnen, einladen.'],
      handOver: ['Ihren Platz übernehmen', 'Sobald sie annimmt, sind Sie nicht mehr verantwortlich.'],
    },
    handsOver: 'Um diesen Platz zu übernehmen',
    joins: 'Um sich mitzukümmern',
    leave: 'Mich nicht mehr kümmern',
    leaveText: 'Die anderen Verantwortlichen machen weiter. Ihre aktuellen Links führen dann nirgendwo mehr hin.',
    leaveYes: 'Ja, ich gebe meinen Platz auf',
    last: 'Sie sind allein verantwortlich. Um zu gehen, laden Sie jemanden ein oder übergeben Sie Ihren Platz.',
  },
  guest: {
    title: 'Eine Einladung',
    toSpace: (name) => `Sie sind in „${name}“ eingeladen`,
    toAssociation: (name) => `Sie sind eingeladen, sich um „${name}“ zu kümmern`,
    hosted: (association) => `Eine Gruppe von ${association}.`,
    roles: {
      member: 'Sie wären Mitglied: lesen, schreiben, antworten.',
      moderator: 'Sie wären im Team: auf die Gespräche achten und Neue willkommen heißen.',
      steward: 'Sie wären verantwortlich: auch für das Team, die Charta und die Einstellungen.',
    },
    steward: 'Sie wären verantwortlich: für die Seite, die Gruppen, die Einladungen.',
    handOver: 'Wer Sie einlädt, übergibt Ihnen den eigenen Platz.',
    nothingYet: 'Es geschieht nichts, bevor Sie annehmen.',
    until: 'Gültig bis',
    charter: 'Die Charta der Gruppe',
    signIn: 'Ich habe ein Konto',
    signUp: 'Ein Konto anlegen',
    account: 'Zum Annehmen brauchen Sie ein Konto. Danach kommen Sie hierher zurück.',
    as: 'Der Name, unter dem Sie sich kümmern',
    asHint:
      'Das Team der Plattform und die anderen Verantwortlichen sehen diesen Namen. Ein Name, den Sie sonst nirgends tragen, ist diskreter.',
    newText: 'Ein Name nur für diesen Verein.',
    raise: (handle) => `Sie sind schon dabei, als ${handle}. Dieser Link gibt Ihnen eine andere Rolle.`,
    asked: (handle) => `Sie haben als ${handle} angefragt. Mit diesem Link heißt die Antwort Ja.`,
    there: (handle) => `Sie sind schon dabei, als ${handle}. Dieser Link ändert für Sie nichts.`,
    go: 'Hingehen',
    accept: 'Die Einladung annehmen',
    decline: 'Nein, danke',
    gone: 'Dieser Link gilt nicht mehr',
    goneText: 'Er ist abgelaufen, schon benutzt oder aufgehoben. Bitten Sie die Person, von der Sie ihn haben, um einen neuen.',
  },
};
