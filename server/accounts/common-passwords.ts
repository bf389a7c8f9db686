import { FIRST_NAMES } from '../../shared/first-names.ts';
import { fold } from '../../shared/fold.ts';

/*
 * The lists of leaked passwords are, from ten characters on, made of very few things: a well-known word or first name, a run of
 * the keyboard or the alphabet, a year, one thing said twice. So those are known here rather than a list of their combinations.
 */

/** Words that lead the lists of leaked passwords in French, English and German; folded. */
const words = `
password passwort motdepasse mdp pass passe passw0rd passwd pwd kennwort geheim secret secrete login admin administrator administrateur root user utilisateur benutzer
guest invite gast test testing demo default changeme change changeit letmein welcome bienvenue willkommen bonjour bonsoir hello hallo hola salut coucou access
acces azerty qwerty qwertz trustno iloveyou loveyou love lover lovely lovers amour amore amor jetaime jtaime ichliebedich liebedich schatz schatzi
liebe mausi hase hasi engel spatz cherie cheri mamour monamour coeur bisous bisou calin doudou loulou chouchou loulou titi toto tata tutu nono nana lolo lulu
kiki zouzou minou minette chaton chat chien chiot cheval poney licorne lapin souris tigre tiger lion lionne panthere loup wolf renard bear ours dragon monkey singe
dolphin dauphin papillon butterfly schmetterling oiseau bird eagle aigle phoenix pferd katze hund kitty kitten puppy bunny rabbit mickey minnie donald
snoopy pokemon pikachu garfield simba nala bambi tigrou winnie stitch superman batman spiderman ironman hulk marvel starwars skywalker vader yoda gandalf frodo
potter hogwarts hermione matrix terminator rambo naruto sasuke goku sangoku vegeta dragonball onepiece minecraft fortnite roblox mario luigi zelda sonic
playstation nintendo xbox gamer gaming counter strike callofduty football futbol fussball foot soccer rugby tennis basket basketball baseball hockey handball
volley volleyball judo karate boxing golf ski skate skateboard surf surfing snowboard natation schwimmen danse dance dancer dancing marseille olympique
lyon paris psg saintetienne bordeaux nantes lens lille rennes toulouse monaco nice strasbourg metz bayern munchen muenchen dortmund borussia schalke hamburg
werder bremen koeln koln frankfurt stuttgart hertha berlin arsenal chelsea liverpool manchester united everton tottenham barcelona barca realmadrid
madrid juventus milan inter roma napoli benfica porto sporting portugal espana espagne italia italie france francais deutschland germany england london londres
brasil brazil canada america usa maroc algerie tunisie afrique africa turkiye turquie galatasaray fenerbahce besiktas luxembourg luxemburg belgique
bruxelles suisse schweiz osterreich wien zurich geneve europe europa corse bretagne breizh alsace bzh soleil sonne sunshine sun sunny sunset lune luna
mond moon moonlight etoile stern sterne star stars starlight ciel himmel sky heaven paradis paradise nuage wolke rain pluie regen snow neige schnee winter hiver spring
printemps fruhling fruehling summer ete sommer autumn automne herbst janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january
february march april june july august september october november december januar februar marz maerz juni juli oktober dezember lundi mardi
mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday
sunday fleur fleurs blume blumen flower flowers rose roses rosalie iris violette violet marguerite jasmin jasmine lily lilly tulipe orchidee capucine clementine
coquelicot tournesol muguet lavande cerise cherry kirsche fraise strawberry erdbeere framboise banane banana pomme apple apfel orange citron lemon peach peche
mangue mango ananas pineapple melon watermelon kiwi chocolat chocolate schokolade caramel vanille vanilla nutella cookie cookies biscuit bonbon candy
sugar sucre honey miel honig cheese fromage pizza pasta burger coffee cafe kaffee biere beer whisky vodka champagne bordeaux coca cocacola pepsi orangina maison
house haus home famille family familie maman mama mutti mami mamie papa papi papy daddy mommy mother father mutter vater mere pere frere soeur brother sister
bruder schwester enfant enfants kind kinder baby bebe fille fils garcon boy boys girl girls babygirl princess princesse prinzessin prince prinz king queen roi reine
konig koenig angel angels ange anges devil diable teufel demon jesus christ christus dieu gott god maria allah bible faith hope peace paix frieden freedom liberte
freiheit happy heureux glucklich joyeux noel weihnachten christmas santa birthday anniversaire geburtstag party fete music musique musik guitar guitare gitarre
piano violin batterie drummer rock metal metallica nirvana slipknot acdc beatles queen eminem tupac rihanna beyonce shakira bieber onedirection johnny hallyday
computer ordinateur internet google facebook instagram twitter youtube microsoft windows linux android iphone samsung nokia sony dell lenovo laptop
server master hacker ninja samurai shadow killer hunter ranger soldier warrior knight wizard magic magie magique magicien mystery lucky chance gluck money argent geld
dollar euro silver gold golden diamond diamant crystal cristal rubis ruby emerald saphir pearl perle black white blue green yellow purple pink
red grey gray noir noire blanc blanche bleu vert verte jaune rouge violet rosa schwarz weiss blau grun gelb ferrari porsche lamborghini mercedes bmw audi volkswagen
golf polo renault peugeot citroen clio megane twingo opel corsa ford mustang toyota honda yamaha kawasaki suzuki ducati harley harleydavidson camaro corvette
jaguar turbo racing pilote pilot avion airplane boeing airbus bateau boat sailor marin mer ocean plage beach strand island ile vacances holiday urlaub ferien
voyage travel camping montagne mountain berg foret forest wald riviere river jardin garden garten arbre baum tree nature natur terre earth world monde welt universe
univers space cosmos galaxy galaxie apollo athena zeus hercules achilles thor odin loki freyja merlin arthur lancelot excalibur camelot pirate
pirates bandit bandido cowboy indian apache sparrow falcon hawk raven corbeau cobra viper serpent snake spider scorpion requin shark orca whale baleine
buster bailey rocky rex max medor milou felix oscar simba tommy charlie lucky bella lola chanel dior gucci nike adidas puma
jordan michael jackson ashley jessica nicole daniel andrew matthew joshua anthony thomas hunter harley cowboys yankees lakers steelers eagles packers redskins
something whatever nothing anything someone nobody mynoob asshole fuckyou fuckoff fuckme bitch pussy sexy sexe sex porno merde putain connard connasse salope arschloch scheisse ficken
enculer bordel zizi caca bite cul pipi prout nichon biquette coquine coquin canaille poulette poussin crapaud grenouille frog frosch escargot tortue turtle schildkrote elephant girafe
hippo panda koala kangourou zebre gorille ourson nounours teddy teddybear peluche poupee barbie lego playmobil cinderella cendrillon aladdin ariel elsa olaf
forever toujours immer jamais never always together ensemble zusammen friend friends ami amie amis freund freunde freundin copain copine bestfriend meilleur best
super cool genial mega ultra power force kraft macht energy energie strong fort starke danger dangerous secure securite sicherheit security safety private prive privat
mail email gmail hotmail yahoo outlook orange wanadoo laposte compte account konto profil forum patient patiente sante health gesundheit docteur doctor doktor
medecin infirmier infirmiere hopital hospital krankenhaus pharmacie travail work arbeit bureau office boss chef patron manager school ecole schule college lycee
university etudiant student prof professeur teacher lehrer avocat police polizei pompier pompiers feuerwehr soldat legion armee army marine
abc abcd abcde abcdef abcabc blabla lol loll mdr lolo haha hihi test tester essai probe muster beispiel exemple example sample temp temporary provisoire nouveau
nouvelle neu new old ancien vieux numero number nummer code chiffre sesame ouvretoi open opensesame ouvrir bingo casino poker loto lotto jackpot champion champions
winner gagnant sieger victory victoire legend legende hero heros held destiny destin fortune karma buddha bouddha namaste yoga zen inconnu anonyme anonymous
cotacote coteacote fantome ghost vampire vampir zombie monster monstre sorciere witch hexe fee fairy elfe lutin gnome trolls mermaid sirene unicorn einhorn rainbow arcenciel regenbogen
sweet sweety sweetheart sweetie darling honeybun babe babydoll cutie beautiful beauty belle beau joli jolie schon hubsch charming amoureux amoureuse passion
desire fantasy fantaisie dream dreams dreamer reve rever traum traume liberty esperance esprit spirit soul ame seele life vie leben live living mort death tod
`;

