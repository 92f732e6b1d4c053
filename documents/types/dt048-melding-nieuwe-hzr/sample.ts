import type { DataOf } from '../../fields/data-of.ts'
import { transferFields } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { type Size } from '../sample-kit.ts'
import { sampleOnRecord } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT048'> => ({
  ...sampleOnRecord(size),
  transfer: transferFields({
    transferredOn: '2027-01-15',
    role: 'VRUCHTGEBRUIKER',
    share: size === 'minimal' ? null : '1/2',
  }),
})

export const samples: Samples<'DT048'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
