import type { DataOf } from '../../fields/data-of.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleLetter, type Size } from '../sample-kit.ts'
import { sampleWords } from '../sample-words.ts'

const sample = (size: Size): DataOf<'DT040'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, size === 'large' ? ['Foto van het dak'] : []),
  case: sampleCase(),
  addressee: sampleAddressee('occupant', size),
  text: sampleWords(size),
})

export const samples: Samples<'DT040'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
