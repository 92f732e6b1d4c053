/** One rule of Zeebe's behaviour that the engine keeps. The long text is in zeebe.md section 5; this is its gist. */
export interface Rule {
  readonly id: string
  readonly says: string
  /** why no scenario has to show it */
  readonly outOfScope?: string
}

type Row = readonly [id: string, says: string, outOfScope?: string]

const validation: readonly Row[] = [
  ['DV1', 'a file holds at least one executable process'],
  ['DV2', 'a process has a start event, and at most one none start event'],
  ['DV3', 'a sub-process has exactly one start event, of no type'],
  ['DV4', 'an event sub-process has exactly one start event: message, timer, error, signal or escalation'],
  ['DV5', 'an end event leads nowhere and has at most one definition'],
  ['DV6', 'a boundary event has exactly one definition, of a type that may be attached'],
  ['DV7', 'nothing leads into a boundary event'],
  ['DV8', 'an event-based gateway has two branches at least'],
  ['DV9', 'behind an event-based gateway are message, timer and signal catch events that nothing else leads to'],
  ['DV10', 'conditions stand behind exclusive and inclusive gateways only'],
  ['DV11', 'each branch of a splitting gateway has a condition or is the default; a single one needs none'],
  ['DV12', 'the default flow starts at its gateway'],
  ['DV13', 'an intermediate timer has a duration or a date; what interrupts has no cycle'],
  ['DV14', 'a timer is exactly one of duration, date and cycle'],
  ['DV15', 'a message that is waited for exists and has a name'],
  ['DV16', 'a message that is waited for has a correlation key, except at a start event'],
  ['DV17', 'the name of a starting message is known at deployment'],
  ['DV18', 'a message starts a process in one place'],
  ['DV19', 'a caught error code is literal, a thrown one may be computed'],
  ['DV20', 'a message is waited for once on an activity and once among the event sub-processes of a scope'],
  ['DV21', 'a task has exactly one implementation'],
  ['DV22', 'task headers are unique'],
  ['DV23', 'task headers with the prefix of Zeebe are reserved'],
  ['DV24', 'the target of a mapping is a path of names'],
  ['DV25', 'the target of a mapping is no reserved word'],
  ['DV26', 'where an expression is needed, static text is refused, and an expression that does not parse'],
  ['DV27', 'a compensation handler has no flows and no boundary events'],
  ['DV28', 'compensation is waited for'],
  ['DV29', 'a loop that never waits is refused'],
  ['DV30', 'an inclusive gateway joins nothing, or waits as from 8.6 on'],
  ['DV31', 'what does not run is refused by its type'],
  ['DV32', 'a process id occurs once in a request'],
  ['DV33', 'static assignments, dates and timers are read at deployment'],
  ['DV34', 'one answer names all faults, by resource and element'],
]

const lifecycle: readonly Row[] = [
  ['L1', 'an element goes ACTIVATING, ACTIVATED, COMPLETING, COMPLETED, or from any of the first three to TERMINATED'],
  ['L2', 'steps are dropped when the element or its scope is not in the state for them'],
  ['L3', 'order of the records of a job task, from its inputs to the next element'],
  ['L4', 'what does not wait runs from ACTIVATING to COMPLETED in one step'],
  ['L5', 'a scope completes when no element and no taken flow is left in it'],
  ['L6', 'a path ends where no flow leads on; several flows fork'],
  ['L7', 'a parallel join takes each incoming flow once and keeps what is over'],
  ['L8', 'a command and what follows from it is all or nothing, and answered when it is stored'],
  ['K1', 'keys are unique and grow, from the partition number on'],
  ['K2', 'the key of an instance is that of its root element'],
  ['K3', 'each version and each deployment has a key of its own'],
]

