import type { Random } from './random.ts';

/*
 * Pseudonyms such as people choose them on a forum: a thing of the garden, the kitchen or the sky, alone or with a complement.
 * None is made of a first and a family name, so that nobody real can be meant.
 */

const NAMES =
  'Abricot Acacia Airelle Alouette Amande Amarante Ancolie Aneth Arbousier Aubépine Azalée Baleine Bambou Basilic Belette Bignone Biscotte Bleuette Bourdon Bourgeon Bouton Brindille Cabane Cachemire Cacahuète Caillou Calendula Campanule Cannelle Caramel Cardamome Cassis Cerise Châtaigne Chicorée Chouette Ciboulette Cigale Citronnelle Clémentine Clochette Coccinelle Colibri Coquillage Cormoran Cosmos Coucou Crocus Cyclamen Dahlia Dentelle Domino Écureuil Églantine Épinette Érable Escargot Étincelle Farine Fenouil Figue Flocon Fougère Framboise Fuchsia Garrigue Genêt Gingembre Girofle Girolle Givre Glycine Goéland Grenadine Griotte Groseille Guimauve Hérisson Hibou Hortensia Jacinthe Jasmin Jonquille Kiwi Lagune Lavande Libellule Lilas Limonade Lupin Luzerne Magnolia Mandarine Marguerite Marjolaine Marmotte Martinet Mélèze Mélisse Menthe Mésange Mimosa Mouette Moutarde Mûre Muguet Muscade Myosotis Myrtille Narcisse Noix Nuage Œillet Olive Origan Ortie Oseille Osier Pamplemousse Panais Papaye Paprika Pastèque Pâquerette Pavot Pêche Perce-Neige Perdrix Pervenche Pétale Phare Pinson Pissenlit Pistache Pluie Poire Pomme-Pin Potiron Praline Primevère Prunelle Quetsche Radis Raisin Reine-Claude Renoncule Rhubarbe Romarin Roseau Rosée Roulotte Safran Salsifis Sarriette Sauge Sésame Sirocco Soleil Sorbet Souris Sureau Tamaris Tartine Taupe Thym Tisane Topinambour Toupie Tourterelle Trèfle Tulipe Vanille Verveine Violette Voilier Zinnia'.split(
    ' ',
  );

const COMPLEMENTS =
  'du-Soir,du-Matin,du-Nord,du-Sud,de-Mai,de-Juin,de-Mars,des-Bois,des-Prés,des-Dunes,des-Cimes,du-Lac,du-Jardin,du-Grenier,de-Nuit,de-Lune,d’Avril,d’Août,d’Hiver,d’Automne,à-Pois,à-Rayures,en-Pause,en-Chemin,en-Ville,sur-Cour,sous-la-Pluie,au-Vent,au-Soleil,qui-Passe,qui-Rit,qui-Dort,Discrète,Tenace,Douce,Rebelle,Tranquille,Sauvage,Fidèle,Volage,Paisible,Mobile'.split(
    ',',
  );

const LONGEST = 24;

/** Gives pseudonyms that differ from each other and from those already taken, also without case and accents. */
export class Handles {
  private readonly random: Random;
  private readonly keyOf: (handle: string) => string;
  private readonly taken: Set<string>;

  constructor(random: Random, keyOf: (handle: string) => string, taken: Iterable<string>) {
    this.random = random;
    this.keyOf = keyOf;
    this.taken = new Set([...taken].map(keyOf));
  }

  next(): string {
    for (let attempt = 0; ; attempt++) {
      const handle = this.candidate(attempt);
      const key = this.keyOf(handle);
      if (handle.length > LONGEST || this.taken.has(key)) continue;
      this.taken.add(key);
      return handle;
    }
  }

  /** The longer the search, the rarer the shape. */
  private candidate(attempt: number): string {
    const name = this.random.pick(NAMES);
    if (attempt === 0 && this.random.chance(0.3)) return name;
    if (attempt < 3) return this.random.chance(0.6) ? `${name}-${this.random.pick(COMPLEMENTS)}` : `${name} ${this.random.whole(2, 99)}`;
    return `${name}-${this.random.pick(COMPLEMENTS)} ${this.random.whole(2, 999)}`;
  }
}
