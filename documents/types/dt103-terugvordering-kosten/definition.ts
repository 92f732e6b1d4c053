import { defineDocument } from '../define.ts'

export const dt103 = defineDocument({
  code: 'DT103',
  title: 'terugvordering herhuisvestingskosten',
  mode: 'AUTOMATISCH',
  addressees: ['VERHUURDER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['LB_BM', 'LB_AD'],
  variants: [],
})
