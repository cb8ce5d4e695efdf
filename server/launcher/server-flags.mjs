// @ts-check

/**
 * How Node runs the server. Source maps name our own lines in a stack. A smaller young generation (8 instead of 16 MiB a
 * half) keeps an idle server below 150 MiB; `npm run bench -- memory` shows it.
 */
export const SERVER_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8'];
