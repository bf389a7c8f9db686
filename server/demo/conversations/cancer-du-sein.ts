import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    tags: ['proches'],
    openedDaysAgo: 391,
    posts: [
      {
        by: 'helene',
        short: 'On peut lire longtemps avant d’écrire. Trois mots suffisent.',
        text: 'Bonjour à vous qui poussez la porte.\n\nIci on parle avant, pendant, après, et aussi quand il n’y a pas d’après. On peut lire longtemps avant d’écrire. On peut écrire seulement « je suis là ».\n\nMoi c’est Hélène, bénévole d’Après la Vague. Soignée il y a sept ans. Je passe le matin avec mon café, et le soir si le café n’a pas suffi.',
      },
      {
        by: 'nenuphar',
        text: 'Bonjour à toutes. Nénuphar, couturière à la retraite. Dix ans cette année. Je ne viens plus pour moi, je viens parce qu’il y a dix ans j’aurais voulu rencontrer quelqu’un qui puisse dire « dix ans ».',
      },
      {
        by: 'pivoine',
        text: 'Salut. Pivoine, 55 ans, conductrice de bus quand je conduis. Deuxième round, celui-là est installé pour de bon, on cohabite. Chimio le mardi, aquarelle le dimanche. Ne prenez pas cette voix, je vous entends d’ici.',
      },
      {
        by: 'nenuphar',
        replyTo: 3,
        text: 'Je n’avais pris aucune voix, je cherchais mes lunettes. Enchantée, Pivoine. Que peignez-vous ?',
      },
      { by: 'pivoine', replyTo: 4, text: 'Des poires. Uniquement des poires depuis huit mois. On verra après.' },
      {
        by: 'ecume',
        text: 'Bonjour… J’enseigne la musique. Fin des traitements, on me dit « rémission », et je ne sais pas où poser ce mot. Je ne suis pas sûre d’avoir encore droit à un espace comme ici, puisque c’est fini.',
      },
      {
        by: 'helene',
        replyTo: 6,
        text: 'Vous y avez tout à fait droit, Écume. Il y a même beaucoup de monde à cet endroit du chemin, seulement elles se font discrètes.',
      },
      {
        by: 'pivoine',
        replyTo: 6,
        text: 'Si la fin des traitements donnait une carte de sortie, moi j’aurais dû rendre la mienne. Reste.',
      },
      {
        by: 'sable',
        text: 'bonjour, je lis depuis trois semaines sans compte puis avec, j’ai 36 ans, un petit garçon, diagnostiquée au printemps. je sais pas trop quoi dire. je suis là',
      },
      { by: 'nenuphar', replyTo: 9, text: 'C’était très bien dit. Bonjour, Sable.' },
      { by: 'ecume', replyTo: 9, text: 'Je suis contente que vous ayez écrit. J’ai mis quatre brouillons, moi.' },
      {
        by: 'sable',
        replyTo: 11,
        text: 'sept. mais j’écris le soir avec un enfant dans le lit alors je compte les brouillons envoyés sans faire exprès',
      },
      {
        by: 'pivoine',
        text: 'Point poires : je suis passée aux coings. C’est une révolution, je tenais à ce que ce soit noté quelque part.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Le contrôle est jeudi, alors je range les placards',
    tags: ['après'],
    openedDaysAgo: 0,
    posts: [
      {
        by: 'ecume',
        text: 'Mammographie jeudi, onze heures. J’ai vidé le placard des épices, j’ai classé les partitions par compositeur, puis par tonalité. Ce matin un élève a joué faux pendant dix minutes et je ne m’en suis pas aperçue.\n\nOn me dit : « Ça s’est bien passé les deux autres fois. » C’est vrai. Chaque fois j’oublie que j’ai su attendre… Voilà, je voulais que quelqu’un sache que c’est jeudi.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'La ceinture de la voiture passe pile sur ma cicatrice',
    tags: ['corps'],
    openedDaysAgo: 2,
    posts: [
      {
        by: 'sable',
        label: 'question',
        text: 'opérée à gauche il y a deux mois, la chirurgienne est contente, j’ai le droit de reconduire. sauf que la ceinture passe exactement dessus et sous le bras, au bout d’un quart d’heure je conduis de travers comme une mamie (pardon Nénuphar)\n\nj’ai essayé une écharpe, ça glisse. vous avez fait comment, vous avez cousu un truc ? et ça finit par passer ?',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Avec quels mots l’avez-vous dit à vos enfants ?',
    tags: ['proches'],
    answeredBy: 9,
    openedDaysAgo: 148,
    posts: [
      {
        by: 'sable',
        label: 'question',
        short: 'Mon fils a quatre ans. Il a compris qu’on chuchote. Je cherche une première phrase.',
        text: 'il a quatre ans. pour l’instant on lui a dit « maman est fatiguée ». hier il a arrêté son dessin animé et il a demandé pourquoi papi pleure dans le garage\n\nles cheveux vont tomber dans trois semaines à peu près. donc il faut que je parle avant. je veux pas mentir et je veux pas lui mettre un truc énorme sur le dos\n\nvous avez dit quoi, vraiment ? la phrase exacte. et vous étiez où, assises, en voiture, dans le bain ?',
      },
      {
        by: 'pivoine',
        label: 'experience',
        text: 'En voiture, premier round, mes filles avaient neuf et douze ans. Je conduisais, personne n’était obligé de se regarder. J’ai dit : « J’ai un cancer, c’est dans le sein, on me soigne, et je vais être chauve et de mauvaise humeur. » La grande a dit « plus que d’habitude ? ». Ça a détendu.',
      },
      { by: 'sable', replyTo: 2, text: 'tu as dit le mot cancer direct. mon mari dit qu’à quatre ans non' },
      {
        by: 'pivoine',
        replyTo: 3,
        text: 'Moi oui, mais les miennes savaient lire. Elles auraient trouvé l’ordonnance sur le frigo avant ma phrase.',
      },
      {
        by: 'nenuphar',
        label: 'experience',
        text: 'J’ai fait autrement, et je l’ai regretté. Mon fils avait dix-sept ans, il passait le bac, j’ai attendu les résultats. Deux mois à mettre un foulard « parce que c’est la mode ». Il savait depuis le premier jour. Il avait passé son bac en faisant semblant de ne pas savoir, pour me protéger. Nous en rions à présent, enfin, presque.',
      },
      {
        by: 'ecume',
        text: 'Je n’ai pas d’enfants mais j’ai quarante élèves… Une petite de cinq ans m’a demandé pourquoi j’avais un bonnet. J’ai répondu : « Je prends un médicament très fort, il fait tomber les cheveux, ils repousseront. » Elle a réfléchi : « Et les sourcils ? » Puis elle a joué sa gamme. Les petits prennent ce qu’on leur donne et demandent la suite quand ils sont prêts, j’ai trouvé.',
      },
      {
        by: 'sable',
        replyTo: 6,
        text: 'celle-là me plaît, la suite quand ils sont prêts. c’est le papi du garage que je sais pas gérer en fait',
      },
      {
        by: 'pivoine',
        replyTo: 7,
        text: 'Le papi du garage, je l’avais aussi, en modèle belle-mère. On lui a confié un poste : elle allait chercher les filles le mardi. Elle a moins pleuré, elle avait un horaire.',
      },
      {
        by: 'helene',
        label: 'experience',
        text: 'Les miens avaient quatre et sept ans. J’avais demandé de l’aide à la psychologue du service, et nous avions préparé trois phrases, que je savais par cœur :\n\n- « Maman a une maladie dans le sein, elle s’appelle un cancer. »\n- « Ce n’est la faute de personne, et cela ne s’attrape pas, même avec les bisous. »\n- « Tu peux demander ce que tu veux, quand tu veux. Si je ne sais pas, je dirai que je ne sais pas. »\n\nNous étions par terre, sur le tapis, avec les voitures. Le petit a dit « d’accord » et m’a donné une voiture rouge. La question est venue neuf jours plus tard, dans la file de la boulangerie, à voix très haute.',
      },
      {
        by: 'sable',
        replyTo: 9,
        text: 'je pleure sur la voiture rouge. merci Hélène. même avec les bisous, j’y aurais jamais pensé, et c’est sûr que c’est ce qu’il va se demander',
      },
      { by: 'pivoine', replyTo: 9, text: 'C’était quoi, la question de la boulangerie ?' },
      {
        by: 'helene',
        replyTo: 11,
        text: '« Maman, quand ton sein sera guéri, il sera content ? » La boulangère nous a offert deux chouquettes.',
      },
      { by: 'ecume', replyTo: 12, text: 'Une excellente question, d’ailleurs… Le mien boude encore.' },
      {
        by: 'nenuphar',
        replyTo: 3,
        label: 'opinion',
        text: '> mon mari dit qu’à quatre ans non\n\nIl a peut-être raison pour votre petit, je ne le connais pas. Je dirais seulement que j’ai vu des mots faire moins peur que des portes fermées. Mais chaque maison a son bruit, et c’est vous deux qui l’entendez.',
      },
      {
        by: 'sable',
        replyTo: 14,
        text: 'on en a reparlé hier soir. en fait c’est lui qui a pas encore réussi à dire le mot. même tout seul. il l’a dit pour la première fois dans la cuisine, avec le torchon dans les mains',
      },
      { by: 'nenuphar', replyTo: 15, text: 'Alors la première personne à qui vous l’avez annoncé ensemble, c’était lui.' },
      { by: 'sable', replyTo: 16, text: 'oui. punaise' },
      {
        by: 'pivoine',
        text: 'Est-ce que je peux dire une chose qui n’est pas une phrase ? Gardez un truc à elles, enfin à lui, qui ne bouge pas. Nous c’était les crêpes du mercredi. J’en ai fait assise, j’en ai fait faire par le voisin, une fois on a mangé des tranches de jambon en les appelant crêpes. Mais le mercredi tenait.',
      },
      {
        by: 'sable',
        replyTo: 18,
        text: 'nous c’est l’histoire du camion poubelle. tous les soirs depuis un an et demi. je pourrais la réciter sous anesthésie, je crois que je l’ai fait',
      },
      { by: 'ecume', replyTo: 19, text: 'Le camion poubelle tiendra… J’en suis persuadée.' },
      {
        by: 'sable',
        text: 'bon. c’est fait. samedi matin, sur le tapis, on a copié Hélène, avec des dinosaures parce qu’on a pas de voitures\n\nj’ai dit les trois phrases. ma voix a tenu jusqu’à la deuxième et mon mari a fini. le petit a demandé si les dinosaures aussi avaient eu un cancer et si c’est pour ça. puis il est allé chercher son pansement à étoiles et il l’a collé sur mon pull, du mauvais côté\n\nje l’ai gardé toute la journée',
      },
      {
        by: 'helene',
        replyTo: 21,
        text: 'Du mauvais côté, personne ne l’avait prévu et c’est parfait. Merci d’être revenue nous le dire. Votre mari va bien ?',
      },
      { by: 'sable', replyTo: 22, text: 'il a réparé trois choses qui étaient pas cassées. donc ça va' },
      { by: 'pivoine', replyTo: 21, text: 'J’ai peint un dinosaure. Il tient entre deux coings. Il est pour lui, quand il voudra.' },
      { by: 'nenuphar', text: 'Et le papi ?' },
      {
        by: 'sable',
        replyTo: 25,
        text: 'le petit est allé le voir dans le garage. « papi tu peux pleurer dans la maison, on sait ». je vous jure. il est revenu manger avec nous',
      },
      { by: 'ecume', replyTo: 26, text: 'Je lis ça entre deux cours et l’élève suivant attend derrière la porte. Il attendra.' },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Tout le monde fête la fin, sauf moi',
    tags: ['après', 'proches'],
    openedDaysAgo: 372,
    posts: [
      {
        by: 'ecume',
        label: 'experience',
        short: 'Dernière séance il y a un mois. On m’a offert du champagne. Depuis, j’ai plus peur que pendant.',
        text: 'Ma dernière séance, c’était il y a un mois. Mes collègues ont joué une fanfare dans la cour, avec un trombone et des gobelets. J’ai ri, j’ai remercié. Le soir je me suis assise dans la baignoire sans eau.\n\nPendant un an, quelqu’un s’occupait de moi toutes les semaines. On me prenait le bras, on me demandait si j’avais mangé. Et maintenant : « À dans six mois. » Je suis rentrée avec mon sac en papier comme après une colonie de vacances.\n\nOn me dit que c’est fini, que je dois être soulagée. Je me sens ingrate… Je ne sais pas à qui dire que c’est maintenant que j’ai peur.',
      },
      {
        by: 'nenuphar',
        text: 'À nous. La baignoire sans eau, pour moi, c’était le palier du troisième étage. J’y ai passé une partie de l’hiver, avec mes clés dans la main.',
      },
      { by: 'ecume', replyTo: 2, text: 'Le palier… Oui. Ni dehors ni dedans. Merci.' },
      {
        by: 'pivoine',
        text: 'Je vais te dire un truc de l’autre bord. Moi on s’occupe de moi toutes les semaines et des fois j’envie ton « à dans six mois ». Et en te lisant je comprends que tu envies un peu mes mardis. On est bien, toutes les deux.',
      },
      { by: 'ecume', replyTo: 4, text: 'Je n’osais pas l’écrire devant vous, Pivoine. J’avais peur que ce soit indécent.' },
      {
        by: 'pivoine',
        replyTo: 5,
        text: 'Indécent c’est le gobelet de mousseux tiède. Le reste ça va. Et tutoie-moi, j’ai l’impression d’être au guichet.',
      },
      {
        by: 'helene',
        text: 'Ce que vous décrivez revient si souvent que nous en avions fait une soirée, à l’association. Nous l’avions appelée « Et maintenant ? ». Il avait fallu rajouter des chaises.',
      },
      {
        by: 'ecume',
        warning: 'dark_thoughts',
        text: 'Je peux dire une chose plus sombre. Il y a eu une nuit où j’ai pensé que si ça devait revenir, autant ne pas avoir à l’attendre. Je ne voulais pas mourir, je voulais que l’attente s’arrête. Je n’ai rien fait. J’ai réveillé ma sœur, elle est venue avec son manteau sur son pyjama. Depuis j’ai pris rendez-vous avec une psychologue, c’est lundi.',
      },
      {
        by: 'helene',
        replyTo: 8,
        text: 'Merci de nous le confier, Écume. Vous avez réveillé votre sœur, et elle est venue. Je vous écris en privé, si vous le voulez bien ; et le bouton Aide urgente reste là, cette nuit comme les autres.',
      },
      {
        by: 'pivoine',
        replyTo: 8,
        text: 'Le manteau sur le pyjama. C’est quelqu’un, ta sœur. Je pense à toi lundi, tu ne réponds pas, tu y vas.',
      },
      { by: 'nenuphar', replyTo: 8, text: 'Je suis là aussi. Je dors peu et j’écris lentement, mais j’écris.' },
      {
        by: 'ecume',
        text: 'Lundi est passé. Je n’ai presque rien dit, j’ai surtout regardé une plante. Elle m’a demandé ce que je ferais de mes mains si je n’avais pas peur, j’ai répondu : du violoncelle, je suis pianiste… Je ne sais pas d’où c’est sorti.',
      },
      {
        by: 'nenuphar',
        replyTo: 12,
        text: 'Dix ans après, je peux vous dire d’où c’est sorti pour moi : un jour j’ai eu envie d’apprendre l’italien, sans raison, et j’ai compris que je comptais donc être là l’année suivante. Mon italien est déplorable.',
      },
    ],
  },
  {
    kind: 'tip',
    title: 'Les sourcils : ce que j’ai fini par comprendre devant la glace',
    tags: ['corps', 'traitement'],
    openedDaysAgo: 97,
    posts: [
      {
        by: 'pivoine',
        label: 'experience',
        short: 'Les cheveux, on me l’avait dit. Les sourcils, non. Ma méthode d’aquarelliste, avec un pochoir en carton.',
        text: 'Les cheveux, tout le monde en parle. Les sourcils, personne, et c’est là que je ne me reconnaissais plus. Trois semaines à avoir l’air étonnée.\n\nMa méthode, après beaucoup de clowns ratés. J’ai pris une photo d’avant, grandeur nature, j’ai découpé un pochoir dans un carton de céréales. Deux teintes, jamais une seule : la claire d’abord en brume, puis la foncée en petits poils, de bas en haut, comme l’herbe. Et on s’arrête AVANT que ce soit bien. En aquarelle c’est pareil.\n\nLe deuxième ne ressemble jamais au premier. Les vrais non plus, vérifiez vos photos.',
      },
      { by: 'sable', replyTo: 1, text: 'l’air étonnée c’est exactement ça. la caissière m’a demandé si ça allait' },
      {
        by: 'ecume',
        text: 'J’avais pris le parti de lunettes à grosse monture, sans verres. Mes élèves ont trouvé que j’avais l’air sévère. Ils ont mieux travaillé.',
      },
      { by: 'pivoine', replyTo: 3, text: 'Économique et pédagogique, je m’incline.' },
      {
        by: 'nenuphar',
        text: 'De mon temps (on croirait que je parle de la guerre), une esthéticienne passait dans le service le jeudi. C’était la seule personne qui me touchait le visage sans gants. Je me souviens de ses mains mieux que du maquillage.',
      },
      {
        by: 'helene',
        label: 'sourced',
        text: 'Il y en a encore dans beaucoup de services : on les appelle socio-esthéticiennes, les soins sont en général offerts. Il suffit souvent d’en parler à l’accueil ou à l’infirmière. Notre association tient une liste des ateliers, dans les repères.',
      },
      { by: 'sable', label: 'question', text: 'et les cils ? j’en ai quatre. je les ai comptés. le vent me fait pleurer' },
      {
        by: 'ecume',
        replyTo: 7,
        text: 'Pour moi aussi les yeux coulaient tout le temps. J’en avais parlé à l’infirmière, je croyais que j’étais triste sans m’en rendre compte… C’était les cils.',
      },
      {
        by: 'pivoine',
        replyTo: 7,
        text: 'Quatre, tu es riche. Je les avais baptisés, les miens. Le dernier s’appelait Gérard, il a tenu jusqu’à un mardi.',
      },
      {
        by: 'sable',
        replyTo: 9,
        text: 'je viens de relire et je ris toute seule dans la salle d’attente, avec mes quatre Gérard. un monsieur m’a souri',
      },
      {
        by: 'sable',
        text: 'retour deux semaines après, pochoir en boîte de céréales de mon fils (il y a un tigre au dos). premier essai j’avais l’air fâchée. deuxième essai mon mari a dit « ah te voilà » et il est vite parti faire la vaisselle',
      },
      { by: 'pivoine', replyTo: 11, text: '« Ah te voilà. » Je vais m’arrêter de peindre, tout est dit.' },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'La radiothérapie commence lundi : à quoi ressemble une séance ?',
    tags: ['traitement'],
    answeredBy: 4,
    openedDaysAgo: 36,
    posts: [
      {
        by: 'sable',
        label: 'question',
        text: 'on m’a fait des petits points au feutre et expliqué plein de choses, j’ai hoché la tête et j’ai rien retenu. est-ce qu’on est enfermée ? est-ce que ça fait du bruit ? on est torse nu devant combien de monde ? et est-ce que je peux faire un câlin à mon fils en rentrant, oui je sais, mais personne l’a dit',
      },
      {
        by: 'pivoine',
        text: 'Le câlin oui, j’avais posé la même question en faisant semblant que c’était pour une amie. Réponse de la manip : « Dites à votre amie autant qu’elle veut. »',
      },
      { by: 'sable', replyTo: 2, text: 'ouf. bon ben mon amie est soulagée' },
      {
        by: 'ecume',
        label: 'experience',
        warning: 'care',
        text: 'Je vous raconte la mienne, la plus ordinaire.\n\nUne cabine, on enlève le haut, on garde un gilet jusqu’à la salle. Deux personnes, souvent les mêmes. On s’allonge, le bras au-dessus de la tête dans une gouttière, elles vous déplacent de quelques millimètres en se disant des chiffres. Puis elles sortent, la porte est très épaisse, et c’est là que j’ai eu peur la première fois. Mais il y a un micro, une caméra, on peut parler et elles répondent.\n\nLa machine tourne autour, elle ne touche pas. Un ronronnement sur un fa dièse, à peu près. Rien senti. Cinq minutes de vrai, quinze en tout avec le déshabillage.\n\nLe plus dur pour moi était le bras en l’air, au début. Et y retourner tous les jours…',
      },
      { by: 'sable', replyTo: 4, text: 'le micro, voilà, c’est ça que je voulais savoir. merci. et merci pour le fa dièse' },
      {
        by: 'nenuphar',
        text: 'Il y a dix ans, j’avais demandé de la musique, on m’avait mis la radio et j’ai eu le bulletin des routes pendant toute une série. Je pourrais encore vous parler de certains bouchons.',
      },
      { by: 'pivoine', replyTo: 6, text: 'En tant que conductrice de bus, c’est ce que j’aurais choisi.' },
      {
        by: 'helene',
        label: 'sourced',
        text: 'Sable, il existe presque toujours une consultation avec un manipulateur avant ou juste après la première séance, faite pour les questions qu’on n’a pas retenues. Vous pouvez y aller avec votre liste telle qu’elle est écrite ici. Elle est très bien.',
      },
      {
        by: 'sable',
        text: 'première faite. il y avait un ciel avec des nuages au plafond, et une dalle du ciel montée à l’envers. j’ai passé cinq minutes à vouloir la retourner',
      },
      {
        by: 'ecume',
        replyTo: 9,
        text: 'Moi c’étaient des cerisiers, avec une tache d’humidité dans les branches. Je l’appelais l’oiseau.',
      },
      {
        by: 'sable',
        label: 'question',
        text: 'question pour celles qui sont passées par là, vers la deuxième semaine, la fatigue d’un coup comme un rideau, c’est normal ? j’en parle à l’équipe demain, mais je voudrais savoir si je suis la seule à m’endormir dans le taxi',
      },
      {
        by: 'ecume',
        replyTo: 11,
        text: 'Pas la seule. Mon chauffeur baissait l’autoradio sans rien dire à partir du troisième feu. Je ne lui ai jamais demandé son prénom et je pense souvent à lui.',
      },
    ],
  },
  {
    kind: 'news',
    title: 'J’ai vendu une poire',
    tags: ['après'],
    openedDaysAgo: 19,
    posts: [
      {
        by: 'pivoine',
        text: 'Exposition du club, salle des fêtes, entre les napperons et un monsieur qui fait des bateaux en allumettes. J’avais accroché six aquarelles. À quinze heures une dame que je ne connais pas s’est plantée devant la poire jaune, celle que j’ai peinte avec la main gauche un lendemain de mardi, quand la droite fourmillait trop.\n\nElle a dit : « Elle penche, mais elle tient. » Et elle a sorti son porte-monnaie.\n\nJe n’ai dit à personne que j’étais malade. J’étais juste quelqu’un qui vend une poire.',
      },
      { by: 'nenuphar', text: 'Elle penche, mais elle tient. Je vais le broder.' },
      { by: 'sable', text: 'la jaune !!! celle que tu voulais jeter' },
      {
        by: 'pivoine',
        replyTo: 3,
        text: 'Celle-là même. Elle était dans la poubelle à papier, c’est le chat qui s’est couché dessus et je n’ai pas osé le pousser.',
      },
      {
        by: 'ecume',
        replyTo: 1,
        text: '> J’étais juste quelqu’un qui vend une poire.\n\nJ’ai relu cette ligne plusieurs fois… Cela fait combien de temps que je n’ai pas été « juste quelqu’un qui ».',
      },
      {
        by: 'pivoine',
        replyTo: 5,
        text: 'Samedi dernier avec ton violoncelle, non ? Tu m’as raconté que tu avais fait fuir un pigeon. C’était juste quelqu’un qui joue mal.',
      },
      { by: 'ecume', replyTo: 6, text: 'Le pigeon est revenu. Je progresse.' },
      { by: 'helene', text: 'Quelle belle nouvelle à lire avec mon café. Et les cinq autres, elles sont à voir où ?' },
      { by: 'pivoine', replyTo: 8, text: 'Sur mon buffet. Une pour chacune ici si vous en voulez, sauf le dinosaure qui est déjà promis.' },
      { by: 'sable', replyTo: 9, text: 'il demande toutes les semaines si le dinosaure a fini de sécher' },
      { by: 'pivoine', replyTo: 10, text: 'Dis-lui qu’un dinosaure, ça sèche lentement, c’est gros.' },
    ],
  },
  {
    kind: 'experience',
    title: 'Reconstruire, ou pas : nos chemins, sans camp',
    tags: ['corps', 'après'],
    openedDaysAgo: 236,
    posts: [
      {
        by: 'nenuphar',
        label: 'experience',
        short: 'Dix ans plate d’un côté, par choix, puis par habitude, puis de nouveau par choix. J’aimerais lire les autres chemins.',
        text: 'On me demande parfois, à voix basse, pourquoi je n’ai « rien fait ». J’ai mis longtemps à répondre autre chose qu’une excuse.\n\nAu début j’avais dit « plus tard », parce que je ne voulais plus voir un plafond d’hôpital. Puis les années ont passé et j’ai cousu. J’ai repris tous mes chemisiers, un pli à gauche, une poche en biais. J’ai cousu des coussinets de lin remplis de graines, qui se tiennent mieux que ce qu’on m’avait donné.\n\nIl y a trois ans j’ai pris rendez-vous pour une reconstruction, je suis allée jusqu’à la salle d’attente, et je me suis aperçue que je venais pour faire plaisir à une glace. Je suis repartie. Je ne dis pas que c’est le bon chemin. C’est le mien, il est plat d’un côté.',
      },
      { by: 'pivoine', text: '« Plat d’un côté », je m’en resservirai sur les routes de campagne.' },
      {
        by: 'helene',
        warning: 'care',
        label: 'experience',
        text: 'J’ai fait l’autre choix, et je suis contente de l’avoir fait. Deux opérations, à un an d’écart, avec ma propre peau du ventre. On m’avait prévenue pour la douleur, moins pour la lenteur : six semaines sans porter mon petit dernier, et une sensation de carton qui a mis longtemps à s’en aller.\n\nLe jour où j’ai oublié que ce sein-là n’était pas le premier, j’étais en train d’étendre du linge. Cela a duré une minute. C’était cela que j’étais venue chercher.',
      },
      { by: 'nenuphar', replyTo: 3, text: 'Merci Hélène. La minute du linge, je la comprends parfaitement. Je l’ai eue en nageant.' },
      {
        by: 'ecume',
        text: 'Moi je n’ai pas décidé. On m’a donné une brochure avec des bustes de femmes sans tête. J’ai l’impression d’être en retard à un examen, toutes les autres ont l’air de savoir.',
      },
      { by: 'nenuphar', replyTo: 5, text: 'Personne ne ramasse les copies, Écume.' },
      {
        by: 'pivoine',
        replyTo: 5,
        label: 'experience',
        text: 'Premier round, j’ai dit oui tout de suite, reconstruction immédiate, pour ne pas avoir à choisir. Ça a été un choix quand même. La prothèse je l’ai fait enlever quatre ans après, elle était devenue dure comme un galet et je conduisais dessus toute la journée. Donc j’ai fait les deux. Je mets 6 sur 10 à chacun.',
      },
      { by: 'ecume', replyTo: 7, text: 'Six sur dix aux deux… C’est la première fois qu’on me donne une note honnête.' },
      {
        by: 'helene',
        replyTo: 5,
        text: 'Mes questions à moi, avant de décider, tenaient sur une enveloppe. La dernière était : « Qu’est-ce que je regretterais de ne pas avoir demandé ? » La chirurgienne a posé son stylo et la vraie consultation a commencé là.',
      },
      {
        by: 'ecume',
        label: 'question',
        text: 'Je peux demander une chose intime ? Et les autres. Les personnes qui vous ont vues. Comment on se montre, la première fois ?',
      },
      {
        by: 'nenuphar',
        replyTo: 10,
        text: 'Mon mari a demandé s’il pouvait regarder. J’ai dit « pas aujourd’hui » pendant cinq semaines. Puis un soir j’ai dit « aujourd’hui », et il a d’abord enlevé ses lunettes. J’ai ri, je lui ai dit que dans ce cas cela ne servait à rien.',
      },
      {
        by: 'pivoine',
        replyTo: 10,
        text: 'Dans les vestiaires du dépôt, un lundi, en enlevant mon pull trop vite. Silence. Puis une collègue a dit « au moins toi tu peux dormir sur ce côté-là ». On s’est mises à hurler de rire, il y en a une qui a raté son service.',
      },
      {
        by: 'ecume',
        text: 'Je crois que je vais dire « pas aujourd’hui » à la brochure. Ce n’est pas non. Vous m’avez appris que cela pouvait durer cinq semaines ou dix ans.',
      },
      {
        by: 'nenuphar',
        replyTo: 13,
        text: 'En attendant, si vous avez un chemisier qui vous fait des misères, décrivez-le-moi. Un pli, cela se raconte très bien par écrit.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Quand on me souhaite la guérison',
    tags: ['traitement', 'proches'],
    openedDaysAgo: 304,
    posts: [
      {
        by: 'pivoine',
        label: 'experience',
        short: 'Mon cancer ne partira pas. On le tient. Je ne sais plus quoi répondre à « bientôt fini ? ».',
        text: '« Alors, bientôt fini, cette chimio ? » Le boulanger, mardi. Il est gentil, le boulanger. J’ai dit « bientôt, oui » et j’ai pris une religieuse au café pour changer de sujet.\n\nElle ne finira pas. Enfin si, mais pas dans le sens qu’il croit. C’est dans les os, on le tient, on change de traitement quand celui-là fatigue. Ça fait un an et demi et je conduis encore mon vélo. Je ne suis ni en train de gagner, ni en train de perdre. Il n’y a pas de mot pour dire que je vis avec.\n\nMême ici des fois je lis « après » partout et je me fais petite. Je ne veux pas qu’on enlève le mot. Je voulais dire que je suis là aussi.',
      },
      {
        by: 'nenuphar',
        text: 'Vous êtes là, et pas en petit. Je relis mes messages et je vois combien de fois j’écris « dix ans » comme on montre une médaille. Je ne l’avais jamais entendu de votre place. Merci de l’avoir dit.',
      },
      { by: 'pivoine', replyTo: 2, text: 'Garde tes dix ans, ils me font du bien. C’est le boulanger qui me fatigue.' },
      { by: 'ecume', text: 'Je ne sais pas quoi répondre, alors je réponds cela : je t’ai lue deux fois, lentement.' },
      {
        by: 'helene',
        text: 'Pivoine, votre message me fait regarder le nom même de notre association. « Après la Vague »… Nous en parlerons au prochain conseil, et j’aimerais, si vous en êtes d’accord, y lire deux de vos phrases.',
      },
      { by: 'pivoine', replyTo: 5, text: 'Celle sur les mots, oui. Pas la religieuse, je suis censée faire attention.' },
      {
        by: 'ecume',
        label: 'question',
        text: 'Est-ce qu’il y a une phrase qu’on vous a dite et qui était juste ? Une seule. Pour que je sache.',
      },
      {
        by: 'pivoine',
        replyTo: 7,
        text: 'Mon chef au dépôt. « Tu veux que je te garde ton casier ? » Il n’a pas dit jusqu’à quand. Mon nom est encore dessus.',
      },
      {
        by: 'pivoine',
        warning: 'death',
        text: 'Puisqu’on y est. Le plus bizarre ce n’est pas de penser que je vais mourir, c’est que j’y pense avec un agenda. Est-ce que je commande les bulbes de tulipes. J’en ai parlé avec la docteure des soins de support, elle m’a demandé ce que je voulais et ce que je ne voulais pas, ça m’a calmée plus qu’une tisane. J’ai écrit deux pages, je les ai rangées avec l’assurance du vélo.\n\nEt j’ai commandé les tulipes. Deux cents. Ma grande m’a dit « tu es folle », on les a plantées à trois, il a plu.',
      },
      {
        by: 'nenuphar',
        replyTo: 9,
        text: 'J’ai accompagné une amie ainsi. Nous parlions de ses deux pages comme d’une recette. Le jour où tout a été écrit, elle a réclamé un jeu de cartes.',
      },
      { by: 'ecume', replyTo: 9, text: 'Deux cents tulipes… Tu nous diras quand elles sortent ?' },
      { by: 'pivoine', replyTo: 11, text: 'Compte sur moi. Avec photo, et une aquarelle ratée.' },
      {
        by: 'pivoine',
        text: 'Au fait, retournée chez le boulanger. J’ai dit : « Ça ne finira pas, je me soigne comme d’autres ont de la tension, en plus cher. » Il est resté avec la pelle en l’air. Puis il a dit : « Alors, je vous la mets toutes les semaines, la religieuse ? » C’est devenu notre mardi.',
      },
    ],
  },
];
