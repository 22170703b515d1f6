import { defineCollection } from 'astro:content';
import { chargeurCatalogue } from './lib/catalogue.ts';

export const collections = { catalogue: defineCollection({ loader: chargeurCatalogue }) };
