/** Seeds as last seen; articles with their identity; who belongs to which feed; what must be written again. */
export const first = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE seeds (
  path TEXT PRIMARY KEY,
  size_bytes INTEGER NOT NULL,
  mtime_us INTEGER,       -- microseconds; null where the file was too young to tell
  hash TEXT NOT NULL,
  holds TEXT,     -- JSON; null where there are none
  problems TEXT   -- JSON; null where there are none
) STRICT, WITHOUT ROWID;

CREATE INDEX seeds_with_problems ON seeds (path) WHERE problems IS NOT NULL;
CREATE INDEX seeds_with_holds ON seeds (path) WHERE holds IS NOT NULL;

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL,          -- seed's path, and #name for one of several
  path TEXT NOT NULL,
  id TEXT NOT NULL,
  stated_id INTEGER NOT NULL, -- 1 where the article states its id
  slug TEXT,                  -- the wish until first publication, unique from then on
  sequence INTEGER,           -- order of first publication; null before it
  state TEXT NOT NULL,        -- fresh, waiting (embargo), live, hidden (draft, expired), withdrawn
  shown INTEGER NOT NULL,     -- 1 where feeds show it
  published INTEGER NOT NULL, -- epoch milliseconds
  updated INTEGER NOT NULL,
  expires INTEGER,
  seed_hash TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  view_hash TEXT NOT NULL,
  facts TEXT NOT NULL         -- JSON of all that feeds and pages show beside these columns
) STRICT;
CREATE UNIQUE INDEX articles_by_id ON articles (id);
CREATE UNIQUE INDEX articles_by_slug ON articles (slug) WHERE sequence IS NOT NULL;
CREATE INDEX articles_by_path ON articles (path);
CREATE INDEX articles_by_sequence ON articles (sequence) WHERE sequence IS NOT NULL;
CREATE INDEX articles_by_newest ON articles (published DESC) WHERE shown = 1;
CREATE INDEX articles_waiting ON articles (published) WHERE state = 'waiting';
CREATE INDEX articles_withdrawn ON articles (sequence) WHERE state = 'withdrawn';
CREATE INDEX articles_by_expiry ON articles (expires) WHERE expires IS NOT NULL;

CREATE TABLE feeds (
  feed INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,         -- tag, author, section, language
  topic TEXT NOT NULL,        -- what makes it one: the tag in lower case, the folder, …
  name TEXT NOT NULL,         -- as first written
  slug TEXT NOT NULL,
  UNIQUE (kind, topic),
  UNIQUE (kind, slug)
) STRICT;

CREATE TABLE members (
  feed INTEGER NOT NULL,
  published INTEGER NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (feed, published DESC, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_number ON members (number);

-- What must be written again: 'main', 'site', 'feed:<feed>', 'archive:<page>', 'page:<number>', 'gone:<path>'.
CREATE TABLE dirty (what TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE html (number INTEGER PRIMARY KEY, hash TEXT NOT NULL, html TEXT NOT NULL) STRICT;

CREATE TABLE runs (run INTEGER PRIMARY KEY, started INTEGER NOT NULL, report TEXT NOT NULL) STRICT;
`;
