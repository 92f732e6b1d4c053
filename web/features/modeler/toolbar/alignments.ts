/** Ways to set several chosen elements straight, as the actions of the canvas name them. */
export const alignments = [
  { key: 'left', label: 'Links uitlijnen', action: 'alignElements', options: { type: 'left' } },
  { key: 'center', label: 'Op het midden uitlijnen', action: 'alignElements', options: { type: 'center' } },
  { key: 'right', label: 'Rechts uitlijnen', action: 'alignElements', options: { type: 'right' } },
  { key: 'top', label: 'Boven uitlijnen', action: 'alignElements', options: { type: 'top' } },
  { key: 'middle', label: 'Op halve hoogte uitlijnen', action: 'alignElements', options: { type: 'middle' } },
  { key: 'bottom', label: 'Onder uitlijnen', action: 'alignElements', options: { type: 'bottom' } },
  { key: 'horizontal', label: 'Horizontaal verdelen', action: 'distributeElements', options: { type: 'horizontal' } },
  { key: 'vertical', label: 'Verticaal verdelen', action: 'distributeElements', options: { type: 'vertical' } },
] as const
