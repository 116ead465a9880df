import { gql } from '@apollo/client/core';

/** A document in force, as the screens that rest on it name it. */
export interface TopicDocument {
  id: string;
  number: string;
  title: string;
  issuer: string;
  effectiveFrom: string;
  effectiveTo: string | null;
}

export interface TopicDocuments {
  guidanceDocuments: { nodes: TopicDocument[] };
}

export const TOPIC_DOCUMENTS = gql`
  query TopicDocuments($topics: [GuidanceTopic!]!, $day: Date!) {
    guidanceDocuments(first: 20, filter: { topic: { in: $topics }, inForceOn: $day }) {
      nodes {
        id
        number
        title
        issuer
        effectiveFrom
        effectiveTo
      }
    }
  }
`;
