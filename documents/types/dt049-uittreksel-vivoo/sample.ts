import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { type Size } from '../sample-kit.ts'
import { sampleOnRecord, sampleText } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT049'> => ({
  ...sampleOnRecord(size),
  remarks: sampleText(size),
})

export const samples: Samples<'DT049'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
