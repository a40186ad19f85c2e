#!/usr/bin/env bash
# Keeps one open issue with a title: its text is that of a file; an empty file closes it.
set -euo pipefail
title=$1 body=$2
number=$(gh issue list --state open --limit 500 --json number,title \
  --jq "map(select(.title == \"$title\"))[0].number // empty")
if [ ! -s "$body" ]; then
  if [ -n "$number" ]; then gh issue close "$number" --comment "Nothing is left to tell."; fi
elif [ -n "$number" ]; then
  gh issue edit "$number" --body-file "$body"
else
  gh issue create --title "$title" --body-file "$body"
fi
