import { defineDocument } from '../define.ts'

export const dt052 = defineDocument({
  code: 'DT052',
  title: 'correctie opname',
  mode: 'OP_VRAAG',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
