/** `premierEnFaute` finds the field of the first message: a group of choices says nothing of its own fault. */
export function premierEnFaute(formulaire: HTMLFormElement | null): HTMLElement | null | undefined {
  const message = formulaire?.querySelector('[data-strapi-field-error]');
  return message?.parentElement?.querySelector<HTMLElement>('input, textarea, button');
}
