import { defineDocument } from '../define.ts'

export const dt051 = defineDocument({
  code: 'DT051',
  title: 'melding hervatting opname',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
