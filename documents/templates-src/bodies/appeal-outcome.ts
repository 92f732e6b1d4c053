import { type Block, bullet, each, facts, grid, h1, h2, p, when, whenAny } from '../blocks.ts'
import { letter, signedByOne, unitColumns } from '../letter.ts'
import { appealFacts, appealUnits, papersOfAppeal } from './appeal-letters.ts'

const title = (text: string): readonly Block[] => [
  p(text, { style: 'Title' }),
  p('Beroep tegen {d.appeal.against}, {d.case.property.address}', { style: 'Ondertitel' }),
]

const file: Block = facts([
  ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
  ['Kadastrale percelen', '{d.case.property.capakeys}'],
  ['Beroepsprocedure', '{d.case.reference}'],
  ['Beroep', '{d.appeal.reference}'],
  ['Indiener', '{d.appeal.submitters} ({d.appeal.role})'],
  ['Verstuurd en ontvangen', '{d.appeal.postedOn} en {d.appeal.receivedOn}'],
])

const considered: readonly Block[] = [
  ...papersOfAppeal,
  ...whenAny('d.appeal.views', [h2('Standpunten en reacties'), ...each('d.appeal.views', '{d.appeal.views[i].text}')]),
  ...when('d.appeal.investigation', [
    p('De woning werd voor het beroep opnieuw onderzocht: onderzoek {d.appeal.investigation}.'),
  ]),
]

/** DT087 */
export const notaMinister: readonly Block[] = [
  ...title('Nota aan de Vlaamse minister van Wonen'),
  file,
  h1('Voorwerp'),
  p('De minister moet beslissen over dit beroep, uiterlijk op {d.appeal.dueOn}.'),
  grid('d.units', unitColumns('d.units')),
  h1('Dossier'),
  ...considered,
  h1('Voorstel'),
  p('{d.appeal.outcome}'),
  ...when('d.appeal.verdict', [p('Voorgesteld oordeel over de woning: {d.appeal.verdict}.')]),
  ...each('d.appeal.motivation', '{d.appeal.motivation[i].text}'),
  p('Het ontwerp van ministerieel besluit gaat hierbij.', { keepNext: true }),
  signedByOne,
]

const decision: readonly Block[] = [
  file,
  h1('Rechtsgrond'),
  p('De Vlaamse minister van Wonen neemt dit besluit op grond van de {d.case.law}.'),
  h1('Woningen'),
  grid('d.units', unitColumns('d.units')),
  h1('Feiten'),
  ...considered,
  h1('Motivering'),
  ...each('d.appeal.motivation', '{d.appeal.motivation[i].text}'),
  h1('Besluit'),
  p('**Artikel 1.** {d.appeal.outcome}'),
  ...when('d.appeal.verdict', [p('**Artikel 2.** De minister verklaart over de woning: {d.appeal.verdict}.')]),
  p(
    'Tegen dit besluit kan binnen zestig dagen na de betekening een verzoekschrift ingediend worden bij de Raad van State.',
  ),
]

/** DT089 */
export const ontwerpBesluit: readonly Block[] = [
  ...title('Ontwerp van ministerieel besluit'),
  ...decision,
  p('Brussel, op de datum van de ondertekening door de Vlaamse minister van Wonen', { style: 'Formule' }),
]

/** DT090 */
export const besluitMinister: readonly Block[] = [
  ...title('Ministerieel besluit'),
  ...decision,
  p('Brussel, {d.appeal.decidedOn}', { style: 'Formule', keepNext: true }),
  p('De Vlaamse minister van Wonen', { style: 'Handtekening' }),
]

