/** Whether a file is named as the papers of a project are: `README.md`, `LICENSE`. Where it states no date it is meant as no article. */
export function isProjectFile(path: string): boolean {
  return PROJECT_FILE.test(path);
}

// In small letters only those that would hardly be an article's name.
const PROJECT_FILE =
  /(?:^|\/)(?:README|LICEN[CS]E|COPYING|NOTICE|AUTHORS|CONTRIBUTORS|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|SUPPORT|CHANGELOG|[Rr]eadme|license|contributing|code_of_conduct|changelog)(?:\.[^/]*)?$/;
