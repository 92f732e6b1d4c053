import type { LocalDate } from '#domain/shared/local-date'
import type { Catalogue } from '#modelling/catalogue'

/** What the groups of our field need from the page around the canvas. The page fills it; the panel reads it each time it is drawn. */
export interface Field {
  catalogue: Catalogue
  /** the legal day, for worked examples */
  today: LocalDate
  /** opens the editor of the form that stands in the diagram for this user task */
  editForm: (elementId: string) => void
}

export const noCatalogue: Catalogue = {
  jobTypes: [],
  documentTypes: [],
  roles: [],
  wizards: [],
  messages: [],
  terms: [],
  decisions: [],
  processes: [],
  errors: [],
  variables: [],
}
