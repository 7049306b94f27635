//! How fast texts are scanned: `cargo bench --bench lexer` prints a table, a row for each language.
//!
//! A text has one code at its end, so that all of it is lexed. The figures are medians, of one core.

use std::path::Path;
use std::time::{Duration, Instant};

use errdex::catalog::{Catalog, Entry, PageContent};
use errdex::lang::{self, Language};
use errdex::scan::scan;

/// Files with code such as people write: words and calls, comments, and a literal now and then.
const SOURCES: &[(&str, &str, &str)] = &[
    ("a.go", GO, "`"),
    ("a.py", PYTHON, "\"\"\""),
    ("a.ts", TYPESCRIPT, "`"),
    ("a.java", JAVA, "\"\"\""),
    ("a.c", C, "/*"),
    ("a.rs", RUST, "\""),
];

const LINES: usize = 10_000;

/// So many times is each text scanned.
const RUNS: usize = 61;

fn main() {
    let entry = Entry { code: "AB.0001".to_owned(), ..Entry::default() };
    let catalog = Catalog::of([PageContent { entries: vec![entry], ..PageContent::default() }]);
    println!("| language | MB/s | 10,000 lines | with an unfinished literal |");
    println!("| --- | ---: | ---: | ---: |");
    for (name, source, opening) in SOURCES {
        let language = lang::detect(None, Some(Path::new(name)), None);
        let lines: Vec<&str> = source.lines().cycle().take(LINES).collect();
        let text = lines.join("\n") + "\n\"AB.0001\"\n";
        // What is open from the middle on, so that the lexer has both kinds of work.
        let (before, behind) = lines.split_at(LINES / 2);
        let [before, behind] = [before, behind].map(|lines| lines.join("\n"));
        let unfinished = format!("{before}\n{opening}{behind}\nAB.0001\n");
        let (whole, open) =
            (time(&text, language, &catalog), time(&unfinished, language, &catalog));
        let speed = text.len() as f64 / 1e6 / whole.as_secs_f64();
        let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;
        let [whole, open] = [whole, open].map(milliseconds);
        println!("| {} | {speed:.0} | {whole:.2} ms | {open:.2} ms |", language.id);
    }
}

/// The median time of a scan.
fn time(text: &str, language: &Language, catalog: &Catalog) -> Duration {
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let found = scan(std::hint::black_box(text), language, catalog);
            assert_eq!(found.occurrences.len(), 1);
            start.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

const GO: &str = r#"
// Fetch asks the service for an image, and tries again as long as the error says so.
func (c *Client) Fetch(ctx context.Context, name string, size int) (*Image, error) {
	for attempt := 0; attempt < c.attempts; attempt++ {
		response, err := c.http.Do(c.request(ctx, name).WithContext(ctx))
		if err != nil {
			return nil, fmt.Errorf("fetch %s: %w", name, err)
		}
		image, err := decode(response.Body, size/2, 'x', '\n')
		if err == nil {
			c.cache[name] = image // for the next one who asks
			return image, nil
		}
		c.log.Printf("attempt %d of %d: \"%v\"", attempt, c.attempts, err)
	}
	return nil, ErrExhausted
}
"#;

const PYTHON: &str = r#"
class Client:
    """Asks the service for images.

    It's as patient as its settings say.
    """

    def fetch(self, name: str, size: int = 1024) -> Image | None:
        for attempt in range(self.attempts):
            response = self.session.get(self.url(name), timeout=self.timeout)
            if response.status == 200 and response.headers.get('content-type') != 'text/html':
                return self.decode(response.body, size // 2)  # the usual case
            self.log.warning(f"attempt {attempt} of {self.attempts}: {response.reason!r}")
            pattern = re.compile(r"^(\d+)-(\w+)$")
            self.wait(self.backoff * 2 ** attempt)
        return None
"#;

const TYPESCRIPT: &str = r#"
/** Asks the service for an image, and tries again as long as the error says so. */
export async function fetchImage(client: Client, name: string, size = 1024): Promise<Image> {
  for (let attempt = 0; attempt < client.attempts; attempt++) {
    const response = await client.get(`${client.base}/images/${encodeURIComponent(name)}`);
    if (response.ok && !/^text\/html/.test(response.type)) {
      client.cache.set(name, response.body); // for the next one who asks
      return decode(response.body, size / 2 / client.scale);
    }
    console.warn('attempt', attempt, "of", client.attempts, response.reason ?? "unknown");
    await wait(client.backoff * 2 ** attempt);
  }
  throw new Exhausted(name);
}
"#;

const JAVA: &str = r#"
    /**
     * Asks the service for an image, and tries again as long as the error says so.
     */
    public Optional<Image> fetch(String name, int size) throws IOException {
        for (int attempt = 0; attempt < attempts; attempt++) {
            Response response = http.get(base.resolve("/images/" + encode(name)));
            if (response.status() == 200 && response.type().charAt(0) != 't') {
                cache.put(name, response.body()); // for the next one who asks
                return Optional.of(decode(response.body(), size / 2));
            }
            log.warn("attempt {} of {}: \"{}\"", attempt, attempts, response.reason());
        }
        return Optional.empty();
    }
"#;

const C: &str = r#"
/* Asks the service for an image, and tries again as long as the error says so. */
static int fetch(struct client *client, const char *name, size_t size, struct image *out)
{
	for (int attempt = 0; attempt < client->attempts; attempt++) {
		struct response *response = client_get(client, "/images/", name);
		if (response->status == 200 && response->type[0] != 't') {
			cache_put(&client->cache, name, response->body); // for the next one
			return decode(response->body, size / 2, out);
		}
		fprintf(stderr, "attempt %d of %d: \"%s\"\n", attempt, client->attempts, name);
		client_wait(client, client->backoff << attempt);
	}
	return -1;
}
"#;

const RUST: &str = r##"
/// Asks the service for an image, and tries again as long as the error says so.
pub fn fetch<'a>(client: &'a Client, name: &str, size: usize) -> Result<&'a Image, Exhausted> {
    for attempt in 0..client.attempts {
        let response = client.get(&format!("{}/images/{name}", client.base));
        if response.status == 200 && !response.kind.starts_with('t') {
            client.cache.insert(name.to_owned(), response.body); // for the next one who asks
            return decode(&client.cache[name], size / 2);
        }
        warn!("attempt {attempt} of {}: \"{}\"", client.attempts, response.reason);
        client.wait(client.backoff << attempt);
    }
    Err(Exhausted { name: name.into(), pattern: r#"^(\d+)"$"# })
}
"##;
