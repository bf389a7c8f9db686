/**
 * First names common in France, Belgium, Luxembourg, Germany, Austria, Switzerland and the United Kingdom; folded.
 * Names that are also everyday words people like as pseudonyms (Rose, Iris, Capucine, Violette…) are left out on purpose.
 */
const names = `
abigail adam adele adelheid adeline adrian adrien agathe agnes ahmed aicha aisha alain alan alba albert alessandro alessia alex alexander alexandra alexandre
alexia alexis alfred alice alicia alina aline alison alix allan amandine amanda amber amelia amelie amina amir amy anais andrea andreas andree andrew angela
angelika angelique anita anja anke anna annabelle anne anneliese annemarie annette annick annie annika anouk anselme anthony antje antoine antoinette anton antonia
antonio apolline archie ariane arlette armand armin arnaud arthur astrid aude audrey auguste augustin aurelie aurelien aurore axel axelle ayse bailey barbara
baptiste bastian bastien beate beatrice beatrix ben benedicte benedikt benjamin benoit bernadette bernard bernd bernhard bertha bertrand bettina bianca birgit
bjorn blaise blandine boris brandon brenda brian brigitte bruno bryan camille carina carine carl carla carlo carlos carmen carol carole carolin carolina
caroline cassandra catherine cathy cecile cedric celeste celia celine chantal charlene charles charlie charlotte chiara chloe chris christa christel christelle
christian christiane christina christine christoph christophe christopher claire clara clarisse claude claudette claudia claudine claus clemence clement
clothilde colette colin connor constance corentin corinna corinne cornelia cyril cyrille dagmar damien dan daniel daniela daniele danielle danny david dean
deborah delphine denis denise dennis diana diane didier diego dieter dietmar dimitri dirk dominic dominik dominique donald doris dorothea dorothee douglas dylan
eberhard eddy edgar edith edmond edouard edward edwige eileen ekkehard elena eleanor eleonore eliane elias elif eliot elisa elisabeth elise elizabeth elke ella
ellen ellie elodie eloise elsa elsbeth emeline emil emilia emilie emily emma emmanuel emmanuelle enzo eric erica erich erik erika ernst erwan erwin esteban
estelle esther ethan etienne eugen eugene eugenie eva evan eve evelyn evelyne ewald fabian fabien fabienne fabio fabrice fanny farid fatima fatma felicitas
felicie felix ferdinand fernand fernande finn fiona flavie flora florence florent florian franca france francesca francesco francine francis francisco franck
francois francoise frank franz franziska frauke fred frederic frederik frederike frederique freya friedrich fritz gabriel gabriela gabriele gabrielle gaelle gael
gaetan gareth gary gaspard gaston gautier gauthier genevieve geoffrey geoffroy georg george georges georgette georgia gerald geraldine gerard gerd gerda gerhard
germain germaine gerlinde gertrud ghislaine gilbert gilberte gilles gina ginette giovanni gisela gisele giulia gordon graham greta gregor gregory grete
gudrun guido guillaume guillemette gunther gustav gustave guy gwenaelle hadrien hakim hamza hanna hannah hannelore hannes hans harald harry hartmut hassan heather
hedwig heike heiko heiner heinrich heinz helen helena helene helga hellmut helmut henning henri henriette henrik henry herbert hermann herve hilda hilde
hildegard holger horst houda hubert hugo hugues ian ibrahim ida ignace ilona ilse imane ines inge ingeborg ingo ingrid irene irina irma irmgard isaac isabel
isabell isabella isabelle isla ismael ivan jack jacob jacqueline jacques jade jake jakob james jamie jan jana janet janine jannik jason jasmine jean jeanne jeannette
jeannine jenna jennifer jenny jens jeremie jeremy jerome jessica jessie jill jim joachim joanna jochen joel joelle joerg johan johann johanna johannes
john jon jonas jonathan jordan jorg jorge joris josef josefine joseph josephine josette joshua josiane juan juergen jules julia julian juliane julie julien
julienne juliette jurgen justin justine jutta kai kamil kamila karen karim karin karine karl karla karsten katarina kate katharina katherine kathleen kathrin
katia katja katrin kay keith kelly kenneth kenza kerstin kevin khadija kilian kim kimberly kirsten klaus konrad kristin kristina kurt kyle laetitia lambert lara
lars laura laure laurence laurent laurie lauriane lea leah leila lena lene lennard leo leon leonard leonie leopold leslie leticia lewis lia liam lieselotte lila
lilian liliane lina linda line linus lionel lisa lise liselotte lloyd logan loic lola lorenz lorenzo lothar lou louane louis louisa louise luc luca lucas lucie
lucien lucienne lucy ludivine ludovic ludwig luis luisa luise lukas lutz lydia lydie lyna madeleine madison mael maelle maelys magali magalie magda magdalena maik
malik manfred manon manu manuel manuela marc marcel marcelle marco marcus mareike margaret margarete margaux margot maria mariam marian marianne marie marielle
marina mario marion marius mark marko markus marlene marlies marta martha martial martin martina martine marvin mary maryam maryse mateo mathieu mathilde mathis
mathias matilda matteo matthew matthias matthieu maud maureen maurice max maxence maxime maximilian mechthild medhi megan mehdi mehmet mel melanie melina melissa
mia michael michaela michel michele micheline michelle mickael miguel mike mila milan millie mireille miriam mohamed mohammed molly mona monika monique morgan
morgane moritz mounir muriel murielle murielle mustafa myriam nadege nadia nadine naima nancy naomi natacha natalia natalie natascha nathalie nathan nathanael neil
nele niamh nicholas nick nico nicola nicolas nicole niklas nils nina noa noah noel noelle noemie nolan nora norbert nour octave odette odile olaf oliver olivia
olivier omar ophelie oscar oskar ottilie otto owen pablo paolo pascal pascale patrice patricia patrick paul paula paulette pauline pedro peggy peter petra philip
philipp philippe phoebe pierre pierrette pierrick quentin rachel rachid rainer ralf ralph raoul raphael raphaelle raymond raymonde rebecca regina regine reginald
regis reiner reinhard reinhold rejane rene renate renaud renee rhys ricarda richard rita robert roberta robin rodolphe roger roland rolande rolf romain
romane romuald ronald ronan ronny rosalie rosemarie rosemary ross rudolf rudi rudiger ruth ryan sabine sabrina sacha sally salma salome sam samantha samir samira
samuel sandra sandrine sandy sara sarah sascha scott sean sebastian sebastien selim selina serge severine shane shannon sharon sibylle siegfried sigrid silke
silvia silvio simon simona simone sina sofia solange solene sonia sonja sophia sophie stefan stefanie steffen stella stephan stephane stephanie stephen steve
steven stuart susan susanne suzanne suzie svea sven svenja sybille sylvain sylvaine sylvia sylviane sylvie tamara tanguy tania tanja tatiana teresa terry thea theo
theodor theodore therese thibault thibaut thierry thilo thomas thorsten tiago tilman tim timo timothee timothy tina titouan tobias tom tommy toni tony torsten
tracey tracy tristan udo ulf ulla ulrich ulrike ursula ute uwe valentin valentina valentine valerie vanessa vera verena veronika veronique vicky victor
victoria viktor viktoria vincent vinciane virginie vivian viviane vivien volker waldemar walter waltraud wanda wendy werner wilfried wilhelm willi william willy
wolf wolfgang xavier yann yannick yasmina yasmine yolande youssef yves yvette yvonne zacharie zoe zohra
`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(names.trim().split(/\s+/));
