/** Invented facts for the samples of letters about a record of the inventory. */
import { unitFields } from '../fields/case.ts'
import type { DataOf } from '../fields/data-of.ts'
import { measureFields, recordFields, textLines } from '../fields/levy.ts'
import type { Lines, MeasureFields } from '../fields/types.ts'
import { address, sampleAddressee, sampleCase, sampleLetter, type Size } from './sample-kit.ts'

/** What every letter about a record has. */
export const sampleOnRecord = (
  size: Size,
): Pick<DataOf<'DT049'>, 'letter' | 'case' | 'addressee' | 'unit' | 'record'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, ['Formulier: aanvraag van een vrijstelling of opschorting']),
  case: sampleCase(),
  addressee: sampleAddressee('owner', size),
  unit: unitFields({ reference: 'EN26-000031', type: 'ZW', address: address('01'), floor: 0 }),
  record: recordFields({
    reference: 'IV26-000088',
    list: size === 'minimal' ? 'OO' : 'NGW',
    status: size === 'large' ? 'GESCHORST' : 'OPGENOMEN',
    includedOn: '2026-12-08',
    capakeys: size === 'minimal' ? [] : ['35013B0129/00F003', '35013B0130/00_000'],
    nextAnniversary: '2027-12-08',
    flemishLevy: size !== 'minimal',
  }),
})

/** A request of the owner, decided and ended. */
export const sampleMeasure = (size: Size): MeasureFields =>
  measureFields({
    reference: 'VR27-000012',
    kind: size === 'minimal' ? 'VRIJSTELLING' : 'OPSCHORTING',
    groundName: size === 'minimal' ? 'Overmacht' : 'Renovatie met vergunning of plan',
    requestedOn: '2027-02-01',
    from: '2027-03-02',
    ...(size === 'minimal' ? {} : { to: '2031-03-01', reason: 'Volgens de stukken bij de aanvraag.' }),
    missing: 'Een kopie van de omgevingsvergunning.',
    completeBy: '2027-04-15',
    endedOn: '2028-06-30',
  })

/** Words that the sender adds, or none. */
export const sampleText = (size: Size): Lines =>
  size === 'minimal' ? [] : textLines('Gevraagd voor de verkoop van de woning.')
