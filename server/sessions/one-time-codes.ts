import { verify } from 'otplib';

export interface OneTimeCodes {
  /** Whether the code is right for this moment (one step of 30 s either way) and was not used before. */
  verify(accountId: string, secret: string, code: string, systemNow: Date): Promise<boolean>;
}

const STEP_SECONDS = 30;

/**
 * Time-based one-time codes (RFC 6238). A code is good once: the last step used is kept in this process for each
 * account, which together with the throttle leaves a code read over a shoulder without use.
 */
export function createOneTimeCodes(): OneTimeCodes {
  const lastSteps = new Map<string, number>();
  return {
    async verify(accountId, secret, code, systemNow) {
      if (!/^\d{6}$/.test(code)) return false;
      const lastStep = lastSteps.get(accountId);
      const result = await verify({
        secret,
        token: code,
        epoch: Math.floor(systemNow.getTime() / 1000),
        epochTolerance: STEP_SECONDS,
        ...(lastStep === undefined ? {} : { afterTimeStep: lastStep }),
      });
      if (!result.valid || !('timeStep' in result)) return false;
      // Two requests with the same code may have been checked side by side.
      if (result.timeStep <= (lastSteps.get(accountId) ?? -1)) return false;
      lastSteps.set(accountId, result.timeStep);
      return true;
    },
  };
}
