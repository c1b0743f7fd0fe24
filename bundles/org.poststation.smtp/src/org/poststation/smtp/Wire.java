// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

import org.poststation.smtp.LineReader.BrokenException;
import org.poststation.smtp.SmtpFailedException.Reason;
import org.poststation.smtp.SmtpLine.Kind;
import org.poststation.tls.ShownChain;

/** A connection to a server: lines and replies, with everything told to a listener. For one thread; closed by any. */
final class Wire implements AutoCloseable {

    private static final int MOST_LINES = 200;
    private static final Pattern REPLY = Pattern.compile("([2-5]\\d\\d)(?:([ -])(.*))?", Pattern.DOTALL);
    private static final String CONTINUES = "-";

    private final SmtpLine.Listener listener;
    private volatile Socket socket;
    private LineReader reader;
    private List<String> secrets = List.of();

    Wire(Socket socket, SmtpLine.Listener listener) throws IOException {
        this.socket = socket;
        this.listener = listener;
        reader = new LineReader(socket.getInputStream());
    }

    /** What is never told from now on, whoever says it. */
    void hide(List<String> words) {
        secrets = List.copyOf(words);
    }

    void note(String text) {
        listener.line(new SmtpLine(Instant.now(), Kind.NOTE, text));
    }

    /**
     * Sends a command and reads its answer. Blocking. When the server has said something before it was asked, nothing
     * is sent: its farewell is the answer, anything else breaks the protocol.
     */
    SmtpReply ask(String command) throws IOException {
        if (reader.hasMore()) {
            SmtpReply early = read();
            if (early.code() != SmtpReply.CLOSING) {
                throw new BrokenException(Reason.OUT_OF_STEP, early.code() + " " + early.text());
            }
            return early;
        }
        send(command);
        return read();
    }

    /** Sends a line. Blocking. */
    void send(String line) throws IOException {
        tell(Kind.SENT, line);
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Sends bytes of which nobody is told. Blocking. */
    void sendSilently(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void tell(Kind kind, String text) {
        listener.line(new SmtpLine(Instant.now(), kind, masked(text)));
    }

    private String masked(String text) {
        String shown = text;
        for (String secret : secrets) {
            shown = shown.replace(secret, SmtpLine.MASKED);
        }
        return shown;
    }

    /** Reads a whole reply. Blocking. */
    SmtpReply read() throws IOException {
        List<String> lines = new ArrayList<>();
        int code = 0;
        while (lines.size() < MOST_LINES) {
            String line = line();
            Matcher reply = REPLY.matcher(line);
            if (!reply.matches() || code != 0 && Integer.parseInt(reply.group(1)) != code) {
                throw new BrokenException(Reason.NOT_SMTP, line);
            }
            code = Integer.parseInt(reply.group(1));
            lines.add(reply.group(3) == null ? "" : reply.group(3));
            if (!CONTINUES.equals(reply.group(2))) {
                return new SmtpReply(code, lines);
            }
        }
        throw new BrokenException(Reason.ENDLESS, lines.getLast());
    }

    private String line() throws IOException {
        try {
            String line = masked(reader.line());
            tell(Kind.RECEIVED, line);
            return line;
        } catch (BrokenException endless) {
            String begin = masked(endless.getMessage());
            tell(Kind.RECEIVED, begin);
            throw new BrokenException(endless.reason(), begin);
        }
    }

    /**
     * Encrypts what follows, whoever the server is. Blocking.
     *
     * @param host the server's name, which it is told
     * @throws BrokenException when something was said in plain text that would seem to be encrypted afterwards
     */
    SSLSession encrypt(ShownChain shown, String host, int port) throws IOException {
        if (reader.hasMore()) {
            throw new BrokenException(Reason.INJECTED, line());
        }
        SSLSocket encrypted = (SSLSocket) shown.factory().createSocket(socket, host, port, true);
        encrypted.startHandshake();
        socket = encrypted;
        reader = new LineReader(encrypted.getInputStream());
        return encrypted.getSession();
    }

    /** This end of the connection as a name to greet with (RFC 5321 section 4.1.3). */
    String literal() {
        if (socket.getLocalAddress() == null || socket.getLocalAddress().isAnyLocalAddress()) {
            return "localhost";
        }
        String address = text(socket.getLocalAddress());
        return address.indexOf(':') < 0 ? '[' + address + ']' : "[IPv6:" + address + ']';
    }

    /** The other end of the connection for reading; empty when it is not known. */
    String peer() {
        if (socket.getInetAddress() == null) {
            return "";
        }
        String address = text(socket.getInetAddress());
        return (address.indexOf(':') < 0 ? address : '[' + address + ']') + ':' + socket.getPort();
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    /** Whether nothing leaves this computer. */
    boolean isLocal() {
        return socket.getInetAddress() != null && socket.getInetAddress().isLoopbackAddress();
    }

    @Override
    public void close() {
        close(socket);
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAnyway) {
            // the file descriptor is gone in any case
        }
    }
}
