// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

/** Where a node is. */
public sealed interface NodePlace permits ThisComputer, SshPlace {

    /** The place for reading: {@code local} or {@code ssh://user@host:port}. */
    String url();
}
