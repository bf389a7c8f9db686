import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    openedDaysAgo: 389,
    posts: [
      {
        by: 'simone',
        text: 'Bonjour, et posez votre sac.\n\nIci on parle de nous. Pas seulement de la personne qu’on aide : de nous. C’est difficile au début, on commence toujours par donner des nouvelles de l’autre. Personne ne vous en voudra.\n\nJe m’appelle Simone, j’ai été aidante onze ans, je ne le suis plus. Dites qui vous êtes en deux lignes, ou en une.',
      },
      {
        by: 'bruyere',
        text: 'Bruyère. Deux parents, deux ordonnances, un seul frigo qui déborde. J’habite à dix minutes, donc c’est moi. Je travaille en cantine scolaire. J’aime chanter faux dans la voiture.',
      },
      {
        by: 'papillon',
        text: 'Bonsoir. Mon mari a le cœur fatigué. Moi j’ai le sommeil fatigué, je compte sa respiration la nuit. Voilà, vous voyez, j’ai commencé par lui.',
      },
      { by: 'simone', replyTo: 3, text: 'Vous êtes arrivée à vous dès la deuxième phrase, Papillon. C’est un record de la maison.' },
      {
        by: 'camomille',
        text: 'Bonjour à tous. Je suis maman d’un grand garçon de vingt-six ans, malade depuis ses vingt ans. Il travaille, il vit chez lui (à deux rues, je sais, je sais). Je ne sais jamais si j’ai le droit de me dire aidante, puisqu’il se débrouille. Mais j’ai le téléphone dans la poche de ma robe de chambre, alors je suppose que oui.',
      },
      { by: 'bruyere', replyTo: 5, text: 'Le téléphone dans la robe de chambre, c’est la carte de membre.' },
      {
        by: 'passe-muraille',
        text: 'Fils unique, ma mère perd la mémoire, et j’habite à 600 km. Je passe à travers les murs grâce à trois applications, une voisine et le train de 6 h 12. Le reste du temps je culpabilise, mais en visioconférence.',
      },
      {
        by: 'mirabelle',
        text: 'Je m’appelle Mirabelle ici, ça me plaît d’avoir un nom que personne n’a crié depuis la salle de bain. Mon mari a perdu une partie de ses mots il y a quatre ans, et une partie de sa main droite. J’étais coiffeuse. Je lui coupe encore les cheveux.',
      },
      {
        by: 'papillon',
        replyTo: 8,
        text: 'Un nom que personne n’a crié depuis la salle de bain. Je vais y penser ce soir en entendant le mien.',
      },
      { by: 'passe-muraille', replyTo: 5, text: 'Deux rues ou 600 km, c’est la même poche, à mon avis.' },
      {
        by: 'camomille',
        text: 'Je repasse par ici, des mois après. Je voulais dire à qui hésite que j’ai écrit mon premier message en quatre soirs, et que la réponse de Bruyère m’a fait rire en une seconde. Le téléphone est toujours dans la robe de chambre. J’ai changé de robe de chambre.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Je n’ose plus dire que je suis à bout',
    tags: ['épuisement', 'famille'],
    openedDaysAgo: 0,
    posts: [
      {
        by: 'mirabelle',
        label: 'experience',
        short: 'J’aide mon mari depuis quatre ans. Je l’aime. Et je n’en peux plus.',
        text: 'J’aide mon mari depuis quatre ans. Je l’aime. Et je n’en peux plus.\n\nAu début je le disais, on me répondait. On venait une après-midi. Maintenant, quand je le dis, je vois les gens chercher leurs clés. Alors je dis « on fait aller ».\n\nCe matin il a renversé son bol. Rien, du lait. J’ai épongé, je me suis assise par terre et je n’ai pas pu me relever pendant un moment. Pas mal quelque part. Juste plus de ressort. Il m’a tendu le torchon avec sa bonne main.\n\nJe ne veux pas de solution ce soir. Je voulais le dire à quelqu’un qui ne cherche pas ses clés.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Au téléphone, comment savoir si elle a vraiment mangé ?',
    tags: ['à distance', 'démarches'],
    openedDaysAgo: 2,
    posts: [
      {
        by: 'passe-muraille',
        label: 'question',
        text: 'Ma mère me dit tous les soirs qu’elle a mangé « une bonne soupe ». La voisine, qui a regardé, dit que la casserole n’a pas bougé depuis dimanche.\n\nJe ne veux pas l’interroger comme au commissariat. Elle s’en aperçoit et elle invente mieux. Ceux qui ont un parent qui oublie : vous passez par quoi ? Une question détournée, un repas partagé à l’écran, quelqu’un qui passe ? La caméra dans la cuisine, c’est fini, elle vit sous un torchon depuis des semaines et je comprends ma mère.',
      },
    ],
  },
  {
    kind: 'experience',
    title: 'Une semaine de répit, et je ne savais plus quoi faire de moi',
    tags: ['épuisement', 'famille'],
    openedDaysAgo: 84,
    posts: [
      {
        by: 'mirabelle',
        label: 'experience',
        short:
          'Six jours d’accueil temporaire pour lui. Pour moi, le silence. J’ai attendu ce repos deux ans et j’ai passé le premier jour debout dans l’entrée.',
        text: 'J’attendais ça depuis deux ans. Une place en accueil temporaire, six jours. J’avais fait une liste : dormir, le coiffeur (chez une autre !), ma sœur, le cinéma.\n\nJe l’ai déposé mardi à dix heures. Il m’a fait un petit signe, il ne s’est pas retourné. Je suis rentrée. J’ai gardé mon manteau. Je suis restée debout dans l’entrée, je crois une demi-heure, à écouter. Il n’y avait rien à écouter.\n\nJ’ai mis deux assiettes le soir. Je n’ai rien fait de ma liste avant jeudi. Est-ce que ça vous a fait ça ?',
      },
      {
        by: 'papillon',
        label: 'experience',
        text: 'Oui. Quand il a été hospitalisé trois semaines, je me réveillais à deux heures pour écouter sa respiration. Dans un lit vide. J’écoutais le frigo.',
      },
      { by: 'bruyere', text: 'Les deux assiettes. Pareil. Moi c’était trois.' },
      {
        by: 'camomille',
        replyTo: 1,
        text: 'Vous avez gardé votre manteau… On dirait que vous étiez prête à repartir. (Je ne dis pas ça pour analyser, c’est juste que j’ai vu la scène.)',
      },
      {
        by: 'mirabelle',
        replyTo: 4,
        text: 'C’est exactement ça. Prête à ce que le téléphone sonne. Il n’a pas sonné, et je l’ai pris presque mal.',
      },
      {
        by: 'passe-muraille',
        text: 'Vue de loin, la chose m’étonne et me rassure. Je croyais que le vide après l’effort, c’était réservé à ceux qui prennent le train du retour. Dans le train je reste une heure le billet à la main, à vérifier l’image de la caméra que j’ai mise dans sa cuisine. Depuis samedi on n’y voit que des carreaux bleus : elle a posé un torchon dessus.',
      },
      { by: 'simone', replyTo: 1, text: 'La première fois, j’ai nettoyé le four. Deux fois. Je n’avais jamais raconté cela à personne.' },
      { by: 'bruyere', replyTo: 7, text: 'Simone, ce four est désormais célèbre.' },
      { by: 'papillon', text: 'Et jeudi, alors ? Qu’est-ce qui s’est passé jeudi ?' },
      {
        by: 'mirabelle',
        replyTo: 9,
        text: 'Jeudi je suis allée acheter du pain et je n’ai pas pris le chemin court. C’est tout. J’ai fait le tour par le canal. Personne ne m’attendait, c’était désagréable et puis, vers l’écluse, un peu moins.',
      },
      { by: 'camomille', replyTo: 10, text: 'L’écluse, c’est un joli endroit pour que ça change de niveau.' },
      { by: 'mirabelle', replyTo: 11, text: 'Je n’y avais pas pensé ! J’y repasserai autrement.' },
      {
        by: 'bruyere',
        label: 'opinion',
        text: 'Je vais dire un truc pas aimable. Le répit, on nous le vend comme des vacances. C’est pas des vacances. C’est une garde de six jours avec la valise à marquer au nom, les pantoufles, la fiche de trois pages, et au retour tout est déréglé. Moi j’ai renoncé après la première fois.',
      },
      {
        by: 'passe-muraille',
        replyTo: 13,
        label: 'question',
        text: 'Renoncé pour de bon ? Je pose la question parce que je suis en train de le demander pour ma mère, et que j’ai peur exactement de ça : le retour.',
      },
      {
        by: 'bruyere',
        replyTo: 14,
        text: 'Pour de bon je sais pas. Maman au retour demandait où était sa chambre. Quatre jours. Après c’est passé. Mais ces quatre jours-là, je les ai encore dans le ventre.',
      },
      {
        by: 'papillon',
        replyTo: 13,
        text: 'Je suis d’accord sur les pantoufles, et pas d’accord sur le reste. Moi j’ai dormi onze heures la deuxième nuit. Onze. Je n’ai pas été une meilleure femme après, mais j’ai été une femme qui avait dormi.',
      },
      {
        by: 'camomille',
        text: 'Je lis ça et je me dis que pour un fils adulte il n’y a pas d’accueil temporaire, il y a juste son agenda à lui. Quand il part en week-end avec des amis je suis contente deux heures, puis je repasse ses chemises. Il ne porte pas de chemises repassées.',
      },
      { by: 'mirabelle', replyTo: 17, text: 'J’ai ri, pardon. Ce sont vos fours à vous.' },
      {
        by: 'simone',
        text: '> au retour tout est déréglé\n\nCela, je l’ai entendu souvent à la permanence, et je crois que cela compte autant que la place elle-même. Si vous voulez, on ouvre une page commune avec ce qui a aidé au retour. Rien ne presse.',
      },
      {
        by: 'mirabelle',
        replyTo: 13,
        label: 'experience',
        text: 'Bruyère, pour le retour, je vous raconte. Il est revenu dimanche. Il a fait le tour des pièces en touchant les meubles. Il m’a touché les cheveux aussi, j’étais passée chez la coiffeuse. Il a cherché, longtemps. Il a dit : « court ».\n\nUn mot nouveau. Pas le plus beau, mais nouveau.',
      },
      { by: 'bruyere', replyTo: 20, text: 'Bon. Je retire la moitié de ce que j’ai dit.' },
      { by: 'papillon', replyTo: 20, text: 'Court ! Il a regardé, donc.' },
      {
        by: 'passe-muraille',
        text: 'J’ai envoyé la demande ce matin. Il y avait une case « habitudes de la personne » avec deux lignes. J’ai mis « voir feuille jointe » et j’ai joint sept pages.',
      },
      { by: 'bruyere', replyTo: 23, text: 'Sept pages. T’as mis le torchon sur la caméra ?' },
      { by: 'passe-muraille', replyTo: 24, text: 'Page quatre, paragraphe « dignité ».' },
      {
        by: 'mirabelle',
        text: 'Je reviens donner la suite. On m’a proposé une autre semaine, dans deux mois. J’ai dit oui tout de suite, et je n’ai pas fait de liste. Le premier jour est réservé : debout dans l’entrée, en manteau. Je me suis dit que si c’est prévu, ce n’est plus perdu.',
      },
      { by: 'simone', replyTo: 26, text: 'Je note qu’il est permis de s’asseoir, dans l’entrée. Il y a souvent un petit banc.' },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Aide à la maison : par quel bout avez-vous commencé ?',
    tags: ['démarches'],
    answeredBy: 4,
    openedDaysAgo: 118,
    posts: [
      {
        by: 'passe-muraille',
        label: 'question',
        text: 'On m’a donné trois numéros. Le premier renvoie au deuxième, le deuxième au troisième, le troisième est une musique. J’ai posé deux jours de congé pour ça et j’ai entendu les Quatre Saisons en entier, y compris l’hiver.\n\nIl s’agit d’obtenir quelques heures de présence chez ma mère. Je ne demande pas le règlement de chaque pays, je demande : vous, le premier vrai interlocuteur, c’était qui ?',
      },
      {
        by: 'bruyere',
        replyTo: 1,
        text: 'La pharmacienne. Je plaisante pas. Elle connaissait le nom de la dame du service d’aide et l’heure où elle décroche.',
      },
      {
        by: 'camomille',
        text: 'Chez nous cela a été l’assistante sociale de l’hôpital, mais nous y étions déjà, avec un lit et un numéro de chambre. De l’extérieur je n’aurais pas su la trouver.',
      },
      {
        by: 'mirabelle',
        replyTo: 1,
        label: 'experience',
        text: 'Moi j’ai appelé partout pendant un an, et puis je suis allée à la mairie de chez nous, au guichet, avec mon mari. J’ai dit : « Voilà, c’est nous. » La dame a fermé son guichet, elle nous a fait asseoir et elle a passé les appels elle-même. Il y avait un service pour les aînés et les personnes malades, au premier étage, je passais devant depuis trente ans.\n\nCe qui a compté, c’est qu’une seule personne a gardé notre papier. Je la rappelle encore, elle sait qui on est.',
      },
      {
        by: 'passe-muraille',
        replyTo: 4,
        text: 'Une personne qui garde le papier. Je crois que c’est ça que je cherche, plus que des heures.',
      },
      {
        by: 'papillon',
        text: 'Pour nous c’est l’infirmière qui venait à domicile. Elle m’a dit « vous, qui est-ce qui vous aide ? » et j’ai répondu « non non ça va ». Elle a quand même laissé un dépliant sous le beurrier.',
      },
      { by: 'bruyere', replyTo: 6, text: 'Sous le beurrier. Cette femme est une professionnelle.' },
      {
        by: 'simone',
        label: 'sourced',
        text: 'Un repère de l’association, écrit avec des membres de plusieurs pays : dans la plupart des communes, il existe un service social ou un guichet pour les personnes âgées ou malades, et on peut y aller sans rendez-vous médical. Les droits, eux, changent d’un pays et parfois d’une commune à l’autre. La permanence d’Épaule peut chercher avec vous qui tient le guichet là où vit votre mère. La page a été relue cette année par notre juriste bénévole.',
      },
      {
        by: 'passe-muraille',
        text: 'Compte rendu. J’ai pris le train, j’y suis allé avec ma mère, au guichet. J’ai dit « voilà, c’est nous ». Ma mère a ajouté : « lui, il n’est pas d’ici ». Deux fois deux heures par semaine, à l’essai. La dame a un tiroir et nous sommes dedans.',
      },
      { by: 'mirabelle', replyTo: 9, text: 'Je suis très contente. Et votre maman a raison de préciser.' },
      { by: 'camomille', replyTo: 9, text: '« Nous sommes dedans. » Que c’est reposant à lire.' },
      {
        by: 'bruyere',
        replyTo: 9,
        text: 'Prévois que les quinze premiers jours elle va dire à la dame qu’elle a pas besoin. La mienne a fait le ménage AVANT la femme de ménage pendant deux mois.',
      },
    ],
  },
  {
    kind: 'tip',
    title: 'Le cahier sur le frigo',
    tags: ['démarches', 'famille'],
    openedDaysAgo: 296,
    lastsDays: 4,
    posts: [
      {
        by: 'bruyere',
        label: 'experience',
        text: 'Chez mes parents il passe : une infirmière, deux auxiliaires, mon frère (le dimanche, quand il pleut pas), moi. Tout le monde se croisait pas et c’était moi le standard.\n\nDonc : un cahier grand format, ficelle, stylo attaché, accroché au frigo.\n\n- page de gauche : ce qui s’est passé\n- page de droite : ce qui manque (lait, piles, timbres)\n- tout derrière : ce qui les fait rire, pour les remplaçantes\n\nDepuis, mon téléphone sonne deux fois moins. Papa lit tout et met des notes dans la marge, du genre « inexact ».',
      },
      { by: 'camomille', text: 'Les pages de derrière ! C’est celles-là que je veux lire.' },
      {
        by: 'bruyere',
        replyTo: 2,
        text: 'Extrait : « Madame aime qu’on lui dise que c’est meilleur chez elle qu’à la cantine. » C’est moi qui travaille à la cantine.',
      },
      {
        by: 'papillon',
        label: 'experience',
        text: 'J’ai essayé avec mon mari, mais pour nous deux seulement. Lui écrivait « RAS ». Trente pages de RAS. J’ai gardé le cahier, c’est toute sa personne.',
      },
      {
        by: 'passe-muraille',
        text: 'J’ai fait la version informatique. Tableau partagé, couleurs, rappels. Personne ne l’a ouvert sauf moi, à 600 km, qui le remplissais avec ce que la voisine me dictait. J’achète une ficelle.',
      },
      {
        by: 'mirabelle',
        replyTo: 1,
        text: 'Chez nous, les mots c’est compliqué. Alors c’est des dessins. Mon mari fait un rond, content ou pas content, avec la main gauche. L’orthophoniste regarde les ronds avant de lui dire bonjour.',
      },
      { by: 'bruyere', replyTo: 6, text: 'Ça c’est mieux que mon cahier.' },
      {
        by: 'camomille',
        label: 'opinion',
        text: 'Une petite gêne, pourtant, et je la pose sans reproche. Mon fils m’a dit un jour : « J’ai vingt-trois ans et il y a un carnet sur moi. » Il avait raison, je l’ai fermé. Maintenant s’il veut que je sache quelque chose, il me l’écrit, et moi j’ai dû apprendre à ne pas savoir.',
      },
      {
        by: 'bruyere',
        replyTo: 8,
        text: 'Non mais c’est juste. Papa avec ses « inexact » il disait peut-être ça. Je vais lui demander ce qu’il veut qui soit dedans.',
      },
      { by: 'simone', text: 'J’aime beaucoup que l’on arrive là en neuf messages : à qui est le cahier ?' },
      {
        by: 'bruyere',
        text: 'Demandé à papa. Réponse : il veut bien pour les piles et le lait. Pas pour « a mal dormi ». Maman veut tout, et en plus la météo. On a mis deux ficelles.',
      },
      {
        by: 'passe-muraille',
        replyTo: 11,
        text: 'Ficelle achetée, cahier posé. Première inscription de ma mère, page de gauche : « Mon fils est venu. Il a parlé d’un cahier. »',
      },
    ],
  },
  {
    kind: 'news',
    title: 'Il a oublié de m’appeler, et c’est une bonne nouvelle',
    tags: ['famille'],
    openedDaysAgo: 172,
    posts: [
      {
        by: 'camomille',
        label: 'experience',
        text: 'Mon fils m’appelle tous les soirs à 19 h depuis six ans. C’est un pacte du premier hôpital. Hier, rien. À 19 h 20 j’avais mes chaussures. À 19 h 40 j’étais en bas de chez lui, les deux rues les plus longues de la ville. J’ai levé la tête : de la lumière, de la musique, des gens qui riaient.\n\nJe suis rentrée sans sonner. Il a appelé à 23 h, tout penaud : « Maman, j’ai oublié. » Il avait OUBLIÉ. J’ai dit que ce n’était pas grave et j’ai pleuré dans mes lentilles.',
      },
      { by: 'papillon', text: 'Rentrée sans sonner. Je vous admire plus pour ça que pour six ans de téléphone.' },
      { by: 'bruyere', text: 'Moi j’aurais sonné.' },
      {
        by: 'passe-muraille',
        replyTo: 3,
        text: 'Ma mère aurait sonné, crié mon nom complet, et apporté un plat. Camomille, en tant que fils, je vous remercie au nom de la corporation.',
      },
      { by: 'camomille', replyTo: 4, text: 'Le plat, je l’avais. Des lentilles, justement. Je l’ai ramené.' },
      {
        by: 'mirabelle',
        text: 'C’est beau et ça me fait un petit pincement. Mon mari, lui, ne peut plus m’oublier une minute. Je me réjouis pour vous, je vous le dis avec le pincement.',
      },
      { by: 'camomille', replyTo: 6, text: 'Merci de l’avoir dit comme cela, Mirabelle. Je reçois les deux.' },
      { by: 'simone', text: 'Et vous, Camomille, maintenant que 19 h est libre ?' },
      { by: 'camomille', replyTo: 8, text: 'Je n’en sais rien du tout. C’est une question affreuse. Je vais y réfléchir à 19 h.' },
      { by: 'bruyere', text: 'Alors, 19 h ? Ça fait dix jours.' },
      {
        by: 'camomille',
        replyTo: 10,
        text: 'Chorale, le mardi. Je chante très moyennement et il y a une dame qui tourne les pages pour moi. Il appelle quand il appelle. Hier c’est moi qui ai oublié de regarder le téléphone, pendant un canon.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'J’ai crié sur lui et j’ai vu sa tête',
    tags: ['épuisement', 'famille'],
    openedDaysAgo: 22,
    posts: [
      {
        by: 'papillon',
        warning: 'une grosse colère, de la vaisselle cassée',
        label: 'experience',
        text: 'Il avait salé sa soupe. En cachette, dos tourné, comme un enfant. Et moi qui passe mes journées à lire des étiquettes.\n\nJ’ai crié. Pas un peu. J’ai dit des choses sur sa mère. J’ai lancé l’assiette dans l’évier et elle a éclaté. Il a mis sa main devant son visage. Je n’ai jamais levé la main sur lui, de ma vie, et il a mis sa main devant son visage.\n\nIl a dit « c’est rien ». On a ramassé ensemble. Il dort, là. Moi non.',
      },
      { by: 'mirabelle', text: 'Je suis là, Papillon. Je vous lis, je ne bouge pas.' },
      { by: 'bruyere', replyTo: 1, text: 'Moi c’était une chaise. Poussée dans le mur, il y a encore la marque. Derrière le calendrier.' },
      {
        by: 'camomille',
        replyTo: 1,
        text: 'Il y a une phrase que je n’arrive pas à quitter : « on a ramassé ensemble ». Je reste un moment à côté de vous avec cette phrase.',
      },
      { by: 'papillon', replyTo: 4, text: 'Il tenait la pelle. Il disait attention à tes doigts.' },
      {
        by: 'simone',
        text: 'Papillon, merci d’avoir écrit cela au lieu de rester seule avec. Je vous ai laissé un mot en privé, pour demain, à l’heure que vous voulez. Ce soir il n’y a rien à réparer de plus.',
      },
      {
        by: 'passe-muraille',
        label: 'experience',
        text: 'Je n’ai jamais cassé d’assiette. J’ai raccroché au nez de ma mère, un soir où elle m’avait appelé onze fois pour la même chose. Elle a rappelé une douzième : elle avait oublié que j’avais raccroché. J’ai été soulagé, et c’est de ce soulagement-là que j’ai honte.',
      },
      { by: 'bruyere', replyTo: 7, text: 'Oh la la. Oui.' },
      {
        by: 'mirabelle',
        warning: 'dark_thoughts',
        label: 'experience',
        text: 'Je n’ai pas crié, moi, l’hiver dernier. J’aurais mieux fait. J’ai gardé, et un soir j’ai pensé que si je ne me réveillais pas, ce serait au moins du repos. Ça m’a fait si peur que j’ai appelé ma sœur à minuit, puis mon médecin le lendemain, il m’a reçue entre deux.\n\nJe vous dis ça parce que l’assiette, à côté, je la trouve presque vivante.',
      },
      {
        by: 'papillon',
        replyTo: 9,
        text: 'Mirabelle. Vous l’avez dit à votre sœur, vous nous le dites à nous. Je suis contente que vous soyez là et je ne savais pas que vous en étiez passée par là.',
      },
      {
        by: 'simone',
        replyTo: 9,
        text: 'Merci, Mirabelle. Je vous écris aussi. Et si l’un de ces soirs revient, pour vous ou pour qui nous lit : « Aide urgente » en haut de la page, il y a quelqu’un au bout, à minuit aussi.',
      },
      {
        by: 'papillon',
        text: 'Une semaine après. On en a parlé, en épluchant. Il m’a dit que la main devant le visage, c’était pour l’assiette, à cause des éclats, pas à cause de moi. Je ne sais pas si c’est vrai. Il l’a dit deux fois. Et pour le sel, il m’a dit : « c’est la seule bêtise qui me reste ».\n\nJ’ai vu une psychologue mardi, à la consultation de l’hôpital, pour moi. Toute la première séance a porté sur les étiquettes.',
      },
      { by: 'camomille', replyTo: 12, text: 'La seule bêtise qui lui reste… Vous m’avez fait rire et pleurer dans le même bus.' },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'À distance, comment choisissez-vous quand y aller ?',
    tags: ['à distance', 'famille'],
    answeredBy: 5,
    openedDaysAgo: 51,
    posts: [
      {
        by: 'passe-muraille',
        label: 'question',
        short: '600 km, cinq semaines de congé. Je descends à chaque alerte et je rate tout le reste. Comment faites-vous le tri ?',
        text: 'J’ai cinq semaines de congé par an et une mère à 600 km. Jusqu’ici je descends à chaque alerte : chute, fugue au marché, chaudière. Résultat, je ne vois ma mère que dans ses pires jours, et elle ne me voit qu’avec ma tête de pompier.\n\nLe mois dernier elle a dit à la voisine : « Quand mon fils vient, c’est qu’il y a un malheur. » Comment faites-vous le tri entre y aller et ne pas y aller ?',
      },
      {
        by: 'bruyere',
        text: 'Moi je suis à dix minutes et je fais le même métier de pompier. La distance y est pour rien. Elle me voit arriver, elle demande qui est mort.',
      },
      { by: 'camomille', replyTo: 1, text: 'Quelle phrase, tout de même. Vous l’avez prise comment ?' },
      {
        by: 'passe-muraille',
        replyTo: 3,
        text: 'J’ai ri au téléphone, puis j’ai regardé mes billets de l’année. Neuf allers. Neuf malheurs.',
      },
      {
        by: 'papillon',
        replyTo: 1,
        label: 'experience',
        text: 'Ma belle-sœur vit très loin et elle a réglé ça d’une façon que j’ai d’abord trouvée froide. Elle vient le premier week-end des mois pairs. Toujours. Que tout aille bien ou mal. Entre les deux, c’est moi, et elle paie le taxi, l’aide, ce qu’il faut, sans discuter.\n\nAu début je lui en voulais. Et puis j’ai vu que son frère l’attend, il se rase. Un rendez-vous, ce n’est pas la même chose qu’un secours.',
      },
      {
        by: 'passe-muraille',
        replyTo: 5,
        text: 'Il se rase. Voilà. Ma mère ne s’est pas recoiffée pour moi depuis deux ans, et je croyais que c’était la maladie.',
      },
      {
        by: 'mirabelle',
        text: 'Si la voisine est d’accord, il faut lui demander à elle aussi ce qu’elle peut et ce qu’elle ne peut plus. Enfin, « il faut »… moi, j’ai usé une voisine. Elle n’a rien dit, elle a déménagé.',
      },
      {
        by: 'passe-muraille',
        replyTo: 7,
        text: 'Je l’ai appelée. Silence, puis : « Les nuits, je préférerais pas. » Elle n’avait jamais osé. Merci, Mirabelle.',
      },
      {
        by: 'bruyere',
        replyTo: 5,
        label: 'opinion',
        text: 'Je vais défendre celle qui reste, hein. Un week-end sur huit et le taxi payé, c’est bien joli. La belle-sœur elle a le frère rasé. Papillon elle a le frère en pyjama.',
      },
      {
        by: 'papillon',
        replyTo: 9,
        text: 'C’est vrai aussi. Je ne l’ai pas écrit mais je l’ai pensé six ans. Ce qui a changé, c’est le jour où elle m’a demandé MES dates à moi en premier.',
      },
      {
        by: 'simone',
        text: 'Je vous mets en lien, si vous le voulez bien, avec deux autres membres qui vivent loin et qui se retrouvent un soir par mois, par téléphone, sans ordre du jour.',
      },
      {
        by: 'passe-muraille',
        text: 'Trois semaines après. J’ai annoncé à ma mère : le deuxième samedi de chaque mois, que la chaudière vive ou meure. J’y suis allé hier. Rien de cassé. On a mangé des crêpes et on s’est ennuyés ensemble, vers seize heures, comme quand j’avais dix ans. Elle m’a demandé trois fois ce qui n’allait pas.',
      },
      { by: 'camomille', replyTo: 12, text: 'S’ennuyer ensemble vers seize heures. Je vous envie un peu cet ennui-là.' },
    ],
  },
  {
    kind: 'question',
    title: 'Le mot « aidant », vous vous y reconnaissez ?',
    tags: ['épuisement', 'famille'],
    openedDaysAgo: 238,
    posts: [
      {
        by: 'camomille',
        label: 'question',
        text: 'J’ai rempli un formulaire. « Vous êtes : aidant principal / aidant secondaire / autre. » J’ai coché autre et j’ai écrit « sa mère ». La dame l’a barré.\n\nLe mot me sert, je le sais, il ouvre des portes. Mais quand je le lis, je vois quelqu’un avec un gilet fluorescent. Et vous ?',
      },
      {
        by: 'bruyere',
        text: 'Fille. Mais au boulot j’ai dit « aidante » et d’un coup le planning a bougé. « Fille » avait rien fait bouger en trois ans.',
      },
      {
        by: 'mirabelle',
        replyTo: 1,
        text: 'Je suis sa femme. Les jours où je ne suis plus que son aidante, je le sens, il le sent, et on ne se regarde plus pareil. Le soir j’enlève mon tablier pour changer de métier.',
      },
      {
        by: 'passe-muraille',
        text: 'Sur le formulaire de ma mère j’étais « personne de confiance ». J’ai trouvé ça plus beau, et plus inquiétant.',
      },
      {
        by: 'papillon',
        label: 'opinion',
        text: 'Moi je l’aime, ce mot. Avant lui, je n’étais rien de spécial, j’étais la femme qui parlait à la place de son mari chez le médecin. Maintenant on me tend une chaise.',
      },
      { by: 'camomille', replyTo: 5, text: 'La chaise est un bon argument. Je reconsidère.' },
      {
        by: 'simone',
        text: 'Quand mon mari est mort, je l’ai perdu deux fois, le mot. Je suis restée six mois à préparer la trousse du matin dans ma tête. Personne ne dit « ancienne aidante ». C’est un peu pour cela que je suis encore ici.',
        warning: 'death',
      },
      { by: 'bruyere', replyTo: 7, text: 'Merci Simone.' },
      { by: 'mirabelle', replyTo: 7, text: 'La trousse du matin dans la tête. Je vois très bien laquelle.' },
      {
        by: 'passe-muraille',
        label: 'question',
        text: 'Et eux, ils nous appellent comment ? J’ai posé la question à ma mère. Elle a réfléchi. « Le monsieur qui s’occupe. » Puis elle a vu ma tête et elle a dit : « je plaisante ». Je ne suis pas certain.',
      },
      { by: 'camomille', replyTo: 10, text: 'J’ai demandé au mien. « Ben… maman. » Avec l’air de se demander si j’allais bien.' },
      { by: 'papillon', replyTo: 10, text: 'Le mien : « la patronne ». Depuis trente-quatre ans, donc rien à voir avec le cœur.' },
      {
        by: 'mirabelle',
        replyTo: 10,
        text: 'Le mien ne peut plus dire mon prénom. Il tape deux coups sur la table avec l’alliance. C’est moi, ces deux coups. Je n’échangerais pas contre un mot.',
      },
      { by: 'bruyere', replyTo: 13, text: 'Je ferme le formulaire, on a la réponse.' },
    ],
  },
];
