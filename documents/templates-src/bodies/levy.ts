import { type Block, each, facts, grid, h2, p, unless, when, whenAny } from '../blocks.ts'
import { letter } from '../letter.ts'

const onRecord = (rows: readonly (readonly [string, string])[] = []): Block =>
  facts([
    ['Woning', '{d.unit.address}'],
    ['Entiteit', '{d.unit.reference}, {d.unit.kind}, {d.unit.floor}'],
    ['Nummer van de opname', '{d.record.reference}'],
    ['Datum van de opname', '{d.record.includedOn}'],
    ...rows.map(([label, text]): [string, string] => [label, text]),
  ])

const onMeasure = (rows: readonly (readonly [string, string])[] = []): Block =>
  onRecord([
    ['Aanvraag', '{d.measure.reference} van {d.measure.requestedOn}'],
    ['Gevraagd', '{d.measure.kind}: {d.measure.ground}'],
    ...rows,
  ])

const contact = p('Hebt u vragen? Neem dan contact met ons op. U vindt onze gegevens bovenaan deze brief.')

/** DT053 */
export const meldingVerjaardag: readonly Block[] = letter({
  subject: 'verjaardag van de opname van {d.unit.address}',
  body: [
    p(
      'De woning hieronder staat op de **{d.record.list}**. Op **{d.anniversary.date}** is het weer een of meer jaren geleden dat ze werd opgenomen. U krijgt deze brief als {d.addressee.role}.',
    ),
    onRecord([['Volgende verjaardag', '**{d.anniversary.date}**']]),
    h2('Wat betekent dat voor u?'),
    ...when('d.anniversary.leviable', [
      p(
        'Staat de woning op die dag nog op de inventaris, dan wordt een heffing verschuldigd. De Vlaamse Belastingdienst stuurt u daarvoor een aanslag. Denkt u dat u recht hebt op een vrijstelling of opschorting? Vraag ze dan voor die dag aan met het formulier bij deze brief.',
      ),
    ]),
    ...unless('d.anniversary.leviable', [
      p(
        'Voor die dag loopt er **{d.anniversary.measure}**. Verandert er niets, dan is er op die verjaardag geen heffing verschuldigd. Meld het ons meteen als de reden daarvoor wegvalt.',
      ),
    ]),
    p('Zijn de gebreken hersteld? Vraag dan op tijd een conformiteitsattest aan bij de gemeente.'),
    contact,
  ],
})

/** DT054 */
export const ontvangstMaatregel: readonly Block[] = letter({
  subject: 'uw aanvraag van een {d.measure.kind} voor {d.unit.address}',
  body: [
    p('Wij hebben uw aanvraag van **{d.measure.requestedOn}** ontvangen.'),
    onMeasure(),
    p(
      'Wij kijken na of de aanvraag volledig is en of de grond bewezen is. Ontbreekt er iets, dan vragen wij het u. Wij beslissen binnen zestig dagen en laten u de beslissing met een brief weten.',
    ),
    p(
      'Zolang er geen beslissing is, blijft de heffing verschuldigd op elke verjaardag van de opname. Wordt de aanvraag toegestaan voor een dag die al voorbij is, dan verbeteren wij dat bij de Vlaamse Belastingdienst.',
    ),
    contact,
  ],
})

const missing = [
  p('Bezorg ons nog het volgende:', { keepNext: true }),
  ...each('d.measure.missing', '{d.measure.missing[i].text}'),
]

/** DT055 */
export const maatregelOnvolledig: readonly Block[] = letter({
  subject: 'uw aanvraag van een {d.measure.kind} is onvolledig',
  body: [
    p('Uw aanvraag van **{d.measure.requestedOn}** is niet volledig. Daarom kunnen wij nog niet beslissen.'),
    onMeasure([['Te bezorgen voor', '**{d.measure.completeBy}**']]),
    ...missing,
    p('Komt er voor die dag niets binnen, dan beslissen wij met wat wij hebben.'),
    contact,
  ],
})

/** DT057 */
export const maatregelHerinnering: readonly Block[] = letter({
  subject: 'herinnering: stukken bij uw aanvraag van een {d.measure.kind}',
  body: [
    p('Wij vroegen u eerder om uw aanvraag aan te vullen. Wij ontvingen nog niets.'),
    onMeasure([['Te bezorgen voor', '**{d.measure.completeBy}**']]),
    ...missing,
    p('Kruist uw antwoord deze brief, dan hoeft u niets te doen.'),
    contact,
  ],
})

