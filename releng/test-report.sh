# What became of the tests of a build; sourced by ./verify in the project's folder.
# shellcheck shell=bash

# Sums what each module says of its tests at its end. Its reports would not do: a second try replaces the first one's.
#   $1  log of the build
summary() {
    sed -nE 's/^(\[[A-Z]+\] *)*Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+), Skipped: ([0-9]+)(, Flakes: [0-9]+)?$/\2 \3 \4 \5/p' "$1" \
        | awk '{ tests += $1; failed += $2 + $3; skipped += $4 }
            END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }'
}

# Each report begins a line with a test that failed by its name and these words.
failed_tests() {
    find tests bundles -path '*/target/surefire-reports/*.txt' -exec grep -hE '<<< (FAILURE|ERROR)!$' {} + 2>/dev/null \
        | grep -v '^Tests run:' | sed -E 's/ -- Time elapsed:.*<<< / /'
}

# The tests that needed a second try: each has a fault that is to be mended, or found one.
unsteady_tests() {
    find tests bundles -path '*/target/surefire-reports/TEST-*.xml' -exec awk '
        /<testcase / { class = name = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class)
            sub(/.* name="/, "", name); sub(/".*/, "", name) }
        /<flaky(Failure|Error)/ { print class "." name " UNSTEADY: passed at the second try" }' {} + 2>/dev/null
}
