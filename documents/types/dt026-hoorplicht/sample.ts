import type { DataOf } from '../../fields/data-of.ts'
import { verdictFields } from '../../fields/decision.ts'
import type { Samples } from '../define.ts'
import {
  sampleAddressee,
  sampleCase,
  sampleHearing,
  sampleInvestigation,
  sampleLetter,
  sampleVerdicts,
  type Size,
} from '../sample-kit.ts'

const sample = (size: Size): DataOf<'DT026'> => ({
  letter: sampleLetter('gemeente', ['DB'], size, [
    'Samenvatting van het onderzoek',
    'Formulier: aanvraag van een vrijstelling of opschorting',
  ]),
  case: sampleCase(),
  addressee: sampleAddressee(size === 'typical' ? 'occupant' : 'owner', size),
  variant: size === 'typical' ? 'BEWONER' : 'HZR',
  investigation: sampleInvestigation(size),
  verdicts: sampleVerdicts(size).map(verdictFields),
  unfit: size !== 'minimal',
  basis: size === 'minimal' ? 'het onderzoek zelf' : 'het advies van de gewestelijk ambtenaar van 16 november 2026',
  hearing: sampleHearing(size),
})

export const samples: Samples<'DT026'> = {
  typical: sample('typical'),
  minimal: sample('minimal'),
  large: sample('large'),
}
