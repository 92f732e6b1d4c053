import { defineDocument } from '../define.ts'

export const dt068 = defineDocument({
  code: 'DT068',
  title: 'weigering schrapping',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
