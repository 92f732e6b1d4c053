import { defineDocument } from '../define.ts'

export const dt039 = defineDocument({
  code: 'DT039',
  title: 'briefwisseling houder zakelijk recht',
  mode: 'OP_VRAAG',
  addressees: ['HZR'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1'],
  signers: ['LB_DB', 'WK_DB'],
  variants: [],
})
