import { z } from 'zod'

// as in the page: zod must know before the first schema is made that it may not make code from text
z.config({ jitless: true })
