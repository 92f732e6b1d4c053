import type { DocumentCode } from '../fields/data-of.ts'
import { amountWords, judicialFields, measureWords, offenceWords } from '../fields/judicial.ts'
import { addresseeFields } from '../fields/parties.ts'
import type { AddresseeFields, JudicialFields } from '../fields/types.ts'
import { address, sampleAddressee, type Size } from './sample-kit.ts'

const findings =
  'De badkamer heeft geen verluchting en de geiser geen afvoer naar buiten. De trap naar de zolder heeft geen leuning en de elektrische leidingen liggen bloot.\n'

/** Facts as each document of a judicial file prints them. */
export const sampleJudicial = (code: DocumentCode, size: Size): JudicialFields =>
  judicialFields({
    reference: code === 'DT133' ? '' : 'WI26-000012/PV1',
    facts: size === 'minimal' ? [['Datum', '3 november 2026']] : rows,
    text: size === 'minimal' ? 'Geen.' : findings.repeat(size === 'large' ? 12 : 1),
  })

const rows = [
  ['Datum', '3 november 2026'],
  ['Misdrijf', offenceWords['3.34']],
  ['Maatregel', measureWords.HERSTEL],
  ['Hersteltermijn', '10 maanden'],
  ['Dwangsom', `${amountWords(15_000)} per dag`],
] as const

const offices = {
  prosecutor: 'Parket van de procureur des Konings',
  council: 'Hoge Raad voor de Handhavingsuitvoering',
  bailiff: 'De gerechtsdeurwaarder',
  contractor: 'Aannemingen Voorbeeldkust en Omstreken bv',
} as const

/** An office, or somebody who was convicted. */
export const sampleJudicialAddressee = (who: keyof typeof offices | 'convicted', size: Size): AddresseeFields =>
  who === 'convicted'
    ? sampleAddressee('owner', size)
    : addresseeFields({ kind: 'RECHTSPERSOON', name: offices[who], role: 'ANDERE', address: address() })
