import { defineDocument } from '../define.ts'

export const dt099 = defineDocument({
  code: 'DT099',
  title: 'opheffing besluit NGW',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR', 'WONEN_VLAANDEREN'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G5'],
  signers: ['LB_BM', 'LB_AD'],
  variants: [],
})
