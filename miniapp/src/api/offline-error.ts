/** The request did not reach the server or its answer did not come back; it is safe to send it again. */
export class OfflineError extends Error {
  constructor(readonly reason: 'no-connection' | 'timeout') {
    super(reason);
    this.name = 'OfflineError';
  }
}
