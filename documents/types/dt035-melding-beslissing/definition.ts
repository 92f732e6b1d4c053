import { defineDocument } from '../define.ts'

export const dt035 = defineDocument({
  code: 'DT035',
  title: 'melding beslissing burgemeester',
  mode: 'AUTOMATISCH',
  addressees: ['BEWONER', 'HZR', 'VERZOEKER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G4', 'G5'],
  signers: ['LB_BM', 'LB_AD'],
  variants: [],
})
