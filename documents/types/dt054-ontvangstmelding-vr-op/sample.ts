import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { type Size } from '../sample-kit.ts'
import { sampleMeasure, sampleOnRecord } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT054'> => ({
  ...sampleOnRecord(size),
  measure: sampleMeasure(size),
})

export const samples: Samples<'DT054'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
