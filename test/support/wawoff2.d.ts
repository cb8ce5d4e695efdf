declare module 'wawoff2' {
  /** WOFF2 in, TTF out. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
