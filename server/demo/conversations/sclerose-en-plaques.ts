import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'question',
    wants: 'practical',
    title: 'Fatigue de l’après-midi : comment en parler au travail ?',
    tags: ['fatigue', 'regard des autres'],
    answeredBy: 2,
    openedDaysAgo: 1,
    openedAt: '09:12',
    lastsDays: 1.1,
    posts: [
      {
        by: 'noisette',
        short:
          'Vers 14 heures, je n’ai plus d’énergie. Mes collègues pensent que je m’ennuie. Comment leur expliquer, sans tout raconter ?',
        text: 'Bonjour à toutes et à tous.\n\nJ’ai une SEP depuis trois ans. Le matin, ça va. Vers 14 heures, c’est comme si quelqu’un éteignait la lumière. Je lis trois fois la même ligne. Je cherche mes mots.\n\nHier, une collègue m’a dit en riant : « Encore en train de rêver ? » J’ai ri aussi. Puis je suis allée pleurer.\n\nJe ne veux pas raconter toute ma maladie au bureau. Mais je ne veux plus faire semblant. Comment avez-vous fait ? Avec quels mots ? À qui en avez-vous parlé en premier ?',
      },
      {
        by: 'marcel',
        at: '09:40',
        label: 'experience',
        text: 'Bonjour Noisette. Moi, j’ai parlé d’abord au médecin du travail. Pas à mon chef. Il n’a rien dit de ma maladie. Il a seulement écrit : « pause de 20 minutes à 13 h 30 ».\n\nEt aux collègues, j’ai dit : « Ma batterie se vide plus vite que la vôtre. L’après-midi, je la recharge. » Personne n’a demandé plus.',
      },
      {
        by: 'anouk',
        at: '10:05',
        text: 'Mon fils a demandé une pause fixe, toujours à la même heure. C’est devenu normal pour l’équipe. Il ne s’excuse plus. Cela a tout changé.',
      },
      {
        by: 'luciole',
        at: '11:20',
        warning: 'dark_thoughts',
        text: 'Quand j’ai perdu mon poste, j’ai pensé que je ne servais plus à rien. J’ai eu des idées noires pendant un mois. J’ai appelé le 3114 un soir. La personne m’a écoutée longtemps. Aujourd’hui je vais mieux, et je travaille à mi-temps.',
      },
      {
        by: 'petite-ourse',
        replyTo: 2,
        label: 'experience',
        text: 'La phrase de la batterie, je l’ai utilisée aussi. J’ai ajouté : « Si je réponds plus lentement, ce n’est pas contre vous. » Deux collègues sont venus me remercier.',
      },
      {
        by: 'salome',
        text: 'Merci pour ces échanges. J’ajoute un repère écrit avec le groupe : *Parler de sa SEP au travail, pas à pas*. Luciole, merci de votre confiance. Je vous ai laissé un mot.',
      },
      {
        by: 'noisette',
        replyTo: 4,
        text: 'Luciole, j’ai lu ton message deux fois. Merci de l’avoir écrit ici, ça n’a pas dû être simple. Le mi-temps, c’est toi qui l’as demandé ?',
      },
      {
        by: 'tournesol',
        label: 'experience',
        text: 'Moi j’ai fait l’inverse de Marcel… J’ai tout dit d’un coup, à la galette des rois, debout avec la couronne sur la tête. Sur le moment, gros silence. Après, des gens très bien. Et un seul qui s’est mis à me parler fort et lentement, comme si j’étais sourd.',
      },
      {
        by: 'fil-de-laine',
        text: '14 heures, c’est aussi mon heure. Avant, je la passais à lutter contre. Maintenant je mets les tâches bêtes à ce moment-là : trier, ranger, répondre « bien reçu ». Tout ce qui demande une vraie phrase, je le fais avant onze heures.',
      },
      {
        by: 'noisette',
        replyTo: 9,
        text: 'Ma réunion d’équipe est à 14 h 30, évidemment. Tous les mardis. C’est là que je passe pour une rêveuse.',
      },
      {
        by: 'marcel',
        replyTo: 8,
        text: 'La couronne sur la tête. J’aurais voulu voir ça.',
      },
      {
        by: 'luciole',
        replyTo: 7,
        text: 'non, c’est une dame du service du personnel dans ma nouvelle boîte. je lui ai dit que je tenais quatre heures, pas sept. elle a répondu : alors on va faire quatre heures bien. j’en ai parlé à ma mère pendant une semaine',
      },
      {
        by: 'petite-ourse',
        replyTo: 10,
        text: 'Est-ce que quelqu’un tient à 14 h 30, à part l’habitude ? Chez nous le conseil des maîtres était à 17 h. J’ai demandé si on pouvait passer à midi « pour finir plus tôt ». Tout le monde a voté pour. Je n’ai même pas eu à parler de moi.',
      },
      {
        by: 'tournesol',
        replyTo: 13,
        text: 'Ça c’est de la haute politique.',
      },
      {
        by: 'noisette',
        label: 'question',
        text: 'Une question peut-être idiote : le médecin du travail, je peux le voir sans que mon chef le sache ? Je ne l’ai rencontré qu’à l’embauche, il m’a demandé si je voyais bien de loin.',
      },
      {
        by: 'petite-ourse',
        replyTo: 15,
        label: 'sourced',
        text: 'Pas idiote du tout, j’avais cherché. Dans le Code du travail (article R4624-34), c’est écrit qu’on peut demander soi-même une visite et que la demande ne peut pas donner lieu à une sanction. Et il est tenu au secret médical.\n\nSi c’est sur le temps de travail, le chef voit forcément qu’on s’absente. Moi j’avais pris un mercredi.',
      },
      {
        by: 'marcel',
        replyTo: 15,
        text: 'J’ai téléphoné au secrétariat du service, de chez moi, un matin de repos. Le motif, on ne me l’a pas demandé. J’y suis allé avec une feuille, parce que devant un médecin je dis toujours que ça va.',
      },
      {
        by: 'fil-de-laine',
        label: 'opinion',
        text: 'Je vais être la voix qui grince. La batterie, ça ne m’a pas réussi. Une collègue m’a dit « oh moi aussi je suis à plat l’après-midi, c’est la digestion ». Depuis je dis plutôt : « j’ai une maladie neurologique, la fatigue en fait partie, je gère ». C’est sec, mais personne ne compare avec son gratin.',
      },
      {
        by: 'marcel',
        replyTo: 18,
        text: '> c’est la digestion\n\nOn me l’a faite aussi. Vous avez raison, ça dépend des gens en face. Moi c’étaient des cheminots, une batterie à plat ils savent ce que c’est.',
      },
      {
        by: 'noisette',
        replyTo: 18,
        text: 'Le gratin. J’ai ri toute seule dans le tram. Je crois que j’ai besoin des deux : la batterie pour l’équipe, la phrase sèche pour une personne précise.',
      },
      {
        by: 'anouk',
        at: '23:10',
        text: 'Vu d’à côté : mon fils avait préparé un grand discours pour son équipe. Il l’a répété trois soirs dans la cuisine. Le jour venu, il a dit deux phrases et quelqu’un a demandé si on commandait les pizzas. Il en était presque vexé.',
      },
      {
        by: 'luciole',
        at: '03:04',
        text: 'il est 3 h et je repense à « encore en train de rêver ». chez moi c’était « on te réveille ? ». je riais aussi, j’étais même la première à la faire, la blague. le jour où j’ai arrêté de rire, juste regardé la personne sans rien dire, elle ne l’a plus refaite. c’est petit mais je m’en suis voulu de ne pas l’avoir fait avant',
      },
      {
        by: 'noisette',
        at: '08:12',
        text: 'J’ai écrit au secrétariat du médecin du travail ce matin à 8 h, pendant que j’avais encore de la lumière. Quatre lignes. J’ai mis une demi-heure à appuyer sur envoyer, le chat était assis sur mon bras.',
      },
      {
        by: 'tournesol',
        replyTo: 23,
        text: 'Le chat a relu, c’est bien. On attend la suite.',
      },
      {
        by: 'petite-ourse',
        replyTo: 23,
        text: 'Quatre lignes, c’est ce qu’il faut. Pour la feuille dont parle Marcel : j’avais noté une semaine de mes après-midi, heure par heure, avec juste « ça va », « brouillard », « stop ». Le médecin l’a regardée plus longtemps que mon dossier.',
      },
      {
        by: 'fil-de-laine',
        label: 'question',
        text: 'Et la collègue, celle du rêve ? Tu comptes lui dire quelque chose, ou tu la laisses avec sa blague ?',
      },
      {
        by: 'noisette',
        replyTo: 26,
        text: 'C’est fait, presque par accident. Elle attendait le café devant moi. J’ai dit : « Hier, quand tu as parlé de rêver, ça m’a touchée. J’ai un souci de santé, l’après-midi c’est dur. » Elle est devenue toute rouge. Elle m’a dit que sa sœur avait « quelque chose comme ça » et qu’elle aurait dû y penser.\n\nOn n’a pas dit le mot. Je n’en avais pas envie, et ça a suffi.',
      },
      {
        by: 'marcel',
        replyTo: 27,
        text: 'Vous n’aviez donc pas besoin de nous. Mais c’est gentil d’avoir demandé.',
      },
      {
        by: 'luciole',
        replyTo: 27,
        text: 'je suis contente d’avoir attendu cette fin avant de dormir',
      },
    ],
  },
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    openedDaysAgo: 398,
    posts: [
      {
        by: 'salome',
        text: 'Pas besoin de tout raconter. Un prénom inventé et trois mots suffisent.\n\nJe commence : Salomé, patiente partenaire, bénévole aux Pas Comptés. Mes trois mots : lente, curieuse, gourmande. Je passe presque tous les jours, sauf quand c’est moi qui ai besoin du canapé.',
      },
      {
        by: 'marcel',
        text: 'Marcel. Têtu, boiteux, retraité. Ma fille m’a installé le site, je tape à deux doigts.',
      },
      {
        by: 'fil-de-laine',
        text: 'Fil-de-Laine. Je tricote, je boite, je recommence. Je suis venue lire il y a un mois sans rien oser. Marcel, tes deux doigts m’ont décidée.',
      },
      {
        by: 'luciole',
        text: 'luciole. nuit, nuit, nuit.\nje dors mal alors je lirai surtout à des heures bizarres, ne vous sentez pas obligés de répondre',
      },
      {
        by: 'anouk',
        replyTo: 4,
        text: 'Les heures bizarres sont bienvenues, Luciole. Moi c’est Anouk, je ne suis pas malade, c’est mon fils. J’ai hésité avant de venir : je ne voulais pas prendre une place. On m’a dit que les chaises, ici, ça se rajoute.',
      },
      {
        by: 'petite-ourse',
        text: 'Petite-Ourse, institutrice à mi-temps. Trois mots : craie, sieste, mercredi.',
      },
      {
        by: 'tournesol',
        text: 'Bonjour. J’étais chauffeur de car, je ne le suis plus, et je n’ai pas encore trouvé ce que je suis à la place. Ça fait plus de trois mots, pardon…',
      },
      {
        by: 'marcel',
        replyTo: 7,
        text: 'Bonjour collègue. Le rail et la route, on ne se parlait pas beaucoup. On va se rattraper.',
      },
      {
        by: 'salome',
        replyTo: 7,
        text: 'Tournesol, « pas encore trouvé » fait aussi trois mots. Ils vont très bien.',
      },
      {
        by: 'noisette',
        text: 'Bonjour. Noisette. Trois ans de maladie bientôt et je n’en avais jamais parlé à quelqu’un qui l’a. Je lis depuis deux heures, mon thé est froid, et j’ai l’impression d’avoir enlevé des chaussures trop petites.',
      },
      {
        by: 'luciole',
        replyTo: 10,
        text: 'les chaussures trop petites. voilà. bonsoir noisette',
      },
      {
        by: 'fil-de-laine',
        replyTo: 10,
        text: 'Refais un thé et va voir la discussion sur la chaleur quand elle reviendra, tu te sentiras moins seule au mois d’août. Et le potager, ça va, avec les jambes ?',
      },
      {
        by: 'noisette',
        replyTo: 12,
        text: 'Petit tabouret, petits carrés, petites ambitions. Les courgettes s’en fichent.',
      },
      {
        by: 'tournesol',
        text: 'Je repasse par ici un an après. J’avais écrit que je ne savais pas ce que j’étais à la place de chauffeur. Je fais la lecture aux petits de la bibliothèque, le samedi, assis. Ils m’appellent « le monsieur du bus » parce que j’ai eu le malheur de raconter. Voilà, c’est tout, bonjour aux nouveaux.',
      },
    ],
  },
  {
    kind: 'news',
    title: 'J’ai remonté les escaliers sans m’arrêter',
    tags: ['bouger'],
    openedDaysAgo: 12,
    posts: [
      {
        by: 'marcel',
        text: 'Trois étages. Six mois de kiné. Je voulais vous le dire à vous d’abord.',
      },
      {
        by: 'luciole',
        text: 'marcel !! je ne mets jamais de point d’exclamation, en voilà deux',
      },
      {
        by: 'tournesol',
        text: 'Et là-haut, il y avait quoi ?',
      },
      {
        by: 'marcel',
        replyTo: 3,
        text: 'Ma porte. Mes clés étaient restées en bas, dans la boîte aux lettres.',
      },
      {
        by: 'petite-ourse',
        replyTo: 4,
        text: 'Je lis ça à la récréation, la collègue me demande pourquoi je pleure de rire. Dis-moi que tu n’es pas redescendu.',
      },
      {
        by: 'marcel',
        replyTo: 5,
        text: 'Ma voisine du deuxième y est allée. Je n’ai pas parlé des trois étages, j’ai laissé croire que je sortais de chez elle. Mauvaise idée, à notre âge l’immeuble jase.',
      },
      {
        by: 'fil-de-laine',
        label: 'question',
        text: 'Six mois, c’est long. Tu n’as jamais eu envie d’envoyer promener ton kiné ? Moi j’ai arrêté au bout de sept semaines, et j’ai un peu honte de le dire sous un si beau message.',
      },
      {
        by: 'marcel',
        replyTo: 7,
        label: 'experience',
        text: 'Si. En mars j’ai manqué trois séances de suite. J’ai dit que j’avais des visites. Il m’a répondu : « vos visites, elles montent à pied ? » C’est un jeune, il n’a peur de rien. Il a changé les exercices, moins longs, et on a mis de la musique. N’ayez pas honte, sept semaines c’est sept semaines.',
      },
      {
        by: 'noisette',
        text: 'Ça me fait du bien de lire que ça peut aussi aller dans ce sens-là. À trois ans de maladie j’ai l’impression que tout ce que je perds est perdu.',
      },
      {
        by: 'marcel',
        replyTo: 9,
        text: 'Noisette, je ne vous raconte pas d’histoires : dimanche j’ai fait la pause au deuxième. Mais j’ai su que je pouvais. Ça, on ne me le reprendra pas.',
      },
      {
        by: 'fil-de-laine',
        text: 'Une semaine après : j’ai rappelé mon cabinet de kiné. Je n’ai pas dit que j’avais des visites. J’y vais jeudi.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Changement de traitement : comment préparer le rendez-vous ?',
    tags: ['soins'],
    answeredBy: 3,
    openedDaysAgo: 40,
    posts: [
      {
        by: 'fil-de-laine',
        text: 'Je vois la neurologue jeudi. Elle veut qu’on parle d’un autre traitement, le mien ne suffit plus, l’IRM a bougé. Quelles questions avez-vous posées ?\n\nLa dernière fois je suis sortie avec une brochure et l’impression d’avoir hoché la tête pendant vingt minutes.',
      },
      {
        by: 'tournesol',
        text: 'Moi j’ai demandé : « qu’est-ce que vous feriez à ma place ? » Il a répondu « je ne suis pas à votre place ». Donc je ne te la recommande pas, celle-là…',
      },
      {
        by: 'petite-ourse',
        label: 'experience',
        text: 'Voici ma liste, elle a servi deux fois :\n\n- Qu’est-ce qu’on espère, et dans combien de temps saura-t-on si ça marche ?\n- À quoi ressemble une semaine ordinaire avec ce traitement (prises de sang, hôpital, frigo, voyages) ?\n- Quels effets faut-il vous signaler vite, et à qui je téléphone un samedi ?\n- Est-ce que je peux réfléchir, et jusqu’à quand ?\n\nLa dernière est celle qui m’a le plus aidée. J’avais quinze jours devant moi et je ne le savais pas.',
      },
      {
        by: 'marcel',
        replyTo: 3,
        text: 'Le samedi, oui. Personne ne pense au samedi.',
      },
      {
        by: 'fil-de-laine',
        replyTo: 3,
        text: 'Le frigo, je n’y aurais jamais pensé, et je pars chez ma sœur en décembre. Recopié dans le carnet, merci.',
      },
      {
        by: 'noisette',
        label: 'experience',
        text: 'J’y suis allée avec mon frère. Je croyais que c’était pour m’épauler, en fait il a surtout pris des notes. En rentrant on n’avait pas du tout entendu la même chose. Il avait entendu « on a le choix », moi j’avais entendu « ça s’aggrave ». Les deux avaient été dits.',
      },
      {
        by: 'luciole',
        replyTo: 6,
        text: 'j’y vais toujours seule. si quelqu’un est là je m’occupe de son inquiétude au lieu d’écouter. mais j’enregistre sur mon téléphone, j’ai demandé la permission, la neurologue a juste dit « d’accord, je vais faire des phrases »',
      },
      {
        by: 'anouk',
        replyTo: 7,
        text: 'Je suis celle dont on s’occupe de l’inquiétude, je confirme. Maintenant je reste en salle d’attente et mon fils me raconte après, avec un chocolat. On s’entend mieux.',
      },
      {
        by: 'marcel',
        label: 'opinion',
        text: 'Je dis toujours ma vraie semaine. Pas celle d’un bon jour. Vingt ans que j’apprends ça et j’oublie une fois sur deux, à cause de la chemise propre.',
      },
      {
        by: 'fil-de-laine',
        text: 'J’en reviens. Quarante minutes, elle a sorti un deuxième stylo. Quand j’ai demandé si je pouvais réfléchir, elle a eu l’air soulagée. J’ai jusqu’à la fin du mois, et le numéro de l’infirmière du service, que j’ignorais depuis six ans.\n\nOn n’a rien décidé et je suis contente. Le carnet était sur mes genoux, je l’ai à peine ouvert.',
      },
      {
        by: 'petite-ourse',
        replyTo: 10,
        text: 'Le deuxième stylo. Je la garde pour les jours où je doute des neurologues.',
      },
      {
        by: 'fil-de-laine',
        text: 'Pour finir l’histoire : j’ai rappelé l’infirmière avec trois questions de plus, puis j’ai dit oui. On commence la semaine prochaine. J’ai peur, mais d’une peur qui a des horaires et un numéro de téléphone.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Je me sens un poids pour ma famille',
    tags: ['regard des autres'],
    openedDaysAgo: 75,
    posts: [
      {
        by: 'petite-ourse',
        warning: 'dark_thoughts',
        short: 'Ma famille dit que je ne suis pas un poids. Je n’arrive pas à la croire. Je voudrais juste le poser ici.',
        text: 'Ils disent que non. Je n’arrive pas à les croire.\n\nDimanche, mon mari a porté les courses, vidé la voiture, fait réciter les tables, préparé le repas. Moi j’ai plié des serviettes. Il sifflait. Et au lieu d’être contente qu’il siffle, je me suis dit que ce serait plus léger pour eux sans moi. Pas que je voulais mourir. Juste que la maison tournerait mieux.\n\nLa phrase est restée toute la semaine. J’en ai parlé hier à mon médecin, je la revois lundi. Je ne cherche pas de solution. J’ai besoin que des gens sachent que cette phrase existe.',
      },
      {
        by: 'luciole',
        text: 'elle existe ici aussi. je t’ai lue',
      },
      {
        by: 'noisette',
        text: 'Merci de l’avoir écrite avec autant de précision. « La maison tournerait mieux » : j’ai eu la même avec mon frère et ses horaires, je croyais que c’était seulement de l’organisation. Je n’avais pas compris que c’était de la tristesse.',
      },
      {
        by: 'salome',
        text: 'Petite-Ourse, je suis là. Je suis contente que votre médecin le sache aussi et que lundi soit noté. Je vous ai écrit à part, sans urgence, pour quand vous voudrez. La page « Aide urgente » reste ouverte à toute heure, y compris pour une phrase qui tourne.',
      },
      {
        by: 'tournesol',
        text: 'Moi c’est le bruit du coffre. Ma femme qui range le fauteuil dans la voiture, et je l’entends forcer. Je regarde mes mains et je ne dis rien. Je n’ai pas de suite à cette phrase-là, je te la donne comme elle est.',
      },
      {
        by: 'petite-ourse',
        replyTo: 5,
        text: 'Le bruit du coffre… Merci. Je me sens moins bête avec mes serviettes.',
      },
      {
        by: 'anouk',
        text: 'Je réponds du côté de ceux qui sifflent. Quand je siffle dans la cuisine, ce n’est pas pour cacher que c’est lourd. C’est que mon fils est dans la pièce d’à côté. Je ne dis pas que vous devez me croire.',
      },
      {
        by: 'petite-ourse',
        replyTo: 7,
        text: '> Je ne dis pas que vous devez me croire.\n\nC’est peut-être pour ça que j’y arrive un peu.',
      },
      {
        by: 'marcel',
        text: 'Je ne suis pas doué pour ces choses. Ma femme est partie il y a six ans, pas à cause de la maladie, d’un cœur fragile. Elle m’avait aidé quatorze ans. À la fin c’est moi qui pliais les serviettes, et elle me regardait faire comme si je construisais un pont. Voilà.',
        warning: 'death',
      },
      {
        by: 'fil-de-laine',
        replyTo: 9,
        text: 'Marcel.',
      },
      {
        by: 'luciole',
        text: 'je repasse souvent relire le message des serviettes la nuit. ça fait deux serviettes pliées dans deux maisons',
      },
      {
        by: 'petite-ourse',
        text: 'Des nouvelles. Lundi a eu lieu, puis un autre lundi. Je vois quelqu’un maintenant, une psychologue qui fait de grands silences. J’ai fini par dire la phrase à mon mari. Il s’est assis par terre, à côté du lave-linge, et il m’a dit qu’il sifflait parce qu’il avait peur du silence.\n\nLa phrase revient encore, moins fort. Je la reconnais de loin, maintenant.',
      },
      {
        by: 'noisette',
        replyTo: 12,
        text: 'Je pense à vous deux à côté du lave-linge.',
      },
    ],
  },
  {
    kind: 'tip',
    title: 'La chaleur : nos astuces d’été',
    tags: ['fatigue'],
    openedDaysAgo: 150,
    posts: [
      {
        by: 'noisette',
        text: 'Trente-quatre degrés sur le balcon et mes jambes ont démissionné à dix heures. J’ouvre la collecte annuelle. La mienne : le foulard mouillé passé vingt minutes au congélateur, à côté des petits pois. Mon chat refuse de m’approcher mais je tiens jusqu’à midi.',
      },
      {
        by: 'marcel',
        text: 'Sieste à la cave. Chaise longue, lampe, mots croisés. Mon gendre a cru que j’étais fâché.',
      },
      {
        by: 'fil-de-laine',
        text: 'Je vis à l’envers : marché à sept heures, volets à neuf, plus rien jusqu’au soir. Et je tricote du coton, la laine sur les genoux en juillet c’est un radiateur.',
      },
      {
        by: 'tournesol',
        label: 'experience',
        text: 'Le gilet rafraîchissant, celui qu’on trempe dans l’eau. J’ai résisté deux étés parce qu’on dirait un agent de la circulation. Au mariage de ma nièce je l’ai mis sous la veste, j’ai dansé une danse entière. Une lente, mais entière. La chemise était trempée, on a dit que j’étais ému.',
      },
      {
        by: 'petite-ourse',
        replyTo: 4,
        label: 'question',
        text: 'Il reste froid combien de temps, le gilet ? La classe donne plein sud et je finis l’après-midi assise sur les bancs du préau.',
      },
      {
        by: 'tournesol',
        replyTo: 5,
        text: 'Le mien deux heures, moins si l’air est humide. Après c’est juste un gilet mouillé.',
      },
      {
        by: 'luciole',
        label: 'question',
        text: 'chez moi c’est l’œil. dès que j’ai chaud, un voile gris du côté gauche, comme ma première poussée. la première fois j’ai paniqué. ça vous fait ça ?',
      },
      {
        by: 'petite-ourse',
        replyTo: 7,
        label: 'sourced',
        text: 'Moi c’est la main droite. Ma neurologue m’a dit que ça avait un nom, le phénomène d’Uhthoff : la chaleur réveille d’anciens signes, et ils s’en vont quand on se rafraîchit. Elle m’a demandé de l’appeler si ça ne s’en va pas une fois au frais, parce que là ce n’est plus la même histoire.',
      },
      {
        by: 'luciole',
        replyTo: 8,
        text: 'merci. j’en ai parlé au service ce matin, ils ont noté et ils m’ont dit pareil. je vais l’appeler « l’oncle uhthoff », l’invité qui ne reste pas',
      },
      {
        by: 'marcel',
        label: 'opinion',
        text: 'Je lis partout « évitez de sortir ». Je ne suis pas d’accord tout à fait. Un été j’ai tout évité, en septembre je ne savais plus descendre le trottoir. Maintenant je sors à six heures, cinq minutes, avec les merles.',
      },
      {
        by: 'fil-de-laine',
        replyTo: 10,
        text: 'J’aime bien l’idée. J’aime moins six heures.',
      },
      {
        by: 'anouk',
        text: 'Chez mon fils, le supermarché d’en bas a installé deux chaises au rayon surgelés pendant la canicule. Il a demandé, simplement. D’autres personnes s’y assoient maintenant, surtout des dames âgées. Il dit que c’est le salon le plus frais du quartier.',
      },
      {
        by: 'noisette',
        text: 'Bilan de septembre : foulard adopté à vie, essayé la cave de ma voisine (araignées, non), et les courgettes ont survécu sans moi. J’ai mis vos idées dans le repère de l’espace, Salomé a relu.',
      },
    ],
  },
  {
    kind: 'experience',
    title: 'La canne est dans l’entrée et je passe devant sans la regarder',
    tags: ['bouger', 'regard des autres'],
    openedDaysAgo: 221,
    posts: [
      {
        by: 'noisette',
        text: 'La kiné me l’a prêtée « pour essayer les jours sans ». Grise, réglable, avec un embout en caoutchouc. Ça fait onze jours. Je pose mon manteau dessus.',
      },
      {
        by: 'fil-de-laine',
        text: 'Deux ans, moi. J’ai mis deux ans. Elle était derrière la porte du cellier, avec le balai, comme si elle était venue pour le ménage.\n\nCe qui m’a décidée, c’est bête : un monsieur dans la rue m’a demandé si j’avais bu. À dix heures du matin, avec mon cabas. Le lendemain j’ai commandé une canne rouge. Puisqu’on me regardait, autant choisir quoi.',
      },
      {
        by: 'tournesol',
        replyTo: 2,
        text: 'On me l’a faite aussi, celle de l’alcool. Un gendarme. J’ai soufflé dans son appareil avec une grande dignité, et j’ai failli tomber en lui rendant.',
      },
      {
        by: 'noisette',
        replyTo: 2,
        text: 'Rouge comment ?',
      },
      {
        by: 'fil-de-laine',
        replyTo: 4,
        text: 'Coquelicot. Les enfants disent que c’est une canne de magicienne. Je ne démens pas.',
      },
      {
        by: 'petite-ourse',
        label: 'experience',
        text: 'Mes élèves ont posé toutes les questions en quatre minutes le premier jour : est-ce que ça fait mal, est-ce que tu vas mourir, est-ce qu’on peut l’essayer. Après ils sont retournés à leurs cahiers. Les parents, eux, ont mis jusqu’à Noël.',
      },
      {
        by: 'marcel',
        label: 'opinion',
        text: 'Ma première canne m’a coûté plus que les trois suivantes et le déambulateur réunis. Dans la tête, je veux dire. Après, on est entraîné.',
      },
      {
        by: 'luciole',
        text: 'moi je ne l’ai toujours pas. je longe les murs, je connais tous ceux du quartier. je vous lis et je crois que je n’en suis pas là, et c’est peut-être pas grave non plus',
      },
      {
        by: 'fil-de-laine',
        replyTo: 8,
        text: 'Pas grave du tout. Les murs c’est du solide, et on y rencontre des chats.',
      },
      {
        by: 'noisette',
        text: 'Premier essai, de nuit, comme une voleuse. Jusqu’au bout de la rue et retour. Personne. J’ai fait tomber la canne deux fois, j’ai ri une fois.',
      },
      {
        by: 'noisette',
        text: 'Trois semaines plus tard : marché, de jour, du monde. La marchande de fromages m’a fait passer devant et je n’ai pas su quoi faire de ça. Mais je suis allée jusqu’au fleuriste du fond, que je n’avais pas vu depuis l’automne. La grise retourne chez la kiné. J’en ai choisi une verte.',
      },
      {
        by: 'tournesol',
        replyTo: 11,
        text: 'On va finir par faire un arc-en-ciel à nous tous.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'On n’en parle jamais : la vessie',
    tags: ['soins'],
    openedDaysAgo: 305,
    posts: [
      {
        by: 'tournesol',
        warning: 'vessie, sans détour',
        text: 'Bon. Je me lance, derrière un pseudonyme on peut. Depuis l’an dernier je ne choisis plus mes trajets selon la distance mais selon les toilettes. Je connais celles de quatre cafés, de la médiathèque et du magasin de bricolage (les meilleures). Comment vous faites, vous, pour sortir l’esprit tranquille ?',
      },
      {
        by: 'marcel',
        text: 'Merci d’ouvrir la porte, si j’ose dire. Vingt ans que j’attends que quelqu’un en parle en premier.',
      },
      {
        by: 'luciole',
        text: 'je ne bois plus l’après-midi quand je dois sortir. je sais que c’est mal',
      },
      {
        by: 'fil-de-laine',
        replyTo: 3,
        label: 'experience',
        text: 'Ce n’est pas mal, on l’a tous fait. Moi ça m’a valu une belle infection et trois jours de fièvre, avec les jambes en coton en prime. C’est là que j’en ai parlé, pas avant, j’avais trop honte.',
      },
      {
        by: 'petite-ourse',
        label: 'experience',
        text: 'En classe, impossible de sortir quand je veux. J’ai attendu deux ans pour le dire à ma neurologue. Elle a répondu « ah, enfin quelqu’un qui m’en parle » et elle m’a envoyée faire un bilan en urologie. C’était gênant dix minutes. J’aurais aimé y aller plus tôt.',
      },
      {
        by: 'tournesol',
        replyTo: 5,
        label: 'question',
        text: 'Gênant comment ? Sois franche, je suis assis.',
      },
      {
        by: 'petite-ourse',
        replyTo: 6,
        warning: 'care',
        text: 'On remplit la vessie avec une petite sonde et on demande de dire quand ça presse. Je n’ai pas eu mal, plutôt froid. L’infirmière parlait de sa chienne tout du long, c’était du grand art.',
      },
      {
        by: 'noisette',
        text: 'Moi c’est la rééducation avec une kiné spécialisée qui m’a aidée. Je ne savais même pas que ça existait, ni que c’était aussi pour les hommes. Au début j’avais l’impression de parler une langue sans les mots.',
      },
      {
        by: 'marcel',
        text: 'J’ai une petite carte de l’association qui dit « accès prioritaire aux toilettes ». Je l’ai montrée une fois, dans une boulangerie. La patronne m’a fait passer par le fournil. Je suis ressorti avec un croissant.',
      },
      {
        by: 'tournesol',
        replyTo: 9,
        text: 'Sur ma liste : la boulangerie de Marcel, trois étoiles.',
      },
      {
        by: 'tournesol',
        text: 'Nouvelles du front. J’en ai parlé. J’ai prononcé le mot devant une interne de vingt-cinq ans qui n’a pas cillé. Bilan passé, la sonde c’est comme Petite-Ourse a dit, plutôt froid. On essaie quelque chose, ça va mieux, pas parfait. Hier j’ai pris le chemin le plus long, exprès.',
      },
      {
        by: 'luciole',
        replyTo: 11,
        text: 'le chemin le plus long, exprès. je vais prendre rendez-vous',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Dossier MDPH : on met la lettre du neurologue, ou ses propres mots aussi ?',
    openedDaysAgo: 2,
    posts: [
      {
        by: 'tournesol',
        label: 'question',
        text: 'Je remplis la partie « vos besoins » et je tourne autour depuis trois jours… Il y a une grande page blanche où l’on peut raconter. Est-ce que quelqu’un la lit ? J’ai écrit six lignes, je les trouve pleurnichardes, puis je les trouve trop fières. Si vous l’avez remplie, vous aviez mis quoi, en gros ?',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: '3 h 20, les jambes qui sautent',
    tags: ['fatigue'],
    openedDaysAgo: 0,
    openedAt: '03:24',
    posts: [
      {
        by: 'luciole',
        text: 'elles font leur vie sous la couette, des secousses toutes les deux minutes. j’ai lu, j’ai marché jusqu’à la cuisine, j’ai regardé la rue. un type promène un chien minuscule.\n\nje travaille demain. je ne demande rien, si quelqu’un d’autre est réveillé, bonsoir',
      },
    ],
  },
];
