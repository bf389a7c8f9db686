import { emailOf } from './people.ts';

/** The one password of every demo account. */
export const DEMO_PASSWORD = 'cote-a-cote-demo';

export interface DemoSignIn {
  email: string;
  password: string;
  /** Who one becomes, in French and in English. */
  says: string;
}

/** Accounts to try the demo with, one for each sort of visitor. */
export function demoSignIns(): readonly DemoSignIn[] {
  return [
    { key: 'tournesol', says: 'Tournesol 58 : membre / member' },
    { key: 'salome', says: 'Salomé : modératrice / moderator' },
    { key: 'anouk', says: 'Anouk : animatrice, et de son association / steward of a space and of its association' },
    { key: 'plateforme', says: 'Équipe du site : elle accueille les associations / platform operator' },
    { key: 'veille', says: 'Veille : les dossiers que les équipes confient à la plateforme / safety officer' },
    { key: 'mirabelle', says: 'Mirabelle : membre d’un espace privé / member of a private space' },
  ].map(({ key, says }) => ({ email: emailOf(key), password: DEMO_PASSWORD, says }));
}
