// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.watch;

import org.eclipse.ui.IStartup;
import org.poststation.ui.service.Services;

/** Begins to watch the nodes as soon as the window is there. */
public final class WatchStartup implements IStartup {

    @Override
    public void earlyStartup() {
        Services.require(NodeWatching.class).start();
    }
}
