/** `PALETTE` is the site's own slate and tuffeau, as ink. */
import { type RGB, rgb } from 'pdf-lib';

const ink = (hex: string): RGB => {
  // A thousandth is finer than the 256 steps of each colour, and short to write.
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000,
  );
  return rgb(red, green, blue);
};

export const PALETTE = {
  blanc: ink('#ffffff'),
  fond: ink('#faf8f4'),
  creux: ink('#f2eee6'),
  encre: ink('#1b2530'),
  encreDouce: ink('#4b5765'),
  trait: ink('#e0d9cd'),
  traitFort: ink('#7f7a6e'),
  ardoise: ink('#16527a'),
  ardoiseVive: ink('#0e3a58'),
  ardoisePale: ink('#bcd7ea'),
  infoFond: ink('#e7f0f7'),
  infoEncre: ink('#123f5f'),
  attenteFond: ink('#fff2d6'),
  attenteEncre: ink('#6a4100'),
  attenteTrait: ink('#d9982c'),
  attentePale: ink('#f3cf8e'),
  succesPale: ink('#bfe3cf'),
  succesEncre: ink('#11573a'),
} as const;
