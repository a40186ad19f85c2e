#!/usr/bin/env bash
# Commits what a build made to be kept, and says whether that build may be published: not where the branch has moved on
# meanwhile, for then the run of that push publishes it all. GitHub starts no workflow for the commit.
set -euo pipefail
patch=$1 branch=$GITHUB_REF_NAME base=$(git rev-parse HEAD)
git apply --index --allow-empty --include='embeds/*' --include='content/history.txt' "$patch"
if ! git diff --cached --quiet; then
  git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
    commit --quiet --message "What is published: the versions of embeds, the history of the content"
fi
if ! git push --quiet origin "HEAD:refs/heads/$branch"; then
  git fetch --quiet --depth=1 origin "$branch"
  if [ "$(git rev-parse FETCH_HEAD)" = "$base" ]; then exit 1; fi
  if ! git diff --quiet FETCH_HEAD; then
    echo "::notice::The branch has moved on; the run of that push publishes."
    exit 0
  fi
fi
echo "current=true" >> "$GITHUB_OUTPUT"
