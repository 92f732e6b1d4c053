import { type Block, bullet, each, eachBullet, facts, grid, h1, h2, p, unless, when, whenAny } from '../blocks.ts'
import { letter, signedByTwo, unitColumns } from '../letter.ts'

const record = facts([
  ['Woning', '{d.unit.address}'],
  ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
  ['Kadastrale percelen', '{d.record.capakeys}'],
  ['Inventaris', '{d.record.list}'],
  ['Nummer van de opname', '{d.record.reference}'],
  ['Datum van de opname', '{d.record.includedOn}'],
  ['Toestand', '{d.record.status}'],
])
const remarks = whenAny('d.remarks', [...each('d.remarks', '{d.remarks[i].text}')])
const contact = p('Hebt u vragen? Neem dan contact met ons op. U vindt onze gegevens bovenaan deze brief.')

/** DT048 */
export const nieuweHouder: readonly Block[] = letter({
  subject: 'u bent houder van een zakelijk recht op {d.unit.address}',
  body: [
    p(
      'Op **{d.transfer.transferredOn}** kreeg u een zakelijk recht op de woning hieronder: u bent {d.transfer.role} ({d.transfer.share}). De woning staat op de Vlaamse inventaris van ongeschikte en onbewoonbare woningen.',
    ),
    record,
    h2('Wat betekent dat voor u?'),
    ...when('d.record.flemishLevy', [
      bullet(
        'Staat de woning op **{d.record.nextAnniversary}** nog op de inventaris, dan wordt een heffing verschuldigd, en daarna elk jaar opnieuw.',
      ),
    ]),
    ...unless('d.record.flemishLevy', [
      bullet('De gemeente heft zelf een belasting. Zij kan u vertellen wanneer die verschuldigd is.'),
    ]),
    bullet(
      'Een vrijstelling of opschorting die de vorige houder persoonlijk kreeg, geldt niet voor u. U kunt er zelf een aanvragen met het formulier bij deze brief.',
    ),
    bullet('De woning verdwijnt van de inventaris met een conformiteitsattest, dat u aanvraagt bij de gemeente.'),
    contact,
  ],
})

/** DT049 */
export const uittreksel: readonly Block[] = letter({
  subject: 'uittreksel uit VIVOO voor {d.unit.address}',
  body: [
    p('U vroeg wat er over de woning hieronder op de Vlaamse inventaris staat. Dit is de toestand op {d.letter.date}.'),
    record,
    ...remarks,
    p(
      'Wie een zakelijk recht op deze woning overdraagt, moet de nieuwe houder vóór de overdracht laten weten dat ze op de inventaris staat, en ons de overdracht melden.',
    ),
    contact,
  ],
})

/** DT052 */
export const correctieOpname: readonly Block[] = letter({
  subject: 'verbetering van de opname van {d.unit.address}',
  body: [
    p('In de gegevens van de opname hieronder stond een fout. Wij hebben ze verbeterd.'),
    record,
    h2('Wat is er verbeterd?'),
    ...each('d.correction', '{d.correction[i].text}'),
    contact,
  ],
})

/** DT068 */
export const weigeringSchrapping: readonly Block[] = letter({
  subject: '{d.unit.address} blijft op de Vlaamse inventaris',
  body: [
    p(
      'Er is gevraagd om de woning hieronder van de Vlaamse inventaris te schrappen, met als reden: {d.askedReason}. Wij schrappen ze niet. U krijgt deze brief als {d.addressee.role}.',
    ),
    record,
    p('De reden:', { keepNext: true }),
    ...each('d.reason', '{d.reason[i].text}'),
    p('Komen er nieuwe stukken, dan kan de schrapping opnieuw gevraagd worden.'),
    contact,
  ],
})

/** DT072 */
export const attestNietOpVivoo: readonly Block[] = letter({
  subject: 'attest: {d.unit.address} staat niet op VIVOO',
  body: [
    p(
      'Wij bevestigen dat de woning hieronder op **{d.askedOn}** niet op de Vlaamse inventaris van ongeschikte en onbewoonbare woningen staat.',
    ),
    facts([
      ['Woning', '{d.unit.address}'],
      ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
      ['Kadastrale percelen', '{d.case.property.capakeys}'],
    ]),
    ...remarks,
    p('Dit attest zegt niets over de toestand van de woning, en geldt alleen voor de dag die erop staat.'),
    contact,
  ],
})

const danger = [
  facts([
    ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
    ['Kadastrale percelen', '{d.case.property.capakeys}'],
    ['Dossier', '{d.case.reference}'],
  ]),
  h1('Woningen'),
  grid('d.units', unitColumns('d.units')),
]

/** DT096 */
export const meldingGevaar: readonly Block[] = [
  p('Melding van acuut gevaar', { style: 'Title' }),
  p('{d.case.property.address}', { style: 'Ondertitel' }),
  ...danger,
  h1('Wat is er vastgesteld?'),
  ...each('d.danger.grounds', '{d.danger.grounds[i].text}'),
  ...whenAny('d.danger.measuresText', [
    h1('Wat is er al gebeurd?'),
    ...each('d.danger.measuresText', '{d.danger.measuresText[i].text}'),
  ]),
  p('Gemeld aan de burgemeester van {d.case.municipality} op {d.letter.date}.'),
]

/** DT098 */
export const besluitNgw: readonly Block[] = [
  p('Besluit van de burgemeester', { style: 'Title' }),
  p('Maatregelen wegens acuut gevaar voor {d.case.property.address}', { style: 'Ondertitel' }),
  ...danger,
  h1('Rechtsgrond'),
  p(
    'De burgemeester van {d.case.municipality} neemt dit besluit op grond van artikel 135, paragraaf 2 van de Nieuwe Gemeentewet.',
  ),
  h1('Feiten en motivering'),
  ...each('d.danger.grounds', '{d.danger.grounds[i].text}'),
  h1('Besluit'),
  p('De burgemeester legt op:', { keepNext: true }),
  ...eachBullet('d.danger.measures'),
  ...whenAny('d.danger.measuresText', [...each('d.danger.measuresText', '{d.danger.measuresText[i].text}')]),
  p('Dit besluit wordt bezorgd aan de bewoners, aan de houders van een zakelijk recht en aan Wonen in Vlaanderen.', {
    keepNext: true,
  }),
  p('Gegeven te {d.letter.place} op {d.danger.decidedOn}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]
