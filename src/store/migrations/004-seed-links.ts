/** The seeds that articles link to by their paths, whether they are there or not. */
export const seedLinks = `
CREATE TABLE seed_links (
  number INTEGER NOT NULL,
  path TEXT NOT NULL,
  target INTEGER,             -- number of the article that was shown there; null where there was none
  PRIMARY KEY (number, path)
) STRICT, WITHOUT ROWID;
`;
