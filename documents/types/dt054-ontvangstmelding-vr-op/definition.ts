import { defineDocument } from '../define.ts'

export const dt054 = defineDocument({
  code: 'DT054',
  title: 'ontvangstmelding aanvraag vr_op',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
