// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import org.poststation.directory.embedded.sample.DeliveredData;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ProcessLock;

/** The example directory served by this console. */
final class ServedHere implements Serving {

    private final DataFolder folder;
    private final ProcessLock lock;
    private final Clock clock;
    private final String password;
    private final ExampleServer server;
    private final Saver saver;

    private ServedHere(DataFolder folder, ProcessLock lock, Clock clock) throws OperationException {
        this.folder = folder;
        this.lock = lock;
        this.clock = clock;
        Optional<ServedEndpoint> before = folder.endpoint();
        int wantedPort = before.map(ServedEndpoint::port).orElse(0);
        folder.publish(ServedEndpoint.here(wantedPort, false));
        password = folder.password();
        server = new ExampleServer(password, wantedPort, new SaveOnWrite());
        saver = new Saver(folder.data(), server::content);
    }

    /**
     * Serves what is kept in the folder, or the delivered data when nothing is kept yet.
     *
     * @param lock is given up when this fails
     * @param delivered whether what is kept is to be replaced by the delivered data
     */
    static ServedHere start(DataFolder folder, ProcessLock lock, Clock clock, boolean delivered)
            throws OperationException {
        boolean started = false;
        try {
            ServedHere here = new ServedHere(folder, lock, clock);
            here.open(delivered);
            started = true;
            return here;
        } finally {
            if (!started) {
                release(lock, folder);
            }
        }
    }

    private void open(boolean delivered) throws OperationException {
        boolean opened = false;
        try {
            Optional<byte[]> kept = delivered ? Optional.empty() : folder.data().read();
            if (kept.isPresent()) {
                server.load(kept.get(), cause -> folder.data().damaged("data.reason.entry", cause));
            } else {
                keepDamaged();
                reset();
            }
            folder.publish(ServedEndpoint.here(server.listen(), true));
            opened = true;
        } finally {
            if (!opened) {
                server.close();
                saver.discard();
            }
        }
    }

    private void keepDamaged() throws OperationException {
        try {
            folder.data().read();
        } catch (OperationException damaged) {
            folder.data().keepAside();
        }
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public boolean isUsable() {
        return server.isListening();
    }

    @Override
    public void reset() throws OperationException {
        byte[] delivered = new DeliveredData(clock.instant().atZone(clock.getZone())).ldif();
        server.load(delivered, cause -> Wording.SENTENCES.failure("server.content", cause));
        saver.save();
    }

    @Override
    public void close() throws OperationException {
        int port = server.port();
        server.close();
        try {
            saver.close();
            folder.publish(ServedEndpoint.here(port, false));
        } finally {
            release(lock, folder);
        }
    }

    private static void release(ProcessLock lock, DataFolder folder) throws OperationException {
        try {
            lock.close();
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("folder", failure, folder);
        }
    }

    private final class SaveOnWrite implements ExampleServer.Writes {
        @Override
        public void beforeWrite() throws OperationException {
            saver.retryAfterFailure();
        }

        @Override
        public void afterWrite() {
            saver.changed();
        }

        @Override
        public void reset() throws OperationException {
            ServedHere.this.reset();
        }
    }
}
