// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.node.Question;
import org.poststation.remote.node.Quoting;

/** Two versions of a file, line by line. */
public final class FileLines {

    /** Files with more lines are compared as one block between their same beginning and end. */
    private static final int LIMIT = 4000;

    private FileLines() {}

    /**
     * A row of the comparison.
     *
     * @param left empty where the line stands on the right only
     * @param right empty where the line stands on the left only
     */
    public record Row(Optional<String> left, Optional<String> right) {

        /** Whether the line is the same on both sides. */
        public boolean isSame() {
            return left.equals(right);
        }
    }

    /**
     * Asks for the lines of a file.
     *
     * @throws org.poststation.model.InvalidValueException when the path can't be one
     */
    public static Question<List<String>> of(String path) {
        return Question.of("file", "$AS_ROOT cat -- " + Quoting.single(path) + " && echo '.'", text -> {
            String content = text.stripTrailing();
            return content.endsWith(".")
                    ? Optional.of(content.substring(0, content.length() - 1).lines().toList())
                    : Optional.empty();
        });
    }

    /** Both files side by side; as many lines as possible are the same (longest common subsequence). */
    public static List<Row> compare(List<String> left, List<String> right) {
        int begin = 0;
        int most = Math.min(left.size(), right.size());
        while (begin < most && left.get(begin).equals(right.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < most - begin
                && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        List<Row> rows = new ArrayList<>();
        left.subList(0, begin).forEach(line -> rows.add(same(line)));
        rows.addAll(middle(left.subList(begin, left.size() - end), right.subList(begin, right.size() - end)));
        left.subList(left.size() - end, left.size()).forEach(line -> rows.add(same(line)));
        return rows;
    }

    /**
     * Both files side by side, a line that was replaced beside the one that replaced it. Each pair is named by the
     * number of its line, on the right only where the left has none.
     */
    public static Comparison comparison(List<String> left, List<String> right) {
        LinePairs pairs = new LinePairs();
        compare(left, right).forEach(pairs::add);
        return pairs.all();
    }

    private static List<Row> middle(List<String> left, List<String> right) {
        List<Row> rows = new ArrayList<>();
        int[][] common = Math.max(left.size(), right.size()) > LIMIT ? new int[0][] : common(left, right);
        int at = 0;
        int other = 0;
        while (at < left.size() || other < right.size()) {
            boolean isBoth = at < left.size() && other < right.size();
            if (isBoth && common.length > 0 && left.get(at).equals(right.get(other))) {
                rows.add(same(left.get(at++)));
                other++;
            } else if (other == right.size()
                    || isBoth && (common.length == 0 || common[at + 1][other] >= common[at][other + 1])) {
                rows.add(new Row(Optional.of(left.get(at++)), Optional.empty()));
            } else {
                rows.add(new Row(Optional.empty(), Optional.of(right.get(other++))));
            }
        }
        return Collections.unmodifiableList(rows);
    }

    /** How many lines the rests of both have in common. */
    private static int[][] common(List<String> left, List<String> right) {
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static Row same(String line) {
        return new Row(Optional.of(line), Optional.of(line));
    }
}
