import { defineDocument } from '../define.ts'

export const dt059 = defineDocument({
  code: 'DT059',
  title: 'melding toestaan vr_op',
  mode: 'AUTOMATISCH',
  addressees: ['HZR', 'VLABEL'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
