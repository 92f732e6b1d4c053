import { each, eachBullet, facts, h1, p, small, when, type Block } from '../blocks.ts'
import { signedByTwo } from '../letter.ts'
import { defectTable } from './reports.ts'

/** DT034 */
export const beslissing: readonly Block[] = [
  p('Besluit van de burgemeester', { style: 'Title' }),
  p('{d.decision.reference} – {d.decision.unit.address}', { style: 'Ondertitel' }),
  facts([
    ['Woning', '{d.decision.unit.address}'],
    ['Entiteit', '{d.decision.unit.reference}, {d.decision.unit.kind}, {d.decision.unit.floor}'],
    ['Pand', '{d.case.property.address} ({d.case.property.reference})'],
    ['Kadastrale percelen', '{d.case.property.capakeys}'],
    ['Procedure', '{d.case.reference}, gestart op {d.case.startedOn}'],
    ['Onderzoek', '{d.investigation.reference} van {d.investigation.date}'],
  ]),
  h1('Rechtsgrond'),
  p('De burgemeester van {d.case.municipality} neemt dit besluit gelet op:', { keepNext: true }),
  ...eachBullet('d.decision.legalBase'),
  h1('Feiten en procedure'),
  ...eachBullet('d.decision.facts'),
  h1('Vaststellingen'),
  p('Het onderzoek stelde deze gebreken vast aan de woning:', { keepNext: true }),
  ...defectTable('d.investigation.units[i].defects', 'd.investigation.units[i].noDefects'),
  small('{d.investigation.units[i+1].noDefects}'),
  p('Het onderzoek stelde deze gebreken vast aan het gebouw:', { keepNext: true }),
  ...defectTable('d.investigation.buildingDefects', 'd.investigation.noBuildingDefects'),
  p('Score van gebouw en woning samen: {d.investigation.units[0].score}.'),
  h1('Reacties van de betrokkenen'),
  ...when('d.hearing.until', [p('De betrokkenen konden reageren tot en met {d.hearing.until}.')]),
  ...eachBullet('d.hearing.reactions'),
  h1('Motivering'),
  ...each('d.decision.motivation', '{d.decision.motivation[i].text}'),
  ...when('d.decision.milderMotivation', [
    p(
      'Dit besluit is milder dan het advies van de gewestelijk ambtenaar of het resultaat van het onderzoek, om deze reden: {d.decision.milderMotivation}',
    ),
  ]),
  h1('Besluit'),
  p('**Artikel 1.** {d.decision.ruling}'),
  ...when('d.decision.hasMeasures', [
    p('De burgemeester legt daarbij deze maatregelen op:', { keepNext: true }),
    ...eachBullet('d.decision.measures'),
  ]),
  p(
    '**Artikel 2.** Dit besluit wordt met een beveiligde zending betekend aan de bewoners en aan de houders van een zakelijk recht. Wonen in Vlaanderen krijgt een afschrift.',
  ),
  p(
    '**Artikel 3.** Tegen dit besluit kunnen de bewoner, de houder van een zakelijk recht en de verzoeker beroep instellen bij {d.appeal.body}, binnen {d.appeal.term} vanaf {d.appeal.from}. Het beroep wordt gemotiveerd en aangetekend verstuurd naar: {d.appeal.address}.',
    { keepNext: true },
  ),
  ...when('d.decision.inventoried', [
    p(
      '**Artikel 4.** De woning wordt opgenomen op de Vlaamse inventaris van ongeschikte en onbewoonbare woningen, zodra dit besluit geldig is bevonden door Wonen in Vlaanderen. De datum van dit besluit is de datum van opname.',
      { keepNext: true },
    ),
  ]),
  p('Gegeven te {d.letter.place} op {d.decision.date}', { style: 'Formule', keepNext: true }),
  signedByTwo,
]
