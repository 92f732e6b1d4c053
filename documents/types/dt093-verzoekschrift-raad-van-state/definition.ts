import { defineDocument } from '../define.ts'

export const dt093 = defineDocument({
  code: 'DT093',
  title: 'verzoekschrift Raad van State',
  mode: 'OP_VRAAG',
  addressees: ['DOSSIER'],
  per: 'DOSSIER',
  fields: ['G0', 'G2', 'G6'],
  signers: [],
  variants: [],
})
