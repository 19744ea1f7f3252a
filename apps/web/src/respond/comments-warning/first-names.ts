/** First names that are common where these languages are spoken; those that are words of a language too are left out. */
const LISTED = `aaron abdul abdullah adam adrian adriana agnes agnieszka ahmed aisha alan alba albert alberto alejandra alejandro alessandro alex alexander alexandra alexandre alexis alfonso ali alice alicia alina alison
amandine amelia amelie amélie amina amir amy ana anaïs andre andrea andreas andrew andré andrés andrzej angela angelika anita anja anke ann anna anne annette annika antje antoine anton antonio antónio antonia
aoife arthur astrid audrey aurelie aurélie ayse ayşe barbara beata beatrice beatriz belén ben benjamin benoît bernard bernd bettina bianca birgit björn brian brigitte bruno camila camille carina carla carlos
carlotta carmen carol carolina caroline carsten catalina catherine cathérine cécile céline charles charlotte chen chloe chloé chris christa christian christiane christina christine christof christoph christophe
christopher chun ciara clara claire clarissa claudia claudio claus clémence clément concha consuelo corinna corinne cornelia craig cristina dagmar damien dani daniel daniela danielle dario darren david deborah
delphine denis denise dennis derek diana diane diego dieter dietmar dimitri dolores dominik dominique donald doris dorothea douglas duncan éamon eduardo edward elena elisa elisabeth elise elizabeth elke ellen
emanuel emilia emilie emilio emily emma emmanuel enrique erik ernesto esteban ester estelle esther eugenia eva evelyn fabian fabienne fabio fabrice fatima fatma federico felicia felipe felix fernanda fernando
fiona florence florian francesca francesco francisca francisco franck françois françoise franziska frédéric friedrich gabriel gabriela gabriele gareth gary gavin geoffrey georg george georges gerald gerard
gérard gerd gerhard gertrud gisela giulia giuseppe gloria gonzalo gordon graham grégory greta guadalupe guido guillaume guillermo gustavo hamza hanna hannah hannes hans harald hassan heather heidi heike heiko
heiner heinrich heinz helen helena helene hélène helga helmut henri henrik henry herbert hervé hilda holger horst hubert hugo ian ibrahim ignacio igor ilona imran inés inga inge ingo ingrid irena irene irina
iris isabel isabell isabelle ivan jacek jacob jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janine javier jean jeff jeffrey jennifer jens jérémy jérôme jessica jill jim joachim joan
joanna joanne joão joaquín jochen joe joel johan johann johanna johannes john jonas jonathan jordi jorge jörg josé josef joseph joshua josip joyce juan juana judith julia julian julie julien julio jürgen
justine jutta kai karen karim karin karina karl karsten katarzyna kate katharina katherine kathleen kathrin katie katja katrin kay keith kelly ken kenneth kerstin kevin khalid kim kirsten klara klaus konrad
konstantin kristin kristina krzysztof kumar kurt laetitia lara lars laura laure laurence laurent leah lea léa leila lena leon léon leonie leonor leonora leticia li liam lidia lily linda linus lionel lisa liz
lorena lorenzo lothar louis louise luca lucas lucía lucie luis luisa luise lukas luke lutz lydia maeve magali magdalena malik malgorzata małgorzata manfred manon manuel manuela marc marcel marcela marco marcos
marcus margaret margarita margit maria maría mariana marianne marie marija marina mario marion marisa marisol markus marlene marta martin martina martín mary mateo mathias mathieu mathilde matteo matthew
matthias matthieu maureen maurice max maximilian maxime megan mehdi mehmet mei melanie mélanie mercedes merle michael michaela michał michel michele michelle miguel mike milan miriam mireille mohamed mohammed
moritz mónica monica monika muhammad mustafa nadia nadine nadja natalia natalie nathalie nathan neil nicholas nick nicola nicolas nicole niklas nils nina noah noelia noor nora norbert nuria oksana olaf oleg
olga oliver olivia olivier omar orla oscar óscar oskar osman otto owen pablo paloma paola paolo pascal patricia patrick patrik paul paula paulina pauline pavel pedro peggy peter petra philip philipp philippe
phillip pierre pilar piotr priya quentin rachel rafael rahul rainer raj ralf ralph ramón ramona raphael raphaël raquel rashid raúl raymond rebecca regina reinhard renate rené reiner reyes ricardo richard rita
robert roberto rodrigo roger roland rolf romain roman romina ronald rosa rosalía rosario roxana rubén rüdiger rudolf ruth ryan sabine sabrina sadia said salma salvador samantha samir samira samuel sandeep
sandra sandrine sara sarah sascha saskia sean séan sébastien sebastian sergei sergio severin shannon sharon sheila siegfried silke silvia simon simona simone siobhan sofia sofía sofie sonia sonja sophia sophie
stefan stefanie stephan stephanie stéphane stéphanie stephen steve steven stuart sunita susan susana susanna susanne suzanne svenja sven svetlana sylvia sylvie tamara tanja tania tanya tatiana teresa thea theo
theodor thérèse thierry thomas thorsten tibor tim timo timothy tina tobias tom tomás tomasz toni tony torsten tracy tristan udo ulf ulrich ulrike ursula uschi ute uwe valentin valentina valeria valérie vanessa
vera verena verónica veronika vicente victor vicky victoria viktor viktoria vincent viola virginia virginie vladimir volker walter waltraud wei werner wilhelm wolfgang wojciech xavier yann yannick yasmin
yasmina yolanda yves yvonne zeynep zoe zoé`;

const plainly = (names: string): string[] => names.normalize('NFD').replaceAll(/\p{M}/gu, '').split(/\s+/);

/** In small letters, without accents. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(plainly(LISTED));

/** Family names that are no words, or that nobody would write as a word in a comment; likewise. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(plainly(`müller schmidt schmitt meyer meier maier mayer wagner becker schulz schulze hoffmann hofmann krüger schröder neumann zimmermann hartmann krause werner lehmann schmitz huber köhler herrmann walter peters scholz
möller friedrich günther schubert winkler lorenz baumann albrecht ludwig böhm kraus martin schumacher krämer otto seidel heinrich brandt haas yilmaz kaya demir nowak kowalski garcía gonzález rodríguez fernández
lópez martínez sánchez pérez gómez jiménez ruiz hernández díaz muñoz álvarez romero navarro domínguez vázquez ramos ramírez serrano molina ortega dubois durand leroy moreau lefebvre lefèvre fournier girard
lambert bonnet dupont dupuis rousseau gauthier perrin morin nguyen smith jones williams johnson davies evans thompson wilson robinson patel singh khan okafor`));
