/** A finding of bpmnlint in Dutch: what is said after the name of the element, and why. */
export interface Sentence {
  readonly says: string
  readonly explanation: string
}

const say = (says: string, explanation: string): Sentence => ({ says, explanation })

const flow = 'Teken de weg van start tot einde zonder losse stukken.'
const readable = 'Het diagram werkt, maar wie het leest raakt de weg kwijt.'

/** Sentences of the general rules, by name of the rule. */
export const generalSentences: Readonly<Record<string, Sentence>> = {
  'ad-hoc-sub-process': say('heeft een start of einde, wat in een vrij deelproces niet mag.', flow),
  'conditional-flows': say(
    'heeft geen voorwaarde.',
    'Elke pijl uit een keuze heeft een voorwaarde, behalve de standaardpijl.',
  ),
  'end-event-required': say('heeft geen einde.', flow),
  'event-based-gateway': say(
    'heeft te weinig wegen of een weg met een voorwaarde.',
    'Een wachtkeuze wacht op minstens twee gebeurtenissen, zonder voorwaarden.',
  ),
  'event-sub-process-typed-start-event': say(
    'zegt niet waardoor het begint.',
    'Een deelproces dat op een gebeurtenis wacht, begint met een bericht, termijn, fout of signaal.',
  ),
  'fake-join': say(
    'krijgt meerdere pijlen zonder samenvoeging.',
    'De stap gebeurt een keer voor elke pijl. Voeg de wegen eerst samen in een keuze of splitsing.',
  ),
  global: say(
    'heeft geen naam, wordt niet gebruikt of bestaat twee keer.',
    'Berichten en fouten hebben elk een eigen naam.',
  ),
  'label-required': say(
    'heeft geen naam.',
    'Zonder naam kan niemand het diagram lezen. Geef een stap een werkwoord en een zelfstandig naamwoord.',
  ),
  'link-event': say(
    'verwijst naar een link die er niet is.',
    'Elke link heeft één vertrek en één aankomst met dezelfde naam.',
  ),
  'no-bpmndi': say('is niet getekend.', 'Het element staat in het bestand maar is nergens te zien.'),
  'no-complex-gateway': say('is van een soort die de procesmotor niet kent.', 'Gebruik een gewone keuze of splitsing.'),
  'no-disconnected': say('hangt los.', flow),
  'no-duplicate-sequence-flows': say('is dubbel getekend.', 'Twee gelijke pijlen doen de volgende stap twee keer.'),
  'no-gateway-join-fork': say(
    'voegt samen en splitst tegelijk.',
    'Gebruik twee punten: een om samen te voegen, een om te kiezen.',
  ),
  'no-implicit-split': say(
    'splitst zonder splitsing.',
    'Alle pijlen worden tegelijk gevolgd. Teken een keuze of splitsing.',
  ),
  'no-implicit-end': say('heeft geen vervolg.', flow),
  'no-implicit-start': say('heeft geen voorganger.', flow),
  'no-inclusive-gateway': say(
    'kan meerdere wegen tegelijk kiezen.',
    'Een meerkeuze is moeilijk te volgen en kan niet samenvoegen. Gebruik liever een keuze.',
  ),
  'no-overlapping-elements': say('ligt over een ander element of buiten zijn kader.', readable),
  'single-blank-start-event': say(
    'heeft meer dan één gewone start.',
    'Een proces kan maar op één manier zonder gebeurtenis beginnen.',
  ),
  'single-event-definition': say('wacht op meer dan één ding tegelijk.', 'Teken een gebeurtenis voor elk.'),
  'start-event-required': say('heeft geen start.', flow),
  'sub-process-blank-start-event': say(
    'begint met een gebeurtenis.',
    'Een gewoon deelproces begint zodra het bereikt wordt.',
  ),
  'superfluous-gateway': say('heeft één ingang en één uitgang.', 'De keuze doet niets. Haal haar weg.'),
  'superfluous-label': say('heeft een naam die niets toevoegt.', readable),
  'superfluous-termination': say('stopt alles, terwijl er niets anders loopt.', 'Gebruik een gewoon einde.'),
}

const unsupported = 'Versie 8.5 van de procesmotor kent dit niet en weigert het diagram.'
const incomplete = 'Zonder dit gegeven weigert de procesmotor het diagram of loopt het dossier hier vast.'

