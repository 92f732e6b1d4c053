import {
  boundary,
  definitions,
  end,
  flow,
  flows,
  message,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
} from '#test/support/bpmn-builder'

/** What runs: a sub-process with a message and a timer at its border. */
export const source = definitions(
  message('m', '=key'),
  process(
    'p',
    start(),
    subProcess('sub', start('s'), service('a', 'work'), end('e'), flows('s', 'a', 'e')),
    boundary('stop', 'sub', true, onMessage('m')),
    boundary('late', 'sub', false, onTimer('timeDuration', 'PT2H')),
    end(),
    end('stopped'),
    end('aside'),
    flows('start', 'sub', 'end'),
    flow('stop', 'stopped'),
    flow('late', 'aside'),
  ),
)

/** What it migrates to. */
export const target = definitions(
  message('m', '=key'),
  process(
    'q',
    start(),
    subProcess('sub2', start('s'), service('a2', 'other'), service('b', 'b'), end('e'), flows('s', 'a2', 'b', 'e')),
    boundary('stop2', 'sub2', true, onMessage('m')),
    boundary('new', 'sub2', false, onTimer('timeDuration', 'PT1H')),
    end(),
    end('stopped'),
    end('aside'),
    flows('start', 'sub2', 'end'),
    flow('stop2', 'stopped'),
    flow('new', 'aside'),
  ),
)
