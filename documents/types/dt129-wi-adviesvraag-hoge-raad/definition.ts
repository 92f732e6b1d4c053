import { defineDocument } from '../define.ts'

export const dt129 = defineDocument({
  code: 'DT129',
  title: 'adviesvraag Hoge Raad',
  mode: 'AUTOMATISCH',
  addressees: ['HOGE_RAAD'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G10'],
  signers: ['WI_WI'],
  variants: [],
})
