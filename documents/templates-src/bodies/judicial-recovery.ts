import { bullet, each, grid, h2, p } from '../blocks.ts'
import { letter, unitColumns } from '../letter.ts'

const rows = grid('d.judicial.facts', [
  { title: 'Gegeven', width: 30, cell: '{d.judicial.facts[i].label}' },
  { title: 'Inhoud', width: 70, cell: '{d.judicial.facts[i].value}' },
])
const words = each('d.judicial.text', '{d.judicial.text[i].text}')

/** DT131 */
export const aanmaning = letter({
  subject: 'hersteltermijn voor {d.case.property.address}',
  body: [
    p('De rechter beval u de woning te herstellen. De termijn daarvoor loopt bijna af.'),
    rows,
    h2('Wat moet u doen?'),
    bullet('Herstel alle gebreken, ook die welke intussen ontstonden.'),
    bullet('Meld ons dat alles hersteld is; wij komen dan ter plaatse kijken.'),
    p(
      'Is niet alles hersteld als de termijn voorbij is, dan loopt de dwangsom en kan het herstel op uw kosten gebeuren.',
    ),
  ],
})

/** DT134 */
export const invordering = letter({
  subject: 'invordering van dwangsommen voor {d.case.property.address}',
  body: [
    p(
      'De uitspraak hieronder is niet uitgevoerd binnen de termijn. Wij vragen u de verbeurde dwangsommen in te vorderen.',
    ),
    rows,
    p('Wij laten u weten wanneer de dwangsom niet langer loopt.'),
  ],
})

/** DT135 */
export const ambtshalve = letter({
  subject: 'opdracht voor werken aan {d.case.property.address}',
  body: [
    p('De rechter machtigde de wooninspecteur om de woning ambtshalve te laten herstellen. Wij dragen u de werken op.'),
    rows,
    grid('d.units', unitColumns('d.units')),
    h2('Uit te voeren'),
    ...words,
    p('Laat ons weten wanneer de werken klaar zijn.'),
  ],
})

/** DT136 */
export const kostenstaat = letter({
  subject: 'kosten van de ambtshalve uitvoering aan {d.case.property.address}',
  body: [
    p('De woning is op uw kosten hersteld, omdat u de uitspraak niet uitvoerde. Hieronder vindt u de kosten.'),
    rows,
    p('Wij vragen u dit bedrag te betalen binnen dertig dagen. Zonder betaling volgt gedwongen invordering.'),
  ],
})
