import type { DataOf } from '../../fields/data-of.ts'
import { levyLineFields, levyListFields } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleLetter, type Size } from '../sample-kit.ts'

const counts: Readonly<Record<Size, number>> = { minimal: 0, typical: 3, large: 500 }

const linesOf = (size: Size) =>
  Array.from({ length: counts[size] }, (_, index) =>
    levyLineFields({
      record: `IV26-${String(index + 1).padStart(6, '0')}`,
      unit: `EN26-${String(index + 1).padStart(6, '0')}`,
      address: 'Voorbeeldstraat 12 bus 01, 8430 Middelkerke',
      on: '2027-01-15',
      ...(index % 2 === 0 ? {} : { reason: 'MEASURE' }),
    }),
  )

const sample = (size: Size): DataOf<'DT062'> => ({
  letter: sampleLetter('agentschap', ['IB'], size, ['Bijlage']),
  case: { reference: 'verjaardagen 2027-01' },
  addressee: sampleAddressee('agency', size),
  list: levyListFields({
    from: '2027-01-01',
    to: '2027-01-31',
    leviable: size === 'minimal' ? 0 : 1,
    anniversaries: linesOf(size),
    corrections: size === 'minimal' ? [] : linesOf(size).slice(0, 2),
  }),
})

export const samples: Samples<'DT062'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
