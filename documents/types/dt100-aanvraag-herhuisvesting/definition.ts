import { defineDocument } from '../define.ts'

export const dt100 = defineDocument({
  code: 'DT100',
  title: 'aanvraag herhuisvesting',
  mode: 'OP_VRAAG',
  addressees: ['OCMW'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['LB_DB'],
  variants: [],
})
