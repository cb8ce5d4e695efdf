/// <reference types="@tarojs/taro" />

declare module '*.css';

/** Where the server stands, for the mini-program; set at build time by API_ORIGIN. The H5 build uses its own origin. */
declare const API_ORIGIN: string;
