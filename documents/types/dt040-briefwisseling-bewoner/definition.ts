import { defineDocument } from '../define.ts'

export const dt040 = defineDocument({
  code: 'DT040',
  title: 'briefwisseling bewoner',
  mode: 'OP_VRAAG',
  addressees: ['BEWONER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
