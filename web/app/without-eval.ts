import { z } from 'zod'

// zod tries whether it may make code from text, when the first schema is made: our policy says no, and reports the attempt
z.config({ jitless: true })
