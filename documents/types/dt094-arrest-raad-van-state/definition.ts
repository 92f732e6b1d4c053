import { defineDocument } from '../define.ts'

export const dt094 = defineDocument({
  code: 'DT094',
  title: 'arrest Raad van State',
  mode: 'OP_VRAAG',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G6'],
  signers: [],
  variants: [],
})
