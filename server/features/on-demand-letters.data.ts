import { ngwLetters } from './ngw/on-demand.ts'
import { correspondence } from './on-demand/correspondence.ts'
import type { OnDemandLetter } from './on-demand-letters.ts'

/** What can be asked for beside the steps: each feature adds the letters whose data it knows. */
export const onDemandLetters: readonly OnDemandLetter[] = [...correspondence, ...ngwLetters]
