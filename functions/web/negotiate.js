// What the edge does to a request and its answer: a CloudFront Function (cloudfront-js-2.0), and the same for `npm start`.
// Its engine knows ECMAScript 5.1 and a little of what came after: no classes, no for-of, no spreading, no destructuring.
// The file that is picked is part of the cache's key, so that Accept need not be.

// In the order preferred among equals. An alias is what else some ask by; it gives way to a type asked for by its own name.
const representations = [
  { ending: 'ttl', type: 'text/turtle', aliases: ['application/x-turtle'] },
  { ending: 'jsonld', type: 'application/ld+json', aliases: ['application/json'] },
  { ending: 'rdf', type: 'application/rdf+xml', aliases: ['application/xml', 'text/xml'] },
  { ending: 'nt', type: 'application/n-triples', aliases: ['text/plain'] },
  { ending: 'html', type: 'text/html', aliases: ['application/xhtml+xml'] },
];

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  return event.response ? describe(event.request, event.response) : negotiate(event.request);
}

function negotiate(request) {
  const uri = request.uri.length > 1 ? request.uri.replace(/\/$/, '') : '/';
  if (/\.[a-z0-9]{1,6}$/i.test(uri) || (request.method !== 'GET' && request.method !== 'HEAD')) return request;

  const ending = preferred(accepted(request.headers));
  if (!ending) return notAcceptable();

  const publisher = /^\/(\d{9})(\/.+)?$/.exec(uri);
  if (uri === '/' || uri === '/index' || uri === '/.well-known/datacatalog') return found(request, `/index.${ending}`);
  if (!publisher) return request;
  if (!publisher[2] || publisher[2] === '/catalog') {
    return found(request, ending === 'html' ? `/${publisher[1]}/index.html` : `/${publisher[1]}/catalog.${ending}`);
  }
  // the IRI of a dataset, or of something it names: a page for people, and the whole catalog for programs
  return ending === 'html' ? found(request, `${uri}.html`) : seeOther(`/${publisher[1]}/catalog.${ending}`);
}

function found(request, uri) {
  request.uri = uri;
  return request;
}

function seeOther(location) {
  return {
    statusCode: 303,
    statusDescription: 'See Other',
    headers: { location: { value: location }, vary: { value: 'Accept' }, 'cache-control': { value: 'max-age=300' } },
  };
}

function notAcceptable() {
  return {
    statusCode: 406,
    statusDescription: 'Not Acceptable',
    headers: {
      'content-type': { value: 'text/plain; charset=utf-8' },
      vary: { value: 'Accept' },
      'cache-control': { value: 'no-store' },
    },
    body: `Available: ${representations.map((it) => it.type).join(', ')}\n`,
  };
}

// Every file of a publisher says where it is described (DCAT-AP: how a harvester that met the file finds the catalog); what
// is written beside it in the bucket says whether it is gone, or has moved with its publisher.
function describe(request, response) {
  const publisher = /^\/(\d{9})\//.exec(request.uri);
  if (publisher) {
    const catalog = `</${publisher[1]}/catalog>; rel="describedby"`;
    // a table, besides, says where its columns are described (CSV on the Web, Model for Tabular Data § 5.2)
    const columns = /^\/\d{9}\/data\/.+\.csv$/.test(request.uri)
      ? `, <${request.uri}-metadata.json>; rel="describedby"; type="application/csvm+json"`
      : '';
    response.headers.link = { value: catalog + columns };
  }
  const moved = response.headers['x-amz-meta-moved'];
  if (response.headers['x-amz-meta-gone']) return without(response, 410, 'Gone');
  if (!moved) return response;
  response.headers.location = { value: moved.value };
  return without(response, 301, 'Moved Permanently');
}

// Another status, in place of the file; a few words for people in place of its text.
function without(response, statusCode, statusDescription) {
  response.statusCode = statusCode;
  response.statusDescription = statusDescription;
  ['etag', 'last-modified', 'content-range', 'accept-ranges', 'content-length'].forEach((name) => {
    delete response.headers[name];
  });
  response.headers['content-type'] = { value: 'text/plain; charset=utf-8' };
  response.body = `${statusCode} ${statusDescription}\n`;
  return response;
}

// The ranges of the Accept header (RFC 9110 § 12.5.1). What cannot be understood is not wanted; no header wants anything.
function accepted(headers) {
  const header = headers.accept;
  const lines = !header ? [] : header.multiValue ? header.multiValue.map((it) => it.value) : [header.value];
  const text = lines.join(',').toLowerCase();
  return (text.trim() || '*/*')
    .split(',')
    .slice(0, 32)
    .map((range) => {
      const parts = range.split(';').map((part) => part.trim());
      const weights = parts.slice(1).filter((part) => /^q\s*=/.test(part));
      const q = weights.length === 0 ? 1 : Number(weights[0].replace(/^q\s*=\s*/, ''));
      return { name: parts[0], q: q >= 0 && q <= 1 ? q : 0 };
    });
}

// The ending of the representation wanted most, or nothing.
function preferred(ranges) {
  let best = { q: 0, alias: true, ending: '' };
  representations.forEach((it) => {
    const wish = wished(ranges, it);
    if (wish.q > best.q || (wish.q > 0 && wish.q === best.q && best.alias && !wish.alias)) {
      best = { q: wish.q, alias: wish.alias, ending: it.ending };
    }
  });
  return best.ending;
}

// How much one representation is wanted: by the range that names it most closely.
function wished(ranges, representation) {
  let closest = 0;
  let q = 0;
  ranges.forEach((range) => {
    const closeness = closenessOf(range.name, representation);
    if (closeness > closest) {
      closest = closeness;
      q = range.q;
    }
  });
  return { q: q, alias: closest === 3 };
}

function closenessOf(name, representation) {
  if (name === representation.type) return 4;
  if (representation.aliases.indexOf(name) >= 0) return 3;
  if (name === `${representation.type.split('/')[0]}/*`) return 2;
  return name === '*/*' ? 1 : 0;
}
