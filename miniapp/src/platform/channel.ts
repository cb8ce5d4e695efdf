/** By which way this phone reaches the office: the mini-program. */
export const channel = 'miniapp' as const;