/** Sentences of the rules for the engine, by the kind of fault. `{}` is what it is about. */
export const engineSentences: Readonly<Record<string, Sentence>> = {
  'camunda.childElementTypeNotAllowed': say('bevat een element dat hier niet mag.', unsupported),
  'camunda.childElementOfTypeRequired': say('mist een element.', incomplete),
  'camunda.elementCollapsedNotAllowed': say('mag niet dichtgeklapt zijn.', unsupported),
  'camunda.elementMultipleNotAllowed': say('komt vaker voor dan mag.', unsupported),
  'camunda.elementTypeNotAllowed': say('is van een soort die de procesmotor niet kent.', unsupported),
  'camunda.elementPropertyValueDuplicated': say(
    'gebruikt dezelfde waarde twee keer voor {}.',
    'De tweede waarde overschrijft de eerste.',
  ),
  'camunda.eventBasedGatewayTargetNotAllowed': say('heeft een doel waarop niet gewacht kan worden.', unsupported),
  'camunda.expressionNotAllowed': say('heeft een formule waar die niet mag: {}.', unsupported),
  'camunda.expressionRequired': say('heeft een formule nodig voor {}; begin met =.', incomplete),
  'camunda.expressionValueNotAllowed': say('heeft een waarde die niet mag: {}.', unsupported),
  'camunda.extensionElementNotAllowed': say('gebruikt iets dat de procesmotor niet kent: {}.', unsupported),
  'camunda.extensionElementRequired': say('mist een gegeven: {}.', incomplete),
  'camunda.feelExpressionInvalid': say(
    'heeft een formule die niet klopt: {}.',
    'De procesmotor kan de formule (FEEL) niet lezen en weigert het diagram.',
  ),
  'camunda.feelExpressionUnsupportedFunction': say('gebruikt een functie die pas later bestaat.', unsupported),
  'camunda.loopNotAllowed': say(
    'draait in een kring zonder ooit te wachten.',
    'De procesmotor weigert een kring van stappen die nergens wacht.',
  ),
  'camunda.attachedToRefElementTypeNotAllowed': say('hangt aan een element waar dat niet kan.', unsupported),
  'camunda.propertyDependentRequired': say('mist een gegeven dat bij een ander hoort: {}.', incomplete),
  'camunda.propertyNotAllowed': say('heeft een gegeven dat niet mag: {}.', unsupported),
  'camunda.propertyRequired': say('mist een gegeven: {}.', incomplete),
  'camunda.propertyTypeNotAllowed': say('heeft een gegeven van de verkeerde soort: {}.', unsupported),
  'camunda.propertyValueDuplicated': say(
    'gebruikt dezelfde waarde twee keer: {}.',
    'De tweede waarde overschrijft de eerste.',
  ),
  'camunda.propertiesValuesDuplicated': say(
    'gebruikt dezelfde waarden twee keer: {}.',
    'De tweede overschrijft de eerste.',
  ),
  'camunda.propertyValueNotAllowed': say('heeft een waarde die niet mag: {}.', unsupported),
  'camunda.propertyValueRequired': say('heeft niet de waarde die nodig is: {}.', incomplete),
}

const words: Readonly<Record<string, string>> = {
  'zeebe:TaskDefinition': 'soort opdracht',
  'zeebe:CalledElement': 'aangeroepen proces',
  'zeebe:CalledDecision': 'beslissingstabel',
  'zeebe:Subscription': 'kenmerk van het bericht',
  'zeebe:LoopCharacteristics': 'lijst van de herhaling',
  'zeebe:AssignmentDefinition': 'toewijzing',
  'zeebe:FormDefinition': 'formulier',
  'zeebe:TaskHeaders': 'headers',
  'zeebe:IoMapping': 'invoer en uitvoer',
  type: 'soort opdracht',
  retries: 'aantal pogingen',
  processId: 'aangeroepen proces',
  decisionId: 'beslissingstabel',
  resultVariable: 'variabele voor het antwoord',
  correlationKey: 'kenmerk van het bericht',
  messageRef: 'bericht',
  errorRef: 'foutcode',
  errorCode: 'foutcode',
  signalRef: 'signaal',
  escalationRef: 'escalatie',
  name: 'naam',
  conditionExpression: 'voorwaarde',
  timeDate: 'datum',
  timeDuration: 'duur',
  timeCycle: 'herhaling',
  inputCollection: 'lijst van de herhaling',
  inputElement: 'element van de herhaling',
  outputCollection: 'lijst van de antwoorden',
  outputElement: 'antwoord van de herhaling',
  source: 'bron van een invoer of uitvoer',
  target: 'doel van een invoer of uitvoer',
  dueDate: 'einddatum',
  followUpDate: 'opvolgdatum',
  formKey: 'formulier',
  formId: 'formulier',
  isExecutable: 'uitvoerbaar',
  key: 'sleutel',
  eventDefinitions: 'gebeurtenis',
}

/** A property of the file in a word that an analyst knows. */
export const propertyWord = (property: string): string => words[property] ?? property
