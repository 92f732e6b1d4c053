import { each, facts, grid, h1, h2, p, small, unless, when, type Block, type Column } from '../blocks.ts'
import { signedByOne } from '../letter.ts'

/** Columns of a table of defects below `path`. */
const defectColumns = (path: string): readonly Column[] => [
  { title: 'Code', width: 8, cell: `{${path}[i].code}` },
  { title: 'Gebrek', width: 36, cell: `{${path}[i].label}` },
  { title: 'Omvang', width: 20, cell: `{${path}[i].severity}` },
  { title: 'Cat.', width: 10, cell: `{${path}[i].weight}` },
  { title: 'Opmerking', width: 26, cell: `{${path}[i].remark}` },
]

/** A table of the defects at `path`, or the sentence at `none` when there are none. */
export const defectTable = (path: string, none: string): readonly Block[] => [
  ...unless(none, [grid(path, defectColumns(path))]),
  small(`{${none}}`),
]

const weights: readonly Block[] = when('d.investigation.hasPoints', [
  p('Cat.: categorie met tussen haakjes de strafpunten. Vanaf 15 strafpunten is de woning ongeschikt.', {
    style: 'Klein',
    keepNext: true,
  }),
])

const identification = (rows: readonly (readonly [string, string])[]): Block =>
  facts([
    ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
    ['Kadastrale percelen', '{d.case.property.capakeys}'],
    ...rows,
    ['Procedure', '{d.case.reference}'],
    ['Onderzoek', '{d.investigation.reference} van {d.investigation.date}'],
    ['Aanleiding', '{d.investigation.reason}'],
    ['Onderzocht door', '{d.investigation.inspectors} ({d.investigation.organisation})'],
    ['Toegang', '{d.investigation.access}'],
    ['Model', '{d.investigation.model}'],
  ])

const signed: readonly Block[] = [
  p('Opgemaakt te {d.letter.place} op {d.letter.date}', { style: 'Formule', keepNext: true }),
  signedByOne,
  p('', { style: 'Klein' }),
]

/** DT011 */
export const technischVerslag: readonly Block[] = [
  p('Technisch verslag', { style: 'Title' }),
  p('{d.report.subtitle} – {d.report.reference}', { style: 'Ondertitel' }),
  h1('Deel A. Identificatie'),
  identification([
    ['Woning', '{d.report.unit.reference}, {d.report.unit.address}'],
    ['Ligging', '{d.report.unit.floor}, {d.report.unit.number}'],
    ['Bewoners', '{d.report.unit.occupants}'],
  ]),
  h1('Deel B. Gebouw'),
  p('Gebreken aan het gebouw en de gemeenschappelijke delen. Zij tellen mee voor elke woning in het gebouw.', {
    keepNext: true,
  }),
  ...defectTable('d.investigation.buildingDefects', 'd.investigation.noBuildingDefects'),
  h1('Deel C. Woning'),
  p(
    'Gebreken aan deze woning. Alleen waarneembare gebreken met een onmiddellijk negatief effect op de bewoning tellen mee.',
    { keepNext: true },
  ),
  ...defectTable('d.report.defects', 'd.report.noDefects'),
  ...weights,
  h1('Deel D. Bezettingsnorm en eindbeoordeling'),
  h2('Lokalen'),
  grid('d.report.rooms', [
    { title: 'Lokaal', width: 40, cell: '{d.report.rooms[i].name}' },
    { title: 'Oppervlakte (m²)', width: 20, cell: '{d.report.rooms[i].areaM2}' },
    { title: 'Hoogte (cm)', width: 20, cell: '{d.report.rooms[i].heightCm}' },
    { title: 'Woonlokaal', width: 20, cell: '{d.report.rooms[i].habitable}' },
  ]),
  h2('Beoordeling'),
  facts([
    ['Nettovloeroppervlakte', '{d.report.netFloorArea}'],
    ['Aantal woonlokalen', '{d.report.habitableRooms}'],
    ['Bezettingsnorm', '{d.report.occupancyNorm}'],
    ['Bewoners bij het onderzoek', '{d.report.occupants}'],
    ['Rookmelders', '{d.report.smokeDetectors}'],
    ['Score (gebouw en woning)', '{d.report.score}'],
    ['Resultaat', '**{d.report.result}**'],
  ]),
  p('', { style: 'Klein' }),
  p('**{d.report.conclusion}**'),
  ...when('d.report.hasMotivation', [
    h2('Omstandige motivering'),
    ...each('d.report.motivation', '{d.report.motivation[i].text}'),
  ]),
  h2('Opmerkingen van de woningcontroleur'),
  p('{d.report.remarks}'),
  ...signed,
]

