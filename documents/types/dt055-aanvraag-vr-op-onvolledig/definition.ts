import { defineDocument } from '../define.ts'

export const dt055 = defineDocument({
  code: 'DT055',
  title: 'aanvraag vr_op onvolledig',
  mode: 'AUTOMATISCH',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
