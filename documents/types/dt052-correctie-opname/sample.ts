import type { DataOf } from '../../fields/data-of.ts'
import { textLines } from '../../fields/levy.ts'
import type { Samples } from '../define.ts'
import { type Size } from '../sample-kit.ts'
import { sampleOnRecord } from '../sample-levy.ts'

const sample = (size: Size): DataOf<'DT052'> => ({
  ...sampleOnRecord(size),
  correction: textLines('De datum van de opname was 3 december 2026 en is nu 8 december 2026.'),
})

export const samples: Samples<'DT052'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