const deployment: readonly Row[] = [
  ['D1', 'all resources of a request or none; the type follows from the suffix'],
  ['D2', 'same bytes and name as the latest version: no new version'],
  ['D3', 'versions count from 1 and are never used again'],
  ['D4', 'processes that are not executable are passed over'],
  ['D5', 'only the latest version is started by messages and timers'],
  ['D6', 'running instances keep their version'],
  ['D7', 'a resource can be deleted when no instance runs; the version before takes over'],
  ['C1', 'an instance is made by id (latest or a version) or by key'],
  ['C2', 'without a none start event no instance is created'],
  ['C3', 'the variables are there before the process activates'],
  ['C4', 'start instructions begin at other elements'],
  ['C5', 'the result is answered when the root instance has completed, else never'],
  ['C6', 'root instances are cancelled, children are not'],
  ['C7', 'termination takes jobs, timers, subscriptions and incidents along, children first'],
]

const data: readonly Row[] = [
  ['V1', 'a scope sees its own variables and those around it; an equal value leaves no record'],
  ['V2', 'a local merge stays in its scope'],
  ['V3', 'a propagated name is taken by the innermost scope that has it with another value, else by the root'],
  ['V4', 'input mappings become locals, each seeing those before it'],
  ['V5', 'with output mappings only what they give leaves the element'],
  ['V6', 'without output mappings the payload goes up from the element itself'],
  ['V7', 'payload of events goes up, that of error boundary events does not'],
  ['V8', 'a mapping that fails is IO_MAPPING_ERROR; a missing variable is null'],
  ['V9', 'variables are set locally or upward; an ended element is NOT_FOUND'],
  ['V10', 'a failed job leaves its variables local, a thrown error hands them to its catcher'],
  ['V11', 'a payload is an object and is not kept in the job'],
  ['X1', 'text with = is FEEL, all else a static text or number'],
  ['X2', 'the type of a result is checked; a wrong one is EXTRACT_VALUE_ERROR with the warnings'],
  ['X3', 'a correlation key is text or a number'],
  ['X4', 'cycle() makes repeating intervals; what cannot be computed is null with a warning'],
  [
    'X5',
    'expressions see the element, boundary keys the scope around it, event sub-processes their parent after its start',
  ],
]

const gateways: readonly Row[] = [
  ['G1', 'exclusive: the first true condition in order, else the default, else an incident'],
  ['G2', 'inclusive: all true conditions, else the default; a join waits for what can still come'],
  ['G3', 'event-based: the first event wins and is entered without its flow'],
]

const jobs: readonly Row[] = [
  ['J1', 'jobs are ACTIVATABLE, ACTIVATED, FAILED or ERROR_THROWN; the first two may be finished'],
  ['J2', 'activation goes by key, sets a deadline, and names the first thing that is wrong with it'],
  ['J3', 'a job too large for an answer is an incident'],
  ['J4', 'a poll waits, and ends without a message when nothing came'],
  ['J5', 'a job whose time is over is activatable again with its retries'],
  ['J6', 'a failed job comes back at once, after its back-off, or becomes an incident'],
  ['J7', 'a thrown error is caught by the innermost scope that can, specific codes first'],
  ['J8', 'retries and time-outs are changed on a job, not its incident'],
  ['J9', 'a stream gets what becomes activatable, not what was there'],
  ['J10', 'three tries, one for a user task; type and retries may be expressions'],
  ['J11', 'a job of a scope that has been taken over completes alone'],
  ['J12', 'one tenant, by its name or none'],
  ['I1', 'an element with an incident stays where it is; resolving tries again, failing again is a new incident'],
  ['I2', 'an incident without retries is not resolved; clients see NOT_FOUND'],
  ['I3', 'an unknown incident is NOT_FOUND; one whose element ends is resolved'],
]

