// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import java.util.List;

import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.operation.Sentences;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.EachNode.Answers;
import org.poststation.remote.node.NodeShell;

/**
 * Asks two nodes what they are made of, beside each other, and compares it.
 *
 * @param left name of the one node
 * @param right name of the other one
 * @param files paths of the files that are to be compared, too; may be empty
 * @param door how to log in; the shells are closed at the end
 */
public record NodeComparison(String left, String right, List<String> files, EachNode.Inquiry<NodeShell> door)
        implements
            Operation<List<PartComparison>> {

    private static final Sentences SENTENCES = Sentences.of(NodeComparison.class, "compare");

    /**
     * Keeps an unchangeable copy of the files.
     *
     * @throws org.poststation.model.InvalidValueException when a path can't be one
     */
    public NodeComparison {
        files = List.copyOf(files);
        files.forEach(FileLines::of);
    }

    /**
     * Asks and compares. Blocking, for little more than a minute at most.
     *
     * @throws OperationException when one of the nodes does not answer, or it was cancelled
     */
    @Override
    public List<PartComparison> run(Progress progress) throws OperationException {
        List<String> nodes = List.of(left, right);
        progress.begin(SENTENCES.text("looking", left, right), nodes.size());
        Answers<Inventory> answers = EachNode.ask(nodes, this::ask, progress);
        for (OperationException failure : answers.failures().values()) {
            throw failure;
        }
        return answers.given().get(left).compare(answers.given().get(right));
    }

    private Inventory ask(String node, Cancellation cancellation) throws OperationException {
        try (NodeShell shell = door.ask(node, cancellation)) {
            return Inventory.of(shell, files, cancellation);
        }
    }
}
