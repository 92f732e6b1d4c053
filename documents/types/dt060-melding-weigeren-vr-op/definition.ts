import { defineDocument } from '../define.ts'

export const dt060 = defineDocument({
  code: 'DT060',
  title: 'melding weigeren vr_op',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
