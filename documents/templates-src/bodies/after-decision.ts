import { type Block, each, facts, grid, h1, h2, p, unless, when, whenAny } from '../blocks.ts'
import { letter, signedByTwo, unitColumns } from '../letter.ts'

const verdicts = grid('d.decisions', [
  { title: 'Entiteit', width: 20, cell: '{d.decisions[i].unit.reference}' },
  { title: 'Adres', width: 42, cell: '{d.decisions[i].unit.address}' },
  { title: 'Besluit', width: 38, cell: '**{d.decisions[i].verdict}**' },
])

/** DT038 */
export const opheffingBeslissing: readonly Block[] = [
  p('Besluit van de burgemeester', { style: 'Title' }),
  ...unless('d.lifting.resolved', [
    p('Opheffing van het besluit van {d.lifting.decidedOn} over {d.unit.address}', { style: 'Ondertitel' }),
  ]),
  ...when('d.lifting.resolved', [p('Einde van de overbewoning van {d.unit.address}', { style: 'Ondertitel' })]),
  facts([
    ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
    ['Woning', '{d.unit.address} ({d.unit.reference})'],
    ['Procedure', '{d.case.reference}'],
    ['Besluit waarover het gaat', '{d.lifting.reference} van {d.lifting.decidedOn}: {d.lifting.verdict}'],
  ]),
  h1('Rechtsgrond'),
  p('De burgemeester van {d.case.municipality} neemt dit besluit op grond van de {d.case.law}.'),
  h1('Motivering'),
  ...each('d.lifting.reason', '{d.lifting.reason[i].text}'),
  h1('Besluit'),
  ...unless('d.lifting.resolved', [
    p('**Artikel 1.** Het besluit van {d.lifting.decidedOn} wordt opgeheven met ingang van {d.lifting.liftedOn}.'),
  ]),
  ...when('d.lifting.resolved', [
    p(
      '**Artikel 1.** De overbewoning die het besluit van {d.lifting.decidedOn} vaststelde, is opgelost sinds {d.lifting.liftedOn}. Het besluit heeft vanaf die dag geen gevolgen meer.',
    ),
  ]),
  ...when('d.lifting.inventoried', [
    p(
      '**Artikel 2.** Dit besluit wordt meegedeeld aan de inventarisbeheerder van Wonen in Vlaanderen, met het oog op de schrapping van de woning uit de lijst OO van de Vlaamse inventaris.',
    ),
  ]),
  p('Dit besluit wordt bezorgd aan de bewoners, aan de houders van een zakelijk recht en aan Wonen in Vlaanderen.', {
    keepNext: true,
  }),
  p('Gegeven te {d.letter.place} op {d.letter.date}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]

/** DT042 */
export const ongeldigeBeslissing: readonly Block[] = letter({
  subject: 'ongeldig besluit over {d.case.property.address}',
  body: [
    p(
      'U stuurde ons het besluit van **{d.decisionDate}** in de procedure {d.case.reference}. Wij kunnen het **niet geldig verklaren**. Het gaat om:',
    ),
    verdicts,
    h2('Waarom?'),
    p('{d.reason}'),
    ...whenAny('d.note', each('d.note', '{d.note[i].text}')),
    h2('Wat moet u doen?'),
    p(
      'Verbeter het besluit of vul het dossier aan, en stuur het ons opnieuw, liefst voor **{d.correctBefore}**. Zolang het besluit niet geldig is, komt de woning niet op de Vlaamse inventaris.',
    ),
  ],
})

/** DT043 */
export const geldigeBeslissing: readonly Block[] = letter({
  subject: 'geldig besluit over {d.case.property.address}',
  body: [
    p(
      'U stuurde ons het besluit van **{d.decisionDate}** in de procedure {d.case.reference}. Wij hebben het nagekeken en vinden het **geldig**. Het gaat om:',
    ),
    verdicts,
    p('', { style: 'Klein' }),
    ...when('d.inventoried', [
      p(
        'Wij nemen de woning op in de Vlaamse inventaris van ongeschikte en onbewoonbare woningen, vanaf de datum van uw besluit.',
      ),
    ]),
    ...unless('d.inventoried', [p('De woning komt niet op de Vlaamse inventaris.')]),
    ...when('d.appealUntil', [p('Tegen dit besluit is beroep mogelijk tot en met **{d.appealUntil}**.')]),
    ...unless('d.appealUntil', [
      p(
        'U vulde nog niet in wanneer u het besluit aan de post gaf. De termijn waarin de partijen beroep kunnen instellen, begint pas dan.',
      ),
    ]),
    p('Zijn de gebreken hersteld? Bezorg ons dan het conformiteitsattest of hef het besluit op.'),
  ],
})

/** DT044 */
export const vraagDatumPost: readonly Block[] = letter({
  subject: 'datum afgifte post van uw besluit over {d.case.property.address}',
  body: [
    p(
      'U stuurde ons op **{d.sentOn}** uw besluit van {d.decisionDate} in de procedure {d.case.reference}. In het dossier staat nog niet op welke dag u het aan de post gaf. Het gaat om:',
    ),
    grid('d.units', unitColumns('d.units')),
    p('', { style: 'Klein' }),
    p(
      'Vanaf die dag begint de termijn waarin de partijen beroep kunnen instellen. Vul de datum in het dossier in, volgens het bewijs van de aangetekende zending. U vindt daarvoor een taak in uw werklijst.',
    ),
  ],
})

/** DT109 */
export const meldingBewoning: readonly Block[] = letter({
  subject: 'nieuwe bewoning of verhuring van {d.unit.address}',
  body: [
    p(
      'Wij stelden vast dat een woning die ongeschikt of onbewoonbaar verklaard is, opnieuw gebruikt of aangeboden wordt: **{d.occupancy.kind}**.',
    ),
    facts([
      ['Woning', '{d.unit.address}'],
      ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
      ['Besluit', '{d.occupancy.decisionReference} van {d.occupancy.decidedOn}: {d.occupancy.verdict}'],
      ['Vastgesteld op', '**{d.occupancy.foundOn}**'],
      ['Blijkt uit', '{d.occupancy.evidence}'],
      ['Aantal personen', '{d.occupancy.persons}'],
    ]),
    ...whenAny('d.occupancy.note', [h2('Toelichting'), ...each('d.occupancy.note', '{d.occupancy.note[i].text}')]),
    p('Deze melding gaat alleen naar de Vlaamse Wooninspectie.'),
  ],
})
