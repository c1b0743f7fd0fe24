// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

/** Ids of the fields of a node. */
final class NodeKeys {

    /** First part of the ids of the controls. */
    static final String AREA = "node";

    static final String NAME = "name";
    static final String KIND = "kind";
    static final String HOST = "host";
    static final String PORT = "port";
    static final String USER = "user";
    static final String IDENTITY = "identity";
    static final String KEY = "key";
    static final String SECRET = "secret";
    static final String KEEP = "keep";
    static final String JUMPS = "jumps";
    static final String KNOWN_HOSTS = "knownHosts";
    static final String SUDO = "sudo";

    static final String SSH = "ssh";
    static final String LOCAL = "local";

    static final String USUAL = "usual";
    static final String FILE = "file";
    static final String AGENT = "agent";
    static final String PASSWORD = "password";

    private NodeKeys() {}
}
