import { defineDocument } from '../define.ts'

export const dt050 = defineDocument({
  code: 'DT050',
  title: 'melding schorsing opname',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'GEMEENTE'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G6'],
  signers: ['WK_IB'],
  variants: [],
})
