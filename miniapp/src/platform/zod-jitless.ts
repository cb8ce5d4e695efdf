import * as z from 'zod/mini';

/** Mini-programs forbid generated code, so zod must not compile its parsers. Import this before any schema. */
z.config({ jitless: true });
