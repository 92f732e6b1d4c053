/**
 * New user tasks are jobs of the worklist. The behaviour of Camunda would make them tasks of the engine itself (`zeebe:userTask`), which no worker hears of and
 * our engine refuses.
 */
export const jobUserTasks = { createZeebeUserTaskBehavior: ['value', undefined] }
