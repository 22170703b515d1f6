import type { Schema, Struct } from '@strapi/strapi';

export interface FormationPieceAttendue extends Struct.ComponentSchema {
  collectionName: 'components_formation_pieces_attendues';
  info: {
    description: 'Une pi\u00E8ce \u00E0 fournir pour cette formation';
    displayName: 'Pi\u00E8ce attendue';
  };
  attributes: {
    modalite: Schema.Attribute.Enumeration<['classique', 'alternance']>;
    obligatoire: Schema.Attribute.Boolean &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<false>;
    piece: Schema.Attribute.Relation<
      'oneToOne',
      'api::piece-demandee.piece-demandee'
    >;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'formation.piece-attendue': FormationPieceAttendue;
    }
  }
}
