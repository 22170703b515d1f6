declare module '*.svg' {
  const url: string;
  export default url;
}

/** `?worker&url` gives the address of a thread that Vite built, beside the admin's other files. */
declare module '*?worker&url' {
  const url: string;
  export default url;
}

interface ImportMeta {
  readonly env: { readonly BASE_URL: string };
}
