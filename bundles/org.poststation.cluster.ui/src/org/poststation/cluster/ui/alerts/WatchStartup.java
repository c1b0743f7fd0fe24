// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.poststation.cluster.ui.watch.NodeWatching;
import org.poststation.ui.service.Services;

/** Begins to watch the nodes as soon as the window is there. */
public final class WatchStartup implements IStartup {

    @Override
    public void earlyStartup() {
        NodeWatching watching = Services.require(NodeWatching.class);
        watching.announce(new AlertNotices(watching, PlatformUI.getWorkbench().getDisplay())::announce);
        watching.start();
    }
}
