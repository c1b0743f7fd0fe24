// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import com.jcraft.jsch.Session;

/** How the bytes of one connection travel. */
interface Route {

    /** Makes a session, which is not connected yet, travel by it. */
    void use(Session session);

    /** Ends whatever is under way, at once; may be called by any thread and more than once. */
    void cut();

    /** The beginning of what the other side said. */
    Greeting greeting();
}
