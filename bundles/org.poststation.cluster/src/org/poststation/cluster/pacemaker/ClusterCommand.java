// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Optional;

import org.poststation.cluster.pacemaker.ClusterNode.Status;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.Quoting;

/**
 * Something that is done to a Pacemaker cluster, by the very command that is shown before. Names are checked when one
 * is made: none can be read as an option or by a shell.
 */
public sealed interface ClusterCommand {

    /** The program by its path, and its arguments. */
    List<String> arguments();

    /** Whether a cluster shows that this was done. */
    boolean isIn(ClusterState state);

    /** The command for a node of the cluster. */
    default NodeCommand command() {
        return NodeCommand.of(arguments().toArray(String[]::new)).asRoot();
    }

    /** Moves everything away from a node. */
    record Standby(String node) implements ClusterCommand {

        /** Refuses what is no name. */
        public Standby {
            Quoting.requireName(node);
        }

        @Override
        public boolean isIn(ClusterState state) {
            return Status.STANDBY == status(state, node).orElse(null);
        }

        @Override
        public List<String> arguments() {
            return List.of("/usr/sbin/crm_standby", "-N", node, "-v", "on");
        }
    }

    /** Lets a node take resources again. */
    record Unstandby(String node) implements ClusterCommand {

        /** Refuses what is no name. */
        public Unstandby {
            Quoting.requireName(node);
        }

        @Override
        public boolean isIn(ClusterState state) {
            return status(state, node).filter(status -> status != Status.STANDBY).isPresent();
        }

        @Override
        public List<String> arguments() {
            return List.of("/usr/sbin/crm_standby", "-N", node, "-D");
        }
    }

    /** Moves a resource or group to a node; leaves a constraint behind until {@link Clear}. */
    record Move(String resource, String node) implements ClusterCommand {

        /** Refuses what is no name. */
        public Move {
            Quoting.requireName(resource);
            Quoting.requireName(node);
        }

        @Override
        public boolean isIn(ClusterState state) {
            return !state.named(resource).isEmpty() && state.named(resource).stream()
                    .allMatch(one -> one.nodes().contains(node) || one.parent().isClone());
        }

        @Override
        public List<String> arguments() {
            return List.of("/usr/sbin/crm_resource", "--move", "-r", resource, "-N", node);
        }
    }

    /** Takes the constraint away that moving a resource left behind. */
    record Clear(String resource) implements ClusterCommand {

        /** Refuses what is no name. */
        public Clear {
            Quoting.requireName(resource);
        }

        @Override
        public boolean isIn(ClusterState state) {
            return state.leftBehind().stream().noneMatch(left -> left.resource().equals(resource));
        }

        @Override
        public List<String> arguments() {
            return List.of("/usr/sbin/crm_resource", "--clear", "-r", resource);
        }
    }

    /** Forgets the failures of a resource, so that the cluster tries again. */
    record Cleanup(String resource) implements ClusterCommand {

        /** Refuses what is no name. */
        public Cleanup {
            Quoting.requireName(resource);
        }

        @Override
        public boolean isIn(ClusterState state) {
            return state.failures().stream().noneMatch(failure -> state.named(resource).stream()
                    .anyMatch(one -> failure.operation().startsWith(one.name() + '_')));
        }

        @Override
        public List<String> arguments() {
            return List.of("/usr/sbin/crm_resource", "--cleanup", "-r", resource);
        }
    }

    /** Lets the cluster look on without touching anything, or ends that. */
    record Maintenance(boolean isOn) implements ClusterCommand {

        @Override
        public boolean isIn(ClusterState state) {
            return state.isOn("maintenance-mode") == isOn;
        }

        @Override
        public List<String> arguments() {
            return List.of("/usr/sbin/crm_attribute", "--type", "crm_config", "--name", "maintenance-mode", "--update",
                    Boolean.toString(isOn));
        }
    }

    private static Optional<Status> status(ClusterState state, String node) {
        return state.nodes().stream().filter(one -> one.name().equals(node)).map(ClusterNode::status).findFirst();
    }
}
