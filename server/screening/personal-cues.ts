/** Every way to say it: one of each part after the other; an empty one may be left out. */
function combined(...parts: readonly string[]): string[] {
  return parts.reduce<string[]>((said, part) => said.flatMap((before) => part.split('|').map((each) => `${before} ${each}`)), ['']);
}

/** Words that say what the number after them is, in the three languages. */
export const CUES = {
  /** Then a date. */
  born: [
    combined('né|née|nés|nées|naissance', '|le'),
    combined('date de naissance'),
    combined('born|dob|birthdate|birthday', '|on|is'),
    combined('date of birth'),
    combined('geboren|geb|geburtsdatum|geburtstag', '|am|ist der|ist am'),
  ].flat(),
  /** Then any number of a person's papers. */
  paper: [
    combined(
      'numéro|num|no|nr|n',
      "|de|d'",
      "sécu|sécurité sociale|ss|dossier|patient|patiente|assuré|assurée|matricule|adhérent|allocataire|ipp|mutuelle|contrat|carte vitale|passeport|carte d'identité|sécurité",
    ),
    combined(
      'sécu|sécurité sociale|matricule|ipp|nir|niss|numéro national|registre national|passeport|iban|dossier',
      "|est|n|no|numéro|mdph|nr|médical|patient|est le|c'est le",
    ),
    combined('dossier|patient|matricule|allocataire|assuré', 'n|no|numéro|nr'),
    combined(
      'nhs|insurance|national insurance|social security|ssn|patient|file|hospital|passport|policy|case|record|medicare|member|reference|health card|health insurance|mrn|ni',
      '|number|no|id|is|num|ref',
      'number|no|id|is|num|ref',
    ),
    combined('nhs number|ssn|mrn|iban|hospital number|patient number'),
    combined(
      'versichertennummer|versicherungsnummer|krankenversichertennummer|sozialversicherungsnummer|rentenversicherungsnummer|aktenzeichen|patientennummer|fallnummer|matrikelnummer|krankenkassennummer|ahv nummer|ahv|svnr|personalausweisnummer|ausweisnummer|steuernummer|aktennummer|mitgliedsnummer|versicherten nummer|sv nummer',
      '|ist|lautet|nr|meine',
    ),
  ].flat(),
  /** Then a first and a family name, whatever they are. */
  person: [
    combined('mme|madame|mlle|monsieur|m|mr|mrs|ms|miss|herr|herrn|frau'),
    combined(
      "je m'appelle|s'appelle|mon nom est|mon nom c'est|nommé|nommée|voisin|voisine|collègue|my name is|i'm called|is called|named|called|neighbour|neighbor|lady next door|colleague|ich heiße|mein name ist|heißt|namens|nachbarin|nachbar|kollegin|kollege",
    ),
    combined(
      'ma|mon|my|meine|mein',
      'fille|fils|mari|femme|sœur|frère|mère|père|ex|daughter|son|husband|wife|sister|brother|mother|father|mum|mom|dad|tochter|sohn|mann|frau|schwester|bruder|mutter|vater',
    ),
  ].flat(),
  /** Then a telephone number of any shape. */
  call: [
    combined(
      'tél|tel|téléphone|mobile|portable|gsm|whatsapp|mon numéro|joignable au|appelez-moi au|appelle-moi au|appeler au',
      "|est|le|c'est|c'est le|est le|au|sur|sur le",
    ),
    combined(
      'my number|phone|cell|my mobile|call me on|call me at|text me on|text me at|reach me on|ring me on|reach me at',
      '|is|on|at|number',
    ),
    combined(
      'telefon|handy|handynummer|meine nummer|telefonnummer|mobil|ruf mich an|ruft mich an|erreichbar unter|erreicht mich unter|unter der nummer|nummer',
      '|ist|unter|lautet|ist die|nr',
    ),
  ].flat(),
} satisfies Record<string, readonly string[]>;

/** Folded. */
export const STREETS = {
  words:
    'rue avenue av boulevard bd blvd chemin impasse allee allees place quai cours route square residence lotissement ruelle passage faubourg montee sentier street st road rd lane ave drive close crescent terrace court gardens grove mews row way cottage strasse str weg gasse platz allee ring ufer damm'.split(
      ' ',
    ),
  ends: ['strasse', 'str', 'gasse', 'weg', 'platz', 'allee', 'ufer', 'damm', 'ring', 'steig', 'strooss'],
};
