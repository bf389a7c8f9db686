import type { texts as fr } from '../fr/template.ts';

export const texts: typeof fr = {
  title: 'Reply templates',
  lead: 'Words ready for the person you write to after a decision. Everyone reads and changes them before sending. Only the team sees them.',
  name: 'Title',
  nameHint: 'To find it in the list. The person does not read it.',
  body: 'Text',
  bodyHint: 'Say first what is welcome, then what is possible.',
  add: 'A new template',
  addIt: 'Add the template',
  change: 'Change',
  save: 'Save',
  remove: 'Delete',
  kept: 'The team’s templates',
  none: 'No template yet',
  noneText: 'One can write very well without. A template helps most on tired evenings.',
  suggestions: 'To begin with',
  suggestionsText: 'A few words we suggest. Those you keep become the team’s, to be changed as you like.',
  keep: 'Keep this template',
  done: { kept: 'The template is saved.', removed: 'The template is deleted.' },
  pick: {
    label: 'Start from a template',
    none: 'None',
    own: 'The team’s templates',
    suggested: 'Suggested words',
    fill: 'Use this template',
    append: 'Add it after my words',
    replace: 'Replace my words',
    filled: 'The template is in the field. Read it again before sending.',
    manage: 'See the team’s templates',
  },
  starters: [
    {
      title: 'What is welcome',
      body: 'Thank you for taking the time to write. What you live through has its place here, and others will recognise themselves in it. One passage only is a concern, and we tell you why. The rest is welcome as it is.',
    },
    {
      title: 'Telling rather than advising',
      body: 'Your experience matters, because it is yours. Told in the first person it leaves everyone free: “it helped me” rather than “you must”. Before changing a treatment it is better to talk to the care team who know the person.',
    },
    {
      title: 'Protecting your privacy',
      body: 'We are thinking of your peace and that of those close to you. A name, an address or a number stays readable for a long time. You can say the same without them: people will understand you just as well.',
    },
    {
      title: 'Words that hurt',
      body: 'Tiredness and anger are allowed here. This time, somebody may have felt hurt. If you are willing, say it again by telling what you feel: we will read you with care.',
    },
    {
      title: 'Thinking of the person',
      body: 'We are thinking of you. You did nothing wrong by writing this. If it is too heavy, somebody can answer you right away: the numbers are on the page “Urgent help”, open at any hour.',
    },
  ],
};
