import { defineDocument } from '../define.ts'

export const dt104 = defineDocument({
  code: 'DT104',
  title: 'afsprakennota met bewoner',
  mode: 'OP_VRAAG',
  addressees: ['BEWONER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['LB_DB'],
  variants: [],
})
