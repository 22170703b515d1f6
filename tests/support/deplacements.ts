import type { Page } from '@playwright/test';

/** `deplacements` sums the layout shifts of the page since it began. */
export const deplacements = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resoudre) => {
        new PerformanceObserver((vus) => {
          const decalages = vus.getEntries() as (PerformanceEntry & { value: number })[];
          resoudre(decalages.reduce((somme, { value }) => somme + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer is called for a shift only: after two frames, there was none.
        requestAnimationFrame(() => requestAnimationFrame(() => resoudre(0)));
      }),
  );
