import { defineDocument } from '../define.ts'

export const dt069 = defineDocument({
  code: 'DT069',
  title: 'melding schrapping VIVOO',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
