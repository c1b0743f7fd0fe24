// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A loopback server of a protocol of lines that says whatever a test wants. Virtual threads serve it; connections are
 * kept until their client goes or this is closed.
 */
public final class ScriptedServer implements AutoCloseable {

    /** An answer that closes the connection. */
    public static final String CLOSE = "\0close";
    /** An answer that never comes. */
    public static final String SILENCE = "";

    private final String greeting;
    private final Function<String, String> answers;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Listener listener;

    private ScriptedServer(String greeting, Function<String, String> answers) {
        this.greeting = greeting;
        this.answers = answers;
        listener = Listener.start(0, this::serve);
    }

    /**
     * Starts one on a free port.
     *
     * @param greeting what it says first, as bytes of ISO 8859-1 with its line ends
     * @param answers what it says to a line, {@link #CLOSE} or {@link #SILENCE}; called by several threads
     */
    public static ScriptedServer start(String greeting, Function<String, String> answers) {
        return new ScriptedServer(greeting, answers);
    }

    /** 127.0.0.1. */
    public String host() {
        return Ports.LOOPBACK;
    }

    /** The port it listens on. */
    public int port() {
        return listener.port();
    }

    /** All lines that clients said. */
    public List<String> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        listener.close();
        open.forEach(Sockets::close);
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket; BufferedReader lines = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            boolean isOpen = say(socket, greeting);
            String line = isOpen ? lines.readLine() : null;
            while (line != null) {
                received.add(line);
                line = say(socket, answers.apply(line)) ? lines.readLine() : null;
            }
        } catch (IOException e) {
            // the client gave up, which is what it should do
            Sockets.close(socket);
        } finally {
            open.remove(socket);
        }
    }

    private static boolean say(Socket socket, String answer) throws IOException {
        if (answer.equals(CLOSE)) {
            return false;
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }
}
