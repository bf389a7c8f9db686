import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    openedDaysAgo: 392,
    posts: [
      {
        by: 'capucine',
        text: 'Bonjour, je suis Capucine, bénévole d’Endo’Mots, et concernée depuis mes seize ans. Ici on peut arriver sans diagnostic, sans phrase bien faite, et en pyjama.\n\nSi vous ne savez pas quoi écrire, dites-nous où vous êtes assise (ou allongée).',
      },
      {
        by: 'vague',
        text: 'Allongée, côté gauche, un oreiller entre les genoux, le téléphone au-dessus du visage au risque de le prendre sur le nez. Vague-Lente. Deux opérations, une cicatrice que mon neveu prend pour un smiley. Je ne suis pas guérie, je suis habituée, ce n’est pas pareil et ça m’a pris dix ans de faire la différence.',
      },
      {
        by: 'lou',
        text: 'Lou. Sur une souche. J’ai du réseau seulement ici.',
      },
      {
        by: 'coquelicot',
        text: 'Assise par terre dans la réserve de la librairie où je travaille, entre deux cartons, parce que le carrelage est frais. Sept ans qu’on me disait que c’était normal. Le mot est tombé au printemps et depuis je le répète à voix haute, comme un titre de livre.',
      },
      {
        by: 'vague',
        replyTo: 4,
        text: 'Le carrelage frais ! J’ai mes préférés. Celui de la salle de bains de ma mère est imbattable.',
      },
      {
        by: 'plume',
        text: 'coucou, amphi du fond, bouillotte sous le manteau (ça glougloute quand le prof se tait). je suis pas sûre d’avoir « le droit » d’être ici, on m’a dit suspicion seulement',
      },
      {
        by: 'capucine',
        replyTo: 6,
        text: 'Suspicion suffit largement, Plume. Et pas de suspicion du tout, ça suffit aussi.',
      },
      {
        by: 'nacre',
        text: 'Bonjour. Dans la voiture, parking du centre de PMA, avec un quart d’heure d’avance. Je lis vos messages pour ne pas regarder les poussettes.',
      },
      {
        by: 'lou',
        replyTo: 8,
        text: 'Bonjour Nacre. Il y a une mésange juste là. Je te la prête.',
      },
      {
        by: 'nacre',
        replyTo: 9,
        text: 'Merci Lou. Je l’ai gardée pour la salle d’attente.',
      },
      {
        by: 'coquelicot',
        replyTo: 6,
        text: 'Plume, j’ai cru longtemps qu’il fallait une preuve pour avoir mal. Je t’ai fait de la place dans la réserve.',
      },
      {
        by: 'plume',
        text: 'update de l’amphi du fond : ce n’est plus une suspicion. j’ai pleuré de soulagement dans le bus, une dame m’a tendu un mouchoir en disant « il ne vous méritait pas ». j’ai pas corrigé',
      },
      {
        by: 'vague',
        replyTo: 12,
        text: 'Techniquement, elle n’avait pas tort.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Cœlioscopie dans trois semaines : racontez-moi vos premiers jours',
    tags: ['soins', 'quotidien'],
    answeredBy: 2,
    openedDaysAgo: 62,
    posts: [
      {
        by: 'coquelicot',
        short:
          'On m’opère dans trois semaines. La chirurgienne m’a expliqué l’opération. J’aimerais que vous me racontiez la suite : la maison, le sommeil, le moral, la queue au supermarché.',
        text: 'C’est décidé, on m’opère dans trois semaines. La chirurgienne a pris le temps, elle a fait un dessin, j’ai compris où elle va passer et pourquoi.\n\nCe que je n’ai pas compris, c’est après. La feuille dit « reprise progressive des activités ». Laquelle en premier ? Est-ce qu’on peut monter un escalier, mettre un jean, rire ? J’habite seule au troisième, avec une amie à vingt minutes. À la librairie je porte des cartons toute la journée.\n\nRacontez-moi vos premiers jours, même les détails idiots. Surtout les détails idiots.',
      },
      {
        by: 'vague',
        label: 'experience',
        text: 'Détails idiots, par ordre d’apparition, deux opérations confondues.\n\nJour 1 : j’avais mal à l’épaule et je croyais qu’on s’était trompé d’étage. C’est le gaz qu’ils mettent dans le ventre, l’infirmière m’a fait marcher dans le couloir et ça s’est calmé petit à petit. Jour 3 : personne ne m’avait prévenue que je pleurerais devant une publicité pour du fromage. Jour 5 : une robe trop grande de ma tante, la seule chose supportable sur le ventre. Jour 8 : je me suis crue guérie, j’ai passé l’aspirateur, j’ai passé les deux jours suivants couchée. Jour 20 : j’ai oublié pendant une heure que j’avais été opérée.\n\nRire fait mal. Évite les amies drôles la première semaine.',
      },
      {
        by: 'lou',
        text: 'Pose tout à hauteur de main avant de partir. J’avais laissé les bols en bas. Mangé dans une casserole six jours.',
      },
      {
        by: 'coquelicot',
        replyTo: 2,
        text: '> Jour 8 : je me suis crue guérie\n\nJe me connais, je vais faire ça le jour 4. Je note « aspirateur » en rouge. Et je confisque le mien chez mon amie.',
      },
      {
        by: 'nacre',
        label: 'experience',
        text: 'Le coussin dans la voiture. Entre la ceinture et le ventre, pour le retour. Mon compagnon avait repéré les ralentisseurs sur le trajet, il roulait comme avec un gâteau.',
      },
      {
        by: 'plume',
        text: 'je suis pas opérée mais je lis tout parce que c’est peut-être mon tour un jour. le gâteau',
      },
      {
        by: 'coquelicot',
        label: 'question',
        text: 'Et pour dormir ? Je dors sur le ventre depuis trente-quatre ans.',
      },
      {
        by: 'vague',
        replyTo: 7,
        text: 'Sur le dos, calée comme un vase dans un carton. Toi qui fais des colis, tu sauras.',
      },
      {
        by: 'lou',
        replyTo: 7,
        text: 'Fauteuil. Trois nuits. J’ai vu trois levers de soleil, c’est déjà ça.',
      },
      {
        by: 'nacre',
        text: 'Je me permets un mot moins léger. Ce qui m’a manqué, c’est de savoir qui appeler. La deuxième nuit j’avais de la fièvre et je ne voulais déranger personne. J’ai attendu le matin, on m’a dit que j’aurais dû téléphoner tout de suite. Depuis, je demande le numéro de nuit avant de sortir, et je l’écris sur le frigo.',
      },
      {
        by: 'coquelicot',
        replyTo: 10,
        text: 'Merci Nacre, c’est exactement le genre de chose que je n’aurais pas osé faire non plus. Je le demanderai à la consultation d’anesthésie.',
      },
      {
        by: 'capucine',
        text: 'Je n’ajoute rien aux casseroles ni aux vases. Juste ceci : Endo’Mots a une petite fiche « avant de sortir de l’hôpital », écrite avec des personnes opérées, dans les repères de l’espace. Elle tient sur une page et il y a une ligne pour le numéro de nuit.',
      },
      {
        by: 'plume',
        label: 'question',
        text: 'question que tout le monde se pose et que personne écrit : les toilettes ??',
        replyTo: 2,
      },
      {
        by: 'vague',
        replyTo: 13,
        warning: 'care',
        text: 'Ah. Quatre jours sans rien, puis une matinée dont je ne parlerai pas, un tabouret sous les pieds. La première fois qu’on fait pipi après la sonde, ça pique, on a l’impression d’avoir dix ans et une infirmière vous félicite. J’aurais voulu qu’on me dise de demander quelque chose pour le transit dès l’hôpital. La seconde fois j’ai demandé, nuit et jour.',
      },
      {
        by: 'plume',
        replyTo: 14,
        text: 'je savais que je pouvais compter sur toi',
      },
      {
        by: 'coquelicot',
        text: 'C’est après-demain. La valise est faite : robe immense, chargeur long, chaussettes, trois romans dont je n’ouvrirai aucun. Les bols sont sur la table. Mon amie dort ici quatre nuits. J’ai peur du masque, celui de l’anesthésie, pas du reste. C’est bizarre, non ?',
      },
      {
        by: 'lou',
        replyTo: 16,
        text: 'Pas bizarre. J’ai compté des arbres. Arrivée à sept.',
      },
      {
        by: 'nacre',
        replyTo: 16,
        text: 'Dites-le-leur en entrant. On m’a laissé tenir le masque moi-même. Je pense à vous après-demain matin.',
      },
      {
        by: 'vague',
        replyTo: 16,
        text: 'Moi c’est le plafond dans le couloir, les néons qui défilent comme dans une série. Je leur ai demandé de me laisser marcher jusqu’au bloc, et ils ont dit oui. On ne pense pas à demander.',
      },
      {
        by: 'coquelicot',
        text: 'Vivante. Douze arbres, Lou. Épaule : oui. Je tape d’une main, mon amie fait une soupe et n’a pas le droit d’être drôle.',
      },
      {
        by: 'lou',
        replyTo: 20,
        text: 'Douze. Respect.',
      },
      {
        by: 'plume',
        replyTo: 20,
        text: 'j’ai regardé mon téléphone tout le td de procédure. contente contente',
      },
      {
        by: 'coquelicot',
        text: 'Jour 6. J’ai pleuré devant la météo. Pas triste, juste un anticyclone. La chirurgienne est passée avant ma sortie, elle m’a montré les images et elle a dit : « vous n’aviez pas rien ». J’ai demandé qu’elle le répète.',
      },
      {
        by: 'nacre',
        replyTo: 23,
        text: 'Moi j’ai demandé que ce soit écrit. J’ai la feuille dans mon portefeuille, derrière la carte de bibliothèque.',
      },
      {
        by: 'vague',
        replyTo: 23,
        label: 'opinion',
        text: 'Un avis qui n’engage que ma cicatrice : cette phrase fait autant que le reste. Après ma première opération on m’avait dit « on a nettoyé », comme pour un four. J’ai mis longtemps à m’en remettre, du four.',
      },
      {
        by: 'coquelicot',
        text: 'Jour 9. L’aspirateur est chez mon amie. J’ai donc nettoyé le four. Ne dites rien.',
      },
      {
        by: 'lou',
        replyTo: 26,
        text: 'Au lit.',
      },
      {
        by: 'coquelicot',
        text: 'Cinq semaines. Je reviens vous raconter, comme promis.\n\nJ’ai repris à mi-temps, sans cartons : le médecin du travail l’a écrit et mon patron a acheté un diable, dont tout le monde se sert à présent. Premières règles depuis : mal, mais un mal avec des bords, pas celui qui mange la journée. On m’a dit d’attendre avant de conclure, alors j’attends.\n\nLe jean, c’était la semaine quatre. Rire, la semaine deux, un peu avant l’heure. J’ai relu vos messages chaque soir au début. J’avais l’impression d’avoir des voisines.',
      },
      {
        by: 'nacre',
        replyTo: 28,
        text: '« Un mal avec des bords ». Je comprends exactement. Bonne suite, voisine.',
      },
    ],
  },
  {
    kind: 'experience',
    title: 'Les phrases de salle d’attente : la collection',
    tags: ['soins', 'regard des autres'],
    openedDaysAgo: 301,
    posts: [
      {
        by: 'coquelicot',
        text: '« À votre âge, c’est normal d’avoir mal. » J’avais vingt-sept ans. À vingt-neuf aussi c’était normal, à trente-deux aussi. J’aimerais connaître l’âge où ça ne l’est plus.\n\nJ’ouvre une collection. Pas pour ruminer, plutôt pour les épingler au mur et les regarder de loin, comme des papillons moches.',
      },
      {
        by: 'vague',
        text: '« Faites un enfant, ça passera. » Dite par un monsieur qui cherchait ses lunettes, qu’il avait sur la tête.',
      },
      {
        by: 'plume',
        text: '« vous êtes un peu anxieuse non ? » oui. depuis que vous avez levé les yeux au ciel',
      },
      {
        by: 'lou',
        text: '« Vous marchez trop. »\nUn an après, un autre : « Vous devriez marcher. »',
      },
      {
        by: 'nacre',
        text: '« L’échographie est parfaite. » On m’a dit cela en souriant, pour me rassurer. Je suis rentrée pliée en deux, avec une image parfaite à la main.',
      },
      {
        by: 'vague',
        replyTo: 5,
        label: 'experience',
        text: 'L’image parfaite, je l’ai eue trois fois. La quatrième, c’est une radiologue qui ne fait que ça qui l’a regardée, et en dix minutes il y avait des choses à voir. Mêmes entrailles.',
      },
      {
        by: 'capucine',
        label: 'experience',
        text: 'Je mets la mienne au mur : « Ma fille aussi, elle en fait tout un plat. » J’avais seize ans et j’ai pensé à cette fille pendant des années. J’espère que quelqu’un l’a écoutée.',
      },
      {
        by: 'plume',
        replyTo: 7,
        text: 'ok celle-là elle fait mal',
      },
      {
        by: 'coquelicot',
        label: 'opinion',
        text: 'Je voudrais qu’on puisse aussi épingler les bonnes. Il y en a. Une remplaçante, un soir de novembre, qui a reculé sa chaise et dit : « Recommencez depuis le début, j’ai le temps. » Elle n’avait pas le temps, la salle était pleine.',
      },
      {
        by: 'lou',
        replyTo: 9,
        text: 'Une sage-femme : « Je vous crois. » Trois mots. J’ai repris mon souffle.',
      },
      {
        by: 'nacre',
        replyTo: 9,
        text: 'Un manipulateur radio, à l’IRM : « On s’arrête quand vous levez la main, et je ne soupire jamais. » Je ne l’ai pas levée. Mais je savais que je pouvais.',
      },
      {
        by: 'vague',
        text: 'Je relis la collection avec quelques mois de retard. J’ai montré les bonnes phrases à ma gynécologue, sur mon téléphone. Elle a demandé à recopier « je ne soupire jamais ». Elle l’a collée sur son écran, face à elle.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Le troisième transfert n’a pas tenu',
    tags: ['PMA'],
    openedDaysAgo: 33,
    posts: [
      {
        by: 'nacre',
        warning: 'pregnancy_loss',
        short:
          'La grossesse s’est arrêtée à six semaines. Je n’ai pas besoin de conseils. J’aimerais seulement ne pas être seule avec cela ce soir.',
        text: 'Le test était positif. Neuf jours. On avait descendu la boîte de la petite lampe du grenier, juste pour voir si elle marchait encore.\n\nCela s’est arrêté à six semaines. Au téléphone, le laboratoire m’a lu un chiffre, puis un autre plus bas, et la dame a dit « voilà ». Mon compagnon a remonté la lampe sans rien dire.\n\nOn me dit que c’est encourageant, que cela a pris. Je ne veux pas être encouragée. Je voudrais m’asseoir quelque part.',
      },
      {
        by: 'vague',
        text: 'Assieds-toi. Je ne dis rien.',
      },
      {
        by: 'lou',
        text: 'Je suis sortie marcher une heure. Je pensais à la lampe.',
      },
      {
        by: 'coquelicot',
        text: 'Ce « voilà » de la dame. Comme si on refermait un tiroir. Je suis désolée, Nacre. Neuf jours, ça compte.',
      },
      {
        by: 'nacre',
        replyTo: 4,
        text: 'Merci de l’avoir écrit. Personne n’a dit que cela comptait. On me parle du prochain.',
      },
      {
        by: 'plume',
        text: 'je sais pas bien quoi dire et j’ai peur de mal dire. je suis là, avec la bouillotte de rechange',
      },
      {
        by: 'capucine',
        text: 'Nacre, prenez toute la place qu’il vous faut ici. Si un soir c’est trop lourd, écrivez-moi directement, ou passez par « Aide urgente », même sans savoir quoi demander.',
      },
      {
        by: 'vague',
        warning: 'pregnancy_loss',
        text: 'J’ai attendu quelques jours avant d’écrire ceci, tu peux passer. Il y a quinze ans, moi aussi. Il n’y avait pas de lampe, il y avait une liste de prénoms au dos d’un ticket de caisse. Je l’ai gardée. Je n’ai pas eu d’enfant, et ma vie n’a pas la forme d’un trou, contrairement à ce que je croyais. Mais le ticket est toujours dans le tiroir et certains jours je l’ouvre.',
      },
      {
        by: 'nacre',
        replyTo: 8,
        text: 'Je ne suis pas passée. Merci pour le ticket. J’ai lu votre message à mon compagnon, dans le noir. Il a dit qu’il avait pensé à un prénom, et il me l’a dit.',
      },
      {
        by: 'lou',
        replyTo: 9,
        text: 'C’est bien qu’il y ait un prénom.',
      },
      {
        by: 'nacre',
        text: 'Trois semaines. Nous avons planté un petit cognassier. On a demandé une pause au centre, ils ont dit oui tout de suite, avec beaucoup de douceur. Je dors. La lampe est redescendue, nous lisons avec.',
      },
      {
        by: 'coquelicot',
        replyTo: 11,
        text: 'Je pense à vos soirées sous cette lampe. Le cognassier, j’en ai un dans la cour de la librairie, il fleurit avant tout le monde.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Partiels sous bouillotte : qui a demandé un aménagement ?',
    tags: ['quotidien'],
    answeredBy: 4,
    openedDaysAgo: 172,
    posts: [
      {
        by: 'plume',
        text: 'j’ai composé quatre heures avec une bouillotte tiède et la tête dans le bras. j’ai rendu trois pages au lieu de sept. une copine de td dit que j’ai le droit à un tiers temps, mais j’ai pas de « handicap » écrit nulle part. quelqu’un a fait la démarche ?',
      },
      {
        by: 'coquelicot',
        text: 'De mon temps (c’était il y a douze ans, calme-toi Coquelicot) j’ai demandé à sortir cinq minutes et on m’a accompagnée aux toilettes comme une suspecte. Donc je ne sais pas, mais je suis très intéressée par la réponse.',
      },
      {
        by: 'vague',
        label: 'opinion',
        text: 'Le mot handicap m’a fait fuir longtemps. C’est une case qui sert à ouvrir une porte. Une fois la porte ouverte, on n’est pas obligée d’habiter dans la case.',
      },
      {
        by: 'capucine',
        label: 'sourced',
        text: 'Plusieurs étudiantes d’Endo’Mots l’ont fait. Ce qu’elles racontent, et ce que disent les pages des universités : on s’adresse au service qui accueille les étudiants en situation de handicap, un médecin du service de santé étudiante propose des aménagements (temps en plus, pauses, salle à part), et l’université décide. Une maladie qui dure compte, une reconnaissance MDPH n’est en général pas demandée pour cela. Le piège, c’est la date : souvent plusieurs semaines avant les examens.',
      },
      {
        by: 'plume',
        replyTo: 4,
        text: 'ah oui donc ils sont où sur le site. (trouvé. troisième sous-menu, entre le sport et les vélos)',
      },
      {
        by: 'nacre',
        text: 'Je l’ai eu pour un concours. J’avais apporté un courrier de ma gynécologue. Le médecin m’a surtout demandé : « De quoi avez-vous besoin, concrètement ? » Je n’avais rien préparé. Je suis restée muette.',
      },
      {
        by: 'plume',
        replyTo: 6,
        label: 'question',
        text: 'vous auriez répondu quoi avec le recul ? j’ai écrit « que ça s’arrête » mais je doute',
      },
      {
        by: 'nacre',
        replyTo: 7,
        text: 'Pouvoir me lever sans lever la main. Être près de la porte. Avoir mes affaires avec moi. Et du temps, oui, mais le temps venait après.',
      },
      {
        by: 'lou',
        replyTo: 7,
        text: 'Une prise pour la bouillotte électrique. Une fenêtre.',
      },
      {
        by: 'plume',
        text: 'RDV fait. la médecin avait une bouillotte dans son bureau (!!). elle a écrit : tiers temps, pauses, place près de la porte, « matériel thermique autorisé ». matériel thermique. je vais me le faire broder',
      },
      {
        by: 'vague',
        replyTo: 10,
        text: 'Je veux le même sur un tablier.',
      },
      {
        by: 'plume',
        text: 'suite et fin, résultats ce matin. six pages et demie, matériel thermique à 39 degrés, une pause dans le couloir à regarder un extincteur. j’ai eu 13. c’est pas la note, c’est que j’ai pu finir mes phrases',
      },
    ],
  },
  {
    kind: 'tip',
    title: 'Le sac de secours qui ne me quitte plus',
    tags: ['quotidien'],
    openedDaysAgo: 244,
    posts: [
      {
        by: 'lou',
        text: 'Un petit sac, toujours le même clou. Dedans :\n\n- une culotte noire\n- deux chaufferettes de randonnée\n- une pomme\n- un mot de mon médecin plié en quatre\n- un sifflet (c’est pour les bois)\n\nJe ne réfléchis plus. Je prends le sac.',
      },
      {
        by: 'coquelicot',
        text: 'Un gilet noué à la taille, été comme hiver. Mes collègues croient à un style.',
      },
      {
        by: 'plume',
        text: 'une bouillotte sèche aux noyaux de cerise, le kebab en bas de chez moi me la passe au micro-ondes. on se tutoie',
      },
      {
        by: 'vague',
        label: 'experience',
        text: 'Le mot du médecin, j’ai la même chose, version longue : une demi-page où ma gynécologue explique ce que j’ai et qui la joindre. La dernière fois aux urgences je n’arrivais plus à parler, je l’ai tendue. On ne m’a pas demandé « sur une échelle de un à dix » avant d’avoir lu jusqu’au bout.',
      },
      {
        by: 'nacre',
        replyTo: 4,
        label: 'question',
        text: 'Vous lui avez demandé comment, cette demi-page ? J’ai toujours l’impression de réclamer.',
      },
      {
        by: 'vague',
        replyTo: 5,
        text: 'J’ai dit : « Un jour je serai trop mal pour m’expliquer, vous m’aidez à écrire à celui qui sera de garde ? » Elle a pris le clavier tout de suite. Je crois que ça l’arrangeait, elle aussi.',
      },
      {
        by: 'plume',
        replyTo: 1,
        text: 'pourquoi la pomme lou',
      },
      {
        by: 'lou',
        replyTo: 7,
        text: 'Pour manger.',
      },
      {
        by: 'coquelicot',
        label: 'opinion',
        text: 'Je nuance un peu, si j’ose. J’ai eu un énorme sac, un temps, avec tout en double. Je passais mes journées à vérifier qu’il était là. J’ai réduit à trois choses, et je respire mieux. Le sac me faisait penser à la crise avant qu’elle vienne.',
      },
      {
        by: 'lou',
        replyTo: 9,
        text: 'Juste. Le mien est petit exprès.',
      },
      {
        by: 'nacre',
        text: 'J’ai demandé la demi-page. J’ai utilisé votre phrase, Vague-Lente, mot pour mot, et ma voix tremblait. Elle est dans une pochette transparente, à côté d’une pomme.',
      },
    ],
  },
  {
    kind: 'news',
    title: 'Je suis allée jusqu’au lac',
    tags: ['quotidien'],
    openedDaysAgo: 18,
    posts: [
      {
        by: 'lou',
        text: 'Onze kilomètres. Deuxième jour des règles. Sans m’allonger dans les fougères.',
      },
      {
        by: 'plume',
        text: 'attends tu t’allonges dans les fougères d’habitude ??',
      },
      {
        by: 'lou',
        replyTo: 2,
        text: 'Oui. Un chien m’a trouvée une fois. Son maître a appelé les pompiers.',
      },
      {
        by: 'vague',
        text: 'Onze ! Moi qui félicite mes jambes quand elles vont jusqu’à la boîte aux lettres. Raconte le lac, je suis dans mon canapé et j’ai besoin d’eau froide.',
      },
      {
        by: 'lou',
        replyTo: 4,
        text: 'Gris. Plat. Un héron qui s’en fichait. J’ai enlevé mes chaussures, mis les pieds, crié un gros mot. Le héron est parti.',
      },
      {
        by: 'coquelicot',
        label: 'question',
        text: 'Qu’est-ce qui a changé, tu crois ? L’an dernier à la même date tu nous écrivais depuis ta souche, à deux cents mètres de chez toi.',
      },
      {
        by: 'lou',
        replyTo: 6,
        label: 'experience',
        text: 'Je ne sais pas tout. Un traitement qui me va, depuis le printemps. Une kiné pour le ventre et le bassin. Et j’ai arrêté de marcher pour que ça passe. Je marche, et ça passe ou pas. Il faudrait que je change ma présentation.',
      },
      {
        by: 'nacre',
        replyTo: 7,
        text: '« Je marche, et ça passe ou pas. » Je la garde pour autre chose que la marche.',
      },
      {
        by: 'vague',
        label: 'opinion',
        text: 'Ne change pas ta présentation, elle est belle. Et je pense à celles pour qui marcher ne fait rien du tout, dont moi : ça ne veut pas dire qu’on s’y prend mal. Cela dit, le héron m’a fait ma journée.',
      },
      {
        by: 'lou',
        replyTo: 9,
        text: 'D’accord avec toi. J’ai refait la balade hier. Fougères au sixième kilomètre. Elles sont rousses en ce moment.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Le dire à quelqu’un qu’on vient de rencontrer',
    tags: ['regard des autres'],
    openedDaysAgo: 97,
    posts: [
      {
        by: 'plume',
        warning: 'vie intime, douleur',
        text: 'il est drôle, il cuisine, il a une plante vivante. on s’est vus cinq fois. et moi ça me fait mal, pas toujours, mais assez pour que j’y pense dès qu’il éteint la lumière. j’ai déjà fait semblant avec le précédent pendant huit mois, je veux plus. vous l’avez dit quand ? avec quels mots ?',
      },
      {
        by: 'coquelicot',
        label: 'experience',
        text: 'En faisant la vaisselle. Dos à dos presque, les mains occupées. J’ai dit : « Parfois j’ai mal et je ne le dis pas, et j’aimerais arrêter de ne pas le dire. » Il a lavé la même assiette trois fois. Puis il a demandé ce qu’il pouvait faire, et j’ai répondu « rien, t’arrêter quand je dis stop ». C’était déjà beaucoup.',
      },
      {
        by: 'vague',
        text: 'Jamais dans le lit, pour moi. Dans le lit tout est une réponse à ce qui vient de se passer. Un jour de marché, avec des poireaux sous le bras, ça passe mieux.',
      },
      {
        by: 'lou',
        text: 'Elle et moi, on l’a dit en voiture. Personne ne se regarde. Elle a mis le clignotant et elle s’est garée.',
      },
      {
        by: 'plume',
        replyTo: 4,
        text: 'elle s’est garée. ok je fonds',
      },
      {
        by: 'nacre',
        text: 'Nous avons un mot à nous, un nom de fruit. Quand je le dis, on s’arrête et on met de la musique ou on va manger quelque chose. Il n’y a pas à expliquer. Je ne vous dirai pas le fruit.',
      },
      {
        by: 'coquelicot',
        replyTo: 6,
        text: 'Je ne regarderai plus jamais un étal de la même façon.',
      },
      {
        by: 'capucine',
        text: 'Très belle discussion. Je glisse seulement que le sujet a sa place aussi en consultation, même si c’est rarement le soignant qui commence : une sage-femme ou une kiné du périnée m’ont plus appris là-dessus que dix ans de silence. Et Plume, huit mois à faire semblant, ça a dû être long.',
      },
      {
        by: 'plume',
        replyTo: 8,
        text: 'oui. j’avais jamais compté avant de l’écrire',
      },
      {
        by: 'plume',
        text: 'bon. je l’ai dit. pas de vaisselle ni de voiture, on attendait le bus sous la pluie. j’ai tout débité sans respirer. il a dit « ok. merci. est-ce que les câlins ça va ? » et le bus est arrivé et j’ai pleuré dans le bus (encore). il m’a écrit le soir pour demander si « endométriose » prenait un accent',
      },
      {
        by: 'vague',
        replyTo: 10,
        text: 'Le bus te doit un abonnement. Et un homme qui vérifie les accents mérite au moins une sixième fois.',
      },
      {
        by: 'plume',
        replyTo: 11,
        text: 'deux mois après : on en est à la vingtième. la plante va bien aussi. tout n’est pas réglé mais je fais plus semblant, c’est calme dans ma tête quand il éteint',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'L’endométriose quand la ménopause approche : qui est passée par là ?',
    tags: ['soins'],
    openedDaysAgo: 0,
    posts: [
      {
        by: 'vague',
        label: 'question',
        text: 'J’ai quarante-sept ans et tout le monde me promet la ménopause comme une sortie d’autoroute. « Après, vous verrez, fini. » Sauf que mes cycles font n’importe quoi depuis six mois et que les douleurs n’ont pas l’air d’avoir lu le panneau.\n\nJe vois ma gynécologue en janvier. En attendant, j’aimerais lire des personnes qui y sont, ou qui en sont revenues. Est-ce que ça s’est arrêté net, doucement, pas du tout ?',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Ma sœur est enceinte et je l’ai appris dans le groupe familial',
    tags: ['PMA'],
    openedDaysAgo: 2,
    posts: [
      {
        by: 'nacre',
        text: 'Une photo de chaussons, quarante-deux cœurs. J’ai mis le quarante-troisième. Puis j’ai posé le téléphone dans le tiroir des torchons.\n\nJe suis heureuse pour elle. Je suis aussi très en colère, et je ne sais pas contre qui. Elle m’appelle dimanche. J’aimerais avoir une voix normale.',
      },
    ],
  },
];
