import { gql } from '@apollo/client/core';
import type { RaRecord } from 'react-admin';
import type { ResourceQueries } from '../providers/buildQuery.ts';

/** A document that the rules rest on. */
export interface GuidanceDocument {
  id: string;
  version: number;
  scope: 'CENTRAL' | 'UNIT';
  number: string;
  title: string;
  issuer: string;
  topic: string;
  issuedOn: string | null;
  effectiveFrom: string;
  effectiveTo: string | null;
  link: string | null;
  organization: { id: string; name: string } | null;
  replacedBy: { id: string; number: string } | null;
}

const GUIDANCE_FIELDS = gql`
  fragment GuidanceDocumentFields on GuidanceDocument {
    id
    version
    scope
    number
    title
    issuer
    topic
    issuedOn
    effectiveFrom
    effectiveTo
    link
    organization {
      id
      name
    }
    replacedBy {
      id
      number
    }
  }
`;

export const GUIDANCE_DOCUMENTS = gql`
  query GuidanceDocuments(
    $first: Int
    $offset: Int
    $filter: GuidanceDocumentFilter
    $orderBy: GuidanceDocumentOrderBy
  ) {
    guidanceDocuments(first: $first, offset: $offset, filter: $filter, orderBy: $orderBy) {
      nodes {
        ...GuidanceDocumentFields
      }
      totalCount
      totalCountIsExact
    }
  }
  ${GUIDANCE_FIELDS}
`;

export const GUIDANCE_DOCUMENT = gql`
  query GuidanceDocument($id: ID!) {
    guidanceDocument(id: $id) {
      ...GuidanceDocumentFields
    }
  }
  ${GUIDANCE_FIELDS}
`;

export const CREATE_GUIDANCE_DOCUMENT = gql`
  mutation CreateGuidanceDocument($input: GuidanceDocumentCreateInput!) {
    createGuidanceDocument(input: $input) {
      guidanceDocument {
        ...GuidanceDocumentFields
      }
    }
  }
  ${GUIDANCE_FIELDS}
`;

export const UPDATE_GUIDANCE_DOCUMENT = gql`
  mutation UpdateGuidanceDocument($input: GuidanceDocumentUpdateInput!) {
    updateGuidanceDocument(input: $input) {
      guidanceDocument {
        ...GuidanceDocumentFields
      }
    }
  }
  ${GUIDANCE_FIELDS}
`;

export const DELETE_GUIDANCE_DOCUMENT = gql`
  mutation DeleteGuidanceDocument($input: DeleteInput!) {
    deleteGuidanceDocument(input: $input) {
      id
    }
  }
`;

/** Who issued the newest documents, for the filter. */
export interface GuidanceIssuers {
  guidanceDocuments: { nodes: { issuer: string }[] };
}

export const GUIDANCE_ISSUERS = gql`
  query GuidanceIssuers {
    guidanceDocuments(first: 100) {
      nodes {
        issuer
      }
    }
  }
`;

/** How guidance documents are read and written. */
export const guidanceQueries: ResourceQueries = {
  record: 'guidanceDocument',
  list: { document: GUIDANCE_DOCUMENTS, field: 'guidanceDocuments' },
  one: { document: GUIDANCE_DOCUMENT, field: 'guidanceDocument' },
  create: { document: CREATE_GUIDANCE_DOCUMENT, field: 'createGuidanceDocument' },
  update: { document: UPDATE_GUIDANCE_DOCUMENT, field: 'updateGuidanceDocument' },
  delete: { document: DELETE_GUIDANCE_DOCUMENT, field: 'deleteGuidanceDocument' },
  sort: { effectiveFrom: 'EFFECTIVE_FROM', number: 'NUMBER', issuer: 'ISSUER', createdAt: 'CREATED_AT' },
  filter: ({ topic, ...rest }) => ({ ...rest, topic: topic && { in: topic } }),
  input: ({
    organizationId,
    number,
    title,
    issuer,
    topic,
    issuedOn,
    effectiveFrom,
    effectiveTo,
    replacedById,
    link,
  }) => ({
    organizationId,
    number,
    title,
    issuer,
    topic,
    issuedOn,
    effectiveFrom,
    effectiveTo,
    replacedById,
    link,
  }),
  read: (record: RaRecord) => ({ ...record, replacedById: record.replacedBy?.id ?? null }),
};
