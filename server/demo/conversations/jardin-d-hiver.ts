import type { DemoThread } from '../content.ts';

export const threads: readonly DemoThread[] = [
  {
    kind: 'experience',
    title: 'La porte du jardin',
    openedDaysAgo: 212,
    lastsDays: 3,
    posts: [
      {
        by: 'simone',
        text: 'Cet endroit est petit, exprès. Seules les personnes invitées le voient, et ce qui s’y dit n’en sort pas.\n\nOn y vient après. Après la personne qu’on a aidée, quand le téléphone ne sonne plus et que l’on continue d’avoir la main dessus. On peut y parler de la mort avec son vrai nom, en rire aussi, ou s’asseoir sans rien dire.\n\nMon mari est mort il y a neuf ans. Il aimait les serres, il y faisait trop chaud pour moi. C’est de là que vient le nom.',
      },
      {
        by: 'mirabelle',
        text: 'Merci pour l’invitation, j’ai hésité à pousser la porte. Ma mère est morte il y a dix-huit mois, je m’occupais d’elle en même temps que de mon mari. Je n’ai pas eu le temps de m’arrêter pour elle. Le lendemain de l’enterrement il y avait kiné à neuf heures.\n\nAlors je suis une drôle d’endeuillée, à mi-temps. J’ai un pied dans chaque pièce.',
      },
      { by: 'simone', replyTo: 2, text: 'Le mi-temps est accepté. Entrez avec le pied que vous voulez.' },
      { by: 'bruyere', text: 'Bonsoir. Papa. Il y a sept semaines. J’écrirai plus tard.' },
      { by: 'mirabelle', replyTo: 4, text: 'Bonsoir Bruyère. Il y a de la place à côté de moi.' },
    ],
  },
  {
    kind: 'experience',
    wants: 'listening',
    title: 'Je continue d’acheter son jambon',
    tags: ['les gestes'],
    openedDaysAgo: 68,
    posts: [
      {
        by: 'bruyere',
        warning: 'death',
        label: 'experience',
        short:
          'Six mois que papa est mort. À la caisse, j’ai encore ses deux tranches dans le panier. Et je n’ai pas su retirer « mes deux parents » de ma petite phrase.',
        text: 'Deux tranches, fines, sans couenne. Je les demande sans y penser, la bouchère les coupe sans y penser non plus. Elle sait pourtant, elle était à l’enterrement. Hier on s’est regardées au-dessus du papier et on a rien dit ni l’une ni l’autre. J’ai payé.\n\nJe les donne pas à maman, elle poserait une question. Je les mange dans la voiture.\n\nEt ma petite phrase, en haut, dit toujours « mes deux parents ». J’ai ouvert la page trois fois pour enlever le deux. Je peux pas. C’est un chiffre et je peux pas.',
      },
      {
        by: 'mirabelle',
        replyTo: 1,
        text: 'Ne l’enlevez pas. Vous les aidiez tous les deux, c’est toujours vrai de vous.\n\nMoi c’est son shampoing. J’ai coiffé maman jusqu’au bout, j’en ai racheté un flacon le mois dernier. Je l’ouvre.',
      },
      { by: 'bruyere', replyTo: 2, text: 'C’est quoi l’odeur ?' },
      { by: 'mirabelle', replyTo: 3, text: 'Amande et un peu de propre. Rien de rare.' },
      {
        by: 'simone',
        text: 'La bouchère qui ne dit rien et qui coupe, je la trouve immense.\n\nLe mien prenait le pain trop cuit. Neuf ans. La boulangère a changé deux fois et je dis encore « bien cuit ».',
      },
      {
        by: 'bruyere',
        text: 'Maman l’appelle, des fois. Pas comme si elle avait oublié. Elle dit son prénom vers l’escalier, elle attend, et puis elle dit « non, c’est vrai ». Je sais pas laquelle des deux il faut consoler, celle d’avant ou celle d’après le « non ».',
      },
      { by: 'simone', replyTo: 6, text: 'Peut-être aucune, Bruyère. Peut-être juste être dans la pièce. Vous y êtes.' },
      {
        by: 'bruyere',
        text: 'Je voulais vous dire. Samedi j’ai demandé UNE tranche. Épaisse, avec la couenne, comme moi je l’aime. La bouchère a levé la tête, elle a fait « ah ». Elle m’a compté rien du tout. J’ai pleuré sur le parking mais ça allait.',
      },
      {
        by: 'mirabelle',
        replyTo: 8,
        text: 'Avec la couenne. Je suis fière de vous et je ne sais pas si c’est le bon mot, pour du jambon.',
      },
    ],
  },
  {
    kind: 'question',
    title: 'A-t-on le droit d’être soulagée ?',
    tags: ['les gestes'],
    openedDaysAgo: 9,
    posts: [
      {
        by: 'mirabelle',
        warning: 'death',
        label: 'question',
        text: 'Je ne peux le demander qu’ici. Quand maman est morte, la première chose que j’ai sentie, avant tout, c’est mes épaules qui descendaient. Physiquement. L’infirmière avait encore la main sur la sienne.\n\nLe chagrin est venu, il est bien venu, merci. Mais c’était en deuxième. Et je pense à mon mari, et je sais que mes épaules attendent, et je voudrais les couper.',
      },
      {
        by: 'bruyere',
        replyTo: 1,
        label: 'experience',
        text: 'Moi j’ai dormi. La nuit même. Neuf heures d’affilée, j’avais pas fait ça depuis deux ans. Mon frère pleurait dans le salon et moi je ronflais, il me l’a dit. Je crois qu’il m’en veut.',
      },
      {
        by: 'simone',
        label: 'experience',
        text: 'J’ai mangé un gâteau entier, debout, à la cuisine, à cinq heures du matin. Personne à qui en couper une part. J’ai pensé : « voilà, c’est fini », et j’ai repris du gâteau. Je n’ai su que longtemps après que les deux allaient ensemble, le soulagement et lui.',
      },
      { by: 'mirabelle', replyTo: 3, text: 'Quel gâteau ?' },
      {
        by: 'simone',
        replyTo: 4,
        text: 'Un quatre-quarts de la voisine, un peu sec. Le meilleur de ma vie, et je ne peux plus en voir un.',
      },
      {
        by: 'bruyere',
        replyTo: 1,
        text: '> je voudrais les couper\n\nGarde-les tes épaules. Elles ont porté, elles se posent, c’est pas un vote contre ta mère.',
      },
      { by: 'mirabelle', replyTo: 6, text: 'Ce n’est pas un vote. Je l’ai recopié, je l’ai mis dans la poche du tablier.' },
    ],
  },
];
