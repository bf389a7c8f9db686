/** A person of the demo community: one invented account, one pseudonym, the spaces it belongs to. */
export interface DemoPerson {
  key: string;
  handle: string;
  bio: string;
  /** Space slugs with the role held there. */
  spaces: Readonly<Record<string, 'member' | 'moderator' | 'steward'>>;
}

const member = (key: string, handle: string, bio: string, ...slugs: string[]): DemoPerson => ({
  key,
  handle,
  bio,
  spaces: Object.fromEntries(slugs.map((slug) => [slug, 'member' as const])),
});
const team = (key: string, handle: string, bio: string, role: 'moderator' | 'steward', slug: string): DemoPerson => ({
  key,
  handle,
  bio,
  spaces: { [slug]: role },
});

export const CAST: readonly DemoPerson[] = [
  // Sclérose en plaques, avec Les Pas Comptés
  member('noisette', 'Noisette', 'Trois ans de SEP, un chat, un potager.', 'sclerose-en-plaques'),
  member('marcel', 'Marcel-du-Nord', 'Retraité des chemins de fer. Vingt ans de maladie.', 'sclerose-en-plaques'),
  member('luciole', 'Luciole', 'J’écris surtout la nuit.', 'sclerose-en-plaques'),
  member('petite-ourse', 'Petite-Ourse', 'Institutrice à mi-temps.', 'sclerose-en-plaques'),
  member('tournesol', 'Tournesol 58', 'Je me tourne vers la lumière quand il y en a.', 'sclerose-en-plaques'),
  member('fil-de-laine', 'Fil-de-Laine', 'Canne rouge et tricot.', 'sclerose-en-plaques', 'douleur-chronique'),
  team('salome', 'Salomé', 'Bénévole, patiente partenaire.', 'moderator', 'sclerose-en-plaques'),
  team('anouk', 'Anouk', 'Bénévole, proche. Anime l’espace.', 'steward', 'sclerose-en-plaques'),
  // Endométriose, avec Endo’Mots
  member('coquelicot', 'Coquelicot', 'Sept ans avant d’avoir un mot.', 'endometriose'),
  member('plume', 'Plume 27', 'Étudiante, bouillotte toujours prête.', 'endometriose'),
  member('nacre', 'Nacre', 'En parcours de PMA.', 'endometriose'),
  member('lou', 'Lou-des-Bois', 'Je marche pour que ça passe.', 'endometriose'),
  member('vague', 'Vague-Lente', 'Opérée deux fois, debout.', 'endometriose'),
  team('capucine', 'Capucine', 'Bénévole d’Endo’Mots.', 'moderator', 'endometriose'),
  // Insuffisance cardiaque, avec Cœurs Tranquilles
  member('leon', 'Grand-Père Léon', 'Six petits-enfants et un défibrillateur.', 'insuffisance-cardiaque', 'bpco'),
  member('bergamote', 'Bergamote', 'Le thé, pas trop de sel.', 'insuffisance-cardiaque'),
  member('hirondelle', 'Hirondelle', 'Cœur fatigué à quarante-deux ans.', 'insuffisance-cardiaque'),
  member('vieux-loup', 'Vieux-Loup', 'Ancien marin.', 'insuffisance-cardiaque'),
  member('papillon', 'Papillon', 'Femme de cardiaque.', 'insuffisance-cardiaque', 'proches-et-aidants'),
  team('odile', 'Odile', 'Ancienne infirmière, bénévole.', 'moderator', 'insuffisance-cardiaque'),
  // Diabète de type 1, avec Au Fil du Sucre
  member('bleuet', 'Bleuet', 'Pompe à la ceinture, chaussures de marche.', 'diabete-type-1'),
  member('reglisse', 'Réglisse', 'Diabétique depuis mes huit ans.', 'diabete-type-1'),
  member('sherpa', 'Sherpa', 'Papa d’une petite fille sous pompe.', 'diabete-type-1'),
  member('half-moon', 'Half-Moon', 'Night-shift nurse, type 1 since 2009.', 'diabete-type-1', 'douleur-chronique'),
  team('iris', 'Iris', 'Bénévole d’Au Fil du Sucre.', 'moderator', 'diabete-type-1'),
  // BPCO et souffle, avec Souffle Partagé
  member('accordeon', 'Accordéon', 'Je joue encore, assis.', 'bpco'),
  member('brise', 'Brise', 'Oxygène la nuit, jardin le jour.', 'bpco'),
  member('galet', 'Galet', 'Ancien fumeur, ancien têtu.', 'bpco'),
  team('maryvonne', 'Maryvonne', 'Bénévole de Souffle Partagé.', 'moderator', 'bpco'),
  // Cancer du sein, avec Après la Vague
  member('ecume', 'Écume', 'En rémission, j’apprends à le croire.', 'cancer-du-sein'),
  member('pivoine', 'Pivoine', 'Chimio le mardi, aquarelle le dimanche.', 'cancer-du-sein'),
  member('sable', 'Sable', 'Diagnostiquée au printemps.', 'cancer-du-sein'),
  member('nenuphar', 'Nénuphar', 'Dix ans après.', 'cancer-du-sein'),
  team('helene', 'Hélène', 'Bénévole d’Après la Vague.', 'moderator', 'cancer-du-sein'),
  // Douleur chronique, avec Le Cercle Doux
  member('vent-debout', 'Vent-Debout', 'Le dos, depuis l’accident.', 'douleur-chronique'),
  member('edredon', 'Édredon', 'Fibromyalgie et siestes assumées.', 'douleur-chronique'),
  member('tilleul', 'Tilleul', 'Migraines, tisanes, patience.', 'douleur-chronique'),
  member('steinbock', 'Steinbock', 'Rheuma, Berge, schwarzer Humor.', 'douleur-chronique'),
  team('rachid', 'Rachid', 'Kiné à la retraite, bénévole.', 'moderator', 'douleur-chronique'),
  // Proches et aidants, avec Épaule; Jardin d’hiver is Épaule’s private space for bereaved carers
  member('camomille', 'Camomille', 'Maman d’un grand garçon malade.', 'proches-et-aidants'),
  member('mirabelle', 'Mirabelle', 'Aidante de mon mari depuis quatre ans.', 'proches-et-aidants', 'jardin-d-hiver'),
  member('bruyere', 'Bruyère', 'J’aide mes deux parents.', 'proches-et-aidants', 'jardin-d-hiver'),
  member('passe-muraille', 'Passe-Muraille', 'Fils unique, à 600 km.', 'proches-et-aidants'),
  { key: 'simone', handle: 'Simone', bio: 'Bénévole d’Épaule.', spaces: { 'proches-et-aidants': 'steward', 'jardin-d-hiver': 'steward' } },
];
