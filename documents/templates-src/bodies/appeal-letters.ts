import { type Block, bullet, each, facts, grid, h2, p, unless, when, whenAny } from '../blocks.ts'
import { letter, unitColumns } from '../letter.ts'

const subject = (what: string): string => `${what}: beroep tegen {d.appeal.against}, {d.case.property.address}`

/** What every letter about an appeal says of it. */
export const appealFacts: Block = facts([
  ['Beroep', '{d.appeal.reference}'],
  ['Gericht tegen', '{d.appeal.against}'],
  ['Indiener', '{d.appeal.submitters} ({d.appeal.role})'],
  ['Verstuurd op', '{d.appeal.postedOn}'],
  ['Ontvangen op', '{d.appeal.receivedOn}'],
])

export const appealUnits: readonly Block[] = [
  p('Het beroep gaat over deze woningen:', { keepNext: true }),
  grid('d.units', unitColumns('d.units')),
]

const term =
  'De minister beslist uiterlijk op **{d.appeal.dueOn}**, {d.appeal.dueLength} na de ontvangst van het beroep. Komt er binnen die termijn geen besluit, dan is het beroep afgewezen.'

const suspended =
  'Zolang het beroep loopt, is de opname van de woning in de Vlaamse inventaris geschorst. De beslissing zelf en de veiligheidsmaatregelen blijven wel gelden.'

/** DT077 */
export const ontvangstbewijsBeroep: readonly Block[] = letter({
  subject: subject('ontvangst van uw beroep'),
  body: [
    p('Wij hebben uw beroep bij de Vlaamse minister van Wonen goed ontvangen.'),
    appealFacts,
    ...appealUnits,
    h2('Wat gebeurt er nu?'),
    p('Wij gaan eerst na of het beroep ontvankelijk is: wie het instelt, wanneer en hoe. U krijgt daarover een brief.'),
    p(term),
    p(suspended),
    ...when('d.appeal.oral', [p('U vroeg om gehoord te worden. Wij nodigen u uit voor een hoorzitting.')]),
    p('Wilt u het beroep intrekken, laat ons dat dan schriftelijk weten.'),
  ],
})

/** DT078 */
export const mededelingAmbtenaar: readonly Block[] = letter({
  subject: subject('mededeling van een beroep'),
  body: [
    p('Bij de Vlaamse minister van Wonen is een beroep ingesteld over een woning waarvoor u bevoegd bent.'),
    appealFacts,
    ...appealUnits,
    p(suspended),
    p('Is het beroep ontvankelijk, dan vragen wij u om uw standpunt.'),
  ],
})

/** DT079 */
export const meldingOntvankelijkheid: readonly Block[] = letter({
  subject: subject('het beroep is ontvankelijk'),
  body: [
    ...when('d.variant', [p('Uw beroep bij de Vlaamse minister van Wonen is ontvankelijk.')], 'INDIENER'),
    ...when(
      'd.variant',
      [p('Tegen een beslissing of het stilzitten van de burgemeester is een ontvankelijk beroep ingesteld.')],
      'GEMEENTE',
    ),
    appealFacts,
    ...appealUnits,
    h2('Wat gebeurt er nu?'),
    bullet('Wij vragen het dossier en het standpunt van de gemeente en van de gewestelijk ambtenaar.'),
    bullet('Meestal wordt de woning opnieuw onderzocht: in beroep telt de toestand van de woning zoals ze vandaag is.'),
    bullet('U krijgt het verslag van dat onderzoek en kunt erop reageren.'),
    p(term),
    p(suspended),
  ],
})

/** DT080 */
export const mededelingPartijen: readonly Block[] = letter({
  subject: subject('een beroep dat u aangaat'),
  body: [
    p(
      'Bij de Vlaamse minister van Wonen loopt een ontvankelijk beroep over een woning waarbij u betrokken bent als {d.addressee.role}.',
    ),
    appealFacts,
    ...appealUnits,
    h2('Wat betekent dat voor u?'),
    p(
      'U kunt ons schriftelijk laten weten wat u van het beroep vindt. Komt er een nieuw onderzoek, dan krijgt u het verslag en kunt u ook daarop reageren.',
    ),
    p(term),
    p(suspended),
  ],
})

