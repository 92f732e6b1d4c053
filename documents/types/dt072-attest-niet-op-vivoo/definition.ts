import { defineDocument } from '../define.ts'

export const dt072 = defineDocument({
  code: 'DT072',
  title: 'attest niet op VIVOO',
  mode: 'OP_VRAAG',
  addressees: ['NOTARIS'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['WK_IB'],
  variants: [],
})
