import { type Block, each, facts, grid, h1, p } from '../blocks.ts'
import { letter, signedByOne, unitColumns } from '../letter.ts'

const rows = grid('d.judicial.facts', [
  { title: 'Gegeven', width: 30, cell: '{d.judicial.facts[i].label}' },
  { title: 'Inhoud', width: 70, cell: '{d.judicial.facts[i].value}' },
])
const words = each('d.judicial.text', '{d.judicial.text[i].text}')
const dwellings: readonly Block[] = [h1('Woningen'), grid('d.units', unitColumns('d.units'))]

const act = (options: {
  readonly title: string
  readonly subtitle: string
  readonly opening: string
  readonly heading: string
  readonly end: string
}): readonly Block[] => [
  p(options.title, { style: 'Title' }),
  p(options.subtitle, { style: 'Ondertitel' }),
  p(options.opening),
  rows,
  ...dwellings,
  h1(options.heading),
  ...words,
  p(options.end, { style: 'Formule', keepNext: true }),
  signedByOne,
]

/** DT125 */
export const procesVerbaal = act({
  title: 'Proces-verbaal',
  subtitle: 'Nummer {d.judicial.reference}',
  opening:
    'Ik, wooninspecteur van het Vlaamse Gewest, officier van gerechtelijke politie voor de opsporing en vaststelling van inbreuken op de {d.case.law}, stelde vast wat volgt over {d.case.property.address}.',
  heading: 'Vaststellingen',
  end: 'Opgemaakt te {d.letter.place} op {d.letter.date}. Dit proces-verbaal gaat naar de procureur des Konings; de verdachte krijgt een kopie.',
})

/** DT127 */
export const herstelvordering = act({
  title: 'Herstelvordering',
  subtitle: 'Bij proces-verbaal {d.judicial.reference}',
  opening:
    'De herstelvorderende overheid vordert op grond van de {d.case.law} voor {d.case.property.address} de maatregel hieronder, binnen de termijn en op straffe van de dwangsom die erbij staan.',
  heading: 'Motivering',
  end: 'Opgemaakt te {d.letter.place} op {d.letter.date}.',
})

/** DT132 */
export const nietUitvoering = act({
  title: 'Proces-verbaal van niet-uitvoering',
  subtitle: 'Nummer {d.judicial.reference}',
  opening: 'De hercontrole van {d.case.property.address} toont dat de uitspraak niet volledig uitgevoerd is.',
  heading: 'Gebreken die overblijven of nieuw zijn',
  end: 'Opgemaakt te {d.letter.place} op {d.letter.date}.',
})

/** DT133: it leaves the shield, so it names no file */
export const uitvoering = act({
  title: 'Proces-verbaal van uitvoering',
  subtitle: '{d.case.property.address}',
  opening:
    'De wooninspecteur stelde ter plaatse vast dat alle gebreken hersteld zijn. Dit proces-verbaal geldt als conformiteitsattest voor de woningen hieronder.',
  heading: 'Vaststelling',
  end: 'Opgemaakt te {d.letter.place} op {d.letter.date}.',
})

/** DT137 */
export const afsluiting = act({
  title: 'Afsluiting van het dossier',
  subtitle: 'Dossier {d.judicial.reference}',
  opening: 'De wooninspecteur sluit het dossier over {d.case.property.address} af.',
  heading: 'Reden',
  end: 'Afgesloten te {d.letter.place} op {d.letter.date}.',
})

/** DT126 */
export const briefParket = letter({
  subject: 'proces-verbaal {d.judicial.reference} over {d.case.property.address}',
  body: [
    p('Hierbij bezorgen wij u het proces-verbaal dat de wooninspectie opmaakte.'),
    rows,
    p('Wij vragen u te laten weten welk gevolg u eraan geeft. Een herstelvordering volgt of is bijgevoegd.'),
  ],
})

/** DT128 */
export const neerlegging = letter({
  subject: 'herstelvordering bij proces-verbaal {d.judicial.reference}',
  body: [
    p('Hierbij leggen wij de herstelvordering neer die bij het proces-verbaal hoort.'),
    rows,
    p('De vordering wordt ingeschreven in het register van herstelvorderingen.'),
  ],
})

/** DT129 */
export const adviesvraagHogeRaad = letter({
  subject: 'vraag om advies over een herstelvordering',
  body: [
    p('De wooninspectie wil een herstelvordering neerleggen en vraagt uw advies.'),
    rows,
    facts([['Pand', '{d.case.property.address}']]),
    h1('Motivering'),
    ...words,
    p('Zonder antwoord binnen de termijn beschouwen wij uw advies als gunstig.'),
  ],
})
