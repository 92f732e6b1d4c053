import { grantRecovery, reportRepair, takeOverWarning } from '#contract/warning'
import type { WarningAction } from '#domain/procedures/warning/action-codes'
import { warningActionRules } from '#domain/procedures/warning/action-rules'
import { warningFactsOf } from '#server/platform/case-file/warning'
import { type EndpointSamples, refuseStep, sample } from './sample.ts'
import type { Things } from './things.ts'

// older than any row: what is open answers STALE and writes nothing
const version = 999_999

/** Steps of a warning procedure, on OO cases. */
export const warningSamples = (cases: readonly Things[]): readonly EndpointSamples[] => {
  const about = ({ file, procedure }: Things, action: WarningAction) => ({
    names: [procedure],
    refusal: refuseStep(warningActionRules, action, warningFactsOf(file)),
  })
  return [
    {
      endpoint: grantRecovery,
      samples: cases.map((one) =>
        sample(
          grantRecovery,
          one.name,
          { params: { caseId: one.file.main.id }, body: { until: null, note: '', version } },
          about(one, 'WP_GRANT'),
        ),
      ),
    },
    {
      endpoint: reportRepair,
      samples: cases.map((one) =>
        sample(
          reportRepair,
          one.name,
          {
            params: { caseId: one.file.main.id },
            body: { reportedOn: '2026-01-05', note: '', documentId: null, version },
          },
          about(one, 'WP_REPORT_REPAIR'),
        ),
      ),
    },
    {
      endpoint: takeOverWarning,
      samples: cases.map((one) =>
        sample(
          takeOverWarning,
          one.name,
          { params: { caseId: one.file.main.id }, body: { reason: 'Ernstig gebrek.', version } },
          about(one, 'WP_TAKE_OVER'),
        ),
      ),
    },
  ]
}
