import { defineDocument } from '../define.ts'

export const dt119 = defineDocument({
  code: 'DT119',
  title: 'voornemen intrekking CA',
  mode: 'OP_VRAAG',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G4', 'G7'],
  signers: ['LB_BM', 'WK_GA'],
  variants: [],
})