const unit = 'd.investigation.units[i]'

/** DT145 */
export const samenvatting: readonly Block[] = [
  p('Samenvatting van het onderzoek', { style: 'Title' }),
  p('{d.investigation.reference} – {d.case.property.address}', { style: 'Ondertitel' }),
  identification([]),
  h1('Resultaat per entiteit'),
  grid('d.investigation.units', [
    { title: 'Entiteit', width: 17, cell: `{${unit}.unit.reference}` },
    { title: 'Adres en ligging', width: 33, cell: `{${unit}.unit.address}, {${unit}.unit.floor}` },
    { title: 'Score (met gebouw)', width: 24, cell: `{${unit}.score}` },
    { title: 'Resultaat', width: 26, cell: `**{${unit}.result}**` },
  ]),
  h1('Gebreken aan het gebouw'),
  ...defectTable('d.investigation.buildingDefects', 'd.investigation.noBuildingDefects'),
  h1('Gebreken per entiteit'),
  p(`{${unit}.unit.reference} – {${unit}.unit.address}`, { style: 'Heading2', keepNext: true }),
  small(
    `Verslag {${unit}.reference}. Soort: {${unit}.unit.kind}. Ligging: {${unit}.unit.floor}. Bewoners: {${unit}.occupants}; bezettingsnorm: {${unit}.occupancyNorm}. Rookmelders: {${unit}.smokeDetectors}.`,
    { keepNext: true },
  ),
  p(`**{${unit}.conclusion}**`, { keepNext: true }),
  ...defectTable(`${unit}.defects`, `${unit}.noDefects`),
  p('{d.investigation.units[i+1].unit.reference}', { style: 'Heading2' }),
  ...weights,
  ...signed,
]

/** DT010 */
export const geenToegang: readonly Block[] = [
  p('Verslag geen toegang', { style: 'Title' }),
  p('{d.investigation.reference} – {d.case.property.address}', { style: 'Ondertitel' }),
  facts([
    ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
    ['Procedure', '{d.case.reference}'],
    ['Onderzoek', '{d.investigation.reference}'],
    ['Datum van het bezoek', '{d.investigation.date}'],
    ['Aanleiding', '{d.investigation.reason}'],
    ['Woningcontroleur', '{d.investigation.inspectors} ({d.investigation.organisation})'],
  ]),
  h1('Vaststelling'),
  p(
    'De woningcontroleur bood zich op {d.investigation.date} aan om de onderstaande woningen te onderzoeken en kreeg nergens toegang. Over de toestand van deze woningen wordt daarom niets vastgesteld; dit verslag bevat geen resultaat en geen oordeel.',
  ),
  grid('d.investigation.units', [
    { title: 'Entiteit', width: 17, cell: `{${unit}.unit.reference}` },
    { title: 'Adres en ligging', width: 38, cell: `{${unit}.unit.address}, {${unit}.unit.floor}` },
    { title: 'Wat gebeurde er ter plaatse', width: 45, cell: `{${unit}.remarks}` },
  ]),
  h1('Vervolg'),
  p('Het bezoek kan opnieuw gepland worden; de bewoners en de eigenaars krijgen dan een nieuwe brief met de datum.', {
    keepNext: true,
  }),
  ...signed,
]
