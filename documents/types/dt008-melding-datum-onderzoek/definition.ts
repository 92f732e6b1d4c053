import { defineDocument } from '../define.ts'

export const dt008 = defineDocument({
  code: 'DT008',
  title: 'melding datum onderzoek',
  mode: 'OP_VRAAG',
  addressees: ['BEWONER', 'HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G4'],
  signers: ['LB_DB', 'WK_DB'],
  variants: ['BEWONER', 'HZR_VERHUURD', 'HZR_NIET_VERHUURD'],
})
