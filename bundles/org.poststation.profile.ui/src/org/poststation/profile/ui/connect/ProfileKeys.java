// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

/** Keys of the wizard's fields; with {@code wizard.} before them they are the ids of the controls. */
public final class ProfileKeys {

    /** First part of the ids of the wizard's controls. */
    public static final String AREA = "wizard";

    static final String NAME = "name";
    static final String HOST = "host";
    static final String PORT = "port";
    static final String SECURITY = "security";
    static final String CA_FILE = "ca";
    static final String CONNECT_TIMEOUT = "connectTimeout";
    static final String REQUEST_TIMEOUT = "requestTimeout";
    static final String PAGE_SIZE = "pageSize";
    static final String BIND_DN = "bindDn";
    static final String PASSWORD = "password";
    static final String BASE_DN = "baseDn";
    static final String SCHEMA = "schema";
    static final String READ_ONLY = "readOnly";

    private ProfileKeys() {}
}
