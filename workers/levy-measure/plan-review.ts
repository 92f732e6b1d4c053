import { levyMeasure } from '#processes/levy-measure/contract'
import { worker } from '../define.ts'

export interface ReviewPlan {
  nextReview(): { reviewAt: string; reviewDueOn: string }
}

/** A measure without an end is looked at each year. @source domain.md 5.7 "ends on move or second property" */
export const planReview = worker(
  levyMeasure.jobs.planReview,
  (deps: { measures: ReviewPlan }) => async () => deps.measures.nextReview(),
)
