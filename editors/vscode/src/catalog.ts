//! The catalog as a tree: services, below them their codes, each with its meaning.

/** A catalog, as `errdex catalog export` writes it. */
export interface Catalog {
    entries: Entry[];
}

/** One meaning of one code. */
export interface Entry {
    code: string;
    aliases: string[];
    service: string | null;
    locale: string | null;
    status: string | null;
    message: string | null;
    description: string | null;
    solution: string | null;
    group: string | null;
    deprecated: boolean;
    source: { page: string; line: number | null; retrieved: string | null };
}

/** A service with its codes. */
export interface Service {
    name: string;
    codes: Code[];
}

/** A code of a service, with all that the service's pages say of it. */
export interface Code {
    code: string;
    service: string;
    /** The meanings, those in the wanted language first. */
    entries: Entry[];
}

/** The entries as a tree in order: services by name, codes by their letters and numbers. */
export function tree(entries: readonly Entry[], language: string): Service[] {
    const services = new Map<string, Map<string, Entry[]>>();
    for (const entry of entries) {
        const codes = getOr(services, serviceOf(entry), () => new Map<string, Entry[]>());
        getOr(codes, entry.code, () => []).push(entry);
    }
    const primary = (tag: string | null) => tag?.split(/[-_]/)[0]?.toLowerCase();
    const rank = (entry: Entry) => (primary(entry.locale) === primary(language) ? 0 : 1);
    const byName = new Intl.Collator('en', { numeric: true }).compare;
    return [...services]
        .map(([name, codes]) => ({
            name,
            codes: [...codes]
                .map(([code, found]) => ({ code, service: name, entries: found.sort((a, b) => rank(a) - rank(b)) }))
                .sort((a, b) => byName(a.code, b.code)),
        }))
        .sort((a, b) => byName(a.name, b.name));
}

/** The services and codes of which every word of the filter stands in the code, the service or a text. */
export function filtered(services: readonly Service[], filter: string): Service[] {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (code: Code) => {
        const texts = code.entries.flatMap(it => [it.message, it.description, it.solution, it.group, ...it.aliases]);
        const all = [code.code, code.service, ...texts].join('\n').toLowerCase();
        return words.every(word => all.includes(word));
    };
    return services
        .map(service => ({ ...service, codes: service.codes.filter(fits) }))
        .filter(service => service.codes.length > 0);
}

/** The service that an entry is of; a page that names none stands for itself. */
export function serviceOf(entry: Entry): string {
    return entry.service ?? entry.source.page;
}

/** What a code means, on one line; an empty text if no page says it. */
export function meaning(code: Code): string {
    for (const entry of code.entries) {
        const text = entry.message ?? entry.description;
        if (text) {
            return text.replace(/\s+/g, ' ');
        }
    }
    return '';
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
    const found = map.get(key) ?? make();
    map.set(key, found);
    return found;
}