/** DT081 */
export const meldingOnontvankelijkheid: readonly Block[] = letter({
  subject: subject('het beroep is niet ontvankelijk'),
  body: [
    p(
      'Uw beroep bij de Vlaamse minister van Wonen is niet ontvankelijk. De minister behandelt het beroep daarom niet.',
    ),
    appealFacts,
    h2('Waarom?'),
    p('{d.appeal.reason}', { keepNext: true }),
    ...each('d.appeal.judgement', '{d.appeal.judgement[i].text}'),
    h2('Wat betekent dat voor u?'),
    p(
      'Wat u betwistte, blijft gelden. Was de opname van de woning in de Vlaamse inventaris geschorst, dan geldt ze opnieuw, met haar oorspronkelijke datum.',
    ),
    p('Tegen deze beoordeling kunt u binnen zestig dagen een verzoekschrift indienen bij de Raad van State.'),
  ],
})

/** DT082 */
export const opvragingDossier: readonly Block[] = letter({
  subject: subject('vraag om het dossier en uw standpunt'),
  body: [
    p('Bij de Vlaamse minister van Wonen loopt een ontvankelijk beroep over een woning in uw gemeente.'),
    appealFacts,
    ...appealUnits,
    h2('Wat vragen wij u?'),
    p('Bezorg ons uiterlijk op **{d.appeal.answerBy}**:', { keepNext: true }),
    bullet(
      'het volledige dossier: het verzoek of de melding, de vaststellingen, het advies en de bewijzen van betekening',
    ),
    bullet('de reacties van de partijen en het verslag van de hoorzitting, als er een was'),
    bullet('het standpunt van de gemeente over het beroep'),
    p('U vindt de taak in uw werklijst. Zonder antwoord behandelen wij het beroep met de stukken die er zijn.'),
  ],
})

/** DT083 */
export const betekeningVerslag: readonly Block[] = letter({
  subject: subject('verslag van het beroepsonderzoek'),
  body: [
    p(
      'Voor het beroep werd de woning opnieuw onderzocht. U krijgt hierbij het technisch verslag van onderzoek {d.appeal.investigation}.',
    ),
    appealFacts,
    h2('U kunt reageren'),
    p(
      'Wat vindt u van het verslag? Laat het ons schriftelijk weten, uiterlijk op **{d.appeal.answerBy}**. Wij voegen uw reactie toe aan het dossier voor de minister.',
    ),
    p(term),
  ],
})

/** DT084 */
export const uitnodigingHoorzitting: readonly Block[] = letter({
  subject: subject('uitnodiging voor de hoorzitting'),
  body: [
    p('De indiener van het beroep vroeg om gehoord te worden. Wij nodigen u uit voor de hoorzitting.'),
    facts([
      ['Wanneer', '**{d.appeal.hearingAt}**'],
      ['Waar', '{d.appeal.hearingPlace}'],
      ['Beroep', '{d.appeal.reference}'],
      ['Gericht tegen', '{d.appeal.against}'],
    ]),
    p('U kunt zich laten bijstaan of vertegenwoordigen. Wie u vertegenwoordigt, brengt een volmacht mee.'),
    p('Van de hoorzitting maken wij een proces-verbaal. Komt u niet, dan gaat de behandeling van het beroep verder.'),
  ],
})

export const papersOfAppeal: readonly Block[] = [
  h2('Grieven van de indiener'),
  ...whenAny('d.appeal.grievances', each('d.appeal.grievances', '{d.appeal.grievances[i].text}')),
  ...unless('d.appeal.grievances', [p('De indiener gaf geen grieven op.')]),
]
