/**
 * `allerALaFaute` puts the first faulty field in view, with its message, and the focus in it. The summary above is read
 * by a screen reader all the same: it is an alert.
 */
export function allerALaFaute(place: ParentNode): void {
  const champ = place.querySelector<HTMLElement>('[aria-invalid]');
  champ?.focus({ preventScroll: true });
  champ?.closest('.champ')?.scrollIntoView({ block: 'center' });
}
