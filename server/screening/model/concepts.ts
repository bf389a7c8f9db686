/**
 * Words that mean about the same, in all three languages: what was learnt of « cachets » then also says something of "tablets" and „Tabletten“, and of words
 * that no labelled sentence has. They decide nothing themselves: what a concept, or two of them near each other, say is learnt (decision 20).
 *
 * Folded words; `beginn*` any word that begins so; `two_words` and `three_words_here` one after the other. Words that are common in another language for something else
 * (the German article "die") are left out.
 */
export const CONCEPTS = {
  me: 'je j moi me m mon ma mes jme mwa i my myself mine ich mir mich mein meine meinen meinem meiner meins',
  you: 'tu te toi ton ta tes t vous vos votre you your yours yourself u ur du dir dich dein deine deinen deinem deiner euch euer eure',
  they: 'il elle lui ils elles son sa ses leur leurs he she him her his they them their er ihm ihn ihnen',
  family:
    'mari femme epoux epouse fils fille filles enfants enfant gosses gamins mere pere maman papa soeur frere conjoint* compagn* parents husband wife son sons daughter* kids kid children child mum mom mam dad mother father sister brother partner grandkids grandchild* boys girls mann frau sohn sohne tochter kinder kindern kleinen mama mutter vater schwester bruder eltern enkel*',
  pet: 'chat chats chatte chien chiens chienne lapin dog dogs cat cats budgie rabbit puppy hund hunde katze katzen kater',
  all: 'tout tous toutes everything everyone everybody all alles alle allen',
  nobody: 'personne nobody noone no_one niemand niemanden niemandem keiner keinen',
  nothing: 'rien nothing nichts nix',
  negation:
    'pas ne n jamais aucun aucune not no never don dont doesn didn can cant cannot won wouldn isn nicht nich net ned nie kein keine keinen niemals',
  no_more:
    'plus pu pus anymore any_more no_longer nicht_mehr nich_mehr ned_mehr net_mehr keine_mehr kein_mehr nimmer nimma num numm numme nummen',
  want: 'veux veut veu voudrais voudrait envie souhaite souhaiterais vouloir voulais aimerais gout want wants wanted wanting wish wishing rather will_nicht mochte mocht wollte wunsche wunschte lust mag hatte_gern',
  death:
    'mourir meurs mourrai meurt mouru creve crever mort morte morts mortes deces decede* dying dead death died to_die i_die would_die should_die could_die and_die just_die sterben sterbe gestorben tot tod tote toten toter stirbt starb krepier* verreck*',
  killing:
    'tue tuer tuerai tuerais suicide* suicid* suissid* foutre_l_air foutu_l_air balle flinguer buter supprimer kill killing killed kms unalive top_myself umbring* umzubring* umgebracht selbstmord* suizid* freitod selbsttotung',
  ending:
    'finir fini finie finisse finit terme arreter arrete arreterai cesse cesser stop stops stopped ending finish finished over end_it end_of end_to end_this quit ende schluss aufhor* aufzuhor* vorbei beenden beende aus',
  vanish:
    'disparait* dispar* partir pars parti partie aller eteindre eteins eteigne evanoui* effac* disappear* vanish* gone leave leaving go_away fade slip_away drift check_out verschwind* verschwund* fort gehen gehe weg auslosch* aufl*',
  not_here: 'plus_la plus_ici pas_la not_here be_here being_here around nicht_da nicht_hier mehr_da mehr_hier da_bin',
  sleep:
    'dormir dors endor* reveill* sommeil sleep* asleep wake waking woke schlafen schlafe schlaf einschlaf* aufwach* aufzuwach* aufgewacht wach',
  farewell:
    'adieu adieux au_revoir derniere_fois dernier_message salut_tous goodbye goodbyes bye farewell last_time last_message last_post final abschied* lebewohl leb_wohl lebt_wohl tschuss mach_s machts_gut letzte letztes letzten letzte_mal',
  thanks: 'merci remerci* thank thanks thankyou grateful danke dank dankbar* bedank*',
  sorry: 'pardon pardonn* desole* excuse* dsl sorry forgiv* apolog* entschuldig* verzeih* leid',
  love: 'aime aimais aimer amour bisous love loved hugs liebe lieb geliebt liebt umarm*',
  pills:
    'cachet* cachets comprime* pilule* medicament* medoc* medocs plaquette* boite boites somnifere* gelule* armoire stock pill pills tablet* meds med medicat* medicine* stash* stockpil* packet* boxes bottle blister tablette* pille pillen medikament* packung* schlaftablette* schlafmittel* schachtel* vorrat arznei*',
  drug: 'lyrica pregabalin* tramadol morphin* fentanyl oxycod* oxy oxycontin codein* diazepam valium xanax rivotril temesta lorazepam tavor ritalin* ritaline methylphen* baclofen* cortison* prednis* metformin* insulin* ozempic wegovy semaglut* methotrex* humira cannabis cbd thc zopiclon* stilnox zolpidem seroquel quetiapin* antidepress* sertralin* gabapentin* levothyrox* levodopa madopar sinemet biotherap* biolog* biologique* imurel azathiopr* interferon* patch patchs patches pflaster corticoid* steroid* ibuprofen* doliprane paracetamol* dafalgan naltrexon* ldn statin* statine* warfarin* betablock* opioid* opiat* epilep* keppra lamictal aspirin* novalgin tilidin*',
  amount: 'dose doses dosage mg ml gramme* gouttes goutte milligram* dosis dosier* tropfen drops moitie half halbe halben doppelte double',
  prescription: 'ordonnance* prescription* script scripts rezept* rezepte sans_ordonnance ohne_rezept rezeptfrei without_prescription',
  doctor:
    'medecin* neurolog* neuro docteur* doc toubib generaliste gastro* psychiatr* psy psychologue infirmier* pharmacien* specialiste* rhumato* oncolog* cardio* doctor* doctors gp consultant nurse* pharmacist* specialist* therapist* arzt* arzte arztin hausarzt* facharzt* therapeut* psycholog* pfleger* team equipe',
  hospital:
    'hopital chu urgences clinique hospitalis* pharmacie pharmacies hospital ward clinic a_e pharmacy chemist krankenhaus klinik* spital reha apothek* station',
  trade:
    'vends vendre vend vente achete acheter achat cherche recherche donne cede ceder troc echange echanger prix euros euro payer paye paierai port dispo sell selling sale sold buy buying spare swap swapping offer offering price pay paying postage shipping quid dollars need looking verkauf* kaufe kaufen suche sucht abgeb* abzugeb* tausch* preis* zahle zahlen versand* verschenk* ubrig abzugeben biete',
  surplus:
    'rab en_trop en_rab me_reste reste surplus depann* leftover* left_over unopened unused sealed extra neuf neuve neuves entam* ungeoffnet* unbenutzt* ubrig ubriggeblieben originalverpackt* restbestand*',
  in_private: 'mp prive message_prive dm pm inbox private whatsapp telegram pn privat contact* contactez schreibt_mir melde*',
  burden:
    'poids fardeau charge boulet parasite burden weight dead_weight drain nuisance belastung ballast last burde klotz zur_last im_weg in_the_way',
  relief:
    'sans_moi soulag* liber* debarrass* delivr* without_me better_off relief relieved rid ohne_mich besser_dran erleichter* erlos* los ruhe_von',
  hope: 'espoir issue avenir desesp* quoi_bon sens hope hopeless* point way_out future pointless despair* hoffnung* ausweg* sinn sinnlos* zukunft perspektive verzweifel*',
  tired:
    'fatigu* epuis* force forces bout rouleau lasse lass* tired exhaust* strength energy knackered drained mude mud* erschopf* kraft krafte energie fertig kaputt',
  pain: 'souffr* douleur* douloureu* mal pain* suffer* agony hurts schmerz* leiden leide qual*',
  self_harm:
    'couper coupe coupee coupes scarif* entaill* mutil* lame lames rasoir brule bruler bras cuisses cut cutting cuts razor blade* selfharm* self_harm* harm harming hurting burn ritz* schneid* geschnitten klinge* rasierkl* verletz* arme',
  method:
    'methode* indolore pendre pendaison corde noyer gaz overdose surdose method* painless* hang hanging rope drown* od overdosing quickest lethal methode methoden schmerzlos* erhang* strick ertrank* uberdos* todlich*',
  height:
    'pont balcon fenetre toit vide falaise quai rails voie train sauter saute etage viaduc bridge balcony window roof ledge cliff platform tracks jump jumping jumped rail brucke balkon fenster dach klippe gleis* bahnsteig* zug springen springe sprung* gesprungen geland*',
  road: 'volant route voiture arbre camion accelere* virage conduis conduire wheel drive driving drove motorway car tree lorry truck swerve* lenkrad auto baum autobahn lkw gegenverkehr lenken steuer',
  water: 'riviere meuse lac mer canal fleuve seine noyade river sea lake canal fluss rhein donau ufer',
  weapon: 'fusil arme pistolet couteau gun shotgun rifle knife gewehr pistole messer waffe',
  letter:
    'lettre* lettres ecrit ecrire mot testament enveloppe* letter letters note notes wrote written writing envelope* will brief briefe briefen geschrieben schreibe umschlag testament',
  affairs:
    'papiers codes code mots_passe mot_passe compte comptes notaire assurance obseques affaires range rangee regle reglee trie triees classeur contrat paperwork papers password* pin accounts folder solicitor funeral affairs sorted tidied insurance in_order papiere passwort* konto konten ordner notar beerdigung geregelt geordnet aufgeraumt sortiert versicherung* unterlagen vollmacht',
  give: 'donner donne confie* legu* offrir give giving gave given rehom* donat* hergeb* gegeben schenk* geschenkt vermach*',
  today:
    'soir nuit nuits demain bientot weekend aujourd ce_soir cette_nuit tonight night nights tomorrow soon today heute nacht nachts abend morgen bald wochenende gleich',
  long_ago:
    'annees ans il_y_a autrefois jadis derriere a_l_epoque annee years year ago back_then used_to behind decade in_my jahre jahren jahr damals fruher hinter_mir seit',
  recovered:
    'mieux heureu* guer* reprend* remont* fier fiere sorti sortie better glad happy* recovered recovery proud thankful survived besser froh gluckl* stolz geschafft uberstanden uberlebt',
  law: 'loi euthanasi* legal* legislat* dispositions directives anticipees palliati* sedation dignitas exit law bill act euthan* assisted legal palliative hospice directive parliament gesetz* sterbehilfe palliativ* hospiz* patientenverfugung* verfugung bundestag begleit*',
  grief:
    'deuil veuf veuve veuves endeuill* enterr* perdu perdue manque anniversaire toussaint cimetiere grief griev* widow* bereave* buried miss_him miss_her lost passed trauer* witwe* witwer begrab* verlor* vermiss* fehlt todestag grab friedhof',
  prevention:
    'prevention formation ligne ecoute conference atelier benevole* moderat* livre film serie article campaign prevention training helpline helplines samaritans workshop volunteer* book film series documentary vorbeugung pravention* telefonseelsorge schulung vortrag ehrenamt* buch serie doku',
  laughing: 'rire rires mdr lol ptdr xd blague humour haha hahaha laugh* joke* joking lach* witz* spass grins',
  alone: 'seul seule seuls solitude isole* alone lonely loneliness allein* einsam* isolier*',
  useless:
    'sers inutile nul nulle dechet moins_que useless worthless waste failure nutzlos wertlos unnutz uberflussig versag* niemandem_nutzt',
  thoughts:
    'pense penser pensees idees idee noires songe imagine think thinks thinking thought thoughts imagin* denk denke denken gedanken gedanke vorstell*',
  fear: 'peur effray* afraid scared fear terrified frightened worried worry angst furcht* sorge sorgen',
  decided:
    'decide decision pret prete prevu plan choisi resolu decided decision ready planned mind_up entschied* entschluss* entschloss* bereit geplant beschloss*',
  unreachable:
    'repond repondre reponds injoignable message sms ouvre enferm* answer* answering reply replies replying text texted phone locked unreachable antwort* erreich* nachricht handy geht_nicht macht_nicht eingeschloss*',
  help: 'aide aider aidez secours vite urgent help quick urgent emergency ambulance 112 999 911 hilfe hilf helft schnell dringend notfall notruf',
  understand: 'comprendr* comprend comprenez understand* versteh* verstand*',
  calm: 'calme apais* paix serein* repos calm peace* quiet rest ruhig ruhe frieden friedlich',
  life: 'vie vivre vis vit existence exister life live living alive exist* existence leben lebe existenz existier* dasein',
  change:
    'arrete arretez stoppe stoppez saute sautez double doublez augmente augmentez diminue diminuez baisse baissez reduis reduisez remplace essaie essayez prends prenez laisse_tomber skip double halve increase reduce cut_down drop take try ditch bin_it come_off stop_taking absetzen setz setzt verdopp* halbier* erhoh* reduzier* nimm nehmt lass lasst weglass* probier',
  advise:
    'devrais devriez faut doit dois should ought must need_to just_stop trust_me crois_moi croyez_moi solltest sollten musst glaub_mir vertrau_mir',
  carry_on:
    'continuer continue tenir tiens supporte supporter durer carry_on go_on keep_going cope coping hold_on bear weiter weitermach* durchhalt* aushalt* ertrag* schaff* schaffe',
  suicidal:
    'suicidaire suicidaires suicidal suizidal suizidgedank* selbstmordgedank* todeswunsch lebensmude idees_noires pensees_noires dark_thoughts kms kys ending_my sterben_wollen passer_l_acte tentative tentatives attempt attempted overdosed overdose suizidversuch* selbstmordversuch* uberdosis rea',
  we: 'nous notre nos on we us our ours wir uns unser unsere unserem unseren',
  swallowed: 'avale avaler pris prise gobe swallowed swallow took taken geschluckt schluck* genommen eingenommen eingeworfen',
  counted:
    'compte compter cote accumul* planqu* cache count counted counting saving saved saved_up hoard* hidden zahle gezahlt zuruck sammle gesammelt gespart horte versteck*',
  look_after:
    'soin occupez_vous occupe_toi occuper garder garderez veillez take_care look_after looking_after care_of passt_auf aufpassen kummert kummern sorgt',
  last: 'dernier derniere derniers dernieres last final letzte letzten letzter letztes letztem',
  enough: 'suffit suffisant suffisent assez enough reicht genug genugt',
  certain:
    'sur sure certain certaine garanti efficace rate ratee rater guaranteed reliable reliably sicher garantiert klappt zuverlassig schnell rapide rapidement',
  how: 'comment combien how which where what wie welche welcher woher womit wieviel',
  anyone:
    'quelqu_un certains qui_a vous_avez avez_vous vous_faites anyone anybody someone somebody has_anyone does_anyone do_you jemand wer_hat kennt_ihr habt_ihr macht_ihr nehmt_ihr',
  pointless: 'sert_a a_quoi plus_de_sens wozu weshalb what_s_the no_point why_bother bringt_nichts lohnt',
  end_of_me:
    'condamn* foutu foutue perdu_d finished_with done_with im_done so_done over_it fertig_mit satt hab_genug assez_de marre ras_le ras_bol fed_up had_enough',
  everyday:
    'jardin* plante* tomate* fleurs gateau* cuisine cuisiner recette* film serie* musique piano tricot* livre* lecture mer plage vacances voyage promenade marche piscine aquagym yoga randonnee cafe petit_dejeuner repas restaurant courses jean jeans robe canape fauteuil menage poussiere travaux voisin voisins chorale foot match concert noel bal sejour gym garden* plants flowers cake* bake baking scones cook* recipe* netflix music knit* book beach holiday* travel walk* swim* pool bowling choir tea coffee breakfast lunch dinner restaurant shopping dress sofa housework dust neighbours football concert crochet quilt* sewing parrot telly tv radio garten blume* kuchen kochen kocht rezepte_fur musik stricken strick* buch strand urlaub reise spazier* schwimm* schwimmbad kaffee tee fruhstuck essen einkauf* kleid sofa haushalt staub nachbarn chor fussball konzert baustelle chorprobe wandern wander*',
  visit:
    'petits_enfants visite venir arrive viennent rencontre samedi dimanche week_end grandchildren grandkids visiting visit coming meet meeting meetup saturday sunday enkel besuch besuchen kommen treffen samstag sonntag',
  tests:
    'scanner irm prise_de sang resultat* rendez_vous rdv controle operation anesthesie platre scan mri ct blood results appointment check_up checkup op operation surgery anaesthetic anesthesia plaster cast knee hip mrt befund* termin kontrolle narkose gips knie hufte blutwert* ergebnis*',
  treatment:
    'traitement* chimio radiotherapie rayons perf* perfusion injection* piqure* effets secondaires pompe kine reeducation regime remission treatment* chemo radio* infusion* jab* injection* side_effects pump physio rehab diet dietitian remission therapie* chemo bestrahlung infusion* spritze* nebenwirkung* pumpe physio reha diat schub',
  symptom:
    'toux nausee* vertige* crampe* tremble* demangeaison* chaleur froid pied jambe* dos tete mains cough* nausea dizzy cramp* tremor itch* heat cold foot leg legs back hands rash flare husten ubelkeit schwindel krampf* zittern jucken hitze kalte fuss beine rucken hande ausschlag',
  offices:
    'mdph caf cpam secu securite dossier* formulaire* remboursement administration employeur travail boulot mutuelle allocation* form forms benefits pip dwp claim office employer work job insurer letter_from pension waiting_list amt antrag* formular* krankenkasse kasse behorde* arbeitgeber arbeit job rente bescheid',
  school:
    'ecole college lycee examens exams exam prof school college uni university homework teacher schule klausur* prufung* studium lehrer uni ado teenager pubertat',
  died_of_illness:
    'mort_d morte_d mort_de decede_d est_decede est_morte est_partie s_est_eteint died_of passed_away slipped_away died_in died_last ist_gestorben gestorben_an eingeschlafen verstorben* verstarb',
  someone_else:
    'mon_frere ma_soeur mon_pere ma_mere mon_oncle ma_tante un_ami une_amie voisine cousin* my_brother my_sister my_dad my_mum my_uncle my_aunt a_friend my_friend mein_bruder meine_schwester mein_vater meine_mutter mein_onkel meine_tante ein_freund eine_freundin',
  joy: 'content contente heureuse ravi ravie genial super formidable merveill* adore chouette youpi bravo felicit* reussi hate plaisir brilliant lovely wonderful great amazing fantastic fab delighted excited chuffed danced congrat* well_done enjoy* fun freu* toll super schon schone schones wunderbar herrlich klasse prima genial gefreut genies* gratul*',
  sadness:
    'pleur* triste* tristesse larmes chagrin cafard deprim* sad sadness cry cried crying tears weep* low blue depress* wein* geweint heul* geheult traurig* tranen niedergeschl* depress* bedruckt',
  anger:
    'colere enerv* agac* furieu* honte scandal* rage angry anger furious annoy* cross ashamed disgrace* wut wutend arger* sauer scham* unverscham*',
  weather:
    'pluie pleut soleil neige vent automne hiver printemps ete meteo canicule rain rains sun sunny snow wind winter spring summer autumn weather frost regen regnet sonne schnee wind herbst winter fruhling sommer wetter',
  food: 'pain fromage soupe chocolat legume* pomme* viande vin biere gluten sucre bread cheese soup chocolate veg vegetables apples meat wine beer gluten sugar eggs pizza brot kase suppe schokolade gemuse apfel* fleisch wein bier zucker eier knodel keks*',
  online:
    'forum site lien page fil appli ordinateur wifi mot_du connexion compte_du thread link website page app laptop computer password_reset login beitrag seite link faden rechner wlan',
  group:
    'groupe association adherent* benevole* bureau assemblee cotisation equipe group charity association society committee branch volunteers gruppe verein selbsthilfe* vorstand mitglied* stammtisch ehrenamtlich*',
  keepsakes:
    'alliance montre bijou* cle cles bague violon photo photos journaux journal ring rings watch jewel* keys key violin photos pictures diaries diary medals uhr schmuck schlussel ringe fotos foto tagebuch* geige kalender calendar',
  garage:
    'garage grenier cave grange hangar foret bois poutre coffre garage attic shed barn cellar woods beam loft boot noose garage keller scheune schuppen dachboden wald balken schlinge seil',
  poison:
    'poison toxique mortel mortelle fatale letal* poison* toxic fatal deadly lethal_dose alcool alcohol vodka whisky rum giftig ein_gift vergift* alkohol schnaps todlich',
  autopsy: 'autopsie enquete legiste trace preuve autopsy inquest coroner trace undetect* accident obduktion spur nachweis* unfall',
  together:
    'ensemble a_deux avec_moi pacte meme_soir meme_jour meme_moment together both_of pact same_time same_night with_me partner zusammen gemeinsam pakt mit_mir zu_zweit selben',
  you_should_die:
    'fais_le vas_y t_attends tue_toi creve_donc pends_toi saute_donc jette_toi do_it kill_yourself hang_yourself go_die jump_then end_yourself mach_es tu_es bring_dich hang_dich spring_doch nur_zu trau_dich',
  belittle:
    'lache pleurnich* comedie cinema cirque personne_te coward attention_seeker whining moaning nobody_would spare_us feigling gejammer theater aufmerksamkeit vermisst_dich',
  envy: 'envie_ceux jaloux chance_de envy envious jealous lucky_ones beneide neidisch neid',
  mirror: 'miroir deteste hais degout* merite hate_myself loathe deserve disgust* ashamed_of hasse verdient verdiene ekel* verachte',
  disappointed: 'decu decue dommage rate regret* disappointed gutted shame regret* wish_they enttauscht schade bereu* hatten_sie',
  hidden_talk:
    'fais_semblant sourire masque personne_sait secret dire_a_personne pretend pretending smile mask nobody_knows secret told_nobody tue_so lachle maske niemand_weiss heimlich geheim',
  bed: 'lit canape plafond couche couchee bed ceiling sofa lying lie_down duvet bett decke liege liegen hinlegen',
  dark: 'noir noire vide neant mur gouffre trou nuit_noire dark darkness empty emptiness void hole pit numb dunkel dunkelheit leer leere nichts_mehr loch abgrund taub',
  quit_treatment:
    'dialyse insuline injections traitement_de plus_mes plus_mon dialysis injections stopped_my stopped_taking haven_t dialyse spritzen abgesagt abgesetzt keine_spritzen',
  finished_work: 'finisse_le finir_le finish_the job ende_bereiten ein_ende so_oder',
  clock:
    'heure heures h minutes matin midi minuit am pm oclock o_clock morning minutes hours midnight uhr stunde stunden minuten morgens mitternacht fruh',
  spend: 'euros euro livres dollars francs chf quid pounds bucks franken gratuit gratuitement free kostenlos umsonst',
  swap: 'contre echange troque exchange trade gegen',
  sealed:
    'boite_neuve emballage scelle scelles blister non_ouvert non_ouverte non_entame non_entamee jamais_ouvert sealed in_date expiry expires expire perime perimes perimer unbenutzt ungeoffnete verpackt haltbar ablauf* abgelaufen',
  get_for_me:
    'procurer trouver ramener rapporter depanner filer refiler avoir_sans get_me get_hold bring_me lend source hook_me spare_me besorgen mitbringen beschaffen aushelfen bekomme_ich bekommt_man rankommen',
  my_doctor:
    'mon_medecin mon_neurologue ma_neurologue mon_generaliste mon_psy mon_gastro ma_rhumato le_medecin my_doctor my_gp my_consultant my_neurologist my_specialist my_nurse the_doctor mein_arzt meine_arztin mein_neurologe meine_neurologin mein_hausarzt der_arzt die_arztin',
  ask_first:
    'demande demandez demander parlez_en parle_en avis_medical ask_your talk_to speak_to check_with consult frag fragt fragen sprich sprecht rucksprache',
  without_asking:
    'sans_avis sans_demander pas_besoin n_ecoute ecoutez_pas trop_prudent jette jetez poubelle don_t_listen no_need never_mind ignore forget_the chuck throw hor_nicht ohne_zu pfeif vergiss wirf werft weg_mit',
  natural:
    'curcuma cannelle ail tisane plante_s herbes miel vitamine* vinaigre jeune_de jus homeo* naturel* turmeric cinnamon garlic herbal herbs honey vitamin* vinegar fasting juice natural keto kurkuma zimt knoblauch krauter* honig vitamin* essig fasten saft naturlich* globuli',
  each_day:
    'par_jour matin_et fois_par a_jeun chaque_repas a_day daily twice_a every_day each_meal empty_stomach am_tag taglich morgens_und jeden_tag nuchtern mahlzeit',
  own_dose:
    'ma_dose mon_dosage je_prends je_suis_a m_a_prescrit my_dose i_take i_m_on was_on put_me ich_nehme meine_dosis ich_bin_bei hat_mir verschrieben',
  own_death:
    'veux_mourir vais_mourir de_mourir_et envie_de_mourir souhaite_mourir voudrais_mourir aimerais_mourir vouloir_mourir plutot_mourir etre_mort etre_morte veux_crever en_finir me_tuer me_suicider me_pendre me_jeter me_supprimer me_noyer me_foutre me_flinguer me_detruire passer_a_l_acte fin_a_mes plus_vivre plus_de_vivre envie_de_vivre suis_suicidaire plus_me_reveiller pas_me_reveiller plus_etre_la want_to_die wanting_to_die ready_to_die rather_die rather_be_dead kill_myself killing_myself end_my_life ending_my_life end_it_all ending_it ending_things end_things be_dead was_dead were_dead not_wake_up t_wake_up never_wake_up not_waking_up be_alive stay_alive to_exist take_my_life taking_my_life my_own_life m_suicidal am_suicidal feel_suicidal feeling_suicidal suicidal_again hang_myself hanging_myself drown_myself off_myself go_on_living live_anymore live_any_more here_any_more here_anymore will_sterben sterben_will mochte_sterben will_nur_sterben lieber_sterben nicht_mehr_leben mich_umbringen mich_umzubringen bring_mich_um bringe_mich_um mich_um das_leben_nehmen leben_zu_nehmen leben_nehmen tot_sein war_tot ware_tot nicht_mehr_aufwachen nicht_mehr_aufzuwachen nicht_mehr_da nicht_mehr_hier bin_suizidal mich_erhangen mich_ertranken mich_erschiessen mach_schluss suizid_begehen',
  own_harm:
    'me_couper me_coupe me_scarifier me_scarifie me_griffe me_mutile me_brule me_fais_du me_faire_du me_fais_mal hurt_myself hurting_myself harm_myself harming_myself cut_myself cutting_again cutting_myself burn_myself burning_myself ritze_mich mich_ritze mich_geritzt mich_wieder_geritzt verletze_mich mich_verletze schneide_mich',
  cannot_go_on:
    'peux_plus n_en_peux plus_la_force a_bout au_bout y_arrive_plus tiens_plus tiendrai_pas baisse_les_bras laisse_tomber plus_envie can_t_go can_t_do can_t_take can_t_cope t_carry_on give_up giving_up gave_up had_enough can_t_fight kann_nicht_mehr mag_nicht_mehr will_nicht_mehr halt_nicht_mehr halte_es_nicht halts_nicht schaff_das_nicht gebe_auf geb_auf nicht_mehr_kann nicht_mehr_weiter',
} as const satisfies Record<string, string>;

