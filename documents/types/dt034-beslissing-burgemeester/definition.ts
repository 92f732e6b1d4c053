import { defineDocument } from '../define.ts'

export const dt034 = defineDocument({
  code: 'DT034',
  title: 'beslissing burgemeester',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR', 'WONEN_VLAANDEREN'],
  per: 'ENTITEIT',
  fields: ['G0', 'G2', 'G3', 'G4', 'G5'],
  signers: ['LB_BM', 'LB_AD'],
  variants: [],
})
