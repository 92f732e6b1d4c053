import type { getAdviceRequest } from '#contract/advice'
import type { Output } from '#contract/endpoint'

export type AdviceRequest = Output<typeof getAdviceRequest>
