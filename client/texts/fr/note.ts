import { plural } from '#lib/plural.ts';

/** What a team notes of a member, for itself. */
export const texts = {
  title: 'Notes de l’équipe',
  /** What opens them in a list of members. */
  open: (n: number) => plural('fr', n, { zero: 'Noter pour l’équipe', one: '# note de l’équipe', other: '# notes de l’équipe' }),
  lead: 'Seule l’équipe de cet espace les lit. Elles s’effacent après un an sans servir.',
  write: 'Nouvelle note',
  hint: 'Ce qui aide à bien accueillir la personne. Des faits, rien sur d’autres\u00a0: elle a le droit de demander ce qui est noté d’elle.',
  writeIt: 'Noter',
  text: 'Note',
  correct: 'Corriger',
  save: 'Enregistrer',
  remove: 'Supprimer',
  by: (handle: string) => `par ${handle}`,
  corrected: (handle: string) => `corrigée par ${handle}`,
  done: 'C’est enregistré.',
};
