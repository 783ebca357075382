/**
 * The terms of the Web Annotation context (https://www.w3.org/ns/anno.jsonld) that are used here, as that document
 * defines them. Tests fetch nothing.
 */
export const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    as: 'http://www.w3.org/ns/activitystreams#',
    schema: 'http://schema.org/',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextualBody: 'oa:TextualBody',
    AnnotationPage: 'as:OrderedCollectionPage',
    Software: 'as:Application',
    describing: 'oa:describing',
    name: 'http://xmlns.com/foaf/0.1/name',
    creator: { '@type': '@id', '@id': 'dcterms:creator' },
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    value: 'rdf:value',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@id': 'oa:end' },
  },
};
