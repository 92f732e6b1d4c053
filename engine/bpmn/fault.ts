export type IncidentType =
  | 'IO_MAPPING_ERROR'
  | 'EXTRACT_VALUE_ERROR'
  | 'CONDITION_ERROR'
  | 'CALLED_ELEMENT_ERROR'
  | 'CALLED_DECISION_ERROR'
  | 'DECISION_EVALUATION_ERROR'
  | 'UNHANDLED_ERROR_EVENT'
  | 'JOB_NO_RETRIES'
  | 'MESSAGE_SIZE_EXCEEDED'
  | 'FORM_NOT_FOUND'
  | 'UNKNOWN'

/** The model cannot go on here: becomes an incident on the element, not a refused command. */
export class Fault extends Error {
  readonly type: IncidentType

  constructor(type: IncidentType, message: string) {
    super(message)
    this.name = 'Fault'
    this.type = type
  }
}
