import { defineDocument } from '../define.ts'

export const dt047 = defineDocument({
  code: 'DT047',
  title: 'melding opname VIVOO',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
