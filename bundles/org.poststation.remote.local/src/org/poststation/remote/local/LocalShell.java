// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.osgi.service.component.annotations.Component;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodePlace;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.RemoteShell;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.ShellSession;

/** Runs commands as child processes of the console, with the rights of whoever started it. */
@Component
public final class LocalShell implements RemoteShell {

    private static final Path SHELL = Path.of("/bin/sh");

    @Override
    public boolean reaches(NodePlace place) {
        return place instanceof ThisComputer;
    }

    @Override
    public ShellSession open(ShellLogin login, Cancellation cancellation) throws OperationException {
        cancellation.check();
        if (!Files.isExecutable(SHELL)) {
            throw new HostUnreachableException(Reason.NO_SHELL, login.node().place().url(), "", null);
        }
        return new LocalSession(login.node().place().url());
    }
}
