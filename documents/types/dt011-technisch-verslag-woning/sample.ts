import type { DataOf } from '../../fields/data-of.ts'

import type { Samples } from '../define.ts'
import { sampleCase, sampleInvestigation, sampleLetter, type Size } from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT011'> => ({
  letter: sampleLetter('agentschap', ['WC'], size, size === 'large' ? ['Fotoverslag', 'Grondplan'] : []),
  case: sampleCase(),
  investigation: sampleInvestigation(size),
  report: reportOf(size),
})

const reportOf = (size: Size): DataOf<'DT011'>['report'] => {
  const [report] = sampleInvestigation(size).units
  if (!report) throw new Error('the sample investigation has a unit')
  return report
}

export const samples: Samples<'DT011'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
