#!/usr/bin/env bash
# Commits a history file to the main branch where it is not the one that stands there. GitHub starts no workflow for it.
set -euo pipefail
file=$1 path=content/history.txt
now=$(git hash-object --no-filters "$file")
kept=$(gh api "repos/$GITHUB_REPOSITORY/contents/$path?ref=$GITHUB_REF_NAME" --jq .sha || true)
if [ "$now" = "$kept" ]; then exit 0; fi
jq --null-input --rawfile text "$file" --arg sha "$kept" --arg branch "$GITHUB_REF_NAME" \
  '{message: "The history of the content", branch: $branch, content: ($text | @base64)}
   + if ($sha | test("^[0-9a-f]{40}$")) then {sha: $sha} else {} end' |
  gh api --method PUT "repos/$GITHUB_REPOSITORY/contents/$path" --input - --silent
