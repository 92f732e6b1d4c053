import { defineDocument } from '../define.ts'

export const dt004 = defineDocument({
  code: 'DT004',
  title: 'afwijzing of stopzetting van de procedure',
  mode: 'AUTOMATISCH',
  addressees: ['VERZOEKER', 'BEWONER', 'HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G4'],
  signers: ['LB_BM', 'LB_AD'],
  variants: ['AFWIJZING', 'STOPZETTING'],
})
