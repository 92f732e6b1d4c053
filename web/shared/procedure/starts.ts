import type { StepAction } from '#domain/procedures/step-actions'

/** What can be started on a property, with the last part of its address: one line for a new procedure. */
export const starts: readonly { readonly action: StepAction; readonly path: string }[] = [
  { action: 'NGW_REGISTER', path: 'ngw' },
  { action: 'CA_APPLY', path: 'attest' },
  { action: 'APPEAL_REGISTER', path: 'beroep' },
]