const events: readonly Row[] = [
  ['T1', 'durations, dates and cycles, each also as FEEL'],
  ['T2', 'a timer fires when its time has come, a past one at once'],
  ['T3', 'a cycle counts from its planned date'],
  ['T4', 'what interrupts fires once'],
  ['T5', 'timer start events exist for the latest version, from its deployment on'],
  ['M1', 'a message id is taken as long as its message is buffered'],
  ['M2', 'a message goes to one subscription of each process, then to start events'],
  ['M3', 'an opened subscription takes the oldest buffered message its process has not had'],
  ['M4', 'what interrupts takes one message, what does not takes the next as well'],
  ['M5', 'one instance at a time per process and correlation key; the next comes from the buffer'],
  ['M6', 'the correlation key is fixed when the subscription opens'],
  ['M7', 'publishing succeeds whether anyone waits or not'],
  ['B1', 'an interrupting boundary event ends its activity first, another runs beside it'],
  ['B2', 'after an interruption the scope takes no event more, except its own boundary events'],
  ['B3', 'boundary events belong to the multi-instance body'],
  ['S1', 'an event sub-process ends all else in its scope, or runs beside it'],
  ['S2', 'an event sub-process catches errors from inside its scope'],
  ['E1', 'an error end event is caught from its scope outward, or an incident'],
  ['E2', 'an escalation goes outward too; uncaught it is no incident'],
  ['E3', 'a signal reaches all who wait, now'],
  ['E4', 'a terminate end event ends its scope, which completes'],
  ['E5', 'a link goes on at its name without a flow'],
  ['E6', 'sending a message is a job'],
  ['CO1', 'compensation runs the handlers of what has completed'],
]

const activities: readonly Row[] = [
  ['P1', 'a call makes an instance of the latest version; variables go in and out as the file says'],
  ['P2', 'interrupting a call ends the child first'],
  ['MI1', 'the collection is read by the body and again by each instance'],
  ['MI2', 'each instance has its item, its counter, and a null for its result'],
  ['MI3', 'results are collected by place and leave with the body'],
  ['MI4', 'the completion condition is asked after each instance and ends the others'],
  ['MI5', 'sequential instances follow each other; body and instance share the id'],
  ['MI6', 'large bodies are made and ended in parts'],
  ['R1', 'a business rule task evaluates a decision'],
  ['R2', 'a script task evaluates an expression'],
  ['R3', 'execution listeners', 'since 8.6'],
  ['R4', 'task listeners', 'since 8.8'],
  ['R5', 'ad-hoc sub-process', 'since 8.7'],
  ['R6', 'native user tasks', 'over REST only; user tasks are jobs here'],
  ['R7', 'conditional events', 'since 8.9'],
  ['Y1', 'an instance is modified as a whole or not at all'],
  ['Y2', 'an instance is migrated with its jobs, incidents and variables'],
]

const protocol: readonly Row[] = [
  ['S17.1', 'a rejection names its command, its type and the reason'],
  ['S17.2', 'NOT_FOUND is 5'],
  ['S17.3', 'INVALID_ARGUMENT is 3'],
  ['S17.4', 'ALREADY_EXISTS is 6'],
  ['S17.5', 'INVALID_STATE is 9, FAILED_PRECONDITION'],
  ['S17.6', 'PROCESSING_ERROR is 13, INTERNAL'],
  ['S17.7', 'any other rejection is 2, UNKNOWN', 'the engine has no other rejections'],
  ['S17.8', 'what cannot become a command is 3 with the bare text'],
  ['S17.9', 'a tenant that does not exist is 3'],
  ['S17.10', 'what is too much is 8, RESOURCE_EXHAUSTED'],
  ['S17.11', 'a gateway that stops is 14, UNAVAILABLE'],
  ['S17.12', 'no answer in time is 4, DEADLINE_EXCEEDED'],
  ['S17.13', 'what nobody expected is 13 and says so'],
  ['S17.14', 'the topology is one healthy leader of one partition'],
]

/** Every rule, in the order of zeebe.md: 5.1 as DV…, 5.17 as S17.…, the others by the ids they have there. */
export const rules: readonly Rule[] = [
  ...validation,
  ...lifecycle,
  ...deployment,
  ...data,
  ...gateways,
  ...jobs,
  ...events,
  ...activities,
  ...protocol,
].map(([id, says, outOfScope]) => ({ id, says, ...(outOfScope !== undefined && { outOfScope }) }))

const quotes = /^((?:[A-Z]+\d+(?:\.\d+)?|\d+\.\d+)(?:, (?:[A-Z]+\d+(?:\.\d+)?|\d+\.\d+))*): /

/**
 * What the title of a test quotes in front of its first colon, as in `J7, V10: an error …`.
 *
 * @returns ids of rules; a bare section number such as `3.3` is left out
 */
export const quotedRules = (title: string): readonly string[] =>
  (quotes.exec(title)?.[1] ?? '').split(', ').filter((id) => /^[A-Z]/.test(id))
