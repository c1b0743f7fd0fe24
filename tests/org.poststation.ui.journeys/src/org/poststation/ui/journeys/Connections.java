// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.UIThreadRunnable;

/** Connections for journeys that do not begin with the wizard: kept as the wizard keeps them. */
final class Connections {

    private static final String OPEN = "org.poststation.directory.ui.openDirectory";

    private Connections() {}

    /** Keeps a connection to the server and opens its directory in the window. */
    static void open(String name, Slapd server, String user, String password) {
        keep(ConnectionProfile.of(name, plain(server.host(), server.port()), user, server.suffix()), password);
        open(name);
    }

    /** The same by way of a proxy, as the user who may do everything. */
    static void open(String name, Slapd server, ChaosProxy proxy) {
        keep(ConnectionProfile.of(name, plain(proxy.host(), proxy.port()), server.rootDn(), server.suffix()),
                server.rootPassword());
        open(name);
    }

    /** The same as the user who may do everything. */
    static void open(String name, Slapd server) {
        open(name, server, server.rootDn(), server.rootPassword());
    }

    /** Forgets every connection, which closes its directory. */
    static void closeAll() {
        List<String> names = new ArrayList<>(profiles().all().stream().map(ConnectionProfile::name).toList());
        names.forEach(Connections::forget);
    }

    static ProfileStore profiles() {
        return require(ProfileStore.class);
    }

    static SecretStore secrets() {
        return require(SecretStore.class);
    }

    private static Endpoint plain(String host, int port) {
        return Endpoint.of(host, port, TransportSecurity.PLAIN);
    }

    private static void open(String name) {
        UIThreadRunnable.asyncExec(() -> {
            ParameterizedCommand call = ParameterizedCommand.generateCommand(
                    PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(OPEN),
                    Map.of(OPEN + ".profile", name));
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(call, null);
            } catch (CommandException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void keep(ConnectionProfile profile, String password) {
        try (Secret secret = Secret.of(password.toCharArray())) {
            if (!profile.bindDn().isEmpty()) {
                secrets().keep(profile.secretKey(), secret);
            }
            profiles().save(profile);
        } catch (OperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void forget(String name) {
        try {
            ConnectionProfile profile = profiles().find(name).orElseThrow();
            profiles().remove(name);
            secrets().forget(profile.secretKey());
        } catch (OperationException e) {
            throw new AssertionError(e);
        }
    }

    static <S> S require(Class<S> type) {
        BundleContext context = FrameworkUtil.getBundle(Connections.class).getBundleContext();
        return context.getService(context.getServiceReference(type));
    }
}
