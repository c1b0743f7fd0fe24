// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.nodes;

import java.util.Comparator;
import java.util.Optional;

import org.poststation.cluster.node.FileSystem;
import org.poststation.cluster.node.FileSystems;
import org.poststation.cluster.node.Load;
import org.poststation.cluster.node.Memory;
import org.poststation.cluster.node.Question;
import org.poststation.cluster.node.SystemFacts;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.cluster.ui.login.NodeQuestion;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.model.NodeState;
import org.poststation.ui.icon.Icon;

/**
 * One line of the table of nodes.
 *
 * @param item the node
 * @param status how it is as of now; empty when nobody has asked it yet
 */
record NodeRow(NodeItem item, Optional<NodeStatus> status) {

    String name() {
        return item.name();
    }

    String address() {
        return item.profile().place().url();
    }

    /** The word beside the traffic light. */
    String state() {
        return status.map(known -> isQuestion() ? Messages.state_login_name : Words.of(known.state()))
                .orElse(item.isAsked() ? Messages.state_asked_name : Messages.state_never_name);
    }

    Icon light() {
        return status.map(known -> isQuestion() ? Icon.PASSWORD : Words.icon(known.state()))
                .orElse(item.isAsked() ? Icon.LOADING : Icon.NEUTRAL);
    }

    /** Whether it answers, but its login waits for the person. */
    private boolean isQuestion() {
        return status.flatMap(NodeStatus::failure).flatMap(why -> NodeQuestion.of(item.profile(), why)).isPresent();
    }

    /** What is worst comes first when sorted by it. */
    int urgency() {
        return status.map(known -> switch (known.state()) {
            case CRITICAL -> 0;
            case UNREACHABLE -> 1;
            case WARNING -> 2;
            case STALE -> 3;
            case OK -> 5;
        }).orElse(4);
    }

    /** The worst finding, or why there is no answer. */
    String worst() {
        return status.map(NodeStatus::summary).orElse("");
    }

    int findings() {
        return status.map(known -> known.findings().size()).orElse(0);
    }

    Optional<Load> load() {
        return find(Load.QUESTION);
    }

    Optional<Memory> memory() {
        return find(Memory.QUESTION);
    }

    Optional<SystemFacts> system() {
        return find(SystemFacts.QUESTION);
    }

    /** The file system with the least room. */
    Optional<FileSystem> fullest() {
        return find(FileSystems.QUESTION)
                .flatMap(disks -> disks.all().stream().max(Comparator.comparingDouble(FileSystem::use)));
    }

    boolean isUnreachable() {
        return status.filter(known -> known.state() == NodeState.UNREACHABLE).isPresent();
    }

    private <T> Optional<T> find(Question<T> question) {
        return status.flatMap(known -> known.find(question));
    }
}
