import { defineDocument } from '../define.ts'

export const dt062 = defineDocument({
  code: 'DT062',
  title: 'lijst verjaardagen voor VLABEL',
  mode: 'AUTOMATISCH',
  addressees: ['VLABEL'],
  per: 'GEADRESSEERDE',
  fields: ['G0', 'G1', 'G8', 'G9'],
  signers: ['WK_IB'],
  variants: [],
})
