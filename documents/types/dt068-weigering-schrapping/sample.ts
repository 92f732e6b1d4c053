import type { DataOf } from '../../fields/data-of.ts'
import { textLines } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { type Size } from '../sample-kit.ts'
import { sampleOnRecord } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT068'> => ({
  ...sampleOnRecord(size),
  reason: textLines('Het conformiteitsattest gaat over een andere woning in hetzelfde gebouw.'),
  askedReason: 'er is een conformiteitsattest afgeleverd',
})

export const samples: Samples<'DT068'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
