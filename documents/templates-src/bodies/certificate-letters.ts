import { bullet, each, facts, grid, h1, h2, p, unless, when, type Block } from '../blocks.ts'
import { letter, signedByTwo, unitColumns } from '../letter.ts'

/** DT112 */
export const ontvangstbewijsAttest: readonly Block[] = letter({
  subject: 'uw aanvraag van een conformiteitsattest voor {d.case.property.address}',
  body: [
    p(
      'Wij kregen op **{d.application.appliedOn}** uw aanvraag van een conformiteitsattest (kenmerk {d.application.reference}). De aanvraag gaat over:',
    ),
    grid('d.units', unitColumns('d.units')),
    h2('Wat volgt?'),
    bullet('Een woningcontroleur onderzoekt de woning. U krijgt vooraf een brief met de dag van het bezoek.'),
    bullet(
      'Wij beslissen uiterlijk op **{d.decisionTerm.date}** ({d.decisionTerm.length}, {d.decisionTerm.explanation}).',
    ),
    ...unless('d.application.secondOpinion', [
      bullet('Krijgt u tegen dan geen antwoord, dan kunt u een tweede opinie vragen aan Wonen in Vlaanderen.'),
    ]),
    h2('Wat kost het?'),
    p('{d.fee.reason}'),
    ...when('d.fee.due', [
      p('De retributie bedraagt **{d.fee.amount}**. U krijgt daarvoor een aparte retributienota.'),
    ]),
    p('Hebt u vragen? Neem dan contact met ons op.'),
  ],
})

/** DT116 */
export const retributienota: readonly Block[] = letter({
  subject: 'retributie voor aanvraag {d.application.reference}',
  body: [
    p('Voor uw aanvraag van een conformiteitsattest van {d.application.appliedOn} vragen wij een retributie.'),
    facts([
      ['Bedrag', '**{d.fee.amount}**'],
      ['Te betalen tegen', '{d.fee.payBefore}'],
      ['Op rekening', '{d.fee.account}'],
      ['Met vermelding van', '{d.fee.reference}'],
    ]),
    p('{d.fee.reason}'),
    p('De retributie is verschuldigd, ook als het attest geweigerd wordt.'),
  ],
})

const certificateFacts = facts([
  ['Attest', '{d.withdrawal.reference}, gegeven op {d.withdrawal.issuedOn} door {d.withdrawal.issuer}'],
  ['Woning', '{d.withdrawal.unit.address}'],
  ['Entiteit', '{d.withdrawal.unit.reference}, {d.withdrawal.unit.kind}, {d.withdrawal.unit.floor}'],
])

/** DT119 */
export const voornemenIntrekking: readonly Block[] = letter({
  subject: 'voornemen om een conformiteitsattest in te trekken',
  body: [
    p('Wij zijn van plan het conformiteitsattest hieronder in te trekken. U krijgt deze brief als {d.addressee.role}.'),
    certificateFacts,
    h2('Waarom?'),
    ...each('d.withdrawal.reason', '{d.withdrawal.reason[i].text}'),
    h2('Uw reactie'),
    p(
      'U kunt ons tot en met **{d.withdrawal.reactUntil}** schriftelijk laten weten wat u daarvan vindt, of vragen om gehoord te worden. Daarna beslissen wij.',
    ),
  ],
})

/** DT120 */
export const intrekking: readonly Block[] = [
  p('Intrekking van een conformiteitsattest', { style: 'Title' }),
  p('{d.withdrawal.reference} – {d.withdrawal.unit.address}', { style: 'Ondertitel' }),
  certificateFacts,
  h1('Motivering'),
  ...each('d.withdrawal.reason', '{d.withdrawal.reason[i].text}'),
  p('De houders van het zakelijk recht konden tot en met {d.withdrawal.reactUntil} reageren op het voornemen.'),
  h1('Beslissing'),
  p(
    'Het conformiteitsattest {d.withdrawal.reference} wordt met toepassing van de {d.case.law} **ingetrokken** met ingang van {d.withdrawal.endsOn}.',
  ),
  p('Deze beslissing wordt bezorgd aan de houders van een zakelijk recht en aan de bewoners.', { keepNext: true }),
  p('Gegeven te {d.letter.place} op {d.withdrawal.endsOn}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]

/** DT121 */
export const meldingVerval: readonly Block[] = letter({
  subject: 'verval van het conformiteitsattest voor {d.withdrawal.unit.address}',
  body: [
    p(
      'Het conformiteitsattest hieronder geldt niet meer sinds **{d.withdrawal.endsOn}**. U krijgt deze brief als {d.addressee.role}.',
    ),
    certificateFacts,
    h2('Waarom?'),
    ...each('d.withdrawal.reason', '{d.withdrawal.reason[i].text}'),
    p('Wilt u de woning verhuren? Ga dan na of u een nieuw conformiteitsattest nodig hebt en vraag het op tijd aan.'),
  ],
})

/** DT122 */
export const meldingTweedeOpinie: readonly Block[] = letter({
  subject: 'tweede opinie over een conformiteitsattest voor {d.case.property.address}',
  body: [
    p(
      'Op **{d.application.appliedOn}** vroeg {d.application.applicants} een tweede opinie over een conformiteitsattest (kenmerk {d.application.reference}). De vraag gaat over:',
    ),
    grid('d.units', unitColumns('d.units')),
    p('De gewestelijk ambtenaar onderzoekt de woning en beslist. Wij laten u weten hoe de beslissing luidt.'),
    p('Bezorg ons de stukken die u nog hebt over deze aanvraag.'),
  ],
})
