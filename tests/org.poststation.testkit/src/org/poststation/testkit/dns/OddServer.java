// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.poststation.testkit.net.Ports;

/**
 * Takes questions by UDP on the loopback interface and sends back whatever a test wants: nothing, several packets,
 * broken ones. Nobody listens by TCP on its port.
 */
public final class OddServer implements AutoCloseable {

    private static final int LARGEST = 65_535;
    private static final int HEADER = 12;

    private final DatagramSocket socket;
    private final AtomicInteger questions = new AtomicInteger();
    private final Function<byte[], List<byte[]>> answers;
    private volatile Optional<DatagramSocket> mouth = Optional.empty();

    private OddServer(DatagramSocket socket, Function<byte[], List<byte[]>> answers) {
        this.socket = socket;
        this.answers = answers;
        Thread.ofVirtual().name("odd-dns").start(this::serve);
    }

    /**
     * Starts one.
     *
     * @param answers makes of a question the packets to be sent back
     */
    public static OddServer answering(Function<byte[], List<byte[]>> answers) {
        try {
            return new OddServer(new DatagramSocket(0, InetAddress.getByName(Ports.LOOPBACK)), answers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One that takes every question and answers none. */
    public static OddServer silent() {
        return answering(question -> List.of());
    }

    /** One that does not hear the first questions and passes the others on to a real server. */
    public static OddServer dropping(int first, NameServer server) {
        AtomicInteger heard = new AtomicInteger();
        return answering(question -> heard.incrementAndGet() <= first
                ? List.of()
                : List.of(forwarded(question, server)));
    }

    /**
     * One that keeps the answer to the first question back until the second comes, and then sends both to the one who
     * asked second.
     */
    public static OddServer late(NameServer server) {
        List<byte[]> kept = new CopyOnWriteArrayList<>();
        return answering(question -> {
            kept.add(forwarded(question, server));
            return kept.size() < 2 ? List.of() : List.copyOf(kept);
        });
    }

    /** One that answers rightly, but from another address than the one that was asked. */
    public static OddServer fromElsewhere(NameServer server) {
        try {
            OddServer odd = answering(question -> List.of(forwarded(question, server)));
            odd.mouth = Optional.of(new DatagramSocket(0, InetAddress.getByName("127.0.0.2")));
            return odd;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An answer that holds the question only. */
    public static byte[] empty(byte[] question, int flags, int code) {
        byte[] answer = Arrays.copyOf(question, endOfQuestion(question));
        answer[2] = (byte) (0x80 | flags >> Byte.SIZE);
        answer[3] = (byte) (flags & 0xf0 | code);
        Arrays.fill(answer, 6, HEADER, (byte) 0);
        return answer;
    }

    /** An answer with one record at the name of the question. */
    public static byte[] record(byte[] question, int type, byte[] data) {
        byte[] start = empty(question, 0x0480, 0);
        start[7] = 1;
        byte[] head = {(byte) 0xc0, HEADER, (byte) (type >> Byte.SIZE), (byte) type, 0, 1, 0, 0, 0, 60,
                (byte) (data.length >> Byte.SIZE), (byte) data.length};
        byte[] answer = Arrays.copyOf(start, start.length + head.length + data.length);
        System.arraycopy(head, 0, answer, start.length, head.length);
        System.arraycopy(data, 0, answer, start.length + head.length, data.length);
        return answer;
    }

    /** Its port. */
    public int port() {
        return socket.getLocalPort();
    }

    /** How many questions came so far. */
    public int questions() {
        return questions.get();
    }

    private void serve() {
        byte[] buffer = new byte[LARGEST];
        while (!socket.isClosed()) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                questions.incrementAndGet();
                SocketAddress client = packet.getSocketAddress();
                for (byte[] answer : answers.apply(Arrays.copyOf(buffer, packet.getLength()))) {
                    mouth.orElse(socket).send(new DatagramPacket(answer, answer.length, client));
                }
            } catch (SocketException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static byte[] forwarded(byte[] question, NameServer server) {
        try (DatagramSocket own = new DatagramSocket()) {
            own.send(new DatagramPacket(question, question.length, InetAddress.getByName(server.address()),
                    server.port()));
            DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            own.receive(packet);
            return Arrays.copyOf(packet.getData(), packet.getLength());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int endOfQuestion(byte[] question) {
        int at = HEADER;
        while (question[at] != 0) {
            at += question[at] + 1;
        }
        return at + 5;
    }

    @Override
    public void close() {
        socket.close();
        mouth.ifPresent(DatagramSocket::close);
    }
}