/** DT091 */
export const meldingResultaat: readonly Block[] = letter({
  subject: 'resultaat van het beroep tegen {d.appeal.against}, {d.case.property.address}',
  body: [
    ...when(
      'd.variant',
      [
        p('De Vlaamse minister van Wonen besliste op {d.appeal.decidedOn} over het beroep.'),
        p('**{d.appeal.outcome}**'),
        ...when('d.appeal.verdict', [p('Oordeel over de woning: {d.appeal.verdict}.')]),
      ],
      'BESLUIT',
    ),
    ...when(
      'd.variant',
      [p('De indiener deed op {d.appeal.withdrawnOn} afstand van het beroep. Wat betwist werd, blijft gelden.')],
      'INTREKKING',
    ),
    appealFacts,
    ...appealUnits,
    h2('Wat betekent dat voor u?'),
    bullet(
      'Blijft de beslissing van de burgemeester bestaan, dan geldt de opname in de inventaris met haar eigen datum.',
    ),
    bullet('Beslist de minister in de plaats van de burgemeester, dan telt de datum van het ministerieel besluit.'),
    bullet('Is de beslissing vernietigd, dan vervalt de opname in de inventaris die erop steunde.'),
    ...when(
      'd.variant',
      [
        p(
          'Tegen het ministerieel besluit kunt u binnen zestig dagen na de betekening een verzoekschrift indienen bij de Raad van State.',
        ),
      ],
      'BESLUIT',
    ),
    p('Hebt u vragen? Neem dan contact met ons op.'),
  ],
})

/** DT092 */
export const meldingStilzwijgend: readonly Block[] = letter({
  subject: 'stilzwijgende afwijzing van het beroep tegen {d.appeal.against}, {d.case.property.address}',
  body: [
    p(
      'De Vlaamse minister van Wonen moest uiterlijk op **{d.appeal.dueOn}** beslissen over het beroep, {d.appeal.dueLength} na de ontvangst. Er kwam geen besluit. Het beroep is daardoor afgewezen.',
    ),
    appealFacts,
    ...appealUnits,
    h2('Wat betekent dat voor u?'),
    bullet('Wat betwist werd, blijft gelden.'),
    bullet('De opname in de Vlaamse inventaris is niet langer geschorst en geldt met haar oorspronkelijke datum.'),
    p('Tegen de stilzwijgende afwijzing kunt u binnen zestig dagen een verzoekschrift indienen bij de Raad van State.'),
  ],
})

const record: Block = facts([
  ['Woning', '{d.unit.address}'],
  ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
  ['Nummer van de opname', '{d.suspension.reference}'],
  ['Datum van de opname', '{d.suspension.includedOn}'],
])

/** DT050 */
export const meldingSchorsing: readonly Block[] = letter({
  subject: 'schorsing van de opname van {d.unit.address} in de Vlaamse inventaris',
  body: [
    p(
      'De opname van de woning hieronder in de **{d.suspension.list}** is geschorst vanaf {d.suspension.on}, omwille van {d.suspension.because}. U krijgt deze brief als {d.addressee.role}.',
    ),
    record,
    h2('Wat betekent dat voor u?'),
    bullet('Een verjaardag van de opname die in de schorsing valt, geeft geen heffing.'),
    bullet('Het besluit zelf en de veiligheidsmaatregelen blijven gelden.'),
    bullet('U krijgt een nieuwe brief als de schorsing eindigt of de opname vervalt.'),
    p('Klopt er iets niet? Neem dan contact met ons op.'),
  ],
})

/** DT051 */
export const meldingHervatting: readonly Block[] = letter({
  subject: 'de opname van {d.unit.address} in de Vlaamse inventaris geldt weer',
  body: [
    p(
      'De schorsing van de opname in de **{d.suspension.list}**, omwille van {d.suspension.because}, eindigde op {d.suspension.on}. De opname geldt weer. U krijgt deze brief als {d.addressee.role}.',
    ),
    record,
    h2('Wat betekent dat voor u?'),
    bullet('De opname behoudt haar oorspronkelijke datum; de verjaardagen worden vanaf die datum geteld.'),
    bullet('Vanaf de volgende verjaardag kan er weer een heffing zijn.'),
    p('Klopt er iets niet? Neem dan contact met ons op.'),
  ],
})
