import { catchEvent, definitions, end, flows, onTimer, process, start, user } from '#test/support/bpmn-builder'

export const waitingProcess = 'bench-b3'
export const timerProcess = 'bench-b3-timer'
export const userType = 'io.camunda.zeebe:userTask'

/** One user task. */
export const waitingModel = definitions(
  process(waitingProcess, start(), user('assess'), end(), flows('start', 'assess', 'end')),
)

/** One timer, at the instant that the variable `due` gives. */
export const timerModel = definitions(
  process(timerProcess, start(), catchEvent('wait', onTimer('timeDate', '=due')), end(), flows('start', 'wait', 'end')),
)
