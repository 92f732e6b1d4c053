import { defineDocument } from '../define.ts'

export const dt058 = defineDocument({
  code: 'DT058',
  title: 'vr_op zonder voorwerp',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
