import type { DataOf } from '../../fields/data-of.ts'
import { anniversaryFields } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { type Size } from '../sample-kit.ts'
import { sampleOnRecord } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT053'> => ({
  ...sampleOnRecord(size),
  anniversary: anniversaryFields({
    on: '2027-12-08',
    ...(size === 'minimal' ? {} : { measure: { kind: 'VRIJSTELLING', to: '2028-03-02' } }),
  }),
})

export const samples: Samples<'DT053'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
