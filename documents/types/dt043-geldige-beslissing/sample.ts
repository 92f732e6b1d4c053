import type { DataOf } from '../../fields/data-of.ts'
import { verdictFields } from '../../fields/decision.ts'
import type { Samples } from '../define.ts'
import { sampleAddressee, sampleCase, sampleLetter, sampleVerdicts, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT043'> => ({
  letter: sampleLetter('agentschap', ['DB'], size, ['Besluit van de burgemeester']),
  case: sampleCase(),
  addressee: sampleAddressee('mayor', size),
  decisions: sampleVerdicts(size).map(verdictFields),
  decisionDate: '20 november 2026',
  inventoried: size !== 'minimal',
  appealUntil: size === 'minimal' ? '' : '28 december 2026',
})

export const samples: Samples<'DT043'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
