import { bullet, each, facts, grid, h2, p, unless, when, type Block } from '../blocks.ts'
import { letter, signedByTwo } from '../letter.ts'

/** DT035 */
export const meldingBeslissing: readonly Block[] = letter({
  subject: 'besluit van de burgemeester over {d.case.property.address}',
  signatures: signedByTwo,
  body: [
    p(
      'De burgemeester van {d.case.municipality} nam op **{d.decisionDate}** een besluit over een of meer woningen op het adres **{d.case.property.address}** (procedure {d.case.reference}). U krijgt dit besluit als {d.addressee.role}. Het besluit luidt:',
    ),
    grid('d.decisions', [
      { title: 'Entiteit', width: 20, cell: '{d.decisions[i].unit.reference}' },
      { title: 'Adres', width: 42, cell: '{d.decisions[i].unit.address}' },
      { title: 'Besluit', width: 38, cell: '**{d.decisions[i].verdict}**' },
    ]),
    p('', { style: 'Klein' }),
    p(
      'De redenen van het besluit en de maatregelen die erbij horen, vindt u in het besluit zelf. Dat is als bijlage bij deze brief gevoegd.',
    ),
    ...when('d.inventoried', [
      h2('Wat zijn de gevolgen?'),
      bullet('De woning komt op de Vlaamse inventaris van ongeschikte en onbewoonbare woningen.'),
      bullet('De houder van het zakelijk recht krijgt daarover een aparte brief van Wonen in Vlaanderen.'),
      bullet(
        'De woning verhuren, te huur stellen of ter beschikking stellen zolang ze niet aan de woningkwaliteitsnormen voldoet, is strafbaar.',
      ),
      bullet('Zijn de gebreken hersteld? Vraag dan een conformiteitsattest aan bij de gemeente.'),
    ]),
    h2('Gaat u niet akkoord?'),
    p(
      'U kunt beroep instellen bij {d.appeal.body}, binnen {d.appeal.term} vanaf {d.appeal.from} van dit besluit. Stuur een aangetekende brief waarin u zegt waarom u niet akkoord gaat, naar:',
      { keepNext: true },
    ),
    ...each('d.appeal.addressLines', '{d.appeal.addressLines[i].text}', { style: 'Adres' }),
    p('', { style: 'Klein' }),
    p('Hebt u vragen over dit besluit? Neem dan contact met ons op. U vindt onze gegevens bovenaan deze brief.'),
  ],
})

/** DT047 */
export const meldingOpname: readonly Block[] = letter({
  subject: 'opname van {d.unit.address} op de Vlaamse inventaris',
  body: [
    p(
      'De woning hieronder is opgenomen op de **{d.inventory.list}**. U krijgt deze brief als {d.addressee.role}. De opname volgt op het {d.inventory.basis}.',
    ),
    facts([
      ['Woning', '{d.unit.address}'],
      ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
      ['Kadastrale percelen', '{d.inventory.capakeys}'],
      ['Nummer van de opname', '{d.inventory.reference}'],
      ['Datum van de opname', '**{d.inventory.includedOn}**'],
    ]),
    h2('Wat zijn de gevolgen?'),
    ...when('d.inventory.flemishLevy', [
      p(
        'Staat de woning op **{d.inventory.firstAnniversary}** nog op de inventaris, dan kan de Vlaamse Belastingdienst een heffing vragen aan de houder van het zakelijk recht. Dat kan daarna elk jaar opnieuw, zolang de woning op de inventaris staat. In sommige gevallen kunt u een vrijstelling of opschorting krijgen; u vraagt die aan met het formulier bij deze brief.',
      ),
    ]),
    ...unless('d.inventory.flemishLevy', [
      p(
        'De gemeente heft zelf een belasting op ongeschikte en onbewoonbare woningen. Daarom is er geen Vlaamse heffing. De gemeente kan u vertellen wanneer de belasting verschuldigd is en wie een vrijstelling krijgt.',
      ),
    ]),
    p(
      'Draagt u het zakelijk recht over, dan moet u de nieuwe houder vóór de overdracht laten weten dat de woning op de inventaris staat, en moet u de overdracht aan ons melden.',
    ),
    h2('Hoe verdwijnt de woning van de inventaris?'),
    p('Wij schrappen de woning zodra een van deze stukken bij ons aankomt:', { keepNext: true }),
    bullet('een conformiteitsattest, dat de gemeente aflevert als de gebreken hersteld zijn;'),
    bullet('het bewijs dat de woning gesloopt is of een andere functie kreeg;'),
    bullet('een beslissing die het besluit van de burgemeester opheft of vernietigt.'),
  ],
})
