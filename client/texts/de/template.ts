import type { texts as fr } from '../fr/template.ts';

export const texts: typeof fr = {
  title: 'Antwortvorlagen',
  lead: 'Fertige Worte für die Person, der man nach einer Entscheidung schreibt. Jeder liest und ändert sie vor dem Senden. Nur das Team sieht sie.',
  name: 'Titel',
  nameHint: 'Um sie in der Liste wiederzufinden. Die Person liest ihn nicht.',
  body: 'Text',
  bodyHint: 'Sagen Sie zuerst, was willkommen ist, dann, was möglich ist.',
  add: 'Eine neue Vorlage',
  addIt: 'Vorlage hinzufügen',
  change: 'Ändern',
  save: 'Speichern',
  remove: 'Löschen',
  kept: 'Die Vorlagen des Teams',
  none: 'Noch keine Vorlage',
  noneText: 'Es geht auch sehr gut ohne. Eine Vorlage hilft vor allem an müden Abenden.',
  suggestions: 'Für den Anfang',
  suggestionsText: 'Ein paar Worte als Vorschlag. Was Sie behalten, gehört dem Team und lässt sich frei ändern.',
  keep: 'Diese Vorlage behalten',
  done: { kept: 'Die Vorlage ist gespeichert.', removed: 'Die Vorlage ist gelöscht.' },
  pick: {
    label: 'Mit einer Vorlage beginnen',
    none: 'Keine',
    own: 'Vorlagen des Teams',
    suggested: 'Vorgeschlagene Worte',
    fill: 'Diese Vorlage übernehmen',
    append: 'An meine Worte anfügen',
    replace: 'Meine Worte ersetzen',
    filled: 'Die Vorlage steht im Feld. Lesen Sie sie vor dem Senden noch einmal.',
    manage: 'Vorlagen des Teams ansehen',
  },
  starters: [
    {
      title: 'Was willkommen ist',
      body: 'Danke, dass Sie sich die Zeit zum Schreiben genommen haben. Was Sie erleben, hat hier seinen Platz, und andere werden sich darin wiederfinden. Nur eine Stelle macht uns Sorgen, und wir sagen Ihnen, warum. Alles andere ist willkommen, wie es ist.',
    },
    {
      title: 'Erzählen statt raten',
      body: 'Ihre Erfahrung zählt, weil es Ihre ist. In der Ich-Form erzählt, lässt sie allen die Freiheit: „mir hat es geholfen“ statt „man muss“. Bevor jemand eine Behandlung ändert, spricht die Person besser mit denen, die sie behandeln.',
    },
    {
      title: 'Die Privatsphäre schützen',
      body: 'Wir denken an Ihre Ruhe und die Ihrer Nächsten. Ein Name, eine Adresse oder eine Nummer bleiben lange lesbar. Sie können dasselbe ohne sie sagen: Man wird Sie ebenso gut verstehen.',
    },
    {
      title: 'Worte, die verletzt haben',
      body: 'Müdigkeit und Wut dürfen hier sein. Diesmal hat sich vielleicht jemand verletzt gefühlt. Wenn Sie mögen, sagen Sie es noch einmal und sprechen von dem, was Sie fühlen: Wir lesen es mit Sorgfalt.',
    },
    {
      title: 'Ein Gedanke für die Person',
      body: 'Wir denken an Sie. Sie haben nichts falsch gemacht, als Sie das geschrieben haben. Wenn es zu schwer ist, antwortet Ihnen sofort jemand: Die Nummern stehen auf der Seite „Soforthilfe“, zu jeder Stunde.',
    },
  ],
};
