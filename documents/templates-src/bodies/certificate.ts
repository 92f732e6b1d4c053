import { bullet, each, eachBullet, facts, grid, h1, h2, p, when, type Block } from '../blocks.ts'
import { letter, signedByTwo } from '../letter.ts'

const examined = (of: 'certificate' | 'refusal'): readonly (readonly [string, string])[] => [
  ['Onderzoek', `{d.${of}.investigation} van {d.${of}.visitDate}, door {d.${of}.inspectors}`],
  ['Procedure', '{d.case.reference}'],
]

const property: readonly (readonly [string, string])[] = [
  ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
  ['Kadastrale percelen', '{d.case.property.capakeys}'],
]

const basis = p(
  'Dit attest wordt gegeven met toepassing van de {d.case.law}. Het technisch verslag van het onderzoek maakt er deel van uit.',
)

const ends: readonly Block[] = [
  h1('Wanneer vervalt dit attest?'),
  bullet('Na de laatste dag van de geldigheid.'),
  bullet('Als de woning ongeschikt, onbewoonbaar of overbewoond wordt verklaard.'),
  bullet('Als er ingrijpende bouwwerken zijn, als de kamers wijzigen of als de woning gesloopt wordt.'),
  p('Wie het attest gaf, kan het intrekken zodra de woning niet meer conform is.'),
]

const given = (what: string): Block =>
  p(`${what} te {d.letter.place} op {d.certificate.date}`, { style: 'Formule', keepNext: true })

/** DT114 */
export const attestWoning: readonly Block[] = [
  p('Conformiteitsattest', { style: 'Title' }),
  p('{d.dwelling.reference} – {d.dwelling.unit.address}', { style: 'Ondertitel' }),
  facts([
    ...property,
    [
      'Woning',
      '{d.dwelling.unit.address} ({d.dwelling.unit.reference}), {d.dwelling.unit.kind}, {d.dwelling.unit.floor}',
    ],
    ...examined('certificate'),
  ]),
  h1('Vaststelling'),
  p(
    'De woning hierboven voldoet aan de minimale kwaliteitsnormen. Er zijn genoeg rookmelders en de woning is niet overbewoond.',
  ),
  basis,
  h1('Attest'),
  facts([
    ['Gegeven door', '{d.certificate.issuer}'],
    ['Hoogste bezetting', '**{d.dwelling.occupancy}**'],
    ['Geldigheid', '{d.dwelling.years}'],
    ['Geldig tot en met', '**{d.dwelling.validUntil}**'],
  ]),
  ...when('d.certificate.exOfficio', [
    p('Dit attest wordt ambtshalve gegeven na een hercontrole. Er is geen retributie verschuldigd.'),
  ]),
  ...ends,
  given('Gegeven'),
  signedByTwo,
]

const roomList = grid('d.certificate.units', [
  { title: 'Attest', width: 20, cell: '{d.certificate.units[i].reference}' },
  {
    title: 'Entiteit',
    width: 36,
    cell: '{d.certificate.units[i].unit.reference}, {d.certificate.units[i].unit.number}, {d.certificate.units[i].unit.floor}',
  },
  { title: 'Bezetting', width: 18, cell: '{d.certificate.units[i].occupancy}' },
  { title: 'Geldig tot en met', width: 26, cell: '**{d.certificate.units[i].validUntil}**' },
])

const rooms = (title: string, sentence: string): readonly Block[] => [
  p(title, { style: 'Title' }),
  p('{d.case.property.address}', { style: 'Ondertitel' }),
  facts([...property, ...examined('certificate'), ['Gegeven door', '{d.certificate.issuer}']]),
  h1('Vaststelling'),
  p(sentence),
  basis,
  h1('Kamers'),
  roomList,
  ...ends,
  given('Gegeven'),
  signedByTwo,
]

/** DT113 */
export const attestKamerwoning = rooms(
  'Conformiteitsattest kamerwoning',
  'De kamers in de lijst hieronder en de gemeenschappelijke delen van de kamerwoning voldoen aan de minimale kwaliteitsnormen. Er zijn genoeg rookmelders en geen van deze kamers is overbewoond.',
)

/** DT115 */
export const attestSeizoenarbeiders = rooms(
  'Conformiteitsattest kamers voor seizoenarbeiders',
  'De kamers in de lijst hieronder voldoen aan de normen voor de huisvesting van seizoenarbeiders. Er zijn genoeg rookmelders en geen van deze kamers is overbewoond.',
)

