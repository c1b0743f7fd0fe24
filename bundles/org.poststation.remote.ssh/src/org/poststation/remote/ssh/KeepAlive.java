// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;

/**
 * When a silent host is asked for a sign of life, and when it counts as gone.
 *
 * @param silenceMillis after which it is asked
 * @param count so many questions without an answer end the connection
 */
record KeepAlive(int silenceMillis, int count) {

    /** A connection that nobody answers on ends within a minute. */
    static final KeepAlive USUAL = new KeepAlive(15_000, 3);

    void on(Session session) throws JSchException {
        session.setServerAliveInterval(silenceMillis);
        session.setServerAliveCountMax(count);
    }
}
