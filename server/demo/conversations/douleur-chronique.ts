import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    openedDaysAgo: 398,
    posts: [
      {
        by: 'rachid',
        text: 'Bonjour à vous qui passez la porte.\n\nPas besoin de tout raconter. Un nom inventé et trois mots suffisent : depuis quand, où ça se loge, ce que vous aimez quand même.\n\nJe commence. Rachid, kiné à la retraite, et deux genoux qui m’ont appris sur le tard ce que mes patients essayaient de me dire. J’aime les marchés et les mots croisés faciles.',
      },
      {
        by: 'vent-debout',
        text: 'Le dos, depuis un accident il y a six ans. J’étais couvreur. J’aime toujours regarder les toits. Ma femme dit que je les corrige à voix haute.',
      },
      {
        by: 'edredon',
        text: 'Bonjour ! Édredon, fibromyalgie, un nom posé dessus il y a sept ans. Partout, un peu, tout le temps. J’aime la sieste et je ne m’en excuse plus. Enfin, je m’entraîne à ne plus m’en excuser.',
      },
      {
        by: 'tilleul',
        replyTo: 3,
        text: 'Nous pourrions fonder un club. Tilleul, migraines depuis le lycée, volets fermés trois à six jours par mois. J’aime mon jardin, surtout sa partie à l’ombre.',
      },
      {
        by: 'steinbock',
        text: 'Guten Tag, bonjour. Steinbock. Polyarthrite, vingt-deux ans de mariage avec elle, le divorce est refusé. Je monte encore en montagne mais je redescends en téléphérique. Mon français a des fautes, mes articulations aussi.',
      },
      {
        by: 'rachid',
        replyTo: 5,
        text: 'Bienvenue Steinbock. On peut écrire en allemand ici, plusieurs personnes le lisent. Et on ne corrige ni la grammaire ni les genoux.',
      },
      {
        by: 'fil-de-laine',
        text: 'Moi c’est les jambes, le soir surtout. Comme des chaussettes trop serrées que personne d’autre ne voit. Je marche avec une canne rouge et je tricote pour occuper mes mains pendant que ça passe. J’en suis à quatorze écharpes, je n’ai que six cous dans la famille.',
      },
      {
        by: 'half-moon',
        text: 'Hello from the back of the room. I read French fine and write it badly, so I’ll stay in English if that’s all right. Nurse, nights, shoulders and hands that have been complaining for three years. I like bread, silence and other people’s dogs.',
      },
      { by: 'edredon', replyTo: 8, text: 'Très bien comme ça, Half-Moon, on se comprend. Quels chiens ?' },
      { by: 'half-moon', replyTo: 9, text: 'Large slow ones. My neighbour’s has arthritis. We take the stairs at the same speed.' },
      {
        by: 'fil-de-laine',
        text: 'Steinbock, je vous signale une écharpe disponible. Grise, un peu irrégulière vers la fin, c’était une mauvaise semaine.',
        replyTo: 5,
      },
      {
        by: 'vent-debout',
        text: 'Je pensais poster une fois et repartir. Ça fait un an. Pour ceux qui hésitent en lisant ça : moi j’ai lu trois semaines avant d’écrire une ligne, et personne ne m’a demandé où j’étais passé.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Un centre de la douleur : que se passe-t-il au premier rendez-vous ?',
    tags: ['soignants'],
    openedDaysAgo: 0,
    posts: [
      {
        by: 'vent-debout',
        label: 'question',
        short: 'Six mois d’attente, c’est dans dix jours. Je voudrais savoir à quoi m’attendre.',
        text: 'Six mois d’attente, et c’est dans dix jours. Je voudrais savoir à quoi m’attendre.\n\nOn m’a envoyé un questionnaire de onze pages. Il y a un bonhomme à colorier, devant et derrière. J’ai commencé, j’ai tout colorié, j’ai arrêté.\n\nCombien de temps ça dure ? On voit une personne ou plusieurs ? Est-ce qu’on m’examine, ou est-ce qu’on parle ? Ma femme propose de venir, je ne sais pas si c’est une bonne idée. Et le voyage : une heure de voiture, après je ne vaudrai plus rien.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Quatre jours de volets fermés, et ce matin la lumière',
    tags: ['moral'],
    openedDaysAgo: 1,
    posts: [
      {
        by: 'tilleul',
        label: 'experience',
        text: 'Je ne cherche pas de conseil, j’en ai un tiroir plein. C’est seulement pour le dire quelque part.\n\nQuatre jours dans le noir. J’ai manqué l’anniversaire de ma nièce, neuf ans. Elle m’a laissé un message où elle chuchote, pour ne pas me faire mal à la tête. Elle chuchote pendant deux minutes.\n\nCe matin j’ai rouvert. Il y avait une tasse de l’avant-veille sur le rebord, et dehors il avait fait tout un temps sans moi.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: '« Pourtant, tu as bonne mine »',
    tags: ['entourage', 'moral'],
    openedDaysAgo: 63,
    posts: [
      {
        by: 'edredon',
        label: 'experience',
        short: 'On m’a encore dit que j’avais bonne mine. Je souris, je rentre, je pleure. Vous aussi ?',
        text: 'Samedi, mariage de ma cousine. J’avais dormi deux jours pour pouvoir y aller. Maquillée, coiffée, assise dès que je pouvais.\n\nMa tante : « Pourtant, tu as bonne mine ! » Avec le « pourtant ». J’ai dit merci. J’ai dit MERCI.\n\nDimanche, lundi et mardi au lit. Personne n’a vu dimanche, lundi et mardi. Personne ne les voit jamais. Je ne veux pas qu’on me plaigne, je voudrais qu’on compte juste. Un mariage égale cinq jours. C’est de l’arithmétique.',
      },
      {
        by: 'fil-de-laine',
        replyTo: 1,
        text: 'Le « pourtant » fait tout le travail dans cette phrase.\n\nJe lis vos trois jours, moi. Ils sont notés ici.',
      },
      {
        by: 'steinbock',
        text: 'Chez nous on dit : « gut schaust aus ». Mon rhumatologue aussi l’a dit une fois, avant de regarder les mains. Après il n’a plus rien dit.',
      },
      {
        by: 'vent-debout',
        label: 'experience',
        text: 'Moi c’est l’inverse. Je suis grand, large. On me demande de porter. À la kermesse de l’école on m’a tendu une table. J’ai dit non, mon dos. Le type a regardé mes bras et il a rigolé. Je l’ai portée. Je sais, c’est idiot.',
      },
      { by: 'edredon', replyTo: 4, text: 'Ce n’est pas idiot. C’est exactement mon merci à ma tante, en plus lourd.' },
      {
        by: 'tilleul',
        warning: 'weight',
        label: 'experience',
        text: 'L’année où je ne gardais presque rien, j’ai perdu onze kilos. Tout le bureau m’a félicité. Une collègue voulait savoir comment je faisais.\n\nJ’ai répondu « je dîne léger ». C’était il y a douze ans, et la personne était gentille.',
      },
      {
        by: 'half-moon',
        replyTo: 1,
        label: 'experience',
        text: 'I’m a nurse and I have said it. To patients. Years ago, before my own hands started. I thought I was giving them something nice. I’d like to take back every single one.',
      },
      { by: 'edredon', replyTo: 7, text: 'Thank you. Je crois que je préfère lire ça que cent excuses de ma tante.' },
      {
        by: 'rachid',
        text: '> Je voudrais qu’on compte juste.\n\nJe garde cette phrase-là. En trente-cinq ans de cabinet, j’ai demandé mille fois « de zéro à dix ». Je n’ai jamais demandé « et ça vous coûte combien de jours ».',
      },
      {
        by: 'vent-debout',
        replyTo: 9,
        text: 'Moi on me demande zéro à dix debout dans un couloir. Je dis six pour qu’on passe à autre chose.',
      },
      { by: 'steinbock', replyTo: 10, text: 'Six est un bon chiffre. Sept, ils s’inquiètent. Cinq, ils partent.' },
      { by: 'tilleul', replyTo: 11, text: 'J’ai ri, et c’est très exactement vrai. Je suis un abonné du six.' },
      {
        by: 'fil-de-laine',
        label: 'experience',
        text: 'Avant ma canne, on me trouvait bonne mine. Depuis la canne, on me trouve courageuse. Je suis la même, avec un bout de bois rouge. Entre les deux il y a eu un jour, un seul, où une dame m’a juste demandé si je voulais m’asseoir. C’est elle que j’ai retenue.',
      },
      { by: 'edredon', replyTo: 13, text: 'Une canne, j’y ai pensé pour être VUE, pas pour marcher. Et puis j’ai eu honte d’y penser.' },
      {
        by: 'fil-de-laine',
        replyTo: 14,
        text: 'Plus de gens y pensent que vous ne croyez. J’ai eu la mienne pour les deux raisons, je n’ai avoué que la première au médecin.',
      },
      {
        by: 'vent-debout',
        text: 'Ma femme a lu le fil par-dessus mon épaule. Elle me demande ce qu’elle devrait dire, elle, quand j’ai une sale tête. J’ai pas su répondre. Vous répondriez quoi ?',
      },
      {
        by: 'tilleul',
        replyTo: 16,
        label: 'opinion',
        text: 'Pour moi : rien. Ou bien « je suis dans la cuisine ». Savoir où est l’autre me suffit.',
      },
      {
        by: 'edredon',
        replyTo: 16,
        text: 'Pas d’accord avec Tilleul, pardon ! Le silence, je le remplis de tout ce que j’imagine. Mon fils dit « c’est un jour rouge ou un jour orange ? ». Il a treize ans. Je réponds d’un mot et il baisse la musique.',
      },
      {
        by: 'steinbock',
        replyTo: 16,
        text: 'Ma femme dit : « du schaust furchtbar aus », tu as l’air affreux. C’est la plus belle phrase du mariage. Au moins quelqu’un voit clair.',
      },
      { by: 'vent-debout', replyTo: 19, text: 'Elle a éclaté de rire. Elle va essayer.' },
      {
        by: 'half-moon',
        warning: 'dark_thoughts',
        label: 'experience',
        text: 'Something I haven’t said here. Last winter, after eight months of smiling at people, I sat in the hospital car park after a shift and thought it would be easier not to be here any more. I was frightened by how calm it sounded.\n\nI rang a helpline from the car. The woman never told me I looked fine, she couldn’t see me. We talked until it got light. Then I told my sister, and then my doctor. I’m all right now, really. But “you look great” was part of how nobody knew, me included.',
      },
      {
        by: 'edredon',
        replyTo: 21,
        text: 'Half-Moon, je suis contente que vous soyez là pour l’écrire. Je n’ai pas d’autre mot, je voulais que vous ayez une réponse tout de suite.',
      },
      {
        by: 'fil-de-laine',
        replyTo: 21,
        text: 'Merci de votre confiance. Je pense à vous dans cette voiture, et à cette femme au bout du fil.',
      },
      {
        by: 'rachid',
        replyTo: 21,
        text: 'Merci d’avoir écrit cela, Half-Moon. Je vous ai laissé un mot, répondez seulement si l’envie vient. Pour qui lirait ces lignes dans une nuit difficile : « Aide urgente » est en haut de la page, des gens décrochent.',
      },
      {
        by: 'half-moon',
        replyTo: 22,
        text: 'Got them all, thank you. On days off now, sister’s dog on my feet. He’s heavy and has no opinion on how I look.',
      },
      {
        by: 'edredon',
        text: 'Je reviens, trois semaines après. Repas chez ma mère, la tante était là. « Tu as bonne mine. » J’ai dit : « C’est du blush. Le mariage, je l’ai payé trois jours de lit. »\n\nSilence. Puis elle m’a demandé si je voulais la chaise avec l’accoudoir. Elle avait l’air embêtée, pas vexée. Je n’en reviens pas.',
      },
      { by: 'vent-debout', replyTo: 26, text: 'C’est du blush. Je la garde, mais ça marchera moins bien sur moi.' },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Le soir, je redoute l’heure du lit. Vos petits arrangements ?',
    tags: ['astuces'],
    answeredBy: 5,
    openedDaysAgo: 27,
    posts: [
      {
        by: 'fil-de-laine',
        label: 'question',
        text: 'Dès neuf heures je commence à tourner dans l’appartement. Je range des choses déjà rangées. Le lit, c’est là que les jambes se réveillent, et je ne veux pas y aller.\n\nJe ne demande pas un remède, j’en ai parlé à qui il faut. Je voudrais savoir ce que vous avez bricolé chez vous : la pièce, les coussins, l’heure, n’importe quoi.',
      },
      {
        by: 'vent-debout',
        label: 'experience',
        text: 'Traversin entre les genoux, oreiller de la belle-mère sous le ventre, et un troisième que je jette par terre vers 2 h. Ma femme appelle ça la barricade.',
      },
      { by: 'edredon', replyTo: 1, text: 'Oh, le rangement de neuf heures du soir… Mes épices sont par ordre alphabétique à cause de ça.' },
      {
        by: 'half-moon',
        text: 'I sleep in daytime so I’m no model. What helped was deciding the sofa counts. It’s not a failed night, it’s a night on the sofa. I bought the sofa its own proper blanket.',
      },
      {
        by: 'tilleul',
        replyTo: 1,
        label: 'experience',
        text: 'J’ai cessé de me coucher « pour dormir ». Je me couche pour écouter un livre. La même voix depuis deux ans, un roman de mer très long où il ne se passe presque rien. Si je dors, tant mieux, je reprends au même endroit le lendemain. Si je ne dors pas, j’ai avancé de trois vagues.\n\nLa douleur est pareille. C’est le rendez-vous qui a changé : je n’attends plus rien de cette heure-là.',
      },
      {
        by: 'fil-de-laine',
        replyTo: 5,
        text: 'Trois vagues. D’accord. Je prends l’idée, sauf que la mer me donne envie de me lever. Je vais chercher un roman de train.',
      },
      {
        by: 'steinbock',
        replyTo: 6,
        text: 'J’ai mieux : le règlement de copropriété de mon immeuble. Lu par moi, enregistré. Personne n’a jamais tenu jusqu’à l’article 9.',
      },
      {
        by: 'edredon',
        label: 'experience',
        text: 'Moi j’ai changé la couette. Trop lourde, elle me faisait mal aux orteils, j’ai mis quatre ans à comprendre que c’était elle. Un cerceau de jeu d’enfant sous le drap, au pied, ça fait une petite tente. C’est ridicule et c’est merveilleux.',
      },
      { by: 'fil-de-laine', replyTo: 8, text: 'Une tente ! Mais c’est ça, c’est le poids du drap. Je n’avais jamais mis le mot.' },
      {
        by: 'rachid',
        text: 'Une chose entendue souvent autour de moi : le matelas accusé à tort pendant des années, et puis on s’aperçoit que c’était la couture du pyjama. Je le dis sans rire, enfin, presque.',
      },
      {
        by: 'fil-de-laine',
        text: 'Dix jours plus tard. La tente tient (cerceau jaune, mon petit-fils veut le récupérer). Le roman de train aussi : une femme traverse la Sibérie et elle n’est toujours pas arrivée. Je dors à peine plus. Mais à neuf heures je ne range plus rien.',
      },
      { by: 'tilleul', replyTo: 11, text: 'Ne me dites pas si elle arrive.' },
    ],
  },
  {
    kind: 'question',
    language: 'de',
    title: 'Wetterumschwung: Einbildung oder Vorwarnung?',
    tags: ['moral'],
    openedDaysAgo: 12,
    posts: [
      {
        by: 'steinbock',
        label: 'question',
        text: 'Meine Finger haben gestern um vier Uhr nachmittags Schnee angekündigt. Heute früh lag er. Mein Arzt sagt freundlich, dafür gebe es wenig Belege. Meine Finger sagen, der Arzt wohnt im Erdgeschoss.\n\nWie ist das bei euch? Spürt ihr das Wetter, oder erinnern wir uns nur an die Treffer?',
      },
      {
        by: 'tilleul',
        label: 'experience',
        text: 'Bei mir ist es der Föhn. Meine Großmutter kam von dort, wo er weht, und legte sich einen Tag vorher hin. Als Kind fand ich das Theater. Heute lege ich mich auch hin.',
      },
      {
        by: 'rachid',
        text: 'Ich habe vier Jahre jenseits der Grenze gearbeitet, mein Deutsch ist aus der Turnhalle. Im Wartezimmer waren sich alle einig: der Regen. Nur kam der eine vorher, der andere während, der dritte danach.',
      },
      { by: 'steinbock', replyTo: 3, text: 'Also immer. Das ist die sicherste Prognose.' },
      {
        by: 'edredon',
        text: 'Ich lese Deutsch gut und schreibe mit Wörterbuch, bitte Geduld. Bei mir ist nicht der Regen schlimm, sondern der Wind. Ich spanne alles an, ohne es zu merken, und am Abend habe ich die Rechnung.',
      },
      {
        by: 'half-moon',
        replyTo: 1,
        label: 'opinion',
        text: 'Kurz auf Deutsch, dann wieder Englisch: ich glaube, wir merken uns die Treffer. Ich habe zwei Monate Tagebuch geführt, Wetter links, Hände rechts, ohne nachzusehen. Es passte ungefähr so gut wie eine Münze. Ich war ein bisschen beleidigt.',
      },
      {
        by: 'steinbock',
        replyTo: 6,
        text: 'Du führst ein Tagebuch gegen mich? Gut. Ich mache mit. Einen Monat, ehrlich, und meine Frau schreibt das Wetter auf, damit ich nicht schummle.',
      },
      { by: 'tilleul', replyTo: 6, text: 'Mir geht es gar nicht darum, ob es stimmt. Wenn der Föhn schuld ist, bin ich es einmal nicht.' },
      { by: 'half-moon', replyTo: 8, text: 'Das ist der beste Satz in diesem Gespräch. Ich nehme die Münze zurück.' },
      {
        by: 'edredon',
        replyTo: 8,
        text: 'Ja. Bei mir fragen die Leute sonst: „Was hast du denn gestern gemacht?“ Als ob ich es verdient hätte.',
      },
      {
        by: 'steinbock',
        text: 'Zwischenstand nach zehn Tagen, unter Aufsicht: viermal recht, viermal falsch, zweimal war ich so müde, dass mir das Wetter egal war. Meine Frau hat das Heft auf den Kühlschrank gehängt. Sie genießt es.',
      },
      { by: 'rachid', replyTo: 11, text: 'Zweimal egal finde ich die interessanteste Spalte.' },
    ],
  },
  {
    kind: 'experience',
    language: 'de',
    title: 'Auf Deutsch tut es anders weh',
    tags: ['soignants'],
    openedDaysAgo: 141,
    posts: [
      {
        by: 'tilleul',
        label: 'experience',
        text: 'Ich war bei einem Neurologen, der nur Deutsch spricht. Ich habe die Sprache von meiner Großmutter, also vor allem Wörter für Kuchen, Wäsche und Kranksein.\n\nUnd da ist etwas Seltsames passiert. Auf Französisch sage ich seit dreißig Jahren denselben Satz über meine Migräne, wie ein Gedicht aus der Schule. Auf Deutsch musste ich suchen. Es pocht. Es zieht. Es drückt von innen gegen das Auge, „wie Wäsche, die zu eng hängt“. Er hat aufgehört zu tippen und zugehört.',
      },
      { by: 'steinbock', text: 'Wäsche, die zu eng hängt. Das würde ich gern auf einem Formular ankreuzen.' },
      {
        by: 'rachid',
        replyTo: 1,
        text: 'Mir ging es umgekehrt, als Therapeut. Auf Deutsch musste ich nachfragen, weil ich nicht alles verstand. Die Patienten fanden mich gründlich.',
      },
      {
        by: 'edredon',
        text: 'Auf Französisch sage ich „j’ai mal partout“, und niemand schreibt etwas auf. Meine Mutter ist Deutsche, sie sagt „Muskelkater ohne Berg“. Das habe ich der Rheumatologin übersetzt. Sie hat es aufgeschrieben!',
      },
      {
        by: 'steinbock',
        replyTo: 4,
        text: 'Muskelkater ohne Berg. Ich bin neidisch. Bei mir wäre es: rostiges Gartentor, sechs Uhr früh, jemand muss trotzdem durch.',
      },
      {
        by: 'half-moon',
        text: 'Ich verstehe alles und schreibe langsam. In English we ask: sharp, dull, burning? Drei Wörter für alles. Eine alte Bäuerin auf meiner Station sagte: „Es ist, als ob jemand in mir Möbel rückt.“ Da wusste die ganze Schicht Bescheid.',
      },
      { by: 'tilleul', replyTo: 6, text: 'Möbel! Ich hoffe, sie ist inzwischen eingerichtet.' },
      { by: 'half-moon', replyTo: 7, text: 'Sie ging nach neun Tagen nach Hause, mit einem Stock und sehr guter Laune.' },
      {
        by: 'edredon',
        label: 'question',
        text: 'Habt ihr ein Wort, das euch stört? Mich stört „Beschwerden“. Ich beschwere mich doch gar nicht.',
      },
      { by: 'steinbock', replyTo: 9, text: '„Schub“. Klingt nach Schublade. Man möchte sie zuschieben und sie klemmt.' },
      {
        by: 'tilleul',
        text: 'Ich war wieder dort. Der Neurologe hat mich gefragt, wie die Wäsche hängt. Er hatte es in die Akte geschrieben, wörtlich. Ich saß im Bus und war den halben Weg lang froh.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    language: 'en',
    title: 'Working nights with a pain nobody can see',
    tags: ['entourage'],
    openedDaysAgo: 38,
    posts: [
      {
        by: 'half-moon',
        label: 'experience',
        short: 'I look after people in pain all night while hiding mine. Not after tips. Just tired of acting.',
        text: 'Four in the morning, corridor lights down. I help a man turn over in bed, ask him where it hurts, and listen properly, because I know how much it matters. Then I go into the linen room and hold my own shoulder against the cold shelf.\n\nNobody at work knows. If I say it, I become the one they have to arrange things around, and we are already short. So I act. I’m good at it.\n\nI’m not after tips. I’m just tired of acting.',
      },
      {
        by: 'steinbock',
        text: 'I read this at four in the morning too. So that was two of us awake. The shelf is a good idea, I use the window.',
      },
      {
        by: 'fil-de-laine',
        text: 'My English is old and from school. I understand the linen room very well. Mine was the archive, second floor, behind the big plans. I had a stool there for two years and nobody asked who put it.',
      },
      { by: 'half-moon', replyTo: 3, text: 'A secret stool. I’m going to think about your secret stool all week.' },
      {
        by: 'edredon',
        text: 'I left my work because the acting took more energy than the work. I don’t say it to give you an idea! Only that I know this tired. It is not the pain tired, it’s another one, on top.',
      },
      { by: 'half-moon', replyTo: 5, text: 'Yes. On top. Thank you for separating them, I had them in one bag.' },
      {
        by: 'vent-debout',
        text: 'Je lis avec le traducteur. Sur les toits je cachais aussi. Un jour l’apprenti a posé son seau à côté de moi et il a dit « je monte les tuiles, toi tu poses ». Il savait depuis des mois. Ils savent souvent, je crois.',
      },
      {
        by: 'half-moon',
        replyTo: 7,
        text: 'That stopped me. There is one healthcare assistant who always takes the heavy side of the bed. I thought she was being bossy.',
      },
      {
        by: 'rachid',
        text: 'No advice, as you asked. I only want to say that I was on the other side for many years, hands on other people’s backs with bad knees, and I also thought I was hiding it well. My secretary had been booking my short patients before lunch. I learned it at my farewell party.',
      },
      { by: 'steinbock', replyTo: 9, text: 'So everybody knows and everybody is polite. It is like a wedding.' },
      {
        by: 'half-moon',
        label: 'experience',
        text: 'Two weeks on. I said it to her, the one with the heavy side. Only that. “My shoulder’s bad and it isn’t going to get better.” She said “I know, love” and passed me the pillowcases. We did the rest of the round. I’d rehearsed about forty minutes of speech.',
      },
      { by: 'edredon', replyTo: 11, text: '“I know, love.” I’m a little bit crying in the bakery queue.' },
    ],
  },
  {
    kind: 'news',
    title: 'Je suis remonté sur une échelle. Trois barreaux.',
    tags: ['moral'],
    openedDaysAgo: 205,
    posts: [
      {
        by: 'vent-debout',
        label: 'experience',
        text: 'Trois barreaux. Une ampoule. Six ans que je n’avais pas remis le pied sur une échelle.\n\nLe kiné était d’accord, ma femme tenait le bas, le chien regardait. Je suis resté là-haut plus longtemps que pour une ampoule. On voyait par-dessus la haie du voisin. Il a refait sa gouttière, c’est mal fait.\n\nJ’ai payé hier. Je suis content quand même.',
      },
      {
        by: 'edredon',
        text: 'La gouttière du voisin ! J’ai ri toute seule. Et puis j’ai relu « je suis resté plus longtemps que pour une ampoule » et j’ai eu la gorge serrée.',
      },
      { by: 'steinbock', text: 'Trois barreaux, c’est 75 centimètres. Au-dessus de la mer, cela compte comme un début de sommet.' },
      { by: 'rachid', text: 'Je lis ça avec mon café et il est meilleur. Comment s’est passée la descente ?' },
      { by: 'vent-debout', replyTo: 4, text: 'Moins digne que la montée.' },
      { by: 'tilleul', text: 'Et l’ampoule, elle marche ?' },
      { by: 'vent-debout', replyTo: 6, text: 'C’était le fusible.' },
      { by: 'half-moon', replyTo: 7, text: 'I laughed so loudly the dog left the room.' },
      {
        by: 'fil-de-laine',
        text: 'Je suis partagée, je vous le dis comme je le pense. Contente pour vous, vraiment. Et un peu triste chez moi : il y a des échelles où je ne remonterai pas. Les deux tiennent ensemble, je crois.',
      },
      {
        by: 'vent-debout',
        replyTo: 9,
        warning: 'une chute, un accident du travail',
        text: 'Ils tiennent ensemble chez moi aussi. Trois barreaux c’est pas un toit. Là-haut, en redescendant, j’ai revu la chute en entier : le bruit de l’ardoise, le ciel dans le mauvais sens. Ça faisait des mois que ça n’était pas revenu. J’ai attendu que ça passe, ma femme tenait toujours. Le soir j’ai regardé mes anciennes photos de chantier. Faut pas faire ça le soir.',
      },
      { by: 'fil-de-laine', replyTo: 10, text: 'Merci de l’avoir dit. Je me sens moins à côté de la fête.' },
      {
        by: 'steinbock',
        replyTo: 10,
        text: 'Photos de sommets : seulement le matin, après le café, jamais seul. C’est ma règle et je la casse souvent.',
      },
    ],
  },
  {
    kind: 'tip',
    title: 'Ma boîte des mauvais jours',
    tags: ['astuces'],
    openedDaysAgo: 318,
    posts: [
      {
        by: 'tilleul',
        label: 'experience',
        short: 'Une boîte à chaussures préparée un bon jour, pour n’avoir rien à décider un mauvais.',
        text: 'Quand la crise arrive, je ne sais plus rien choisir. Alors j’ai préparé une boîte à chaussures, un bon jour, pour celui que je serai le mauvais. Elle est sous le lit, côté gauche, je la trouve sans lumière.\n\n- un masque de nuit, et un second parce que je perds le premier\n- des bouchons d’oreilles\n- une petite bouteille d’eau, des biscuits qui ne font pas de bruit\n- un papier pour ma voisine : « Je vais bien, je suis dans le noir, merci pour le chat »\n- une carte postale de mon frère, que je ne lis pas mais que je touche\n\nLe plus utile est le papier à la voisine. Je le glisse sous sa porte et je n’ai rien à expliquer.',
      },
      {
        by: 'edredon',
        text: '« Pour celui que je serai le mauvais. » Je n’avais jamais pensé à me faire un cadeau à moi-même, dans ce sens-là.',
      },
      { by: 'steinbock', text: 'Biscuits qui ne font pas de bruit : lesquels ? Je demande sérieusement.' },
      { by: 'tilleul', replyTo: 3, text: 'Les boudoirs, à condition de les laisser fondre. J’ai fait des essais.' },
      {
        by: 'vent-debout',
        text: 'La mienne est dans le camion : une ceinture, un coussin, et un numéro de copain écrit en gros. Quand ça coince loin de la maison, je sais pas chercher dans le téléphone.',
      },
      {
        by: 'half-moon',
        label: 'experience',
        text: 'Mine is a drawer at work. Spare soft gloves, peppermint tea, and a note in my own handwriting that says “this one ends too”. I roll my eyes at it every time, and I have never thrown it out.',
      },
      {
        by: 'fil-de-laine',
        replyTo: 1,
        text: 'Le papier à la voisine, c’est génial. Moi je voudrais l’inverse : un papier pour dire « vous pouvez sonner ».',
      },
      { by: 'tilleul', replyTo: 7, text: 'Deux papiers, alors. Un vert, un gris. Je lui en parle.' },
      {
        by: 'edredon',
        replyTo: 1,
        label: 'opinion',
        text: 'Petit désaccord tendre : moi, si je prépare la boîte, j’ai l’impression de l’appeler, la crise. J’ai essayé, j’ai passé la semaine à regarder le dessous du lit.',
      },
      {
        by: 'tilleul',
        replyTo: 9,
        text: 'Je comprends. Les deux premiers mois, je la regardais aussi. Maintenant c’est une boîte. Mais si elle vous regarde, mieux vaut la mettre dehors.',
      },
      {
        by: 'rachid',
        text: 'Une dame que j’ai suivie longtemps faisait préparer la sienne par sa sœur, sans regarder dedans. Comme ça il restait une surprise.',
      },
      { by: 'edredon', replyTo: 11, text: 'Ah. Ça, oui. J’ai appelé ma sœur. Elle demande si elle a droit au chocolat.' },
      {
        by: 'edredon',
        text: 'Première ouverture hier, un jour rouge. Dedans : du chocolat, des chaussettes affreuses, et un dessin de mon fils à cinq ans que je croyais perdu. J’ai dormi avec les chaussettes.',
      },
    ],
  },
];
