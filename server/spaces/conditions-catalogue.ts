import type { Locale } from '../../shared/vocabulary.ts';

/**
 * The catalogue of conditions and situations that spaces, stories and guides are attached to.
 * Names are the ones patients and associations use; synonyms serve the search (compare without accents,
 * case and apostrophe form: the texts here use the typographic one).
 * A code is filled in only where it was read in the public source named beside it; `null` means "not looked up
 * successfully", never "has no code". Complete the codes from the WHO browser and Orphanet before relying on them.
 */
export interface CatalogueCondition {
  slug: string;
  names: Record<Locale, string>;
  synonyms: Record<Locale, readonly string[]>;
  icd11: string | null;
  orpha: string | null;
  source: string | null;
}

type Three<T> = readonly [fr: T, en: T, de: T];
type Codes = Pick<CatalogueCondition, 'icd11' | 'orpha' | 'source'>;

const NO_CODE: Codes = { icd11: null, orpha: null, source: null };

/** The fragment of the Orphanet nomenclature published in a FHIR guide of HL7 Europe (active as of 2026-01-16). */
const orphanet = (code: string): Codes => ({
  icd11: null,
  orpha: code,
  source:
    'PanCareSurPass HL7 FHIR Implementation Guide, CodeSystem OrphaNet: https://build.fhir.org/ig/hl7-eu/pcsp/CodeSystem-OrphaNet.html',
});

const entry = (slug: string, names: Three<string>, synonyms: Three<readonly string[]>, codes: Codes = NO_CODE): CatalogueCondition => ({
  slug,
  names: { fr: names[0], en: names[1], de: names[2] },
  synonyms: { fr: synonyms[0], en: synonyms[1], de: synonyms[2] },
  ...codes,
});

