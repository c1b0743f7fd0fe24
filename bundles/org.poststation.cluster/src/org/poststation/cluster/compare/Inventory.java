// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.NodeProbe;
import org.poststation.cluster.node.Question;
import org.poststation.cluster.node.Reading;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.NodeShell;

/** What makes a node what it is: its packages, the settings of its Postfix, and chosen files. */
public final class Inventory {

    /** Name of the part with the packages. */
    public static final String PACKAGES = Packages.QUESTION.name();
    /** Name of the part with the settings of Postfix. */
    public static final String POSTFIX = PostfixSettings.QUESTION.name();

    private static final int LIMIT_BYTES = 2 << 20;

    private final List<String> files;
    private final NodeFacts facts;

    private Inventory(List<String> files, NodeFacts facts) {
        this.files = List.copyOf(files);
        this.facts = facts;
    }

    /**
     * Asks a node in one round trip. Blocking, a minute at most.
     *
     * @param files paths of the files that are to be compared, too; may be empty
     * @throws OperationException when there is no whole answer, see {@link NodeShell#probe}
     * @throws org.poststation.model.InvalidValueException when a path can't be one
     */
    public static Inventory of(NodeShell shell, List<String> files, Cancellation cancellation)
            throws OperationException {
        List<Question<?>> questions = new ArrayList<>(List.of(Packages.QUESTION, PostfixSettings.QUESTION));
        questions.addAll(questions(files).values());
        return new Inventory(files, NodeProbe.ask(shell, questions, LIMIT_BYTES, cancellation));
    }

    /** What differs between this node and another one that was asked for the same files; the packages first. */
    public List<PartComparison> compare(Inventory other) {
        List<PartComparison> parts = new ArrayList<>();
        parts.add(part(PACKAGES, other, Packages.QUESTION, Comparison::of));
        parts.add(part(POSTFIX, other, PostfixSettings.QUESTION, Comparison::of));
        questions(files).forEach((file, question) -> parts.add(part(file, other, question, FileLines::comparison)));
        return parts;
    }

    private <T> PartComparison part(String name, Inventory other, Question<T> question,
            BiFunction<T, T, Comparison> compare) {
        Reading<T> left = facts.reading(question);
        Reading<T> right = other.facts.reading(question);
        Optional<Comparison> comparison = left.find()
                .flatMap(mine -> right.find().map(theirs -> compare.apply(mine, theirs)));
        return new PartComparison(name, left.missing(), right.missing(), comparison);
    }

    private static Map<String, Question<List<String>>> questions(List<String> files) {
        Map<String, Question<List<String>>> questions = new LinkedHashMap<>();
        files.forEach(file -> questions.put(file, FileLines.of(file).named("file-" + questions.size())));
        return questions;
    }
}
