/** Something that a diagram can name, with its words for people. */
export interface CatalogueEntry {
  readonly id: string
  readonly title: string
}

/** A job type: a step of one process, or a building block for any. */
export interface JobTypeEntry extends CatalogueEntry {
  /** headers that its worker reads */
  readonly headers: readonly string[]
  /** those among them that it cannot do without */
  readonly required: readonly string[]
}

/** What the product offers to a diagram; a name outside it is a fault. */
export interface Catalogue {
  /** job types that have a worker */
  readonly jobTypes: readonly JobTypeEntry[]
  /** `DT099` and its title; `fromCase`: a diagram may ask for it at any moment, because the case knows all that it prints */
  readonly documentTypes: readonly (CatalogueEntry & { readonly fromCase?: boolean | undefined })[]
  /** role codes, as candidate groups name them */
  readonly roles: readonly CatalogueEntry[]
  /** wizards of the web, without `wizard:` */
  readonly wizards: readonly CatalogueEntry[]
  readonly messages: readonly CatalogueEntry[]
  /** legal terms and task terms, by code */
  readonly terms: readonly CatalogueEntry[]
  readonly decisions: readonly CatalogueEntry[]
  /** processes that a call activity can call */
  readonly processes: readonly CatalogueEntry[]
  /** codes of BPMN errors that workers throw */
  readonly errors: readonly string[]
  /** names of the variables that messages, jobs and tasks of this release set */
  readonly variables: readonly string[]
}
