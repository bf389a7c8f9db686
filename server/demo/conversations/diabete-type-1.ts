import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'Vous arrivez ? Dites bonjour ici',
    tags: ['famille'],
    openedDaysAgo: 398,
    posts: [
      {
        by: 'iris',
        short: 'Pas besoin de tout raconter. Un nom d’ici et trois mots suffisent.',
        text: 'Bonjour, et entrez.\n\nCet espace est celui d’Au Fil du Sucre. On y vient avec un diabète de type 1, ou parce que quelqu’un qu’on aime en a un. Pas besoin de tout raconter : un nom d’ici et trois mots suffisent. On peut aussi écrire en anglais, plusieurs personnes le lisent.\n\nJe commence. Iris, diabétique depuis trente-cinq ans, j’ai connu les seringues en verre qu’on faisait bouillir dans une casserole. La casserole existe toujours. On y fait des œufs.',
      },
      {
        by: 'reglisse',
        text: 'salut. Réglisse, diabétique depuis mes huit ans, cuisinier dans une cantine. oui, je passe mes journées à côté des desserts. non, ça ne me fait rien. enfin le riz au lait, si.',
      },
      {
        by: 'bleuet',
        text: 'Bonjour. Diagnostiquée à trente et un ans, d’abord soignée comme un type 2 parce que « à votre âge, c’est rare ». Pas si rare, on dirait. Je travaille en bibliothèque et je marche dès que je peux.',
      },
      {
        by: 'iris',
        replyTo: 3,
        text: 'Pas si rare, non. Dans notre association, une personne sur trois a été diagnostiquée adulte. Bienvenue, Bleuet.',
      },
      {
        by: 'sherpa',
        text: 'Bonjour à tous. Je ne suis pas malade, c’est ma fille. Elle avait quatre ans et demi. Elle buvait l’eau du bain, on trouvait ça drôle, on a même une vidéo. Je n’arrive plus à la regarder.\n\nElle va bien maintenant. Moi je cherche des gens qui ont grandi avec, pour savoir comment c’était de l’intérieur.',
      },
      {
        by: 'reglisse',
        replyTo: 5,
        text: 'de l’intérieur, à huit ans, c’était surtout long d’attendre avant de manger. et être celui qui a le droit de sortir de classe. je te raconterai ce que tu veux.',
      },
      {
        by: 'sherpa',
        replyTo: 6,
        text: 'Merci. J’ai une liste de questions longue comme le bras, je vais essayer de ne pas tout poser le premier jour.',
      },
      {
        by: 'half-moon',
        text: 'Bonjour. Je suis infirmière de nuit, type 1 depuis 2009. Je lis bien le français, j’écris comme je peux, donc parfois je finirai in English. Au travail je connais tout sur les pompes des autres. Chez moi j’oublie de charger la mienne.',
      },
      {
        by: 'bleuet',
        replyTo: 8,
        text: 'Votre français est très bien. Et la pompe à deux pour cent de batterie en pleine réunion, je connais.',
      },
      {
        by: 'sherpa',
        text: 'Une chose que je n’ai pas dite la première fois. J’ai pensé que vous alliez me trouver déplacé, un papa parmi les diabétiques. C’est l’inverse. Je voulais l’écrire.',
      },
      {
        by: 'reglisse',
        replyTo: 10,
        text: 'mon père aurait bien eu besoin d’un endroit comme ça en son temps. il avait un carnet à spirale et il parlait à personne.',
      },
      {
        by: 'iris',
        replyTo: 11,
        text: 'Le carnet à spirale… Le mien avait trois couleurs de stylo. Vert, bleu, rouge. Je trichais en vert.',
      },
      { by: 'bleuet', replyTo: 12, text: 'Trente-cinq ans après, voilà les aveux.' },
      { by: 'half-moon', replyTo: 12, text: 'Every nurse knows the green pen. We never said anything.' },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    title: 'Partir en randonnée trois jours avec une pompe',
    tags: ['matériel'],
    openedDaysAgo: 0,
    posts: [
      {
        by: 'bleuet',
        label: 'question',
        short: 'Première fois sans ma famille. Comment gardez-vous votre matériel au frais ?',
        text: 'Trois jours de crête, deux nuits en refuge, et pour la première fois sans ma famille. D’habitude c’est mon mari qui porte le double de tout, et qui me regarde de travers quand je ralentis.\n\nDeux choses me tracassent. Le froid du matin : l’an dernier mon lecteur s’est mis en grève au col. Et l’inverse l’après-midi, quand le sac reste au soleil pendant la sieste. Comment gardez-vous votre matériel au frais, sans qu’il gèle ? Et est-ce que vous prévenez le gardien du refuge, ou personne ?',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Première soirée pyjama chez une copine, samedi',
    tags: ['famille', 'nuits'],
    openedDaysAgo: 1,
    posts: [
      {
        by: 'sherpa',
        text: 'Elle est invitée samedi. Cinq petites filles, un film, des crêpes, et dormir là-bas. La maman a dit oui sans hésiter, elle est venue un mercredi apprendre les alarmes avec nous.\n\nC’est moi qui n’y arrive pas. J’ai regardé sur la carte combien de minutes en voiture. Onze. J’ai déjà prévu de ne pas boire de vin, de dormir habillé. Ma fille a mis son pyjama dans son sac il y a trois jours déjà, avec la pochette orange par-dessus, bien à plat, comme on fait à la maison. Je n’ai pas besoin qu’on me dise quoi faire. J’avais juste besoin de le dire quelque part.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Les nuits : qui se lève quand l’alarme sonne ?',
    tags: ['nuits', 'famille'],
    openedDaysAgo: 47,
    posts: [
      {
        by: 'sherpa',
        short: 'Deux ans que je ne dors plus d’une traite. Nous nous sommes disputés à 3 h 40, à voix basse, à propos d’une alarme.',
        text: 'Cette nuit l’alarme a sonné quatre fois. La dernière à 3 h 40. Sa mère et moi, on s’est disputés debout dans le couloir, en chuchotant, pour savoir lequel s’était levé la fois d’avant. On chuchotait des choses méchantes. La petite a bu son jus sans ouvrir les yeux, elle a dit « merci papa » et elle s’est rendormie.\n\nMoi non. Je suis resté assis par terre à côté du lit à regarder la courbe remonter.\n\nÇa fait deux ans. Je ne me plains pas du matériel, il lui sauve sans doute la mise. Mais je ne sais plus ce que c’est, dormir. Au travail j’ai rangé les clés de la camionnette dans le frigo. Comment vous vivez ça, vous, les nuits ?',
      },
      {
        by: 'reglisse',
        label: 'experience',
        text: 'les clés dans le frigo, c’est très bien, au moins elles étaient au frais.\n\nsérieusement. quand j’étais gosse y avait pas d’alarme, c’était ma mère l’alarme. elle passait la main sur ma nuque pour voir si je transpirais. je faisais semblant de dormir. je crois que c’est le geste le plus doux de mon enfance.',
      },
      { by: 'sherpa', replyTo: 2, text: 'Je viens de lire ça sur le parking avant d’embaucher. Il me faut cinq minutes.' },
      {
        by: 'half-moon',
        text: 'Les nuits, c’est mon métier, alors je vois les deux côtés. À quatre heures du matin le cerveau n’a plus de gentillesse, c’est presque physiologique. Avec mes collègues on a une règle : rien de ce qui est dit entre trois et cinq ne compte.',
      },
      { by: 'bleuet', replyTo: 4, text: 'Je prends la règle des trois à cinq pour toute la famille, diabète ou pas.' },
      {
        by: 'bleuet',
        label: 'experience',
        text: 'De mon côté, c’est mon mari que l’alarme réveille. Moi, je dors dessus. Il me secoue, je grogne, il va chercher le jus, et le matin je ne me souviens de rien. J’ai longtemps trouvé ça pratique. Puis un jour il m’a dit : « Tu ne sais pas que j’ai peur, parce que tu dors. » Je n’avais jamais vu les choses de ce côté du lit.',
      },
      {
        by: 'sherpa',
        replyTo: 6,
        text: '> Tu ne sais pas que j’ai peur, parce que tu dors.\n\nJe vais la garder, celle-là. C’est exactement ce que je ressens, et je ne peux pas le dire à une enfant de six ans. Heureusement qu’elle dort.',
      },
      {
        by: 'iris',
        text: 'Sherpa, merci d’avoir écrit cela. Vous cherchez de l’écoute et je vois que chacun l’a entendu. Ces disputes du couloir, beaucoup de parents de l’association me les racontent, presque mot pour mot.',
      },
      { by: 'reglisse', replyTo: 8, text: 'on devrait faire une affiche. « le couloir, 3 h 40 ». tout le monde comprendrait.' },
      {
        by: 'sherpa',
        text: 'Sa mère a lu par-dessus mon épaule. Elle voudrait que je précise que c’était son tour à elle et qu’elle le savait. Voilà, c’est officiel.',
      },
      { by: 'half-moon', replyTo: 10, text: 'Please frame this.' },
      {
        by: 'bleuet',
        label: 'question',
        text: 'Question de quelqu’un qui n’a pas d’enfant sous pompe : vous arrive-t-il, l’un ou l’autre, de dormir ailleurs ? Une nuit sur l’autre, un canapé avec la porte fermée ? Chez nous ça a été un sujet un peu honteux, faire chambre à part à cause d’un capteur.',
      },
      {
        by: 'sherpa',
        replyTo: 12,
        text: 'Jamais essayé. J’aurais l’impression de déserter. Mais je remarque que j’ai écrit déserter, comme si c’était la guerre, et ça me fait réfléchir.',
      },
      {
        by: 'half-moon',
        replyTo: 12,
        text: 'Je dors toujours seule puisque je dors le jour. Le capteur réveille le chat. Le chat me déteste.',
      },
      {
        by: 'reglisse',
        replyTo: 12,
        warning: 'hypoglycémie grave la nuit',
        text: 'moi j’ai mis longtemps à redormir tranquille. à dix-neuf ans j’ai fait une hypo tout seul dans mon studio, c’est le voisin qui a entendu un bruit. je m’en suis sorti avec une bosse et les pompiers dans l’escalier.\n\naprès ça j’ai dormi six mois avec la lumière. je l’avais dit à personne. ce que je veux dire c’est que la peur de la nuit, elle est pas que du côté des parents. et elle est partie, un jour, sans prévenir.',
      },
      { by: 'bleuet', replyTo: 15, text: 'Merci Réglisse. On te lit toujours en riant et là je pose la tasse.' },
      {
        by: 'reglisse',
        replyTo: 16,
        text: 'reprends ta tasse, ça va froidir. je vais bien. le voisin est devenu un copain, on va à la pêche.',
      },
      {
        by: 'sherpa',
        replyTo: 15,
        text: 'Tu sais que c’est ma peur numéro un, celle de dans treize ans. Son studio à elle. De savoir qu’il peut y avoir un voisin, et la pêche après, ça m’aide plus que toutes les courbes.',
      },
      {
        by: 'iris',
        label: 'experience',
        text: 'Pour ma mère, le plus dur n’a pas été de se lever. Ç’a été d’arrêter. J’avais vingt-quatre ans, je vivais à l’autre bout du pays, elle mettait encore son réveil à deux heures. Elle me l’a avoué à ses quatre-vingts ans, en s’excusant.',
      },
      {
        by: 'sherpa',
        text: 'Je reviens, dix jours après. On a fait un truc bête : un tableau sur le frigo, avec des aimants. Semaine A, semaine B. Celui qui n’est pas de garde met des bouchons, pour de vrai, et l’autre n’a pas le droit de soupirer.\n\nLa première nuit avec bouchons je n’ai pas fermé l’œil. La troisième j’ai dormi sept heures. J’ai cru que j’étais malade.',
      },
      { by: 'half-moon', replyTo: 20, text: 'Sept heures ! C’est obscène. Je suis contente pour toi.' },
      { by: 'bleuet', replyTo: 20, text: 'L’interdiction de soupirer, c’est le détail qui me convainc. Je vais négocier la même.' },
      { by: 'reglisse', replyTo: 20, text: 'et les clés ?' },
      { by: 'sherpa', replyTo: 23, text: 'Sur le crochet. Le beurre, par contre, on ne l’a jamais retrouvé.' },
      {
        by: 'bleuet',
        text: 'J’ai raconté le tableau à mon mari. Il a réfléchi et il a dit qu’il préférait continuer à se lever, mais qu’il voulait bien le petit déjeuner au lit le lendemain. J’en suis à quatre plateaux. C’est un homme d’affaires.',
      },
      {
        by: 'half-moon',
        label: 'opinion',
        text: 'Je pense une chose, sans être sûre. On dit beaucoup que la technique va nous laisser dormir. Pour moi elle m’a donné plus d’alarmes et moins de surprises. Je prends. Mais je ne dis pas que c’est du repos.',
      },
      {
        by: 'sherpa',
        replyTo: 26,
        text: 'Plus d’alarmes et moins de surprises, oui. On a revu les réglages des alertes avec l’équipe de la petite au dernier rendez-vous, je n’avais jamais osé dire que les bips nous rendaient fous. La dame a dit : « il fallait le dire ». J’avais peur qu’on nous trouve mauvais parents.',
      },
      {
        by: 'sherpa',
        text: 'Dernière nouvelle du couloir. Cette nuit c’est elle qui nous a réveillés. « Papa, maman, ça a sonné et vous dormez. » Elle avait déjà pris son jus. Elle avait l’air assez fière, et un peu vexée.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'practical',
    language: 'en',
    title: 'Night shifts: when does your body think breakfast is?',
    tags: ['nuits'],
    answeredBy: 7,
    openedDaysAgo: 124,
    posts: [
      {
        by: 'half-moon',
        label: 'question',
        short: 'Ten years of nights, and I still can’t work out how other people eat around 4 a.m. on a pump.',
        text: 'Writing in English because it is 5 a.m. and my French has gone to bed.\n\nI do three nights in a row, then four days off. On the first night everything drifts up while I sit at the desk, and by the third I am chasing lows along the corridor. My team at the clinic is kind and works nine to five. They draw me lovely curves with breakfast at eight.\n\nI’m not after numbers, I have people for that. I’d like to know how you arrange the *day*: when you eat, when you sleep, what you stopped doing.',
      },
      {
        by: 'reglisse',
        label: 'experience',
        text: 'i did two winters in a bakery in Ireland, start at two in the morning. what saved me was stopping to call it night. i decided 1 a.m. was breakfast, i had a bowl, i sat down, i said good morning to people. everybody thought i was mad.',
      },
      { by: 'half-moon', replyTo: 2, text: 'Saying good morning at 1 a.m. on a ward would get me a psych referral, but I like it.' },
      {
        by: 'bleuet',
        text: 'No night shifts here, only long walks, but I recognise “drifting up while sitting, chasing lows while moving”. For me the third day is always a different person. Is it the walking that adds up, or the bad sleep?',
      },
      {
        by: 'half-moon',
        replyTo: 4,
        text: 'Both, I suspect. Third night I’ve usually slept four hours in a room where a neighbour learns the trumpet.',
      },
      {
        by: 'sherpa',
        text: 'Sorry for my English, I learned it with instruction manuals. My brother works nights in a warehouse, not diabetic. He eats small and cold, every three hours, and nothing "real" before going to bed. He says the canteen lasagna at 3 was killing him more than the shift.',
      },
      {
        by: 'reglisse',
        replyTo: 5,
        label: 'experience',
        text: 'ok the longer version. three things i did, with my nurse who was the only one not laughing.\n\n- same meal at the same hour of the shift, not of the clock. hour two, hour six. like trains.\n- one page with just the working nights, no days off on it. when we looked only at that, it was a pattern. mixed with the rest it was soup.\n- a real meal when i got up, at four in the afternoon, at a table, even alone.\n\nit was not perfect but it stopped feeling random. random was the worst.',
      },
      {
        by: 'half-moon',
        replyTo: 7,
        text: '> mixed with the rest it was soup\n\nThat’s it. That’s precisely what we look at every three months: soup. I’m going to print just the nights.',
      },
      { by: 'bleuet', replyTo: 7, text: 'Hour two, hour six, like trains. I might steal this for hiking. My legs also ignore the clock.' },
      {
        by: 'half-moon',
        text: 'Back after two rotations. I brought nine printed nights to the clinic. The doctor laid them out on the floor, actually knelt down, and said “oh”. We’re trying something together now. I don’t know yet if it works. But nobody has drawn me a breakfast at eight.',
      },
      { by: 'reglisse', replyTo: 10, text: 'a doctor on the floor is always a good sign. unless he fell.' },
      { by: 'half-moon', replyTo: 11, text: 'Marking yours as the answer, baker. The trumpet, for the record, has reached “Hello Dolly”.' },
    ],
  },
  {
    kind: 'experience',
    language: 'en',
    title: 'The beep in the quiet room',
    tags: ['matériel'],
    openedDaysAgo: 212,
    posts: [
      {
        by: 'half-moon',
        text: 'Funeral of a colleague’s father. Small chapel, someone reading a poem, and my pump decides to announce to everyone that it would like a new reservoir. Three times. I pressed every button through my coat. A man in front turned round and *handed me a mint*.\n\nTell me yours. I need company.',
      },
      { by: 'bleuet', replyTo: 1, text: 'I work in a library. Need I say more? The regulars now look up and say “Madame, c’est vous.”' },
      { by: 'reglisse', text: 'cinema, horror film, the exact second when the girl opens the cupboard. the whole row screamed at ME.' },
      { by: 'half-moon', replyTo: 3, text: 'You win. Nobody else post, he wins.' },
      {
        by: 'sherpa',
        text: 'My daughter in the school choir, in the silence before the first note. She said loud: "it’s only my sugar, you can start". The conductor started.',
      },
      { by: 'half-moon', replyTo: 5, text: 'Correction, she wins. “It’s only my sugar, you can start” should be on a T-shirt.' },
      {
        by: 'bleuet',
        label: 'experience',
        text: 'A less funny one, if I may. A job interview, years ago. It beeped, I said “sorry, it’s a medical device”, and I saw the three faces close. I’ll never know. Since then I say it first, before sitting down, in one sentence, smiling. It costs me something every time.',
      },
      {
        by: 'half-moon',
        replyTo: 7,
        text: 'I’m sorry, Bleuet. I do the opposite: I say nothing, and I spend the hour with my hand on my pocket. I don’t think mine is cheaper.',
      },
      { by: 'reglisse', replyTo: 7, text: 'i change with the weather. good day i explain, bad day i say it’s my mother texting.' },
      {
        by: 'sherpa',
        text: 'I read this thread to my daughter, translated, without the interview. She asked if the man with the mint knew that mints have sugar. Then she said he was clever.',
      },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Marre d’être un bon élève',
    tags: ['suivi'],
    openedDaysAgo: 83,
    posts: [
      {
        by: 'reglisse',
        label: 'experience',
        short:
          'Vingt-six ans de diabète, et depuis trois mois je regarde plus mes chiffres. Je fais le minimum. Je voudrais juste le dire.',
        text: 'd’habitude je fais le clown ici, là je vais essayer sans.\n\nça fait trois mois que je regarde plus. je fais ce qu’il faut pour tenir debout, pas plus. je télécharge rien, je note rien. le rendez-vous, je l’ai décalé deux fois. j’ai pas de drame à raconter. c’est juste vingt-six ans à avoir une note tous les matins et à me dire peut mieux faire.\n\nau boulot tout le monde me croit increvable. j’ai pas envie de conseils, je les connais tous, je pourrais les chanter.',
      },
      { by: 'bleuet', text: 'Je ne vais rien te conseiller. Je te lis, et je suis contente que tu l’aies écrit sans le clown.' },
      {
        by: 'half-moon',
        replyTo: 1,
        text: 'Moi aussi. Deux fois. La deuxième a duré presque un an et j’étais infirmière en diabétologie à ce moment. Je donnais le cours le matin et je ne faisais rien le soir. Tu n’es pas le seul bon élève qui sèche.',
      },
      { by: 'reglisse', replyTo: 3, text: 'en diabéto. oh la vache. je sais pas pourquoi ça me fait autant de bien.' },
      {
        by: 'sherpa',
        text: 'Je peux te dire quelque chose qui n’est pas un conseil ? Je regarde les chiffres de ma fille trente fois par jour et elle le voit. En te lisant, je me demande si je ne suis pas en train de lui mettre la note du matin. Je vais y penser.',
      },
      {
        by: 'reglisse',
        replyTo: 5,
        text: 'mon père disait « c’est combien ? » avant bonjour. chaque matin. il m’aimait, c’était sa façon. mais tu vois, vingt-cinq ans plus tard, je te le ressors.',
      },
      {
        by: 'sherpa',
        replyTo: 6,
        text: 'Ce matin j’ai dit bonjour d’abord. J’ai dû me mordre la langue. Elle m’a demandé si j’étais malade.',
      },
      {
        by: 'bleuet',
        warning: 'dark_thoughts',
        label: 'experience',
        text: 'J’ai hésité à l’écrire. L’année de mes quarante ans, c’est allé plus loin que l’envie de ne plus compter. Certains soirs, l’idée que tout s’arrête me semblait reposante, et ça m’a fait peur de la trouver reposante. Je l’ai dit à ma médecin en regardant mes chaussures. Elle n’a pas parlé de mes chiffres une seule fois pendant trois mois.\n\nJe vais bien aujourd’hui. Je ne compare pas, Réglisse. C’est juste que personne ne m’avait dit que ça existait, et j’aurais aimé.',
      },
      {
        by: 'iris',
        replyTo: 8,
        text: 'Merci de votre confiance, Bleuet. Je vous ai laissé un petit mot. Et pour celles et ceux qui liraient cela un mauvais soir : le lien Aide urgente, en haut de la page, répond aussi quand on n’est pas sûr que ce soit assez grave.',
      },
      {
        by: 'reglisse',
        replyTo: 8,
        text: 'merci bleuet. j’en suis pas là, je te le dis pour que tu dormes. mais si j’y étais je saurais à qui le dire maintenant.',
      },
      {
        by: 'half-moon',
        warning: 'weight',
        text: 'Chez moi ce n’était pas seulement la fatigue, c’était aussi mon corps. J’avais pris du poids en allant *mieux*, et tout le monde me félicitait pour mes chiffres. I hated the compliments. Il a fallu deux ans pour le dire à voix haute, à une psychologue qui a dit : « bien sûr ». Juste « bien sûr ».',
      },
      { by: 'bleuet', replyTo: 11, text: 'Bien sûr. Deux mots, deux ans. Merci de l’écrire.' },
      {
        by: 'reglisse',
        text: 'trois semaines après. j’y suis allé, au rendez-vous. j’ai posé le lecteur sur la table et j’ai dit « y a rien dedans, j’en pouvais plus ». elle a fermé l’ordinateur. on a parlé de pêche et de mon dos et à la fin on a décidé que d’ici la prochaine fois je regarderais qu’un seul moment de la journée, celui que je veux. j’ai choisi le soir.\n\nje vous raconte pas que c’est réglé. mais j’ai plus de note.',
      },
      {
        by: 'sherpa',
        replyTo: 13,
        text: 'Le soir, c’est aussi mon heure. On sera deux à lever le nez vers un écran en même temps. Content de te lire, Réglisse.',
      },
    ],
  },
  {
    kind: 'question',
    wants: 'information',
    title: 'Premier fond d’œil avec dilatation : comment ça se passe ?',
    tags: ['suivi'],
    answeredBy: 3,
    openedDaysAgo: 163,
    posts: [
      {
        by: 'bleuet',
        label: 'question',
        text: 'Jusqu’ici on me faisait juste une photo, en deux minutes. Cette fois la convocation dit « fond d’œil avec dilatation, venir accompagnée ». C’est dans quinze jours.\n\nQu’est-ce qu’on sent ? Combien de temps voit-on flou après ? Et dois-je m’inquiéter qu’on me demande plus qu’une photo ?',
      },
      {
        by: 'reglisse',
        text: 'des gouttes, tu attends, tu vois plus ton téléphone, tu t’ennuies. après tu sors et le soleil t’attaque. prends des lunettes noires, même moches.',
      },
      {
        by: 'half-moon',
        warning: 'care',
        label: 'experience',
        text: 'J’en ai eu beaucoup, je te raconte le mien, heure par heure.\n\nLes gouttes piquent comme l’eau de piscine, quelques secondes. On attend à peu près une demi-heure, plusieurs fois des gouttes. Ensuite le menton sur un appui, une lumière très forte, « regardez en haut, à gauche ». Parfois une lentille touche l’œil, l’œil est endormi avant, je sens seulement le bord froid. Dix minutes peut-être.\n\nFlou de près tout l’après-midi. Le soir je pouvais lire. Je n’ai pas conduit ce jour-là, on me l’avait bien dit.\n\nPour moi, la première fois, c’était seulement parce que ma pupille était trop petite pour une bonne photo.',
      },
      {
        by: 'bleuet',
        replyTo: 3,
        text: 'C’est exactement ce dont j’avais besoin, le menton et le bord froid compris. J’ai moins peur d’une chose que je peux imaginer.',
      },
      { by: 'sherpa', text: 'Je lis avec attention, ce sera le tour de ma fille un jour. Est-ce que quelqu’un l’a passé enfant ?' },
      {
        by: 'reglisse',
        replyTo: 5,
        text: 'oui vers douze ans. mon oncle m’avait dit que j’aurais des yeux de chouette. j’ai passé l’aprem à faire la chouette devant la glace. très bon souvenir.',
      },
      {
        by: 'iris',
        label: 'sourced',
        text: 'Notre association a une fiche sur ce rendez-vous, relue par une orthoptiste. Elle est dans les repères de l’espace. On y lit que la photo reste le contrôle courant et qu’un examen avec dilatation peut être demandé pour des raisons toutes simples. La convocation ne dit donc rien de vos yeux.',
      },
      {
        by: 'bleuet',
        replyTo: 7,
        text: 'Lue, merci. J’ai aussi téléphoné au secrétariat, ce que j’aurais dû faire d’abord. Photo de l’an dernier trop sombre. Voilà tout.',
      },
      { by: 'half-moon', replyTo: 8, text: 'Dark photo ! Deux semaines de peur pour une lampe. Je suis contente que tu aies appelé.' },
      {
        by: 'bleuet',
        text: 'C’était ce matin, je dicte ce message car je ne vois pas mon écran. Tout va bien au fond. La dame m’a montré l’image, on dirait une planète orange avec des rivières. J’en ai demandé une copie.',
      },
      {
        by: 'sherpa',
        replyTo: 10,
        text: 'Une planète avec des rivières, je raconterai ça à ma fille le jour venu. Entre la chouette et la planète, elle va réclamer le rendez-vous.',
      },
      { by: 'reglisse', replyTo: 10, text: 'et les lunettes, moches ?' },
    ],
  },
  {
    kind: 'tip',
    title: 'Le quart d’heure du dimanche soir, pour ne plus jamais manquer de rien',
    tags: ['matériel'],
    openedDaysAgo: 266,
    posts: [
      {
        by: 'bleuet',
        label: 'experience',
        short: 'Quatre boîtes à chaussures, une liste collée dans le couvercle, un quart d’heure le dimanche avec la radio.',
        text: 'Il y a deux ans je me suis retrouvée un jour férié avec un seul cathéter et un capteur qui se décollait. Depuis, j’ai mon quart d’heure du dimanche.\n\nQuatre boîtes à chaussures, une par semaine. Dans chacune, de quoi tenir la semaine plus un de chaque. Je descends la première, je remplis la dernière, et ce qui manque va tout de suite sur la liste de la pharmacie. Dans le couvercle, les dates d’ouverture au crayon. Je mets la radio, je ne réfléchis à rien.\n\nCe n’est pas passionnant, mais je ne compte plus dans ma tête le mercredi.',
      },
      { by: 'reglisse', text: 'moi mon système c’est tout dans un sac et paniquer. je vais lire ton message deux fois.' },
      {
        by: 'sherpa',
        text: 'Quatre boîtes, c’est malin. Nous avions une seule grande caisse, on croyait être riches et c’étaient des emballages vides. J’imprime, je scotche.',
      },
      {
        by: 'half-moon',
        label: 'experience',
        text: 'J’ajoute ma petite manie d’hôpital : le plus vieux devant, le plus neuf derrière. Sinon on découvre un jour un trésor périmé au fond.',
      },
      { by: 'bleuet', replyTo: 4, text: 'J’ai eu le trésor périmé. Trois cents bandelettes, d’un lecteur qui n’existe plus.' },
      { by: 'reglisse', replyTo: 5, text: 'pièce de musée. iris tu prends ça avec tes seringues en verre ?' },
      { by: 'iris', replyTo: 6, text: 'Volontiers. J’ai déjà la casserole.' },
      {
        by: 'sherpa',
        label: 'question',
        text: 'Et pour l’école, vous laissez une réserve là-bas ? On nous a donné un tiroir dans le bureau de la directrice, mais personne ne regarde jamais dedans, nous compris.',
      },
      {
        by: 'bleuet',
        replyTo: 8,
        text: 'À la bibliothèque j’ai une petite trousse dans mon casier, et elle fait partie de la liste du dimanche : une ligne « casier, vérifié le ». Si la ligne est vide deux semaines de suite, je me fais honte.',
      },
      {
        by: 'sherpa',
        replyTo: 9,
        text: 'Vérifié ce matin devant la directrice. Deux jus périmés et un gâteau de l’année d’avant. Elle était plus gênée que moi. On a pris rendez-vous le premier lundi de chaque mois, le tiroir et nous.',
      },
      {
        by: 'reglisse',
        text: 'un mois plus tard : quatre boîtes. bon, trois. la quatrième a été mangée par le chien, mais VIDE, et je le savais, parce que c’était écrit dans le couvercle.',
      },
    ],
  },
  {
    kind: 'news',
    title: 'Elle a posé son capteur toute seule',
    tags: ['famille', 'matériel'],
    openedDaysAgo: 13,
    posts: [
      {
        by: 'sherpa',
        text: 'Hier soir, 19 h 10, sur le bord de la baignoire. Elle a dit « aujourd’hui c’est moi ». Elle a lavé, séché, compté jusqu’à cinq, elle s’est arrêtée à quatre, elle a recommencé. Et clac.\n\nMoi je tenais le paquet vide. C’était mon seul rôle et je l’ai tenu très fort.',
      },
      {
        by: 'reglisse',
        replyTo: 1,
        text: 'le coup du compter jusqu’à cinq et s’arrêter à quatre, trente-quatre ans et je le fais encore.',
      },
      {
        by: 'bleuet',
        text: 'J’ai lu ça à mon mari au petit déjeuner (sur plateau). Il a eu les yeux qui brillent et il a parlé d’oignons.',
      },
      {
        by: 'half-moon',
        text: 'Clac! The best sound. Dis-lui qu’une infirmière de nuit l’applaudit très doucement, parce que tout le monde dort.',
      },
      {
        by: 'sherpa',
        replyTo: 4,
        text: 'Transmis. Elle demande si tu as un capteur aussi et de quelle couleur est le pansement. C’est la seule question qui compte, apparemment.',
      },
      { by: 'half-moon', replyTo: 5, text: 'Beige, hélas. Je vais faire un effort.' },
      {
        by: 'iris',
        text: 'La première fois que j’ai fait ma piqûre seule, j’avais neuf ans et toute la famille regardait par la porte. Je m’en souviens mieux que de mon baccalauréat.',
      },
      { by: 'bleuet', label: 'question', text: 'Et toi, Sherpa, ça fait quoi ?' },
      {
        by: 'sherpa',
        replyTo: 8,
        text: 'Je me doutais que quelqu’un demanderait. J’étais fier à ne plus savoir où me mettre. Après, dans la cuisine, j’ai été triste, une tristesse bizarre. Je me suis dit qu’elle n’aurait pas dû avoir à être courageuse sur le bord d’une baignoire. Les deux sont restés là toute la soirée, côte à côte, et puis on a fait des pâtes.',
      },
      { by: 'reglisse', replyTo: 9, text: 'les pâtes règlent pas tout mais elles tiennent compagnie.' },
      {
        by: 'half-moon',
        text: 'Update: purple, with stars. Mon patient de la 12 a dit que c’était « rock and roll ». Remercie la petite.',
      },
      {
        by: 'sherpa',
        replyTo: 11,
        text: 'Elle a demandé que je lise deux fois « rock and roll ». Le prochain sera violet aussi, c’est décidé, on ne me consulte plus.',
      },
    ],
  },
];
