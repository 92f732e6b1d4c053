/** How long a task stays within its time, in calendar days from its opening. Working agreements, not law. */
export interface TaskTermRow {
  /** number of the task as on the worklist */
  readonly code: string
  readonly days: number
}

/** @source domain.md 9, column "Due"; A02 and task 1 depend on a legal date and stand not here */
export const taskTerms = [
  { code: '2', days: 14 },
  { code: '3', days: 30 },
  { code: '7', days: 30 },
  { code: '406', days: 30 },
  { code: '407', days: 30 },
  { code: '9', days: 5 },
  { code: '18', days: 30 },
  { code: '110', days: 7 },
  { code: '140', days: 7 },
  { code: '111', days: 7 },
  { code: '152', days: 30 },
  { code: '181', days: 7 },
  { code: '449', days: 14 },
  { code: '450', days: 7 },
  { code: 'A01', days: 10 },
  { code: 'A03', days: 14 },
  // again, after a withdrawn decision [N]: as long as the correction of an invalid one; after a hearing it is due the day after its term
  { code: 'A04', days: 14 },
  { code: 'A05', days: 10 },
  { code: 'A06', days: 14 },
  { code: 'A07', days: 10 },
  { code: 'A08', days: 10 },
  { code: 'A11', days: 14 },
  { code: 'A12', days: 14 },
  // steps of an appeal that have no number of their own in the list [N]
  { code: 'A30', days: 7 },
  { code: 'A31', days: 7 },
  { code: 'A32', days: 7 },
  { code: 'A33', days: 14 },
  // of the inspectorate [N]
  // judicial files [N]; W06, W08 and W13 depend on a legal date
  { code: 'W01', days: 14 },
  { code: 'W02', days: 7 },
  { code: 'W03', days: 5 },
  { code: 'W04', days: 90 },
  { code: 'W05', days: 180 },
  { code: 'W07', days: 14 },
  { code: 'W08', days: 30 },
  { code: 'W09', days: 14 },
  { code: 'W10', days: 14 },
  { code: 'W11', days: 30 },
  { code: 'W12', days: 14 },
  { code: 'W14', days: 90 },
  { code: 'W15', days: 30 },
  // the law gives the term of each of its steps; this is for a warning procedure without one
  { code: 'A16', days: 14 },
  { code: 'A09', days: 60 },
  { code: 'A18', days: 30 },
] as const satisfies readonly TaskTermRow[]
