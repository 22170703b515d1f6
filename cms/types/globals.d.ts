// Declares the global `strapi`.
import type {} from '@strapi/strapi';