export const CONDITIONS: readonly CatalogueCondition[] = [
  // Brain, nerves and muscles
  entry(
    'sclerose-en-plaques',
    ['Sclérose en plaques', 'Multiple sclerosis', 'Multiple Sklerose'],
    [
      ['SEP', 'sclérose multiple', 'SEP récurrente-rémittente', 'SEP progressive'],
      ['MS', 'relapsing-remitting MS', 'RRMS', 'progressive MS'],
      ['MS', 'Encephalomyelitis disseminata', 'schubförmige MS', 'progrediente MS'],
    ],
  ),
  entry(
    'migraine',
    ['Migraine', 'Migraine', 'Migräne'],
    [
      ['migraine chronique', 'migraine avec aura', 'migraine ophtalmique'],
      ['chronic migraine', 'migraine with aura', 'migraine headache'],
      ['chronische Migräne', 'Migräne mit Aura', 'Augenmigräne'],
    ],
  ),
  entry(
    'algie-vasculaire-de-la-face',
    ['Algie vasculaire de la face', 'Cluster headache', 'Clusterkopfschmerz'],
    [['AVF', 'céphalée en grappe'], ['cluster headaches'], ['Cluster-Kopfschmerz', 'Bing-Horton-Syndrom']],
  ),
  entry(
    'epilepsie',
    ['Épilepsie', 'Epilepsy', 'Epilepsie'],
    [
      ['crises d’épilepsie', 'comitialité', 'épilepsie pharmacorésistante'],
      ['seizures', 'seizure disorder', 'drug-resistant epilepsy'],
      ['epileptische Anfälle', 'Krampfleiden'],
    ],
  ),
  entry(
    'maladie-de-parkinson',
    ['Maladie de Parkinson', 'Parkinson’s disease', 'Parkinson-Krankheit'],
    [
      ['Parkinson', 'MPI'],
      ['Parkinson’s', 'PD'],
      ['Morbus Parkinson', 'Parkinson'],
    ],
  ),
  entry(
    'maladie-d-alzheimer',
    ['Maladie d’Alzheimer et maladies apparentées', 'Alzheimer’s disease and other dementias', 'Alzheimer und andere Demenzen'],
    [
      ['Alzheimer', 'démence', 'maladie à corps de Lewy', 'démence fronto-temporale', 'DFT'],
      ['Alzheimer’s', 'dementia', 'Lewy body dementia', 'frontotemporal dementia', 'FTD'],
      ['Alzheimer-Krankheit', 'Morbus Alzheimer', 'Demenz', 'Lewy-Körper-Demenz', 'frontotemporale Demenz'],
    ],
  ),
  entry(
    'accident-vasculaire-cerebral',
    ['Accident vasculaire cérébral (AVC)', 'Stroke', 'Schlaganfall'],
    [
      ['AVC', 'attaque cérébrale', 'AIT', 'hémorragie cérébrale', 'infarctus cérébral', 'aphasie'],
      ['CVA', 'TIA', 'mini-stroke', 'brain haemorrhage', 'aphasia'],
      ['Hirnschlag', 'Apoplex', 'Hirninfarkt', 'Hirnblutung', 'TIA', 'Aphasie'],
    ],
  ),
  entry(
    'traumatisme-cranien',
    ['Traumatisme crânien', 'Traumatic brain injury', 'Schädel-Hirn-Trauma'],
    [
      ['TC', 'lésion cérébrale acquise', 'commotion cérébrale', 'cérébrolésé'],
      ['TBI', 'acquired brain injury', 'head injury', 'concussion'],
      ['SHT', 'erworbene Hirnschädigung', 'Gehirnerschütterung'],
    ],
  ),
  entry(
    'lesion-de-la-moelle-epiniere',
    ['Lésion de la moelle épinière', 'Spinal cord injury', 'Querschnittlähmung'],
    [
      ['paraplégie', 'tétraplégie', 'blessé médullaire'],
      ['SCI', 'paraplegia', 'tetraplegia', 'quadriplegia'],
      ['Rückenmarksverletzung', 'Paraplegie', 'Tetraplegie', 'Querschnittslähmung'],
    ],
  ),
  entry(
    'sclerose-laterale-amyotrophique',
    ['Sclérose latérale amyotrophique', 'Amyotrophic lateral sclerosis', 'Amyotrophe Lateralsklerose'],
    [
      ['SLA', 'maladie de Charcot', 'maladie du motoneurone'],
      ['ALS', 'motor neurone disease', 'MND', 'Lou Gehrig’s disease'],
      ['ALS', 'Motoneuronerkrankung', 'Lou-Gehrig-Syndrom'],
    ],
  ),
  entry(
    'maladie-de-huntington',
    ['Maladie de Huntington', 'Huntington’s disease', 'Huntington-Krankheit'],
    [
      ['MH', 'chorée de Huntington', 'Huntington'],
      ['HD', 'Huntington’s chorea', 'Huntington disease'],
      ['Chorea Huntington', 'Morbus Huntington'],
    ],
  ),
  entry(
    'myasthenie',
    ['Myasthénie', 'Myasthenia gravis', 'Myasthenia gravis'],
    [
      ['myasthénie auto-immune', 'myasthenia gravis'],
      ['MG', 'myasthenia'],
      ['Myasthenie', 'schwere Muskelschwäche'],
    ],
  ),
  entry(
    'syndrome-de-guillain-barre',
    ['Syndrome de Guillain-Barré', 'Guillain-Barré syndrome', 'Guillain-Barré-Syndrom'],
    [
      ['SGB', 'polyradiculonévrite', 'PIDC'],
      ['GBS', 'CIDP'],
      ['GBS', 'CIDP', 'Polyradikulitis'],
    ],
  ),
  entry(
    'neuropathie-peripherique',
    ['Neuropathie périphérique', 'Peripheral neuropathy', 'Polyneuropathie'],
    [
      ['polyneuropathie', 'neuropathie des petites fibres', 'neuropathie diabétique'],
      ['neuropathy', 'polyneuropathy', 'small fibre neuropathy', 'diabetic neuropathy'],
      ['PNP', 'periphere Neuropathie', 'Small-Fiber-Neuropathie', 'diabetische Neuropathie'],
    ],
  ),
  entry(
    'dystrophie-musculaire',
    ['Dystrophies musculaires et myopathies', 'Muscular dystrophies and myopathies', 'Muskeldystrophien und Myopathien'],
    [
      ['myopathie', 'myopathie de Duchenne', 'dystrophie myotonique', 'maladie de Steinert', 'maladie neuromusculaire'],
      ['Duchenne', 'DMD', 'myotonic dystrophy', 'muscle wasting disease', 'neuromuscular disease'],
      ['Muskelschwund', 'Duchenne-Muskeldystrophie', 'myotone Dystrophie', 'Muskelerkrankung'],
    ],
  ),
  entry(
    'amyotrophie-spinale',
    ['Amyotrophie spinale', 'Spinal muscular atrophy', 'Spinale Muskelatrophie'],
    [
      ['SMA', 'amyotrophie spinale infantile', 'ASI'],
      ['SMA', 'Werdnig-Hoffmann disease'],
      ['SMA', 'Werdnig-Hoffmann-Krankheit'],
    ],
  ),
  entry(
    'maladie-de-charcot-marie-tooth',
    ['Maladie de Charcot-Marie-Tooth', 'Charcot-Marie-Tooth disease', 'Charcot-Marie-Tooth-Krankheit'],
    [
      ['CMT', 'neuropathie héréditaire sensitivomotrice'],
      ['CMT', 'hereditary motor and sensory neuropathy', 'HMSN'],
      ['CMT', 'HMSN', 'neurale Muskelatrophie'],
    ],
  ),
  entry(
    'narcolepsie',
    ['Narcolepsie et hypersomnies', 'Narcolepsy and hypersomnia', 'Narkolepsie und Hypersomnie'],
    [
      ['narcolepsie', 'cataplexie', 'maladie de Gélineau', 'hypersomnie idiopathique'],
      ['narcolepsy', 'cataplexy', 'idiopathic hypersomnia'],
      ['Narkolepsie', 'Schlafkrankheit', 'Kataplexie', 'idiopathische Hypersomnie'],
    ],
  ),
  entry(
    'syndrome-gilles-de-la-tourette',
    ['Syndrome Gilles de la Tourette', 'Tourette syndrome', 'Tourette-Syndrom'],
    [
      ['Tourette', 'SGT', 'tics'],
      ['Tourette’s', 'TS', 'tic disorder', 'tics'],
      ['Gilles-de-la-Tourette-Syndrom', 'Tourette', 'Tics', 'Ticstörung'],
    ],
  ),
  entry(
    'paralysie-cerebrale',
    ['Paralysie cérébrale', 'Cerebral palsy', 'Zerebralparese'],
    [['IMC', 'infirmité motrice cérébrale', 'polyhandicap'], ['CP'], ['infantile Zerebralparese', 'ICP', 'Cerebralparese']],
  ),
  entry(
    'spina-bifida',
    ['Spina bifida', 'Spina bifida', 'Spina bifida'],
    [
      ['myéloméningocèle', 'hydrocéphalie'],
      ['myelomeningocele', 'hydrocephalus'],
      ['offener Rücken', 'Myelomeningozele', 'Hydrozephalus'],
    ],
  ),

  // Heart, vessels and blood
  entry(
    'insuffisance-cardiaque',
    ['Insuffisance cardiaque', 'Heart failure', 'Herzinsuffizienz'],
    [
      ['IC', 'insuffisance cardiaque chronique', 'cœur fatigué'],
      ['HF', 'congestive heart failure', 'CHF', 'weak heart'],
      ['Herzschwäche', 'Herzmuskelschwäche', 'chronische Herzinsuffizienz'],
    ],
  ),
  entry(
    'infarctus-du-myocarde',
    ['Infarctus et maladie coronarienne', 'Heart attack and coronary heart disease', 'Herzinfarkt und koronare Herzkrankheit'],
    [
      ['infarctus du myocarde', 'crise cardiaque', 'angine de poitrine', 'coronaropathie', 'IDM'],
      ['heart attack', 'myocardial infarction', 'MI', 'angina', 'CHD', 'CAD'],
      ['Herzinfarkt', 'Myokardinfarkt', 'KHK', 'Angina pectoris', 'Herzanfall'],
    ],
  ),
  entry(
    'hypertension-arterielle',
    ['Hypertension artérielle', 'High blood pressure', 'Bluthochdruck'],
    [
      ['HTA', 'tension', 'hypertension'],
      ['hypertension', 'HBP'],
      ['arterielle Hypertonie', 'Hypertonie', 'Hochdruck'],
    ],
  ),
  entry(
    'troubles-du-rythme-cardiaque',
    ['Troubles du rythme cardiaque', 'Heart rhythm disorders', 'Herzrhythmusstörungen'],
    [
      ['arythmie', 'fibrillation atriale', 'fibrillation auriculaire', 'tachycardie', 'pacemaker', 'défibrillateur'],
      ['arrhythmia', 'atrial fibrillation', 'AFib', 'tachycardia', 'pacemaker', 'ICD implant'],
      ['Arrhythmie', 'Vorhofflimmern', 'Tachykardie', 'Herzschrittmacher', 'Defibrillator'],
    ],
  ),
  entry(
    'cardiopathie-congenitale',
    ['Cardiopathies congénitales', 'Congenital heart disease', 'Angeborene Herzfehler'],
    [
      ['malformation cardiaque', 'maladie bleue', 'tétralogie de Fallot'],
      ['congenital heart defect', 'hole in the heart', 'tetralogy of Fallot'],
      ['angeborener Herzfehler', 'AHF', 'EMAH', 'Fallot-Tetralogie'],
    ],
  ),
  entry(
    'hypertension-arterielle-pulmonaire',
    ['Hypertension artérielle pulmonaire', 'Pulmonary arterial hypertension', 'Pulmonale arterielle Hypertonie'],
    [
      ['HTAP', 'hypertension pulmonaire', 'HTP'],
      ['PAH', 'pulmonary hypertension', 'PH'],
      ['PAH', 'Lungenhochdruck', 'pulmonale Hypertonie'],
    ],
  ),
  entry(
    'thrombose-et-embolie-pulmonaire',
    ['Thrombose et embolie pulmonaire', 'Thrombosis and pulmonary embolism', 'Thrombose und Lungenembolie'],
    [
      ['phlébite', 'TVP', 'thrombose veineuse', 'MTEV'],
      ['DVT', 'deep vein thrombosis', 'blood clot', 'VTE'],
      ['tiefe Venenthrombose', 'TVT', 'Blutgerinnsel'],
    ],
  ),
  entry(
    'hemophilie',
    ['Hémophilie et maladies hémorragiques', 'Haemophilia and bleeding disorders', 'Hämophilie und Blutungskrankheiten'],
    [
      ['hémophilie', 'maladie de Willebrand', 'facteur VIII', 'facteur IX'],
      ['hemophilia', 'haemophilia', 'von Willebrand disease', 'VWD', 'bleeding disorder'],
      ['Bluterkrankheit', 'Hämophilie', 'Von-Willebrand-Syndrom'],
    ],
  ),
  entry(
    'drepanocytose',
    ['Drépanocytose', 'Sickle cell disease', 'Sichelzellkrankheit'],
    [
      ['anémie falciforme', 'hémoglobinose S'],
      ['SCD', 'sickle cell anaemia', 'sickle cell'],
      ['Sichelzellanämie', 'Drepanozytose', 'SCD'],
    ],
  ),
  entry(
    'thalassemie',
    ['Thalassémie', 'Thalassaemia', 'Thalassämie'],
    [
      ['bêta-thalassémie', 'anémie de Cooley'],
      ['thalassemia', 'beta thalassaemia', 'Cooley’s anaemia'],
      ['Beta-Thalassämie', 'Mittelmeeranämie'],
    ],
  ),
  entry(
    'hemochromatose',
    ['Hémochromatose', 'Haemochromatosis', 'Hämochromatose'],
    [
      ['surcharge en fer', 'hémochromatose génétique'],
      ['hemochromatosis', 'iron overload'],
      ['Eisenspeicherkrankheit', 'Eisenüberladung'],
    ],
  ),

  // Lungs
  entry(
    'bpco',
    [
      'Bronchopneumopathie chronique obstructive (BPCO)',
      'Chronic obstructive pulmonary disease (COPD)',
      'Chronisch obstruktive Lungenerkrankung (COPD)',
    ],
    [
      ['BPCO', 'bronchite chronique', 'emphysème'],
      ['COPD', 'chronic bronchitis', 'emphysema'],
      ['COPD', 'chronische Bronchitis', 'Lungenemphysem'],
    ],
  ),
  entry(
    'asthme',
    ['Asthme', 'Asthma', 'Asthma'],
    [
      ['asthme sévère', 'asthme allergique'],
      ['severe asthma', 'allergic asthma'],
      ['Asthma bronchiale', 'schweres Asthma', 'allergisches Asthma'],
    ],
  ),
  entry(
    'mucoviscidose',
    ['Mucoviscidose', 'Cystic fibrosis', 'Mukoviszidose'],
    [['muco', 'fibrose kystique'], ['CF'], ['zystische Fibrose', 'CF', 'Muko']],
  ),
  entry(
    'fibrose-pulmonaire',
    ['Fibrose pulmonaire', 'Pulmonary fibrosis', 'Lungenfibrose'],
    [
      ['FPI', 'fibrose pulmonaire idiopathique', 'pneumopathie interstitielle'],
      ['IPF', 'idiopathic pulmonary fibrosis', 'interstitial lung disease', 'ILD'],
      ['IPF', 'idiopathische Lungenfibrose', 'interstitielle Lungenerkrankung'],
    ],
  ),
  entry(
    'apnee-du-sommeil',
    ['Apnée du sommeil', 'Sleep apnoea', 'Schlafapnoe'],
    [
      ['SAOS', 'SAHOS', 'apnées du sommeil', 'PPC'],
      ['sleep apnea', 'OSA', 'CPAP'],
      ['Schlafapnoe-Syndrom', 'OSAS', 'CPAP'],
    ],
  ),
  entry(
    'sarcoidose',
    ['Sarcoïdose', 'Sarcoidosis', 'Sarkoidose'],
    [
      ['BBS', 'maladie de Besnier-Boeck-Schaumann'],
      ['sarcoid', 'Boeck’s disease'],
      ['Morbus Boeck', 'Sarkoid'],
    ],
  ),
  entry(
    'covid-long',
    ['Covid long', 'Long Covid', 'Long Covid'],
    [
      ['Covid longue durée', 'affection post-Covid-19', 'syndrome post-Covid'],
      ['post-COVID condition', 'post-COVID syndrome', 'long haulers'],
      ['Post-Covid', 'Post-Covid-Syndrom', 'Corona-Langzeitfolgen'],
    ],
  ),

  // Diabetes, hormones and metabolism
  entry(
    'diabete-type-1',
    ['Diabète de type 1', 'Type 1 diabetes', 'Diabetes Typ 1'],
    [
      ['DT1', 'diabète insulinodépendant', 'diabète juvénile', 'DID'],
      ['T1D', 'type one diabetes', 'juvenile diabetes', 'insulin-dependent diabetes'],
      ['Typ-1-Diabetes', 'T1D', 'Jugenddiabetes', 'insulinpflichtiger Diabetes'],
    ],
  ),
  entry(
    'diabete-type-2',
    ['Diabète de type 2', 'Type 2 diabetes', 'Diabetes Typ 2'],
    [
      ['DT2', 'diabète non insulinodépendant'],
      ['T2D', 'type two diabetes', 'adult-onset diabetes'],
      ['Typ-2-Diabetes', 'T2D', 'Altersdiabetes', 'Zuckerkrankheit'],
    ],
  ),
  entry(
    'obesite',
    ['Obésité', 'Obesity', 'Adipositas'],
    [
      ['surpoids', 'chirurgie bariatrique', 'sleeve', 'bypass gastrique'],
      ['overweight', 'bariatric surgery', 'gastric sleeve', 'gastric bypass'],
      ['Übergewicht', 'Fettleibigkeit', 'Magenbypass', 'Schlauchmagen'],
    ],
  ),
  entry(
    'maladies-de-la-thyroide',
    ['Maladies de la thyroïde', 'Thyroid conditions', 'Schilddrüsenerkrankungen'],
    [
      ['hypothyroïdie', 'hyperthyroïdie', 'Hashimoto', 'maladie de Basedow'],
      ['hypothyroidism', 'hyperthyroidism', 'Hashimoto’s', 'Graves’ disease', 'underactive thyroid', 'overactive thyroid'],
      [
        'Hypothyreose',
        'Hyperthyreose',
        'Hashimoto-Thyreoiditis',
        'Morbus Basedow',
        'Schilddrüsenunterfunktion',
        'Schilddrüsenüberfunktion',
      ],
    ],
  ),
  entry(
    'maladie-d-addison',
    [
      'Insuffisance surrénale et maladie d’Addison',
      'Adrenal insufficiency and Addison’s disease',
      'Nebenniereninsuffizienz und Morbus Addison',
    ],
    [
      ['Addison', 'insuffisance surrénalienne', 'hyperplasie congénitale des surrénales', 'HCS'],
      ['Addison’s', 'adrenal crisis', 'congenital adrenal hyperplasia', 'CAH'],
      ['Addison-Krankheit', 'Addison-Krise', 'adrenogenitales Syndrom', 'AGS'],
    ],
  ),
  entry(
    'syndrome-de-cushing',
    ['Syndrome et maladie de Cushing', 'Cushing’s syndrome', 'Cushing-Syndrom'],
    [
      ['Cushing', 'hypercortisolisme'],
      ['Cushing’s disease', 'hypercortisolism'],
      ['Morbus Cushing', 'Hyperkortisolismus'],
    ],
  ),
  entry('phenylcetonurie', ['Phénylcétonurie', 'Phenylketonuria', 'Phenylketonurie'], [['PCU'], ['PKU'], ['PKU']]),
  entry(
    'maladies-lysosomales',
    ['Maladies lysosomales', 'Lysosomal storage disorders', 'Lysosomale Speicherkrankheiten'],
    [
      ['maladie de Gaucher', 'maladie de Fabry', 'maladie de Pompe', 'mucopolysaccharidose', 'MPS'],
      ['Gaucher disease', 'Fabry disease', 'Pompe disease', 'mucopolysaccharidosis', 'MPS'],
      ['Morbus Gaucher', 'Morbus Fabry', 'Morbus Pompe', 'Mukopolysaccharidose', 'MPS'],
    ],
  ),

  // Digestion, liver and kidneys
  entry(
    'maladie-de-crohn',
    ['Maladie de Crohn', 'Crohn’s disease', 'Morbus Crohn'],
    [
      ['Crohn', 'MICI', 'maladie inflammatoire chronique de l’intestin'],
      ['Crohn’s', 'IBD', 'inflammatory bowel disease'],
      ['Crohn', 'CED', 'chronisch-entzündliche Darmerkrankung'],
    ],
  ),
  entry(
    'rectocolite-hemorragique',
    ['Rectocolite hémorragique', 'Ulcerative colitis', 'Colitis ulcerosa'],
    [
      ['RCH', 'colite ulcéreuse', 'MICI'],
      ['UC', 'colitis', 'IBD'],
      ['CU', 'CED'],
    ],
  ),
  entry(
    'syndrome-de-l-intestin-irritable',
    ['Syndrome de l’intestin irritable', 'Irritable bowel syndrome', 'Reizdarmsyndrom'],
    [
      ['SII', 'côlon irritable', 'colopathie fonctionnelle'],
      ['IBS', 'spastic colon'],
      ['RDS', 'Reizdarm', 'nervöser Darm'],
    ],
  ),
  entry(
    'maladie-coeliaque',
    ['Maladie cœliaque', 'Coeliac disease', 'Zöliakie'],
    [
      ['intolérance au gluten', 'maladie coeliaque', 'sans gluten'],
      ['celiac disease', 'gluten intolerance', 'gluten free'],
      ['Glutenunverträglichkeit', 'Sprue', 'glutenfrei'],
    ],
  ),
  entry(
    'stomie',
    ['Vivre avec une stomie', 'Living with a stoma', 'Leben mit einem Stoma'],
    [
      ['stomie', 'poche', 'colostomie', 'iléostomie', 'urostomie', 'anus artificiel'],
      ['stoma', 'ostomy', 'colostomy', 'ileostomy', 'urostomy', 'stoma bag'],
      ['Stoma', 'künstlicher Darmausgang', 'Kolostomie', 'Ileostomie', 'Urostomie'],
    ],
  ),
  entry(
    'maladies-du-foie',
    ['Cirrhose et maladies chroniques du foie', 'Cirrhosis and chronic liver disease', 'Leberzirrhose und chronische Lebererkrankungen'],
    [
      ['cirrhose', 'stéatose hépatique', 'NASH', 'foie gras', 'cholangite biliaire primitive', 'hépatite auto-immune'],
      ['cirrhosis', 'fatty liver', 'MASH', 'primary biliary cholangitis', 'autoimmune hepatitis'],
      ['Leberzirrhose', 'Fettleber', 'primär biliäre Cholangitis', 'Autoimmunhepatitis'],
    ],
  ),
  entry(
    'hepatites-virales',
    ['Hépatites B et C', 'Hepatitis B and C', 'Hepatitis B und C'],
    [
      ['hépatite B', 'hépatite C', 'VHB', 'VHC'],
      ['hepatitis B', 'hepatitis C', 'HBV', 'HCV', 'hep C'],
      ['Hepatitis B', 'Hepatitis C', 'HBV', 'HCV'],
    ],
  ),
  entry(
    'insuffisance-renale-chronique',
    ['Insuffisance rénale chronique', 'Chronic kidney disease', 'Chronische Nierenkrankheit'],
    [
      ['IRC', 'maladie rénale chronique', 'dialyse', 'hémodialyse'],
      ['CKD', 'kidney failure', 'dialysis', 'haemodialysis'],
      ['CKD', 'chronische Niereninsuffizienz', 'Nierenschwäche', 'Dialyse'],
    ],
  ),
  entry(
    'polykystose-renale',
    ['Polykystose rénale', 'Polycystic kidney disease', 'Polyzystische Nierenerkrankung'],
    [
      ['PKR', 'PKRAD', 'reins polykystiques'],
      ['PKD', 'ADPKD'],
      ['Zystennieren', 'ADPKD'],
    ],
  ),
  entry(
    'greffe-d-organe',
    ['Greffe d’organe', 'Organ transplant', 'Organtransplantation'],
    [
      ['transplantation', 'greffe de rein', 'greffe de foie', 'greffe de cœur', 'greffe de poumon', 'greffé', 'donneur vivant'],
      ['transplantation', 'kidney transplant', 'liver transplant', 'heart transplant', 'lung transplant', 'living donor'],
      ['Transplantation', 'Nierentransplantation', 'Lebertransplantation', 'Herztransplantation', 'Lungentransplantation', 'Lebendspende'],
    ],
  ),
  entry(
    'incontinence',
    ['Incontinence et troubles de la vessie', 'Incontinence and bladder problems', 'Inkontinenz und Blasenprobleme'],
    [
      ['fuites urinaires', 'incontinence urinaire', 'vessie hyperactive', 'cystite interstitielle'],
      ['urinary incontinence', 'overactive bladder', 'OAB', 'interstitial cystitis', 'painful bladder'],
      ['Harninkontinenz', 'Blasenschwäche', 'Reizblase', 'interstitielle Zystitis'],
    ],
  ),

  // Joints, bones, connective tissue and immunity
  entry(
    'polyarthrite-rhumatoide',
    ['Polyarthrite rhumatoïde', 'Rheumatoid arthritis', 'Rheumatoide Arthritis'],
    [
      ['PR', 'polyarthrite', 'arthrite rhumatoïde'],
      ['RA', 'inflammatory arthritis'],
      ['RA', 'chronische Polyarthritis', 'Rheuma'],
    ],
  ),
  entry(
    'spondyloarthrite',
    ['Spondyloarthrite', 'Axial spondyloarthritis', 'Axiale Spondyloarthritis'],
    [
      ['spondylarthrite ankylosante', 'SPA', 'pelvispondylite'],
      ['axSpA', 'ankylosing spondylitis', 'AS'],
      ['axSpA', 'Morbus Bechterew', 'Bechterew', 'ankylosierende Spondylitis'],
    ],
  ),
  entry(
    'arthrose',
    ['Arthrose', 'Osteoarthritis', 'Arthrose'],
    [
      ['gonarthrose', 'coxarthrose', 'prothèse de hanche', 'prothèse de genou'],
      ['OA', 'wear and tear arthritis', 'hip replacement', 'knee replacement'],
      ['Gelenkverschleiß', 'Kniearthrose', 'Hüftarthrose', 'Gelenkersatz'],
    ],
  ),
  entry(
    'osteoporose',
    ['Ostéoporose', 'Osteoporosis', 'Osteoporose'],
    [
      ['fragilité osseuse', 'tassement vertébral'],
      ['brittle bones', 'osteopenia'],
      ['Knochenschwund', 'Osteopenie'],
    ],
  ),
  entry(
    'mal-de-dos',
    ['Mal de dos et hernie discale', 'Back pain and slipped disc', 'Rückenschmerzen und Bandscheibenvorfall'],
    [
      ['lombalgie', 'lombalgie chronique', 'sciatique', 'hernie discale'],
      ['low back pain', 'sciatica', 'herniated disc'],
      ['Kreuzschmerzen', 'Ischias', 'Hexenschuss', 'Bandscheibenvorfall'],
    ],
  ),
  entry(
    'goutte',
    ['Goutte', 'Gout', 'Gicht'],
    [
      ['crise de goutte', 'acide urique'],
      ['gouty arthritis', 'uric acid'],
      ['Gichtanfall', 'Harnsäure'],
    ],
  ),
  entry(
    'lupus',
    ['Lupus', 'Lupus', 'Lupus'],
    [
      ['LED', 'LES', 'lupus érythémateux disséminé', 'lupus systémique'],
      ['SLE', 'systemic lupus erythematosus'],
      ['SLE', 'systemischer Lupus erythematodes', 'Schmetterlingsflechte'],
    ],
  ),
  entry(
    'syndrome-de-sjogren',
    ['Maladie de Sjögren', 'Sjögren’s disease', 'Sjögren-Krankheit'],
    [
      ['Gougerot-Sjögren', 'syndrome sec', 'syndrome de Sjögren'],
      ['Sjögren’s syndrome', 'Sjogren', 'sicca syndrome'],
      ['Sjögren-Syndrom', 'Sicca-Syndrom', 'Morbus Sjögren'],
    ],
  ),
  entry(
    'sclerodermie',
    ['Sclérodermie', 'Scleroderma', 'Sklerodermie'],
    [
      ['sclérodermie systémique', 'syndrome de Raynaud', 'ScS'],
      ['systemic sclerosis', 'SSc', 'Raynaud’s'],
      ['systemische Sklerose', 'SSc', 'Raynaud-Syndrom'],
    ],
  ),
  entry(
    'vascularites',
    ['Vascularites', 'Vasculitis', 'Vaskulitis'],
    [
      ['maladie de Horton', 'artérite à cellules géantes', 'maladie de Behçet', 'granulomatose avec polyangéite'],
      ['giant cell arteritis', 'GCA', 'Behçet’s disease', 'granulomatosis with polyangiitis', 'GPA'],
      ['Gefäßentzündung', 'Riesenzellarteriitis', 'Morbus Behçet', 'Granulomatose mit Polyangiitis'],
    ],
  ),
  entry(
    'deficits-immunitaires',
    ['Déficits immunitaires primitifs', 'Primary immunodeficiencies', 'Angeborene Immundefekte'],
    [
      ['DIP', 'DICV', 'déficit immunitaire', 'immunoglobulines'],
      ['PID', 'CVID', 'inborn errors of immunity', 'immunoglobulin therapy'],
      ['primäre Immundefekte', 'CVID', 'Immunschwäche', 'Immunglobuline'],
    ],
  ),
  entry(
    'syndrome-d-ehlers-danlos',
    ['Syndromes d’Ehlers-Danlos', 'Ehlers-Danlos syndromes', 'Ehlers-Danlos-Syndrome'],
    [
      ['SED', 'SEDh', 'hypermobilité', 'hyperlaxité'],
      ['EDS', 'hEDS', 'hypermobility', 'HSD'],
      ['EDS', 'hEDS', 'Hypermobilität', 'Überbeweglichkeit'],
    ],
  ),
  entry(
    'syndrome-de-marfan',
    ['Syndrome de Marfan', 'Marfan syndrome', 'Marfan-Syndrom'],
    [
      ['Marfan', 'syndromes apparentés à Marfan'],
      ['Marfan', 'Marfan’s syndrome'],
      ['Marfan', 'Morbus Marfan'],
    ],
  ),
  entry(
    'maladie-des-os-de-verre',
    ['Ostéogenèse imparfaite', 'Osteogenesis imperfecta', 'Osteogenesis imperfecta'],
    [
      ['maladie des os de verre', 'OI'],
      ['OI', 'brittle bone disease'],
      ['OI', 'Glasknochenkrankheit', 'Glasknochen'],
    ],
  ),
  entry(
    'maladie-des-exostoses-multiples',
    ['Maladie des exostoses multiples', 'Multiple osteochondromas', 'Multiple Osteochondrome'],
    [
      ['MEM', 'exostoses multiples', 'ostéochondromes multiples'],
      ['hereditary multiple exostoses', 'HME', 'MHE'],
      ['multiple kartilaginäre Exostosen', 'Exostosenkrankheit', 'MHE'],
    ],
    orphanet('321'),
  ),

  // Pain and fatigue
  entry(
    'douleur-chronique',
    ['Douleur chronique', 'Chronic pain', 'Chronische Schmerzen'],
    [
      ['douleurs chroniques', 'douleur persistante', 'centre antidouleur', 'douleur neuropathique'],
      ['persistent pain', 'long-term pain', 'pain clinic', 'neuropathic pain'],
      ['chronischer Schmerz', 'Schmerzkrankheit', 'Dauerschmerzen', 'Nervenschmerzen'],
    ],
    {
      icd11: 'MG30.Z',
      orpha: null,
      source:
        'Chronic pain information centre, Japan (ICD-11 chronic pain categories MG30.0 to MG30.Z; MG30.Z is chronic pain, unspecified): http://itami-net.or.jp/chronicpain.html',
    },
  ),
  entry(
    'fibromyalgie',
    ['Fibromyalgie', 'Fibromyalgia', 'Fibromyalgie'],
    [
      ['fibro', 'syndrome fibromyalgique', 'SFM'],
      ['fibro', 'fibromyalgia syndrome', 'FMS'],
      ['Fibro', 'Fibromyalgie-Syndrom', 'FMS', 'Faser-Muskel-Schmerz'],
    ],
  ),
  entry(
    'encephalomyelite-myalgique',
    [
      'Encéphalomyélite myalgique / syndrome de fatigue chronique',
      'Myalgic encephalomyelitis / chronic fatigue syndrome',
      'Myalgische Enzephalomyelitis / Chronisches Fatigue-Syndrom',
    ],
    [
      ['EM/SFC', 'SFC', 'fatigue chronique', 'malaise post-effort'],
      ['ME/CFS', 'CFS', 'chronic fatigue', 'post-exertional malaise', 'PEM'],
      ['ME/CFS', 'CFS', 'chronisches Erschöpfungssyndrom', 'Belastungsintoleranz', 'PEM'],
    ],
  ),
  entry(
    'syndrome-douloureux-regional-complexe',
    ['Syndrome douloureux régional complexe', 'Complex regional pain syndrome', 'Komplexes regionales Schmerzsyndrom'],
    [
      ['SDRC', 'algodystrophie', 'algoneurodystrophie'],
      ['CRPS', 'RSD', 'reflex sympathetic dystrophy'],
      ['CRPS', 'Morbus Sudeck', 'Sudeck'],
    ],
  ),
  entry(
    'nevralgie-du-trijumeau',
    ['Névralgie du trijumeau', 'Trigeminal neuralgia', 'Trigeminusneuralgie'],
    [
      ['trijumeau', 'tic douloureux'],
      ['TN', 'face pain'],
      ['Gesichtsschmerz', 'Trigeminus'],
    ],
  ),
  entry(
    'syndrome-de-tachycardie-posturale',
    ['Syndrome de tachycardie orthostatique posturale', 'Postural tachycardia syndrome', 'Posturales Tachykardiesyndrom'],
    [
      ['POTS', 'dysautonomie'],
      ['POTS', 'dysautonomia'],
      ['POTS', 'Dysautonomie'],
    ],
  ),

  // Women's and reproductive health
  entry(
    'endometriose',
    ['Endométriose', 'Endometriosis', 'Endometriose'],
    [
      ['endo', 'adénomyose', 'règles douloureuses'],
      ['endo', 'adenomyosis', 'painful periods'],
      ['Endo', 'Adenomyose', 'starke Regelschmerzen'],
    ],
  ),
  entry(
    'syndrome-des-ovaires-polykystiques',
    ['Syndrome des ovaires polykystiques', 'Polycystic ovary syndrome', 'Polyzystisches Ovarialsyndrom'],
    [['SOPK', 'OPK'], ['PCOS'], ['PCOS', 'PCO-Syndrom']],
  ),
  entry(
    'infertilite',
    ['Infertilité et parcours de PMA', 'Infertility and fertility treatment', 'Unerfüllter Kinderwunsch'],
    [
      ['PMA', 'AMP', 'FIV', 'infertilité', 'désir d’enfant'],
      ['IVF', 'assisted reproduction', 'trying to conceive', 'TTC'],
      ['Kinderwunschbehandlung', 'IVF', 'künstliche Befruchtung', 'Unfruchtbarkeit'],
    ],
  ),
  entry(
    'deuil-perinatal',
    ['Fausse couche et deuil périnatal', 'Miscarriage and baby loss', 'Fehlgeburt und Sternenkinder'],
    [
      ['fausse couche', 'mort in utero', 'IMG', 'bébé né sans vie', 'mortinaissance'],
      ['miscarriage', 'stillbirth', 'pregnancy loss', 'TFMR'],
      ['Fehlgeburt', 'Totgeburt', 'stille Geburt', 'Sternenkind', 'Schwangerschaftsverlust'],
    ],
  ),
  entry(
    'menopause',
    ['Ménopause', 'Menopause', 'Wechseljahre'],
    [
      ['périménopause', 'préménopause', 'bouffées de chaleur'],
      ['perimenopause', 'the change', 'hot flushes'],
      ['Menopause', 'Klimakterium', 'Hitzewallungen'],
    ],
  ),

  // Cancers
  entry(
    'cancer-du-sein',
    ['Cancer du sein', 'Breast cancer', 'Brustkrebs'],
    [
      ['cancer du sein métastatique', 'tumeur du sein', 'triple négatif', 'mastectomie'],
      ['metastatic breast cancer', 'MBC', 'triple-negative', 'TNBC', 'mastectomy'],
      ['Mammakarzinom', 'metastasierter Brustkrebs', 'triple-negativ', 'Mastektomie'],
    ],
  ),
  entry(
    'cancer-de-la-prostate',
    ['Cancer de la prostate', 'Prostate cancer', 'Prostatakrebs'],
    [
      ['PSA élevé', 'prostatectomie', 'tumeur de la prostate'],
      ['raised PSA', 'prostatectomy', 'prostate tumour'],
      ['Prostatakarzinom', 'erhöhter PSA-Wert', 'Prostatektomie'],
    ],
  ),
  entry(
    'cancer-colorectal',
    ['Cancer colorectal', 'Bowel cancer', 'Darmkrebs'],
    [
      ['cancer du côlon', 'cancer du rectum', 'cancer de l’intestin'],
      ['colorectal cancer', 'colon cancer', 'rectal cancer', 'CRC'],
      ['kolorektales Karzinom', 'Dickdarmkrebs', 'Enddarmkrebs'],
    ],
  ),
  entry(
    'cancer-du-poumon',
    ['Cancer du poumon', 'Lung cancer', 'Lungenkrebs'],
    [
      ['cancer bronchique', 'CBNPC', 'mésothéliome'],
      ['NSCLC', 'SCLC', 'mesothelioma'],
      ['Bronchialkarzinom', 'NSCLC', 'Mesotheliom'],
    ],
  ),
  entry(
    'cancers-gynecologiques',
    ['Cancers gynécologiques', 'Gynaecological cancers', 'Gynäkologische Krebserkrankungen'],
    [
      ['cancer de l’ovaire', 'cancer de l’utérus', 'cancer du col de l’utérus', 'cancer de l’endomètre'],
      ['ovarian cancer', 'womb cancer', 'cervical cancer', 'endometrial cancer'],
      ['Eierstockkrebs', 'Gebärmutterkrebs', 'Gebärmutterhalskrebs', 'Endometriumkarzinom'],
    ],
  ),
  entry(
    'cancer-du-pancreas',
    ['Cancer du pancréas', 'Pancreatic cancer', 'Bauchspeicheldrüsenkrebs'],
    [
      ['adénocarcinome du pancréas', 'tumeur du pancréas'],
      ['pancreatic tumour', 'PDAC'],
      ['Pankreaskarzinom', 'Pankreaskrebs'],
    ],
  ),
  entry(
    'cancers-du-rein-et-de-la-vessie',
    ['Cancers du rein et de la vessie', 'Kidney and bladder cancer', 'Nieren- und Blasenkrebs'],
    [
      ['cancer du rein', 'cancer de la vessie'],
      ['kidney cancer', 'renal cancer', 'bladder cancer'],
      ['Nierenkrebs', 'Nierenzellkarzinom', 'Blasenkrebs', 'Harnblasenkarzinom'],
    ],
  ),
  entry(
    'cancers-orl',
    ['Cancers de la tête et du cou', 'Head and neck cancer', 'Kopf-Hals-Tumoren'],
    [
      ['cancer ORL', 'cancer de la gorge', 'cancer du larynx', 'laryngectomie', 'VADS'],
      ['throat cancer', 'mouth cancer', 'laryngectomy', 'HNC'],
      ['Kehlkopfkrebs', 'Mundhöhlenkrebs', 'Rachenkrebs', 'Laryngektomie'],
    ],
  ),
  entry(
    'melanome',
    ['Mélanome et cancers de la peau', 'Melanoma and skin cancer', 'Melanom und Hautkrebs'],
    [
      ['mélanome', 'cancer de la peau', 'carcinome basocellulaire'],
      ['melanoma', 'skin cancer', 'basal cell carcinoma'],
      ['Melanom', 'schwarzer Hautkrebs', 'weißer Hautkrebs', 'Basaliom'],
    ],
  ),
  entry(
    'leucemies',
    ['Leucémies', 'Leukaemia', 'Leukämie'],
    [
      ['leucémie', 'LMC', 'LLC', 'LAM', 'LAL', 'greffe de moelle'],
      ['leukemia', 'CML', 'CLL', 'AML', 'ALL', 'bone marrow transplant'],
      ['Blutkrebs', 'CML', 'CLL', 'AML', 'ALL', 'Stammzelltransplantation'],
    ],
  ),
  entry(
    'lymphomes',
    ['Lymphomes', 'Lymphoma', 'Lymphome'],
    [
      ['lymphome de Hodgkin', 'maladie de Hodgkin', 'lymphome non hodgkinien', 'LNH'],
      ['Hodgkin lymphoma', 'non-Hodgkin lymphoma', 'NHL'],
      ['Lymphdrüsenkrebs', 'Hodgkin-Lymphom', 'Morbus Hodgkin', 'Non-Hodgkin-Lymphom', 'NHL'],
    ],
  ),
  entry(
    'myelome-multiple',
    ['Myélome multiple', 'Multiple myeloma', 'Multiples Myelom'],
    [
      ['myélome', 'maladie de Kahler', 'MM'],
      ['myeloma', 'MM'],
      ['Plasmozytom', 'Morbus Kahler', 'Myelom'],
    ],
  ),
  entry(
    'tumeurs-cerebrales',
    ['Tumeurs cérébrales', 'Brain tumours', 'Hirntumoren'],
    [
      ['tumeur au cerveau', 'glioblastome', 'gliome', 'méningiome'],
      ['brain tumor', 'brain cancer', 'glioblastoma', 'GBM', 'glioma', 'meningioma'],
      ['Gehirntumor', 'Glioblastom', 'Gliom', 'Meningeom'],
    ],
  ),
  entry(
    'cancer-de-l-enfant',
    ['Cancers de l’enfant et de l’adolescent', 'Childhood and teenage cancer', 'Krebs bei Kindern und Jugendlichen'],
    [
      ['cancer pédiatrique', 'oncopédiatrie', 'AJA', 'neuroblastome'],
      ['paediatric cancer', 'TYA cancer', 'neuroblastoma'],
      ['Kinderkrebs', 'Kinderonkologie', 'Neuroblastom'],
    ],
  ),
  entry(
    'apres-cancer',
    ['Vivre après un cancer', 'Life after cancer', 'Leben nach Krebs'],
    [
      ['après-cancer', 'rémission', 'séquelles des traitements', 'peur de la récidive'],
      ['cancer survivorship', 'remission', 'late effects', 'fear of recurrence'],
      ['Nachsorge', 'Remission', 'Spätfolgen', 'Angst vor einem Rückfall', 'Cancer Survivor'],
    ],
  ),
  entry(
    'predisposition-hereditaire-sein-ovaire',
    [
      'Prédisposition héréditaire au cancer du sein et de l’ovaire',
      'Hereditary breast and ovarian cancer syndrome',
      'Erblicher Brust- und Eierstockkrebs',
    ],
    [
      ['BRCA', 'BRCA1', 'BRCA2', 'mutation BRCA', 'HBOC'],
      ['HBOC', 'BRCA', 'BRCA1', 'BRCA2', 'BRCA mutation'],
      ['HBOC', 'BRCA', 'BRCA1', 'BRCA2', 'BRCA-Mutation', 'familiärer Brustkrebs'],
    ],
    orphanet('145'),
  ),
  entry(
    'syndrome-de-lynch',
    ['Syndrome de Lynch', 'Lynch syndrome', 'Lynch-Syndrom'],
    [
      ['HNPCC', 'cancer colorectal héréditaire sans polypose'],
      ['HNPCC', 'hereditary nonpolyposis colorectal cancer'],
      ['HNPCC', 'erblicher Darmkrebs ohne Polyposis'],
    ],
    orphanet('144'),
  ),
  entry(
    'syndrome-de-li-fraumeni',
    ['Syndrome de Li-Fraumeni', 'Li-Fraumeni syndrome', 'Li-Fraumeni-Syndrom'],
    [
      ['LFS', 'mutation TP53'],
      ['LFS', 'TP53 mutation'],
      ['LFS', 'TP53-Mutation'],
    ],
    orphanet('524'),
  ),

  // Rare diseases and syndromes
  entry(
    'maladie-rare-ou-sans-diagnostic',
    ['Maladie rare ou sans diagnostic', 'Rare or undiagnosed condition', 'Seltene oder ungeklärte Erkrankung'],
    [
      ['maladie orpheline', 'errance diagnostique', 'sans diagnostic', 'maladie rare'],
      ['orphan disease', 'undiagnosed', 'diagnostic odyssey', 'SWAN'],
      ['Waisenkrankheit', 'ohne Diagnose', 'seltene Krankheit', 'Diagnose-Odyssee'],
    ],
  ),
  entry(
    'neurofibromatose-de-type-1',
    ['Neurofibromatose de type 1', 'Neurofibromatosis type 1', 'Neurofibromatose Typ 1'],
    [
      ['NF1', 'maladie de von Recklinghausen'],
      ['NF1', 'von Recklinghausen disease'],
      ['NF1', 'Morbus Recklinghausen'],
    ],
  ),
  entry(
    'neurofibromatose-de-type-2',
    ['Neurofibromatose de type 2', 'Neurofibromatosis type 2', 'Neurofibromatose Typ 2'],
    [
      ['NF2', 'schwannomatose liée à NF2', 'schwannome vestibulaire bilatéral'],
      ['NF2', 'NF2-related schwannomatosis', 'bilateral vestibular schwannoma'],
      ['NF2', 'NF2-assoziierte Schwannomatose', 'beidseitiges Vestibularisschwannom'],
    ],
    orphanet('637'),
  ),
  entry(
    'anemie-de-fanconi',
    ['Anémie de Fanconi', 'Fanconi anaemia', 'Fanconi-Anämie'],
    [['maladie de Fanconi', 'AF'], ['Fanconi anemia', 'FA'], ['FA']],
    orphanet('84'),
  ),
  entry(
    'ataxie-telangiectasie',
    ['Ataxie-télangiectasie', 'Ataxia telangiectasia', 'Ataxia teleangiectatica'],
    [
      ['syndrome de Louis-Bar', 'A-T'],
      ['A-T', 'AT', 'Louis-Bar syndrome'],
      ['Louis-Bar-Syndrom', 'Ataxia teleangiectasia', 'A-T'],
    ],
    orphanet('100'),
  ),
  entry(
    'syndrome-de-noonan',
    ['Syndrome de Noonan', 'Noonan syndrome', 'Noonan-Syndrom'],
    [
      ['Noonan', 'RASopathie'],
      ['Noonan', 'RASopathy'],
      ['Noonan', 'RASopathie'],
    ],
    orphanet('648'),
  ),
  entry(
    'syndrome-de-beckwith-wiedemann',
    ['Syndrome de Beckwith-Wiedemann', 'Beckwith-Wiedemann syndrome', 'Beckwith-Wiedemann-Syndrom'],
    [
      ['SBW', 'BWS'],
      ['BWS', 'BWSp'],
      ['BWS', 'Wiedemann-Beckwith-Syndrom'],
    ],
    orphanet('116'),
  ),
  entry(
    'trisomie-21',
    ['Trisomie 21', 'Down syndrome', 'Down-Syndrom'],
    [
      ['T21', 'syndrome de Down'],
      ['Down’s syndrome', 'trisomy 21', 'T21'],
      ['Trisomie 21', 'T21'],
    ],
  ),
  entry(
    'syndrome-de-l-x-fragile',
    ['Syndrome de l’X fragile', 'Fragile X syndrome', 'Fragiles-X-Syndrom'],
    [
      ['X fragile', 'FXS'],
      ['FXS', 'fragile X'],
      ['FXS', 'Martin-Bell-Syndrom'],
    ],
  ),
  entry(
    'syndrome-de-rett',
    ['Syndrome de Rett', 'Rett syndrome', 'Rett-Syndrom'],
    [
      ['Rett', 'MECP2'],
      ['Rett', 'MECP2'],
      ['Rett', 'MECP2'],
    ],
  ),
  entry(
    'angioedeme-hereditaire',
    ['Angiœdème héréditaire', 'Hereditary angioedema', 'Hereditäres Angioödem'],
    [['AOH', 'angioedème héréditaire', 'œdème angioneurotique'], ['HAE'], ['HAE', 'Quincke-Ödem']],
  ),
  entry(
    'maladie-de-wilson',
    ['Maladie de Wilson', 'Wilson disease', 'Morbus Wilson'],
    [
      ['dégénérescence hépatolenticulaire', 'surcharge en cuivre'],
      ['Wilson’s disease', 'copper overload'],
      ['Wilson-Krankheit', 'Kupferspeicherkrankheit'],
    ],
  ),

  // Mental health and neurodevelopment
  entry(
    'depression',
    ['Dépression', 'Depression', 'Depression'],
    [
      ['épisode dépressif', 'dépression résistante', 'déprime'],
      ['major depression', 'MDD', 'clinical depression', 'low mood'],
      ['depressive Episode', 'Depressionen', 'Niedergeschlagenheit'],
    ],
  ),
  entry(
    'depression-post-partum',
    ['Dépression post-partum', 'Postnatal depression', 'Postpartale Depression'],
    [
      ['dépression périnatale', 'dépression postnatale', 'baby blues', 'DPP'],
      ['postpartum depression', 'PND', 'PPD', 'perinatal mental health', 'baby blues'],
      ['Wochenbettdepression', 'postnatale Depression', 'Babyblues', 'PPD'],
    ],
  ),
  entry(
    'troubles-bipolaires',
    ['Troubles bipolaires', 'Bipolar disorder', 'Bipolare Störung'],
    [
      ['bipolarité', 'maladie maniaco-dépressive', 'cyclothymie'],
      ['bipolar', 'manic depression', 'cyclothymia'],
      ['manisch-depressive Erkrankung', 'Bipolarität', 'Zyklothymie'],
    ],
  ),
  entry(
    'troubles-anxieux',
    ['Troubles anxieux', 'Anxiety disorders', 'Angststörungen'],
    [
      ['anxiété', 'angoisse', 'attaque de panique', 'phobie sociale', 'TAG', 'agoraphobie'],
      ['anxiety', 'panic attacks', 'social anxiety', 'GAD', 'agoraphobia'],
      ['Angst', 'Panikattacken', 'soziale Phobie', 'generalisierte Angststörung', 'Agoraphobie'],
    ],
  ),
  entry(
    'trouble-obsessionnel-compulsif',
    ['Trouble obsessionnel compulsif', 'Obsessive-compulsive disorder', 'Zwangsstörung'],
    [
      ['TOC', 'obsessions', 'compulsions'],
      ['OCD', 'intrusive thoughts', 'compulsions'],
      ['Zwangserkrankung', 'Zwänge', 'Zwangsgedanken'],
    ],
  ),
  entry(
    'trouble-de-stress-post-traumatique',
    ['Trouble de stress post-traumatique', 'Post-traumatic stress disorder', 'Posttraumatische Belastungsstörung'],
    [
      ['TSPT', 'ESPT', 'psychotraumatisme', 'stress post-traumatique'],
      ['PTSD', 'complex PTSD', 'CPTSD', 'trauma'],
      ['PTBS', 'komplexe PTBS', 'Trauma', 'Traumafolgestörung'],
    ],
  ),
  entry(
    'schizophrenie',
    ['Schizophrénie et troubles psychotiques', 'Schizophrenia and psychosis', 'Schizophrenie und Psychosen'],
    [
      ['schizophrénie', 'psychose', 'entendre des voix', 'trouble schizo-affectif'],
      ['schizophrenia', 'psychosis', 'hearing voices', 'schizoaffective disorder'],
      ['Schizophrenie', 'Psychose', 'Stimmenhören', 'schizoaffektive Störung'],
    ],
  ),
  entry(
    'trouble-de-la-personnalite-borderline',
    ['Trouble de la personnalité borderline', 'Borderline personality disorder', 'Borderline-Persönlichkeitsstörung'],
    [
      ['TPB', 'borderline', 'état limite'],
      ['BPD', 'EUPD', 'borderline'],
      ['BPS', 'Borderline', 'emotional instabile Persönlichkeitsstörung'],
    ],
  ),
  entry(
    'troubles-des-conduites-alimentaires',
    ['Troubles des conduites alimentaires', 'Eating disorders', 'Essstörungen'],
    [
      ['TCA', 'anorexie', 'boulimie', 'hyperphagie', 'ARFID'],
      ['ED', 'anorexia', 'bulimia', 'binge eating', 'ARFID'],
      ['Magersucht', 'Anorexie', 'Bulimie', 'Ess-Brech-Sucht', 'Binge-Eating', 'ARFID'],
    ],
  ),
  entry(
    'addictions',
    ['Addictions', 'Addiction', 'Suchterkrankungen'],
    [
      ['dépendance', 'alcool', 'alcoolisme', 'drogues', 'jeux d’argent', 'sevrage', 'tabac'],
      ['substance use disorder', 'alcohol', 'alcoholism', 'drugs', 'gambling', 'recovery', 'smoking'],
      ['Abhängigkeit', 'Sucht', 'Alkohol', 'Alkoholismus', 'Drogen', 'Spielsucht', 'Entzug', 'Rauchen'],
    ],
  ),
  entry(
    'burn-out',
    ['Burn-out', 'Burnout', 'Burn-out'],
    [
      ['épuisement professionnel', 'surmenage', 'burnout'],
      ['burn-out', 'work exhaustion', 'occupational burnout'],
      ['Burnout', 'Erschöpfungssyndrom', 'Überlastung im Beruf'],
    ],
  ),
  entry(
    'autisme',
    ['Autisme', 'Autism', 'Autismus'],
    [
      ['TSA', 'trouble du spectre de l’autisme', 'Asperger'],
      ['ASD', 'autism spectrum disorder', 'ASC', 'Asperger’s'],
      ['ASS', 'Autismus-Spektrum-Störung', 'Asperger'],
    ],
  ),
  entry(
    'tdah',
    ['Trouble du déficit de l’attention (TDAH)', 'Attention deficit hyperactivity disorder (ADHD)', 'Aufmerksamkeitsstörung (ADHS)'],
    [
      ['TDAH', 'TDA', 'hyperactivité', 'trouble de l’attention'],
      ['ADHD', 'ADD', 'hyperactivity'],
      ['ADHS', 'ADS', 'Hyperaktivität'],
    ],
  ),
  entry(
    'troubles-dys',
    ['Troubles dys', 'Specific learning difficulties', 'Lernstörungen'],
    [
      ['dyslexie', 'dyspraxie', 'dysphasie', 'dyscalculie', 'trouble développemental de la coordination'],
      ['dyslexia', 'dyspraxia', 'dyscalculia', 'developmental language disorder', 'DLD', 'SpLD'],
      ['Legasthenie', 'Lese-Rechtschreib-Störung', 'LRS', 'Dyspraxie', 'Dyskalkulie'],
    ],
  ),
  entry(
    'insomnie',
    ['Insomnie et troubles du sommeil', 'Insomnia and sleep problems', 'Schlafstörungen'],
    [
      ['insomnie', 'manque de sommeil', 'jambes sans repos', 'impatiences'],
      ['sleeplessness', 'restless legs', 'RLS'],
      ['Insomnie', 'Schlaflosigkeit', 'Restless Legs', 'unruhige Beine', 'RLS'],
    ],
  ),

  // Skin, senses, infections and allergies
  entry(
    'psoriasis',
    ['Psoriasis et rhumatisme psoriasique', 'Psoriasis and psoriatic arthritis', 'Psoriasis und Psoriasis-Arthritis'],
    [
      ['pso', 'arthrite psoriasique', 'RPso'],
      ['PsA', 'plaque psoriasis'],
      ['Schuppenflechte', 'PsA', 'Pso'],
    ],
  ),
  entry(
    'eczema',
    ['Eczéma', 'Eczema', 'Neurodermitis'],
    [
      ['dermatite atopique', 'DA', 'eczéma atopique'],
      ['atopic dermatitis', 'AD', 'atopic eczema'],
      ['atopische Dermatitis', 'atopisches Ekzem', 'Ekzem'],
    ],
  ),
  entry(
    'maladie-de-verneuil',
    ['Maladie de Verneuil', 'Hidradenitis suppurativa', 'Acne inversa'],
    [
      ['hidrosadénite suppurée', 'HS', 'Verneuil'],
      ['HS', 'acne inversa'],
      ['Hidradenitis suppurativa', 'HS', 'Akne inversa'],
    ],
  ),
  entry(
    'vitiligo',
    ['Vitiligo et pelade', 'Vitiligo and alopecia', 'Vitiligo und Alopezie'],
    [
      ['vitiligo', 'pelade', 'alopécie', 'perte de cheveux'],
      ['vitiligo', 'alopecia areata', 'hair loss'],
      ['Weißfleckenkrankheit', 'Alopecia areata', 'kreisrunder Haarausfall', 'Haarausfall'],
    ],
  ),
  entry(
    'deficience-visuelle',
    ['Déficience visuelle', 'Sight loss', 'Sehbehinderung und Blindheit'],
    [
      ['malvoyance', 'cécité', 'DMLA', 'glaucome', 'rétinite pigmentaire', 'basse vision'],
      ['visual impairment', 'blindness', 'low vision', 'macular degeneration', 'AMD', 'glaucoma', 'retinitis pigmentosa'],
      ['Sehverlust', 'Blindheit', 'Makuladegeneration', 'AMD', 'Glaukom', 'grüner Star', 'Retinitis pigmentosa'],
    ],
  ),
  entry(
    'surdite-et-acouphenes',
    ['Surdité et acouphènes', 'Hearing loss and tinnitus', 'Hörverlust und Tinnitus'],
    [
      ['surdité', 'malentendant', 'acouphènes', 'implant cochléaire', 'maladie de Ménière', 'hyperacousie'],
      ['deafness', 'hard of hearing', 'tinnitus', 'cochlear implant', 'Ménière’s disease', 'hyperacusis'],
      ['Schwerhörigkeit', 'Gehörlosigkeit', 'Tinnitus', 'Ohrgeräusche', 'Cochlea-Implantat', 'Morbus Menière', 'Hyperakusis'],
    ],
  ),
  entry(
    'vih',
    ['VIH', 'HIV', 'HIV'],
    [
      ['sida', 'séropositivité', 'vivre avec le VIH', 'PVVIH'],
      ['AIDS', 'HIV positive', 'living with HIV'],
      ['Aids', 'HIV-positiv', 'Leben mit HIV'],
    ],
  ),
  entry(
    'maladie-de-lyme',
    ['Maladie de Lyme', 'Lyme disease', 'Lyme-Borreliose'],
    [
      ['borréliose de Lyme', 'Lyme', 'piqûre de tique'],
      ['Lyme', 'borreliosis', 'tick bite'],
      ['Borreliose', 'Zeckenstich'],
    ],
  ),
  entry(
    'allergies',
    ['Allergies et anaphylaxie', 'Allergies and anaphylaxis', 'Allergien und Anaphylaxie'],
    [
      ['allergie alimentaire', 'anaphylaxie', 'rhume des foins', 'allergie aux arachides'],
      ['food allergy', 'anaphylaxis', 'hay fever', 'peanut allergy'],
      ['Lebensmittelallergie', 'Anaphylaxie', 'Heuschnupfen', 'Erdnussallergie'],
    ],
  ),
  entry(
    'maladies-mastocytaires',
    ['Mastocytose et maladies mastocytaires', 'Mastocytosis and mast cell diseases', 'Mastozytose und Mastzellerkrankungen'],
    [
      ['mastocytose', 'SAMA', 'activation mastocytaire'],
      ['mastocytosis', 'MCAS', 'mast cell activation syndrome'],
      ['Mastozytose', 'MCAS', 'Mastzellaktivierungssyndrom'],
    ],
  ),

  // Situations
  entry(
    'proches-et-aidants',
    ['Proches et aidants', 'Family and carers', 'Angehörige und Pflegende'],
    [
      ['aidant', 'aidante', 'proche aidant', 'aidant familial', 'répit'],
      ['carer', 'caregiver', 'family carer', 'unpaid carer', 'respite care'],
      ['pflegende Angehörige', 'Pflege zu Hause', 'betreuende Angehörige', 'Entlastung'],
    ],
  ),
  entry(
    'parents-d-enfant-malade',
    [
      'Parents d’un enfant malade ou en situation de handicap',
      'Parents of a child with an illness or disability',
      'Eltern eines kranken oder behinderten Kindes',
    ],
    [
      ['parents aidants', 'enfant hospitalisé', 'enfant handicapé'],
      ['parent carer', 'sick child', 'disabled child', 'SEND parent'],
      ['pflegende Eltern', 'krankes Kind', 'Kind mit Behinderung'],
    ],
  ),
  entry(
    'jeunes-aidants',
    ['Jeunes aidants', 'Young carers', 'Junge Pflegende'],
    [
      ['enfant aidant', 'étudiant aidant', 'parent malade'],
      ['young caregiver', 'student carer', 'ill parent'],
      ['Young Carers', 'pflegende Kinder und Jugendliche', 'kranker Elternteil'],
    ],
  ),
  entry(
    'deuil',
    ['Deuil', 'Bereavement', 'Trauer'],
    [
      ['perte d’un proche', 'endeuillé', 'veuvage', 'décès'],
      ['grief', 'loss of a loved one', 'widowhood', 'mourning'],
      ['Trauerfall', 'Verlust eines Angehörigen', 'Verwitwung', 'Hinterbliebene'],
    ],
    {
      icd11: 'QE62',
      orpha: null,
      source:
        'ICD-11 chapter 06, exclusion "Uncomplicated bereavement (QE62)", reproduced at https://www.mrcpsych.uk/p/icd-11-dianostic-criteria.html',
    },
  ),
  entry(
    'deuil-apres-suicide',
    ['Deuil après un suicide', 'Bereavement by suicide', 'Trauer nach Suizid'],
    [['endeuillés par suicide', 'perte par suicide'], ['survivors of suicide loss', 'suicide loss'], ['Hinterbliebene nach Suizid']],
  ),
  entry(
    'fin-de-vie',
    ['Soins palliatifs et fin de vie', 'Palliative care and end of life', 'Palliativversorgung und Lebensende'],
    [
      ['soins palliatifs', 'directives anticipées', 'euthanasie légale', 'accompagnement'],
      ['hospice', 'palliative care', 'advance directive', 'assisted dying'],
      ['Palliativmedizin', 'Hospiz', 'Patientenverfügung', 'Sterbehilfe', 'Sterbebegleitung'],
    ],
  ),
  entry(
    'travail-et-maladie',
    ['Travail et maladie', 'Work and illness', 'Arbeit und Krankheit'],
    [
      ['arrêt de travail', 'reprise du travail', 'mi-temps thérapeutique', 'invalidité', 'reclassement'],
      ['sick leave', 'return to work', 'phased return', 'disability benefits', 'reasonable adjustments'],
      ['Krankschreibung', 'Wiedereingliederung', 'Rückkehr in den Beruf', 'Erwerbsminderung', 'Invalidität'],
    ],
  ),
  entry(
    'grossesse-et-maladie-chronique',
    ['Grossesse et maladie chronique', 'Pregnancy with a long-term condition', 'Schwangerschaft mit chronischer Erkrankung'],
    [
      ['désir de grossesse et traitement', 'grossesse à risque'],
      ['high-risk pregnancy', 'pregnancy and medication'],
      ['Risikoschwangerschaft', 'Kinderwunsch und Medikamente'],
    ],
  ),
  entry(
    'handicap-et-vie-quotidienne',
    ['Handicap et vie quotidienne', 'Disability and daily life', 'Behinderung und Alltag'],
    [
      ['handicap invisible', 'accessibilité', 'aides techniques', 'fauteuil roulant', 'MDPH'],
      ['invisible disability', 'accessibility', 'assistive devices', 'wheelchair'],
      ['unsichtbare Behinderung', 'Barrierefreiheit', 'Hilfsmittel', 'Rollstuhl', 'Schwerbehinderung'],
    ],
  ),
  entry(
    'annonce-du-diagnostic',
    ['Annonce d’un diagnostic', 'Newly diagnosed', 'Neue Diagnose'],
    [
      ['diagnostic récent', 'annonce de la maladie', 'nouvellement diagnostiqué'],
      ['new diagnosis', 'just diagnosed'],
      ['Erstdiagnose', 'frisch diagnostiziert', 'Diagnosestellung'],
    ],
  ),
];
