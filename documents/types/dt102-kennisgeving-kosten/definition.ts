import { defineDocument } from '../define.ts'

export const dt102 = defineDocument({
  code: 'DT102',
  title: 'kennisgeving kosten aan verhuurder',
  mode: 'OP_VRAAG',
  addressees: ['VERHUURDER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['LB_DB'],
  variants: [],
})
