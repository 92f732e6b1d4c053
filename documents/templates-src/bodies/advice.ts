import { eachBullet, facts, h1, h2, p, small, whenAny, type Block } from '../blocks.ts'
import { signedByOne } from '../letter.ts'

const verdict = 'd.advice.verdicts[i]'

/** DT023 */
export const advies: readonly Block[] = [
  p('Advies van de gewestelijk ambtenaar', { style: 'Title' }),
  p('{d.advice.reference} – {d.case.property.address}', { style: 'Ondertitel' }),
  facts([
    ['Gericht aan', 'de burgemeester van {d.case.municipality}'],
    ['Pand', '{d.case.property.address} ({d.case.property.reference}), {d.case.property.kind}'],
    ['Kadastrale percelen', '{d.case.property.capakeys}'],
    ['Procedure', '{d.case.reference}, gestart op {d.case.startedOn}'],
    ['Onderzoek', '{d.investigation.reference} van {d.investigation.date}, door {d.investigation.inspectors}'],
    ['Ons kenmerk', '{d.letter.ownReference}'],
  ]),
  h1('Waarop steunt dit advies?'),
  p(
    'Dit advies wordt gegeven op vraag van {d.case.municipality}, met toepassing van de {d.case.law}. Het steunt op het onderzoek ter plaatse van {d.investigation.date} en op de technische verslagen die daarvan werden opgemaakt ({d.investigation.model}). Die verslagen maken deel uit van dit advies.',
  ),
  h1('Advies per entiteit'),
  p(`{${verdict}.unit.reference} – {${verdict}.unit.address}`, { style: 'Heading2', keepNext: true }),
  small(`Soort: {${verdict}.unit.kind}. Ligging: {${verdict}.unit.floor}. Bewoners: {${verdict}.unit.occupants}.`, {
    keepNext: true,
  }),
  p(`De gewestelijk ambtenaar adviseert om deze entiteit **{${verdict}.verdict}** te verklaren.`, { keepNext: true }),
  p(`{${verdict}.grounds[i].text}`, { style: 'Opsomming', bullet: true }),
  p(`{${verdict}.grounds[i+1].text}`, { style: 'Opsomming', bullet: true }),
  p('{d.advice.verdicts[i+1].unit.reference}', { style: 'Heading2' }),
  ...whenAny('d.advice.remarks', [h2('Opmerkingen'), ...eachBullet('d.advice.remarks')]),
  h1('Wat volgt?'),
  p(
    'De burgemeester hoort eerst de bewoners en de houders van een zakelijk recht en beslist daarna. De beslissing mag niet strenger zijn dan dit advies. Is de beslissing milder, dan staat de reden daarvan in het besluit.',
  ),
  p('Gegeven te {d.letter.place} op {d.letter.date}', { style: 'Formule', keepNext: true }),
  signedByOne,
]
