import { word } from './message.ts';
import { DYES, JOIN_RULES, LOCALES, SPACE_VISIBILITIES } from '../../shared/vocabulary.ts';

/** What was typed of a space, as it stands in the form. */
export function typedSpace(form: FormData) {
  return {
    name: word(form, 'name').trim(),
    about: word(form, 'about').trim(),
    conditions: form.getAll('conditions').filter((each) => typeof each === 'string'),
    alsoIn: form.getAll('alsoIn').filter((each) => typeof each === 'string'),
    visibility: word(form, 'visibility'),
    indexed: form.has('indexed'),
    joinRule: word(form, 'joinRule'),
    joinQuestion: word(form, 'joinQuestion').trim(),
    newcomerHold: word(form, 'newcomerHold'),
    weave: word(form, 'weave'),
    dye: word(form, 'dye'),
  };
}

/** What was chosen, for the API. A choice that is none of ours is read as the most closed one. */
export function spaceChoices(typed: ReturnType<typeof typedSpace>) {
  return {
    conditions: typed.conditions,
    alsoIn: LOCALES.filter((each) => typed.alsoIn.includes(each)),
    visibility: SPACE_VISIBILITIES.find((each) => each === typed.visibility) ?? ('private' as const),
    joinRule: JOIN_RULES.find((each) => each === typed.joinRule) ?? ('invitation' as const),
    indexed: typed.indexed,
    newcomerHold: Number(typed.newcomerHold) || 0,
    weave: Number(typed.weave) || 0,
    dye: DYES.find((each) => each === typed.dye) ?? DYES[0],
  };
}

/** One entry a line; empty lines are nothing. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
