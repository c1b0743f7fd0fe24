// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.poststation.directory.ExampleDirectory;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.profile.storage.ProcessLock;
import org.poststation.profile.storage.Workspace;

import com.unboundid.ldap.sdk.LDAPException;

/**
 * The example directory, kept in the folder {@code example-directory} of the workspace. The first console of a
 * workspace serves it, others use that server; when it ends, one of them goes on serving on the same port if it is
 * free. Without a workspace, which takes a user without a home folder, it lives in a temporary folder and ends with the
 * console.
 */
@Component
public final class EmbeddedExampleDirectory implements ExampleDirectory {

    private static final String SCHEMA = "phamm";
    private static final long ANSWER_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);
    private static final int RETRY_MILLISECONDS = 25;

    private final Optional<Path> workspace;
    private final Clock clock;
    private Optional<Path> temporary = Optional.empty();
    private Optional<Serving> serving = Optional.empty();
    private boolean isEnded;

    /** Keeps the data in the workspace, which is the instance area where the platform has one. */
    @Activate
    public EmbeddedExampleDirectory(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        this(Workspace.folder(Optional.ofNullable(instanceArea).map(Location::getURL)
                .map(EmbeddedExampleDirectory::folderOf)), Clock.systemDefaultZone());
    }

    EmbeddedExampleDirectory(Optional<Path> workspace, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Locations hold paths as they are, not encoded as in a URL. */
    private static Path folderOf(URL location) {
        return new File(location.getPath()).toPath();
    }

    @Override
    public synchronized Access start() throws OperationException {
        return access(usable(false));
    }

    @Override
    public synchronized void reset() throws OperationException {
        Optional<Serving> known = serving.filter(Serving::isUsable);
        if (known.isPresent()) {
            known.get().reset();
        } else if (usable(true) instanceof ServedElsewhere elsewhere) {
            elsewhere.reset();
        }
    }

    /** Saves, stops serving and lets another console go on. */
    @Deactivate
    public synchronized void stop() throws OperationException, IOException {
        isEnded = true;
        Optional<Serving> last = serving;
        serving = Optional.empty();
        if (last.isPresent()) {
            last.get().close();
        }
        if (temporary.isPresent()) {
            Temporary.delete(temporary.get());
        }
    }

    private static Access access(Serving serving) {
        Endpoint endpoint = Endpoint.of(ExampleServer.HOST, serving.port(), TransportSecurity.PLAIN);
        ConnectionProfile profile = new ConnectionProfile(PROFILE_NAME, endpoint, ExampleServer.ADMINISTRATOR,
                ExampleServer.BASE, Optional.of(SCHEMA), Map.of(), false, ConnectionProfile.Limits.DEFAULT);
        return new Access(profile, Secret.of(serving.password().toCharArray()));
    }

    private Serving usable(boolean delivered) throws OperationException {
        Optional<Serving> known = serving.filter(Serving::isUsable);
        if (known.isPresent()) {
            return known.get();
        }
        if (serving.isPresent()) {
            serving.get().close();
            serving = Optional.empty();
        }
        Serving found = serveOrAsk(new DataFolder(folder()), delivered);
        serving = Optional.of(found);
        return found;
    }

    private Serving serveOrAsk(DataFolder folder, boolean delivered) throws OperationException {
        long deadline = System.nanoTime() + ANSWER_NANOSECONDS;
        while (true) {
            Optional<ProcessLock> lock = folder.lock();
            if (lock.isPresent()) {
                return ServedHere.start(folder, lock.get(), clock, delivered);
            }
            Optional<ServedEndpoint> endpoint = folder.endpoint();
            try {
                if (endpoint.filter(ServedEndpoint::isAlive).isPresent()) {
                    return ServedElsewhere.connect(endpoint.get(), folder.password(), this::takeOver);
                }
                pause(deadline, endpoint, null);
            } catch (LDAPException noAnswer) {
                pause(deadline, endpoint, noAnswer);
            }
        }
    }

    private static void pause(long deadline, Optional<ServedEndpoint> endpoint, LDAPException noAnswer)
            throws OperationException {
        String process = endpoint.map(ServedEndpoint::process).map(String::valueOf).orElse("?");
        if (System.nanoTime() > deadline) {
            throw Wording.SENTENCES.failure("server.busy", noAnswer, process);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Wording.SENTENCES.failure("server.busy", interrupted, process);
        }
    }

    /** The console that served is gone: go on at once, so that open sessions find the port again. */
    private void takeOver() {
        Thread.ofPlatform().name("Example directory: take over").daemon().start(() -> {
            synchronized (this) {
                try {
                    if (!isEnded) {
                        usable(false);
                    }
                } catch (OperationException failure) {
                    System.getLogger(EmbeddedExampleDirectory.class.getName())
                            .log(System.Logger.Level.WARNING, failure.getMessage(), failure);
                }
            }
        });
    }

    private Path folder() throws OperationException {
        if (workspace.isPresent()) {
            return workspace.get().resolve("example-directory");
        }
        if (temporary.isEmpty()) {
            try {
                temporary = Optional.of(Files.createTempDirectory("poststation-example-"));
            } catch (IOException failure) {
                throw Wording.SENTENCES.failure("folder", failure, System.getProperty("java.io.tmpdir"));
            }
        }
        return temporary.get();
    }
}
