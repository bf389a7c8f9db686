import { plural } from '#lib/plural.ts';
import type { texts as fr } from '../fr/screening.ts';

const count = (n: number, forms: Parameters<typeof plural>[2]): string => plural('de', n, forms);

export const texts: typeof fr = {
  before: {
    title: 'Bitte noch ein Blick vor dem Veröffentlichen',
    because: {
      personal_data:
        'In Ihrem Beitrag scheint zu stehen, woran man jemanden erkennt oder wie man ihn erreicht. Was hier erscheint, kann gelesen und kopiert werden.',
      dosage:
        'Ihr Beitrag scheint jemandem zu sagen, eine Behandlung zu ändern. Ihre eigene Erfahrung ist willkommen; über die Dosis spricht jeder mit seiner Ärztin oder seinem Arzt. So veröffentlicht, wird das Team ihn lesen.',
      listed_words: 'In Ihrem Beitrag stehen Wörter, bei denen das Team dieser Gruppe um einen Moment Bedenkzeit bittet.',
    },
    seen: 'Was auffiel:',
    choose:
      'Ändern Sie Ihren Beitrag, oder veröffentlichen Sie ihn, wie er ist: Ein Programm hat diese Worte gelesen, und es kann sich irren.',
    anyway: 'Trotzdem veröffentlichen',
    saveAnyway: 'Trotzdem speichern',
  },
  sent: {
    careTitle: 'Sie müssen das nicht allein tragen',
    care: 'Ihr Beitrag ist veröffentlicht. Wenn Sie an den Tod denken oder um jemanden Angst haben: Diese Menschen hören zu, kostenlos. Bei unmittelbarer Gefahr: 112.',
    careHeld: 'Wenn Sie an den Tod denken oder um jemanden Angst haben: Diese Menschen hören zu, kostenlos. Bei unmittelbarer Gefahr: 112.',
    allLines: 'Alle Nummern',
    automatic: 'Ein Programm hat Ihren Beitrag gelesen, und es kann sich irren. Das Team liest ihn auch; es wacht nicht Tag und Nacht.',
    close: 'Diesen Hinweis schließen',
    heldTitle: 'Ihr Beitrag ist angekommen, jemand liest ihn',
    because: {
      distress: 'Er scheint von einer Art zu sterben zu sprechen. Solche Worte können jemanden in Gefahr bringen.',
      personal_data: 'Darin scheint zu stehen, woran man jemanden erkennt oder wie man ihn erreicht.',
      medicine_trade: 'Er scheint Medikamente anzubieten oder zu suchen. Hier darf man sie weder verkaufen noch verschenken noch erbitten.',
      dosage: 'Er scheint jemandem zu sagen, eine Behandlung oder Dosis zu ändern. Ohne ärztlichen Rat kann das gefährlich sein.',
      links: 'Er enthält einen Link, und Sie sind noch nicht lange hier. Wegen der Werbung öffnet das Team solche Links zuerst selbst.',
      listed_words: 'Er enthält Wörter, die das Team lieber zuerst liest.',
      flood: 'Sie haben in kurzer Zeit viele Beiträge gesendet.',
      copies: 'Er gleicht sehr einem Beitrag, den Sie hier schon gesendet haben.',
    },
    heldText:
      'Ein Programm hat es bemerkt, und es kann sich irren. Jemand aus dem Team liest Ihren Beitrag und lässt ihn erscheinen, wenn er niemanden in Gefahr bringt. Nichts geht verloren.',
    heldSee: 'Was wartet',
  },
  found: {
    title: 'Automatisch gefunden',
    because: 'Das Programm bemerkte vor allem:',
    checks: {
      distress: 'Not, oder eine Art zu sterben',
      personal_data: 'persönliche Daten',
      medicine_trade: 'Handel mit Medikamenten',
      dosage: 'Rat, eine Behandlung zu ändern',
      links: 'Link von jemandem, der neu ist',
      listed_words: 'beobachtete Wörter',
      flood: 'viele Beiträge in kurzer Zeit',
      copies: 'fast derselbe Beitrag wie ein anderer',
    },
    quote: (words) => `„${words}“`,
    sentence: (check) => `Ein Programm hat es bemerkt: ${check}.`,
  },
  words: {
    lead: 'Wenn ein Mitglied diese Wörter schreibt, geschieht Folgendes. Beiträge des Teams warten nie, und wer in Not ist auch nicht.',
    words: 'Wörter oder Adresse',
    wordsHint:
      'Ein Wort, mehrere hintereinander oder eine Adresse wie beispiel.com. Groß- und Kleinschreibung und Akzente zählen nicht; ein Stern steht für das Ende eines Wortes: Erstatt*.',
    outcome: 'Was geschieht',
    outcomes: { notice: 'Wer schreibt, wird gefragt', hold: 'Zuerst lesen', case: 'Einen Fall eröffnen' },
    outcomesText: {
      notice: 'Die Person sieht diese Wörter vor dem Veröffentlichen und entscheidet.',
      hold: 'Der Beitrag wartet, bis das Team ihn gelesen hat.',
      case: 'Der Beitrag erscheint, und das Team schaut ihn an.',
    },
    ground: 'Worum es geht',
    sample: 'An einem Text ausprobieren',
    sampleHint: 'Davon wird nichts aufbewahrt.',
    try: 'Ausprobieren',
    found: (n) => count(n, { one: 'Einmal gefunden:', other: '#-mal gefunden:' }),
    notFound: 'Diese Wörter stehen nicht in diesem Text.',
    add: 'Auf die Liste setzen',
    remove: 'Entfernen',
    none: 'Keine beobachteten Wörter.',
    noneText: 'Das Programm achtet schon auf Not, Handel mit Medikamenten, Dosierungen und persönliche Daten.',
    done: { added: 'Hinzugefügt. Es gilt ab dem nächsten Beitrag.', removed: 'Entfernt.' },
  },
};
