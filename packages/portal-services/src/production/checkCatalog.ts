import { type Check, isObject, listAt } from './check';

/** Kinds that say who somebody is, and what they belong to. */
const KINDS_OF_PEOPLE = new Set(['user', 'group']);

const WILDCARD = /[*?[\]{}!()]/;

/**
 * Whoever can change a catalog file could make themselves anybody, and a member
 * of any group, the administrators' among them. So people and groups come from
 * places only that are named for them, each by itself.
 */
export const checkCatalogRules: Check = config => [
  ...listAt(config, 'catalog.rules').flatMap((rule, index) =>
    allowsPeople(rule) && !(isObject(rule) && namesPlaces(rule.locations))
      ? [openTo(`catalog.rules[${index}]`, "in 'locations', by 'exact'")]
      : [],
  ),
  ...listAt(config, 'catalog.locations').flatMap((location, index) =>
    isObject(location) &&
    [location.rules ?? []].flat().some(allowsPeople) &&
    WILDCARD.test(String(location.target))
      ? [
          openTo(
            `catalog.locations[${index}]`,
            "as 'target', without wildcards",
          ),
        ]
      : [],
  ),
];

function openTo(key: string, how: string): string {
  return `'${key}' lets catalog files that are not named make people and groups, and so administrators: name each file ${how}`;
}

function allowsPeople(rule: unknown): boolean {
  const kinds = isObject(rule) ? [rule.allow ?? []].flat() : [];
  return kinds
    .map(kind => (isObject(kind) ? kind.kind : kind))
    .some(kind => KINDS_OF_PEOPLE.has(String(kind).toLowerCase()));
}

function namesPlaces(locations: unknown): boolean {
  return (
    Array.isArray(locations) &&
    locations.length > 0 &&
    locations.every(
      place =>
        isObject(place) &&
        Boolean(place.exact ?? place.pattern) &&
        (place.exact !== undefined || !WILDCARD.test(String(place.pattern))),
    )
  );
}