export const COMMON_WORDS: ReadonlySet<string> = new Set(
  [...words.trim().split(/\s+/), ...FIRST_NAMES].map(fold).filter((word) => word.length >= 3),
);

/** Of ten characters or more in the lists, and made of none of the things below. */
const ODDITIES = new Set([
  '18atcskd2w',
  '3rjs1la7qe',
  'g_czechout',
  'd1lakiss',
  'yuantuo2012',
  'zxcvbnm,./',
  'qwerty!@#$',
  '!qaz2wsx#edc',
  '1qaz@wsx3edc',
  'nbvcxwmlkj',
]);

/** No word, walk or pseudonym is longer. */
const LONGEST_PIECE = 26;

/** Neighbours on the three keyboards and in the two orders everybody knows. */
const WALKS = [
  ...[
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890',
    'qwertyuiop[]',
    "asdfghjkl;'",
    'zxcvbnm,./',
    'azertyuiop^$',
    'qsdfghjklm',
    'wxcvbn,;:!',
    'qwertzuiopu',
    'yxcvbnm,.-',
  ],
  ...['!@#$%^&*()', '&e"\'(-e_ca)', '!"§$%&/()='],
  ...[
    '1qaz',
    '2wsx',
    '3edc',
    '4rfv',
    '5tgb',
    '6yhn',
    '7ujm',
    '8ik,',
    '9ol.',
    '1aqw',
    '2zsx',
    '1qay',
    '147',
    '258',
    '369',
    '159',
    '357',
    '741',
    '852',
    '963',
    '951',
    '753',
  ],
  // Walks of walks.
  ...[
    '147258369',
    '741852963',
    'qazwsxedcrfvtgbyhnujm',
    'aqwzsxedcrfvtgbyhnuj',
    'qaywsxedcrfvtgbzhnujm',
    'qweasdzxc',
    'azeqsdwxc',
    'qweasdyxc',
    '159753',
  ],
].flatMap((line) => [line, [...line].reverse().join('')]);

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '€': 'e',
};
/** A password put together from so few known things is among the first that are tried. */
const FEW = 3;
const LONGEST = 48;

