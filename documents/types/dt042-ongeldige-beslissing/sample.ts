import type { DataOf } from '../../fields/data-of.ts'
import { verdictFields } from '../../fields/decision.ts'
import { lines } from '../../fields/format.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleLetter, sampleVerdicts, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT042'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('mayor', size),
  decisions: sampleVerdicts(size).map(verdictFields),
  decisionDate: '20 november 2026',
  reason: 'Het besluit is niet door de burgemeester en de algemeen directeur ondertekend.',
  note: size === 'minimal' ? [] : lines(['Het tweede blad ontbreekt in het stuk dat u oplaadde.']),
  correctBefore: '7 december 2026',
})

export const samples: Samples<'DT042'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
