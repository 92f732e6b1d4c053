import { defineDocument } from '../define.ts'

export const dt105 = defineDocument({
  code: 'DT105',
  title: 'attest huursubsidie en voorrang sociale huur',
  mode: 'OP_VRAAG',
  addressees: ['BEWONER'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2'],
  signers: ['LB_BM'],
  variants: [],
})
