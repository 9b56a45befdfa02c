/** The files beside seeds that articles show or link to, as they were when they were published. */
export const shownFiles = `
CREATE TABLE shown_files (
  number INTEGER NOT NULL,
  address TEXT NOT NULL,      -- path beside the seed
  size_bytes INTEGER,         -- null where it was not there
  mtime_us INTEGER,           -- microseconds; null where the file was too young to tell
  PRIMARY KEY (number, address)
) STRICT, WITHOUT ROWID;
`;
