import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    openedDaysAgo: 400,
    posts: [
      {
        by: 'odile',
        text: 'Bonjour. Ici, pas besoin de tout raconter ni de connaître votre fraction d’éjection par cœur. Un nom d’ici et trois mots suffisent. Vous pouvez aussi lire longtemps avant d’écrire, beaucoup font comme cela.\n\nJe suis Odile, j’ai été infirmière pendant trente ans. Je ne le suis plus : je ne donnerai donc pas d’avis sur vos traitements, mais je lis tout.',
      },
      {
        by: 'bergamote',
        text: 'Bergamote, soixante-huit ans, le cœur paresseux depuis quatre ans. J’aime le thé, les mots croisés et qu’on me laisse faire mes courses moi-même.',
        replyTo: 1,
      },
      {
        by: 'leon',
        text: 'Grand-Père Léon. Six petits-enfants, un défibrillateur, et les bronches qui ne valent pas mieux que le moteur. Je tape avec deux doigts, soyez patients.',
      },
      { by: 'bergamote', text: 'Deux doigts, c’est déjà un de plus que moi sur ce téléphone. Bienvenue Léon.', replyTo: 3 },
      { by: 'vieux-loup', text: 'Vieux-Loup. Trente-huit ans de mer. Échoué à terre par une valve. Voilà.' },
      {
        by: 'leon',
        text: '> Échoué à terre\n\nOn vous trouvera un mouillage correct. Quelle mer, si ce n’est pas indiscret ?',
        replyTo: 5,
      },
      { by: 'vieux-loup', text: 'Toutes. Surtout celle du Nord. On y apprend à se taire, alors excusez le style.', replyTo: 6 },
      {
        by: 'papillon',
        text: 'Je ne sais pas si j’ai le droit d’être là, ce n’est pas moi la malade. C’est mon mari. Je lis depuis trois semaines et je comprends mieux ce qu’il ne dit pas, alors déjà merci pour ça.',
      },
      { by: 'odile', text: 'Vous avez tout à fait le droit, Papillon. Le cœur de la maison, c’est souvent deux personnes.', replyTo: 8 },
      {
        by: 'hirondelle',
        text: 'coucou. 42 ans, deux ados, un cœur de 80 ans d’après l’échographie. J’ai hésité parce que dans les salles d’attente je suis toujours « la dame qui accompagne sa mère ». Bref, bonjour.',
      },
      { by: 'bergamote', text: 'Bonjour Hirondelle. Chez nous personne ne vous demandera où est votre maman.', replyTo: 10 },
      { by: 'hirondelle', text: 'je viens de rire toute seule dans le tram, merci', replyTo: 11 },
      {
        by: 'leon',
        text: 'Je repasse longtemps après mon premier bonjour, pour ceux qui lisent sans oser. J’étais sûr que je n’aurais rien à dire. Ma petite-fille affirme maintenant que je suis « accro à mon forum ». Entrez donc.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Retour à la maison après l’hôpital : les nuits sont longues',
    tags: ['nuits'],
    openedDaysAgo: 0,
    posts: [
      {
        by: 'leon',
        short: 'Je dors mal depuis mon retour. J’écoute mon cœur toute la nuit. Est-ce que ça passe ?',
        text: 'Je suis rentré il y a trois jours, après neuf jours là-bas. Le jour, ça va. On m’apporte des dessins, on me gronde si je porte une chaise.\n\nLa nuit, c’est autre chose. À l’hôpital il y avait le chariot, les voix, la machine qui faisait bip à ma place. Ici il n’y a que moi pour surveiller, alors je surveille. Oreille dans l’oreiller, je compte. Quand il saute un temps, je m’assois au bord du lit et j’attends, comme un imbécile, qu’il s’excuse.\n\nJe ne cherche pas de remède, j’ai mes rendez-vous. J’aimerais seulement savoir si d’autres ont connu cela, et si un soir on oublie d’écouter.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'La balance qui envoie mon poids toute seule : qui regarde, au bout ?',
    tags: ['appareils'],
    openedDaysAgo: 2,
    posts: [
      {
        by: 'bergamote',
        label: 'question',
        text: 'La semaine dernière, on m’a installé une balance reliée au service. Je monte dessus le matin, elle clignote, et c’est parti je ne sais où. Le monsieur était pressé et moi j’étais en robe de chambre, je n’ai pas posé mes questions.\n\nCeux qui en ont une : est-ce une personne qui lit, ou un ordinateur qui prévient une personne ? Et le dimanche ? J’ai noté cela pour la prochaine visite, mais elle est dans trois semaines.',
      },
    ],
  },
  {
    kind: 'tip',
    wants: 'practical',
    title: 'Moins de sel : ce que j’ai mis à la place dans mes placards',
    tags: ['quotidien'],
    openedDaysAgo: 212,
    posts: [
      {
        by: 'bergamote',
        label: 'experience',
        short: 'Six mois avec peu de sel. Au début tout avait goût de carton. Voici ce qui m’a réconciliée avec mon assiette.',
        text: 'La diététicienne m’avait donné une feuille avec deux colonnes, verte et rouge. La rouge, c’était ma cuisine.\n\nLes trois premières semaines, j’ai mangé du carton. Puis quelque chose a changé, et je ne sais pas si c’est ma langue ou mes placards. Ce que j’y ai mis :\n\n- du citron, partout, même dans la soupe\n- de l’ail et de l’oignon bien dorés\n- un mélange de graines grillées à la poêle, que je garde dans un pot à confiture\n- de l’aneth sur les pommes de terre, découverte tardive\n\nEt j’ai rangé la salière dans le garage, avec les pots de peinture. Il faut mettre ses chaussures pour aller la chercher. Et vous, qu’avez-vous trouvé ?',
      },
      {
        by: 'hirondelle',
        text: 'la salière au garage, je note. Chez moi c’est les ados qui la planquent et la ressortent comme des dealers',
        replyTo: 1,
      },
      {
        by: 'leon',
        text: 'Le vinaigre. Ma femme en avait quatre, je n’en connaissais qu’un. Celui de cidre sur les lentilles, c’est une promotion sociale pour la lentille.',
        label: 'experience',
      },
      { by: 'vieux-loup', text: 'Quarante ans de lard et de poisson salé. On me parle d’aneth.' },
      {
        by: 'bergamote',
        text: 'Je savais que vous viendriez, Vieux-Loup. Et le poisson frais, alors ? Un filet de citron dessus, ce n’est pas une punition.',
        replyTo: 4,
      },
      { by: 'vieux-loup', text: 'Le frais, oui. D’accord. Avec du fenouil qui pousse derrière le hangar. Ça, je veux bien.', replyTo: 5 },
      {
        by: 'papillon',
        text: 'Moi c’est le pain. Je n’imaginais pas qu’il y avait tant de sel dans le pain, je cherchais dans les plats et c’était dans la corbeille, trois fois par jour. Notre boulanger fait une fournée sans sel le jeudi, il suffisait de demander, j’ai mis un an à oser.',
      },
      {
        by: 'hirondelle',
        replyTo: 7,
        text: 'le pain, le fromage et les céréales du matin. Le trio que personne ne soupçonne. J’ai passé une heure à lire des étiquettes au supermarché, une vigile est venue voir si j’allais bien',
      },
      {
        by: 'leon',
        replyTo: 8,
        text: 'Je lis les étiquettes avec la loupe de ma collection de timbres. C’est écrit si petit que j’en déduis qu’ils ont honte.',
      },
      {
        by: 'papillon',
        label: 'question',
        text: 'Une question à vous qui êtes de l’autre côté de l’assiette. Est-ce que je dois cuisiner pareil pour tout le monde, ou lui faire une assiette à part ? Quand je fais à part, il a l’air d’un enfant puni. Quand je fais pareil, mon fils ajoute du sel devant lui et je vois ses yeux.',
      },
      {
        by: 'bergamote',
        replyTo: 10,
        text: 'Pareil pour tout le monde, chez moi, et le sel sur la desserte, pas sur la table. Celui qui en veut se lève. On ne se lève pas souvent, par paresse plus que par vertu.',
        label: 'experience',
      },
      {
        by: 'vieux-loup',
        replyTo: 10,
        text: 'L’assiette à part, j’ai connu. Je l’ai mal pris. Je n’ai rien dit, j’ai mangé du saucisson dans le garage. Parlez-lui-en franchement, il préférera.',
      },
      {
        by: 'papillon',
        replyTo: 12,
        text: 'Le saucisson dans le garage. J’ai trouvé un emballage dans la boîte à gants la semaine dernière, je n’ai rien dit non plus. On est beaux, tous les deux.',
      },
      {
        by: 'leon',
        replyTo: 13,
        text: 'La boîte à gants, c’est un classique. Moi c’était le cabanon. Ce n’est pas contre vous. C’est qu’on voudrait avoir encore un endroit où l’on n’est pas malade.',
      },
      { by: 'papillon', replyTo: 14, text: '> un endroit où l’on n’est pas malade\n\nJe vais garder cette phrase, si vous permettez.' },
      {
        by: 'odile',
        text: 'Je passe juste glisser une chose : les sels « de remplacement » vendus en magasin ne conviennent pas à tout le monde, à cause du potassium et de certains traitements. Posez la question à votre équipe ou à votre pharmacie avant d’en acheter. Pour l’aneth, en revanche, je n’ai aucune réserve.',
      },
      {
        by: 'bergamote',
        replyTo: 16,
        text: 'Merci Odile. J’en avais un paquet, justement. La pharmacienne a regardé ma liste et me l’a déconseillé, à moi. Il sert maintenant pour les escargots. Même eux hésitent.',
      },
      {
        by: 'hirondelle',
        text: 'bon je suis pas d’accord avec tout le monde : moi le sans-sel à 100 % m’a rendue triste et j’ai fini par tout envoyer balader. Avec la diét on a regardé ma vraie semaine et choisi où ça comptait le plus. Il me reste mon morceau de comté du dimanche. Je le regarde longtemps avant.',
        label: 'opinion',
      },
      { by: 'leon', replyTo: 18, text: 'C’est une messe, ce comté.' },
      {
        by: 'bergamote',
        replyTo: 18,
        text: 'Vous avez raison de le dire, Hirondelle. J’ai l’air d’une convertie mais j’ai pleuré devant une tartine de beurre doux, un soir d’hiver. On ne le met pas dans les recettes.',
      },
      {
        by: 'vieux-loup',
        text: 'Essai de ce midi. Merlu, fenouil, citron, un peu de poivre. Mangé sans râler. Ma sœur m’a demandé si j’étais malade.',
      },
      {
        by: 'papillon',
        text: 'Des nouvelles : j’ai posé la question à mon mari, franchement, comme vous disiez. Il veut la même assiette que tout le monde, et il veut faire la cuisine le samedi. Il a mis du curry dans tout, même dans la purée. C’était jaune et très bon.',
        replyTo: 12,
      },
      { by: 'leon', replyTo: 22, text: 'Un homme qui met du curry dans la purée a encore des projets.' },
      {
        by: 'hirondelle',
        text: 'astuce de flemmarde pour les soirs où je tiens plus debout : légumes surgelés nature (pas les cuisinés), un œuf, un yaourt au cumin par-dessus. Huit minutes. Les ados appellent ça le bol de maman, je crois que c’est un compliment',
        label: 'experience',
      },
      {
        by: 'bergamote',
        replyTo: 24,
        text: 'Le yaourt au cumin, je viens d’essayer sur des carottes. Adopté. J’ajoute un peu de zeste d’orange, c’est dimanche.',
      },
      {
        by: 'vieux-loup',
        text: 'Restaurant, samedi, anniversaire de ma sœur. J’ai demandé la sauce à part. Le serveur n’a pas bronché. Dire que j’évitais les restaurants depuis deux ans pour ne pas avoir à le demander.',
      },
      { by: 'bergamote', replyTo: 26, text: 'Deux ans. J’espère que vous avez pris le dessert.' },
      { by: 'vieux-loup', replyTo: 27, text: 'Deux.' },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Je surveille sa respiration la nuit, et il ne le sait pas',
    tags: ['nuits'],
    openedDaysAgo: 38,
    posts: [
      {
        by: 'papillon',
        short: 'Je me réveille toutes les deux heures pour vérifier que mon mari respire. Je n’ose pas le lui dire.',
        text: 'Depuis sa dernière décompensation, il y a trois mois, je dors d’une oreille. Toutes les deux heures à peu près je me réveille, je ne bouge pas, je regarde si la couette se soulève. Si je ne vois rien, je pose la main sur son dos comme si je me retournais. Il croit que je suis devenue affectueuse.\n\nLe matin je dis que j’ai bien dormi. Au travail j’ai oublié deux fois le code de l’alarme.\n\nJe ne lui dis pas parce qu’il se sentirait coupable, et il l’est déjà de tout. Je le dis ici parce que vous, vous ne me direz pas de prendre une tisane.',
      },
      {
        by: 'bergamote',
        replyTo: 1,
        text: 'Et pourtant la tisane, c’est ma partie. Mais non, pas ce soir. Ce soir je vous lis, simplement.',
      },
      {
        by: 'hirondelle',
        replyTo: 1,
        text: 'ma fille faisait ça. 15 ans. Je l’ai découvert une nuit où j’avais les yeux ouverts et elle était dans l’encadrement de la porte, pieds nus. On s’est regardées comme deux voleuses. Depuis on en parle, un peu. Je crois que savoir m’a fait moins mal que je n’aurais cru',
      },
      {
        by: 'papillon',
        replyTo: 3,
        text: 'Pieds nus dans l’encadrement de la porte, mon Dieu. Merci de me l’avoir raconté. Je n’avais jamais pensé que le savoir pouvait ne pas être le pire.',
      },
      {
        by: 'leon',
        text: 'Ma femme le faisait aussi, la main dans le dos. J’ai fait semblant de dormir pendant deux ans. Si je peux vous livrer un secret d’homme couché : il le sait peut-être très bien, et il trouve cela doux.',
        label: 'experience',
      },
      {
        by: 'papillon',
        replyTo: 5,
        text: 'Je viens de lire votre message à la cuisine, à une heure pas possible. Je ne sais pas si je ris ou si je pleure.',
      },
      {
        by: 'vieux-loup',
        text: 'En mer personne ne veille seul. On fait des quarts. Celui qui tient la nuit dort le jour, et on le laisse dormir. Qui vous relève, vous ?',
      },
      {
        by: 'papillon',
        replyTo: 7,
        text: '> Qui vous relève, vous ?\n\nPersonne. Je n’y avais pas pensé comme à une chose qu’on demande.',
      },
      {
        by: 'papillon',
        warning: 'death',
        text: 'J’ajoute ceci parce que c’est la nuit et que vous êtes là. Quand je ne vois pas la couette bouger, pendant deux secondes je suis déjà veuve. Je choisis la musique. J’appelle sa sœur dans ma tête. Et puis il ronfle. J’ai enterré mon mari peut-être deux cents fois en trois mois et le matin je lui demande s’il veut du miel.',
      },
      {
        by: 'bergamote',
        replyTo: 9,
        text: 'J’ai été de l’autre côté, avec ma mère. La musique aussi, je l’avais choisie. Elle a vécu onze ans de plus et détestait ce morceau.',
      },
      {
        by: 'odile',
        replyTo: 9,
        text: 'Papillon, merci de nous confier cela. J’ai connu beaucoup de conjoints qui enterraient quelqu’un chaque nuit, ils n’en parlaient qu’à moi, vers quatre heures, près de la machine à café. Vous n’êtes pas étrange. Et vous avez le droit d’en parler à votre médecin à vous, pour vous.',
      },
      {
        by: 'papillon',
        text: 'Je vous dois la suite. Je le lui ai dit, dimanche, en épluchant des pommes, c’est plus facile quand on a les mains occupées. Il a répondu « je sais, tu as la main froide ». Léon, vous aviez raison. Ma belle-sœur vient dormir un samedi sur deux, je prends la chambre du fond. La première fois j’ai dormi neuf heures, je me suis réveillée avec la marque de l’oreiller sur la joue.',
      },
    ],
  },
  {
    kind: 'news',
    title: 'Remonté sur un bateau',
    tags: ['effort'],
    openedDaysAgo: 121,
    posts: [
      {
        by: 'vieux-loup',
        text: 'Samedi. Un ancien matelot m’a embarqué. Deux heures, mer plate, vent de rien. Je n’ai touché à aucune manœuvre. J’ai tenu la barre vingt minutes, assis.\n\nTrois ans que je n’avais pas quitté le quai. Je n’ai personne à qui le dire qui comprendrait, alors je le dis ici.',
      },
      { by: 'leon', replyTo: 1, text: 'Vous auriez pu n’écrire que le premier mot. On aurait compris.' },
      { by: 'hirondelle', text: 'bon ben j’ai les yeux qui piquent en réunion, bravo' },
      {
        by: 'bergamote',
        text: 'Comment êtes-vous monté à bord ? Je pose la question bêtement, mais la passerelle, c’est ce qui me ferait renoncer, moi.',
      },
      {
        by: 'vieux-loup',
        replyTo: 4,
        text: 'Pas bête. J’y pensais depuis un mois. On a attendu la marée haute : le pont arrive au ras du quai, un pas suffit. Avant, j’aurais sauté. Là j’ai demandé une main.',
      },
      { by: 'bergamote', replyTo: 5, text: '> j’ai demandé une main\n\nVoilà, c’est cela que je garde.' },
      {
        by: 'papillon',
        text: 'Est-ce que vous aviez prévenu quelqu’un, votre cardiologue je veux dire ? Mon mari voudrait retourner à la pêche, en barque, et j’ai tout de suite imaginé le pire, je reconnais.',
      },
      {
        by: 'vieux-loup',
        replyTo: 7,
        label: 'experience',
        text: 'Oui. Je lui ai demandé au dernier contrôle. Il a réfléchi, il a posé ses conditions : pas seul, beau temps, le téléphone au sec, pas d’effort. Il a dit « allez-y pour le moral ». Je ne savais pas que le moral se prescrivait. Votre mari, qu’il demande au sien. Le mien ne connaît que mon cas.',
      },
      {
        by: 'papillon',
        replyTo: 8,
        text: 'Il a demandé. Réponse : le lac oui, la rivière non, et moi dans la barque. J’ai donc acheté un chapeau.',
      },
      { by: 'leon', text: 'Et le lendemain, capitaine ? On paye souvent le lendemain.' },
      { by: 'vieux-loup', replyTo: 10, text: 'Payé. Deux jours au fauteuil. Je ne discute pas la facture.' },
      { by: 'hirondelle', replyTo: 11, text: 'je ne discute pas la facture : je vais l’écrire sur mon frigo' },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: '« Tu n’as pas l’air malade » : vous répondez quoi, au bureau ?',
    tags: ['quotidien'],
    answeredBy: 5,
    openedDaysAgo: 76,
    posts: [
      {
        by: 'hirondelle',
        text: 'j’ai repris à mi-temps il y a quatre mois. Je me maquille, je fais des blagues, donc tout le monde a conclu que c’était fini. Hier la machine à café du deuxième était en panne, « tu montes au quatrième avec nous ? » et l’ascenseur plein. J’ai dit que j’avais plus envie de café.\n\nÇa fait combien de cafés auxquels je renonce, ça ? Je cherche une phrase. Une seule, qui tienne debout, qui n’ouvre pas la conversation « mon oncle aussi a eu un truc au cœur ».',
      },
      {
        by: 'leon',
        replyTo: 1,
        text: 'Moi je disais : « le moteur est bon pour le plat ». Mais j’étais à la retraite et on me pardonnait tout.',
      },
      {
        by: 'bergamote',
        replyTo: 1,
        text: 'J’étais bibliothécaire. J’ai laissé mon chef l’annoncer à ma place en réunion, pendant que j’étais chez le dentiste. Je ne le regrette pas : personne n’a eu à trouver une tête devant moi.',
        label: 'experience',
      },
      { by: 'hirondelle', replyTo: 3, text: 'ah ça j’aime bien l’idée. Ne pas voir les têtes.' },
      {
        by: 'papillon',
        replyTo: 1,
        label: 'experience',
        text: 'Mon mari dit : « J’ai un cœur qui tient assis et qui ne tient pas dans les escaliers. Si je prends l’ascenseur, attendez-moi en haut. » Il y a une consigne dedans, alors les gens ont quelque chose à faire et ne posent pas de questions. Un collègue garde maintenant une place dans l’ascenseur avec son pied.',
      },
      {
        by: 'hirondelle',
        replyTo: 5,
        text: '> attendez-moi en haut\n\nc’est ça. C’est exactement ça. Ça dit la vérité et ça leur donne un boulot. Je pique.',
      },
      {
        by: 'vieux-loup',
        text: 'Exemple contraire. Je n’ai rien dit, à personne, pendant un an. On m’a cru ivre, un jour que je m’appuyais au mur. J’aurais mieux fait de parler.',
        label: 'experience',
      },
      { by: 'hirondelle', replyTo: 7, text: 'ivre… la vache. Au deuxième étage ils doivent juste penser que je suis snob' },
      {
        by: 'odile',
        text: 'Si cela peut servir : le médecin du travail peut demander des aménagements sans dire à l’employeur de quoi il s’agit, il est tenu au secret. Certains d’entre vous l’ont fait, d’autres non, chacun sait où il met les pieds.',
      },
      {
        by: 'hirondelle',
        warning: 'dark_thoughts',
        text: 'je le mets derrière un avertissement parce que c’est pas léger. Le pire c’est pas les escaliers. Le premier mois j’ai eu une période où je me disais que tout le monde aurait moins à faire si j’étais plus là, l’équipe, les enfants, mon ex qui doit prendre plus de week-ends. C’était très calme comme pensée, c’est ça qui m’a fait peur. J’en ai parlé à ma cardiologue, un peu en partant, la main sur la porte. Elle m’a fait rasseoir. Depuis je vois quelqu’un toutes les deux semaines et la pensée a reculé. Je le dis pour celui ou celle qui a la main sur la porte.',
      },
      { by: 'papillon', replyTo: 10, text: 'Je suis contente qu’elle vous ait fait rasseoir. Je pense à vous, et à vos deux grands.' },
      {
        by: 'odile',
        replyTo: 10,
        text: 'Merci, Hirondelle. Je vous ai écrit un mot en privé, sans urgence. Et pour qui se reconnaît dans ces lignes : « Aide urgente », en haut de la page, il y a des voix jour et nuit.',
      },
      {
        by: 'hirondelle',
        text: 'retour d’expérience : phrase dite lundi, devant l’ascenseur, d’une voix de GPS. Silence. Puis le comptable a dit « moi c’est le genou, on montera ensemble ». Je connais ce type depuis six ans et j’avais jamais parlé avec lui.',
      },
    ],
  },
  {
    kind: 'experience',
    title: 'Le jour où mon défibrillateur a parlé',
    tags: ['appareils'],
    openedDaysAgo: 302,
    posts: [
      {
        by: 'leon',
        label: 'experience',
        warning: 'un choc du défibrillateur, raconté en détail',
        short:
          'Mon défibrillateur s’est déclenché pendant un anniversaire. J’ai eu peur, les enfants aussi. Depuis, nous en parlons mieux.',
        text: 'C’était aux six ans de la petite dernière. J’apportais le gâteau. J’ai senti le cœur partir au galop, j’ai eu le temps de poser le plat, et puis un coup de pied de cheval dans la poitrine, de l’intérieur. Je me suis retrouvé assis par terre, du glaçage sur la manche, parfaitement conscient, devant onze enfants.\n\nMa fille a appelé le 15, comme c’était écrit sur ma feuille. On m’a gardé deux jours, on a lu dans l’appareil comme dans un livre de bord. Il avait fait son travail.\n\nCe que je n’avais pas prévu, c’est la suite. Pendant un mois je n’ai plus porté un plat. J’attendais le coup. Et la petite ne voulait plus de bougies. Nous avons fini par lui montrer la boîte de l’ancien, qu’on m’avait donnée : elle l’a tenue, elle a dit « c’est petit », et elle a demandé si elle pouvait la mettre au lit avec l’ours.',
      },
      { by: 'bergamote', replyTo: 1, text: 'Avec l’ours. Léon, je ne m’attendais pas à pleurer à neuf heures du matin.' },
      { by: 'vieux-loup', text: 'Coup de pied de cheval. J’en porte un aussi, jamais servi. Maintenant je sais.' },
      {
        by: 'leon',
        replyTo: 3,
        text: 'J’espère ne pas vous avoir fait peur. Je préférais le mot juste à « petite décharge », qu’on m’avait dit et qui n’était pas le bon.',
      },
      { by: 'vieux-loup', replyTo: 4, text: 'Au contraire. Le brouillard m’a toujours fait plus peur que le grain.' },
      {
        by: 'hirondelle',
        text: 'on doit m’en poser un bientôt, je lis entre mes doigts. Une question nulle : on peut encore dormir sur le ventre ?',
        label: 'question',
      },
      {
        by: 'leon',
        replyTo: 6,
        text: 'Pas nulle du tout, c’est la première que j’ai posée. Les premières semaines, non, j’avais le bras sage et les consignes du service. Depuis, je dors en étoile de mer. Demandez au moment de la pose, ils ont l’habitude.',
        label: 'experience',
      },
      {
        by: 'papillon',
        text: 'Est-ce que quelqu’un a expliqué à votre femme ce qu’elle devait faire, ou ne pas faire ? Moi je ne savais même pas si je pouvais le toucher. J’ai demandé, oui on peut. Personne n’avait pensé à me le dire, on avait donné la brochure au malade.',
      },
      {
        by: 'leon',
        replyTo: 8,
        text: 'Ma femme n’est plus là pour le voir, mais ma fille, même histoire. Elle avait peur de prendre le jus en me prenant la main. Depuis, au rendez-vous annuel, c’est elle qui entre la première avec sa liste.',
      },
      {
        by: 'odile',
        text: 'Papillon, Léon, vous mettez le doigt sur quelque chose. « On a donné la brochure au malade » : si d’autres proches ont vécu cela, écrivez-le ici, Cœurs Tranquilles prépare un courrier aux services et voudrait s’appuyer sur vos mots, avec votre accord.',
      },
      { by: 'papillon', replyTo: 10, text: 'D’accord pour mes mots. Sans mon prénom, mais avec la main qu’on n’ose pas prendre.' },
      {
        by: 'bergamote',
        text: 'Mon fils a tout appris sur internet, la nuit, et il a lu n’importe quoi. Il m’interdisait le four à micro-ondes. C’est l’infirmière de suivi qui l’a libéré, en dix minutes, au téléphone. Vous pouvez prendre mes mots aussi.',
      },
      {
        by: 'leon',
        text: 'Post-scriptum : hier, c’était mon anniversaire à moi. C’est la petite qui a porté le gâteau, et elle a ordonné à tout le monde de surveiller papi. Onze paires d’yeux. Je n’ai jamais été aussi bien télésurveillé.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Réadaptation : à quoi ressemble une première séance ?',
    tags: ['effort'],
    openedDaysAgo: 163,
    posts: [
      {
        by: 'hirondelle',
        label: 'question',
        text: 'on me propose vingt séances de réadaptation, trois fois par semaine. Sur le papier : « réentraînement à l’effort ». Moi je monte un étage et je négocie avec le mur. Ça se passe comment, la première fois, concrètement ? On se change devant tout le monde ? On est classés ? J’ai peur d’être la plus jeune et la plus nulle.',
      },
      {
        by: 'bergamote',
        replyTo: 1,
        label: 'experience',
        text: 'J’y suis allée en traînant les pieds, au sens propre. La première séance, on a surtout collé des pastilles sur moi, et j’ai pédalé dans le vide en répondant à « de zéro à dix, c’est dur comment ? ». Personne ne regarde personne. Chacun fixe son petit écran.\n\nLe vestiaire est minuscule, mettez des chaussures sans lacets.',
      },
      {
        by: 'leon',
        replyTo: 1,
        text: 'Classés, non. Mais il y a la machine à café d’après, et là, il faut une heure d’avance pour avoir une chaise. J’y ai appris plus que dans tous mes courriers.',
      },
      { by: 'hirondelle', replyTo: 2, text: 'chaussures sans lacets, voilà le genre d’info qu’aucun dépliant ne donne' },
      {
        by: 'vieux-loup',
        text: 'Y suis allé quatre fois. Arrêté. Musique trop forte, et on m’appelait « papi ». J’ai eu tort sur le fond, je pense. Mais je le dis : ça ne convient pas à tous du premier coup.',
        label: 'experience',
      },
      { by: 'leon', replyTo: 5, text: 'On m’appelle papi toute la journée, j’y suis habitué. Mais je comprends. Le leur avez-vous dit ?' },
      { by: 'vieux-loup', replyTo: 6, text: 'Non. J’ai filé à l’anglaise.' },
      {
        by: 'papillon',
        text: 'Pour mon mari, le plus utile n’a pas été le vélo, c’était l’atelier sur les signes à surveiller, et les conjoints avaient le droit de venir. J’y ai posé en une heure toutes mes questions de l’année. Demandez s’il y en a un chez vous.',
      },
      {
        by: 'hirondelle',
        text: 'première séance faite. Bilan : je suis la plus jeune de vingt ans, et une dame de 79 ans m’a doublée au tapis en me parlant de ses confitures. On m’a arrêtée deux fois avant que je sente que je forçais, j’ai trouvé ça reposant que quelqu’un d’autre tienne le frein. Ce soir je dors.',
      },
      {
        by: 'bergamote',
        replyTo: 9,
        text: '> que quelqu’un d’autre tienne le frein\n\nC’est tout à fait cela. Moi, c’est la seule heure de la semaine où je n’avais pas peur.',
      },
      {
        by: 'vieux-loup',
        text: 'J’y suis retourné. Autre centre, plus petit. J’ai dit pour le « papi » en arrivant. La jeune femme a rougi, puis m’a demandé comment je voulais qu’on m’appelle. « Capitaine » a fait rire. Maintenant ils le disent tous, évidemment.',
        replyTo: 6,
      },
      {
        by: 'hirondelle',
        replyTo: 11,
        text: 'séance 14 pour moi, capitaine. Un étage et demi sans négocier avec le mur. Et j’ai eu un pot de confiture',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Dix jours chez ma fille, loin : que mettez-vous dans la valise ?',
    tags: ['quotidien', 'appareils'],
    answeredBy: 3,
    openedDaysAgo: 98,
    posts: [
      {
        by: 'bergamote',
        text: 'Ma fille m’invite dix jours au bord de la mer. Cinq heures de train, un changement. Je n’ai pas quitté mon quartier depuis quatre ans, et j’ai déjà fait puis défait la valise deux fois. Qu’emportez-vous, vous, à part la boîte à pilules ? Et qui prévenez-vous ?',
      },
      {
        by: 'leon',
        replyTo: 1,
        text: 'Ma carte de porteur de défibrillateur dans la poche de chemise, pas dans la valise. Et un petit-fils pour porter la valise.',
      },
      {
        by: 'papillon',
        replyTo: 1,
        label: 'experience',
        text: 'Nous sommes partis trois fois depuis son diagnostic, et ma liste a fini par tenir sur une feuille scotchée dans le placard :\n\n- l’ordonnance en double, une dans son sac, une dans le mien, une photo dans le téléphone\n- les médicaments dans le sac qu’on garde sur les genoux, avec quelques jours d’avance\n- le dernier compte rendu et le dernier tracé\n- le numéro de l’infirmière de suivi, et celui d’un médecin sur place, cherché avant de partir\n- le pèse-personne, oui, il voyage avec nous enroulé dans une serviette\n- une chaise pliante légère, qu’on croit ridicule jusqu’à la première file d’attente\n\nPour le changement de train, il y a un service d’accompagnement en gare, à réserver à l’avance. J’ai cru que ce n’était que pour les fauteuils roulants, non.',
      },
      {
        by: 'bergamote',
        replyTo: 3,
        text: 'Papillon, je recopie tout. Le pèse-personne dans la serviette me rassure étrangement : je ne suis donc pas la seule à y avoir pensé sans oser.',
      },
      { by: 'vieux-loup', text: 'Sac à roulettes, quatre roues. Arriver une heure avant. S’asseoir. Regarder les autres courir.' },
      {
        by: 'hirondelle',
        text: 'moi j’ajouterais : prévenir ta fille de ce que tu feras PAS. Je suis partie en famille l’an dernier et j’ai passé trois jours à dire « allez-y sans moi » un par un à sept personnes. Un message groupé avant le départ et on n’en parle plus.',
      },
      {
        by: 'bergamote',
        replyTo: 6,
        text: 'Ma fille a prévu un marché, deux châteaux et une promenade de falaise. Je vais lui écrire ce soir.',
      },
      {
        by: 'bergamote',
        text: 'Message envoyé, relu onze fois. Elle a répondu : « On garde le marché, on jette la falaise, et moi aussi je préfère lire sur la terrasse. » Tout ce temps perdu à faire semblant d’aimer les châteaux, l’une et l’autre.',
      },
      { by: 'leon', replyTo: 8, text: 'Les châteaux ont beaucoup d’escaliers et peu de bancs. Ce n’est pas une perte.' },
      {
        by: 'odile',
        text: 'Un détail que l’on m’a souvent demandé : pour les portiques, les porteurs d’appareil montrent leur carte et le personnel a l’habitude. Bon voyage, Bergamote. Envoyez-nous une phrase avec du sel dedans, le seul autorisé.',
      },
      {
        by: 'bergamote',
        text: 'Je suis rentrée hier soir. Une frayeur : les chevilles gonflées le troisième jour, j’ai appelé l’infirmière de suivi depuis la terrasse, elle m’a posé ses questions et a vu avec le médecin. J’ai été contente d’avoir son numéro sur la feuille et non dans ma tête.\n\nLe reste : du thé, des mouettes voleuses, et ma fille endormie dans l’autre transat. Je n’avais pas regardé dormir ma fille depuis ses douze ans.',
      },
      {
        by: 'papillon',
        replyTo: 11,
        text: 'Merci pour le retour, et pour les mouettes. La feuille est toujours dans mon placard, j’ai ajouté en bas : « message groupé, voir Hirondelle ».',
      },
    ],
  },
];
