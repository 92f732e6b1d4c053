import { type Block, facts, grid, h1, p } from '../blocks.ts'
import { signedByOne, unitColumns } from '../letter.ts'
import { appealFacts, papersOfAppeal } from './appeal-letters.ts'

const head = (title: string): readonly Block[] => [
  p(title, { style: 'Title' }),
  p('{d.case.property.address}, beroepsprocedure {d.case.reference}', { style: 'Ondertitel' }),
  appealFacts,
]
const units: readonly Block[] = [h1('Woningen'), grid('d.units', unitColumns('d.units'))]
const space = (label: string): readonly Block[] => [h1(label), p(' '), p(' '), p(' ')]
const signHere: readonly Block[] = [
  facts([
    ['Naam', ' '],
    ['Datum', ' '],
    ['Handtekening', ' '],
  ]),
]

/** DT085 */
export const pvHoorzitting: readonly Block[] = [
  ...head('Proces-verbaal van de hoorzitting'),
  facts([
    ['Dag en uur', '{d.appeal.hearingAt}'],
    ['Plaats', '{d.appeal.hearingPlace}'],
  ]),
  ...units,
  ...space('Aanwezigen'),
  ...space('Verklaringen'),
  p('Dit verslag is voorgelezen en ondertekend.', { keepNext: true }),
  signedByOne,
]

/** DT086 */
export const reactiePartij: readonly Block[] = [
  ...head('Reactie op het verslag van het beroepsonderzoek'),
  p('Onderzoek {d.appeal.investigation}. Reageren kan tot {d.appeal.answerBy}.'),
  ...space('Mijn reactie'),
  ...signHere,
]

/** DT088 */
export const afstand: readonly Block[] = [
  ...head('Afstand van beroep'),
  ...units,
  p(
    'Ik doe afstand van dit beroep. Ik weet dat wat ik betwistte daardoor blijft gelden en dat ik hierop niet kan terugkomen.',
  ),
  ...signHere,
]

/** DT093 */
export const verzoekschriftRaad: readonly Block[] = [
  ...head('Verzoekschrift bij de Raad van State'),
  p('Het verzoekschrift vraagt de vernietiging van wat over dit beroep beslist is: {d.appeal.outcome}'),
  ...units,
  ...papersOfAppeal,
  ...space('Middelen'),
  ...signHere,
]

/** DT094 */
export const arrestRaad: readonly Block[] = [
  ...head('Arrest van de Raad van State'),
  p('Het arrest gaat over wat over dit beroep beslist is: {d.appeal.outcome}'),
  ...units,
  ...space('Uitspraak'),
]
