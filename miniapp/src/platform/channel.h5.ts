/** By which way this phone reaches the office: the browser. */
export const channel = 'h5' as const;