/** Written short or as one, in messages typed in a hurry, and what is read instead; folded. */
export const SHORT = `
  jai = j ai, jveux = je veux, jveu = je veux, jveut = je veux, jvoudrais = je voudrais, jsuis = je suis, chuis = je suis,
  chui = je suis, chu = je suis, jsui = je suis, jen = j en, jpeux = je peux, jpeu = je peux, jvais = je vais, jpense = je pense,
  jpp = j en peux plus, jme = je me, jarrive = j arrive, jcrois = je crois, jsais = je sais, jfais = je fais, cest = c est,
  cetait = c etait, ya = il y a, yavait = il y avait, veu = veux, pus = plus, pu = plus, ki = qui, ke = que, kelkun = quelqu un,
  qqn = quelqu un, qq1 = quelqu un, qqun = quelqu un, tro = trop, mm = meme, dla = de la, pr = pour, ds = dans, ac = avec,
  bcp = beaucoup, tt = tout, tjs = toujours, tjrs = toujours, jms = jamais, slt = salut, pcq = parce que, pck = parce que,
  pq = pourquoi, pk = pourquoi, stp = s il te plait, svp = s il vous plait, dsl = desole, medoc = medicament, medocs = medicaments,
  toubib = medecin, envi = envie, mourire = mourir, suissider = suicider, im = i m, ive = i ve, iv = i ve, id = i d, dont = don t,
  doesnt = doesn t, didnt = didn t, cant = can t, cannot = can t, wont = won t, isnt = isn t, wouldnt = wouldn t, couldnt = couldn t,
  wanna = want to, gonna = going to, gotta = got to, noone = no one, everyones = everyone s, theres = there s, whats = what s,
  thats = that s, youll = you ll, theyd = they d, u = you, ur = your, tho = though, anymore = any more, kms = kill myself,
  unalive = kill, sucidal = suicidal, suicidle = suicidal, rly = really, tmrw = tomorrow, tmr = tomorrow, tonite = tonight,
  meds = medication, idk = i don t know, cba = can t be bothered, isch = ich, nich = nicht, nix = nichts, nimmer = nicht mehr,
  nimma = nicht mehr, numm = nicht mehr, numme = nicht mehr, nuemm = nicht mehr, wott = will, eifach = einfach, afoch = einfach,
  ned = nicht, nit = nicht, mog = mag, hab = habe, habs = habe es, gehts = geht es, kanns = kann es, wills = will es,
  machs = mach es, nimms = nimm es, gibts = gibt es, wars = war es, ists = ist es`;
