import { fieldFault } from '#modelling/forms/field-fault'
import { readComponent } from '#modelling/forms/form-schema'
import { toBrusselsDate } from '#domain/shared/local-date'

interface Registry {
  get(id: string): unknown
}

/** The rules of the server in the place of form-js' own: the same limits, said in Dutch. */
class DutchValidator {
  static readonly $inject = ['formFieldRegistry']
  readonly #fields: Registry
  constructor(formFieldRegistry: Registry) {
    this.#fields = formFieldRegistry
  }

  validateField(field: unknown, value: unknown): string[] {
    const component = readComponent(field)
    const fault = component && fieldFault(component, value, toBrusselsDate(Date.now()))
    return fault ? [fault.says] : []
  }

  validateFieldInstance({ id }: { readonly id: string }, value: unknown): string[] {
    return this.validateField(this.#fields.get(id), value)
  }
}

/** Module of form-js that checks what is typed as the server will. */
export const dutchValidatorModule = { validator: ['type', DutchValidator] as const }
