import { defineDocument } from '../define.ts'

export const dt048 = defineDocument({
  code: 'DT048',
  title: 'melding nieuwe HZR',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
