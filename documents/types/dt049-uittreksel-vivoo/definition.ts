import { defineDocument } from '../define.ts'

export const dt049 = defineDocument({
  code: 'DT049',
  title: 'uittreksel VIVOO voor notaris',
  mode: 'OP_VRAAG',
  addressees: ['NOTARIS'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G2', 'G8'],
  signers: ['WK_IB'],
  variants: [],
})