const reopened: readonly Block[] = when('d.refusal.secondOpinion', [
  h1('Niet akkoord?'),
  p(
    'Wie het attest vroeg, kan een tweede opinie vragen aan de gewestelijk ambtenaar van Wonen in Vlaanderen. Stuur een aangetekende brief naar:',
    { keepNext: true },
  ),
  ...each('d.refusal.addressLines', '{d.refusal.addressLines[i].text}', { style: 'Adres' }),
])

/** DT140 */
export const weigeringWoning: readonly Block[] = [
  p('Weigering van een conformiteitsattest', { style: 'Title' }),
  p('{d.dwelling.unit.address}', { style: 'Ondertitel' }),
  facts([
    ...property,
    [
      'Woning',
      '{d.dwelling.unit.address} ({d.dwelling.unit.reference}), {d.dwelling.unit.kind}, {d.dwelling.unit.floor}',
    ],
    ...examined('refusal'),
  ]),
  h1('Vaststelling'),
  p(
    'De woning voldoet niet aan wat de {d.case.law} vraagt voor een conformiteitsattest. Volgens het technisch verslag is zij {d.dwelling.verdict}:',
    { keepNext: true },
  ),
  ...eachBullet('d.dwelling.grounds'),
  h1('Beslissing'),
  p('Het gevraagde conformiteitsattest wordt **geweigerd** door {d.refusal.issuer}.'),
  ...reopened,
  p('Beslist te {d.letter.place} op {d.refusal.date}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]

/** DT141 */
export const weigeringKamers: readonly Block[] = [
  p('Weigering van een conformiteitsattest voor kamers', { style: 'Title' }),
  p('{d.case.property.address}', { style: 'Ondertitel' }),
  facts([...property, ...examined('refusal')]),
  h1('Vaststelling'),
  p('De kamers hieronder voldoen niet aan wat de {d.case.law} vraagt voor een conformiteitsattest.'),
  grid('d.refusal.units', [
    { title: 'Entiteit', width: 24, cell: '{d.refusal.units[i].unit.reference}' },
    { title: 'Kamer', width: 36, cell: '{d.refusal.units[i].unit.number}, {d.refusal.units[i].unit.floor}' },
    { title: 'Vaststelling', width: 40, cell: '{d.refusal.units[i].verdict}' },
  ]),
  h1('Beslissing'),
  p('Het gevraagde conformiteitsattest wordt voor deze kamers **geweigerd** door {d.refusal.issuer}.'),
  ...reopened,
  p('Beslist te {d.letter.place} op {d.refusal.date}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]

/** DT117 */
export const meldingToekenning: readonly Block[] = letter({
  subject: 'conformiteitsattest voor {d.case.property.address}',
  body: [
    p(
      'Op {d.certificate.date} kende {d.certificate.issuer} een conformiteitsattest toe. U krijgt deze brief als {d.addressee.role}. Het attest vindt u in bijlage.',
    ),
    grid('d.certificate.units', [
      { title: 'Attest', width: 20, cell: '{d.certificate.units[i].reference}' },
      { title: 'Woning', width: 36, cell: '{d.certificate.units[i].unit.address}' },
      { title: 'Bezetting', width: 18, cell: '{d.certificate.units[i].occupancy}' },
      { title: 'Geldig tot en met', width: 26, cell: '**{d.certificate.units[i].validUntil}**' },
    ]),
    h2('Wat nu?'),
    bullet('Geef het attest door aan wie de woning huurt of koopt.'),
    bullet('Stond de woning op de lijst OO van de Vlaamse inventaris, dan vragen wij de schrapping.'),
    bullet('Loopt er een besluit op grond van de Nieuwe Gemeentewet, dan blijft dat gelden tot het wordt opgeheven.'),
    p('Verandert er iets aan de woning, laat het ons dan weten.'),
  ],
})

/** DT118 */
export const briefWeigering: readonly Block[] = letter({
  subject: 'weigering van een conformiteitsattest voor {d.case.property.address}',
  body: [
    p(
      'Op {d.refusal.date} weigerde {d.refusal.issuer} een conformiteitsattest. U krijgt deze brief als {d.addressee.role}. De beslissing vindt u in bijlage.',
    ),
    grid('d.refusal.units', [
      { title: 'Entiteit', width: 22, cell: '{d.refusal.units[i].unit.reference}' },
      { title: 'Woning', width: 42, cell: '{d.refusal.units[i].unit.address}' },
      { title: 'Vaststelling', width: 36, cell: '{d.refusal.units[i].verdict}' },
    ]),
    h2('Wat nu?'),
    bullet('Herstel de gebreken uit het technisch verslag en vraag een nieuw attest aan.'),
    bullet('Een woning verhuren die niet conform is, kan strafbaar zijn.'),
    ...reopened,
    p('Hebt u vragen? Neem dan contact met ons op.'),
  ],
})
