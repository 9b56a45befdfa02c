/** The stamps of side files; few seeds have one, and the others cost the index nothing. */
export const sideFiles = `
ALTER TABLE seeds ADD COLUMN side_bytes INTEGER; -- null where the seed has no side file
ALTER TABLE seeds ADD COLUMN side_us INTEGER;    -- as mtime_us
CREATE INDEX seeds_with_side ON seeds (path, side_bytes, side_us) WHERE side_bytes IS NOT NULL;
`;
