import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direEnFrancais } from './french.ts';

const PHRASES: [number, string, RegExp][] = [
  [400, 'Email already taken', /déjà celle d’un autre compte/],
  [400, 'email must be a valid email', /adresse mail n’est pas valide/],
  [400, 'password must contain at least one uppercase character', /une majuscule/],
  [400, 'You must have at least one user with super admin role.', /Administration/],
  [400, 'Invalid key createdBy', /illisible/],
  [400, 'ValidationError', /ne convient pas/],
  [400, '4 errors occurred', /ne convient pas/],
  [401, 'Missing or invalid credentials', /session est terminée/],
  [400, 'Unexpected end of JSON input', /illisible/],
  [413, 'request entity too large', /trop gros/],
  [413, 'FileTooBig', /fichier est trop gros/],
  [400, 'request size did not match content length', /ne convient pas/],
  [415, 'unsupported charset "X"', /forme connue/],
  [405, 'Method Not Allowed', /n’existe pas/],
  [403, 'Policy Failed', /pas accès/],
  [403, 'Forbidden access', /pas accès/],
  [404, 'Not Found', /n’existe pas/],
  [404, 'file.notFound', /n’existe pas/],
  [429, 'Too many requests, please try again later.', /attendez quelques minutes/],
  [500, 'Internal Server Error', /de notre côté/],
  [503, 'Knex: Timeout acquiring a connection. The pool is probably full.', /de notre côté/],
];
for (const [statut, anglais, attendue] of PHRASES) {
  test(`${statut} ${anglais}`, () => assert.match(direEnFrancais(statut, anglais), attendue));
}

const FRANCAISES = [
  'Choisissez votre IUT.',
  'Cette mention existe déjà.',
  'Un responsable de formation est affecté à une formation : indiquez son code.',
  'Adresse mail ou mot de passe incorrect.',
  'Vous ne pouvez modifier que ce qui appartient à votre IUT.',
  'Ce fichier est vide.',
];
for (const message of FRANCAISES) {
  test(`left as it is: ${message}`, () => assert.equal(direEnFrancais(400, message), message));
}
