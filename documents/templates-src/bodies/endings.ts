import { type Block, bullet, each, eachBullet, facts, grid, h1, h2, p, when } from '../blocks.ts'
import { letter, signedByTwo, unitColumns } from '../letter.ts'

/** DT069 */
export const meldingSchrapping: readonly Block[] = letter({
  subject: 'schrapping van {d.unit.address} uit de Vlaamse inventaris',
  body: [
    p(
      'De woning hieronder staat niet langer op de **{d.deletion.list}**. U krijgt deze brief als {d.addressee.role}. De reden van de schrapping: {d.deletion.reason}.',
    ),
    facts([
      ['Woning', '{d.unit.address}'],
      ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
      ['Nummer van de opname', '{d.deletion.reference}'],
      ['Datum van de opname', '{d.deletion.includedOn}'],
      ['Datum van de schrapping', '**{d.deletion.deletedOn}**'],
    ]),
    h2('Wat betekent dat voor u?'),
    bullet('Vanaf de datum van de schrapping loopt er voor deze opname geen heffing meer.'),
    bullet('Een heffing die voor die datum verschuldigd werd, blijft verschuldigd.'),
    bullet(
      'Staat de woning ook op een andere lijst van de inventaris, dan blijft die opname bestaan tot zij zelf geschrapt wordt.',
    ),
    p(
      'Wij laten de schrapping weten aan de Vlaamse Belastingdienst en aan de gemeente. Klopt er iets niet? Neem dan contact met ons op.',
    ),
  ],
})

/** DT099 */
export const opheffingNgw: readonly Block[] = [
  p('Besluit van de burgemeester', { style: 'Title' }),
  p('Opheffing van het besluit van {d.lifting.decidedOn} over {d.case.property.address}', { style: 'Ondertitel' }),
  facts([
    ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
    ['Kadastrale percelen', '{d.case.property.capakeys}'],
    ['Procedure', '{d.case.reference}'],
    ['Opgeheven besluit', 'besluit van {d.lifting.decidedOn}'],
  ]),
  h1('Rechtsgrond'),
  p(
    'De burgemeester van {d.case.municipality} neemt dit besluit op grond van artikel 135, paragraaf 2 van de Nieuwe Gemeentewet.',
  ),
  h1('Woningen'),
  grid('d.units', unitColumns('d.units')),
  h1('Feiten'),
  p('Het besluit van {d.lifting.decidedOn} steunde op deze vaststellingen:', { keepNext: true }),
  ...each('d.lifting.grounds', '{d.lifting.grounds[i].text}'),
  p('De burgemeester legde toen op:', { keepNext: true }),
  ...eachBullet('d.lifting.measures'),
  h1('Motivering'),
  ...each('d.lifting.reason', '{d.lifting.reason[i].text}'),
  h1('Besluit'),
  p('**Artikel 1.** Het besluit van {d.lifting.decidedOn} wordt opgeheven met ingang van {d.lifting.liftedOn}.'),
  ...when('d.lifting.inventoried', [
    p(
      '**Artikel 2.** De opheffing wordt meegedeeld aan de inventarisbeheerder van Wonen in Vlaanderen, met het oog op de schrapping van de woningen uit de lijst NGW van de Vlaamse inventaris.',
    ),
  ]),
  p('Dit besluit wordt bezorgd aan de bewoners, aan de houders van een zakelijk recht en aan Wonen in Vlaanderen.', {
    keepNext: true,
  }),
  p('Gegeven te {d.letter.place} op {d.lifting.liftedOn}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]