/**
 * Whether a password is among those that are tried first: leaked lists, keyboard walks, years, repetitions, one's own e-mail or
 * pseudonym, and what is made of three such things or fewer.
 * @param own words that are this person's: e-mail, pseudonym
 */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const text = fold(password);
  // Nobody's list goes so far; only repetitions are still told from sentences.
  const known = text.length <= LONGEST;
  const personal = new Set(
    own.flatMap((word) => [...fold(word).split('@'), ...fold(word).split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length >= 3),
  );
  const letters = [...text];
  return (
    ODDITIES.has(text) ||
    new Set(letters).size < 4 ||
    /^(.{1,7}?)\1+.?$/su.test(text) ||
    (known && piecesOf(text, personal) <= FEW) ||
    // Two walks taken in turns: 1q2w3e4r5t, a1b2c3d4e5.
    (known && piecesOf(everySecond(letters, 0), personal) <= 1 && piecesOf(everySecond(letters, 1), personal) <= 1)
  );
}

function everySecond(letters: readonly string[], from: number): string {
  return letters.filter((_, index) => index % 2 === from).join('');
}

/** The least number of known things (words, walks, years, repeated characters) and single characters a text can be read as. */
function piecesOf(text: string, personal: ReadonlySet<string>): number {
  const least = [0];
  for (let end = 1; end <= text.length; end++) {
    let best = (least[end - 1] ?? 0) + 1;
    for (let start = Math.max(0, end - LONGEST_PIECE); start <= end - 3; start++) {
      const before = least[start] ?? 0;
      if (before + 1 < best && isKnown(text.slice(start, end), personal)) best = before + 1;
    }
    least.push(best);
  }
  return least.at(-1) ?? 0;
}

function isKnown(piece: string, personal: ReadonlySet<string>): boolean {
  if (/^(?:19|20)\d\d$/.test(piece) || /^(.)\1+$/su.test(piece)) return true;
  if (COMMON_WORDS.has(piece) || personal.has(piece) || WALKS.some((walk) => walk.includes(piece))) return true;
  const plain = piece.replace(/[013457@$!€]/g, (character) => LEET[character] ?? character);
  return plain !== piece && /[a-z]/.test(piece) && (COMMON_WORDS.has(plain) || COMMON_WORDS.has(plain.replaceAll('i', 'l')));
}
