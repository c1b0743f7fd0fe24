// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.node.KernelLog;
import org.poststation.cluster.node.LogCursors;
import org.poststation.cluster.node.NodeFacts;
import org.poststation.cluster.node.NodeProbe;
import org.poststation.cluster.node.Reading;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.cluster.ui.edit.TestStep.Kind;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshPlace;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.SudoersLine;

/**
 * Tries the way to a node step by step; a step that fails is the last one.
 *
 * @param node which one
 * @param access how to log in
 */
record NodeTest(NodeProfile node, NodeAccess access) implements Operation<List<TestStep>> {

    @Override
    public List<TestStep> run(Progress progress) throws OperationCancelledException {
        progress.begin(NLS.bind(Messages.test_node_job, node.name()), Progress.UNKNOWN_TOTAL);
        List<TestStep> steps = new ArrayList<>();
        Kind next = Kind.REACH;
        try (NodeShell shell = access.open(node, progress.cancellation())) {
            reached(steps);
            next = Kind.ANSWERS;
            NodeFacts facts = NodeProbe.run(shell, LogCursors.NONE, progress.cancellation());
            steps.add(TestStep.good(Kind.ANSWERS, answers(facts)));
            root(facts).ifPresent(steps::add);
        } catch (OperationCancelledException cancelled) {
            throw cancelled;
        } catch (OperationException failure) {
            progress.cancellation().check();
            failed(steps, next, failure);
        }
        return steps;
    }

    private void reached(List<TestStep> steps) {
        steps.add(TestStep.good(Kind.REACH, node.place().url()));
        if (node.place() instanceof SshPlace ssh) {
            steps.add(TestStep.good(Kind.HOST_KEY, Messages.test_hostkey_known));
            steps.add(TestStep.good(Kind.LOGIN, ssh.login().user()));
        }
    }

    /** Who complains about the key was reached, and who complains about the account has a good key. */
    private void failed(List<TestStep> steps, Kind next, OperationException failure) {
        Kind at = switch (failure) {
            case HostKeyRejectedException rejected -> Kind.HOST_KEY;
            case AuthenticationFailedException refused -> Kind.LOGIN;
            default -> next;
        };
        if (steps.isEmpty() && at != Kind.REACH) {
            steps.add(TestStep.good(Kind.REACH, node.place().url()));
        }
        if (at == Kind.LOGIN) {
            steps.add(TestStep.good(Kind.HOST_KEY, Messages.test_hostkey_known));
        }
        steps.add(TestStep.failed(at, failure));
    }

    private static String answers(NodeFacts facts) {
        long known = facts.readings().values().stream().filter(Reading.Known.class::isInstance).count();
        return facts.find(SystemFacts.QUESTION).map(system -> NLS.bind(Messages.test_answers_text,
                new Object[] {system.system(), known, facts.readings().size()})).orElse("");
    }

    /** The kernel's log is what needs root on most nodes. */
    private Optional<TestStep> root(NodeFacts facts) {
        if (!node.sudo()) {
            return Optional.empty();
        }
        boolean isRefused = facts.reading(KernelLog.QUESTION) instanceof Reading.Absent<KernelLog> absent
                && absent.why() == Why.NOT_ALLOWED;
        return Optional.of(new TestStep(Kind.ROOT, !isRefused,
                isRefused
                        ? NLS.bind(Messages.test_root_refused, SudoersLine.of(node, KernelLog.AS_ROOT))
                        : Messages.test_root_good,
                Optional.empty()));
    }
}
