import { word } from './message.ts';
import { JOIN_RULES, SPACE_VISIBILITIES } from '../../shared/vocabulary.ts';

/** What was typed of a space, as it stands in the form. */
export function typedSpace(form: FormData) {
  return {
    name: word(form, 'name').trim(),
    about: word(form, 'about').trim(),
    visibility: word(form, 'visibility'),
    indexed: form.has('indexed'),
    joinRule: word(form, 'joinRule'),
    joinQuestion: word(form, 'joinQuestion').trim(),
  };
}

/** The same for the API. A choice that is none of ours is read as the most closed one. */
export function spaceChoices({ visibility, joinRule, indexed }: { visibility: string; joinRule: string; indexed: boolean }) {
  return {
    visibility: SPACE_VISIBILITIES.find((each) => each === visibility) ?? ('private' as const),
    joinRule: JOIN_RULES.find((each) => each === joinRule) ?? ('invitation' as const),
    indexed,
  };
}

/** One entry a line; empty lines are nothing. */
export function linesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
