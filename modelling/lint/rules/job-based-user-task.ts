import { extension } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import { ofType, type Rule } from '../rule.ts'

/** The worklist gets its tasks as jobs; the engine's own user tasks never reach it. */
export const jobBasedUserTask: Rule = {
  name: 'job-based-user-task',
  severity: 'ERROR',
  explanation:
    'De werklijst krijgt haar taken als opdracht van de procesmotor. Zet de uitvoering van de taak op "Job worker" in plaats van "Zeebe user task".',
  check: (diagram) =>
    ofType(diagram, 'UserTask')
      .filter((task) => extension(task, 'UserTask') !== undefined)
      .map((element) => ({ element, message: `${called(element)} komt zo niet in de werklijst.` })),
}