const because = [p('De reden:', { keepNext: true }), ...each('d.measure.reason', '{d.measure.reason[i].text}')]
const reason = whenAny('d.measure.reason', because)

/** DT058 */
export const maatregelZonderVoorwerp: readonly Block[] = letter({
  subject: 'uw aanvraag van een {d.measure.kind} is zonder voorwerp',
  body: [
    p('Over uw aanvraag van **{d.measure.requestedOn}** valt niets meer te beslissen. Ze is zonder voorwerp.'),
    onMeasure(),
    ...reason,
    contact,
  ],
})

/** DT059 */
export const maatregelToegestaan: readonly Block[] = letter({
  subject: 'toekenning van een {d.measure.kind} voor {d.unit.address}',
  body: [
    p('Wij staan de {d.measure.kind} van de heffing toe die op **{d.measure.requestedOn}** werd aangevraagd.'),
    onMeasure([
      ['Vanaf', '**{d.measure.from}**'],
      ['Tot en met', '**{d.measure.to}**'],
    ]),
    ...reason,
    h2('Wat betekent dat?'),
    p(
      'Op een verjaardag van de opname die in deze periode valt, is er geen heffing verschuldigd. Een verjaardag voor of na de periode telt wel.',
    ),
    p(
      'Valt de reden weg, bijvoorbeeld door een verhuizing of een verkoop, dan moet u ons dat meteen melden. De maatregel eindigt dan. Wij laten deze beslissing weten aan de Vlaamse Belastingdienst.',
    ),
    contact,
  ],
})

/** DT060 */
export const maatregelGeweigerd: readonly Block[] = letter({
  subject: 'weigering van een {d.measure.kind} voor {d.unit.address}',
  body: [
    p('Wij weigeren de {d.measure.kind} van de heffing die op **{d.measure.requestedOn}** werd aangevraagd.'),
    onMeasure(),
    ...reason,
    h2('Gaat u niet akkoord?'),
    p(
      'U kunt ons vragen om de beslissing te herzien als u nieuwe stukken hebt. Tegen een aanslag van de heffing kunt u bezwaar indienen bij de Vlaamse Belastingdienst; op de aanslag staat hoe.',
    ),
    contact,
  ],
})

/** DT061 */
export const maatregelBeeindigd: readonly Block[] = letter({
  subject: 'einde van de {d.measure.kind} voor {d.unit.address}',
  body: [
    p('De {d.measure.kind} van de heffing voor deze woning eindigt op **{d.measure.endedOn}**.'),
    onMeasure([['Eindigt op', '**{d.measure.endedOn}**']]),
    ...reason,
    p(
      'Vanaf die dag is de heffing weer verschuldigd op elke verjaardag van de opname. Wij laten dit weten aan de Vlaamse Belastingdienst.',
    ),
    contact,
  ],
})

const listColumns = (path: string): Parameters<typeof grid>[1] => [
  { title: 'Opname', width: 16, cell: `{${path}[i].record}` },
  { title: 'Entiteit', width: 17, cell: `{${path}[i].unit}` },
  { title: 'Adres', width: 30, cell: `{${path}[i].address}` },
  { title: 'Verjaardag', width: 16, cell: `{${path}[i].anniversary}` },
  { title: 'Heffing', width: 21, cell: `{${path}[i].outcome}` },
]

/** DT062 */
export const maandlijst: readonly Block[] = letter({
  subject: 'verjaardagen op VIVOO van {d.list.period}',
  body: [
    p(
      'Hieronder vindt u de verjaardagen van de opnames op de Vlaamse inventaris van ongeschikte en onbewoonbare woningen, van **{d.list.period}**, en de verbeteringen van vorige lijsten. De houders met hun aandeel en de vrijstellingen en opschortingen staan in het bestand dat u in Woonzaak kunt ophalen.',
    ),
    facts([
      ['Verjaardagen', '{d.list.anniversaryCount}'],
      ['Waarvan verschuldigd', '{d.list.leviableCount}'],
      ['Verbeteringen', '{d.list.correctionCount}'],
    ]),
    ...whenAny('d.list.anniversaries', [
      h2('Verjaardagen'),
      grid('d.list.anniversaries', listColumns('d.list.anniversaries')),
    ]),
    ...whenAny('d.list.corrections', [
      h2('Verbeteringen'),
      grid('d.list.corrections', listColumns('d.list.corrections')),
    ]),
    p('', { style: 'Klein' }),
    contact,
  ],
})
