// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.service;

import java.util.ArrayList;
import java.util.List;

import org.poststation.cli.internal.node.NodeLogin;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.MacroServices;
import org.poststation.cluster.service.OpenShells;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Services by their names on the command line, and how to log in on their nodes. */
final class NamedServices {

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The services.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private NodeLogin login = new NodeLogin();

    /** Those that were named, in that order; all when none was. */
    List<MacroService> find(Context context) throws OperationException {
        MacroServices all = context.services().require(MacroServices.class);
        if (names.isEmpty()) {
            return all.all();
        }
        List<MacroService> found = new ArrayList<>();
        for (String name : names) {
            found.add(require(all, name));
        }
        return found;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Shells on the nodes; the caller closes them. */
    OpenShells shells(Context context) throws UsageException {
        NodeAccess access = login.access(context);
        return new OpenShells((node, cancellation) -> access.open(login.profile(context, node), cancellation));
    }

    static MacroService require(MacroServices all, String name) throws OperationException {
        return all.find(name).orElseThrow(() -> new NotFoundException("There is no service \"" + name + "\".",
                "Look at what there is with \"service list\"."));
    }
}
