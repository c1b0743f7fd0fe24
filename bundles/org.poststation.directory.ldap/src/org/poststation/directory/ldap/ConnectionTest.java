// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.poststation.directory.ConnectionStep;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.directory.ConnectionStep.Status;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.account.SchemaChoice;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.tls.Fingerprints;

/** Goes through the steps of connecting one by one and tells each. */
final class ConnectionTest {

    private static final int NO_SUCH_OBJECT = 32;

    private final ConnectionProfile profile;
    private final Secret password;
    private final Consumer<ConnectionStep> listener;
    private final Cancellation cancellation;
    private final Server server;
    private final Set<Kind> told = EnumSet.noneOf(Kind.class);
    private Kind current = Kind.DNS;
    private String foundAtFailure = "";

    ConnectionTest(ConnectionProfile profile, Secret password, Consumer<ConnectionStep> listener,
            Cancellation cancellation) {
        this.profile = profile;
        this.password = password;
        this.listener = listener;
        this.cancellation = cancellation;
        this.server = new Server(profile.endpoint(), profile.limits());
    }

    /** Whether all steps succeeded. */
    boolean run() {
        try {
            Credentials credentials = new Credentials(parsed(profile.bindDn(), Kind.BIND), password);
            Dn base = parsed(profile.baseDn(), Kind.BASE);
            current = Kind.DNS;
            List<InetAddress> addresses = server.addresses(cancellation);
            done(Kind.DNS, addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining("\n")));
            List<InetAddress> reached = reach(addresses);
            EditConnection link = new EditConnection(server, reached);
            try (link) {
                Connector.guarded(link, cancellation, () -> talk(link, credentials, base));
            }
            return true;
        } catch (OperationException failed) {
            failed(failed);
            return false;
        }
    }

    private Dn parsed(String text, Kind step) throws OperationException {
        current = step;
        return Dn.parse(text);
    }

    private List<InetAddress> reach(List<InetAddress> addresses) throws OperationException {
        IOException firstFailure = null;
        for (InetAddress address : addresses) {
            cancellation.check();
            try (Socket socket = new Socket();
                    Cancellation.Registration ending = cancellation.onRequest(() -> closeQuietly(socket))) {
                InetSocketAddress target = new InetSocketAddress(address, profile.endpoint().port());
                socket.connect(target, server.connectMillis());
                done(Kind.TCP, address.getHostAddress() + ' ' + target.getPort());
                return List.of(address);
            } catch (IOException failed) {
                firstFailure = firstFailure == null ? failed : firstFailure;
            }
        }
        cancellation.check();
        throw Failures.unreached(server, firstFailure);
    }

    private boolean talk(EditConnection link, Credentials credentials, Dn base) throws OperationException {
        link.connect();
        if (profile.endpoint().security() == TransportSecurity.PLAIN) {
            tell(Kind.TLS, Status.SKIPPED, "", Optional.empty());
            current = Kind.BIND;
        } else {
            done(Kind.TLS, link.trust().shown().map(ConnectionTest::describe).orElse(""));
        }
        link.bind(credentials);
        done(Kind.BIND, credentials.dn().toString());
        RootDse root = RootDse.read(link);
        done(Kind.BASE, requireBase(link, base, root).toString());
        done(Kind.SCHEMA, schema(link, root).id());
        return true;
    }

    private SchemaProfile schema(EditConnection link, RootDse root) throws OperationException {
        return profile.schema().isPresent()
                ? SchemaChoice.named(profile, profile.schema().get())
                : SchemaChoice.detected(profile, SchemaReader.read(link, root));
    }

    private Dn requireBase(EditConnection link, Dn base, RootDse root) throws OperationException {
        List<Dn> contexts = root.facts().namingContexts();
        Dn wanted = base.isRoot() && !contexts.isEmpty() ? contexts.getFirst() : base;
        foundAtFailure = contexts.stream().map(Dn::toString).collect(Collectors.joining("\n"));
        if (wanted.isRoot() || link.find(Requests.read(wanted, List.of("1.1"))).isEmpty()) {
            throw new ServerRefusedException(NO_SUCH_OBJECT, wanted.toString(), "", null);
        }
        foundAtFailure = "";
        return wanted;
    }

    private void done(Kind step, String detail) {
        tell(step, Status.OK, detail, Optional.empty());
        if (step != Kind.SCHEMA) {
            current = Kind.values()[step.ordinal() + 1];
        }
    }

    private void failed(OperationException failure) {
        for (Kind step : Kind.values()) {
            if (step == current) {
                tell(step, Status.FAILED, foundAtFailure, Optional.of(failure));
            } else if (!told.contains(step)) {
                tell(step, Status.NOT_REACHED, "", Optional.empty());
            }
        }
    }

    private void tell(Kind step, Status status, String detail, Optional<OperationException> failure) {
        told.add(step);
        listener.accept(new ConnectionStep(step, status, detail, failure));
    }

    private static String describe(X509Certificate certificate) {
        return String.join("\n", certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotAfter().toInstant().atZone(ZoneId.systemDefault()).toLocalDate().toString(),
                Fingerprints.forReading(Fingerprints.sha256(certificate)));
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // the attempt is given up anyway
            return;
        }
    }
}
