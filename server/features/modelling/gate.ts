import { lintModel } from '#modelling/lint/lint-model'
import type { Database } from '../../platform/db/database.ts'
import type { ModelGate } from '../../platform/process-models/gate.ts'
import { loadCatalogue } from '../model-catalogue.ts'

/** The problems that the editor shows, asked again before a draft is published. */
export const lintGate =
  (database: Database): ModelGate =>
  async ({ files }) => {
    const drawn = files.filter(({ name }) => !name.endsWith('.json'))
    const findings = await lintModel(drawn, await loadCatalogue({ database }))
    return findings.map(({ rule, severity, file, elementId, elementName, message }) => ({
      rule,
      severity,
      file,
      elementId,
      elementName,
      message,
    }))
  }
